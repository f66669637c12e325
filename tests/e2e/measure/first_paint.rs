//! The first paint of one page with us, with an empty script in our place and without either, often enough to tell 2 % from chance.
//! Must show the three in turn in the same browser, so that they share the state of the machine.

use fantoccini::Client;
use serde_json::json;
use std::time::Duration;
use tokio::time::{Instant, sleep};

use super::pages::{SCENARIOS, Tag};
use super::ratio;
use super::table::Spread;
use super::view::{self, Condition};
use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::server::Server;
use crate::support::session::Session;

/// The name that selects this measurement: `scripts/bench 400 first-paint`.
pub(super) const NAME: &str = "first-paint";

/// After how many rounds the browser is replaced: starting one takes long, but an old one is slow.
const ROUNDS_A_BROWSER: usize = 20;

/// How long one view may take.
const LIMIT: Duration = Duration::from_secs(20);

/// Shows the page of 2,000 words `rounds` times in each variant, and prints the medians with the ratios.
pub(super) async fn run(server: &Server, rounds: usize) -> Result {
    let page = SCENARIOS[0].name;
    for condition in [Condition::Fast, Condition::Slow] {
        let mut paints: [Vec<f64>; 3] = Default::default();
        for first in (0..rounds).step_by(ROUNDS_A_BROWSER) {
            println!("[{first}/{rounds}] {page} {condition:?}");
            let session = Session::start(Engine::Chromium).await?;
            let seen = show(&session.client(), server.origin(), condition, first..rounds.min(first + ROUNDS_A_BROWSER)).await;
            session.close().await;
            for (all, new) in paints.iter_mut().zip(seen?) {
                all.extend(new);
            }
        }
        println!("\n{condition:?}, {rounds} views each, ms: median (and range)");
        for (tag, paints) in Tag::ALL.into_iter().zip(&paints) {
            println!("{page}{}: {}", tag.said(), Spread::of(paints.iter().copied()));
        }
        let [none, empty, ours] = &paints;
        println!("with us to without: {}", ratio::of(ours, none));
        println!("with us to an empty script in our place: {}", ratio::of(ours, empty));
        println!("an empty script to none: {}\n", ratio::of(empty, none));
    }
    Ok(())
}

/// The first paints of these rounds, in the order of [`Tag::ALL`].
async fn show(client: &Client, origin: &str, condition: Condition, rounds: std::ops::Range<usize>) -> Result<[Vec<f64>; 3]> {
    view::set_up(client, origin, condition).await?;
    cdp::send(client, "Network.enable", json!({})).await?;
    cdp::send(client, "Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
    let mut paints: [Vec<f64>; 3] = Default::default();
    for round in rounds {
        for step in 0..3 {
            // All six orders, so that no variant always follows the same one.
            let at = if round % 2 == 0 { (round / 2 + step) % 3 } else { (round / 2 + 3 - step) % 3 };
            let paint = first_paint(client, origin, Tag::ALL[at]).await?;
            paints[at].push(paint);
        }
    }
    Ok(paints)
}

async fn first_paint(client: &Client, origin: &str, tag: Tag) -> Result<f64> {
    // Leaving the last page ends its remaining work.
    client.goto(&format!("{origin}/pages/blank/")).await?;
    sleep(Duration::from_millis(120)).await;
    client.goto(&format!("{origin}/measure/{}{}.html", SCENARIOS[0].name, tag.suffix())).await?;
    let patience = Instant::now() + LIMIT;
    while Instant::now() < patience {
        let seen = client.execute("return probe.fcp", Vec::new()).await?;
        if let Some(paint) = seen.as_f64().filter(|&paint| paint > 0.0) {
            return Ok(paint);
        }
        sleep(Duration::from_millis(60)).await;
    }
    Err("nothing was painted".into())
}
