//! What many responses cost a reader, in Chromium: from the scroll that brings them near until all are shown, and the longest task meanwhile.
//! The tasks are the browser's own, from its trace, including layout and garbage collection; only the page's main thread must be counted.

use fantoccini::Client;
use serde::Deserialize;
use serde_json::json;

use super::pages;
use super::table::Spread;
use super::trace::{self, Task};
use crate::support::Result;
use crate::support::cdp;
use crate::support::server::Server;
use crate::support::session::Session;

/// The name that selects this measurement: `scripts/bench 5 responses`.
pub(super) const NAME: &str = "responses";

/// What the page recorded, in milliseconds since it was opened.
#[derive(Clone, Debug, Deserialize)]
struct Seen {
    begun: f64,
    first: f64,
    shown: f64,
}

/// One reader's view.
#[derive(Clone, Debug)]
struct View {
    first: f64,
    shown: f64,
    /// All tasks from the scroll until the section rests.
    tasks: Vec<Task>,
}

/// Measures 1,000 and 5,000 responses `rounds` times each, at this machine's speed and at a quarter of it; prints medians and ranges.
pub(super) async fn run(server: &Server, rounds: usize) -> Result {
    pages::write_one("responses", "")?;
    println!(
        "| responses | processor | first shown | all shown | longest task | longest, processor time | tasks over 50 ms, by processor time | the longest, and when after the scroll |"
    );
    println!("| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |");
    for count in [1_000, 5_000] {
        for slowdown in [1, 4] {
            let mut views = Vec::new();
            for _ in 0..rounds {
                let session = Session::start_traced("toplevel,devtools.timeline,blink.user_timing,v8").await?;
                let view = look(&session.client(), server.origin(), server.sharing(), count, slowdown).await;
                session.close().await;
                views.push(view?);
            }
            let spread = |of: fn(&View) -> f64| Spread::of(views.iter().map(of));
            let mut longest: Vec<&Task> = views.iter().flat_map(|view| &view.tasks).collect();
            longest.sort_by(|a, b| b.processor.total_cmp(&a.processor));
            println!(
                "| {count} | {slowdown}× | {} | {} | {} | {} | {} | {} |",
                spread(|view| view.first),
                spread(|view| view.shown),
                spread(|view| view.tasks.iter().map(|task| task.duration).fold(0.0, f64::max)),
                spread(|view| view.tasks.iter().map(|task| task.processor).fold(0.0, f64::max)),
                spread(|view| view.tasks.iter().filter(|task| task.processor > 50.0).count() as f64),
                longest.into_iter().take(4).map(parts).collect::<Vec<_>>().join("; "),
            );
        }
    }
    Ok(())
}

/// When a task ran, and its parts, the largest first.
fn parts(task: &Task) -> String {
    let mut parts: Vec<(&String, &f64)> = task.parts.iter().filter(|(_, took)| **took >= 1.0).collect();
    parts.sort_by(|a, b| b.1.total_cmp(a.1));
    let parts: Vec<String> = parts.iter().take(3).map(|(name, took)| format!("{name} {took:.0}")).collect();
    format!("{:.0} ms: {}", task.start, parts.join(", "))
}

async fn look(client: &Client, page: &str, place: &str, count: u32, slowdown: u32) -> Result<View> {
    client.goto(&format!("{page}/measure/responses.html")).await?;
    client.execute_async(&format!("const done = arguments[0]; {MOUNT}; mount('{place}/@mara/{count}').then(done)"), Vec::new()).await?;
    cdp::send(client, "Emulation.setCPUThrottlingRate", json!({ "rate": slowdown })).await?;
    let seen = client.execute_async(include_str!("responses.js"), vec![json!(count.min(1_000))]).await?;
    let seen: Seen = serde_json::from_value(seen.clone()).map_err(|error| format!("{error}: {seen}"))?;
    cdp::send(client, "Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    let tasks = trace::tasks_between(client, ["responses-begin", "responses-end"]).await?;
    Ok(View { first: seen.first - seen.begun, shown: seen.shown - seen.begun, tasks })
}

/// Mounts the article, waits until its chrome is up, and gives the page time to come to rest.
const MOUNT: &str = "const mount = async (responses) => {
    while (!window.Intertitle?.mount) await new Promise((then) => setTimeout(then, 50));
    await Intertitle.mount(document.querySelector('article'), { responses }).ready;
    await new Promise((then) => setTimeout(then, 1500));
}";
