//! One article that is being quoted: its selections, its composer, the quote that its page was opened for.
//! Dropped, nothing of it is left on the page.

use super::button::Button;
use super::quote::Quote;
use crate::browser::arrival::{self, Arrived};
use crate::browser::listener::Listener;
use crate::browser::page_text::PageText;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::browser::{navigation, palette, promise};
use crate::compose::{Composer, Draft, Told};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::object::object;
use crate::embed::request::Request;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::card::{Attribution, Card, Colour, Film};
use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, Range};

/// A watched article.
#[derive(Debug)]
pub(super) struct Session {
    shared: Rc<Shared>,
    _button: Option<Button>,
    /// The quote that the page was opened for, and whoever follows the next such link on it.
    _arrived: Rc<RefCell<Option<Arrived>>>,
    _hash: Option<Listener>,
}

#[derive(Debug)]
struct Shared {
    mount: LoaderMount,
    text: Element,
    language: String,
    words: Rc<Words>,
    /// The open composer, and the base it stands in.
    composer: RefCell<Option<(Composer, HtmlElement)>>,
    closing: RefCell<Option<Timer>>,
}

impl Session {
    /// Watches the article in `text`.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str) -> Self {
        let strings = request.strings();
        let words = Rc::new(Words::new(language, strings));
        let shared = Rc::new(Shared {
            mount,
            text,
            language: language.to_owned(),
            words,
            composer: RefCell::default(),
            closing: RefCell::default(),
        });
        let clicked = Rc::downgrade(&shared);
        let on_quote = move |range: Range| {
            if let Some(shared) = clicked.upgrade() {
                shared.compose(&range);
            }
        };
        let button = Button::watch(&shared.mount, &shared.text, &shared.words, Box::new(on_quote));
        let arrived: Rc<RefCell<Option<Arrived>>> = Rc::default();
        // A reader who comes back is put where they were, by the browser or by our own offer.
        arrived.replace(arrive(&shared.text, !navigation::is_return()));
        let (next, text) = (Rc::clone(&arrived), shared.text.clone());
        let follow = move |_| drop(next.replace(arrive(&text, true)));
        let signal = shared.mount.abort_signal();
        let hash = crate::browser::window().map(|window| Listener::passive(&window, "hashchange", &signal, Box::new(follow)));
        Self { shared, _button: button, _arrived: arrived, _hash: hash }
    }

    /// Opens the composer with the words of `range`.
    pub(super) fn compose(&self, range: &Range) {
        self.shared.compose(range);
    }

    /// Opens the composer with words of ours, which lead to the article and nowhere in it.
    pub(super) fn compose_words(&self, exact: String) {
        let selector = TextQuoteSelector { exact, prefix: String::new(), suffix: String::new() };
        self.shared.open(Quote { selector, link: self.shared.mount.page_address() }, &JsValue::UNDEFINED);
    }
}

impl Shared {
    /// Asks whose words they are, then opens the composer; tells the page at once.
    fn compose(self: &Rc<Self>, range: &Range) {
        let Some(quote) = Quote::at(range, &self.text, &self.mount.page_address(), &self.language) else { return };
        self.mount.emit("quote", &detail(&quote));
        let TextQuoteSelector { exact, prefix, suffix } = &quote.selector;
        let facts: Promise = self.mount.ask_citation("-documents", "cite", &self.text, exact, prefix, suffix);
        let waiting = Rc::downgrade(self);
        promise::then(
            &facts,
            Box::new(move |facts| {
                if let Some(shared) = waiting.upgrade() {
                    shared.open(quote, &facts);
                }
            }),
        );
    }

    fn open(self: &Rc<Self>, quote: Quote, facts: &JsValue) {
        let Some(root) = crate::browser::document().and_then(|document| document.document_element()) else { return };
        self.close();
        let base = self.mount.open_host("composer", &root, None);
        let look = palette::read(&self.text, &self.text);
        if let Some(look) = &look {
            look.dress(&base, true);
        }
        let draft = Draft {
            card: card(&quote, facts, &self.language),
            link: Some(quote.link),
            accent: look.as_ref().and_then(|look| Colour::from_css(look.accent.as_deref()?)),
            page_font: look.map(|look| look.font),
        };
        let teller = Rc::downgrade(self);
        let told = move |told: Told| {
            if let (Told::Closed, Some(shared)) = (told, teller.upgrade()) {
                shared.close_soon();
            }
        };
        match Composer::open(&base, draft, &self.words, &self.mount.abort_signal(), Box::new(told)) {
            Ok(composer) => drop(self.composer.replace(Some((composer, base)))),
            Err(error) => {
                self.mount.close_host(&base);
                self.mount.warn(&error.to_string());
            }
        }
    }

    /// Closes the composer after the event in which it asks for it: its own listener is still running.
    fn close_soon(self: &Rc<Self>) {
        let closing = Rc::downgrade(self);
        let close = move || {
            if let Some(shared) = closing.upgrade() {
                shared.close();
            }
        };
        self.closing.replace(Timer::after(0, Box::new(close)));
    }

    fn close(&self) {
        if let Some((composer, base)) = self.composer.take() {
            drop(composer);
            self.mount.close_host(&base);
        }
    }
}

/// Goes to the quote in `text` that the page's address leads to.
fn arrive(text: &Element, scrolls: bool) -> Option<Arrived> {
    let arrived = arrival::arrive(&PageText::read(text), &navigation::address()?)?;
    if scrolls {
        arrived.scroll_into_view();
    }
    Some(arrived)
}

/// What `intertitle:quote` says.
fn detail(quote: &Quote) -> JsValue {
    let TextQuoteSelector { exact, prefix, suffix } = &quote.selector;
    object([("text", exact.into()), ("prefix", prefix.into()), ("suffix", suffix.into()), ("link", (&quote.link).into())])
}

/// The card of a quote, with what the documents' module knows of it; without that, the words and the page's title.
fn card(quote: &Quote, facts: &JsValue, language: &str) -> Card {
    let fact = |name: &str| Reflect::get(facts, &name.into()).ok().and_then(|value| value.as_string());
    let title = fact("title").or_else(|| crate::browser::document().map(|document| document.title()));
    Card {
        quote: quote.selector.exact.clone(),
        attribution: Attribution { speaker: fact("speaker"), work: fact("work"), year: fact("year") },
        title,
        publication: fact("publication"),
        film: fact("film").map(|title| Film { title, year: fact("filmYear") }),
        link: Some(shown(&quote.link)),
        language: Some(language.to_owned()),
    }
}

/// An address as a card shows it: without scheme, `www.` and fragment.
fn shown(address: &str) -> String {
    let plain = address.split(['#', '?']).next().unwrap_or_default();
    let plain = plain.split_once("://").map_or(plain, |(_, rest)| rest);
    plain.trim_start_matches("www.").trim_end_matches('/').to_owned()
}
