//! What the listeners of one quoted article share: its composer, its list, the quote that its reader was brought to.
//! Each of them is a value that takes away what it has put on the page.

use super::ahead::Ahead;
use super::listing::Listed;
use super::quote::{About, Quote};
use super::uncover::Uncover;
use crate::browser::arrival::{self, Arrived};
use crate::browser::highlight::Highlight;
use crate::browser::page_text::PageText;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::browser::{navigation, palette, promise};
use crate::compose::{Composer, Draft, Told};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::object::object;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::card::{Attribution, Card, Colour, Film};
use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, Range};

/// An article and whatever of ours is on its page.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) mount: LoaderMount,
    pub(super) text: Element,
    pub(super) language: String,
    pub(super) words: Rc<Words>,
    /// Whether anything may be kept in this browser.
    pub(super) keeps: bool,
    /// The open composer, and the base it stands in.
    composer: RefCell<Option<(Composer, HtmlElement)>>,
    /// The open list.
    pub(super) listed: RefCell<Option<Listed>>,
    /// The quote that the reader was brought to.
    pub(super) arrived: Rc<RefCell<Option<Arrived>>>,
    /// The offer to open what covers it.
    pub(super) uncover: RefCell<Option<Uncover>>,
    /// The kept quotes, highlighted.
    pub(super) kept: RefCell<Option<Highlight>>,
    /// The page's text, for the quote that may be asked for next.
    ahead: RefCell<Option<Ahead>>,
    later: RefCell<Option<Timer>>,
}

impl Shared {
    pub(super) fn new(mount: LoaderMount, text: Element, language: &str, words: Rc<Words>, keeps: bool) -> Self {
        Self {
            mount,
            text,
            language: language.to_owned(),
            words,
            keeps,
            composer: RefCell::default(),
            listed: RefCell::default(),
            arrived: Rc::default(),
            uncover: RefCell::default(),
            kept: RefCell::default(),
            ahead: RefCell::default(),
            later: RefCell::default(),
        }
    }

    /// Begins to read the page, if it is not being read.
    pub(super) fn read_ahead(&self) {
        let mut ahead = self.ahead.borrow_mut();
        if ahead.as_ref().is_none_or(Ahead::is_stale) {
            *ahead = crate::browser::document().and_then(|document| document.body()).map(|body| Ahead::begin(body.into()));
        }
    }

    /// Goes to the quote that the page's address leads to.
    pub(super) fn arrive(self: &Rc<Self>, scrolls: bool) {
        let arrived = navigation::address().and_then(|address| arrival::arrive(&PageText::read(&self.text), &address));
        self.stand_at(arrived, scrolls);
    }

    /// Brings the reader to words; if they are covered, they are asked whether to open them.
    pub(super) fn stand_at(self: &Rc<Self>, arrived: Option<Arrived>, scrolls: bool) {
        self.uncover.take();
        if let Some(arrived) = arrived.as_ref().filter(|_| scrolls) {
            arrived.scroll_into_view();
        }
        self.arrived.replace(arrived);
        self.uncover.replace(Uncover::offer(self));
    }

    /// Asks whose words they are, then opens the composer; tells the page at once.
    pub(super) fn compose(self: &Rc<Self>, range: &Range) {
        self.read_ahead();
        let Some(page) = self.ahead.take().map(Ahead::take) else { return };
        let about = About { address: &self.mount.page_address(), language: &self.language };
        let Some(quote) = Quote::at(range, &self.text, &page, about) else { return };
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
        let card = card(&quote, facts, &self.language);
        let draft = Draft {
            card,
            keep: self.keeper(&quote.selector),
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

    fn close_soon(self: &Rc<Self>) {
        self.soon(|shared| shared.close());
    }

    /// Runs it after the event in which it was asked for: whoever asks may be what it takes away.
    pub(super) fn soon(self: &Rc<Self>, run: impl Fn(&Rc<Self>) + 'static) {
        let weak = Rc::downgrade(self);
        let run = move || {
            if let Some(shared) = weak.upgrade() {
                run(&shared);
            }
        };
        self.later.replace(Timer::after(0, Box::new(run)));
    }

    fn close(&self) {
        if let Some((composer, base)) = self.composer.take() {
            drop(composer);
            self.mount.close_host(&base);
        }
    }
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
