//! The published schema: the file is up to date, what is written validates, and it allows what the reader accepts silently.

use crate::support::folders::{entries, root};
use crate::support::trees;
use intertitle::native::schema;
use intertitle::parse::MAX_DEPTH;
use intertitle::parse::json::{read, write};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::sync::LazyLock;

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| jsonschema::validator_for(&schema::article()).expect("a valid schema"));

fn errors(document: &Value) -> Vec<String> {
    SCHEMA.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_file_is_what_the_types_say() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/article.schema.json");
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert!(kept == schema::text(), "docs/article.schema.json is out of date: run `cargo run -- schema > docs/article.schema.json`");
}

/// The articles of the demo, the fixtures and the end-to-end pages.
#[test]
fn every_published_article_of_the_repository_validates() {
    let root = root();
    let folders = entries(&root.join("tests/fixtures/articles")).into_iter().map(|folder| folder.join("expected.json"));
    let files: Vec<_> =
        folders.chain([root.join("demo/her.json"), root.join("tests/e2e/pages/_shared/ferry.json")]).filter(|file| file.exists()).collect();
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        let document = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(errors(&document), [] as [String; 0], "{}", file.display());
    }
}

#[test]
fn every_description_is_for_authors() {
    let text = schema::text();
    for rustdoc in ["::", "[`", "```", "assert"] {
        assert!(!text.contains(rustdoc), "the schema says {rustdoc}");
    }
}

#[test]
fn mistakes_do_not_validate() {
    for document in [
        json!([]),
        json!({ "metadata": {} }),
        json!({ "metadata": { "titel": "Her" }, "blocks": [] }),
        json!({ "metadata": { "published": "last Friday" }, "blocks": [] }),
        json!({ "metadata": { "rating": { "value": 4 } }, "blocks": [] }),
        json!({ "metadata": {}, "blocks": [{ "type": "video" }] }),
        json!({ "metadata": {}, "blocks": [{ "type": "heading", "level": 1, "content": "Her" }] }),
        json!({ "metadata": {}, "blocks": [{ "type": "paragraph", "contents": "Her" }] }),
        json!({ "metadata": {}, "blocks": [{ "type": "paragraph", "content": [{ "type": "image", "alt": "The lift" }] }] }),
    ] {
        assert!(!SCHEMA.is_valid(&document), "{document}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_written_validates(article in trees::article()) {
        let document: Value = serde_json::from_str(&write(&article)).expect("what we write is JSON");
        prop_assert_eq!(errors(&document), [] as [String; 0]);
    }

    /// Shortens a document as an author would: the reader accepts it silently, and the schema allows it.
    #[test]
    fn shorthands_are_read_silently_and_validate(article in trees::article(), choices in prop::collection::vec(any::<bool>(), 64)) {
        let mut document: Value = serde_json::from_str(&write(&article)).expect("what we write is JSON");
        shorten(&mut document, &mut choices.into_iter().cycle());
        let (read, warnings) = read(&&document);
        prop_assert_eq!(warnings, vec![]);
        prop_assert_eq!(errors(&document), [] as [String; 0]);
        prop_assert_eq!(read.plain_text().as_str().to_owned(), article.plain_text().as_str().to_owned());
    }

    /// Replaces one value in a document: if the reader accepts the result silently, the schema must allow it.
    #[test]
    fn what_is_read_silently_validates(article in trees::article(), place in any::<prop::sample::Index>(), spoilt in trees::json()) {
        let mut document: Value = serde_json::from_str(&write(&article)).expect("what we write is JSON");
        let pointers = places(&document, String::new());
        let pointer = place.get(&pointers);
        *document.pointer_mut(pointer).expect("a place in the document") = spoilt;
        if read(&&document).1.is_empty() && !has_null(&document) {
            prop_assert_eq!(errors(&document), [] as [String; 0], "{}", pointer);
        }
    }
}

/// Objects with a shorthand become strings, and lists of one item lose their brackets, as the choices decide.
fn shorten(value: &mut Value, choices: &mut impl Iterator<Item = bool>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| shorten(item, choices)),
        Value::Object(members) => {
            for (key, member) in members.iter_mut() {
                shorten(member, choices);
                let list = matches!(
                    key.as_str(),
                    "authors"
                        | "films"
                        | "tags"
                        | "blocks"
                        | "items"
                        | "content"
                        | "images"
                        | "caption"
                        | "attribution"
                        | "summary"
                        | "credit"
                );
                if let (true, Some([one])) = (list && choices.next() == Some(true), member.as_array().map(Vec::as_slice)) {
                    *member = one.clone();
                }
            }
            let mut names: Vec<&str> = members.keys().map(String::as_str).collect();
            names.sort_unstable();
            let short = match (names.as_slice(), members.get("type").and_then(Value::as_str)) {
                (["name"], _) => members.get("name"),
                (["src"], None) => members.get("src"),
                (["text", "type"], Some("text")) => members.get("text"),
                (["content", "type"], Some("paragraph")) | (["content"], None) => {
                    members.get("content").filter(|content| content.is_string())
                }
                (["blocks"], None) => members.get("blocks").filter(|blocks| blocks.is_string()),
                _ => None,
            };
            if let (Some(short), Some(true)) = (short.cloned(), choices.next()) {
                *value = short;
            }
        }
        _ => {}
    }
}

/// The JSON pointer of every value in a document.
fn places(value: &Value, pointer: String) -> Vec<String> {
    let mut all = vec![pointer.clone()];
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| all.extend(places(item, format!("{pointer}/{index}")))),
        Value::Object(members) => members.iter().for_each(|(key, member)| all.extend(places(member, format!("{pointer}/{key}")))),
        _ => {}
    }
    all
}

/// The reader treats null as missing; a schema for editors need not offer it.
fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(members) => members.values().any(has_null),
        _ => false,
    }
}

/// The complete document for an example of `docs/json.md`, which may be part of one.
fn document(example: Value) -> Value {
    match example {
        Value::Array(blocks) => json!({ "metadata": {}, "blocks": blocks }),
        block if block.get("type").is_some() => {
            json!({ "metadata": {}, "blocks": block, "footnotes": { "label": "1", "blocks": "A note." } })
        }
        document if document.get("metadata").is_some() => document,
        metadata => json!({ "metadata": metadata, "blocks": [] }),
    }
}

#[test]
fn the_examples_of_the_documentation_validate_and_are_read_silently() {
    let page = include_str!("../../docs/json.md");
    let examples: Vec<&str> = page.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(examples.len(), 5);
    for example in examples {
        let document = document(serde_json::from_str(example).expect(example));
        assert_eq!(errors(&document), [] as [String; 0], "{example}");
        assert_eq!(read(&&document).1, [], "{example}");
    }
}

/// The names of all types of blocks and inlines, but for plain text.
fn types() -> Vec<String> {
    let schema = schema::article();
    let variants = ["/$defs/Block/anyOf/1/allOf", "/$defs/Inline/anyOf/1/allOf"].map(|pointer| {
        let variants = schema.pointer(pointer).and_then(Value::as_array).expect(pointer);
        variants
            .iter()
            .filter_map(|variant| variant.pointer("/then/properties/type/const")?.as_str())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    variants.concat().into_iter().filter(|name| name != "text").collect()
}

/// What holds for every article must hold for every type.
#[test]
fn the_articles_that_properties_are_tested_with_hold_every_type() {
    let mut runner = TestRunner::deterministic();
    let articles: String = (0..64).map(|_| write(&trees::article().new_tree(&mut runner).expect("an article").current())).collect();
    for name in types() {
        assert!(articles.contains(&format!("\"type\":\"{name}\"")), "no article has a {name}: make some in tests/native/support/trees.rs");
    }
}

/// The documentation covers every type and every key, and nothing that does not exist.
#[test]
fn the_documentation_shows_every_type() {
    let page = include_str!("../../docs/json.md");
    for name in types() {
        assert!(page.contains(&format!("\"type\": \"{name}\"")), "docs/json.md does not show {name}");
    }
    let schema = schema::article();
    for key in schema.pointer("/$defs/Metadata/properties").and_then(Value::as_object).expect("metadata").keys() {
        assert!(page.contains(&format!("\"{key}\": ")), "docs/json.md does not show {key}");
    }
}

/// With `oneOf` for the variants this would practically never end.
#[test]
fn the_deepest_article_validates_as_fast_as_any() {
    let mut inline = json!("The innermost words.");
    for _ in 1..MAX_DEPTH {
        inline = json!({ "type": "strong", "content": [inline] });
    }
    let mut block = json!({ "type": "paragraph", "content": [inline] });
    for _ in 1..MAX_DEPTH {
        block = json!({ "type": "quote", "blocks": [block] });
    }
    let document = json!({ "metadata": {}, "blocks": [block] });
    assert_eq!(errors(&document), [] as [String; 0]);
    assert_eq!(read(&&document).1, []);
}
