//! What the reader's clicks and keys mean: one listener for each kind of event, on the dialog.
//! It must draw nothing itself: it changes the choice and asks for drawing.

use super::actions::Action;
use super::{ComposerEvent, Open};
use crate::browser::alive::each_time;
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::typing;
use crate::compose::backdrop;
use crate::quotes::card::{Design, Format};
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Event, HtmlInputElement, HtmlTextAreaElement};

/// Listens to all events of the dialog.
pub(super) fn listen(open: &Rc<Open>, signal: &AbortSignal) -> Vec<Listener> {
    let on = |kind: &'static str, run: fn(&Rc<Open>, &Event)| {
        Listener::active(&open.dialog.root, kind, signal, Box::new(each_time(open, move |open, event| run(open, &event))))
    };
    let mut listeners = vec![on("input", typed), on("change", changed), on("click", clicked), on("close", closed)];
    // A reader who writes in a field of ours does not mean the page's own shortcuts.
    listeners.push(on(typing::KEYS, |_, event| event.stop_propagation()));
    listeners.extend(backdrop::closing(&open.dialog.root, signal));
    listeners
}

fn typed(open: &Rc<Open>, event: &Event) {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    if is_quote(&field) {
        // Half-typed words are often not the author's: then the card waits.
        if open.choice.borrow_mut().edit(&field.value(), &open.preview.measure) {
            open.draw();
        }
    } else {
        open.choice.borrow_mut().set_alt(&field.value());
        open.draw();
    }
}

fn changed(open: &Rc<Open>, event: &Event) {
    let Some(target) = event.target() else { return };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => chosen(open, &input),
        Err(target) => {
            if let Ok(field) = target.dyn_into::<HtmlTextAreaElement>() {
                written(open, &field);
            }
        }
    }
    open.redraw();
}

fn chosen(open: &Rc<Open>, input: &HtmlInputElement) {
    let mut choice = open.choice.borrow_mut();
    match input.name().as_str() {
        "design" => choice.design = Design::from_name(&input.value()).unwrap_or_default(),
        "format" => choice.format = Format::from_name(&input.value()).unwrap_or_default(),
        "accent" => choice.takes_accent = input.checked(),
        _ => choice.takes_font = input.checked(),
    }
}

/// The reader has finished with a field: the quote gets its ellipses, or is restored; an empty alternative text is replaced by the card's.
fn written(open: &Rc<Open>, field: &HtmlTextAreaElement) {
    let mut choice = open.choice.borrow_mut();
    if !is_quote(field) {
        return field.set_value(&choice.alt_text(open.words.text(Key::QUOTE_CARD)));
    }
    if !choice.edit(&field.value(), &open.preview.measure) {
        open.dialog.announce(open.words.text(Key::WORDS_MUST_STAY));
    }
    field.set_value(&choice.card.quote);
}

fn is_quote(field: &HtmlTextAreaElement) -> bool {
    field.name() == "quote"
}

fn clicked(open: &Rc<Open>, event: &Event) {
    let Some(button) = elements::hit(event, "button") else { return };
    match Action::from_name(&button.get_attribute("value").unwrap_or_default()) {
        Some(action) => open.perform(action),
        None => open.dialog.root.close(),
    }
}

fn closed(open: &Rc<Open>, _: &Event) {
    (open.on_event)(ComposerEvent::Closed);
}
