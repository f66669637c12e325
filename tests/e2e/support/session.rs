//! One browser opened through its driver, reused by all tests of that engine.
//! Must not know any page: [`super::page`] has what a test does with the browser.

use std::net::SocketAddr;
use std::process::Command;
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

use super::Result;
use super::display::Display;
use super::engine::Engine;
use super::ports::free_address;
use super::process::Process;
use super::room::Room;

/// How many attempts are made to open a browser, each with a new driver, port and room: drivers sometimes die.
const ATTEMPTS: usize = 4;

/// How long to wait before the next attempt: the cause of the failure may pass.
const PAUSE: Duration = Duration::from_secs(2);

/// How long a driver may take until it listens; on a busy machine that takes several seconds.
const DRIVER_LIMIT: Duration = Duration::from_secs(30);

/// How long a browser may take to start; the first start on a new machine reads all of it from disk.
const BROWSER_LIMIT: Duration = Duration::from_secs(90);

/// An open browser, its driver and, where needed, its display, which are dropped in this order.
#[derive(Debug)]
pub(crate) struct Session {
    client: Client,
    _driver: Process,
    _display: Option<Display>,
    _room: Room,
}

impl Session {
    /// Starts the driver on a free port and opens a browser.
    pub(crate) async fn start(engine: Engine) -> Result<Session> {
        Session::open(engine, engine.capabilities()).await
    }

    /// Opens a Chromium that records a trace of these categories in its driver's log.
    pub(crate) async fn start_traced(categories: &str) -> Result<Session> {
        let mut capabilities = Engine::Chromium.capabilities();
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "performance": "ALL" }));
        if let Some(options) = capabilities.get_mut("goog:chromeOptions") {
            options["perfLoggingPrefs"] = json!({ "traceCategories": categories, "enableNetwork": false, "enablePage": false });
        }
        Session::open(Engine::Chromium, capabilities).await
    }

    async fn open(engine: Engine, capabilities: Capabilities) -> Result<Session> {
        let mut failed = 1;
        loop {
            match Session::attempt(engine, &capabilities).await {
                Err(error) if failed < ATTEMPTS => {
                    println!("once more: {error}");
                    failed += 1;
                    sleep(PAUSE).await;
                }
                outcome => return outcome,
            }
        }
    }

    async fn attempt(engine: Engine, capabilities: &Capabilities) -> Result<Session> {
        let display = if engine.needs_display() { Some(Display::start()?) } else { None };
        let room = Room::open()?;
        let address = free_address()?;
        let mut command = Command::new(engine.driver());
        command.arg(format!("--port={}", address.port()));
        room.house(&mut command)?;
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
            // Without these MiniBrowser needs user namespaces and a GPU, which containers lack.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        let mut driver = Process::start(&mut command).map_err(|error| format!("{} did not start: {error}", engine.driver()))?;
        let client = match listening(&mut driver, address).await {
            Ok(()) => connect(capabilities, address).await,
            Err(error) => Err(error),
        };
        let client = client.map_err(|error| format!("{engine}: no session: {error}{}", room.last_said()))?;
        Ok(Session { client, _driver: driver, _display: display, _room: room })
    }

    /// A handle to the browser.
    pub(crate) fn client(&self) -> Client {
        self.client.clone()
    }

    /// Closes the browser, then ends driver and display.
    pub(crate) async fn close(self) {
        let _ = timeout(Duration::from_secs(5), self.client.clone().close()).await;
    }
}

/// Waits until the driver listens at the address, for as long as it runs.
async fn listening(driver: &mut Process, address: SocketAddr) -> Result {
    let limit = Instant::now() + DRIVER_LIMIT;
    while TcpStream::connect(address).await.is_err() {
        if let Some(status) = driver.child().try_wait()? {
            return Err(format!("the driver ended at its start ({status})").into());
        }
        if Instant::now() > limit {
            return Err(format!("the driver did not listen within {} s", DRIVER_LIMIT.as_secs()).into());
        }
        sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

async fn connect(capabilities: &Capabilities, address: SocketAddr) -> Result<Client> {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let address = format!("http://{address}");
    match timeout(BROWSER_LIMIT, builder.capabilities(capabilities.clone()).connect(&address)).await {
        Ok(outcome) => Ok(outcome?),
        Err(_) => Err(format!("the browser did not open within {} s", BROWSER_LIMIT.as_secs()).into()),
    }
}
