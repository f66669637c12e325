//! `docs/responses.md` lists the places, options, chips and limits that exist.

use crate::support::folders::root;
use intertitle::config::options;
use intertitle::responses::{PlaceKind, backoff, insights, limits};

fn page() -> String {
    std::fs::read_to_string(root().join("docs/responses.md")).expect("the page is here")
}

fn section(heading: &str) -> String {
    let page = page();
    let below = page.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("there is no {heading}")).1;
    below.split("\n## ").next().unwrap_or_default().to_owned()
}

#[test]
fn every_option_is_documented_with_its_default() {
    let section = section("Options");
    let rows: Vec<(&str, &str)> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .map(|row| (row.split('`').next().unwrap_or_default(), row.split(" | ").nth(2).unwrap_or_default()))
        .collect();
    let ours = options().filter(|option| {
        ["responses", "insights", "bluesky-service", "webmention-service"].iter().any(|name| option.name.starts_with(name))
    });
    let there: Vec<(&str, &str)> = ours.map(|option| (option.name, option.default)).collect();
    assert_eq!(rows, there);
}

#[test]
fn every_place_is_documented() {
    let section = section("Places");
    for kind in PlaceKind::ALL {
        let row = format!("| {}", kind.name());
        assert!(section.lines().any(|line| line.starts_with(&row)), "the table of places has no row of {}", kind.name());
    }
}

#[test]
fn limits_are_those_of_the_code() {
    let section = section("Limits");
    for row in [
        format!("| an answer of a place | {} MB |", limits::ANSWER_BYTES >> 20),
        format!("| responses of a place | {},000 |", limits::RESPONSES / 1_000),
        format!("| a response's text | {} kB |", limits::TEXT_BYTES >> 10),
        format!("| requests to a place | {} |", limits::REQUESTS),
        format!("| waiting for an answer | {} s |", limits::PATIENCE / 1_000),
    ] {
        assert!(section.contains(&row), "{row}");
    }
    assert_eq!((backoff::TRIES, limits::DEPTH), (3, 6));
    assert!(page().contains("Six levels"));
}

#[test]
fn the_chips_are_named_in_order() {
    let named = insights::DEFAULT.map(|key| format!("`{key}`"));
    let (last, first) = named.split_last().expect("there are some");
    let section = section("Insights");
    assert!(section.contains(&format!("Ours are {} and {last};", first.join(", "))), "{section}");
}
