//! The composer: a quote in, a card out, copied, saved or shared. Plain nodes in a native dialog, in a shadow root of ours.
//! It is opened by a reader's wish and dropped when it is closed; nothing of it outlives that, and nothing of the page is changed.

mod actions;
mod choice;
mod dialog;
mod events;
mod preview;
mod swatches;

pub use actions::Action;

use super::style;
use crate::browser::listener::Listener;
use crate::browser::png::{Encoder, Png};
use crate::browser::promise::Hear;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::error::Error;
use crate::quotes::card::{Card, Colour};
use choice::Choice;
use dialog::{Dialog, Has};
use preview::Preview;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{AbortSignal, HtmlElement};

/// What the composer begins with.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What is on the card.
    pub card: Card,
    /// The whole link to the passage, if there is one; the card shows its short form.
    pub link: Option<String>,
    /// The page's accent, which the reader may choose for the card.
    pub accent: Option<Colour>,
    /// Keeps the quote in this browser, where anything may be kept; answers whether it is.
    pub keep: Option<Keep>,
    /// The page's own font, a CSS list of families, which the card takes unless the reader declines it.
    pub page_font: Option<String>,
}

/// What keeps a quote; it tells whether it is kept, once that is known.
#[derive(Clone)]
pub struct Keep(pub Rc<dyn Fn(Hear<bool>)>);

/// What the composer tells who opened it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It was done, and the reader knows.
    Done(Action),
    /// It could not be done; the reader knows that, and this says why.
    Failed(Action, Error),
    /// The reader closed the dialog: the composer can be dropped.
    Closed,
}

/// An open composer. Dropped, it is closed, and the focus is where it was.
pub struct Composer {
    open: Rc<Open>,
    _listeners: Vec<Listener>,
    _sheet: Adopted,
}

/// How long nothing must have changed until the swatches are drawn anew: six cards would keep a click that follows at once waiting.
const REST_MS: i32 = 150;

/// What its listeners share.
struct Open {
    dialog: Dialog,
    choice: RefCell<Choice>,
    preview: Preview,
    words: Rc<Words>,
    link: Option<String>,
    keep: Option<Keep>,
    told: Box<dyn Fn(Told)>,
    /// The card as it is, encoded or being encoded: browsers take their time over it, up to a second on a page at rest.
    png: RefCell<Option<Png>>,
    encoder: Encoder,
    /// Draws the swatches when the card has been drawn.
    later: RefCell<Option<Timer>>,
}

impl Composer {
    /// Opens a composer in `base`, an empty element in a shadow root. Its listeners end with `signal`, too.
    ///
    /// # Errors
    /// Where the browser draws on no canvas, or has no dialogs or constructed style sheets; then nothing is left behind.
    pub fn open(base: &HtmlElement, draft: Draft, words: &Rc<Words>, signal: &AbortSignal, told: Box<dyn Fn(Told)>) -> Result<Self, Error> {
        let sheet = sheet::adopt(&base.get_root_node(), style::COMPOSER)?;
        let preview = Preview::new(draft.card.language.as_deref().unwrap_or_default())?;
        let encoder = Encoder::new()?;
        let (link, keep) = (draft.link.clone(), draft.keep.clone());
        let choice = Choice::new(draft);
        let dialog = Dialog::build(base, &choice, words, Has { link: link.is_some(), keep: keep.is_some() })?;
        let open = Rc::new(Open {
            dialog,
            choice: RefCell::new(choice),
            preview,
            words: Rc::clone(words),
            link,
            keep,
            told,
            png: RefCell::default(),
            encoder,
            later: RefCell::default(),
        });
        let listeners = events::listen(&open, signal);
        open.show()?;
        Ok(Self { open, _listeners: listeners, _sheet: sheet })
    }
}

impl Open {
    fn show(self: &Rc<Self>) -> Result<(), Error> {
        self.redraw();
        self.dialog.show()
    }

    /// Draws the card as it was chosen; the swatches after it, and after a change only when there is no other for a moment.
    fn redraw(self: &Rc<Self>) {
        self.draw();
        let open = Rc::downgrade(self);
        let swatches = move || {
            if let Some(open) = open.upgrade() {
                open.preview.swatches(&open.choice.borrow(), &open.dialog.swatches);
                // Before anybody asks for it.
                let _ = open.png();
            }
        };
        let wait = if self.later.borrow().is_some() { REST_MS } else { 0 };
        self.later.replace(Timer::after(wait, Box::new(swatches)));
    }

    /// The card as it is now, as a PNG.
    fn png(&self) -> Png {
        self.png.borrow_mut().get_or_insert_with(|| self.encoder.encode(&self.dialog.canvas)).clone()
    }

    /// Draws the card as it was chosen, and once more when its fonts are there.
    fn draw(self: &Rc<Self>) {
        let label = self.words.text(crate::strings::Key::QUOTE_CARD);
        let choice = self.choice.borrow();
        let layout = self.preview.draw(&choice, &self.dialog.canvas);
        self.png.take();
        self.dialog.describe(&choice.alt_text(&label), layout.shortened);
        let open = Rc::downgrade(self);
        let again = move || {
            if let Some(open) = open.upgrade() {
                open.redraw();
            }
        };
        self.preview.when_fonts_are_there(&layout, Box::new(again));
    }
}

impl Drop for Composer {
    fn drop(&mut self) {
        self.open.later.take();
        self.open.dialog.remove();
    }
}

impl std::fmt::Debug for Keep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keep")
    }
}

impl std::fmt::Debug for Composer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Composer").finish_non_exhaustive()
    }
}
