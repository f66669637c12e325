//! Front matter in a format that is not read: JavaScript, which would have to run, or one format between the fences of another.
//! It must never be shown as text; the author is told how to write it instead.

use super::node::{Node, Value};
use super::{Fenced, fenced, yaml};
use crate::parse::markdown::notes::Notes;

/// The names of such formats after `---`, as Eleventy and others that use gray-matter know them.
const NAMES: [&str; 7] = ["js", "javascript", "coffee", "coffeescript", "cson", "json5", "javascript+json"];

/// Front matter whose first line names a format that is not read; `None` if it is not closed. `;;;` surrounds Middleman's JSON.
pub(super) fn named(source: &str, start: usize, first: &str, notes: &mut Notes) -> Option<(Node, usize)> {
    let name = first.strip_prefix("---").map(str::trim_start).filter(|name| NAMES.contains(name));
    let fence = if first == ";;;" { first } else { name.and(first.get(..3))? };
    let fenced = fenced(source, start, &[fence])?;
    let message =
        ["front matter that begins with `", first, "` is not read; it is left out: write it as YAML, `title: Her`, between lines of `---`"];
    Some(left_out(&fenced, start, message.concat(), notes))
}

/// YAML or JSON between the fences of TOML; `None` if it looks like TOML.
pub(super) fn in_toml(source: &str, fenced: &Fenced, fence: &str, notes: &mut Notes) -> Option<(Node, usize)> {
    let first = source.get(fenced.inside..fenced.closing)?.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let message = [
        "between `",
        fence,
        "` front matter is TOML, `title = \"Her\"`; this is left out: YAML, `title: Her`, goes between lines of `---`",
    ];
    // The first sign tells: `title = "Her: again"` is TOML, `title: 2 + 2 = 5` is YAML.
    let is_yaml = first.bytes().find(|byte| matches!(byte, b'=' | b':')) == Some(b':');
    (is_yaml && yaml::is_entry(first) || first.starts_with('{')).then(|| left_out(fenced, fenced.inside, message.concat(), notes))
}

/// Warns that front matter is left out; returns it without keys, and the offset after it.
pub(super) fn left_out(fenced: &Fenced, at: usize, message: String, notes: &mut Notes) -> (Node, usize) {
    notes.add(at, message);
    (Node { at, value: Value::Map(Vec::new()) }, fenced.after)
}
