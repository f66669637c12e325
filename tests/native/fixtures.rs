//! Articles as folders: a source, the expected tree, and the expected warnings.
//! `UPDATE_FIXTURES=1 cargo test --test native fixtures` writes the current results; people review the diff.

use crate::support::folders::entries;
use crate::support::html::read_body;
use crate::support::kept::{command, difference};
use intertitle::parse::{Parsed, json, markdown};
use std::fs;
use std::path::{Path, PathBuf};

const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/articles");

type Read = fn(&str) -> Parsed;

/// The readers, by the file extension that they read.
const READERS: [(&str, Read); 3] = [("md", markdown::read), ("html", read_body), ("json", intertitle::native::json::read_text)];

/// A folder of `tests/fixtures/articles`.
struct Case {
    folder: PathBuf,
    source: String,
    read: Read,
}

fn cases() -> Vec<Case> {
    entries(Path::new(ARTICLES)).into_iter().map(case).collect()
}

fn case(folder: PathBuf) -> Case {
    for (extension, read) in READERS {
        if let Ok(source) = fs::read_to_string(folder.join(format!("source.{extension}"))) {
            return Case { folder, source, read };
        }
    }
    panic!("{} holds no source.md, source.html or source.json", folder.display());
}

/// The tree as indented JSON, and the warnings, one per line.
fn expected((article, warnings): &Parsed) -> (String, String) {
    let value: serde_json::Value = serde_json::from_str(&json::write(article)).expect("what we write is JSON");
    let tree = serde_json::to_string_pretty(&value).expect("it is JSON") + "\n";
    (tree, warnings.iter().map(|warning| format!("{warning}\n")).collect())
}

/// A file's text; empty if there is none.
fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

#[test]
fn sources_become_the_expected_trees() {
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let mut wrong = Vec::new();
    for Case { folder, source, read } in cases() {
        let (tree, warnings) = expected(&read(&source));
        let (tree_file, warnings_file) = (folder.join("expected.json"), folder.join("expected-warnings.txt"));
        if update {
            fs::write(&tree_file, &tree).expect("the tree can be written");
            fs::write(&warnings_file, &warnings).expect("the warnings can be written");
            continue;
        }
        for (file, now) in [(tree_file, tree), (warnings_file, warnings)] {
            wrong.extend(difference(&text(&file), &now).map(|change| format!("{}, {change}", file.display())));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), command("fixtures"));
}

#[test]
fn there_are_enough_of_each_kind() {
    let sources: Vec<Case> = cases();
    let markdown = sources.iter().filter(|case| case.folder.join("source.md").exists()).count();
    assert!(markdown >= 25, "{markdown} Markdown cases");
}

/// The expected trees of the fixtures read back as the same articles.
#[test]
fn expected_trees_are_published_json() {
    for Case { folder, source, read } in cases() {
        let parsed = read(&source);
        let (again, warnings) = intertitle::native::json::read_text(&expected(&parsed).0);
        let article = parsed.0;
        assert!(warnings.is_empty() || article.blocks.is_empty(), "{}: {warnings:?}", folder.display());
        assert_eq!(again, article, "{}", folder.display());
    }
}
