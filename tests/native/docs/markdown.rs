//! The examples in `docs/markdown.md`: each is shown above its result, and must give exactly that result.
//! `UPDATE_FIXTURES=1 cargo test --features native --test native docs::markdown` writes the current results.

use crate::support::outline::outline;
use intertitle::parse::{Parsed, json, markdown};
use std::fs;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/markdown.md");

/// The result in the form that the fence under an example asks for.
fn shown(kind: &str, parsed: &Parsed) -> Option<String> {
    let (article, warnings) = parsed;
    match kind {
        "text tree" => {
            assert_eq!(warnings, &[], "an example gives no warning");
            Some(outline(article))
        }
        "text warnings" => Some(warnings.iter().map(|warning| format!("{warning}\n")).collect()),
        "json metadata" => {
            assert_eq!(warnings, &[], "an example gives no warning");
            let value: serde_json::Value = serde_json::from_str(&json::write(article)).expect("what we write is JSON");
            Some(serde_json::to_string_pretty(&value["metadata"]).expect("it is JSON") + "\n")
        }
        _ => None,
    }
}

/// The page with every result replaced by the current one, and how many results there are.
fn refreshed(page: &str) -> (String, usize) {
    let mut out = String::new();
    let mut source: Option<String> = None;
    let mut count = 0;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(kind) = line.strip_prefix("```") else { continue };
        let body: String = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        if kind == "markdown" {
            source = Some(body.clone());
        }
        let result = source.as_ref().and_then(|source| shown(kind, &markdown::read(source)));
        count += usize::from(result.is_some());
        out.push_str(&result.unwrap_or(body));
        out.push_str("```\n");
    }
    (out, count)
}

#[test]
fn examples_give_the_results_on_the_page() {
    let page = fs::read_to_string(PAGE).expect("the page is there");
    let (now, count) = refreshed(&page);
    assert!(count >= 10, "{count} examples");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(PAGE, now).expect("the page can be written");
    } else {
        assert_eq!(now, page);
    }
}
