//! The button that appears once a selection of several words has ended.
//! Beside the words or at the window's edge, never over them; nothing but a click on it does anything.

use super::quote::is_worth;
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::focus;
use crate::browser::listener::Listener;
use crate::browser::selection;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::embed::loader_mount::LoaderMount;
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Range};

pub(super) const STYLE: &str = sheet::sheet!("tokens", "quote-button");

/// How long a selection by touch must rest: its handles tell no end.
const REST_MS: i32 = 400;

/// The room that the button needs beside the text, in CSS pixels.
const ROOM: f64 = 120.0;

/// The gap between the text and the button, in CSS pixels.
const GAP: f64 = 12.0;

/// What becomes of a selection.
#[derive(Debug)]
pub(super) enum Told {
    /// The button is shown: a card may be wanted soon.
    Shown,
    /// It is wanted, of this range.
    Quote(Range),
}

/// The button and what shows it; dropped, nobody is watched.
#[derive(Debug)]
pub(super) struct Button {
    _listeners: Vec<Listener>,
    _sheet: Option<Adopted>,
    _rest: Rc<RefCell<Option<Timer>>>,
}

impl Button {
    /// Watches for selections in `text`; `told` hears when the button is shown, and when the reader wants the card.
    pub(super) fn watch(mount: &LoaderMount, text: &Element, words: &Words, told: Box<dyn Fn(Told)>) -> Option<Self> {
        let document = crate::browser::document()?;
        let root: Element = document.document_element()?;
        let base = mount.open_host("quote", &root, None);
        let sheet = sheet::adopt(&base.get_root_node(), STYLE).ok();
        mount.ask("", "dress", &base, words.language());
        let button = Builder::new()?.classed(&base, "button", "quote");
        set(&button, "type", "button");
        set(&button, "part", "quote-button");
        button.set_text_content(Some(&words.text(Key::QUOTE_SELECTION)));
        button.set_hidden(true);

        let signal = mount.abort_signal();
        let rest: Rc<RefCell<Option<Timer>>> = Rc::default();
        let on = |target: &web_sys::EventTarget, kind, run: Box<dyn FnMut(Event)>| Listener::passive(target, kind, &signal, run);
        let (shown, area) = (button.clone(), text.clone());
        let told = Rc::new(told);
        let at_hand = Rc::clone(&told);
        // WebKit gives the selection up when the keyboard goes to the button.
        let kept: Rc<RefCell<Option<Range>>> = Rc::default();
        let chosen = Rc::clone(&kept);
        let show = Rc::new(move || match selected(&area) {
            Some(range) => {
                place(&shown, &area, &range);
                chosen.replace(Some(range));
                at_hand(Told::Shown);
            }
            None => shown.set_hidden(true),
        });
        let hide = |button: &HtmlElement| {
            let button = button.clone();
            move |_: Event| button.set_hidden(true)
        };
        let (by_mouse, by_key, at_first, by_touch, resting) =
            (Rc::clone(&show), Rc::clone(&show), Rc::clone(&show), show, Rc::clone(&rest));
        let (pressed, hidden, reached, left) = (button.clone(), button.clone(), button.clone(), button.clone());
        let area = text.clone();
        let listeners = vec![
            // After the event the selection is what it will be. A double or triple click is a look-up, or an old habit.
            on(
                &document,
                "mouseup",
                Box::new(move |event| {
                    if event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() < 2) {
                        by_mouse();
                    }
                }),
            ),
            on(
                &document,
                "keyup",
                Box::new(move |event| match event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).as_deref() {
                    Some("Escape") => pressed.set_hidden(true),
                    Some("Shift" | "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End") => by_key(),
                    _ => {}
                }),
            ),
            // The button is the last thing of the page: from the selection, one key goes there.
            Listener::active(
                &document,
                "keydown",
                &signal,
                Box::new(move |event| {
                    let forward = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Tab" && !event.shift_key());
                    if forward && !reached.hidden() && focus::is_nowhere() {
                        event.prevent_default();
                        let _ = reached.focus();
                    }
                }),
            ),
            on(
                &document,
                "touchend",
                Box::new(move |_| {
                    let show = Rc::clone(&by_touch);
                    resting.replace(Timer::after(REST_MS, Box::new(move || show())));
                }),
            ),
            on(
                &document,
                "selectionchange",
                Box::new(move |_| {
                    if selection::range().is_none() && !focus::is_on(&hidden) {
                        hidden.set_hidden(true);
                    }
                }),
            ),
            on(
                &button.clone(),
                "blur",
                Box::new(move |_| {
                    if selection::range().is_none() {
                        left.set_hidden(true);
                    }
                }),
            ),
            on(&crate::browser::window()?.into(), "scroll", Box::new(hide(&button))),
            on(
                &button.clone(),
                "click",
                Box::new(move |_| {
                    if let Some(range) = selected(&area).or_else(|| kept.borrow().clone()) {
                        told(Told::Quote(range));
                    }
                }),
            ),
        ];
        // The selection that called for us may have ended before we came.
        rest.replace(Timer::after(REST_MS, Box::new(move || at_first())));
        Some(Self { _listeners: listeners, _sheet: sheet, _rest: rest })
    }
}

/// The selected range, if it is worth a card and none of it is outside `text`.
pub(super) fn selected(text: &Element) -> Option<Range> {
    let range = selection::range().filter(|_| selection::is_inside(text))?;
    is_worth(&range.to_string().as_string()?).then_some(range)
}

/// Shows the button beside the end of the selection, or at the window's lower edge where the text leaves no room.
fn place(button: &HtmlElement, text: &Element, range: &Range) {
    let (column, end) = (text.get_bounding_client_rect(), range.get_bounding_client_rect());
    let width = crate::browser::viewport::window_width().unwrap_or_default();
    let left = if width - column.right() >= ROOM {
        Some(column.right() + GAP)
    } else if column.left() >= ROOM {
        Some(column.left() - ROOM)
    } else {
        None
    };
    let style = button.style();
    let put = |name: &str, value: f64| drop(style.set_property(name, &[&whole(value as u32), "px"].concat()));
    match left {
        Some(left) => {
            let _ = button.remove_attribute("data-low");
            put("--_left", left);
            put(
                "--_top",
                end.bottom().max(0.0).min(crate::browser::viewport::window_extent().map_or(0.0, |(_, height)| height) - 60.0) - 36.0,
            );
        }
        None => set(button, "data-low", ""),
    }
    button.set_hidden(false);
}
