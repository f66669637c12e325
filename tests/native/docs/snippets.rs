//! Every snippet in the documents is used as an author would use it. Those in HTML are also opened in browsers, by `tests/e2e/flows/snippets.rs`.

use super::fences::{Snippet, all};
use crate::support::folders::root;
use intertitle::config::{Layers, Origin, options};
use intertitle::native::html::parse_document;
use intertitle::parse::html::Event;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

fn in_language(language: &str) -> impl Iterator<Item = Snippet> {
    all().into_iter().filter(move |snippet| snippet.language == language)
}

#[test]
fn every_language_has_a_test() {
    let known = ["", "css", "go-html-template", "html", "jinja", "js", "markdown", "php", "python", "sh", "sparql", "text", "ts"];
    for snippet in all() {
        assert!(known.contains(&snippet.language.as_str()), "{}: nothing checks snippets in {:?}", snippet.place, snippet.language);
    }
}

#[test]
fn names_are_unique_and_every_html_snippet_has_one() {
    let mut seen = BTreeSet::new();
    for snippet in all() {
        if let Some(name) = &snippet.name {
            assert!(seen.insert(name.clone()), "{}: a second snippet is called {name}", snippet.place);
        }
        assert!(
            snippet.language != "html" || snippet.name.is_some(),
            "{}: give it a <!-- snippet: name -->, so that browsers open it",
            snippet.place
        );
    }
}

/// Every tag of ours in any snippet: scripts, markers, custom elements and JSON blocks, whatever language surrounds them.
#[test]
fn attributes_are_options_and_their_values_are_accepted() {
    let mut tags = 0;
    for snippet in all().iter().filter(|snippet| ["html", "php", "go-html-template", "jinja", "js"].contains(&snippet.language.as_str())) {
        let mut given: Vec<(Origin, Value)> = Vec::new();
        parse_document(&["<body>", &snippet.text].concat()).emit(&mut |event| {
            let Event::Open { name, attributes } = event else { return };
            let has = |attribute| attributes.has(attribute);
            let ours = *name == "intertitle-article"
                || has("data-intertitle")
                || attributes.get("src").is_some_and(|src| src.contains("intertitle.js"));
            if !ours {
                return;
            }
            tags += 1;
            let origin = if *name == "script" { Origin::Script } else { Origin::Element };
            let prefix = if *name == "intertitle-article" { "" } else { "data-" };
            let options: Map<String, Value> = options()
                .filter_map(|option| Some((option.json_name(), Value::from(attributes.get(&[prefix, option.name].concat())?))))
                .collect();
            given.push((origin, Value::from(options)));
        });
        let values: Vec<(Origin, &Value)> = given.iter().map(|(origin, value)| (*origin, value)).collect();
        let mut layers = Layers::all();
        values.iter().for_each(|(origin, value)| layers.add(*origin, value));
        let (_, warnings) = layers.finish();
        assert_eq!(warnings, [], "{}", snippet.place);
        for word in snippet.text.split([' ', '\n', '>', '<']).filter_map(|word| word.strip_prefix("data-")) {
            let name = word.split('=').next().unwrap_or_default();
            let known = name.starts_with("intertitle") || options().any(|option| option.name == name);
            assert!(known, "{}: there is no option {name}", snippet.place);
        }
    }
    assert!(tags > 10, "the documents show {tags} tags");
}

#[test]
fn json_blocks_in_html_are_options() {
    for snippet in in_language("html") {
        for block in snippet.text.split("data-intertitle-config>").skip(1) {
            let text = block.split("</script>").next().unwrap_or_default();
            let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", snippet.place));
            let mut layers = Layers::all();
            layers.add(Origin::Block, &&value);
            assert_eq!(layers.finish().1, [], "{}", snippet.place);
        }
    }
}

#[test]
fn markdown_is_read_without_a_warning() {
    for snippet in in_language("markdown") {
        let (article, warnings) = intertitle::parse::markdown::read(&snippet.text);
        assert_eq!(warnings, [], "{}", snippet.place);
        assert!(!article.blocks.is_empty(), "{}", snippet.place);
    }
}

#[test]
fn commands_exist() {
    for snippet in in_language("sh") {
        for line in snippet.text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            match words.next().unwrap_or_default() {
                script if script.starts_with("scripts/") => {
                    assert!(root().join(script).is_file(), "{}: {script} is not here", snippet.place)
                }
                "cargo" | "trunk" | "cp" | "rsync" | "intertitle" => {}
                other => panic!("{}: nothing checks the command {other}", snippet.place),
            }
        }
    }
}

#[test]
fn the_policy_is_the_one_that_browsers_are_tested_with() {
    let tested = std::fs::read_to_string(root().join("tests/e2e/pages/strict-csp/headers.txt")).expect("the strict page has a policy");
    let policies: Vec<Snippet> = in_language("text").filter(|snippet| snippet.text.contains("script-src")).collect();
    assert!(!policies.is_empty());
    for directive in policies.iter().flat_map(|policy| policy.text.split(';')) {
        assert!(tested.contains(directive.trim()), "not tested: {directive}");
    }
}

#[test]
fn imports_are_exported() {
    let types = std::fs::read_to_string(root().join("src/embed/loader/intertitle.d.ts")).expect("the types are here");
    for snippet in all() {
        for line in snippet.text.lines().filter(|line| line.contains("intertitle.mjs")) {
            let names = line.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(names, _)| names);
            for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
                assert!(
                    ["function ", "const "].iter().any(|kind| types.contains(&["export ", kind, name].concat())),
                    "{}: {name} is not exported",
                    snippet.place
                );
            }
        }
    }
}
