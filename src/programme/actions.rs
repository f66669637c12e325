//! What a reader presses in the panel, and what happens then: they are taken somewhere, a film is marked, the marks are saved.
//! It must not decide how marks are kept, which the core does, nor where a reader is taken, which the embedding does.

use super::Asked;
use super::parts::{TYPED, show_status};
use crate::browser::build::{set, set_bool};
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::storage::LocalStorage;
use crate::browser::typing;
use crate::browser::words::Words;
use crate::browser::{blob, download};
use crate::error::Error;
use crate::films::Film;
use crate::films::seen::{self, ReaderMark};
use crate::strings::Key;
use std::rc::Rc;
use web_sys::{AbortSignal, Element, Event, HtmlElement, KeyboardEvent};

/// What a button is for.
#[derive(Clone, Copy, Debug)]
enum Pressed {
    /// To go where the text names the film.
    Where,
    /// To go where the text first names a film.
    Places,
    /// To search for a path.
    Paths,
    /// To mark the film, or to take the mark back.
    Mark(ReaderMark),
    /// To save all films with that mark.
    Save(ReaderMark),
}

impl Pressed {
    fn of(button: &Element) -> Option<Self> {
        Some(match button.get_attribute("value")?.as_str() {
            "where" => Self::Where,
            "places" => Self::Places,
            "paths" => Self::Paths,
            "seen" => Self::Mark(ReaderMark::Seen),
            "wanted" => Self::Mark(ReaderMark::Wanted),
            "save-seen" => Self::Save(ReaderMark::Seen),
            "save-wanted" => Self::Save(ReaderMark::Wanted),
            _ => return None,
        })
    }
}

/// The panel's films, and what handles its buttons.
pub(super) struct Actions {
    pub(super) root: HtmlElement,
    /// The element with the buttons that save.
    pub(super) foot: HtmlElement,
    /// In the order of the list.
    pub(super) films: Vec<Film>,
    pub(super) words: Rc<Words>,
    pub(super) asked: Box<dyn Fn(Asked)>,
}

impl Actions {
    /// Listens to the whole panel, for as long as the returned listener is kept.
    pub(super) fn listen(self, signal: &AbortSignal) -> Listener {
        let root = self.root.clone();
        Listener::passive(&root, "click keydown", signal, Box::new(move |event| self.acted(&event)))
    }

    fn acted(&self, event: &Event) {
        let Some(button) = elements::hit(event, "button") else { return };
        if event.type_() == "keydown" {
            let letter = typing::pressed(event).filter(|pressed| !(pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key()));
            let letter = letter.map(KeyboardEvent::key).filter(|key| key.chars().nth(1).is_none());
            if let (Some(letter), Some(typed)) = (letter, button.get_attribute(TYPED)) {
                event.stop_propagation();
                set(&button, TYPED, &(typed + &letter));
            }
            return;
        }
        match Pressed::of(&button) {
            Some(Pressed::Where) => self.film(&button).into_iter().for_each(|film| (self.asked)(Asked::Where(film.id.clone()))),
            Some(Pressed::Places) => (self.asked)(Asked::Places),
            Some(Pressed::Paths) => (self.asked)(Asked::Paths),
            Some(Pressed::Mark(mark)) => self.film(&button).into_iter().for_each(|film| self.mark(&button, film, mark)),
            Some(Pressed::Save(mark)) => self.tell(saved(mark).is_ok()),
            None => {}
        }
    }

    /// The film that a button belongs to.
    fn film(&self, button: &Element) -> Option<&Film> {
        let number: usize = button.closest("[data-number]").ok()??.get_attribute("data-number")?.parse().ok()?;
        self.films.get(number)
    }

    fn mark(&self, button: &Element, film: &Film, mark: ReaderMark) {
        // Against what the button shows: another tab may have marked the film, or taken the mark away, meanwhile.
        let wants = button.get_attribute("aria-pressed").as_deref() != Some("true");
        if wants != (seen::get(&LocalStorage, film) == Some(mark)) {
            seen::keep(&LocalStorage, film, wants.then_some(mark));
        }
        show_mark(button, film);
        show_saves(&self.foot);
        // What the button shows is what is kept: the store may be full.
        self.tell(wants == (button.get_attribute("aria-pressed").as_deref() == Some("true")));
    }

    /// Tells the reader if what was pressed could not be done.
    fn tell(&self, is_done: bool) {
        let refused = (!is_done).then(|| self.words.text(Key::ACTION_FAILED));
        show_status(&self.foot, refused);
    }
}

/// Saves all films with that mark as a CSV file.
fn saved(mark: ReaderMark) -> Result<(), Error> {
    let name = match mark {
        ReaderMark::Seen => "intertitle-seen.csv",
        ReaderMark::Wanted => "intertitle-watchlist.csv",
    };
    download::save(&blob::of_text(&seen::table(&LocalStorage, mark), "text/csv")?, name)
}

/// Shows on the buttons of a film how the reader has marked it; `button` is one of those buttons.
pub(super) fn show_mark(button: &Element, film: &Film) {
    let mark = seen::get(&LocalStorage, film);
    let Some(row) = button.parent_element() else { return };
    for (value, state) in [("seen", ReaderMark::Seen), ("wanted", ReaderMark::Wanted)] {
        if let Some(button) = elements::one(&row, &["[value=", value, "]"].concat()) {
            set_bool(&button, "aria-pressed", mark == Some(state));
        }
    }
}

/// Hides the buttons that would save an empty list.
pub(super) fn show_saves(foot: &HtmlElement) {
    for (value, mark) in [("[value=save-seen]", ReaderMark::Seen), ("[value=save-wanted]", ReaderMark::Wanted)] {
        if let Some(button) = elements::one(foot, value) {
            button.set_hidden(!seen::has_any(&LocalStorage, mark));
        }
    }
}
