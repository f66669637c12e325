//! The quotes that the reader keeps of one article: highlighted when they return, and exported as Markdown.
//! What is kept must not leave this browser; a quote that cannot be found again is shown as such, never dropped.

use super::shared::Shared;
use crate::browser::highlight::{Highlight, KEPT};
use crate::browser::page_text::PageText;
use crate::browser::storage::LocalStorage;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::kept::{self, Credit, Kept};
use crate::reading::places::ArticleKey;
use crate::strings::Key;

impl Shared {
    /// The quotes kept of the article, the latest first; none where nothing may be kept.
    pub(super) fn kept_quotes(&self) -> Vec<Kept> {
        if self.may_keep { kept::list(&LocalStorage, &self.key()) } else { Vec::new() }
    }

    /// Highlights the kept quotes.
    pub(super) fn mark_kept(&self) {
        self.kept.take();
        let quotes = self.kept_quotes();
        if quotes.is_empty() {
            return;
        }
        let page = PageText::read(&self.text);
        let found = kept::find_all(&quotes, page.text()).into_iter().filter_map(|place| page.range(place?));
        self.kept.replace(Highlight::new(KEPT, &found.collect::<Vec<_>>()).ok());
    }

    /// Keeps a quote, where anything may be kept. Returns whether it is kept.
    pub(super) fn keep(&self, quote: &TextQuoteSelector) -> bool {
        let is_kept = self.may_keep && kept::add(&LocalStorage, &self.key(), quote).is_some();
        self.mark_kept();
        is_kept
    }

    /// Forgets a quote.
    pub(super) fn forget(&self, id: &str) {
        kept::remove(&LocalStorage, &self.key(), id);
        self.mark_kept();
    }

    /// The kept quotes as Markdown; `speaker` returns whose words a quote is, given its id.
    pub(super) fn markdown(&self, title: &str, speaker: &dyn Fn(&str) -> String) -> String {
        let (quotes, page) = (self.kept_quotes(), PageText::read(&self.text));
        let credit = |found: Option<&Kept>| {
            let who = found.map(|quote| speaker(&quote.id)).unwrap_or_default();
            Credit { who, title: title.to_owned(), address: self.mount.page_address() }
        };
        kept::to_markdown(&quotes, page.text(), page.flow().breaks(), &credit, self.words.text(Key::QUOTE_LOST))
    }

    fn key(&self) -> ArticleKey {
        ArticleKey::of(&self.mount.source())
    }
}
