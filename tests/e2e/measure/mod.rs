//! What a page with us costs compared with the same page without us, and with an empty script, measured in Chromium: `scripts/bench`.
//! Must rotate the pages over the rounds and report medians, because the machine is never idle.

mod first_paint;
mod pages;
mod quoting;
mod ratio;
mod responses;
mod table;
mod trace;
mod view;

use tokio::task::LocalSet;

use self::pages::{SCENARIOS, Scenario, Tag};
use self::view::{Condition, View};
use crate::support::Result;
use crate::support::server::Server;

/// All views of one page under one condition.
#[derive(Clone, Debug)]
struct Series {
    scenario: Scenario,
    condition: Condition,
    tag: Tag,
    views: Vec<View>,
}

/// Measures the pages of these names, or all if there are none, `rounds` times and prints a table for each condition.
pub(crate) fn run(rounds: usize, names: &[String]) -> Result {
    pages::write()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let asks = |name| names.iter().any(|asked| asked == name);
    LocalSet::new().block_on(&runtime, async {
        let server = Server::start().await?;
        if asks(quoting::NAME) {
            return quoting::run(&server, rounds).await;
        }
        if asks(responses::NAME) {
            return responses::run(&server, rounds).await;
        }
        if asks(first_paint::NAME) {
            return first_paint::run(&server, rounds).await;
        }
        let series = measure(&server, rounds, names).await?;
        for condition in [Condition::Fast, Condition::Slow] {
            table::print(condition, &series.iter().filter(|series| series.condition == condition).collect::<Vec<_>>());
        }
        Ok(())
    })
}

async fn measure(server: &Server, rounds: usize, names: &[String]) -> Result<Vec<Series>> {
    let mut all: Vec<Series> = Vec::new();
    for condition in [Condition::Fast, Condition::Slow] {
        for scenario in SCENARIOS.into_iter().filter(|scenario| names.is_empty() || names.iter().any(|name| name == scenario.name)) {
            all.extend(Tag::ALL.map(|tag| Series { scenario, condition, tag, views: Vec::new() }));
        }
    }
    let count = all.len();
    for round in 0..rounds {
        for step in 0..count {
            // Each round starts with another page, so that no page always follows the same one.
            let series = &mut all[(step + round * 5) % count];
            let address = format!("{}/measure/{}{}.html", server.origin(), series.scenario.name, series.tag.suffix());
            let articles = if series.tag == Tag::Ours { series.scenario.articles } else { 0 };
            println!(
                "[{}/{}] {} {:?}",
                round * count + step + 1,
                rounds * count,
                address.rsplit('/').next().unwrap_or_default(),
                series.condition
            );
            series.views.push(view::look(&address, articles, series.condition).await?);
        }
    }
    Ok(all)
}
