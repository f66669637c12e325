//! Compares the reader with a complete YAML library: if both read a text, they must read the same.
//! Must not test what keys mean: the fixtures do.

use super::super::node::{Node, Value};
use crate::parse::markdown::notes::Notes;
use proptest::prelude::*;
use yaml_rust2::{Yaml, YamlEmitter, YamlLoader};

fn ours(source: &str) -> (Node, usize) {
    let mut notes = Notes::default();
    let node = super::read(source, 0, source.len(), &mut notes);
    let count = notes.into_warnings(source).len();
    (node, count)
}

/// What the library read, as our tree, in which scalars have no types.
fn of_library(yaml: &Yaml) -> Node {
    match yaml {
        Yaml::Null => Node::null(0),
        Yaml::String(text) | Yaml::Real(text) => Node::text(0, text),
        Yaml::Integer(number) => Node::text(0, number.to_string()),
        Yaml::Boolean(truth) => Node::text(0, truth.to_string()),
        Yaml::Array(items) => Node { at: 0, value: Value::List(items.iter().map(of_library).collect()) },
        Yaml::Hash(entries) => {
            let name = |key: &Yaml| match of_library(key).value {
                Value::Text(text) => text,
                other => panic!("not compared: {other:?}"),
            };
            Node { at: 0, value: Value::Map(entries.iter().map(|(key, value)| (name(key), of_library(value))).collect()) }
        }
        other => panic!("not compared: {other:?}"),
    }
}

#[track_caller]
fn agree(source: &str) {
    let library = YamlLoader::load_from_str(source).expect("the library reads it");
    let (node, warnings) = ours(source);
    assert_eq!(node.to_string(), of_library(&library[0]).to_string(), "of {source:?}");
    assert_eq!(warnings, 0, "of {source:?}");
}

#[test]
fn scalars() {
    agree("a: one\nb: 'two ''quoted'''\nc: \"three \\\"x\\\" \\u00e9\"\nd: ~\ne:\nf: null\n");
    agree("title: Her # a comment\nurl: http://films.example/a#b\n");
    agree("plain: goes\n  on here\n  and here\n\n  after a gap\nnext: x\n");
    agree("quoted: \"goes\n  on\n\n  here\"\nsingle: 'a\n  b'\n");
    agree("\"quoted key\": x\n'single key': y\nkey with spaces: z\n");
    agree("a: -1\nb: -x\nc: ?x\nd: :x\n");
}

#[test]
fn block_scalars() {
    agree("a: |\n  one\n  two\n\n  three\nb: x\n");
    agree("a: >\n  one\n  two\n\n  three\nb: x\n");
    agree("a: >-\n  one\n  two\n\nb: |+\n  one\n\nc: |-\n  one\n   two\n");
    agree("a: >\n  one\n    set off\n  two\n\n\n  three\n");
    agree("a: |2\n    indented\n  less\n");
    agree("- |\n one\n- >\n two\n three\n");
    agree("a: |\n  # no comment\n  x: y\n");
}

#[test]
fn lists_and_maps() {
    agree("tags:\n- a\n- b\nmore:\n  - c\n  - 'd e'\n");
    agree("authors:\n  - name: Ada\n    href: /ada\n  -\n    name: Ben\n  - Cleo\n");
    agree("a:\n  b:\n    c: d\n  e: f\ng: h\n");
    agree("- - a\n  - b\n- - c\n");
    agree("a:\n\n  # comment\n  b: c\n\n# comment\nd: e\n");
}

#[test]
fn flow() {
    agree("tags: [a, 'b, c', \"d\", e f]\nmap: {a: 1, b: [2, 3], c: }\nempty: []\nnone: {}\n");
    agree("a: [\n  one,\n  two, # comment\n  ]\nb: {x: y,\n  z: w}\n");
    agree("{\"title\": \"Her\", \"tags\": [\"a\", \"b\"], \"n\": {\"x\": null}}\n");
    agree("a: [b: c, d]\n");
}

/// The YAML of one of the fixture articles.
macro_rules! front_matter {
    ($case:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/articles/", $case, "/source.md"))
            .trim_start_matches('\u{FEFF}')
            .trim_start_matches("---")
            .split("\n---")
            .next()
            .expect("it has front matter")
    };
}

#[test]
fn front_matter_of_the_fixtures() {
    agree(front_matter!("markdown-every-key"));
    agree(front_matter!("markdown-hugo-yaml"));
    agree(front_matter!("markdown-jekyll"));
    agree(front_matter!("markdown-eleventy"));
    agree(front_matter!("markdown-ghost"));
    agree(front_matter!("markdown-rereview"));
    agree(front_matter!("markdown-arabic"));
    agree(front_matter!("markdown-crlf"));
    agree(front_matter!("markdown-front-matter-bad-values"));
}

/// Trees of keys, lists and awkward scalars.
fn trees() -> impl Strategy<Value = Yaml> {
    let text = prop_oneof![
        "[a-zé 0-9.:#'\"\\\\,-]{0,12}",
        prop::sample::select(vec![
            "",
            "~",
            "null",
            "true",
            "- x",
            "[a",
            "{b}",
            "a: b",
            "# no",
            "&a",
            "*a",
            "!t",
            "| x",
            "> y",
            "@",
            "two\nlines\n",
            "\ttab",
            " spaced ",
            "2026-02-03"
        ])
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![3 => text.prop_map(Yaml::String), 1 => Just(Yaml::Null)];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let entries = prop::collection::vec(("[a-z]{1,6}", inner.clone()), 1..4);
        prop_oneof![
            prop::collection::vec(inner, 1..4).prop_map(Yaml::Array),
            entries.prop_map(|entries| Yaml::Hash(entries.into_iter().map(|(key, value)| (Yaml::String(key), value)).collect())),
        ]
    })
}

proptest! {
    /// Both must read alike what the library writes.
    #[test]
    fn what_the_library_writes(tree in trees(), multiline in any::<bool>()) {
        let root = Yaml::Hash([(Yaml::String("root".into()), tree)].into_iter().collect());
        let mut source = String::new();
        let mut emitter = YamlEmitter::new(&mut source);
        emitter.multiline_strings(multiline);
        emitter.dump(&root).expect("it can be written");
        agree(source.trim_start_matches("---\n"));
    }
}

#[test]
fn refused_syntax_is_reported_and_the_rest_stays() {
    let (node, warnings) = ours("a: &x one\nb: *x\nc: !!str two\nd: Her: a love story\n e: f\nb: again\nnonsense\nz: last\n");
    let expected = r#"{a: "one", b: ~, c: "two", d: "Her: a love story e: f", z: "last"}"#;
    assert_eq!(node.to_string(), expected);
    assert_eq!(warnings, 6);
}

#[test]
fn a_partly_quoted_value_is_taken_literally() {
    for (source, expected) in [
        ("t: \"Her\" again\n", "\"Her\" again"),
        ("t: 'Don't look' # up\n", "Don't look"),
        ("t: \"Quotes \"inside\" here\"\n", "Quotes \"inside\" here"),
        ("t: 'Her' and 'Him'\n", "'Her' and 'Him'"),
        ("t: \"Her\n  and\" him\n", "\"Her\n  and\" him"),
        ("t: [REC] again\n", "[REC] again"),
        ("t: *Her* again\n", "*Her* again"),
        ("t: ***\n", "***"),
    ] {
        let (node, warnings) = ours(&[source, "next: x\n"].concat());
        assert_eq!(node.to_string(), format!("{{t: {expected:?}, next: \"x\"}}"));
        assert!(warnings == 1 || expected.starts_with('*'), "{source}");
    }
}

#[test]
fn unclosed_values_end_where_their_indentation_ends() {
    let (node, warnings) = ours("a: \"open\nb: [x, y\nc: d\n");
    assert_eq!(node.to_string(), r#"{a: "open", b: "[x, y", c: "d"}"#);
    assert_eq!(warnings, 2);
}

#[test]
fn depth_is_bounded() {
    let deep: String = (0..200).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    assert_eq!(ours(&deep).1, 1);
    assert_eq!(ours(&format!("a: {}", "[".repeat(5000))).1, 1);
    let long: String = (0..200).map(|number| format!("a{number}:\n  - b: c\n")).collect();
    assert_eq!(ours(&long).1, 0, "many values are not deep");
}

#[test]
fn any_number_of_anchors_and_tags_is_left_out() {
    let many = "!!str &x ".repeat(20_000);
    for (source, expected) in [
        (format!("a: {many}one\nb: two\n"), r#"{a: "one", b: "two"}"#),
        (format!("a: {many}\n  {many}one\n"), r#"{a: "one"}"#),
        (format!("a: [{many}one, {many}, two]\n"), r#"{a: ["one", ~, "two"]}"#),
    ] {
        assert_eq!(ours(&source).0.to_string(), expected);
    }
}
