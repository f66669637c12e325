//! Waits until a reader nears the end of an article, and calls for the module that shows responses.
//! It must not call earlier: the places asked for responses learn who asks, and a visitor who only opens the page is shown to none of them.

use super::first_sign::first_sign;
use crate::browser::listener::Listener;
use crate::browser::observer::Sight;
use crate::browser::viewport;
use crate::ui::hosts::Hosts;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// How near to the end is near: from a window's height before it, so that responses have arrived when the reader has, to anywhere after it, for
/// a reader who leapt to the end of the page has already passed it.
const NEAR: &str = "1000000px 0px 100%";

/// The wait; it ends when this is dropped.
#[derive(Debug)]
pub struct CallForResponses {
    _begun: Listener,
    _near: Rc<RefCell<Option<Sight>>>,
}

impl CallForResponses {
    /// Waits for the first sign of a reader, then until the end of the article in `text`, the last of `blocks` that is shown, is near.
    #[must_use]
    pub fn watch(text: &Element, blocks: &[Element], hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        // What is never shown is never near. But the whole article may be hidden for now, in a tab, a frame or behind the page's own preloader.
        let last = blocks.iter().rev().find(|block| viewport::is_shown(block)).or(blocks.last())?;
        let near = Rc::new(RefCell::new(None));
        let watching = Rc::clone(&near);
        let (text, last, called, language) = (text.clone(), last.clone(), Rc::clone(hosts), language.to_owned());
        let begun = move || {
            // Each time: what failed is fetched again, and a second call for what is already there does nothing.
            watching.replace(Sight::near(&last, NEAR, Box::new(move || called.responses(&text, &language))).ok());
        };
        Some(Self { _begun: first_sign(hosts, begun)?, _near: near })
    }
}
