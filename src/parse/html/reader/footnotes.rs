//! Footnotes: marks, notes, and which belongs to which, in the forms that blog engines produce.
//! Must not know the tree's blocks; it keeps labels, and says what a link or an element is.

use super::start::Opened;
use super::words;
use crate::article::{Footnote, Inline};
use crate::parse::html::element::Element;
use crate::parse::html::{FOOTNOTE_MARK, FOOTNOTE_RETURN};
use crate::parse::url_policy;

/// How many marks are tracked; further ones stay ordinary links.
const MAX_MARKS: usize = 2_000;

/// The marks met so far, and the notes found for them.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    marks: Vec<Mark>,
    notes: Vec<Footnote>,
}

/// A mark in the text.
#[derive(Debug)]
pub(super) struct Mark {
    /// The id of the note's element.
    target: String,
    label: String,
    /// What the mark looked like, in case no note is found.
    shown: String,
}

impl Footnotes {
    /// Records a mark that points to the element `target` and returns its label; if the target is known, the same label. Nothing if there
    /// are too many.
    pub(super) fn mark(&mut self, target: &str) -> Option<String> {
        if let Some(known) = self.marks.iter().find(|mark| mark.target == target) {
            return Some(known.label.clone());
        }
        if self.marks.len() >= MAX_MARKS {
            return None;
        }
        let label = self.free_label(target);
        self.marks.push(Mark { target: target.to_owned(), label: label.clone(), shown: String::new() });
        Some(label)
    }

    /// Records what a mark looked like.
    pub(super) fn shown(&mut self, label: &str, content: &[Inline]) {
        if let Some(mark) = self.marks.iter_mut().find(|mark| mark.label == label && mark.shown.is_empty()) {
            mark.shown = words::plain(content);
        }
    }

    /// The label of the note whose element has the id `id`, if a mark points to it.
    pub(super) fn wanted(&self, id: &str) -> Option<String> {
        let found = self.marks.iter().find(|mark| !id.is_empty() && mark.target == id)?;
        Some(found.label.clone())
    }

    /// A note has ended. Two elements with the same id are one note.
    pub(super) fn push(&mut self, mut note: Footnote) {
        match self.notes.iter_mut().find(|known| known.label == note.label) {
            Some(known) => known.blocks.append(&mut note.blocks),
            None => self.notes.push(note),
        }
    }

    pub(super) fn notes(&self) -> usize {
        self.notes.len()
    }

    /// A label for a note, as short as possible: `1` for each of `fn:1`, `fn1`, `user-content-fn-1` and `footnote-1`.
    fn free_label(&self, target: &str) -> String {
        let short = target.strip_prefix("user-content-").unwrap_or(target);
        let prefixes = ["footnote-", "footnote:", "footnote", "note-", "fn:", "fn-", "fn.", "fn"];
        let short = prefixes.iter().find_map(|prefix| short.strip_prefix(prefix)).filter(|rest| !rest.is_empty()).unwrap_or(short);
        let is_free = |label: &&str| self.marks.iter().all(|mark| mark.label != *label);
        // Another's short label may be all of this target.
        [short, target].into_iter().find(is_free).map_or_else(|| ["#", target].concat(), str::to_owned)
    }

    /// The notes in the order of their first marks, and the marks without a note.
    pub(super) fn finish(self) -> (Vec<Footnote>, Vec<Mark>) {
        let Self { marks, mut notes } = self;
        let mut ordered = Vec::with_capacity(notes.len());
        let mut dangling = Vec::new();
        for mark in marks {
            match notes.iter().position(|note| note.label == mark.label) {
                Some(at) => ordered.push(notes.swap_remove(at)),
                None => dangling.push(mark),
            }
        }
        (ordered, dangling)
    }
}

/// Turns the marks for which no note was found back into the links that they were.
pub(super) fn restore(dangling: &[Mark], content: &mut [Inline]) {
    for inline in content {
        if let Inline::FootnoteRef { label } = inline
            && let Some(mark) = dangling.iter().find(|mark| mark.label == *label)
        {
            let href = url_policy::link(&["#", &mark.target].concat()).unwrap_or_default();
            *inline = Inline::Link { href, content: vec![Inline::text(mark.shown.as_str())] };
        } else if let Some(inner) = inline.content_mut() {
            restore(dangling, inner);
        }
    }
}

/// Whether a link to `target` is a footnote mark: by its own names or, in Word's HTML, by the name of the note.
pub(super) fn is_mark(opened: &Opened<'_>, target: &str) -> bool {
    let is_number = |name: &str| name.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    opened.names.role == "doc-noteref"
        || opened.has_any(FOOTNOTE_MARK)
        || opened.attributes.has("data-footnote-ref")
        || target.strip_prefix("_ftn").or_else(|| target.strip_prefix("_edn")).is_some_and(is_number)
}

/// Whether a link is marked as leading from a note back to its mark.
pub(super) fn is_back_link(opened: &Opened<'_>) -> bool {
    opened.names.role == "doc-backlink" || opened.has_any(FOOTNOTE_RETURN) || opened.attributes.has("data-footnote-backref")
}

/// Whether the words of a link inside a note are just a sign for "back".
pub(super) fn is_back_sign(content: &[Inline]) -> bool {
    let text = words::plain(content);
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{fe0e}' | '\u{fe0f}' | '[' | ']'));
    text.chars().all(|c| matches!(c, '↩' | '↑' | '^' | '⏎' | '↵' | '⤴' | '↲' | '⬆')) || matches!(text, "back" | "return")
}

/// Whether an element is the list of notes.
pub(super) fn is_list(opened: &Opened<'_>) -> bool {
    opened.names.role == "doc-endnotes"
        || opened.has_any("footnote")
        || opened.names.is_notes()
        || opened.element == Element::Section && opened.attributes.has("data-footnotes")
}
