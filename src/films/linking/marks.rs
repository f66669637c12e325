//! The markup of a page that matters for titles, by the numbers of its text nodes.
//! It must not read the text: that is the flow's, which counts the same nodes.

use super::Markup;
use crate::parse::html::{Attributes, Event};
use crate::quotes::flow::is_covered;
use std::ops::Range;

/// The attribute by which an author says which film is meant.
const FILM: &str = "data-intertitle-film";

/// Reads the events that a [`crate::quotes::flow::Reader`] reads, the same from the first on.
///
/// ```
/// use intertitle::films::linking::{Markup, Marks, Prose};
/// use intertitle::parse::html::Event;
/// use intertitle::quotes::flow;
/// let (mut reader, mut marks) = (flow::Reader::default(), Marks::default());
/// let open = |name| Event::Open { name, attributes: &() };
/// for event in [open("p"), Event::Text("He made "), open("em"), Event::Text("Her"), Event::Close, Event::Close] {
///     reader.event(&event);
///     marks.event(&event);
/// }
/// let prose = Prose::of_page(&reader.finish(), marks);
/// assert_eq!((prose.spans[0].range.clone(), &prose.spans[0].markup), (8..11, &Markup::Emphasis));
/// ```
#[derive(Debug, Default)]
pub struct Marks {
    /// How many text nodes were read.
    nodes: usize,
    /// The open elements; those that matter with their place in what is found.
    open: Vec<Option<usize>>,
    found: Vec<(Range<usize>, Markup)>,
}

impl Marks {
    /// Reads one event.
    pub fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(_) => self.nodes += 1,
            Event::Open { name, attributes } => {
                let place = markup(name, *attributes).map(|markup| {
                    self.found.push((self.nodes..self.nodes, markup));
                    self.found.len() - 1
                });
                self.open.push(place);
            }
            Event::Close => {
                if let Some(at) = self.open.pop().flatten()
                    && let Some((range, _)) = self.found.get_mut(at)
                {
                    range.end = self.nodes;
                }
            }
        }
    }

    /// What markup covers which text nodes, in the order in which it opens.
    pub(super) fn finish(self) -> Vec<(Range<usize>, Markup)> {
        self.found
    }
}

fn markup(name: &str, attributes: &dyn Attributes) -> Option<Markup> {
    let by_name = match name {
        "em" | "i" => Some(Markup::Emphasis),
        "cite" => Some(Markup::Title),
        "a" => attributes.get("href").map(|href| Markup::Link { href }),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Markup::Heading),
        "code" | "pre" | "kbd" | "samp" => Some(Markup::Other),
        // A film that is named under a cover is told to nobody.
        "span" | "div" | "p" | "section" | "aside" if is_covered(attributes) => return Some(Markup::Other),
        "span" | "b" | "strong" => None,
        // Asking an element for an attribute crosses into JavaScript: only what may stand around a title is asked.
        _ => return None,
    };
    attributes.get(FILM).map(|name| Markup::Film { name }).or(by_name)
}
