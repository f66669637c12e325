//! Chromium's DevTools protocol, through its driver: throttling, and scripts that run before a page's own.
//! Must be used only with a Chromium session.

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

#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> std::result::Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "performance" }).to_string()))
    }
}

/// The messages of the protocol that the driver has kept since the last call: a trace, in a session that writes one.
pub(crate) async fn log(client: &Client) -> Result<Vec<Value>> {
    let entries = client.issue_cmd(Log).await?;
    let entries = entries.as_array().ok_or("Chromium's driver keeps no log")?;
    entries.iter().filter_map(|entry| entry["message"].as_str()).map(|text| Ok(serde_json::from_str(text)?)).collect()
}

/// Sends a command such as `Emulation.setCPUThrottlingRate` and returns its result.
pub(crate) async fn send(client: &Client, name: &'static str, parameters: Value) -> Result<Value> {
    Ok(client.issue_cmd(Command { name, parameters }).await?)
}
