//! What the listeners of one quoted article share: its list of quotes, the quote that its reader was brought to.
//! Whatever puts something on the page must be a value that takes it away when dropped.

use super::listing::Listed;
use super::page_parts::PageParts;
use super::uncover::Uncover;
use crate::browser::arrival::Arrived;
use crate::browser::highlight::Highlight;
use crate::browser::read_ahead::ReadAhead;
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::compose::selection_button::SelectionButton;
use crate::embed::loader_mount::LoaderMount;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use web_sys::Element;

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
    pub(super) followed: RefCell<String>,
    /// The offer to open what covers it.
    pub(super) uncover: RefCell<Option<Uncover>>,
    /// The kept quotes, highlighted.
    pub(super) kept: RefCell<Option<Highlight>>,
    /// The page's text, for the quote that may be asked for next.
    pub(super) ahead: RefCell<Option<ReadAhead<PageParts>>>,
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

    /// Calls `run` after the current event, because it may take away the very dialog that asked for it.
    pub(super) fn soon(self: &Rc<Self>, run: impl FnOnce(&Rc<Self>) + 'static) {
        self.later.replace(Timer::of(self, 0, run));
    }
}
