//! Makes a quote of words of the article, and opens the composer with it.
//! It must not find out whose words they are, which the posts' module does, nor make a quote of what is covered.

use super::quote::{About, Quote};
use super::shared::Shared;
use super::uncover::Uncover;
use crate::browser::alive::once;
use crate::browser::arrival;
use crate::browser::object::{object, put};
use crate::browser::page_text::PageText;
use crate::browser::read_ahead::ReadAhead;
use crate::browser::{promise, selection};
use crate::compose::selection_button::SelectionButton;
use crate::embed::quote_selector;
use crate::quotes::anchor::TextQuoteSelector;
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Range;

impl Shared {
    /// Begins to read the page, if it is not being read.
    pub(super) fn read_ahead(&self) {
        let mut ahead = self.ahead.borrow_mut();
        if ahead.as_ref().is_none_or(ReadAhead::is_stale) {
            // The composer, and the answer to whose words they are, are prepared before they are wanted.
            let _ = self.mount.ask_with("-cards", "prepare", &self.text, &JsValue::UNDEFINED);
            self.mount.ask("-posts", "read_ahead", &self.text, &self.language);
            *ahead = crate::browser::document().and_then(|document| document.body()).map(|body| ReadAhead::begin(body.into()));
        }
    }

    /// The words of `range` and the link that lands on them: `{text, link}`.
    pub(super) fn passage(&self, range: &Range) -> JsValue {
        self.quote(range)
            .map(|quote| object(&[("text", (&quote.selector.exact).into()), ("link", (&quote.link).into())]))
            .unwrap_or_default()
    }

    fn quote(&self, range: &Range) -> Option<Quote> {
        self.read_ahead();
        let page = self.ahead.take().map(ReadAhead::take)?;
        Quote::at(range, &self.text, &page, About { address: &self.mount.page_address(), language: &self.language })
    }

    /// Tells the page of the quote at once, asks whose words it is, and then opens the composer.
    pub(super) fn compose(self: &Rc<Self>, range: &Range) {
        let Some(quote) = self.quote(range) else { return self.offer_covered(range) };
        self.mount.emit("quote", &detail(&quote));
        let wait = self.button.get().map_or(0, SelectionButton::wait);
        let facts = self.mount.ask_with("-posts", "cite", &self.text, &quote_selector::written(&quote.selector));
        // A caption without a picture, as under code, is read as a paragraph of the article, but its words are not the author's text.
        let is_beside = selection::touches(&quote.range, selection::CAPTION);
        promise::then(&facts, once(self, move |shared, facts| shared.open(quote, facts, is_beside, wait)));
    }

    /// If there is no quote because words of `range` are covered, asks whether to open them: no card shows covered words.
    fn offer_covered(self: &Rc<Self>, range: &Range) {
        if arrival::is_covered(range) {
            let page = PageText::read(&self.text);
            self.stand_at(page.offsets(range).and_then(|place| arrival::go(&page, place)), true);
            // The reader has asked for a card: without sight, nothing would seem to happen.
            let question = self.uncover.borrow().as_ref().map(Uncover::button);
            question.iter().for_each(|button| drop(button.focus()));
        }
    }

    /// Opens the composer, in a module of its own; if `is_beside`, the words are in a caption, and no speaker is named.
    fn open(self: &Rc<Self>, quote: Quote, facts: JsValue, is_beside: bool, wait: u32) {
        let draft = if facts.is_object() { facts } else { object(&[]) };
        if is_beside {
            put(&draft, "speaker", &JsValue::NULL);
        }
        let TextQuoteSelector { exact, prefix, suffix } = &quote.selector;
        let fields: [(&str, JsValue); 7] = [
            ("words", (&quote.words).into()),
            ("exact", exact.into()),
            ("prefix", prefix.into()),
            ("suffix", suffix.into()),
            ("link", (&quote.link).into()),
            ("language", (&self.language).into()),
            ("keeps", self.may_keep.into()),
        ];
        for (name, value) in fields {
            put(&draft, name, &value);
        }
        let opened = self.mount.ask_with("-cards", "compose", &self.text, &draft);
        promise::then(&opened, once(self, move |shared, is_open| shared.opened(quote.range, wait, &is_open)));
    }

    /// Offers another attempt if the composer did not come.
    fn opened(&self, range: Range, wait: u32, is_open: &JsValue) {
        let Some(button) = self.button.get() else { return };
        let retry = self.words.text(Key::QUOTE_RETRY);
        button.answer(wait, (!is_open.is_truthy()).then_some((range, retry)));
    }
}

/// What `intertitle:quote` says.
fn detail(quote: &Quote) -> JsValue {
    let TextQuoteSelector { exact, prefix, suffix } = &quote.selector;
    object(&[("text", exact.into()), ("prefix", prefix.into()), ("suffix", suffix.into()), ("link", (&quote.link).into())])
}
