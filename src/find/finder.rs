//! Reads a page's events once and keeps what the choice needs.
//! Reads the names of an element only if it may hold the text: never those of a paragraph, a link or an inline element.

use super::Outcome;
use super::arena::{Arena, Node};
use super::choose::choose;
use super::tally::Block;
use super::{names, refuse};
use crate::parse::html::{Attributes, Event};
use crate::seek::meaning;

/// Chooses the post of a page from the events of its `<body>`.
///
/// ```
/// use intertitle::find::{Finder, Outcome};
/// use intertitle::parse::html::{Attributes, Event};
///
/// let class = |value: &str| [("class".to_owned(), value.to_owned())];
/// let (menu, text) = (class("menu"), class("entry-content"));
/// let mut finder = Finder::new();
/// for (attributes, words) in [(&menu, "Home, about, archive."), (&text, "A city of soft trousers, and one man who writes letters for others.")] {
///     let attributes = attributes.to_vec();
///     finder.event(&Event::Open { name: "div", attributes: &attributes });
///     finder.event(&Event::Text(words));
///     finder.event(&Event::Close);
/// }
/// assert!(matches!(finder.finish(10), Outcome::Found { body: Some(1), .. }));
/// ```
#[derive(Debug)]
pub struct Finder {
    arena: Arena,
    open: Vec<Open>,
    opened: u32,
    /// The innermost open container.
    current: usize,
    block: Block,
    /// How many of the open elements are left out, and how many are links, paragraphs and headings.
    skipped: u32,
    links: u32,
    paragraphs: u32,
    headings: u32,
}

/// The role of an open element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Container { parent: usize },
    Paragraph,
    Heading,
    Break,
    Link,
    Inline,
    Skipped,
}

impl Finder {
    /// A finder that has seen nothing.
    #[must_use]
    pub fn new() -> Self {
        Self {
            arena: Arena::new(),
            open: Vec::new(),
            opened: 0,
            current: 0,
            block: Block::default(),
            skipped: 0,
            links: 0,
            paragraphs: 0,
            headings: 0,
        }
    }

    /// Takes the page's next event.
    pub fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Open { name, attributes } => self.enter(name, *attributes),
            Event::Text(text) if self.skipped == 0 => self.block.push(text, self.links > 0),
            Event::Text(_) => {}
            Event::Close => self.leave(),
        }
    }

    /// The post, or why there is none. A post of fewer than `min_words` words is refused; see [`super::MIN_WORDS`].
    #[must_use]
    pub fn finish(mut self, min_words: u32) -> Outcome {
        self.flush();
        let loose = self.arena.get(0).map_or(0, |root| root.tally.prose);
        self.arena.sum();
        match choose(&mut self.arena, loose) {
            Some(choice) => refuse::review(&self.arena, choice, min_words),
            None => refuse::NO_PROSE,
        }
    }

    fn enter(&mut self, name: &str, attributes: &dyn Attributes) {
        let ordinal = self.opened;
        self.opened += 1;
        let open = if self.skipped > 0 { Open::Skipped } else { kind(name) };
        match open {
            Open::Skipped => self.skipped += 1,
            Open::Link => self.links += 1,
            Open::Inline => {}
            Open::Break => self.flush(),
            Open::Heading => {
                self.flush();
                self.headings += 1;
                if name == "h1"
                    && let Some(node) = self.arena.get_mut(self.current)
                {
                    node.title = true;
                }
            }
            Open::Paragraph => {
                self.flush();
                self.paragraphs += 1;
            }
            Open::Container { .. } => {
                self.flush();
                let (role, evidence) = names::read(name, attributes);
                let parent = self.current;
                self.current = self.arena.push(Node::new(Some(ordinal), parent, role, evidence));
                return self.open.push(Open::Container { parent });
            }
        }
        self.open.push(open);
    }

    fn leave(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if !matches!(open, Open::Inline | Open::Link | Open::Skipped) {
            self.flush();
        }
        match open {
            Open::Container { parent } => self.current = parent,
            Open::Paragraph => self.paragraphs -= 1,
            Open::Heading => self.headings -= 1,
            Open::Link => self.links -= 1,
            Open::Skipped => self.skipped -= 1,
            Open::Break | Open::Inline => {}
        }
    }

    /// Ends the block of text being read.
    fn flush(&mut self) {
        let tally = if self.headings > 0 { self.block.finish_heading() } else { self.block.finish(self.paragraphs > 0) };
        if let Some(node) = self.arena.get_mut(self.current) {
            node.tally.add(tally);
        }
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

/// What elements are to the finder, by name; any other may hold the text.
const KINDS: &[(Open, &str)] = &[
    (Open::Paragraph, "p blockquote pre li dd"),
    (Open::Link, "a"),
    (
        Open::Inline,
        "b strong i em u s span small sub sup font img q cite code time abbr mark label kbd samp var del ins wbr picture source big tt acronym strike bdi bdo ruby rt rp data center tbody thead col colgroup",
    ),
    (Open::Heading, "h1 h2 h3 h4 h5 h6"),
    (Open::Break, "br hr table tr dt"),
    (
        Open::Skipped,
        "script style noscript template svg math iframe object button select textarea option input video audio canvas figcaption",
    ),
];

fn kind(name: &str) -> Open {
    meaning(KINDS, name).unwrap_or(Open::Container { parent: 0 })
}
