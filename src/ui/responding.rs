//! Waits until a reader nears the end of an article, and calls for what shows responses: a module of its own, and places that know who asks.
//! Whoever only opened the page is shown to nobody; nothing of it may be known here.

use super::first_sign::first_sign;
use super::hosts::Hosts;
use crate::browser::listener::Listener;
use crate::browser::observer::Sight;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// How near the end is near: a window's height below, so that what is asked for is there when the reader is, and anywhere above: whoever
/// went to the end of the page in one leap has come past it.
const NEAR: &str = "1000000px 0px 100%";

/// The wait; dropped, it is over.
#[derive(Debug)]
pub struct Responding {
    _begun: Listener,
    _near: Rc<RefCell<Option<Sight>>>,
}

impl Responding {
    /// Waits for the first sign of a reader, then until `last`, the end of the article in `text`, is near.
    #[must_use]
    pub fn watch(text: &Element, last: &Element, hosts: &Rc<dyn Hosts>, language: &str) -> Option<Self> {
        let near = Rc::new(RefCell::new(None));
        let watching = Rc::clone(&near);
        let (text, last, called, language) = (text.clone(), last.clone(), Rc::clone(hosts), language.to_owned());
        let begun = move || {
            // Each time: what did not come for want of a network is asked for again, and what is there takes no harm.
            let come = move |is_near: bool| {
                if is_near {
                    called.responses(&text, &language);
                }
            };
            watching.replace(Sight::within(&last, NEAR, Box::new(come)).ok());
        };
        Some(Self { _begun: first_sign(hosts, begun)?, _near: near })
    }
}
