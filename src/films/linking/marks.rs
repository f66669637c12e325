//! Collects the markup of a page that matters for titles, by the numbers of the text nodes that it covers.
//! It must not read the text: that is the job of the flow, which counts the same nodes.

use super::Markup;
use crate::parse::html::element::Element;
use crate::parse::html::{Attributes, Event};
use crate::quotes::flow::is_covered;
use std::ops::Range;

/// The attribute by which an author says which film is meant.
const FILM: &str = "data-intertitle-film";

/// Reads the same events as a [`crate::quotes::flow::Reader`], from the first on.
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
    /// The open elements; for those that matter, their index in `found`.
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

    /// Which text nodes each markup covers, in the order in which it opens.
    pub(super) fn finish(self) -> Vec<(Range<usize>, Markup)> {
        self.found
    }
}

fn markup(name: &str, attributes: &dyn Attributes) -> Option<Markup> {
    let by_name = match Element::of(name) {
        Element::Emphasis => Some(Markup::Emphasis),
        Element::Cite => Some(Markup::Title),
        Element::Anchor => attributes.get("href").map(|href| Markup::Link { href }),
        Element::Heading(_) => Some(Markup::Heading),
        Element::Code | Element::Preformatted => Some(Markup::Other),
        _ if name == "kbd" => Some(Markup::Other),
        // A film named inside a spoiler must not be given away.
        Element::Span | Element::Div | Element::Paragraph | Element::Section | Element::Aside if is_covered(attributes) => {
            return Some(Markup::Other);
        }
        Element::Span | Element::Strong => None,
        // Reading an attribute crosses into JavaScript: only elements that may stand around a title are asked.
        _ => return None,
    };
    attributes.get(FILM).map(|name| Markup::Film { name }).or(by_name)
}
