//! A small HTML tokenizer for the raw HTML inside Markdown: fragments in, balanced events out.
//! It repairs the mistakes of hand-written HTML and no more; whole pages belong to the browser's parser.

use super::element::Element;
use super::{Event, decode_entities};
use crate::seek::{self, is_listed};
use std::cell::Cell;

/// Where events go.
pub type Sink<'a> = dyn FnMut(&Event<'_>) + 'a;

/// How many elements may be open at once; the tags of any more are left out, their text is kept.
const MAX_OPEN: usize = 256;

/// How many attributes of a tag are kept.
const MAX_ATTRIBUTES: usize = 64;

/// Turns fragments of HTML into events, keeping track of what is open.
///
/// A fragment is complete: no tag spans two. An element may stay open from one fragment to the next (`<div>`, Markdown, `</div>`), but never
/// beyond the block of Markdown in which it was opened: call [`Self::enter_block`] where such a block starts and [`Self::leave_block`]
/// before passing its end to the sink, and the events stay balanced whatever the author wrote.
///
/// ```
/// use intertitle::parse::html::{Event, Tokenizer};
/// let mut out = String::new();
/// let mut sink = |event: &Event<'_>| match event {
///     Event::Open { name, .. } => out.extend(["<", name, ">"]),
///     Event::Text(text) => out.push_str(text),
///     Event::Close => out.push_str("</>"),
/// };
/// let mut html = Tokenizer::new();
/// html.enter_block();
/// html.feed("<b>Her</i> &amp;<br>", &mut sink);
/// html.feed("him <!-- who? -->", &mut sink);
/// html.leave_block(&mut sink);
/// assert_eq!(out, "<b>Her &<br></>him </>");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Tokenizer {
    /// The names of the open elements, outermost first.
    open: Vec<String>,
    /// How many elements were open when each block of Markdown was entered.
    blocks: Vec<usize>,
}

/// What a `<` starts.
enum Markup {
    Start {
        name: String,
        attributes: Vec<(String, String)>,
        closed: bool,
    },
    End(String),
    /// A comment, a doctype, a processing instruction.
    Nothing,
}

impl Tokenizer {
    /// A tokenizer with nothing open.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// From here on, end tags cannot close elements that are open now.
    pub fn enter_block(&mut self) {
        self.blocks.push(self.open.len());
    }

    /// Closes everything opened since the block was entered.
    pub fn leave_block(&mut self, sink: &mut Sink<'_>) {
        let depth = self.blocks.pop().unwrap_or(0);
        self.close_to(depth, sink);
    }

    /// Closes the innermost element, if it was opened since the block was entered.
    pub fn leave_element(&mut self, sink: &mut Sink<'_>) {
        self.close_to(self.open.len().saturating_sub(1).max(self.floor()), sink);
    }

    /// Closes everything; the tokenizer is as good as new.
    pub fn finish(&mut self, sink: &mut Sink<'_>) {
        self.blocks.clear();
        self.close_to(0, sink);
    }

    /// Reads a fragment. A `<` that looks like a tag but never ends is text.
    pub fn feed(&mut self, fragment: &str, sink: &mut Sink<'_>) {
        self.feed_with_place(fragment, &Cell::new(0), sink);
    }

    /// Like [`Self::feed`]; during calls of the sink, `place` is the offset in the fragment of the current tag or, for text, of the tag before it.
    pub fn feed_with_place(&mut self, fragment: &str, place: &Cell<usize>, sink: &mut Sink<'_>) {
        let mut rest = fragment;
        while let Some((before, after)) = rest.split_once('<') {
            text(before, sink);
            place.set(fragment.len() - after.len() - 1);
            match markup(after) {
                Scan::Markup(markup, then) => rest = self.markup(markup, then, sink),
                Scan::Text => {
                    text("<", sink);
                    rest = after;
                }
                // Whatever follows might still be inside the tag, so it is not searched for further ones.
                Scan::Unfinished => {
                    text("<", sink);
                    text(after, sink);
                    return;
                }
            }
        }
        text(rest, sink);
    }

    /// Emits a piece of markup; returns what is left to read after it.
    fn markup<'a>(&mut self, markup: Markup, then: &'a str, sink: &mut Sink<'_>) -> &'a str {
        match markup {
            Markup::Nothing => then,
            Markup::End(name) => {
                let floor = self.floor();
                if let Some(depth) = self.open.iter().rposition(|open| *open == name).filter(|depth| *depth >= floor) {
                    self.close_to(depth, sink);
                }
                then
            }
            Markup::Start { name, attributes, closed } => {
                self.imply_ends(&name, sink);
                let closed = is_void(&name) || closed && self.open.iter().any(|open| matches!(open.as_str(), "svg" | "math"));
                if !closed && self.open.len() >= MAX_OPEN {
                    return then;
                }
                sink(&Event::Open { name: &name, attributes: &attributes });
                if closed {
                    sink(&Event::Close);
                    return then;
                }
                let then = if is_raw_text(&name) { raw_text(&name, then, sink) } else { then };
                self.open.push(name);
                then
            }
        }
    }

    fn floor(&self) -> usize {
        self.blocks.last().copied().unwrap_or(0)
    }

    fn close_to(&mut self, depth: usize, sink: &mut Sink<'_>) {
        while self.open.len() > depth {
            self.open.pop();
            sink(&Event::Close);
        }
    }

    /// Ends the elements whose end tag may be omitted before `name`.
    fn imply_ends(&mut self, name: &str, sink: &mut Sink<'_>) {
        let Some((ended, fence)) = implied_ends(name) else { return };
        for depth in (self.floor()..self.open.len()).rev() {
            let Some(open) = self.open.get(depth).map(String::as_str) else { return };
            if ended.contains(&open) {
                return self.close_to(depth, sink);
            }
            if fence.contains(&open) {
                return;
            }
        }
    }
}

/// Which elements the start of `name` ends, and which elements stop the search for them.
fn implied_ends(name: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    const FENCE: &[&str] = &["ul", "ol", "dl", "table", "td", "th", "blockquote", "figure", "details", "button", "object"];
    Some(match name {
        "li" => (&["li"], FENCE),
        "dt" | "dd" => (&["dt", "dd"], FENCE),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tr" => (&["tr"], &["table"]),
        "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
        _ if ends_paragraph(name) => (&["p"], FENCE),
        _ => return None,
    })
}

fn text(text: &str, sink: &mut Sink<'_>) {
    if !text.is_empty() {
        sink(&Event::Text(&decode_entities(text)));
    }
}

/// Passes everything before the end tag of `name` to the sink as text; returns the rest, starting with the end tag.
fn raw_text<'a>(name: &str, rest: &'a str, sink: &mut Sink<'_>) -> &'a str {
    let is_end = |at: &usize| {
        let tag = rest.get(at + 2..at + 2 + name.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    };
    let end = seek::places(rest, "</").find(is_end).unwrap_or(rest.len());
    let (raw, then) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if !raw.is_empty() {
        sink(&Event::Text(raw));
    }
    then
}

enum Scan<'a> {
    Markup(Markup, &'a str),
    /// The `<` is literal.
    Text,
    /// A tag that never ends.
    Unfinished,
}

/// Reads what follows a `<`.
fn markup(after: &str) -> Scan<'_> {
    if let Some(comment) = after.strip_prefix("!--") {
        let empty = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->"));
        let rest = empty.or_else(|| seek::after(comment, "-->"));
        return Scan::Markup(Markup::Nothing, rest.unwrap_or_default());
    }
    if after.starts_with(['!', '?']) {
        return after.split_once('>').map_or(Scan::Unfinished, |(_, rest)| Scan::Markup(Markup::Nothing, rest));
    }
    let (end_tag, named) = after.strip_prefix('/').map_or((false, after), |named| (true, named));
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Scan::Text;
    }
    let (name, mut rest) = take_until(named, |c| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    let mut attributes: Vec<(String, String)> = Vec::new();
    let mut closed = false;
    loop {
        rest = rest.trim_ascii_start();
        if let Some(then) = rest.strip_prefix('>') {
            let name = name.to_ascii_lowercase();
            // As in a browser, `</br>` is a line break.
            let markup = if end_tag && name != "br" { Markup::End(name) } else { Markup::Start { name, attributes, closed } };
            return Scan::Markup(markup, then);
        }
        closed = rest.starts_with('/');
        if closed {
            rest = rest.strip_prefix('/').unwrap_or(rest);
            continue;
        }
        let Some((key, value, then)) = attribute(rest) else { return Scan::Unfinished };
        if attributes.len() < MAX_ATTRIBUTES && attributes.iter().all(|(known, _)| *known != key) {
            attributes.push((key, value));
        }
        rest = then;
    }
}

/// Reads one attribute in any of its forms: `key`, `key=value`, `key='value'`, `key="value"`. Nothing at the end of the text.
fn attribute(rest: &str) -> Option<(String, String, &str)> {
    // As in the HTML standard, a `=` at the start of a name is part of the name.
    let first = rest.chars().next()?;
    let (tail, _) = take_until(rest.strip_prefix(first)?, |c| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '='));
    let (key, rest) = rest.split_at_checked(first.len_utf8() + tail.len())?;
    let key = key.to_ascii_lowercase();
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return Some((key, String::new(), rest));
    };
    let value = value.trim_ascii_start();
    let (value, rest) = match value.chars().next()? {
        quote @ ('"' | '\'') => value.strip_prefix(quote)?.split_once(quote)?,
        _ => take_until(value, |c| c.is_ascii_whitespace() || c == '>'),
    };
    Some((key, decode_entities(value).into_owned(), rest))
}

fn take_until(text: &str, stop: fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(stop).unwrap_or(text.len())).unwrap_or((text, ""))
}

/// Elements that have no end tag: <https://html.spec.whatwg.org/#void-elements>.
fn is_void(name: &str) -> bool {
    is_listed(name, "area base br col embed hr img input link meta param source track wbr")
}

/// Elements whose content is raw text up to their end tag.
fn is_raw_text(name: &str) -> bool {
    is_listed(name, "script style textarea title xmp iframe noembed noframes")
}

/// Elements that end a paragraph: <https://html.spec.whatwg.org/#the-p-element>.
fn ends_paragraph(name: &str) -> bool {
    Element::of(name).is_block() || is_listed(name, "dialog form hr")
}
