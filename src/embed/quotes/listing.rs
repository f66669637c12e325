//! The list of an article's quotes: those that the posts' module offers, and those that the reader has kept.
//! It must offer only words that the article still has; of the reader's own it lists all.

use super::shared::Shared;
use crate::browser::alive::{each_time, once};
use crate::browser::arrival::{self, Arrived};
use crate::browser::object::{field, text};
use crate::browser::page_text::PageText;
use crate::browser::{blob, clipboard, download, promise};
use crate::compose::quote_list::{Asked, Item, QuoteList, Section};
use crate::embed::quote_selector;
use crate::error::Error;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::kept::Kept;
use crate::strings::Key;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The open list and the quotes on it; dropping it closes the list.
#[derive(Debug)]
pub(super) struct Listed {
    list: QuoteList,
    base: HtmlElement,
    quotes: Vec<Entry>,
    title: String,
}

/// A quote on the list.
#[derive(Clone, Debug)]
struct Entry {
    item: Item,
    selector: TextQuoteSelector,
    /// Its id, if it is one of the kept.
    id: Option<String>,
    /// Whose words it is, where that is known.
    speaker: String,
}

impl Shared {
    /// Asks the posts' module what the article offers, and opens the list.
    pub(super) fn list(self: &Rc<Self>) {
        let kept = self.kept_quotes();
        let selectors: Array = kept.iter().map(|quote| quote_selector::written(&quote.selector)).collect();
        let offers = self.mount.ask_with("-posts", "offers", &self.text, &selectors);
        promise::then(&offers, once(self, move |shared, offers| shared.open_list(&kept, &offers)));
    }

    fn open_list(self: &Rc<Self>, kept: &[Kept], offers: &JsValue) {
        let Some(root) = crate::browser::root() else { return };
        self.close_list();
        let quotes = entries(kept, offers, PageText::read(&self.text).text());
        let base = self.mount.open_dressed("quotes", &root, None, self.words.language());
        let asked = each_time(self, |shared, what| shared.soon(move |shared| shared.answer(what)));
        match QuoteList::open(&base, &items(&quotes), &self.language, &self.words, &self.mount.abort_signal(), Box::new(asked)) {
            Ok(list) => {
                let title =
                    text(offers, "title").or_else(|| crate::browser::document().map(|document| document.title())).unwrap_or_default();
                self.listed.replace(Some(Listed { list, base, quotes, title }));
            }
            Err(error) => {
                self.mount.close_host(&base);
                self.mount.warn(error.sentence());
            }
        }
    }

    fn answer(self: &Rc<Self>, asked: Asked) {
        match asked {
            Asked::Card(number) => {
                if let Some(range) = self.place(number).and_then(|(page, place)| page.range(place)) {
                    self.close_list();
                    self.compose(&range);
                }
            }
            Asked::Show(number) => {
                if let Some((page, place)) = self.place(number) {
                    // Which returns the focus to the dock, at the end of the page: from there nobody would find the words.
                    self.close_list();
                    let shown = arrival::go(&page, place);
                    shown.iter().for_each(Arrived::stand);
                    self.stand_at(shown, true);
                }
            }
            Asked::Remove(number) => self.remove(number),
            Asked::Copy => self.copy(),
            Asked::Download => self.download(),
            Asked::Closed => self.close_list(),
        }
    }

    /// Where a quote of the list stands on the page as it is now.
    fn place(&self, number: usize) -> Option<(PageText, std::ops::Range<usize>)> {
        let selector = self.listed.borrow().as_ref()?.quotes.get(number)?.selector.clone();
        let page = PageText::read(&self.text);
        let place = selector.find(page.text(), None)?.range;
        Some((page, place))
    }

    fn remove(&self, number: usize) {
        let id = self.listed.borrow().as_ref().and_then(|listed| listed.quotes.get(number)?.id.clone());
        let Some(id) = id else { return };
        self.forget(&id);
        if let Some(listed) = self.listed.borrow_mut().as_mut() {
            listed.quotes.retain(|quote| quote.id.as_ref() != Some(&id));
            listed.list.fill(&items(&listed.quotes));
            listed.list.announce(self.words.text(Key::QUOTE_REMOVED));
        }
    }

    fn copy(self: &Rc<Self>) {
        let copied = once(self, |shared, copied| shared.say_done(copied, shared.words.text(Key::KEPT_COPIED).to_owned()));
        clipboard::copy_text(&self.kept_as_markdown(), copied);
    }

    fn download(&self) {
        let name = "quotes.md";
        let saved = blob::of_text(&self.kept_as_markdown(), "text/markdown").and_then(|file| download::save(&file, name));
        self.say_done(saved, self.words.fill(Key::CARD_SAVED, &[("name", name)]));
    }

    fn kept_as_markdown(&self) -> String {
        let listed = self.listed.borrow();
        let Some(listed) = listed.as_ref() else { return String::new() };
        let speaker = |id: &str| listed.quotes.iter().find(|quote| quote.id.as_deref() == Some(id)).map(|quote| quote.speaker.clone());
        self.markdown(&listed.title, &|id| speaker(id).unwrap_or_default())
    }

    fn say_done(&self, result: Result<(), Error>, done: String) {
        let outcome = match result {
            Ok(()) => done,
            Err(error) => {
                self.mount.warn(&error.to_string());
                self.words.text(Key::ACTION_FAILED).to_owned()
            }
        };
        if let Some(listed) = self.listed.borrow().as_ref() {
            listed.list.announce(&outcome);
        }
    }

    fn close_list(&self) {
        if let Some(Listed { list, base, .. }) = self.listed.take() {
            drop(list);
            self.mount.close_host(&base);
        }
    }
}

fn items(quotes: &[Entry]) -> Vec<Item> {
    quotes.iter().map(|quote| quote.item.clone()).collect()
}

/// The quotes on the list, for an article whose text is `text`.
fn entries(kept: &[Kept], offers: &JsValue, text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (name, section) in [("marked", Section::Marked), ("suggested", Section::Suggested)] {
        for selector in array(offers, name).iter().map(|quote| quote_selector::read(&quote)) {
            entries.push(Entry::new(section, selector, text, None, String::new()));
        }
    }
    entries.retain(|entry| entry.item.found);
    let speakers = array(offers, "speakers");
    for (nth, quote) in kept.iter().enumerate() {
        let speaker = speakers.get(nth as u32).as_string().unwrap_or_default();
        entries.push(Entry::new(Section::Kept, quote.selector.clone(), text, Some(quote.id.clone()), speaker));
    }
    entries
}

impl Entry {
    fn new(section: Section, selector: TextQuoteSelector, text: &str, id: Option<String>, speaker: String) -> Self {
        let found = selector.find(text, None).is_some();
        Self { item: Item { section, words: selector.exact.clone(), found }, selector, id, speaker }
    }
}

fn array(object: &JsValue, name: &str) -> Array {
    field(object, name).and_then(|value| value.dyn_into().ok()).unwrap_or_default()
}
