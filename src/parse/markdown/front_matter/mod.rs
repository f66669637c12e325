//! The front matter of a Markdown file: YAML between `---`, TOML between `+++`, or a JSON object (the fences may name the format, as in Eleventy).
//! An author's mistake costs one key and gives a warning; it never costs the article.

mod cursor;
mod foreign;
mod keys;
mod node;
mod toml;
mod values;
mod yaml;

use super::notes::Notes;
use crate::article::Metadata;
use node::{Node, Value};

/// The greatest length of front matter, in bytes: anything longer is a text that happens to start with a fence.
const MOST: usize = 64 << 10;

const NO_JSON: &str = "this looks like JSON front matter but is not; it is shown as text";

/// Reads the front matter, if there is any; returns its metadata and the offset at which the text starts.
pub(super) fn read(source: &str, notes: &mut Notes) -> (Metadata, usize) {
    let start = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    match tree(source, start, notes) {
        Some((node, end)) => (keys::metadata(&node, notes), end),
        None => (Metadata::default(), start),
    }
}

/// The front matter as a tree, and the offset after it.
fn tree(source: &str, start: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    let text = source.get(start..)?;
    let first = text.lines().next()?.trim_end();
    if let Some(left_out) = foreign::named(source, start, first, notes) {
        return Some(left_out);
    }
    match first {
        "---" | "---yaml" | "---yml" => yaml_tree(source, start, notes),
        "+++" | "---toml" => toml_tree(source, start, first, notes),
        "---json" => fenced_json_tree(source, start, notes),
        _ if first.strip_prefix('{').is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with('"')) => {
            bare_json_tree(source, start, notes)
        }
        "" => {
            let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
            if lines.next().is_some_and(|line| line.trim_end() == "---") && lines.next().is_some_and(yaml::is_entry) {
                notes.add(start, "front matter must begin on the first line of a file; this is shown as text");
            }
            None
        }
        _ => {
            if lacks_opening(text) {
                notes.add(start, "front matter must begin with a line of `---`; this is shown as text");
            }
            None
        }
    }
}

/// Whether a text begins with keys of an article followed by a line of `---`. A single such line may just as well be a heading: `Rating: none`.
fn lacks_opening(text: &str) -> bool {
    let Some((key, _)) = text.lines().next().filter(|line| yaml::is_entry(line)).and_then(|line| line.split_once(':')) else {
        return false;
    };
    let is_inside = |line: &&str| yaml::is_entry(line) || line.starts_with([' ', '\t', '#']) || line.starts_with("- ");
    let inside = text.lines().take_while(is_inside).count();
    // Pelican and MultiMarkdown use no fences; there the title comes first.
    let is_title = key.eq_ignore_ascii_case("title") && inside > 1;
    let is_closed = text.lines().nth(inside).is_some_and(|line| line.trim_end() == "---" || is_title && line.trim().is_empty());
    is_closed && keys::is_name(key) && (inside > 1 || key.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// TOML below its `first` line, the fence.
fn toml_tree(source: &str, start: usize, first: &str, notes: &mut Notes) -> Option<(Node, usize)> {
    let fence = first.get(..3)?;
    let Some(fenced) = fenced(source, start, &[fence]) else {
        let looks_meant = source.get(start..)?.lines().nth(1).is_some_and(|line| line.contains('='));
        if looks_meant {
            notes.add(start, ["the front matter is not closed by a line of `", fence, "` within 64 KiB; it is shown as text"].concat());
        }
        return None;
    };
    let foreign = foreign::in_toml(source, &fenced, first, notes);
    foreign.or_else(|| Some((toml::read(source, fenced.inside, fenced.closing, notes), fenced.after)))
}

/// JSON without fences: an object from the first line on, with nothing behind it in its last line.
fn bare_json_tree(source: &str, start: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    let end = (start + MOST..).find(|end| source.is_char_boundary(*end) || *end >= source.len())?;
    let Some((node, after)) = yaml::read_flow(source, start, end.min(source.len()), notes) else {
        notes.add(start, NO_JSON);
        return None;
    };
    let rest = source.get(after..)?;
    let line = rest.split('\n').next()?;
    // `{"a": 1} and on` is a sentence, not front matter.
    line.trim().is_empty().then_some((node, (after + line.len() + 1).min(source.len())))
}

/// JSON between fences that name it; anything else between them is left out.
fn fenced_json_tree(source: &str, start: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    let Some(fenced) = fenced(source, start, &["---"]) else {
        notes.add(start, NO_JSON);
        return None;
    };
    let read = yaml::read_flow(source, fenced.inside, fenced.closing, notes).filter(|(node, after)| {
        let is_all = source.get(*after..fenced.closing).is_some_and(|rest| rest.trim().is_empty());
        is_all && matches!(node.value, Value::Map(_))
    });
    Some(match read {
        Some((node, _)) => (node, fenced.after),
        None => foreign::left_out(&fenced, start, "this front matter is not JSON; it is left out".to_owned(), notes),
    })
}

/// YAML, if the first line inside is a key: a text may also start with a thematic break.
fn yaml_tree(source: &str, start: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    let Some(fenced) = fenced(source, start, &["---", "..."]) else {
        let looks_meant = source.get(start..)?.lines().nth(1).is_some_and(yaml::is_entry);
        if looks_meant {
            notes.add(start, "the front matter is not closed by a line of `---` within 64 KiB; it is shown as text");
        }
        return None;
    };
    let inside = source.get(fenced.inside..fenced.closing)?;
    let meant = is_meant(inside);
    if !meant && inside.lines().any(is_key_without_space) {
        notes.add(start, "these lines are shown as text: in front matter a space follows the colon of a key, `title: Her`");
    }
    meant.then(|| (yaml::read(source, fenced.inside, fenced.closing, notes), fenced.after))
}

/// Whether lines between `---` are front matter: no lines at all, as Jekyll allows, or keys. One key that nobody gives an article is a notice, two are
/// keys in another language.
fn is_meant(inside: &str) -> bool {
    let first = inside.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let has_keys = || inside.lines().any(has_key) || inside.lines().filter(|line| yaml::is_entry(line)).nth(1).is_some();
    match first {
        Some(line) => yaml::is_entry(line) && has_keys() || line.starts_with('{'),
        None => inside.is_empty() || inside.contains('#'),
    }
}

/// Whether a line has a key that somebody might give an article: `Warning: spoilers` between two breaks is a sentence.
fn has_key(line: &str) -> bool {
    let key = line.split(':').next().unwrap_or_default().trim_end();
    key.len() < line.len() && (!key.starts_with(|c: char| c.is_ascii_uppercase()) || keys::is_name(key))
}

/// `title:Her`, which is no entry of YAML; nor is an address.
fn is_key_without_space(line: &str) -> bool {
    let Some((key, value)) = line.split_once(':') else { return false };
    let is_word = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_word && !value.is_empty() && !value.starts_with(char::is_whitespace) && !value.starts_with("//")
}

/// Offsets of a fenced section: after the opening line, at the closing line, after the closing line.
struct Fenced {
    inside: usize,
    closing: usize,
    after: usize,
}

fn fenced(source: &str, start: usize, fences: &[&str]) -> Option<Fenced> {
    let mut at = start;
    let mut inside = None;
    for line in source.get(start..)?.split_inclusive('\n') {
        let after = at + line.len();
        match inside {
            None => inside = Some(after),
            _ if at - start > MOST => return None,
            Some(inside) if fences.contains(&line.trim_end()) => return Some(Fenced { inside, closing: at, after }),
            Some(_) => {}
        }
        at = after;
    }
    None
}
