//! One view of a page in a fresh Chromium: what the probe recorded until the page came to rest.
//! Must give every page the same conditions.

use std::time::Duration;

use fantoccini::Client;
use serde::Deserialize;
use serde_json::json;
use tokio::time::{Instant, sleep};

use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::session::Session;

/// A reader's machine and network.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Condition {
    /// This machine, no throttling.
    Fast,
    /// A slow phone: a processor four times slower, 1.6 Mbit/s, 150 ms a round trip.
    Slow,
}

/// What the probe recorded, with times in milliseconds.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct View {
    pub(super) fcp: f64,
    pub(super) cls: f64,
    tasks: Vec<Task>,
    /// The longest run of our script in any frame over 50 ms.
    pub(super) ours: f64,
    ready: usize,
    pub(super) up: f64,
    now: f64,
    /// Processor time of the page's scripts, ours and its own, without other programs on the machine.
    #[serde(default)]
    pub(super) script: f64,
}

#[derive(Clone, Debug, Deserialize)]
struct Task {
    start: f64,
    duration: f64,
}

impl View {
    /// The longest task after the first paint; 0 when none took 50 ms.
    pub(super) fn longest_task(&self) -> f64 {
        self.after_paint().map(|task| task.duration).fold(0.0, f64::max)
    }

    /// The total blocking time after the first paint: how much longer than 50 ms each task took, added up.
    pub(super) fn blocking(&self) -> f64 {
        self.after_paint().map(|task| task.duration - 50.0).fold(0.0, |sum, over| sum + over)
    }

    fn after_paint(&self) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(|task| task.start + task.duration > self.fcp)
    }

    fn is_at_rest(&self, articles: usize) -> bool {
        let last = self.tasks.iter().map(|task| task.start + task.duration).chain([self.up]).fold(0.0, f64::max);
        self.fcp > 0.0 && self.ready >= articles && self.now - last > 900.0
    }
}

/// Opens the page and waits until this many articles are up and nothing has happened for a while.
pub(super) async fn look(address: &str, articles: usize, condition: Condition) -> Result<View> {
    let session = Session::start(Engine::Chromium).await?;
    let client = session.client();
    let view = tokio::select! {
        view = measure(&client, address, articles, condition) => view,
        () = sleep(LIMIT) => Err(format!("{address} did not come to rest").into()),
    };
    session.close().await;
    view
}

const LIMIT: Duration = Duration::from_secs(120);

async fn measure(client: &Client, address: &str, articles: usize, condition: Condition) -> Result<View> {
    let (origin, _) = address.split_once("/measure/").unwrap_or((address, ""));
    set_up(client, origin, condition).await?;
    cdp::send(client, "Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
    let before = script_time(client).await?;
    client.goto(address).await?;
    let patience = Instant::now() + LIMIT / 2;
    loop {
        sleep(Duration::from_millis(250)).await;
        let mut seen: View = serde_json::from_value(client.execute("return { ...probe, now: performance.now() }", Vec::new()).await?)?;
        if seen.is_at_rest(articles) || Instant::now() > patience {
            seen.script = script_time(client).await? - before;
            return Ok(seen);
        }
    }
}

/// Sets up the browser for the condition, with the probe in each of its pages.
pub(super) async fn set_up(client: &Client, origin: &str, condition: Condition) -> Result {
    // A blank page of the same origin starts the renderer, so that its start is not measured.
    client.goto(&format!("{origin}/pages/blank/")).await?;
    let (width, height) = if condition == Condition::Slow { (412, 823) } else { (1280, 800) };
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    cdp::send(client, "Emulation.setDeviceMetricsOverride", metrics).await?;
    cdp::send(client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("probe.js") })).await?;
    if condition == Condition::Slow {
        let network = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        cdp::send(client, "Network.enable", json!({})).await?;
        cdp::send(client, "Network.emulateNetworkConditions", network).await?;
        cdp::send(client, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    }
    Ok(())
}

/// The processor time that scripts in this tab have taken, in milliseconds.
async fn script_time(client: &Client) -> Result<f64> {
    let answer = cdp::send(client, "Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().ok_or("Chromium has no metrics")?;
    let script = metrics.iter().find(|metric| metric["name"] == "ScriptDuration").and_then(|metric| metric["value"].as_f64());
    Ok(script.unwrap_or_default() * 1000.0)
}
