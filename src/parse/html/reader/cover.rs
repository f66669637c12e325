//! Spoilers marked by class or attribute: the element stays what it is, with a spoiler around it, or inside it if the element is a part of another.
//! Must not look at words, and never opens a spoiler within a spoiler.

use super::line::Format;
use super::scope::{Scope, ScopeKind};
use super::start::{Opened, Start};
use super::{Reader, Role};
use crate::parse::html::element::Element;

impl Opened<'_> {
    /// Whether the element is marked as a spoiler; never so for controls and machinery.
    pub(super) fn is_marked(&self) -> bool {
        let is_text = !matches!(self.element, Element::Control | Element::Machinery | Element::Noscript | Element::Annotation);
        is_text && self.names.is_spoiler(self.element, self.attributes)
    }
}

impl Reader {
    /// The line inside a spoiler that serves as its label.
    pub(super) fn start_cover_title(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let is_title = opened.element == Element::Summary
            || opened.has_any("spoiler-title su-spoiler-title spoiler-head spoiler-header spoiler-summary");
        (is_title && self.is_covered()).then(|| self.scope(ScopeKind::Summary, opened))
    }

    pub(super) fn is_covered(&self) -> bool {
        self.is_in(|kind| matches!(kind, ScopeKind::Spoiler { .. })) || self.line.is_open(|format| *format == Format::Spoiler)
    }

    /// Whether a spoiler begins here: at a marked element, and at each cell of a marked row.
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

    /// The spoiler is opened as an inline format around the element's own, and closed together with it.
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
        let cover = Scope { kind: ScopeKind::Spoiler { summary: Vec::new() }, blocks: Vec::new() };
        let is_part = self.scopes.len() > before && self.innermost().is_part();
        let at = if is_part { self.scopes.len() } else { before };
        self.scopes.insert(at, cover);
        self.roles.push(Role::Cover);
        Start::Open(own)
    }
}
