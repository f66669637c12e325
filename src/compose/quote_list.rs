//! The list of an article's quotes, in a native dialog: the author's, the suggested ones, those that the reader has kept.
//! It must decide neither what is on the list nor what a click does: its opener does.

use super::{backdrop, style};
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::elements;
use crate::browser::js_error::OrUnavailable;
use crate::browser::listener::Listener;
use crate::browser::sheet::{self, Adopted};
use crate::browser::words::Words;
use crate::error::Error;
use crate::quotes::card::Direction;
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Event, HtmlDialogElement, HtmlElement};

/// Why a quote is on the list, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The author marked it.
    Marked,
    /// It is worth quoting.
    Suggested,
    /// The reader has kept it.
    Kept,
}

/// A quote on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Why it is there.
    pub section: Section,
    /// Its words.
    pub words: String,
    /// Whether the article still has it.
    pub found: bool,
}

/// What the reader asks for; a number is the index of a quote among the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A card of a quote.
    Card(usize),
    /// To be taken to a quote.
    Show(usize),
    /// To have a kept quote forgotten.
    Remove(usize),
    /// To copy all kept quotes.
    Copy,
    /// To save all kept quotes as a file.
    Download,
    /// The list was closed: it can be dropped.
    Closed,
}

/// The open list. Dropping it closes it, and the focus returns to where it was.
#[derive(Debug)]
pub struct QuoteList {
    root: HtmlDialogElement,
    body: HtmlElement,
    status: HtmlElement,
    close: HtmlElement,
    build: Builder,
    /// The language of the quotes; the labels may be in another.
    language: String,
    words: Rc<Words>,
    _listeners: Vec<Listener>,
    _sheet: Adopted,
}

impl Section {
    const ALL: [Self; 3] = [Self::Marked, Self::Suggested, Self::Kept];

    fn key(self) -> Key {
        match self {
            Self::Marked => Key::QUOTES_MARKED,
            Self::Suggested => Key::QUOTES_SUGGESTED,
            Self::Kept => Key::QUOTES_KEPT,
        }
    }
}

impl Asked {
    /// The meaning of a button's `value`: a word, followed by the number of the quote if it is about one.
    fn from_value(value: &str) -> Option<Self> {
        let (word, number) = value.split_once(' ').unwrap_or((value, ""));
        let item = || number.parse().ok();
        Some(match word {
            "card" => Self::Card(item()?),
            "show" => Self::Show(item()?),
            "remove" => Self::Remove(item()?),
            "copy" => Self::Copy,
            "download" => Self::Download,
            _ => return None,
        })
    }
}

impl QuoteList {
    /// Opens the list in `base`, an empty element in a shadow root; `language` is that of the quotes. Its listeners end with `signal`, too.
    ///
    /// # Errors
    /// If the browser has no dialogs or constructable style sheets; then nothing is left behind.
    pub fn open(
        base: &HtmlElement,
        items: &[Item],
        language: &str,
        words: &Rc<Words>,
        signal: &AbortSignal,
        asked: Box<dyn Fn(Asked)>,
    ) -> Result<Self, Error> {
        let sheet = sheet::adopt(&base.get_root_node(), style::QUOTE_LIST)?;
        let build = Builder::new().ok_or_else(|| Error::new("document", "there is none"))?;
        let root: HtmlDialogElement = build.classed(base, "dialog", "composer quotes").unchecked_into();
        set(&root, "part", "quotes");
        set(&root, "aria-labelledby", "quotes-title");
        let inner = build.classed(&root, "div", "quotes__body");
        let head = build.classed(&inner, "div", "composer__head");
        let title = build.classed(&head, "h2", "composer__title");
        set(&title, "id", "quotes-title");
        build.text(&title, words.text(Key::QUOTES_OF_ARTICLE));
        let close = build.button(&head, "composer__close", "close", "");
        set(&close, "aria-label", words.text(Key::CLOSE));
        let body = build.element(&inner, "div");
        let status = build.classed(&inner, "p", "composer__status");
        // No `role=status`: Orca reads an empty one as "statusbar".
        set(&status, "aria-live", "polite");
        let asked = Rc::new(asked);
        let (closed, dialog) = (Rc::clone(&asked), root.clone());
        let click = move |event: Event| {
            let Some(button) = elements::hit(&event, "button") else { return };
            match Asked::from_value(&button.get_attribute("value").unwrap_or_default()) {
                Some(what) => asked(what),
                None => dialog.close(),
            }
        };
        let mut listeners = vec![
            Listener::active(&root, "click", signal, Box::new(click)),
            Listener::active(&root, "close", signal, Box::new(move |_| closed(Asked::Closed))),
        ];
        listeners.extend(backdrop::closing(&root, signal));
        let language = language.to_owned();
        let list = Self { root, body, status, close, build, language, words: Rc::clone(words), _listeners: listeners, _sheet: sheet };
        list.fill(items);
        list.root.show_modal().or_unavailable("dialog")?;
        Ok(list)
    }

    /// Shows these quotes instead of those shown before.
    pub fn fill(&self, items: &[Item]) {
        self.body.set_text_content(None);
        for section in Section::ALL {
            let mut list = None;
            for (number, item) in items.iter().enumerate().filter(|(_, item)| item.section == section) {
                let list = list.get_or_insert_with(|| self.section(section));
                self.item(list, number, item);
            }
        }
        if items.is_empty() {
            let none = self.build.classed(&self.body, "p", "composer__help");
            self.build.text(&none, self.words.text(Key::QUOTES_NONE));
        }
        if items.iter().any(|item| item.section == Section::Kept) {
            let row = self.build.classed(&self.body, "div", "quotes__row");
            self.button(&row, "copy", Key::COPY_KEPT);
            self.button(&row, "download", Key::DOWNLOAD_KEPT);
        }
        if self.root.open() {
            // Who removes a quote may remove more.
            let next = elements::one(&self.body, "[value^=remove]");
            let _ = next.as_ref().unwrap_or(&self.close).focus();
        }
    }

    /// Shows what happened, and announces it to screen readers.
    pub fn announce(&self, text: &str) {
        self.status.set_text_content(Some(text));
    }

    fn section(&self, section: Section) -> HtmlElement {
        let title = self.build.classed(&self.body, "h3", "composer__label");
        self.build.text(&title, self.words.text(section.key()));
        let list = self.build.classed(&self.body, "ul", "quotes__list");
        // Some screen readers do not treat a list without bullets as a list.
        set(&list, "role", "list");
        list
    }

    fn item(&self, list: &HtmlElement, number: usize, item: &Item) {
        let line = self.build.element(list, "li");
        let words = self.build.classed(&line, "blockquote", "quotes__words");
        let name = ["quote-", &whole(number as u32)].concat();
        set(&words, "id", &name);
        set(&words, "lang", &self.language);
        set(&words, "dir", Direction::in_language(&item.words, Some(&self.language)).name());
        self.build.text(&words, &item.words);
        if !item.found {
            let note = self.build.classed(&line, "p", "composer__note");
            self.build.text(&note, self.words.text(Key::QUOTE_LOST));
        }
        let row = self.build.classed(&line, "div", "quotes__row");
        let buttons = [
            ("card ", Key::QUOTE_CARD, item.found),
            ("show ", Key::QUOTE_SHOW, item.found),
            ("remove ", Key::QUOTE_REMOVE, item.section == Section::Kept),
        ];
        for (word, key, _) in buttons.into_iter().filter(|(.., wanted)| *wanted) {
            let button = self.button(&row, &[word, &whole(number as u32)].concat(), key);
            set(&button, "aria-describedby", &name);
        }
    }

    fn button(&self, parent: &HtmlElement, value: &str, key: Key) -> HtmlElement {
        self.build.button(parent, "composer__button", value, self.words.text(key))
    }
}

impl Drop for QuoteList {
    fn drop(&mut self) {
        self.root.close();
        self.root.remove();
    }
}
