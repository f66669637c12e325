//! Follows a reader: listens to what moves them or the article, for as long as this is kept.
//! It must decide nothing: it only tells the [`Reader`] what has happened, and asks for at most one update in a frame.

use super::{Reader, foremost};
use crate::browser::alive::{each_time, with};
use crate::browser::frame::Frame;
use crate::browser::listener::Listener;
use crate::browser::observer::Sight;
use crate::browser::scroller;
use crate::strings::Key;
use std::rc::Rc;
use web_sys::{Event, EventTarget};

/// A reader being followed, until this is dropped.
#[derive(Debug)]
pub struct Following {
    reader: Rc<Reader>,
    _listeners: [Listener; 5],
    _sight: Option<Sight>,
}

/// What is done about an event: the reader is told, or a frame asked for.
type Heed = fn(&Rc<Reader>, &Frame, &Event);

impl Reader {
    /// Starts following.
    #[must_use]
    pub fn follow(self: &Rc<Self>) -> Option<Following> {
        let window = crate::browser::window()?;
        let updating = Rc::downgrade(self);
        let frame = Rc::new(Frame::new(Box::new(move || with(&updating, |reader| reader.update()))));
        let signal = self.hosts.signal();
        let on = |target: &EventTarget, kind: &'static str, heed: Heed| {
            let frame = Rc::clone(&frame);
            Listener::passive(target, kind, &signal, Box::new(each_time(self, move |reader, event| heed(reader, &frame, &event))))
        };
        let listeners = [
            on(&window, "scroll wheel touchmove", scrolled),
            on(&window, "resize", |_, frame, _| frame.request()),
            on(&self.article.root, "load click", loaded_or_pressed),
            on(&window, "pagehide", |reader, _, _| reader.keep()),
            // From `Mount.ask` in `loader/mount.js`.
            on(&signal, "error", |reader, _, _| reader.answer(reader.words.text(Key::LOAD_FAILED).to_owned())),
        ];
        let come = each_time(self, move |reader, is_near| {
            reader.is_near.set(is_near);
            frame.request();
        });
        let sight = Sight::watch(&self.article.root, Box::new(come));
        foremost::join(self);
        self.recall();
        Some(Following { reader: Rc::clone(self), _listeners: listeners, _sight: sight.ok() })
    }
}

fn scrolled(reader: &Rc<Reader>, frame: &Frame, event: &Event) {
    if event.type_() != "scroll" {
        // A step of the reader, who may take it in the very frame in which the place is pushed.
        reader.let_go();
    } else if scroller::moves(event, &reader.article.root) {
        reader.moved();
        frame.request();
    }
}

fn loaded_or_pressed(reader: &Rc<Reader>, _: &Frame, event: &Event) {
    if event.type_() == "load" {
        reader.settle();
    } else {
        // A press may open something above the place, and then the reader wants it elsewhere.
        reader.let_go();
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        foremost::leave(&self.reader);
    }
}
