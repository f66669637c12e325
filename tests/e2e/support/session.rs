//! One browser opened through its driver, reused by all tests of that engine.
//! Must not know any page: what a test does with the browser is [`super::page`]'s.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::time::{Instant, sleep};

use super::Result;
use super::display::Display;
use super::engine::Engine;
use super::process::Process;

/// How long a driver may take until it answers; a loaded machine needs several seconds.
const START_LIMIT: Duration = Duration::from_secs(30);

/// An open browser, its driver and, where needed, its display. Fields end in this order.
#[derive(Debug)]
pub(crate) struct Session {
    client: Client,
    _driver: Process,
    _display: Option<Display>,
}

impl Session {
    /// Starts the driver on a free port and opens a browser.
    pub(crate) async fn start(engine: Engine) -> Result<Session> {
        Session::open(engine, engine.capabilities()).await
    }

    /// Opens a Chromium that writes a trace of these categories; its driver's log holds it.
    pub(crate) async fn start_traced(categories: &str) -> Result<Session> {
        let mut capabilities = Engine::Chromium.capabilities();
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "performance": "ALL" }));
        if let Some(options) = capabilities.get_mut("goog:chromeOptions") {
            options["perfLoggingPrefs"] = json!({ "traceCategories": categories, "enableNetwork": false, "enablePage": false });
        }
        Session::open(Engine::Chromium, capabilities).await
    }

    async fn open(engine: Engine, capabilities: Capabilities) -> Result<Session> {
        let display = if engine.needs_display() { Some(Display::start()?) } else { None };
        let port = free_port()?;
        let mut command = Command::new(engine.driver());
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
            // Without these MiniBrowser wants user namespaces and a GPU, which containers lack.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        let driver = Process::start(&mut command).map_err(|error| format!("{} did not start: {error}", engine.driver()))?;
        let client = connect(engine, capabilities, port).await?;
        Ok(Session { client, _driver: driver, _display: display })
    }

    /// A handle to the browser.
    pub(crate) fn client(&self) -> Client {
        self.client.clone()
    }

    /// Closes the browser, then ends driver and display.
    pub(crate) async fn close(self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.client.clone().close()).await;
    }
}

async fn connect(engine: Engine, capabilities: Capabilities, port: u16) -> Result<Client> {
    let address = format!("http://127.0.0.1:{port}");
    let limit = Instant::now() + START_LIMIT;
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(capabilities.clone()).connect(&address).await {
            Ok(client) => return Ok(client),
            Err(error) if Instant::now() > limit => return Err(format!("{engine}: no session: {error}").into()),
            Err(_) => sleep(Duration::from_millis(100)).await,
        }
    }
}

/// A port that was free a moment ago: the drivers cannot all choose one themselves.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
