//! One stream of events out of two sources: Markdown's own elements and the raw HTML between them.
//! Must not know Markdown's syntax: it is told what starts and what ends, and keeps the stream balanced.

use super::notes::Notes;
use crate::parse::MAX_DEPTH;
use crate::parse::html::{Attributes, Boilerplate, Event, Sink, Tokenizer, classify};
use std::cell::Cell;

/// How many of Markdown's own elements may be open: [`MAX_DEPTH`] blocks, each as a list and an item, and as many again inside a line.
const MOST_OPEN: usize = 4 * MAX_DEPTH;

/// The open elements, and where their events go.
pub(super) struct Tree<'s> {
    sink: &'s mut Sink<'s>,
    /// Where in the source the event at hand comes from.
    place: &'s Cell<usize>,
    html: Tokenizer,
    /// The open raw elements.
    raw: Vec<Raw>,
    /// Markdown's own open elements, outermost first, those too deep to be told of included.
    open: Vec<&'static str>,
    told_depth: bool,
}

/// An open element of raw HTML.
struct Raw {
    name: String,
    /// Where it was opened.
    at: usize,
    /// The reader leaves it out, with all that stands in it.
    left_out: bool,
}

impl<'s> Tree<'s> {
    pub(super) fn new(sink: &'s mut Sink<'s>, place: &'s Cell<usize>) -> Self {
        Self { sink, place, html: Tokenizer::new(), raw: Vec::new(), open: Vec::new(), told_depth: false }
    }

    /// Whether the innermost of Markdown's own elements is this one.
    pub(super) fn is_in(&self, name: &str) -> bool {
        self.open.last() == Some(&name)
    }

    /// Starts one of Markdown's own elements. One that is too deep is left out; what stands in it is not.
    pub(super) fn start(&mut self, name: &'static str, attributes: &dyn Attributes) {
        self.html.enter_block();
        self.open.push(name);
        if self.open.len() <= MOST_OPEN {
            (self.sink)(&Event::Open { name, attributes });
        }
    }

    /// Ends the innermost of Markdown's own elements, and what raw HTML left open inside it.
    pub(super) fn end(&mut self, notes: &mut Notes) {
        let (sink, raw) = (&mut *self.sink, &mut self.raw);
        self.html.leave_block(&mut |event| {
            note_unclosed(raw.pop(), notes);
            sink(event);
        });
        if self.open.len() <= MOST_OPEN && !self.open.is_empty() {
            (self.sink)(&Event::Close);
        }
        self.open.pop();
    }

    /// Ends everything.
    pub(super) fn finish(&mut self, notes: &mut Notes) {
        while !self.open.is_empty() {
            self.end(notes);
        }
        let (sink, raw) = (&mut *self.sink, &mut self.raw);
        self.html.finish(&mut |event| {
            note_unclosed(raw.pop(), notes);
            sink(event);
        });
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &dyn Attributes) {
        (self.sink)(&Event::Open { name, attributes });
        (self.sink)(&Event::Close);
    }

    /// Text as it is to be read.
    pub(super) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            (self.sink)(&Event::Text(text));
        }
    }

    /// Raw HTML, whose bytes come from where `origin` says; returns whether the last thing in it was the end of an element.
    pub(super) fn raw(&mut self, html: &str, origin: &dyn Fn(usize) -> usize, notes: &mut Notes) -> bool {
        let mut ended = false;
        let (sink, raw, place) = (&mut *self.sink, &mut self.raw, self.place);
        let within = Cell::new(0);
        self.html.feed_with_place(html, &within, &mut |event| {
            let at = origin(within.get());
            place.set(at);
            match event {
                Event::Open { name, attributes } => {
                    let is_new = raw.iter().all(|outer| !outer.left_out);
                    let left_out = is_new && is_left_out(name, *attributes);
                    if left_out {
                        notes.add(at, ["`<", name, ">` is by its name not part of an article; it is left out with its contents"].concat());
                    }
                    raw.push(Raw { name: (*name).to_owned(), at, left_out });
                }
                Event::Close => ended = raw.pop().is_some(),
                Event::Text(_) => {}
            }
            sink(event);
        });
        ended
    }

    /// Notes once that elements nest too deep.
    pub(super) fn note_depth(&mut self, at: usize, notes: &mut Notes) {
        if self.open.len() > MOST_OPEN && !self.told_depth {
            self.told_depth = true;
            notes.add(at, "elements nest too deeply here; deeper content is shown without them");
        }
    }
}

/// Notes a raw element that ends only because its block does, unless HTML lets authors leave its end tag out.
fn note_unclosed(element: Option<Raw>, notes: &mut Notes) {
    let Some(Raw { name, at, .. }) = element else { return };
    match name.as_str() {
        "p" | "li" | "dt" | "dd" | "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" => {}
        "details" => notes.add(at, "this spoiler is never closed; it ends with the block that it is in"),
        _ => notes.add(at, ["`<", &name, ">` is never closed; it ends with the block that it is in"].concat()),
    }
}

/// Whether the reader leaves an element out by its name; where an author or a date is named, it reads these instead.
fn is_left_out(name: &str, attributes: &dyn Attributes) -> bool {
    let kind = classify(name, attributes);
    kind.is_some_and(|kind| !matches!(kind, Boilerplate::Caption | Boilerplate::Byline | Boilerplate::Author | Boilerplate::Meta))
}
