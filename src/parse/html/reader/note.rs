//! Where footnotes start: a mark in the text, the list of notes, a note.
//! [`super::footnotes`] knows the names that engines give them.

use super::footnotes::{is_back_link, is_list, is_mark};
use super::line::Format;
use super::scope::{Scope, ScopeKind};
use super::start::{Opened, Start};
use super::{Reader, Role};
use crate::parse::MAX_DEPTH;
use crate::parse::html::element::Element;
use crate::seek;

impl Reader {
    pub(super) fn start_note(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let in_note = self.is_in(|kind| matches!(kind, ScopeKind::Footnote { .. }));
        match opened.element {
            _ if in_note && !self.line.has_started() && opened.names.has_word("label") => Some(Start::Drop(None)),
            Element::Anchor => self.start_named_note(opened).or_else(|| self.start_mark(opened, in_note)),
            Element::Superscript => {
                // `<a href="#note"><sup>1</sup></a>`: only now is it clear that the link is a footnote mark.
                let target = self.line.link_without_words()?;
                let label = self.footnotes.mark(&target)?;
                self.line.turn_into_mark(label);
                None
            }
            Element::Heading(_) | Element::Figure | Element::Article => None,
            element if element.is_block() && !in_note => self.start_note_block(opened),
            _ => None,
        }
    }

    fn start_note_block(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let id = opened.names.id.as_str();
        let is_listed = opened.element == Element::Item && !id.is_empty() && self.is_in(|kind| matches!(kind, ScopeKind::Notes { .. }));
        let label = if is_listed { self.footnotes.mark(id) } else { self.footnotes.wanted(id) };
        if let Some(label) = label {
            return Some(self.scope(ScopeKind::Footnote { label }, opened));
        }
        is_list(opened).then(|| self.scope(ScopeKind::Notes { before: self.footnotes.notes() }, opened))
    }

    /// A paragraph that begins with the anchor that a mark points to is the note: the form of word processors and hand-written pages.
    fn start_named_note(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let label = self.footnotes.wanted(&opened.get("id").or_else(|| opened.get("name"))?)?;
        let role = self.roles.iter_mut().rfind(|role| !matches!(role, Role::Inline | Role::Format)).filter(|role| **role == Role::Block)?;
        if self.line.has_started() || self.scopes.len() >= MAX_DEPTH {
            return None;
        }
        *role = Role::Scope;
        self.scopes.push(Scope { kind: ScopeKind::Footnote { label }, blocks: Vec::new() });
        Some(if opened.attributes.has("href") { Start::Drop(None) } else { Start::Open(Role::Inline) })
    }

    fn start_mark(&mut self, opened: &Opened<'_>, in_note: bool) -> Option<Start> {
        let href = opened.get("href")?;
        let target = seek::after(&href, "#").filter(|target| !target.is_empty())?;
        if let Some(Scope { kind: kind @ ScopeKind::Notes { .. }, .. }) = self.scopes.last_mut()
            && let Some(label) = self.footnotes.wanted(&opened.names.id)
        {
            // The id of the note is on the link inside it.
            *kind = ScopeKind::Footnote { label };
            return Some(Start::Drop(None));
        }
        // A router may have written the address in full: then what is raised may lead to another page, and only its names tell.
        let is_raised = href.starts_with('#') && self.line.is_open(|format| *format == Format::Raised);
        // Org gives the role of the link back to the mark, too.
        if is_back_link(opened) && (in_note || !is_raised) {
            return Some(Start::Drop(None));
        }
        if !is_raised && (in_note || !is_mark(opened, target)) {
            return None;
        }
        let label = self.footnotes.mark(target)?;
        Some(self.format(Format::Mark(label)))
    }
}
