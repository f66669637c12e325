//! Chromium's own protocol, through its driver: throttling, and scripts that run before a page's.
//! Must only be asked of a Chromium session.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::Result;

#[derive(Debug)]
struct Command {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> std::result::Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.name, "params": self.parameters }).to_string()))
    }
}

/// Sends a command such as `Emulation.setCPUThrottlingRate` and gives back its result.
pub(crate) async fn send(client: &Client, name: &'static str, parameters: Value) -> Result<Value> {
    Ok(client.issue_cmd(Command { name, parameters }).await?)
}
