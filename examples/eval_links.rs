//! Prints the link to every sentence of many articles, as JSON for `scripts/eval-links.mjs`: `eval_links GROUND-TRUTH.json`.
//! The time that the links took goes to standard error.

// A measurement may panic anywhere.
#![allow(clippy::indexing_slicing, clippy::string_slice)]

use intertitle::quotes::link::{NoDictionary, Passages};
use intertitle::quotes::sentences::sentences;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{Write, stderr, stdout};
use std::ops::Range;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: eval_links GROUND-TRUTH.json")?;
    let pages: BTreeMap<String, Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let texts: Vec<&str> = pages.values().filter_map(|page| page.get("articleBody")?.as_str()).collect();
    let articles: Vec<Value> = texts.iter().map(|text| article(text)).collect();
    writeln!(stdout(), "{}", Value::from(articles))?;
    time_a_long_text(&texts)
}

/// An article's paragraphs, and the directive of each of its sentences, or the sentence as `refused`.
fn article(text: &str) -> Value {
    let paragraphs: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let passages = Passages::new(paragraphs.join("\n\n"), vec![], &[]);
    let place = |offset: usize| {
        let before = &passages.text()[..offset];
        let start = before.rfind('\n').map_or(0, |stop| stop + 1);
        json!([before.matches("\n\n").count(), before[start..].encode_utf16().count()])
    };
    let links: Vec<Value> = sentences_of(passages.text())
        .into_iter()
        .map(|sentence| match passages.landing(sentence.clone(), &NoDictionary) {
            Some(landing) => {
                json!({ "directive": landing.directive.encode(), "from": place(landing.range.start), "to": place(landing.range.end) })
            }
            None => json!({ "refused": passages.text()[sentence] }),
        })
        .collect();
    json!({ "paragraphs": paragraphs, "links": links })
}

fn sentences_of(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for paragraph in text.split("\n\n") {
        all.extend(sentences(paragraph).into_iter().map(|range| start + range.start..start + range.end));
        start += paragraph.len() + 2;
    }
    all
}

/// Measures how long links take in posts of about 100,000 words: one in which hardly anything repeats, and one in which everything does.
fn time_a_long_text(texts: &[&str]) -> Result<(), Box<dyn Error>> {
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    for (name, times) in
        [("every sentence once, nearly", 100_000 / words.max(1)), ("every sentence twice and more", 100_000 / words.max(1) + 1)]
    {
        let text = texts.join("\n\n").repeat(times.max(1));
        let start = Instant::now();
        let passages = Passages::new(text, vec![], &[]);
        let folding = start.elapsed();
        let all = sentences_of(passages.text());
        let mut taken: Vec<_> = all
            .iter()
            .step_by((all.len() / 200).max(1))
            .map(|sentence| {
                let start = Instant::now();
                let _ = passages.landing(sentence.clone(), &NoDictionary);
                start.elapsed()
            })
            .collect();
        taken.sort();
        let count = passages.text().split_whitespace().count();
        let (median, longest) = (taken[taken.len() / 2], taken[taken.len() - 1]);
        writeln!(stderr(), "{count} words, {name}: folding {folding:.1?}; a link, median {median:.1?}, longest {longest:.1?}")?;
    }
    Ok(())
}
