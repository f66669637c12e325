//! The repository's own files as text, and simple ways to take words out of them, for tests that compare what no compiler sees together.
//! It must not know a language: what is between two marks is whatever stands there.

use super::folders::{files, root};
use std::collections::BTreeSet;
use std::path::Path;

/// The file at a path from the repository's root.
pub(crate) fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder whose names have this ending, as one text.
pub(crate) fn sources(folder: &str, ending: &str) -> String {
    let found = files(&root().join(folder));
    found.iter().filter(|file| file.to_string_lossy().ends_with(ending)).map(text).collect()
}

/// The words that follow `before`, each up to any character of `after`.
pub(crate) fn between(source: &str, before: &str, after: &[char]) -> BTreeSet<String> {
    source.split(before).skip(1).filter_map(|rest| rest.split(after).next()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The text from the first `start` to the first `end` after it; fails if there is none.
pub(crate) fn section<'a>(source: &'a str, start: &str, end: &str) -> &'a str {
    let rest = source.split_once(start).unwrap_or_else(|| panic!("there is no {start:?}")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("there is no {end:?} after {start:?}")).0
}

#[test]
fn words_are_taken_out_of_a_text() {
    let source = "emit(\"ready\"); emit(\"quote\", 1); emit(\"\");";
    assert_eq!(between(source, "emit(\"", &['"']).into_iter().collect::<Vec<_>>(), ["quote", "ready"]);
    assert_eq!(section(source, "; ", ","), "emit(\"quote\"");
    assert!(text("Cargo.toml").starts_with("[workspace]"));
    assert!(sources("tests/native/support", "sources.rs").contains("fn words_are_taken_out_of_a_text"));
}
