//! CommonMark's own examples: each is read as Markdown, and compared with the HTML that the specification expects, read by the HTML reader.
//! `docs/commonmark.md` lists those that differ, and why; the list must be exact, so that it cannot become outdated.

use crate::support::html::read_body;
use crate::support::outline::outline;
use intertitle::article::Article;
use intertitle::parse::markdown;
use std::collections::BTreeSet;
use std::fs;

const SPECIFICATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/commonmark-spec/spec.txt");
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/commonmark.md");

/// An example of the specification.
struct Example {
    number: usize,
    section: String,
    markdown: String,
    html: String,
}

/// The examples of version 0.31.2, from npm's `commonmark-spec` (installed by `scripts/setup`).
fn examples() -> Vec<Example> {
    let text = fs::read_to_string(SPECIFICATION).expect("scripts/setup installs the specification (npm ci)");
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut section = String::new();
    let mut lines = text.lines().take_while(|line| *line != "<!-- END TESTS -->");
    while let Some(line) = lines.next() {
        if line == format!("{fence} example") {
            let mut part = |end: &str| lines.by_ref().take_while(|line| *line != end).map(|line| line.replace('→', "\t") + "\n").collect();
            let (markdown, html) = (part("."), part(&fence));
            examples.push(Example { number: examples.len() + 1, section: section.clone(), markdown, html });
        } else if let Some(heading) = line.strip_prefix('#') {
            section = heading.trim_start_matches('#').trim().to_owned();
        }
    }
    examples
}

/// What is compared: the title, which a first heading may give, and the tree without its ids.
fn shown(article: &Article) -> String {
    format!("title {:?}\n{}", article.metadata.title, outline(article))
}

/// The numbers in the first column of the list's tables.
fn listed(list: &str) -> BTreeSet<usize> {
    list.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next()?.parse().ok()).collect()
}

#[test]
fn trees_agree_except_those_listed() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let list = fs::read_to_string(LIST).expect("the list is there");
    let listed = listed(&list);
    let mut differ = BTreeSet::new();
    for example in &examples {
        let (ours, theirs) = (shown(&markdown::read(&example.markdown).0), shown(&read_body(&example.html).0));
        if ours != theirs {
            differ.insert(example.number);
            if !listed.contains(&example.number) {
                println!("{} ({}):\n{}\nours:\n{ours}\nexpected:\n{theirs}", example.number, example.section, example.markdown);
            }
        }
    }
    assert_eq!(differ, listed, "the examples that differ are those listed in docs/commonmark.md");
    let sentence = format!("{} of 652 examples agree", 652 - differ.len());
    assert!(list.contains(&sentence), "docs/commonmark.md says: {sentence}");
}
