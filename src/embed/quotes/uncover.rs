//! Asks a reader who came for covered words whether to open them, until they do so here or on the cover itself.
//! It must not open anything unasked.

use super::shared::Shared;
use crate::browser::alive::each_time;
use crate::browser::build::set;
use crate::browser::listener::Listener;
use crate::browser::sheet::Adopted;
use crate::compose::selection_button::button;
use crate::embed::loader_mount::LoaderMount;
use crate::strings::Key;
use std::rc::Rc;
use web_sys::{EventTarget, HtmlElement};

/// The question; dropping this removes it.
#[derive(Debug)]
pub(super) struct Uncover {
    mount: LoaderMount,
    base: HtmlElement,
    button: HtmlElement,
    _listeners: [Listener; 3],
    _sheet: Adopted,
}

impl Uncover {
    /// Asks, if the words that the reader was brought to are covered.
    pub(super) fn offer(shared: &Rc<Shared>) -> Option<Self> {
        shared.arrived.borrow().as_ref().filter(|arrived| arrived.is_covered())?;
        let root = crate::browser::root()?;
        let mount = shared.mount.again();
        let base = mount.open_dressed("quote", &root, None, shared.words.language());
        let (button, sheet) = button(&base, "uncover", shared.words.text(Key::QUOTE_UNCOVER))?;
        set(&button, "data-low", "");
        let signal = mount.abort_signal();
        let on = |target: &EventTarget, kind, opens: bool| {
            let run = each_time(shared, move |shared, _| shared.soon(move |shared| shared.look(opens)));
            Listener::passive(target, kind, &signal, Box::new(run))
        };
        let text: &EventTarget = &shared.text;
        let listeners = [on(&button, "click", true), on(text, "click", false), on(text, "keyup", false)];
        Some(Self { mount, base, button, _listeners: listeners, _sheet: sheet })
    }

    /// The button that asks.
    pub(super) fn button(&self) -> HtmlElement {
        self.button.clone()
    }
}

impl Shared {
    /// Opens the covers if the reader said so; once none is left, the question is removed.
    fn look(&self, opens: bool) {
        let mut arrived = self.arrived.borrow_mut();
        let Some(arrived) = arrived.as_mut() else { return };
        if opens {
            arrived.uncover();
            // The button that was pressed goes.
            arrived.stand();
            arrived.hold(&self.text);
        }
        if !arrived.is_covered() {
            self.uncover.take();
        }
    }
}

impl Drop for Uncover {
    fn drop(&mut self) {
        self.mount.close_host(&self.base);
    }
}
