//! `docs/markdown.md`: each example is shown above its result and must give exactly that, and the table lists the keys that are read.
//! `UPDATE_FIXTURES=1 cargo test --test native docs::markdown` writes the current results.

use crate::support::kept::{command, difference};
use crate::support::outline::outline;
use intertitle::native::schema;
use intertitle::parse::{Parsed, json, markdown};
use std::collections::BTreeSet;
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

/// The front matter that the table of keys names: a key, or a key with its value.
fn documented_keys(page: &str) -> Vec<String> {
    let section = page.split_once("\n## Front matter\n").expect("there is a section").1.split("\n## ").next().unwrap_or_default();
    let names = section.lines().filter(|line| line.starts_with("| `")).flat_map(|row| row.split('|').skip(1).take(2));
    names.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// One value of each kind that a key may take.
const VALUES: [&str; 6] = ["2026-02-03", "her.jpg", "4/5", "9", "en", "true"];

/// Every key of the table sets something, and every field of the metadata can be set by one of them.
#[test]
fn the_keys_of_front_matter_are_those_of_the_table() {
    let page = fs::read_to_string(PAGE).expect("the page is there");
    let mut set = BTreeSet::new();
    for key in documented_keys(&page) {
        let lines = if key.contains(':') { vec![key.clone()] } else { VALUES.map(|value| format!("{key}: {value}")).to_vec() };
        let fields: BTreeSet<String> = lines
            .iter()
            .flat_map(|line| {
                let written = json::write(&markdown::read(&format!("---\n{line}\n---\nText.")).0);
                let value: serde_json::Value = serde_json::from_str(&written).expect("what we write is JSON");
                value["metadata"].as_object().expect("metadata").keys().cloned().collect::<Vec<_>>()
            })
            .collect();
        assert!(!fields.is_empty(), "docs/markdown.md lists `{key}`, which sets nothing");
        set.extend(fields);
    }
    let schema = schema::article();
    let fields = schema.pointer("/$defs/Metadata/properties").and_then(|fields| fields.as_object()).expect("metadata");
    for field in fields.keys() {
        assert!(
            set.contains(field),
            "no key in the table of docs/markdown.md sets `{field}`: read one in front_matter/keys.rs, and list it"
        );
    }
}

/// The other way round: what an author's theme calls a key is found in the table, if it is read at all.
#[test]
fn the_table_has_every_name_under_which_a_key_is_read() {
    const KEYS: &str = include_str!("../../../src/parse/markdown/front_matter/keys.rs");
    // `keys` are those of the front matter, `inner` those of a map in it.
    let lists = KEYS.split("keys.get(&[").skip(1).chain(KEYS.split("const HERO: ").skip(1).map(|rest| &rest[rest.find('=').unwrap()..]));
    let tags = KEYS.split("for names in [[").skip(1).flat_map(|rest| rest.split("]]").next());
    let lists = lists.filter_map(|rest| rest.split(']').next()).chain(tags);
    let read: BTreeSet<&str> = lists.flat_map(|list| list.split('"').skip(1).step_by(2)).collect();
    assert!(read.len() > 70, "only {} names", read.len());
    let page = fs::read_to_string(PAGE).expect("the page is there");
    let table: String = page.split("\n## ").find(|section| section.starts_with("Front matter\n")).expect("there is a section").into();
    let told: BTreeSet<String> = table.split('`').skip(1).step_by(2).map(|name| name.replace('_', "")).collect();
    let missing: Vec<&&str> = read.iter().filter(|name| !told.contains(**name)).collect();
    assert!(missing.is_empty(), "read, but not in the table of docs/markdown.md: {missing:?}");
}

#[test]
fn examples_give_the_results_on_the_page() {
    let page = fs::read_to_string(PAGE).expect("the page is there");
    let (now, count) = refreshed(&page);
    assert!(count >= 10, "{count} examples");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(PAGE, now).expect("the page can be written");
    } else {
        let change = difference(&page, &now);
        assert!(change.is_none(), "docs/markdown.md, {}\n{}", change.unwrap_or_default(), command("docs::markdown"));
    }
}
