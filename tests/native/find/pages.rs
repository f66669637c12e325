//! Finding the post on pages in the style of blog engines; one folder per page in `tests/fixtures/pages`.
//! `expected.json` names the element that holds the text and the one around the post (`.class` or the name of an element,
//! `td:2` for the second), expected metadata, the first and last words of the text, and words that must not be in it;
//! or, for a page that is left alone, part of the reason. `document` says the same for the page when read as a document.

use crate::support::folders::{entries, root};
use intertitle::article::Metadata;
use intertitle::find::{Finder, MIN_WORDS, Nothing, Outcome};
use intertitle::native::document::{Format, read};
use intertitle::native::html::{Document, parse_document};
use intertitle::native::page::{find, metadata};
use intertitle::parse::html::{Attributes, Event, Reader};
use proptest::prelude::*;
use serde_json::Value;
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_post_is_found_on_pages_of_many_engines() {
    let folder = root().join("tests/fixtures/pages");
    let mut failures = Vec::new();
    let folders = entries(&folder);
    for folder in &folders {
        if let Err(failure) = check(folder) {
            failures.push(format!("{}: {failure}", folder.file_name().unwrap().to_string_lossy()));
        }
    }
    assert!(folders.len() >= 12, "only {} pages", folders.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_pages_are_as_many_as_documented() {
    let folders = entries(&root().join("tests/fixtures/pages"));
    let expected = |folder: &PathBuf| serde_json::from_slice::<Value>(&fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let without = folders.iter().filter(|folder| expected(folder)["nothing"].is_string()).count();
    let found = folders.len() - without;
    for told in [format!("\n{} pages, built as", folders.len()), format!("On {found} the post is found, and {without} have none")] {
        assert!(include_str!("../../../docs/finding.md").contains(&told), "docs/finding.md does not say {told:?}");
    }
}

fn check(folder: &Path) -> Result<(), String> {
    let source = fs::read_to_string(folder.join("index.html")).unwrap();
    let page = parse_document(&source);
    let expected: Value = serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    check_document(&source, &expected["document"])?;
    match (find(&page, MIN_WORDS), expected["nothing"].as_str()) {
        (Outcome::Nothing(Nothing { why, .. }), Some(because)) if why.contains(because) => Ok(()),
        (Outcome::Found { body, article, why, .. }, None) => {
            same("body", element(&page, body), element(&page, Some(select(&page, &expected["body"]))))?;
            same("article", element(&page, article), element(&page, Some(select(&page, &expected["article"]))))?;
            if !why.contains(expected["why"].as_str().unwrap()) {
                return Err(format!("chosen because {why}"));
            }
            check_text(&text(&page, body), &expected)?;
            check_metadata(&page, article, &expected["metadata"])
        }
        (outcome, _) => Err(format!("{outcome:?}")),
    }
}

/// What a page yields when its address was given: the same post, however short.
fn check_document(source: &str, expected: &Value) -> Result<(), String> {
    match (read(Format::Html, source), expected["nothing"].as_str()) {
        _ if expected.is_null() => Ok(()),
        (Err(why), Some(because)) if why.to_string().contains(because) => Ok(()),
        (Ok((article, warnings)), None) => {
            check_text(article.plain_text().as_str(), expected)?;
            check_fields(&article.metadata, &expected["metadata"])?;
            same("warnings", warnings.len(), 0)
        }
        (outcome, _) => Err(format!("as a document: {outcome:?}")),
    }
}

/// The text that the HTML reader finds in the element.
fn text(page: &Document, body: Option<u32>) -> String {
    let mut reader = Reader::new();
    match body {
        Some(body) => page.emit_inside(body, &mut |event| reader.event(event)),
        None => page.emit(&mut |event| reader.event(event)),
    }
    reader.finish().article.plain_text().as_str().to_owned()
}

fn check_text(text: &str, expected: &Value) -> Result<(), String> {
    let (first, last) = (expected["first"].as_str().unwrap(), expected["last"].as_str().unwrap());
    if !text.starts_with(first) {
        return Err(format!("the text begins with {:?}", text.chars().take(80).collect::<String>()));
    }
    if !text.ends_with(last) {
        return Err(format!("the text ends with {:?}", text.chars().skip(text.chars().count().saturating_sub(80)).collect::<String>()));
    }
    match expected["without"].as_array().unwrap().iter().filter_map(Value::as_str).find(|words| text.contains(words)) {
        Some(words) => Err(format!("the text holds {words:?}")),
        None => Ok(()),
    }
}

fn check_metadata(page: &Document, article: Option<u32>, expected: &Value) -> Result<(), String> {
    let (metadata, warnings) = metadata(page, article);
    check_fields(&metadata, expected)?;
    if warnings.is_empty() { Ok(()) } else { Err(format!("{warnings:?}")) }
}

/// Every field that is named must have the given value; `null` for one that must be absent.
fn check_fields(metadata: &Metadata, expected: &Value) -> Result<(), String> {
    let found = serde_json::to_value(metadata).unwrap();
    expected.as_object().unwrap().iter().try_for_each(|(key, value)| same(key, &found[key], value))
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what} is {found:?}, expected {expected:?}")) }
}

/// An element by its ordinal, name and classes, for readable failures.
fn element(page: &Document, ordinal: Option<u32>) -> String {
    let Some(ordinal) = ordinal else { return "the whole page".to_owned() };
    format!("{ordinal} {} {:?}", page.name(ordinal).unwrap_or("?"), page.attributes(ordinal).unwrap_or(&Vec::new()))
}

fn select(page: &Document, selector: &Value) -> u32 {
    let selector = selector.as_str().unwrap();
    if let Some(class) = selector.strip_prefix('.') {
        return page.find("class", class).unwrap_or_else(|| panic!("no element has the class {class}"));
    }
    let (name, nth) = selector.split_once(':').unwrap_or((selector, "1"));
    let mut named = (0..page.elements()).filter(|ordinal| page.name(*ordinal) == Some(name));
    named.nth(nth.parse::<usize>().unwrap() - 1).unwrap_or_else(|| panic!("no element {selector}"))
}

#[test]
fn a_page_without_prose_or_without_anything_is_left_alone() {
    for source in ["", "<p>", "<main></main>", "<nav><a href=/>Home, sweet home, and all its pages.</a></nav>", "<article></article>"] {
        assert!(matches!(find(&parse_document(source), 1), Outcome::Nothing(_)), "{source}");
    }
}

#[test]
fn deep_and_unbalanced_pages_do_no_harm() {
    let deep = format!("{}words and, words.{}", "<div>".repeat(2_000), "</p></div>".repeat(1_000));
    let _ = find(&parse_document(&deep), 1);
    let mut finder = Finder::new();
    for _ in 0..3 {
        finder.event(&Event::Close);
        finder.event(&Event::Text("words, and more of them than ten, that end here."));
    }
    assert!(matches!(finder.finish(1), Outcome::Nothing(_)), "text outside any element is one block, and does not stand out");
}

/// Records which attributes are read.
#[derive(Debug, Default)]
struct Asked(RefCell<Vec<String>>);

impl Attributes for Asked {
    fn get(&self, name: &str) -> Option<String> {
        self.0.borrow_mut().push(name.to_owned());
        None
    }
}

#[test]
fn only_containers_have_their_attributes_read_and_their_names_only_once() {
    let asked = |name: &str| {
        let attributes = Asked::default();
        let mut finder = Finder::new();
        finder.event(&Event::Open { name, attributes: &attributes });
        attributes.0.take()
    };
    for name in ["p", "li", "h2", "a", "em", "span", "img", "br", "time", "script", "button"] {
        assert!(asked(name).is_empty(), "<{name}> is asked for {:?}", asked(name));
    }
    let questions = asked("div");
    for name in ["class", "id", "role"] {
        assert_eq!(questions.iter().filter(|question| *question == name).count(), 1, "{name} of {questions:?}");
    }
}

/// A random page made of everything that influences the choice: names, roles, headings, links, words.
fn any_page() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<div class=entry-content>",
        "<article class='post hentry'>",
        "<section itemprop=articleBody>",
        "<aside class=comments>",
        "<div class=widget hidden>",
        "<p>",
        "<h2><a href=/>",
        "</a></h2>",
        "</div>",
        "</article>",
        "</aside>",
        "<table><td>",
        "</table>",
        "A sentence of a dozen words, or so, that ends where it ends. ",
        "Cut off…",
        "映画は静かに終わる。",
        "<br><br>",
    ]);
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_found_exists_and_the_post_is_around_its_text(source in any_page()) {
        let page = parse_document(&source);
        if let Outcome::Found { body, article, words, why } = find(&page, 20) {
            prop_assert!(body < Some(page.elements()) && article <= body);
            prop_assert!(words >= 20 && !why.is_empty());
            let text = |ordinal: Option<u32>| ordinal.map_or_else(|| (0..page.elements()).map(|at| page.text(at)).collect(), |at| page.text(at));
            prop_assert!(text(article).contains(&text(body)));
        }
    }
}
