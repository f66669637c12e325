//! Turns what a reader presses in the section into what they ask for. One listener serves all of it: a thousand responses need no thousand listeners.
//! It must do nothing itself beyond showing and hiding; the rest is passed on.

use super::board::Board;
use super::button::button;
use super::{Asked, Which, fold};
use crate::article::read_count;
use crate::browser::build::{Builder, set, set_bool};
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::typing;
use crate::browser::words::Words;
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, HtmlElement, HtmlInputElement};

/// The listeners of a section.
#[derive(Debug)]
pub(super) struct Actions {
    _listeners: [Listener; 2],
}

struct Acting {
    root: HtmlElement,
    board: Option<Rc<Board>>,
    words: Rc<Words>,
    asked: Box<dyn Fn(Asked)>,
}

impl Actions {
    pub(super) fn listen(
        root: &HtmlElement,
        board: Option<Rc<Board>>,
        words: &Rc<Words>,
        signal: &AbortSignal,
        asked: Box<dyn Fn(Asked)>,
    ) -> Self {
        let acting = Rc::new(Acting { root: root.clone(), board, words: Rc::clone(words), asked });
        let keyed = Rc::clone(&acting);
        let click = Listener::passive(root, "click", signal, Box::new(move |event| acting.pressed(&event)));
        let key = Listener::passive(root, typing::KEYS, signal, Box::new(move |event| keyed.keyed(&event)));
        Self { _listeners: [click, key] }
    }
}

impl Acting {
    fn pressed(&self, event: &Event) {
        let Some(pressed) = elements::hit(event, "button, a[data-passage]") else { return };
        let Some(value) = pressed.get_attribute("value") else { return (self.asked)(Asked::Passage) };
        let data = |name: &str| pressed.get_attribute(name).unwrap_or_default();
        let about = |ask: fn(Which) -> Asked| {
            if let Some(which) = which(&pressed) {
                (self.asked)(ask(which));
            }
        };
        match value.as_str() {
            "mark" => (self.asked)(Asked::Mark(data("data-chip"))),
            "retry" => (self.asked)(Asked::Retry(place(&pressed).unwrap_or_default())),
            "pictures" => (self.asked)(Asked::Pictures),
            "write" => (self.asked)(Asked::Write),
            "quote" => (self.asked)(Asked::Quote),
            "copy" => (self.asked)(Asked::Copy(data("data-copy"))),
            "reply" => about(Asked::Reply),
            "edit" => about(Asked::Edit),
            "like" => about(Asked::Like),
            "delete" => about(Asked::Delete),
            "ask-delete" => self.ask_delete(&pressed),
            "keep" => self.keep(&pressed),
            "go" => self.go(),
            "instance" => self.disclose(&pressed),
            "fold" => fold::toggle(&pressed, &self.words),
            "more" => self.board.iter().for_each(Board::more),
            _ => {}
        }
    }

    /// Enter in the field for the instance goes there. Keys typed in any field are kept from the page's shortcuts.
    fn keyed(&self, event: &Event) {
        let Some(field) = typing::field(event) else { return };
        typing::keep(event);
        if field.id() == "instance-name" && typing::pressed(event).is_some_and(|key| key.key() == "Enter") {
            self.go();
        }
    }

    fn go(&self) {
        if let Some(input) = elements::one(&self.root, "#instance-name") {
            (self.asked)(Asked::Go(input.unchecked_into::<HtmlInputElement>().value()));
        }
    }

    fn disclose(&self, opener: &Element) {
        let Some(body) = elements::one(&self.root, "#instance") else { return };
        let opens = body.hidden();
        body.set_hidden(!opens);
        set_bool(opener, "aria-expanded", opens);
        if let Some(input) = elements::one(&body, "input").filter(|_| opens) {
            let _ = input.focus();
        }
    }

    /// Asks for confirmation before a response is deleted.
    fn ask_delete(&self, pressed: &Element) {
        let Some(build) = Builder::new() else { return };
        let Some(foot) = pressed.parent_element() else { return };
        let ask = build.classed(&foot, "span", "response__confirm");
        let question = self.words.text(Key::RESPONSES_CONFIRM_DELETE);
        build.text(&ask, question);
        build.text(&ask, " ");
        button(&build, &ask, "delete", self.words.text(Key::RESPONSES_DELETE));
        build.text(&ask, " ");
        let keep = button(&build, &ask, "keep", self.words.text(Key::RESPONSES_CANCEL));
        // The focus goes past the question, which would not be heard.
        set(&keep, "aria-description", question);
        pressed.unchecked_ref::<HtmlElement>().set_hidden(true);
        let _ = keep.focus();
    }

    fn keep(&self, pressed: &Element) {
        let Some(ask) = pressed.parent_element() else { return };
        let button = ask.parent_element().and_then(|foot| elements::one(&foot, "[value=ask-delete]"));
        ask.remove();
        if let Some(button) = button {
            button.set_hidden(false);
            let _ = button.focus();
        }
    }
}

/// The response that a button belongs to.
fn which(pressed: &Element) -> Option<Which> {
    let item = pressed.closest("[data-id]").ok()??;
    Some(Which { place: place(&item)?, id: item.get_attribute("data-id")? })
}

/// The number of the place that an element belongs to.
fn place(element: &Element) -> Option<usize> {
    usize::try_from(read_count(&element.get_attribute("data-place")?)?).ok()
}
