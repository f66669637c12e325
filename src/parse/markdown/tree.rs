//! Merges two sources into one stream of events: Markdown's own elements and the raw HTML between them.
//! Must not know Markdown's syntax: its caller says what starts and ends, and it keeps the stream balanced.

use super::notes::Notes;
use crate::parse::MAX_DEPTH;
use crate::parse::html::element::Element;
use crate::parse::html::{Attributes, Boilerplate, Event, Names, Sink, Tokenizer, classify};
use crate::seek::is_listed;
use std::cell::Cell;

/// How many of Markdown's own elements may be open: [`MAX_DEPTH`] blocks, each as a list and an item, and as many again within a line.
const MOST_OPEN: usize = 4 * MAX_DEPTH;

/// The open elements, and where their events go.
pub(super) struct Tree<'s> {
    sink: &'s mut Sink<'s>,
    /// The offset in the source that the current event comes from.
    place: &'s Cell<usize>,
    html: Tokenizer,
    /// The open raw elements.
    raw: Vec<Raw>,
    /// Markdown's own open elements, outermost first, including those nested too deeply to be emitted.
    open: Vec<&'static str>,
    warned_depth: bool,
    /// How often an end tag may still be searched for: each search reads the rest of the article.
    searches: u16,
}

/// An open element of raw HTML.
struct Raw {
    name: String,
    /// Where it was opened.
    at: usize,
    /// Whether the reader leaves it out, with everything in it.
    left_out: bool,
    /// Whether it is marked as a spoiler.
    covers: bool,
}

impl<'s> Tree<'s> {
    pub(super) fn new(sink: &'s mut Sink<'s>, place: &'s Cell<usize>) -> Self {
        Self { sink, place, html: Tokenizer::new(), raw: Vec::new(), open: Vec::new(), warned_depth: false, searches: 500 }
    }

    /// Whether the innermost of Markdown's own elements is this one.
    pub(super) fn is_in(&self, name: &str) -> bool {
        self.open.last() == Some(&name)
    }

    /// Starts one of Markdown's own elements. One nested too deeply is left out, but not its content.
    pub(super) fn start(&mut self, name: &'static str, attributes: &dyn Attributes) {
        self.html.enter_block();
        self.open.push(name);
        if self.open.len() <= MOST_OPEN {
            (self.sink)(&Event::Open { name, attributes });
        }
    }

    /// Ends the innermost of Markdown's own elements, and the raw HTML left open inside it.
    pub(super) fn end(&mut self, notes: &mut Notes) {
        self.close(Tokenizer::leave_block, notes);
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
        self.close(Tokenizer::finish, notes);
    }

    /// Ends raw elements that have no end tag.
    fn close(&mut self, how: fn(&mut Tokenizer, &mut Sink<'_>), notes: &mut Notes) {
        let (sink, raw) = (&mut *self.sink, &mut self.raw);
        how(&mut self.html, &mut |event| {
            note_unclosed(raw.pop(), notes);
            sink(event);
        });
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &dyn Attributes) {
        (self.sink)(&Event::Open { name, attributes });
        (self.sink)(&Event::Close);
    }

    /// Text to be read literally.
    pub(super) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            (self.sink)(&Event::Text(text));
        }
    }

    /// Raw HTML; `origin` maps its bytes to the source. Returns whether the last thing in it was the end of an element.
    pub(super) fn raw(&mut self, html: &str, origin: &dyn Fn(usize) -> usize, notes: &mut Notes) -> bool {
        let mut ended = false;
        let (sink, raw, place) = (&mut *self.sink, &mut self.raw, self.place);
        let in_quote = self.open.contains(&"blockquote");
        let within = Cell::new(0);
        self.html.feed_with_place(html, &within, &mut |event| {
            let at = origin(within.get());
            place.set(at);
            match event {
                Event::Open { name, attributes } => {
                    let is_new = raw.iter().all(|outer| !outer.left_out);
                    // The footer of a quote is its attribution.
                    let is_footer = || *name == "footer" && !in_quote && raw.iter().all(|outer| outer.name != "blockquote");
                    let left_out = is_new && (is_left_out(name, *attributes) || is_footer());
                    if left_out {
                        notes.add(at, ["`<", name, ">` is by its name not part of an article; it is left out with its contents"].concat());
                    }
                    let covers = Names::of(name, *attributes).is_spoiler(Element::of(name), *attributes);
                    raw.push(Raw { name: (*name).to_owned(), at, left_out, covers });
                }
                Event::Close => ended = raw.pop().is_some(),
                Event::Text(_) => {}
            }
            sink(event);
        });
        ended
    }

    /// Ends the innermost raw elements to which no end tag comes in `rest`: without its end, a heading would take in the rest of the article. Those
    /// that may hold others of their name, and spoilers, stay open.
    pub(super) fn end_lost(&mut self, rest: &str, notes: &mut Notes) {
        const STAY: &str = "details div span section blockquote ul ol table";
        while let Some(Raw { name, covers, .. }) = self.raw.last() {
            if *covers || is_listed(name, STAY) || is_listed(name, OMITTED) || self.searches == 0 {
                return;
            }
            self.searches -= 1;
            let open = self.raw.len();
            if !is_ended_in(rest, name) {
                self.close(Tokenizer::leave_element, notes);
            }
            if self.raw.len() == open {
                return;
            }
        }
    }

    /// Warns once that elements are nested too deeply.
    pub(super) fn note_depth(&mut self, at: usize, notes: &mut Notes) {
        if self.open.len() > MOST_OPEN && !self.warned_depth {
            self.warned_depth = true;
            notes.add(at, "elements nest too deeply here; deeper content is shown without them");
        }
    }
}

/// The elements whose end tag HTML allows to be omitted.
const OMITTED: &str = "p li dt dd tr td th thead tbody tfoot";

/// Whether the first tag in `html` with that name is an end tag.
fn is_ended_in(html: &str, name: &str) -> bool {
    let is_end = html.split('<').skip(1).find_map(|tag| {
        let end = tag.strip_prefix('/');
        let (start, rest) = end.unwrap_or(tag).split_at_checked(name.len())?;
        (start.eq_ignore_ascii_case(name) && rest.starts_with([' ', '\n', '>'])).then_some(end.is_some())
    });
    is_end == Some(true)
}

/// Warns of a raw element that ends only because its block does, unless HTML allows its end tag to be omitted.
fn note_unclosed(element: Option<Raw>, notes: &mut Notes) {
    let Some(Raw { name, at, .. }) = element else { return };
    match name.as_str() {
        name if is_listed(name, OMITTED) => {}
        "details" => notes.add(at, "this spoiler is never closed; it ends with the block that it is in"),
        _ => notes.add(at, ["`<", &name, ">` is never closed; it ends with the block that it is in"].concat()),
    }
}

/// Whether the reader leaves an element out because of its name; not so for an author or a date, which it reads.
fn is_left_out(name: &str, attributes: &dyn Attributes) -> bool {
    let kind = classify(name, attributes);
    kind.is_some_and(|kind| !matches!(kind, Boilerplate::Caption | Boilerplate::Byline | Boilerplate::Author | Boilerplate::Meta))
}
