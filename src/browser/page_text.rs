//! The page's text with a mapping to its nodes: from characters to DOM ranges, and from ranges to characters.
//! It must not be used after the page's nodes have changed: the page is then read again.

use super::page_events::Walk;
use super::selection;
use crate::parse::html::Event;
use crate::quotes::flow::{Boundary, Flow, Lines, Place, Reader, Track};
use crate::quotes::link::Passages;
use std::cell::Cell;
use std::cmp::Ordering;
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// The running text inside one element, and its text nodes.
#[derive(Debug)]
pub struct PageText {
    flow: Flow,
    nodes: Vec<Text>,
}

impl PageText {
    /// Reads the contents of `root`: for links that is `<body>`, since a browser searches the whole page.
    #[must_use]
    pub fn read(root: &Element) -> Self {
        let mut reading = Reading::begin(root);
        while !reading.advance(usize::MAX) {}
        reading.finish()
    }

    /// The same without attribution lines and captions, and shows `also` each event that it reads.
    #[must_use]
    pub fn read_with(root: &Element, also: &mut dyn FnMut(&Event<'_>)) -> Self {
        let mut reading = Reading::of(root, Reader::plain());
        while reading.step(also) {}
        reading.finish()
    }

    /// The running text with its mapping to nodes, which it knows by number.
    #[must_use]
    pub fn flow(&self) -> &Flow {
        &self.flow
    }

    /// The text: white space is one space; blocks and hard line breaks are separated by `\n`, cells by `\t`; footnote marks are left out.
    #[must_use]
    pub fn text(&self) -> &str {
        self.flow.text()
    }

    /// The same as passages, for links: with footnote marks, and barriers at images, ruby, buttons and covered words.
    #[must_use]
    pub fn passages(&self) -> Passages {
        self.flow.passages()
    }

    /// The range of the page for a range of the text, in bytes, without line breaks at its ends.
    ///
    /// `None` if none of it is in a node, or the nodes have changed.
    #[must_use]
    pub fn range(&self, range: Range<usize>) -> Option<web_sys::Range> {
        let (start, end) = self.flow.places(range)?;
        let (first, last) = (self.nodes.get(start.node)?, self.nodes.get(end.node)?);
        if !(first.is_connected() && last.is_connected()) {
            return None;
        }
        let range = super::document()?.create_range().ok()?;
        range.set_start(first, start.offset).ok()?;
        range.set_end(last, end.offset).ok()?;
        Some(range)
    }

    /// The range of the text, in bytes, for a range of the page, such as a selection; what lies outside the root is cut off.
    ///
    /// `None` if it contains no text, or the page's nodes have changed.
    #[must_use]
    pub fn offsets(&self, range: &web_sys::Range) -> Option<Range<usize>> {
        let (start, end) = (range.clone_range(), range.clone_range());
        start.collapse_with_to_start(true);
        end.collapse_with_to_start(false);
        let failed = Cell::new(false);
        let compare = |boundary: &web_sys::Range, place: Place| {
            let compared = self.nodes.get(place.node).and_then(|node| boundary.compare_point(node, place.offset).ok());
            failed.set(failed.get() || compared.is_none());
            compared.unwrap_or_default().cmp(&0)
        };
        let (to_start, to_end): (Compare<'_>, Compare<'_>) = (&|place| compare(&start, place), &|place| compare(&end, place));
        let offset = |boundary: &web_sys::Range| boundary.start_offset().unwrap_or_default();
        let (start, end) = (Boundary { compare: to_start, offset: offset(&start) }, Boundary { compare: to_end, offset: offset(&end) });
        self.flow.range(&start, &end).filter(|_| !failed.get())
    }

    /// The range of the text, in bytes, that is inside an element, such as the article in a page.
    #[must_use]
    pub fn inside(&self, element: &Element) -> Option<Range<usize>> {
        self.offsets(&selection::contents(element)?)
    }
}

/// A reading in parts, so that a long page is not read in one task.
///
/// It is valid only while the page's nodes stay the same, so the caller must watch for changes.
#[derive(Debug)]
pub struct Reading<L = Lines> {
    walk: Walk,
    reader: Reader<L>,
    nodes: Vec<Text>,
}

impl Reading {
    /// Begins to read the contents of `root`.
    #[must_use]
    pub fn begin(root: &Element) -> Self {
        Self::of(root, Reader::default())
    }
}

impl<L: Track> Reading<L> {
    fn of(root: &Element, reader: Reader<L>) -> Self {
        Self { walk: Walk::new(root), reader, nodes: Vec::new() }
    }

    /// Reads at most `count` more nodes. Returns whether all have been read.
    pub fn advance(&mut self, count: usize) -> bool {
        (0..count).any(|_| !self.step(&mut |_| {}))
    }

    /// Reads one more node. Returns whether there is another.
    fn step(&mut self, also: &mut dyn FnMut(&Event<'_>)) -> bool {
        let Self { walk, reader, nodes } = self;
        let mut read = |event: &Event<'_>| {
            reader.event(event);
            also(event);
        };
        walk.step(&mut read, &mut |kind, node| {
            if kind == Node::TEXT_NODE {
                nodes.push(node.clone().unchecked_into());
            }
        })
    }

    /// The text of what was read.
    #[must_use]
    pub fn finish(self) -> PageText {
        PageText { flow: self.reader.finish(), nodes: self.nodes }
    }
}

type Compare<'a> = &'a dyn Fn(Place) -> Ordering;
