//! The verbs of a test: open a page, wait, read what a reader sees, press what a reader presses.
//! Must not assert anything: the test says what is right.

use std::time::Duration;

use fantoccini::Client;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use super::Result;
use super::engine::Engine;
use super::server::Server;

/// How long a page may take to get to where a test wants it; generous, because three browsers may share two cores.
const LIMIT: Duration = Duration::from_secs(15);

/// The browser's one window and the server behind it.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) engine: Engine,
    client: Client,
    server: Server,
}

impl Page {
    pub(crate) fn new(engine: Engine, client: Client, server: Server) -> Page {
        Page { engine, client, server }
    }

    /// Resets the window to that of a new reader, and the server to one that nobody has asked yet: nothing remembered, desktop size.
    pub(crate) async fn reset(&self) -> Result {
        self.goto("/pages/blank/").await?;
        self.eval::<Value>("localStorage.clear(); sessionStorage.clear()").await?;
        self.server.forget();
        Ok(())
    }

    /// Whether too little of the window is left for the page: MiniBrowser adds a bar for each saved file.
    pub(crate) async fn is_cramped(&self) -> bool {
        self.eval::<bool>("return innerHeight < 400").await.unwrap_or_default()
    }

    /// Opens `tests/e2e/pages/<case>/`.
    pub(crate) async fn open(&self, case: &str) -> Result {
        self.goto(&format!("/pages/{case}/")).await
    }

    /// Opens a path of the server.
    pub(crate) async fn goto(&self, path: &str) -> Result {
        Ok(self.client.goto(&format!("{}{path}", self.server.origin())).await?)
    }

    /// The origin of the pages.
    pub(crate) fn origin(&self) -> &str {
        self.server.origin()
    }

    /// The paths requested from the server since the last call.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.server.take_log()
    }

    /// The driver's own client, for what has no verb here.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Runs the body of a function in the page and reads what it returns.
    pub(crate) async fn eval<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        let value = self.client.execute(body, Vec::new()).await.map_err(|error| format!("{error}\n  in: {body}"))?;
        Ok(serde_json::from_value(value.clone()).map_err(|error| format!("{error}: {value}\n  from: {body}"))?)
    }

    /// Waits until the expression is true in the page. The error tells what happened in the page instead.
    pub(crate) async fn until(&self, condition: &str) -> Result {
        let limit = Instant::now() + LIMIT;
        let body = format!("return Boolean({condition})");
        while !self.eval::<bool>(&body).await.unwrap_or(false) {
            if Instant::now() > limit {
                return Err(format!("never came true: {condition}\n  {}", self.diary().await).into());
            }
            sleep(Duration::from_millis(40)).await;
        }
        Ok(())
    }

    /// Stays on the page for as long as something would take that must not happen: no condition can wait for that.
    pub(crate) async fn linger(&self, milliseconds: u64) {
        sleep(Duration::from_millis(milliseconds)).await;
    }

    /// Waits until this many articles are ready.
    pub(crate) async fn ready(&self, count: usize) -> Result {
        self.told("ready", count).await
    }

    /// Waits until the page has been told this often of what an event of this name says.
    pub(crate) async fn told(&self, name: &str, count: usize) -> Result {
        self.until(&format!("witness.record.events.filter((event) => event.type === 'intertitle:{name}').length >= {count}")).await
    }

    /// Waits for an `intertitle:error` and returns its code.
    pub(crate) async fn error_code(&self) -> Result<String> {
        self.told("error", 1).await?;
        self.eval("return witness.record.events.find((event) => event.type === 'intertitle:error').detail.code").await
    }

    /// The events of this name as the witness recorded them, in order: `detail`, `bubbles`, `composed`, and `on` which element.
    pub(crate) async fn events(&self, name: &str) -> Result<Vec<Value>> {
        self.eval(&format!("return witness.record.events.filter((event) => event.type === 'intertitle:{name}')")).await
    }

    /// The reading times shown: in bylines or, where these have no room, in the dock of the article being read.
    pub(crate) async fn reading_times(&self) -> Result<Vec<String>> {
        self.until("witness.readingTimes().length > 0").await?;
        self.eval("return witness.readingTimes()").await
    }

    /// Warnings and errors in the console.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        self.eval("return witness.record.console.filter((line) => line.level !== 'info').map((line) => line.text)").await
    }

    /// Uncaught errors, policy violations, and warnings and errors in the console: a clean page has none.
    pub(crate) async fn troubles(&self) -> Result<Vec<String>> {
        let mut troubles: Vec<String> = self.eval("return [...witness.record.errors, ...witness.record.violations]").await?;
        troubles.extend(self.complaints().await?);
        Ok(troubles)
    }

    /// The first element that an expression returns, to be pressed or typed into.
    pub(crate) async fn element(&self, expression: &str) -> Result<Element> {
        let value = self.client.execute(&format!("return {expression}"), Vec::new()).await?;
        let id = value
            .as_object()
            .and_then(|object| object.values().next())
            .and_then(Value::as_str)
            .ok_or_else(|| format!("no element: {expression}"))?;
        Ok(Element::from_element_id(self.client.clone(), id.to_owned().into()))
    }

    /// Clicks on the element that an expression returns.
    pub(crate) async fn press(&self, expression: &str) -> Result {
        Ok(self.element(expression).await?.click().await?)
    }

    /// Clicks so many times in a row in the middle of the element that an expression returns.
    pub(crate) async fn press_times(&self, expression: &str, times: usize) -> Result {
        let element = self.element(expression).await?;
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let mouse = (0..times).fold(MouseActions::new("mouse".to_owned()).then(to), |mouse, _| {
            mouse.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT }).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
        });
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Presses the mouse on the beginning of an element's text and drags it over the element, without releasing it.
    pub(crate) async fn drag_over(&self, expression: &str) -> Result {
        let [left, top, right, bottom]: [f64; 4] = self
            .eval(&format!(
                "const {{ left, top, right, bottom }} = {expression}.getBoundingClientRect(); return [left, top, right, bottom]"
            ))
            .await?;
        let to = |x: f64, y: f64, millis| PointerAction::MoveTo { duration: Some(Duration::from_millis(millis)), x, y };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(to(left + 2.0, top + 8.0, 0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(to((left + right) / 2.0, (top + bottom) / 2.0, 100))
            .then(to(right - 8.0, bottom - 8.0, 100));
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Releases the mouse.
    pub(crate) async fn let_go(&self) -> Result {
        Ok(self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })).await?)
    }

    /// Clicks on the control with this accessible name.
    pub(crate) async fn press_control(&self, name: &str) -> Result {
        self.until(&format!("witness.control({})", json!(name))).await?;
        self.press(&format!("witness.control({})", json!(name))).await
    }

    /// Presses and releases a key, wherever the focus is.
    pub(crate) async fn key(&self, key: char) -> Result {
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Scrolls so that the element's top is at the window's.
    pub(crate) async fn scroll_to(&self, selector: &str) -> Result {
        self.eval::<Value>(&format!("document.querySelector({}).scrollIntoView()", json!(selector))).await.map(drop)
    }

    /// Saves a picture of the window as `out/e2e/<name>.png`; not in WebKitGTK, whose driver may never answer and then hangs.
    pub(crate) async fn picture(&self, name: &str) -> Result<String> {
        if self.engine == Engine::WebKit {
            return Ok("no picture: WebKitGTK's driver may hang on it".to_owned());
        }
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("out/e2e");
        std::fs::create_dir_all(&folder)?;
        let file = format!("{}-{}.png", name.replace("::", "-"), self.engine);
        std::fs::write(folder.join(&file), self.client.screenshot().await?)?;
        Ok(format!("out/e2e/{file}"))
    }

    /// Everything that the witness recorded, for an error message.
    pub(crate) async fn diary(&self) -> String {
        let record = self.eval::<String>("return JSON.stringify(window.witness?.record)").await;
        let address = self.client.current_url().await.map(|url| url.to_string());
        format!("at {}: {}", address.unwrap_or_default(), record.unwrap_or_else(|error| error.to_string()))
    }
}
