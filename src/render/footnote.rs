//! Builds the footnotes at the end of the text, each with a link back to its mark.
//! It must not leave out a note that has no mark.

use super::inline::{fragment, id, number_of};
use super::{Context, block};
use crate::article::Footnote;
use crate::browser::build::set;
use crate::strings::Key;
use web_sys::Node;

/// Builds the list of footnotes, if there are any.
pub(super) fn build(cx: &Context<'_>, parent: &Node, notes: &[Footnote]) {
    if notes.is_empty() {
        return;
    }
    let section = cx.build.classed(parent, "section", "intertitle-notes");
    set(&section, "role", "doc-endnotes");
    set(&section, "aria-label", cx.words.text(Key::FOOTNOTES));
    let list = cx.build.element(&section, "ol");
    for (index, note) in notes.iter().enumerate() {
        let number = number_of(index);
        let item = cx.build.element(&list, "li");
        set(&item, "id", &id(cx, "note", &number));
        for inner in &note.blocks {
            let _ = block::build(cx, &item, inner);
        }
        let back = cx.build.classed(&item, "a", "intertitle-back");
        set(&back, "href", &fragment(cx, "ref", &number));
        set(&back, "role", "doc-backlink");
        set(&back, "aria-label", cx.words.text(Key::BACK_TO_TEXT));
        cx.build.text(&back, "\u{21a9}\u{fe0e}");
    }
}
