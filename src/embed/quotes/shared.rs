//! What the listeners of one quoted article share: its list of quotes, the quote that its reader was brought to.
//! Whatever puts something on the page must be a value that takes it away when dropped.

use super::listing::Listed;
use super::page_parts::PageParts;
use super::quote::{About, Quote};
use super::uncover::Uncover;
use crate::browser::alive::once;
use crate::browser::arrival::{self, Arrived};
use crate::browser::highlight::Highlight;
use crate::browser::object::object;
use crate::browser::page_text::PageText;
use crate::browser::read_ahead::ReadAhead;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::browser::{navigation, promise, selection};
use crate::compose::selection_button::SelectionButton;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::quote_selector;
use crate::quotes::anchor::TextQuoteSelector;
use crate::strings::Key;
use js_sys::{Object, Reflect};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Range};

/// An article that is being quoted, and what we have put on its page.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) mount: LoaderMount,
    pub(super) text: Element,
    pub(super) language: String,
    pub(super) words: Rc<Words>,
    /// Whether anything may be kept in this browser.
    pub(super) may_keep: bool,
    /// The button beside selected words.
    pub(super) button: OnceCell<SelectionButton>,
    /// The open list.
    pub(super) listed: RefCell<Option<Listed>>,
    /// The quote that the reader was brought to.
    pub(super) arrived: RefCell<Option<Arrived>>,
    /// The address that led there.
    followed: RefCell<String>,
    /// The offer to open what covers it.
    pub(super) uncover: RefCell<Option<Uncover>>,
    /// The kept quotes, highlighted.
    pub(super) kept: RefCell<Option<Highlight>>,
    /// The page's text, for the quote that may be asked for next.
    ahead: RefCell<Option<ReadAhead<PageParts>>>,
    later: RefCell<Option<Timer>>,
}

impl Shared {
    pub(super) fn new(mount: LoaderMount, text: Element, language: &str, words: Rc<Words>, may_keep: bool) -> Self {
        Self {
            mount,
            text,
            language: language.to_owned(),
            words,
            may_keep,
            button: OnceCell::new(),
            listed: RefCell::default(),
            arrived: RefCell::default(),
            followed: RefCell::default(),
            uncover: RefCell::default(),
            kept: RefCell::default(),
            ahead: RefCell::default(),
            later: RefCell::default(),
        }
    }

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

    /// The address that led here, if it is the page's still; otherwise nothing.
    pub(super) fn followed(&self) -> String {
        navigation::address().filter(|address| *address == *self.followed.borrow()).unwrap_or_default()
    }

    /// Goes where the page's address leads now, without scrolling if it led there before: a reader who comes back to a quote, as from a
    /// footnote, is where the browser has put them.
    pub(super) fn follow(self: &Rc<Self>) {
        let address = navigation::address().unwrap_or_default();
        let is_known = *self.followed.borrow() == address;
        self.arrive(&address, !is_known);
    }

    /// The same for a link that the reader has just pressed: it scrolls even if it led there before.
    pub(super) fn revisit(self: &Rc<Self>) {
        let address = navigation::address().unwrap_or_default();
        let is_there = *self.followed.borrow() == address;
        let shown = self.arrived.borrow().as_ref().filter(|_| is_there).map(Arrived::scroll_into_view);
        if shown.is_none() {
            // Such a link means the article under which it stands, whatever the score.
            let arrived = self.find(&address).filter(|_| super::claim(self.mount.number(), &address, f64::INFINITY));
            self.arrive_at(arrived, &address, true);
        }
    }

    /// Goes to the quote at which an address points, unless another article of the page has as good a match or a better one.
    pub(super) fn arrive(self: &Rc<Self>, address: &str, scrolls: bool) {
        let arrived = self.find(address).filter(|arrived| super::claim(self.mount.number(), address, arrived.score));
        self.arrive_at(arrived, address, scrolls);
    }

    fn find(&self, address: &str) -> Option<Arrived> {
        arrival::leads(address).then(|| arrival::arrive(&PageText::read(&self.text), address)).flatten()
    }

    fn arrive_at(self: &Rc<Self>, arrived: Option<Arrived>, address: &str, scrolls: bool) {
        if arrived.is_some() {
            self.followed.replace(address.to_owned());
        }
        self.stand_at(arrived, scrolls);
    }

    /// Marks again what the page has taken into other nodes, as a highlighter or a hyphenator does that comes after us. It never scrolls.
    pub(super) fn mark_again(self: &Rc<Self>) {
        // Taken while we press a cover ourselves, which moves no words.
        let Ok(arrived) = self.arrived.try_borrow() else { return };
        let lost = arrived.as_ref().filter(|arrived| !arrived.is_whole()).map(|arrived| self.find(&arrived.address));
        drop(arrived);
        if let Some(found) = lost {
            self.stand_at(found, false);
        }
        let is_whole = self.kept.borrow().as_ref().is_none_or(Highlight::is_whole);
        if !is_whole {
            self.mark_kept();
        }
    }

    /// Lets go of the words to which an address led, because another article has a better match.
    pub(super) fn let_go(self: &Rc<Self>) {
        self.followed.take();
        self.stand_at(None, false);
    }

    /// Brings the reader to words; if the words are covered, asks whether to open them.
    pub(super) fn stand_at(self: &Rc<Self>, arrived: Option<Arrived>, scrolls: bool) {
        self.uncover.take();
        if let Some(arrived) = arrived.as_ref().filter(|_| scrolls) {
            arrived.scroll_into_view();
            arrived.hold(&self.text);
        }
        self.arrived.replace(arrived);
        self.uncover.replace(Uncover::offer(self));
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
        let draft: Object = facts.dyn_into().unwrap_or_default();
        if is_beside {
            let _ = Reflect::set(&draft, &"speaker".into(), &JsValue::NULL);
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
            let _ = Reflect::set(&draft, &name.into(), &value);
        }
        let opened = self.mount.ask_with("-cards", "compose", &self.text, &draft);
        promise::then(&opened, once(self, move |shared, is_open| shared.opened(quote.range, wait, &is_open)));
    }

    /// Offers another attempt if the composer did not come.
    fn opened(&self, range: Range, wait: u32, is_open: &JsValue) {
        let Some(button) = self.button.get() else { return };
        let retry = self.words.text(Key::QUOTE_RETRY);
        button.answer(wait, (!is_open.is_truthy()).then_some((range, &retry)));
    }

    /// Calls `run` after the current event, because it may take away the very dialog that asked for it.
    pub(super) fn soon(self: &Rc<Self>, run: impl FnOnce(&Rc<Self>) + 'static) {
        self.later.replace(Timer::of(self, 0, run));
    }
}

/// What `intertitle:quote` says.
fn detail(quote: &Quote) -> JsValue {
    let TextQuoteSelector { exact, prefix, suffix } = &quote.selector;
    object(&[("text", exact.into()), ("prefix", prefix.into()), ("suffix", suffix.into()), ("link", (&quote.link).into())])
}
