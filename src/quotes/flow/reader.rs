//! Turns the parse events of a page into its running text.
//! It must go by names and attributes alone, though a style sheet may hide or split what looks like one line here.

use super::line::{Lines, Track};
use super::{Flow, Place, Stretch, utf16};
use crate::parse::html::element::Element;
use crate::parse::html::layout::layout_break;
use crate::parse::html::{Attributes, Event};
use crate::quotes::link::Mark;
use crate::reading::script::Script;
use crate::seek::{self, is_listed};

/// The most characters that a footnote mark shows: `[12]`, `note 3`.
const LONGEST_MARK: usize = 8;

/// Reads events; the n-th `Text` event is the n-th text node. `L` is what finds attribution lines and captions on the way.
///
/// ```
/// use intertitle::parse::html::Event;
/// use intertitle::quotes::flow::Reader;
/// let mut reader = Reader::default();
/// for text in ["Cut\n  to ", "black."] {
///     reader.event(&Event::Open { name: "p", attributes: &() });
///     reader.event(&Event::Text(text));
///     reader.event(&Event::Close);
/// }
/// let flow = reader.finish();
/// assert_eq!(flow.text(), "Cut to\nblack.");
/// let (start, end) = flow.places(4..12).unwrap();
/// assert_eq!((start.node, start.offset, end.node, end.offset), (0, 6, 1, 5));
/// ```
#[derive(Debug)]
pub struct Reader<L = Lines> {
    flow: Flow,
    /// How many text nodes were read.
    nodes: usize,
    open: Vec<What>,
    /// How many elements are open from the omitted one inwards, itself included; 0 outside of any.
    dropped: u32,
    /// How many `<pre>` elements are open.
    preformatted: u32,
    gap: Gap,
    mark: Option<Candidate>,
    lines: L,
}

/// White space that has been read but not yet written; of several kinds, the greatest wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Cell,
    /// A hard line break; two of them separate paragraphs.
    Break,
    Line,
}

/// What an open element is, which decides what its end does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Inline,
    Cell,
    Line,
    Preformatted,
    /// No match may cross its bounds.
    Closed,
    /// The same, on lines of its own.
    ClosedLine,
    /// May be a footnote mark.
    Mark,
    /// Is for screen readers only: `(opens in a new tab)`.
    Heard,
}

/// What may turn out to be a mark, and the state of the flow where it began: a raised link into the page, or a sign; or words for screen readers, which
/// a browser's search finds though nobody sees them.
#[derive(Debug)]
struct Candidate {
    text: usize,
    stretches: usize,
    barriers: usize,
    gap: Gap,
    depth: usize,
    is_raised: bool,
    is_link: bool,
    is_heard: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self::with(Lines::default())
    }
}

impl Reader<()> {
    /// For those who want the text alone: attribution lines and captions are words like others.
    #[must_use]
    pub fn plain() -> Self {
        Self::with(())
    }
}

impl<L: Track> Reader<L> {
    fn with(lines: L) -> Self {
        let (flow, open, gap) = (Flow::default(), Vec::new(), Gap::None);
        Self { flow, nodes: 0, open, dropped: 0, preformatted: 0, gap, mark: None, lines }
    }

    /// Reads one event.
    pub fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Open { .. } if self.dropped > 0 => self.dropped += 1,
            Event::Close if self.dropped > 0 => self.dropped -= 1,
            Event::Open { name, attributes } => self.start(name, *attributes),
            Event::Text(text) => {
                if self.dropped == 0 {
                    self.text(text);
                }
                self.nodes += 1;
            }
            Event::Close => self.end(),
        }
    }

    /// The text of what was read.
    #[must_use]
    pub fn finish(self) -> Flow {
        Flow { captions: self.lines.captions(), ..self.flow }
    }

    fn start(&mut self, name: &str, attributes: &dyn Attributes) {
        let element = Element::of(name);
        let Some(what) = self.what(element, name, attributes) else {
            self.dropped = 1;
            return;
        };
        match what {
            What::Line | What::Cell => self.part(what),
            What::Preformatted => {
                self.part(what);
                self.preformatted += 1;
            }
            What::Closed | What::ClosedLine => {
                self.barrier();
                self.part(what);
            }
            What::Mark | What::Heard => self.may_be_mark(element, is_footnote_reference(attributes), what == What::Heard),
            What::Inline => {}
        }
        self.lines.start(name, self.open.len(), self.flow.text.len());
        self.open.push(what);
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(What::Mark | What::Heard) => self.end_mark(),
            Some(what) => {
                if matches!(what, What::Closed | What::ClosedLine) {
                    self.barrier();
                }
                self.preformatted -= u32::from(what == What::Preformatted);
                self.part(what);
            }
            None => {}
        }
        self.flow.lines.extend(self.lines.end(self.open.len(), &self.flow.text));
    }

    /// What an element is; `None` if it is left out with its whole content.
    fn what(&mut self, element: Element, name: &str, attributes: &dyn Attributes) -> Option<What> {
        if attributes.get("hidden").is_some_and(|hidden| !hidden.eq_ignore_ascii_case("until-found")) {
            return None;
        }
        match element {
            Element::LineBreak => {
                self.gap = match layout_break(attributes) {
                    Some(between) => self.gap.max(if between.is_empty() { Gap::None } else { Gap::Space }),
                    None if self.gap == Gap::Break => Gap::Line,
                    None => self.gap.max(Gap::Break),
                };
                Some(What::Inline)
            }
            Element::Rule => Some(What::Line),
            Element::Noscript => None,
            Element::Machinery if !matches!(name, "svg" | "canvas") => None,
            Element::Image | Element::Frame | Element::Media | Element::Annotation | Element::Machinery => {
                self.barrier();
                None
            }
            Element::Control => self.control(name, attributes),
            _ if is_covered(attributes) => Some(if element.is_block() { What::ClosedLine } else { What::Closed }),
            Element::Cell | Element::HeaderCell => Some(What::Cell),
            Element::Preformatted => Some(What::Preformatted),
            // What explains a word stands in the middle of its sentence, but is seen on demand only.
            _ if attributes.get("role").as_deref() == Some("tooltip") => None,
            element if element.is_block() => Some(What::Line),
            Element::Superscript => Some(What::Mark),
            Element::Anchor if may_stay_on_page(attributes) => Some(What::Mark),
            _ if has_class_of(attributes, "screen-reader-text sr-only visually-hidden") => Some(What::Heard),
            // The notes of a WordPress plugin, which pop up over the text on demand.
            _ if name == "intertitle-host" || has_class_of(attributes, "footnote_tooltip") => None,
            _ if name == "ruby" => Some(What::Closed),
            _ => Some(What::Inline),
        }
    }

    fn control(&mut self, name: &str, attributes: &dyn Attributes) -> Option<What> {
        match name {
            "form" | "fieldset" => Some(What::Line),
            "dialog" if attributes.has("open") => Some(What::Line),
            "label" => Some(What::Inline),
            "button" => Some(What::Closed),
            "dialog" | "datalist" => None,
            _ => {
                self.barrier();
                None
            }
        }
    }

    fn part(&mut self, what: What) {
        self.gap = self.gap.max(match what {
            What::Line | What::Preformatted | What::ClosedLine => Gap::Line,
            What::Cell => Gap::Cell,
            _ => Gap::None,
        });
    }

    fn barrier(&mut self) {
        self.flow.barriers.push(self.flow.text.len());
    }

    /// Reads a text node: its words unchanged, and each run of white space between them as one space.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        let mut offset = 0;
        loop {
            let space = rest.bytes().take_while(|byte| is_space(*byte)).count();
            let (space, words) = rest.split_at_checked(space).unwrap_or_default();
            self.gap = self.gap.max(self.gap_of(space));
            let (run, after) = words.split_at_checked(run_length(words, self.preformatted > 0)).unwrap_or_default();
            if run.is_empty() {
                return;
            }
            let start = offset + utf16(space);
            offset = start + utf16(run);
            self.run(run, Place { node: self.nodes, offset: start }, offset);
            rest = after;
        }
    }

    fn gap_of(&self, space: &str) -> Gap {
        match space {
            "" => Gap::None,
            space if self.preformatted > 0 => {
                let mut lines = space.bytes().filter(|byte| *byte == b'\n');
                if lines.next().is_none() {
                    Gap::Space
                } else if lines.next().is_none() {
                    Gap::Break
                } else {
                    Gap::Line
                }
            }
            _ => Gap::Space,
        }
    }

    /// Writes words of one node that are separated by single white-space characters.
    fn run(&mut self, run: &str, place: Place, end: u32) {
        let gap = if self.flow.text.is_empty() { Gap::None } else { self.gap };
        self.gap = Gap::None;
        match gap {
            Gap::None => {}
            Gap::Space => self.flow.text.push(' '),
            Gap::Cell => self.flow.text.push('\t'),
            Gap::Break => {
                self.flow.breaks.push(self.flow.text.len());
                self.flow.text.push('\n');
            }
            Gap::Line => self.flow.text.push('\n'),
        }
        let start = self.flow.text.len();
        let mut lines = seek::split(run, b"\n\t\r\x0c");
        self.flow.text.push_str(lines.next().unwrap_or_default());
        for line in lines {
            self.flow.text.push(' ');
            self.flow.text.push_str(line);
        }
        self.flow.stretches.push(Stretch { range: start..self.flow.text.len(), node: place.node, start: place.offset, end });
    }

    /// A superscript, a link into the page, or text for screen readers begins.
    fn may_be_mark(&mut self, element: Element, is_footnote_reference: bool, is_heard: bool) {
        let candidate = self.mark.get_or_insert(Candidate {
            text: self.flow.text.len(),
            stretches: self.flow.stretches.len(),
            barriers: self.flow.barriers.len(),
            gap: self.gap,
            depth: self.open.len(),
            is_raised: false,
            is_link: false,
            is_heard,
        });
        candidate.is_raised |= element == Element::Superscript || is_footnote_reference;
        candidate.is_link |= element == Element::Anchor;
    }

    /// Takes what the candidate shows out of the text again if it was a raised link into the page, or one that is no word (the arrow back from a footnote,
    /// the sign beside a heading), or is for screen readers only.
    fn end_mark(&mut self) {
        let depth = self.open.len();
        let Some(mark) = self.mark.take_if(|mark| mark.depth == depth) else { return };
        let shown = self.flow.text.get(mark.text..).unwrap_or_default();
        let length = shown.trim().chars().count();
        let is_sign = mark.is_raised || !shown.contains(Script::is_of_word);
        let is_mark = is_sign && mark.is_link && length <= LONGEST_MARK;
        if !(is_mark || mark.is_heard) || length == 0 {
            return;
        }
        let shown = self.flow.text.split_off(mark.text);
        self.flow.stretches.truncate(mark.stretches);
        self.flow.barriers.truncate(mark.barriers);
        while self.flow.breaks.pop_if(|at| *at >= mark.text).is_some() {}
        self.set_mark(shown, mark.gap);
    }

    /// Records a mark. A space before it is dropped along with it, because the text may go on with a full stop.
    fn set_mark(&mut self, shown: String, gap_before: Gap) {
        let text = match gap_before {
            Gap::Line | Gap::Break | Gap::Cell if !self.flow.text.is_empty() => {
                if gap_before == Gap::Break {
                    self.flow.breaks.push(self.flow.text.len());
                }
                self.flow.text.push(if gap_before == Gap::Cell { '\t' } else { '\n' });
                shown.trim_start().to_owned()
            }
            _ => shown,
        };
        self.flow.marks.push(Mark { at: self.flow.text.len(), text });
    }
}

/// The white space that CSS collapses; it treats a no-break space as a letter.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}

/// How many bytes of words come before white space of more than one character, or before the end of a preformatted line.
fn run_length(words: &str, preformatted: bool) -> usize {
    let (mut length, mut after_space) = (0, false);
    for (at, byte) in words.bytes().enumerate() {
        if !is_space(byte) {
            length = at + 1;
            after_space = false;
        } else if after_space || preformatted && byte == b'\n' {
            break;
        } else {
            after_space = true;
        }
    }
    length
}

/// Whether a link may stay on the page: it has a fragment, a script, or no address at all. Some routers write the page's address before the fragment.
fn may_stay_on_page(attributes: &dyn Attributes) -> bool {
    attributes.get("href").is_none_or(|href| href.len() > 1 && seek::holds(&href, "#") || href.starts_with("javascript:"))
}

/// Whether an element is declared to be a footnote mark.
fn is_footnote_reference(attributes: &dyn Attributes) -> bool {
    const MARKS: &str = "footnote-ref footnote-anchor footnote-reference footnote fnref fn-ref noteref";
    attributes.get("role").is_some_and(|role| role == "doc-noteref") || has_class_of(attributes, MARKS)
}

/// Whether an element's words are covered as a spoiler, or will be.
pub(crate) fn is_covered(attributes: &dyn Attributes) -> bool {
    has_class_of(attributes, "intertitle-cover intertitle-spoiler spoiler") || attributes.has("data-spoiler")
}

fn has_class_of(attributes: &dyn Attributes, names: &str) -> bool {
    attributes.get("class").is_some_and(|class| class.split_ascii_whitespace().any(|class| is_listed(class, names)))
}
