//! What the root says of the article, before and around its text: title, author, date.
//! Only from within the root: the page's `<head>`, which is more reliable, is read elsewhere.

use super::dropped::Dropped;
use super::words;
use crate::article::{Author, Date, Inline, Metadata, one_line};
use crate::parse::html::{Attributes, Boilerplate};

/// How much text may precede the title, in bytes: a kicker, a date, a dek.
pub(crate) const MAX_BEFORE_TITLE: usize = 400;

/// The most words of a byline.
pub(crate) const MAX_BYLINE_WORDS: usize = 8;

/// What is known so far.
#[derive(Debug, Default)]
pub(super) struct Head {
    title: Option<String>,
    seen_heading: bool,
    /// Bytes of text read.
    text: usize,
    author: Option<String>,
    published: Option<Date>,
}

impl Head {
    /// Whether a heading of the root is the article's title: the first heading, an `<h1>`, with no more than a few words before it.
    pub(super) fn takes_title(&mut self, level: u8, content: &[Inline]) -> bool {
        let first = !std::mem::replace(&mut self.seen_heading, true);
        let title = words::plain(content);
        let is_title = first && level == 1 && self.text <= MAX_BEFORE_TITLE && !title.trim().is_empty();
        if is_title {
            self.title = Some(title.trim().to_owned());
        }
        is_title
    }

    pub(super) fn note_text(&mut self, content: &[Inline]) {
        self.text += words::plain(content).len();
    }

    /// Reads the date from an element that is left out, if it is one.
    pub(super) fn note_dropped(&mut self, kind: Option<Boilerplate>, name: &str, attributes: &dyn Attributes) {
        if name == "time" && matches!(kind, Some(Boilerplate::Byline | Boilerplate::Meta)) {
            self.note_time(attributes);
        }
    }

    /// Takes a `<time>` outside the text as the date of publication, unless it says that it is the date of a change.
    pub(super) fn note_time(&mut self, attributes: &dyn Attributes) {
        if self.published.is_some() {
            return;
        }
        let has = |name: &str| attributes.has_token("class", name);
        if has("published") || !has("updated") && !has("modified") {
            self.published = attributes.get("datetime").and_then(|date| Date::parse(&date));
        }
    }

    /// Takes the author's name from a left-out element that has ended, if it held one.
    pub(super) fn note_byline(&mut self, dropped: &Dropped) {
        self.author = self.author.take().or_else(|| plausible_name(dropped.byline()?));
    }

    /// Whether a paragraph of the `<header>` is the byline: "By Ada Example".
    pub(super) fn takes_byline(&mut self, content: &[Inline]) -> bool {
        let text = words::plain(content);
        let name = without_by(&text).filter(|_| self.author.is_none()).and_then(plausible_name);
        let Some(name) = name else { return false };
        self.author = Some(name);
        true
    }

    pub(super) fn into_metadata(self) -> Metadata {
        let authors = self.author.into_iter().map(|name| Author { name, ..Author::default() }).collect();
        Metadata { title: self.title, authors, published: self.published, ..Metadata::default() }
    }
}

/// What follows a "By" at the start.
fn without_by(text: &str) -> Option<&str> {
    let (by, rest) = text.trim_start().split_once(|c: char| c.is_whitespace())?;
    by.trim_end_matches(':').eq_ignore_ascii_case("by").then_some(rest)
}

/// The name in a byline, if it looks like one: few words, no digits; anything after a bar or a comma is left out.
fn plausible_name(text: &str) -> Option<String> {
    let text = without_by(text).unwrap_or(text);
    let text = text.split(['|', '·', '•', '–', '—', ',', '\n']).map(str::trim).find(|part| !part.is_empty())?;
    let plausible = text.split_whitespace().count() <= MAX_BYLINE_WORDS && !text.contains(|c: char| c.is_ascii_digit() || c == ':');
    plausible.then(|| one_line(text))
}
