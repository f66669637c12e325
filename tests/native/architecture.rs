//! The rules of the folders: which may depend on which, how long a file may be, and what no file may contain.
//! It reads the sources as text, so that a wrong dependency fails here before anyone has to notice it in review.

use crate::support::folders::{entries, files, root, shown};
use crate::support::sources::{between, text};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A folder or file of `src/`, and the names that must not occur in its code.
struct Rule {
    of: &'static [&'static str],
    never: &'static [&'static str],
    because: &'static str,
}

const CORE: &[&str] = &[
    "article",
    "parse",
    "find",
    "films",
    "responses",
    "reading",
    "quotes",
    "strings",
    "config",
    "colour.rs",
    "ports.rs",
    "error.rs",
    "fields.rs",
    "hash.rs",
    "seek.rs",
];

/// All of `src/`.
const EVERYTHING: &[&str] = &[""];

/// The folders that show something.
const SHOWING: &[&str] = &["ui", "render", "compose", "programme", "respond"];

/// The same as paths in code, and the one that exposes them.
const SHOWN: &[&str] = &["crate::ui", "crate::render", "crate::compose", "crate::programme", "crate::respond", "crate::embed"];

const RULES: &[Rule] = &[
    Rule {
        of: CORE,
        never: &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "leptos", "gloo"],
        because: "the core runs without a page",
    },
    Rule { of: CORE, never: &["crate::browser", "crate::native"], because: "arrows point to the core, never out of it" },
    Rule { of: CORE, never: SHOWN, because: "arrows point to the core, never out of it" },
    Rule {
        of: CORE,
        never: &["std::fs", "std::env", "std::net", "std::process", "std::thread", "std::time", "SystemTime", "Instant", "rand"],
        because: "the core computes: the same values in give the same values out",
    },
    Rule {
        of: CORE,
        never: &["serde_json", "html5ever", "unicode_segmentation", "regex", "chrono", "use url"],
        because: "the core reaches these through its ports, or not at all",
    },
    Rule {
        of: &["article"],
        never: &[
            "crate::parse",
            "crate::find",
            "crate::reading",
            "crate::quotes",
            "crate::films",
            "crate::responses",
            "crate::config",
            "crate::strings",
            "crate::ports",
            "crate::error",
        ],
        because: "the article is the vocabulary of the others",
    },
    Rule {
        of: &["parse", "strings"],
        never: &["crate::find", "crate::reading", "crate::quotes", "crate::films", "crate::responses", "crate::config"],
        because: "a source is read for whatever is made of it",
    },
    Rule {
        of: &["reading", "find"],
        never: &["crate::quotes", "crate::films", "crate::responses", "crate::config", "crate::strings"],
        because: "whoever quotes, links and answers stands on what is read",
    },
    Rule {
        of: &["quotes", "films"],
        never: &["crate::responses", "crate::config", "crate::strings"],
        because: "options and words come from above",
    },
    Rule {
        of: &["quotes", "responses"],
        never: &["crate::films"],
        because: "finding films stands on how a text is read for quotes, never the other way round",
    },
    Rule { of: &["responses"], never: &["crate::config"], because: "options come from above" },
    Rule { of: &["config"], never: &["crate::reading", "crate::quotes"], because: "an option is a value; others follow it" },
    Rule {
        of: &["colour.rs", "fields.rs", "hash.rs", "seek.rs"],
        never: &["crate::article", "crate::parse", "crate::reading", "crate::quotes", "crate::films", "crate::strings", "crate::config"],
        because: "a tool knows nothing of what it is used for",
    },
    Rule { of: &["films/index"], never: &["crate::films::paths"], because: "paths read the index, which knows none of its readers" },
    Rule { of: &["browser"], never: SHOWN, because: "the page is touched below what is shown" },
    Rule { of: &["browser"], never: &["leptos", "crate::native"], because: "the page is touched below what is shown" },
    Rule { of: SHOWING, never: SHOWN, because: "each is a module of its own, which shows values and raises callbacks" },
    Rule { of: SHOWING, never: &["crate::native", "js_sys"], because: "what is shown asks the page through `browser`" },
    Rule {
        of: &["render", "compose", "programme", "respond"],
        never: &["crate::config", "crate::parse", "crate::find"],
        because: "they show values: what was asked for and read is decided before",
    },
    Rule { of: &["render", "compose", "respond"], never: &["crate::films"], because: "films are shown by `programme`" },
    Rule { of: &["render", "programme", "respond"], never: &["crate::quotes"], because: "quotes are shown by `compose`" },
    Rule { of: &["ui", "render", "compose", "programme"], never: &["crate::responses"], because: "responses are shown by `respond`" },
    Rule {
        of: &["render", "compose", "programme", "respond"],
        never: &["leptos"],
        because: "all but the chrome is built of plain nodes: no signals",
    },
    Rule {
        of: &["native"],
        never: &["web_sys", "js_sys", "wasm_bindgen", "leptos", "crate::browser"],
        because: "an author's machine has no page",
    },
    Rule { of: &["embed"], never: &["crate::native"], because: "the browser does this work, at no bytes" },
    Rule { of: &["native"], never: SHOWN, because: "an author's machine has no page" },
    Rule {
        of: &["browser", "ui", "render", "compose", "programme", "respond", "embed"],
        never: &["serde", "serde_json", "html5ever", "unicode_segmentation", "regex", "chrono"],
        because: "the browser does this work, at no bytes",
    },
    Rule { of: SHOWING, never: &["extern"], because: "what is shown asks the page through `browser`" },
    Rule {
        of: &["ui", "render", "compose", "programme", "respond", "embed"],
        never: &[
            "add_event_listener",
            "add_event_listener_with_callback",
            "add_event_listener_with_callback_and_add_event_listener_options",
            "set_onclick",
            "set_timeout_with_callback",
            "set_timeout_with_callback_and_timeout_and_arguments_0",
            "set_interval_with_callback",
            "request_animation_frame",
            "local_storage",
            "session_storage",
            "fetch_with_str",
            "fetch_with_request",
        ],
        because: "what is opened is a value of `browser`, which closes it when it is dropped",
    },
    Rule {
        of: EVERYTHING,
        never: &["set_css_text", "set_attribute(\"style\"", "setAttribute('style'"],
        because: "a policy of the page may forbid inline styles; properties are set one by one",
    },
    Rule {
        of: EVERYTHING,
        never: &["innerHTML", "set_inner_html", "outerHTML", "set_outer_html", "insertAdjacentHTML", "insert_adjacent_html", "inner_html"],
        because: "what readers see is built node by node; there is no sanitiser to get wrong",
    },
];

/// Files that may be longer, each with its reason.
const LONG: &[(&str, &str)] = &[];

const LONGEST: usize = 400;

#[test]
fn arrows_point_one_way() {
    let mut broken = Vec::new();
    for rule in RULES {
        for part in rule.of {
            // A folder may name itself.
            let own = format!("crate::{part}");
            let ruled = source().join(part);
            assert!(ruled.exists(), "a rule names src/{part}, which is not there");
            for file in files(&ruled).into_iter().filter(|file| is(file, &["rs", "js", "ts"])) {
                let code = code(&file);
                for name in rule.never.iter().filter(|name| **name != own && mentions(&code, name)) {
                    broken.push(format!("{} mentions {name}: {}", shown(&file), rule.because));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The rules name arrows that must not be; this finds those that no rule thought of.
#[test]
fn arrows_form_no_circle() {
    let mut left: Vec<(String, BTreeSet<String>)> = entries(&source()).iter().map(|part| (name_of(part), uses(part))).collect();
    loop {
        let before = left.len();
        // What depends on nothing that is left is in no circle, nor what nothing left depends on.
        let names: BTreeSet<String> = left.iter().map(|(name, _)| name.clone()).collect();
        left.retain(|(_, uses)| !uses.is_disjoint(&names));
        let used: BTreeSet<String> = left.iter().flat_map(|(_, uses)| uses.clone()).collect();
        left.retain(|(name, _)| used.contains(name));
        if left.len() == before {
            break;
        }
    }
    assert!(left.is_empty(), "these parts depend on one another in a circle: {left:?}");
}

/// The other parts of `src/` that a part mentions.
fn uses(part: &Path) -> BTreeSet<String> {
    let own = name_of(part);
    let code: String = files(part).iter().filter(|file| is(file, &["rs"])).map(|file| code(file)).collect();
    between(&code, "crate::", &[':', ';', ',', ' ', '(', '<', '>', ')', '{', '\n']).into_iter().filter(|used| *used != own).collect()
}

/// The name of a part in paths of code.
fn name_of(part: &Path) -> String {
    part.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[test]
fn every_part_of_the_source_has_a_rule() {
    // These hold the whole together, each in its own way.
    let free = ["allocator.rs", "bin", "lib.rs"];
    let ruled: Vec<&str> = RULES.iter().filter(|rule| rule.of != EVERYTHING).flat_map(|rule| rule.of).copied().collect();
    for part in entries(&source()) {
        let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_named = free.contains(&name.as_str()) || ruled.contains(&name.as_str());
        assert!(is_named, "no rule says what {} may depend on: add it to CORE, or to RULES", shown(&part));
    }
}

#[test]
fn a_broken_rule_is_noticed() {
    assert!(mentions("use web_sys::Element;", "web_sys"));
    assert!(mentions("let a: crate::ui::Host = b;", "crate::ui"));
    assert!(!mentions("fn my_web_sys() {}", "web_sys"));
    assert!(!mentions("let curl = 1;", "url"));
    assert!(!mentions("use super::url_policy;", "url"));
    assert!(exports("#[wasm_bindgen(js_name = read)]\npub fn read() {}"));
    assert!(!exports("#[wasm_bindgen]\nextern \"C\" {\n    #[wasm_bindgen(method)]\n    fn format();\n}"));
    assert_eq!(without_comments("a\n// b\n  /// c\nd"), "a\nd\n");
    let tested = "#[cfg(test)]\nmod cases;\nuse a;\n#[cfg(test)]\n#[allow(unused)]\nmod tests {\n    use b;\n}\n";
    assert_eq!(without_tests(tested), "#[cfg(test)]\nmod cases;\nuse a;\n");
}

#[test]
fn only_embed_and_the_markdown_module_export() {
    for file in files(&source()).into_iter().filter(|file| is(file, &["rs"])) {
        let may = file.starts_with(source().join("embed")) || file == source().join("bin/markdown.rs");
        assert!(may || !exports(&code(&file)), "{} exports to JavaScript; only embed may", shown(&file));
    }
}

#[test]
fn every_module_says_what_it_is_for_and_what_it_must_not_do() {
    let mut silent = Vec::new();
    for file in files(&source()).into_iter().filter(|file| is(file, &["rs", "js"]) && !file.starts_with(source().join("bin"))) {
        let text = text(&file);
        let mark = if is(&file, &["rs"]) { "//!" } else { "// " };
        let head: String = text.lines().map_while(|line| line.strip_prefix(mark)).collect();
        if head.matches(['.', ';']).count() < 2 {
            silent.push(shown(&file));
        }
    }
    assert!(silent.is_empty(), "without a head of two sentences: {}", silent.join(", "));
}

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for folder in ["src", "tests", "scripts", "style", "demo"] {
        for file in files(&root().join(folder)).into_iter().filter(|file| is(file, &["rs", "js", "mjs", "ts", "css", "sh", ""])) {
            let lines = text(&file).lines().count();
            let excused = LONG.iter().any(|(name, reason)| shown(&file) == *name && !reason.is_empty());
            if lines >= LONGEST && !excused {
                long.push(format!("{} has {lines} lines", shown(&file)));
            }
        }
    }
    assert!(long.is_empty(), "split, or list in LONG with a reason:\n{}", long.join("\n"));
}

/// The most lines of a function: one screen.
const SCREEN: usize = 60;

#[test]
fn a_function_fits_a_screen() {
    let long = |file: &PathBuf| functions(&text(file)).into_iter().filter(|(_, lines)| *lines > SCREEN).collect::<Vec<_>>();
    let all = ["src", "tests", "benches", "examples"].into_iter().flat_map(|folder| files(&root().join(folder)));
    let all = all.filter(|file| is(file, &["rs"]));
    let found: Vec<_> = all.map(|file| (shown(&file), long(&file))).filter(|(_, long)| !long.is_empty()).collect();
    assert!(found.is_empty(), "longer than {SCREEN} lines: {found:?}");
}

/// The functions of a source, each with how many lines it has from `fn` to its closing brace.
fn functions(source: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = source.lines().collect();
    let function = |(at, line): (usize, &&str)| {
        let (before, rest) = line.split_once("fn ").filter(|(before, _)| before.is_empty() || before.ends_with(' '))?;
        let is_begun = !before.contains("//") && !line.ends_with([';', '}']);
        let indent = &line[..line.len() - line.trim_start().len()];
        let end = lines[at..].iter().position(|line| line.strip_prefix(indent) == Some("}")).filter(|_| is_begun)?;
        Some((rest.split(['(', '<']).next().unwrap_or_default().to_owned(), end + 1))
    };
    lines.iter().enumerate().filter_map(function).collect()
}

#[test]
fn functions_are_measured() {
    let source =
        "fn a(b: u8) {\n    let c = 1;\n}\n\nimpl D {\n    pub(super) const fn e<F>(\n    ) {\n    }\n    fn g();\n    // fn h() {\n}\n";
    assert_eq!(functions(source), [("a".to_owned(), 3), ("e".to_owned(), 3)]);
}

/// Whether an item is exported to JavaScript; `#[wasm_bindgen] extern "C"` only imports from it.
fn exports(code: &str) -> bool {
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("#[wasm_bindgen") {
            let item = lines.by_ref().find(|line| !line.starts_with("#[")).unwrap_or_default();
            if !item.contains("extern \"C\"") {
                return true;
            }
        }
    }
    false
}

/// Whether `code` contains `name` as a whole: not as part of a longer word or of a longer path segment.
fn mentions(code: &str, name: &str) -> bool {
    let of_word = |character: char| character.is_alphanumeric() || character == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(of_word) && name.starts_with(of_word);
        let after = code[at + name.len()..].chars().next().is_some_and(of_word);
        !before && !after
    })
}

/// The code of a file, without its comments and without the unit tests at its end.
fn code(file: &Path) -> String {
    without_tests(&without_comments(&text(file))).to_owned()
}

/// What precedes the module of tests at the end; code for tests that stands elsewhere keeps to the rules like any other.
fn without_tests(code: &str) -> &str {
    let begins = |at: &usize| {
        let mut lines = code[*at..].lines().skip_while(|line| line.starts_with("#["));
        lines.next().is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    };
    let end = code.match_indices("#[cfg(test)]").map(|(at, _)| at).find(begins);
    &code[..end.unwrap_or(code.len())]
}

fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

fn source() -> PathBuf {
    root().join("src")
}

fn is(file: &Path, extensions: &[&str]) -> bool {
    extensions.contains(&file.extension().and_then(|extension| extension.to_str()).unwrap_or_default())
}
