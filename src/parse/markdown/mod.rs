//! Markdown with front matter, turned into the same stream of events as HTML and read by the same reader.
//! Compiled into a module of its own, so that a post already on the page never pays for it; it must not fetch or show anything.
//!
//! 1. [`front_matter`] reads the YAML, TOML or JSON at the top into metadata.
//! 2. [`fences`] marks the `:::spoiler` lines, which CommonMark does not know.
//! 3. [`body`] walks pulldown-cmark's events; [`mod@line`] and [`paragraph`] recognise figures, embeds, attributions and inline spoilers.
//! 4. [`tree`] balances it all with the raw HTML in between, for [`crate::parse::html::Reader`].

mod address;
mod body;
mod fences;
mod footnotes;
mod front_matter;
mod html;
mod line;
mod lookahead;
mod notes;
mod paragraph;
mod tree;
mod write;

use crate::article::{Article, Metadata};
use crate::parse::html::{Event, Reader, Reading};
use crate::parse::{MAX_SOURCE, Parsed, Place};
use notes::Notes;
use pulldown_cmark::Options;
use std::cell::Cell;

/// Reads a Markdown file: the article, and the warnings for its author, by line and column.
///
/// `docs/markdown.md` says what each syntax and key means. Addresses are kept as written; what is not Markdown
/// is text, and nothing is left out unless a warning says so.
///
/// ```
/// use intertitle::article::BlockKind;
/// let (article, warnings) = intertitle::parse::markdown::read("---\ntitle: Her\nrating: 6/5\n---\nCut to *black*.\n");
/// assert_eq!(article.metadata.title.as_deref(), Some("Her"));
/// assert!(matches!(article.blocks[0].kind, BlockKind::Paragraph { .. }));
/// assert_eq!(warnings[0].to_string(), "line 3, column 9: `6/5` is not a rating like 4.5/5; it is left out");
/// ```
#[must_use]
pub fn read(source: &str) -> Parsed {
    let mut notes = Notes::default();
    let source = within_limit(source, &mut notes);
    let (metadata, start) = front_matter::read(source, &mut notes);
    let place = Cell::new(start);
    let mut reader = Reader::of_written();
    let mut places = Vec::new();
    let mut sink = |event: &Event<'_>| {
        reader.event(event);
        places.resize(reader.warnings().len(), place.get());
    };
    body::read(source, start, metadata.title.as_deref(), &place, &mut sink, &mut notes);
    let reading = reader.finish();
    note_warnings(&reading, &places, &mut notes);
    (article(metadata, reading), notes.into_warnings(source))
}

/// The extensions to CommonMark that are read.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The source up to [`MAX_SOURCE`] bytes.
fn within_limit<'a>(source: &'a str, notes: &mut Notes) -> &'a str {
    if source.len() <= MAX_SOURCE {
        return source;
    }
    let end = (0..=MAX_SOURCE).rev().find(|end| source.is_char_boundary(*end)).unwrap_or(0);
    notes.add(end, "the file is longer than 16 MiB; the rest is left out");
    source.get(..end).unwrap_or_default()
}

/// Gives the HTML reader's warnings, which have no line numbers, the offsets at which they arose.
fn note_warnings(reading: &Reading, places: &[usize], notes: &mut Notes) {
    let last = places.last().copied().unwrap_or(0);
    for (index, warning) in reading.warnings.iter().enumerate() {
        let at = places.get(index).copied().unwrap_or(last);
        match &warning.place {
            Place::Path(path) => notes.add(at, [path, ": ", &warning.message].concat()),
            Place::Line { .. } => notes.add(at, warning.message.clone()),
        }
    }
}

/// The front matter takes precedence over what the text says.
fn article(mut metadata: Metadata, reading: Reading) -> Article {
    let mut article = reading.article;
    metadata.title = metadata.title.or(article.metadata.title.take().filter(|title| !title.is_empty()));
    metadata.published = metadata.published.or(article.metadata.published.take());
    if metadata.authors.is_empty() {
        metadata.authors = std::mem::take(&mut article.metadata.authors);
    }
    article.metadata = metadata;
    article
}
