//! What is in the root but, by its name, not in the text: left out, or used as what it is, a caption, a credit or an attribution.
//! The names themselves are in [`crate::parse::html::Boilerplate`].

use super::scope::{Scope, ScopeKind};
use super::start::{Opened, Start};
use super::{Reader, Role};
use crate::article::BlockKind;
use crate::parse::html::element::Element;
use crate::parse::html::{Boilerplate, opens_section};

impl Reader {
    pub(super) fn start_outside(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let in_quote = self.is_in(|kind| matches!(kind, ScopeKind::Quote(_)));
        let is_attribution = opened.names.has_word("attribution");
        if in_quote
            && (is_attribution
                || opened.element == Element::Footer
                || opened.names.has_class("source")
                // In the middle of a line, a link leads to somebody whom the words name.
                || opened.names.has_word("author") && !(opened.element == Element::Anchor && self.line.has_started())
                || opened.element == Element::Small && self.is_after_quoted_block())
        {
            return Some(self.scope(ScopeKind::Attribution, opened));
        }
        if self.headers > 0 && !self.line.has_started() && opened.element == Element::Time {
            return Some(Start::Drop(Some(Boilerplate::Meta)));
        }
        let Some(kind) = opened.names.classify(opened.name, opened.attributes) else {
            let follows_quote = is_attribution && opened.element == Element::Div && self.unattributed().is_some();
            return follows_quote.then(|| self.scope(ScopeKind::Attribution, opened));
        };
        match kind {
            Boilerplate::Caption => self.start_caption(opened),
            Boilerplate::Byline | Boilerplate::Author if in_quote => Some(self.scope(ScopeKind::Attribution, opened)),
            Boilerplate::Control
                if opens_section(opened.element, self.is_in(|kind| matches!(kind, ScopeKind::Heading { .. })), opened.attributes) =>
            {
                None
            }
            // A control that enlarges a picture: the picture is kept, the control's own words are left out.
            Boilerplate::Control if opened.names.role == "button" && self.is_in(ScopeKind::is_figure) => {
                self.muted = self.muted.or(Some(self.roles.len()));
                None
            }
            // In the middle of a sentence, a name is just a name.
            Boilerplate::Byline | Boilerplate::Meta if !opened.element.is_block() && self.line.has_started() => None,
            // A spoiler is often hidden until a script of the page shows it.
            Boilerplate::Hidden if self.is_covered() && !opened.names.has_class("sr-only") => None,
            // A spoiler is always words of the post.
            _ if opened.is_marked() && !opened.names.has_class("sr-only") => None,
            _ => Some(Start::Drop(Some(kind))),
        }
    }

    /// Whether the next element is in a quotation itself, after a paragraph of it: there Bootstrap puts the name.
    fn is_after_quoted_block(&self) -> bool {
        let is_after = |scope: &Scope| matches!(scope.kind, ScopeKind::Quote(_)) && !scope.blocks.is_empty();
        matches!(self.roles.last(), Some(Role::Scope)) && !self.line.has_started() && self.scopes.last().is_some_and(is_after)
    }

    fn start_caption(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let in_caption = self.is_in(|kind| matches!(kind, ScopeKind::Caption));
        let in_figure = self.is_in(ScopeKind::is_figure);
        if in_figure && (opened.names.has_word("credit") || opened.names.has_word("credits")) {
            return Some(self.scope(ScopeKind::Credit, opened));
        }
        if in_caption || !in_figure && !opened.element.is_block() {
            return None;
        }
        self.flush();
        let last = self.scopes.last().and_then(|scope| scope.blocks.last());
        let follows_figure = last.is_some_and(|block| matches!(block.kind, BlockKind::Figure { .. }));
        (in_figure || follows_figure).then(|| self.scope(ScopeKind::Caption, opened))
    }
}
