//! Reads the published JSON into an article, tolerating the mistakes of hand-written files.
//! It must not lose text silently: what cannot be read is kept as a paragraph or named in a warning.

use super::member::{at, body, each, integer, keys, string};
use super::read_blocks::{blocks, nested_blocks};
use super::read_metadata::metadata;
use super::report::Report;
use super::{Kind, Value};
use crate::article::{Article, Footnote, Metadata, Roster};
use crate::parse::{Parsed, Place, WHOLE, Warning};

/// Reads an article in the published JSON (`docs/article.schema.json`).
///
/// The shorthands that the schema allows for writing by hand are read silently: a string in place of inlines without markup, of a paragraph,
/// of an author's or a film's object; a list of one item without its brackets. Anything else that the schema does not allow is
/// read as well as possible, with a warning whose path says where it is.
///
/// ```
/// # #[cfg(feature = "native")] {
/// let json = serde_json::json!({
///     "metadata": { "title": "Her, again", "films": "Her (2013)", "raitng": "5/5" },
///     "blocks": ["The city is warm and nobody is in it."],
/// });
/// let (article, warnings) = intertitle::parse::json::read(&&json);
/// assert_eq!(article.metadata.films[0].year, Some(2013));
/// assert_eq!(article.plain_text().as_str(), "The city is warm and nobody is in it.");
/// assert_eq!(warnings[0].to_string(), "metadata.raitng: no such key; did you mean `rating`? It was left out");
/// # }
/// ```
#[must_use]
pub fn read<V: Value>(value: &V) -> Parsed {
    let mut report = Report::default();
    let article = article(&mut report, value);
    let labels: Vec<&str> = article.footnotes.iter().map(|footnote| footnote.label.as_str()).collect();
    let warnings = report.finish(&labels);
    (article, warnings)
}

/// Reads what [`super::write_parsed`] wrote: the article, and the warnings of the module that parsed it.
#[must_use]
pub fn read_parsed<V: Value>(value: &V) -> Parsed {
    let Some(article) = value.get("article") else {
        return (Article::default(), vec![Warning::at_path(WHOLE, "there is no article in the parser's answer")]);
    };
    let (article, mut warnings) = read(&article);
    let mut report = Report::default();
    each(&mut report, value, "warnings", &mut |report, item| {
        let message = string(report, item, "message").unwrap_or_default();
        let line = integer(report, item, "line", 1, u32::MAX);
        let place = match line {
            Some(line) => Place::Line { line, column: integer(report, item, "column", 1, u32::MAX).unwrap_or(1) },
            None => Place::Path(string(report, item, "path").unwrap_or_default()),
        };
        warnings.push(Warning { place, message });
    });
    (article, warnings)
}

fn article<V: Value>(report: &mut Report, value: &V) -> Article {
    if value.kind() != Kind::Object {
        report.wrong_kind("an object with `metadata` and `blocks`", value.kind(), "it was read as the blocks");
        return Article::new(Metadata::default(), blocks(report, value, 1), Vec::new());
    }
    keys(report, value, &["metadata", "blocks"], &["$schema", "footnotes"]);
    let metadata = at(report, value, "metadata", metadata).unwrap_or_default();
    let blocks = nested_blocks(report, value, body(value, "blocks"), 0);
    Article::new(metadata, blocks, footnotes(report, value))
}

fn footnotes<V: Value>(report: &mut Report, value: &V) -> Vec<Footnote> {
    let mut footnotes: Vec<Footnote> = Vec::new();
    let (mut labels, mut known) = (Roster::default(), 0);
    each(report, value, "footnotes", &mut |report, item| {
        if item.kind() == Kind::Object {
            keys(report, item, &["label", "blocks"], &[]);
        }
        let label = string(report, item, "label").unwrap_or_default();
        let is_new = labels.number(&label) == known;
        known += usize::from(is_new);
        if label.is_empty() || !is_new {
            report.warn(&["a footnote needs a label of its own; nothing refers to this one"]);
        }
        let blocks =
            if item.kind() == Kind::Object { nested_blocks(report, item, body(item, "blocks"), 0) } else { blocks(report, item, 1) };
        footnotes.push(Footnote { label, blocks });
    });
    footnotes
}
