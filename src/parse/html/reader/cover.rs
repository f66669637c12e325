//! What an author covers, by class or attribute: the element stays what it is, and a cover goes around it, or into it where it is a part of something.
//! Must not look at words, and opens no cover inside another.

use super::line::Format;
use super::scope::{Scope, ScopeKind};
use super::start::{Opened, Start};
use super::{Reader, Role};
use crate::parse::html::COVERED;
use crate::parse::html::element::Element;

impl Opened<'_> {
    /// Whether the element says that it gives something away; what opens a cover, or is for machines, gives nothing away.
    pub(super) fn is_marked(&self) -> bool {
        let is_text = !matches!(self.element, Element::Control | Element::Machinery | Element::Noscript | Element::Annotation);
        let is_fold = || self.element == Element::Details && self.names.has_word("spoiler");
        is_text && (self.has_any(COVERED) || is_fold() || self.attributes.has("data-spoiler"))
    }
}

impl Reader {
    /// The line that a cover names itself by, inside it.
    pub(super) fn start_cover_title(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let is_title = opened.element == Element::Summary
            || opened.has_any("spoiler-title su-spoiler-title spoiler-head spoiler-header spoiler-summary");
        (is_title && self.is_covered()).then(|| self.scope(ScopeKind::Summary, opened))
    }

    pub(super) fn is_covered(&self) -> bool {
        self.is_in(|kind| matches!(kind, ScopeKind::Spoiler { .. })) || self.line.is_open(|format| *format == Format::Spoiler)
    }

    /// Whether a cover begins here: at what is marked, and at the cells of a row that is.
    pub(super) fn is_to_cover(&self, opened: &Opened<'_>) -> bool {
        let in_covered_row = || match (opened.element, self.innermost()) {
            (Element::Cell | Element::HeaderCell, ScopeKind::Table(table)) => table.covers_cells(),
            _ => false,
        };
        (opened.is_marked() || in_covered_row()) && !self.is_covered()
    }

    pub(super) fn start_covered(&mut self, opened: &Opened<'_>) -> Start {
        match opened.element {
            Element::Row | Element::RowGroup if self.is_in_table() => {
                self.start_row(opened, true);
                Start::Open(Role::Block)
            }
            Element::Frame | Element::Media => self.start_block_covered(opened),
            element if element.is_block() => self.start_block_covered(opened),
            _ => self.start_words_covered(opened),
        }
    }

    /// A format of the line goes around the element's own, and ends with it.
    fn start_words_covered(&mut self, opened: &Opened<'_>) -> Start {
        if !self.line.open(Format::Spoiler) {
            return self.start_bare(opened);
        }
        match self.start_bare(opened) {
            Start::Open(own) => {
                self.roles.push(Role::CoverWords);
                Start::Open(own)
            }
            Start::Drop(kind) => {
                self.close_format();
                Start::Drop(kind)
            }
        }
    }

    fn start_block_covered(&mut self, opened: &Opened<'_>) -> Start {
        let before = self.scopes.len();
        let own = self.start_bare(opened);
        let Start::Open(own) = own else { return own };
        if let Some(ScopeKind::Details { summary }) = self.innermost_mut().filter(|_| own == Role::Scope) {
            let summary = std::mem::take(summary);
            if let Some(scope) = self.scopes.last_mut() {
                scope.kind = ScopeKind::Spoiler { summary };
            }
            return Start::Open(own);
        }
        self.flush();
        let cover = Scope { kind: ScopeKind::Spoiler { summary: Vec::new() }, ordinal: Some(opened.ordinal), blocks: Vec::new() };
        let is_part = self.scopes.len() > before && self.innermost().is_part();
        let at = if is_part { self.scopes.len() } else { before };
        self.scopes.insert(at, cover);
        self.roles.push(Role::Cover);
        Start::Open(own)
    }
}
