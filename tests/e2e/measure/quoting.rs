//! What quoting costs a reader, in Chromium: from the selection to the button, from the click to the composer and to the PNG.
//! Must go a reader's way, and measure only what is seen on the page.

use fantoccini::Client;
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::server::Server;
use crate::support::session::Session;

/// The name that selects this measurement: `scripts/bench 5 quotes`.
pub(super) const NAME: &str = "quotes";

/// The times of one reader's way, in milliseconds.
#[derive(Clone, Debug, Deserialize)]
struct Way {
    /// Selection to button the first time, when the module is fetched.
    first: f64,
    /// The same, once the module is there.
    button: f64,
    /// The longest task over 50 ms while the page is read ahead.
    reading: f64,
    /// Click to open composer.
    composer: f64,
    /// The longest task over 50 ms meanwhile.
    click: f64,
    /// Click on "Download PNG" to the file, each time.
    pngs: Vec<f64>,
    bytes: f64,
}

/// Measures the short page and the long one `rounds` times, and prints the medians.
pub(super) async fn run(server: &Server, rounds: usize) -> Result {
    println!("| page | processor | first button | button | reading, longest | composer | click, longest | first PNG | PNG | kB |");
    println!("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for slowdown in [1, 4] {
        for page in ["2k", "100k"] {
            let mut ways: Vec<Way> = Vec::new();
            for _ in 0..rounds {
                let session = Session::start(Engine::Chromium).await?;
                let way = go(&session.client(), &format!("{}/measure/{page}.html", server.origin()), slowdown).await;
                session.close().await;
                ways.push(way?);
            }
            let of = |value: fn(&Way) -> f64| median(ways.iter().map(value).collect());
            let (first_png, png) = (of(|way| way.pngs[0]), of(|way| median(way.pngs[1..].to_vec())));
            println!(
                "| {page} | {slowdown}× | {:.0} | {:.0} | {:.0} | {:.0} | {:.0} | {first_png:.0} | {png:.0} | {:.0} |",
                of(|way| way.first),
                of(|way| way.button),
                of(|way| way.reading),
                of(|way| way.composer),
                of(|way| way.click),
                of(|way| way.bytes) / 1000.0,
            );
        }
    }
    Ok(())
}

async fn go(client: &Client, address: &str, slowdown: u32) -> Result<Way> {
    client.goto(address).await?;
    for _ in 0..200 {
        sleep(Duration::from_millis(100)).await;
        let up = client.execute("return Boolean(document.querySelector('[data-intertitle-host=dock]'))", Vec::new()).await?;
        if up.as_bool() == Some(true) {
            break;
        }
    }
    cdp::send(client, "Emulation.setCPUThrottlingRate", json!({ "rate": slowdown })).await?;
    let seen = client.execute_async(include_str!("quoting.js"), Vec::new()).await?;
    serde_json::from_value(seen.clone()).map_err(|error| format!("{error}: {seen}").into())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
