//! Keeps the text of footnotes until the end of the article, where they appear in the order of their first reference.
//! Must not know how they are written out.

use crate::article::{Roster, one_line};
use pulldown_cmark::Event;
use std::ops::Range;

type Events<'a> = Vec<(Event<'a>, Range<usize>)>;

/// The footnotes of a text.
#[derive(Debug, Default)]
pub(super) struct Footnotes<'a> {
    /// The index in `notes` of each label.
    labels: Roster,
    notes: Vec<Note<'a>>,
    /// The notes that were referred to, in the order of their first reference.
    mentioned: Vec<usize>,
    /// How many of `notes`, from the start, are known to have a reference.
    settled: usize,
}

#[derive(Debug, Default)]
struct Note<'a> {
    label: String,
    /// Its number, from 1; none until it is referred to.
    number: Option<usize>,
    /// Where its text begins; none until its text is read.
    at: Option<usize>,
    events: Events<'a>,
}

impl<'a> Footnotes<'a> {
    /// Records a reference; returns the footnote's number, from 1.
    pub(super) fn mention(&mut self, label: &str) -> usize {
        let place = self.place(label);
        self.number(place)
    }

    /// Keeps a footnote's text. A second text for the same label is appended to the first; then this returns false.
    pub(super) fn define(&mut self, label: &str, at: usize, mut events: Events<'a>) -> bool {
        let place = self.place(label);
        let Some(note) = self.notes.get_mut(place) else { return false };
        note.events.append(&mut events);
        let is_first = note.at.is_none();
        note.at.get_or_insert(at);
        is_first
    }

    /// The label and text of the footnote numbered `index + 1`; the text is returned only once.
    pub(super) fn take(&mut self, index: usize) -> Option<(String, Events<'a>)> {
        let note = self.notes.get_mut(*self.mentioned.get(index)?)?;
        Some((note.label.clone(), std::mem::take(&mut note.events)))
    }

    /// Gives the next number to the next footnote that nothing refers to; returns where its text begins.
    pub(super) fn mention_stray(&mut self) -> Option<usize> {
        let rest = self.notes.get(self.settled..)?;
        let (ahead, at) =
            rest.iter().enumerate().find_map(|(ahead, note)| note.at.filter(|_| note.number.is_none()).map(|at| (ahead, at)))?;
        self.settled += ahead;
        self.number(self.settled);
        Some(at)
    }

    fn place(&mut self, label: &str) -> usize {
        let label = normal(label);
        let place = self.labels.number(&label);
        if place == self.notes.len() {
            self.notes.push(Note { label, ..Note::default() });
        }
        place
    }

    fn number(&mut self, place: usize) -> usize {
        let next = self.mentioned.len() + 1;
        let Some(note) = self.notes.get_mut(place) else { return next };
        let number = *note.number.get_or_insert(next);
        if number == next {
            self.mentioned.push(place);
        }
        number
    }
}

/// Labels are matched regardless of ASCII case and used as ids: white space becomes a hyphen.
pub(super) fn normal(label: &str) -> String {
    one_line(label).replace(' ', "-").to_ascii_lowercase()
}
