//! Calls for what comes with an article once a reader has begun and is near: for films anywhere in it, for responses at its end; again when the
//! network is back. It must not call earlier: a visitor who only opens the page pays for no module, and no place asked for responses learns of them.

use crate::browser::listener::Listener;
use crate::browser::observer::Sight;
use crate::browser::viewport;
use crate::ui::hosts::Hosts;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, Event};

/// What readers do first: by wheel or finger, mouse, keyboard; some screen readers only move the focus. Whoever comes back to the end of a page can
/// turn the wheel without scrolling. The last is the return of the network.
const SIGNS: &str = "scroll wheel pointermove pointerdown keydown focusin online";

/// How near is near: from a window's height before a place, so that what is fetched has arrived when the reader has, to anywhere after it, for
/// a reader who leapt to the end of the page has already passed it.
const NEAR: &str = "1000000px 0px 100%";

/// What is called with the article's text and its language.
type Call = fn(&dyn Hosts, &Element, &str);

/// The wait; it ends when this is dropped.
#[derive(Debug)]
pub struct CallWhenNear {
    _listener: Listener,
    _near: Rc<RefCell<Option<Sight>>>,
}

impl CallWhenNear {
    /// Calls for films when the article in `text` is near.
    #[must_use]
    pub fn films(text: &Element, blocks: &[Element], hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        // An element with `display: contents` has no place of its own, but its blocks have; where nothing has one, the article is hidden for now.
        let instead = blocks.iter().find(|block| !viewport::is_shown(text) && viewport::is_shown(block));
        Self::watch(text, instead.unwrap_or(text), hosts, language, |hosts, text, language| hosts.films(text, language))
    }

    /// Calls for responses when the end of the article in `text`, the last of `blocks` that is shown, is near.
    #[must_use]
    pub fn responses(text: &Element, blocks: &[Element], hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        // What is never shown is never near. But the whole article may be hidden for now, in a tab, a frame or behind the page's own preloader.
        let last = blocks.iter().rev().find(|block| viewport::is_shown(block)).or(blocks.last())?;
        Self::watch(text, last, hosts, language, |hosts, text, language| hosts.responses(text, language))
    }

    /// Calls each time that `place` is found near, or comes near again: what failed is fetched again, and a second call for what is already there does
    /// nothing.
    fn watch(text: &Element, place: &Element, hosts: &Rc<dyn Hosts>, language: &str, call: Call) -> Option<Self> {
        let near = Rc::new(RefCell::new(None));
        let watching = Rc::clone(&near);
        let (text, place, called, language) = (text.clone(), place.clone(), Rc::clone(hosts), language.to_owned());
        let called: Rc<dyn Fn()> = Rc::new(move || call(&*called, &text, &language));
        let mut has_begun = false;
        let look = move |event: Event| {
            // At first the network's return is no sign of a reader; later it alone is one.
            if has_begun == (event.type_() == "online") {
                has_begun = true;
                let called = Rc::clone(&called);
                watching.replace(Sight::near(&place, NEAR, Box::new(move || called())).ok());
            }
        };
        let listener = Listener::passive(&crate::browser::window()?.into(), SIGNS, &hosts.signal(), Box::new(look));
        Some(Self { _listener: listener, _near: near })
    }
}
