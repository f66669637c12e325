//! The button that appears when the reader has finished selecting several words.
//! It must not cover the words: it stands beside them or at the window's edge. Only a click on it does anything.

use super::style;
use crate::browser::boxed::boxed;
use crate::browser::build::{Builder, set, set_length};
use crate::browser::focus;
use crate::browser::listener::Listener;
use crate::browser::media_query;
use crate::browser::selection;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::viewport;
use crate::browser::words::Words;
use crate::quotes::worth::is_worth_a_card;
use crate::strings::Key;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Document, Element, Event, EventTarget, HtmlElement, KeyboardEvent, MouseEvent, Range};

/// How long a selection by touch must rest: nothing tells when its handles are released.
const REST_MS: i32 = 400;

/// How long it must rest once this module has come: it has rested for an unknown time before, and a handle that is being dragged tells at once.
const STILL_MS: i32 = 150;

/// The room that the button needs beside the text, in CSS pixels.
const ROOM: f64 = 120.0;

/// The gap between the text and the button, in CSS pixels.
const GAP: f64 = 12.0;

/// The height of the strip that the button takes at the window's lower or upper edge, in CSS pixels.
const EDGE: f64 = 60.0;

/// How much of the lower edge the button takes up above the dock, in CSS pixels.
const LOW: f64 = 112.0;

/// What the button tells.
#[derive(Debug)]
pub enum ButtonEvent {
    /// The button is shown: a card may be wanted soon.
    Shown,
    /// The reader wants a card of this range.
    Quote(Range),
}

/// The button and the listeners that show it, until this is dropped.
#[derive(Debug)]
pub struct SelectionButton {
    _listeners: Vec<Listener>,
    _sheet: Adopted,
    watch: Rc<Watch>,
}

impl SelectionButton {
    /// Watches for selections in `text`, with the button in `base`; `on_event` is called when it is shown, and when the reader wants a card.
    #[must_use]
    pub fn watch(
        base: &HtmlElement,
        text: &Element,
        words: &Words,
        signal: &AbortSignal,
        on_event: Box<dyn Fn(ButtonEvent)>,
    ) -> Option<Self> {
        let document = crate::browser::document()?;
        let label = words.text(Key::QUOTE_SELECTION);
        let (button, sheet) = button(base, "quote-button", label)?;
        button.set_hidden(true);
        let watch = Rc::new(Watch {
            button,
            label: label.to_owned(),
            asked: Cell::default(),
            text: text.clone(),
            on_event,
            by_touch: Cell::new(media_query::holds("(pointer: coarse)")),
            kept: RefCell::default(),
            corner: Cell::default(),
            rest: RefCell::default(),
        });
        let listeners = watch.listen(&document, signal)?;
        // The selection for which this module was fetched may be complete already, or still be going on.
        if watch.by_touch.get() {
            watch.look_after(STILL_MS);
        } else if !selection::is_pressed() {
            watch.look();
        }
        Some(Self { _listeners: listeners, _sheet: sheet, watch })
    }

    /// Shows that a card is on its way: what is fetched for it may take long. Returns the number of this wait, for [`Self::answer`].
    pub fn wait(&self) -> u32 {
        let number = self.watch.asked.get().0.wrapping_add(1);
        self.watch.asked.set((number, true));
        set(&self.watch.button, "aria-busy", "true");
        number
    }

    /// Ends this wait. Offers another attempt, with this label, at a card that did not come, even if it was asked for elsewhere than here; but not to
    /// a reader who has asked for another card, or selected other words, meanwhile.
    pub fn answer(&self, wait: u32, lost: Option<(Range, &str)>) {
        let Watch { button, asked, rest, .. } = &*self.watch;
        if asked.get() != (wait, true) {
            return;
        }
        self.watch.begin_anew();
        if let Some((range, label)) = lost {
            button.set_text_content(Some(label));
            asked.set((wait, true));
            // The last touch may still wait for a selection to rest; there is none, and the button would be hidden.
            rest.take();
            self.watch.stand(range);
        }
    }
}

/// What the listeners share.
struct Watch {
    button: HtmlElement,
    /// What it says of words just selected.
    label: String,
    /// How many cards have been asked for, and whether the last was asked for since other words were selected.
    asked: Cell<(u32, bool)>,
    text: Element,
    on_event: Box<dyn Fn(ButtonEvent)>,
    /// Whether the reader selects by touch: the handles send no event when they are released, only `selectionchange`.
    by_touch: Cell<bool>,
    /// The last selection: WebKit clears it when the focus moves to the button.
    kept: RefCell<Option<Range>>,
    /// Where it was in the window when the button was shown.
    corner: Cell<(f64, f64)>,
    rest: RefCell<Option<Timer>>,
}

impl Watch {
    fn listen(self: &Rc<Self>, document: &Document, signal: &AbortSignal) -> Option<Vec<Listener>> {
        let on = |target: &EventTarget, kind, run: fn(&Rc<Self>, &Event)| {
            let watch = Rc::clone(self);
            Listener::passive(target, kind, signal, Box::new(move |event| run(&watch, &event)))
        };
        let reach = Rc::clone(self);
        Some(vec![
            on(document, "mousedown", |watch, _| watch.by_touch.set(false)),
            on(document, "touchstart", |watch, _| watch.by_touch.set(true)),
            on(document, "mouseup", Self::let_go),
            on(document, "keyup", Self::typed),
            Listener::active(document, "keydown", signal, Box::new(move |event| reach.reach(&event))),
            on(document, "touchend", |watch, _| watch.look_after(REST_MS)),
            on(document, "selectionchange", Self::changed),
            on(&self.button, "blur", |watch, _| watch.hide_without_words()),
            on(&crate::browser::window()?.into(), "scroll", |watch, _| watch.scrolled()),
            on(&self.button, "click", |watch, _| watch.press()),
        ])
    }

    /// Shows the button if words worth a card are selected, and hides it otherwise.
    fn look(&self) {
        let Some(range) = selected(&self.text) else { return self.button.set_hidden(true) };
        self.stand(range);
        (self.on_event)(ButtonEvent::Shown);
    }

    /// Awaits nothing, and offers a card of the words that are selected now.
    fn begin_anew(&self) {
        let (number, is_asked) = self.asked.get();
        // A label is not set without need: WebKit sends a button no click if its label changes during it.
        if is_asked {
            self.asked.set((number, false));
            let _ = self.button.remove_attribute("aria-busy");
            self.button.set_text_content(Some(&self.label));
        }
    }

    /// Shows the button at this range.
    fn stand(&self, range: Range) {
        place(&self.button, &self.text, &range);
        self.corner.set(corner(&range));
        self.kept.replace(Some(range));
    }

    /// Looks once the selection has rested this long, in milliseconds.
    fn look_after(self: &Rc<Self>, rest: i32) {
        self.rest.replace(Timer::of(self, rest, |watch| watch.look()));
    }

    /// The mouse button was released, so the selection is complete. A double or triple click is ignored: it is for a look-up, or out of habit.
    fn let_go(self: &Rc<Self>, event: &Event) {
        if event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() < 2) {
            self.look();
        }
    }

    fn typed(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        match event.key().as_str() {
            "Escape" => self.leave(),
            "Shift" => self.look(),
            // Without Shift these keys select nothing.
            "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" if event.shift_key() => self.look(),
            _ => {}
        }
    }

    /// Hides the button. If it has the focus, as after a card that was opened by it, keys and screen readers go back to the words: the button is at
    /// the end of the page.
    fn leave(&self) {
        if focus::is_on(&self.button) {
            let start = self.kept.borrow().as_ref().and_then(selection::start);
            start.iter().for_each(focus::lend);
        }
        self.button.set_hidden(true);
    }

    /// Tab goes straight from the selection to the button, which is otherwise the last thing on the page.
    fn reach(&self, event: &Event) {
        let forward = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Tab" && !event.shift_key());
        if forward && !self.button.hidden() && focus::is_nowhere() {
            event.prevent_default();
            let _ = self.button.focus();
        }
    }

    fn changed(self: &Rc<Self>, _: &Event) {
        if selection::range().is_some() {
            // Whatever was awaited was of other words.
            self.begin_anew();
            if self.by_touch.get() {
                self.look_after(REST_MS);
            }
        } else if !focus::is_on(&self.button) {
            self.button.set_hidden(true);
        }
    }

    /// Hides the button once the words have moved away from it: a page may also scroll something else, and a scroll before the selection is told after it.
    fn scrolled(&self) {
        if !self.button.hidden() && self.kept.borrow().as_ref().is_some_and(|range| corner(range) != self.corner.get()) {
            self.button.set_hidden(true);
        }
    }

    fn hide_without_words(&self) {
        if selection::range().is_none() {
            self.button.set_hidden(true);
        }
    }

    fn press(&self) {
        if let Some(range) = selected(&self.text).or_else(|| self.kept.borrow().clone()) {
            // The touch that pressed the button may still wait for a selection to rest.
            self.rest.take();
            (self.on_event)(ButtonEvent::Quote(range));
        }
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

/// A button that floats over the page, with this `part` and label, and its style sheet.
#[must_use]
pub fn button(base: &HtmlElement, part: &str, label: &str) -> Option<(HtmlElement, Adopted)> {
    let sheet = sheet::adopt(&base.get_root_node(), style::BUTTON).ok()?;
    let button = Builder::new()?.classed(base, "button", "quote");
    set(&button, "type", "button");
    set(&button, "part", part);
    button.set_text_content(Some(label));
    Some((button, sheet))
}

/// The selected range, if it is worth a card and none of it is outside `text`.
#[must_use]
pub fn selected(text: &Element) -> Option<Range> {
    let range = selection::range().filter(|_| selection::is_inside(text))?;
    is_worth_a_card(&range.to_string().as_string()?).then_some(range)
}

/// The upper left corner of a range in the window: a page may also be scrolled to the side.
fn corner(range: &Range) -> (f64, f64) {
    let place = range.get_bounding_client_rect();
    (place.left(), place.top())
}

/// Shows the button beside the end of the selection, or at an edge of the window where the text leaves no room.
fn place(button: &HtmlElement, text: &Element, range: &Range) {
    button.set_hidden(false);
    let column = boxed(text).as_ref().unwrap_or(text).get_bounding_client_rect();
    let end = range.get_bounding_client_rect();
    let width = viewport::window_width().unwrap_or_default();
    let left = if width - column.right() >= ROOM {
        Some(column.right() + GAP)
    } else if column.left() >= ROOM {
        Some(column.left() - ROOM)
    } else {
        None
    };
    let height = viewport::window_extent().map_or(0.0, |(_, height)| height);
    match left {
        Some(left) => {
            let _ = button.remove_attribute("data-low");
            set_length(button, "--_left", left);
            set_length(button, "--_top", end.bottom().max(0.0).min(height - EDGE) - 36.0);
        }
        // At the upper edge, if the selection reaches the lower one but not the upper.
        None if end.bottom() > height - LOW && end.top() > EDGE => set(button, "data-low", "not"),
        None => set(button, "data-low", ""),
    }
}
