//! Keeps the footnotes' texts until the article's end, where they stand in the order of their first mention.
//! Must not know how they are written out.

use pulldown_cmark::Event;
use std::ops::Range;

type Events<'a> = Vec<(Event<'a>, Range<usize>)>;

/// The footnotes of a text.
#[derive(Debug, Default)]
pub(super) struct Footnotes<'a> {
    texts: Vec<Text<'a>>,
    /// Labels in the order of their first mention.
    mentioned: Vec<String>,
}

#[derive(Debug)]
struct Text<'a> {
    label: String,
    at: usize,
    events: Events<'a>,
}

impl<'a> Footnotes<'a> {
    /// Notes a mention; returns the footnote's number, from 1.
    pub(super) fn mention(&mut self, label: &str) -> usize {
        let label = normal(label);
        let known = self.mentioned.iter().position(|known| *known == label);
        known.map_or_else(
            || {
                self.mentioned.push(label);
                self.mentioned.len()
            },
            |index| index + 1,
        )
    }

    /// Keeps a text. A second one of the same label is added to the first; then this returns false.
    pub(super) fn define(&mut self, label: &str, at: usize, mut events: Events<'a>) -> bool {
        let label = normal(label);
        if let Some(first) = self.texts.iter_mut().find(|text| text.label == label) {
            first.events.append(&mut events);
            return false;
        }
        self.texts.push(Text { label, at, events });
        true
    }

    /// The text of the footnote whose number is `index + 1`, once.
    pub(super) fn take(&mut self, index: usize) -> Option<(String, Events<'a>)> {
        let label = self.mentioned.get(index)?;
        let found = self.texts.iter().position(|text| text.label == *label);
        let events = found.map(|found| self.texts.remove(found).events).unwrap_or_default();
        Some((label.clone(), events))
    }

    /// The next footnote that nothing points to, mentioned from now on; with its place.
    pub(super) fn mention_stray(&mut self) -> Option<usize> {
        let (label, at) = self.texts.first().map(|text| (text.label.clone(), text.at))?;
        self.mentioned.push(label);
        Some(at)
    }
}

/// Labels are matched without the case of ASCII, and name elements: white space becomes a hyphen.
pub(super) fn normal(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join("-").to_ascii_lowercase()
}
