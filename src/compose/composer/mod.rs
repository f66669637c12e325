//! The composer turns a quote into a card to copy, save or share: plain nodes in a native dialog, in a shadow root of ours.
//! It opens only when a reader wants it, must leave nothing behind when it is closed, and must not change the page.

mod actions;
mod choice;
mod dialog;
mod events;
mod preview;
mod swatches;

pub use actions::Action;

use super::style;
use crate::browser::alive::with;
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
    /// The contents of the card.
    pub card: Card,
    /// The full link to the passage, if there is one; the card shows its short form.
    pub link: Option<String>,
    /// The page's accent, which the reader may choose for the card.
    pub accent: Option<Colour>,
    /// Keeps the quote in this browser; none where nothing may be kept.
    pub keep: Option<Keep>,
    /// The page's own font, a CSS list of families, which the card takes unless the reader declines it.
    pub page_font: Option<String>,
}

/// Keeps a quote, and calls its argument with whether it is kept, once that is known.
#[derive(Clone)]
pub struct Keep(pub Rc<dyn Fn(Hear<bool>)>);

/// What the composer tells its opener.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComposerEvent {
    /// The action was done, and the reader has been told.
    Done(Action),
    /// The action failed. The reader has been told; the error says why.
    Failed(Action, Error),
    /// The reader closed the dialog: the composer can be dropped.
    Closed,
}

/// An open composer. Dropping it closes it, and the focus returns to where it was.
pub struct Composer {
    open: Rc<Open>,
    _listeners: Vec<Listener>,
    _sheet: Adopted,
}

/// How long nothing must change before the swatches are redrawn: drawing six cards would delay a click that follows at once.
const REST_MS: i32 = 150;

/// What the listeners share.
struct Open {
    dialog: Dialog,
    choice: RefCell<Choice>,
    preview: Preview,
    words: Rc<Words>,
    link: Option<String>,
    keep: Option<Keep>,
    on_event: Box<dyn Fn(ComposerEvent)>,
    /// The current card, encoded or being encoded: browsers may take up to a second over it on an idle page.
    png: RefCell<Option<Png>>,
    encoder: Encoder,
    /// Draws the swatches after the card.
    later: RefCell<Option<Timer>>,
}

impl Composer {
    /// Opens a composer in `base`, an empty element in a shadow root. Its listeners end with `signal`, too. In a browser that draws no pictures, it offers
    /// the words and the link, and says so.
    ///
    /// # Errors
    /// If the browser has no dialogs or constructable style sheets; then nothing is left behind.
    pub fn open(
        base: &HtmlElement,
        draft: Draft,
        words: &Rc<Words>,
        signal: &AbortSignal,
        on_event: Box<dyn Fn(ComposerEvent)>,
    ) -> Result<Self, Error> {
        let sheet = sheet::adopt(&base.get_root_node(), style::COMPOSER)?;
        let preview = Preview::new(draft.card.language.as_deref().unwrap_or_default());
        let (link, keep) = (draft.link.clone(), draft.keep.clone());
        let choice = Choice::new(draft);
        let dialog =
            Dialog::build(base, &choice, words, Has { image: preview.measure.can_draw(), link: link.is_some(), keep: keep.is_some() })?;
        let open = Rc::new(Open {
            dialog,
            choice: RefCell::new(choice),
            preview,
            words: Rc::clone(words),
            link,
            keep,
            on_event,
            png: RefCell::default(),
            encoder: Encoder::default(),
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

    /// Draws the card as chosen, and then the swatches; after a change, only once no other change has followed for a moment.
    fn redraw(self: &Rc<Self>) {
        self.draw();
        let wait = if self.later.borrow().is_some() { REST_MS } else { 0 };
        self.later.replace(Timer::of(self, wait, |open| {
            open.preview.swatches(&open.choice.borrow(), &open.dialog.swatches);
            // Begins to encode before the reader asks for it.
            let _ = open.png();
        }));
    }

    /// The current card as a PNG.
    fn png(&self) -> Png {
        self.png.borrow_mut().get_or_insert_with(|| self.encoder.encode(&self.dialog.canvas)).clone()
    }

    /// Draws the card as chosen, and once more when its fonts have loaded.
    fn draw(self: &Rc<Self>) {
        let label = self.words.text(crate::strings::Key::QUOTE_CARD);
        let choice = self.choice.borrow();
        let layout = self.preview.draw(&choice, &self.dialog.canvas);
        self.png.take();
        self.dialog.describe(&choice.alt_text(label), layout.shortened || !self.preview.measure.can_draw());
        let open = Rc::downgrade(self);
        let again = move || with(&open, |open| open.redraw());
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
