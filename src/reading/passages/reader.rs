//! The passages of a post on the page, from the events of its elements.
//! It builds no tree, changes nothing, and leaves out the same names as [`crate::parse::html::Reader`].

use super::{ICON, Kind, Passage, settle};
use crate::article::one_line;
use crate::parse::html::element::Element;
use crate::parse::html::{
    Attributes, Boilerplate, Event, FIGURE, FOOTNOTE_MARK, FOOTNOTE_RETURN, MAX_BEFORE_TITLE, MAX_BYLINE_WORDS, Names, PULL_QUOTE,
    credit_start, is_invitation, is_permalink_sign, opens_section,
};
use crate::seek::{holds, split};

/// What was read from a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its passages in the order of the page.
    pub passages: Vec<Passage>,
    /// The ordinal of the element that contains each passage; none if its words are directly in the root.
    pub ordinals: Vec<Option<u32>>,
    /// Its title, if an `<h1>` at the start gives it: it is no passage.
    pub title: Option<String>,
    /// The ordinal of the line that names the author.
    pub byline: Option<u32>,
}

/// Reads the events of what is inside one root.
///
/// ```
/// use intertitle::parse::html::Event;
/// use intertitle::reading::passages::Reader;
/// let mut reader = Reader::default();
/// reader.event(&Event::Open { name: "p", attributes: &() });
/// reader.event(&Event::Text("Cut to black."));
/// reader.event(&Event::Close);
/// let reading = reader.finish();
/// assert_eq!((reading.passages[0].text.as_str(), reading.ordinals[0]), ("Cut to black.", Some(0)));
/// ```
#[derive(Debug, Default)]
pub struct Reader {
    /// How many elements have been opened so far.
    ordinal: u32,
    open: Vec<Open>,
    /// How many elements are open within the one being left out, itself included.
    dropped: u32,
    /// The run of words being read, and the pictures in it: of known size, and of unknown.
    text: String,
    large: u32,
    unsized_images: u32,
    /// Bytes of text read in passages.
    length: usize,
    seen_heading: bool,
    reading: Reading,
}

/// An open element, and what happens when it ends.
#[derive(Debug)]
struct Open {
    what: What,
    /// The innermost element that breaks lines, itself included.
    block: Option<u32>,
}

/// The role of an open element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// Runs within a line.
    Inline,
    /// Breaks lines.
    Block,
    /// Breaks lines; headings in it are not the article's own.
    Nested,
    Quote,
    Spoiler,
    /// A line within a heading.
    Line,
    /// Covers a run of words.
    Covered,
    Figure,
    Caption,
    Header,
    Heading(u8),
    Listing,
    Raised,
    Notes,
    /// Only its pictures belong to the article.
    Muted,
    /// A link to a fragment of this page, inside a heading, and where its words start.
    Permalink(usize),
}

impl What {
    fn parts_lines(self) -> bool {
        !matches!(self, Self::Inline | Self::Line | Self::Covered | Self::Raised | Self::Muted | Self::Permalink(_))
    }
}

impl Reader {
    /// Reads one event.
    pub fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Open { name, attributes } => self.start(name, *attributes),
            Event::Text(text) if self.dropped == 0 && !self.is_in(|what| what == What::Muted) => self.text.push_str(text),
            Event::Text(_) => {}
            Event::Close => self.end(),
        }
    }

    /// The root ends.
    #[must_use]
    pub fn finish(mut self) -> Reading {
        self.flush();
        settle(&mut self.reading.passages);
        self.reading
    }

    fn start(&mut self, name: &str, attributes: &dyn Attributes) {
        let ordinal = self.ordinal;
        self.ordinal += 1;
        if self.dropped > 0 {
            self.dropped += 1;
            return;
        }
        let element = Element::of(name);
        let names = Names::of(name, attributes);
        let Some(what) = self.what(element, &names, name, attributes, ordinal) else {
            self.dropped = 1;
            return;
        };
        let outer = self.open.last().and_then(|open| open.block);
        if what.parts_lines() {
            self.flush();
        }
        if what == What::Line {
            self.text.push(' ');
        }
        if let What::Covered = what
            && self.is_in(|what| matches!(what, What::Heading(_)))
        {
            self.text.push(char::from(SECRET));
        }
        let block = if what.parts_lines() { Some(ordinal) } else { outer };
        self.open.push(Open { what, block });
    }

    fn end(&mut self) {
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        let Some(what) = self.open.last().map(|open| open.what) else { return };
        match what {
            What::Permalink(start) if self.text.get(start..).is_some_and(is_permalink_sign) => self.text.truncate(start),
            What::Covered if self.is_in(|what| matches!(what, What::Heading(_))) => self.text.push(char::from(SECRET)),
            What::Line => self.text.push(' '),
            what if what.parts_lines() => self.flush(),
            _ => {}
        }
        self.open.pop();
    }

    /// The role of a starting element; none if it is left out with everything in it.
    fn what(&mut self, element: Element, names: &Names, name: &str, attributes: &dyn Attributes, ordinal: u32) -> Option<What> {
        if self.is_in(|what| what == What::Listing) {
            return self.in_listing(element, names);
        }
        match element {
            Element::LineBreak => self.text.push('\n'),
            Element::Image => self.image(names, attributes),
            Element::Frame => {
                self.flush();
                self.text.push_str(&attributes.get("title").unwrap_or_default());
                self.flush();
                return None;
            }
            Element::Media | Element::Annotation => return None,
            Element::Superscript if !self.is_covered(element, names, attributes) => return self.raised(),
            _ => {}
        }
        if let Some(kind) = self.left_out(element, names, name, attributes) {
            if kind == Boilerplate::Control && names.role == "button" && self.is_in(|what| what == What::Figure) {
                return Some(What::Muted);
            }
            if kind == Boilerplate::Byline {
                self.reading.byline = self.reading.byline.or(Some(ordinal));
            }
            return None;
        }
        if names.has_any(PULL_QUOTE) && element.is_block() || element == Element::Small && self.is_in(|what| what == What::Caption) {
            return None;
        }
        if element == Element::Anchor { self.link(names, attributes) } else { Some(self.structure(element, names, attributes)) }
    }

    /// Inside a code block only line ends count, and line numbers are not code.
    fn in_listing(&mut self, element: Element, names: &Names) -> Option<What> {
        match element {
            Element::Machinery | Element::Control => return None,
            _ if names.has_any("gutter linenos line-numbers lineno linenumber line-number lnt ln") => return None,
            Element::LineBreak => self.text.push('\n'),
            _ => {}
        }
        Some(What::Inline)
    }

    fn image(&mut self, names: &Names, attributes: &dyn Attributes) {
        let size = |name| attributes.get(name).and_then(|value| value.strip_suffix("px").unwrap_or(&value).parse::<u32>().ok());
        self.text.push(' ');
        match (size("width"), size("height")) {
            _ if names.has_any("emoji wp-smiley") => {}
            (None, _) => self.unsized_images += 1,
            (Some(width), _) => self.large += u32::from(width >= ICON),
        }
    }

    /// A link; links of footnotes, both the mark and the way back, are left out.
    fn link(&self, names: &Names, attributes: &dyn Attributes) -> Option<What> {
        if self.is_covered(Element::Anchor, names, attributes) {
            return Some(What::Covered);
        }
        let href = attributes.get("href").unwrap_or_default();
        if is_invitation(names, &href) {
            return None;
        }
        // Into this page or, where a router writes every address in full, perhaps.
        if href.len() < 2 || !holds(&href, "#") {
            return Some(What::Inline);
        }
        let of_note =
            names.has_any(FOOTNOTE_MARK) || names.has_any(FOOTNOTE_RETURN) || matches!(names.role.as_str(), "doc-noteref" | "doc-backlink");
        if of_note || href.starts_with('#') && self.is_in(|what| matches!(what, What::Raised | What::Notes)) {
            return None;
        }
        Some(What::Permalink(self.text.len()))
    }

    /// A superscript; none if it is a footnote mark: in a link within the page that has no other words.
    fn raised(&self) -> Option<What> {
        match self.open.last().map(|open| open.what) {
            Some(What::Permalink(start)) if start == self.text.len() => None,
            _ => Some(What::Raised),
        }
    }

    /// As what an element is left out, being no text of the post; none if it is kept.
    fn left_out(&self, element: Element, names: &Names, name: &str, attributes: &dyn Attributes) -> Option<Boilerplate> {
        let in_line = !self.text.trim().is_empty();
        let in_quote = self.is_in(|what| what == What::Quote);
        let in_figure = self.is_in(|what| what == What::Figure);
        if in_quote && (element == Element::Footer || names.has_word("attribution") || names.has_class("source")) {
            return None;
        }
        if element == Element::Time && !in_line && self.is_in(|what| what == What::Header) {
            return Some(Boilerplate::Meta);
        }
        names.classify(name, attributes).filter(|kind| match kind {
            Boilerplate::Caption => in_figure && (names.has_word("credit") || names.has_word("credits")),
            _ if Self::stays(element, names, attributes) || self.is_piece(element, attributes, "block") => false,
            Boilerplate::Control => !opens_section(element, self.is_in(|what| matches!(what, What::Heading(_))), attributes),
            Boilerplate::Byline | Boilerplate::Author if in_quote => false,
            // In the middle of a sentence, a name is just a name.
            Boilerplate::Byline | Boilerplate::Meta => element.is_block() || !in_line,
            // A spoiler is often hidden until a script of the page shows it.
            Boilerplate::Hidden if self.is_in(|what| matches!(what, What::Spoiler | What::Covered)) => names.has_class("sr-only"),
            _ => true,
        })
    }

    fn structure(&self, element: Element, names: &Names, attributes: &dyn Attributes) -> What {
        if self.is_covered(element, names, attributes) {
            return if element.is_block() { What::Spoiler } else { What::Covered };
        }
        match element {
            // One inside a spoiler that runs within a line, as elements unknown to HTML do, would give it away.
            Element::Heading(level) if !self.is_in_cover() => What::Heading(level),
            Element::Preformatted => What::Listing,
            Element::Blockquote => What::Quote,
            Element::Figure => What::Figure,
            Element::Div | Element::Table if names.has_any(FIGURE) => What::Figure,
            Element::FigureCaption | Element::Caption => What::Caption,
            Element::Header => What::Header,
            Element::Table if matches!(names.role.as_str(), "presentation" | "none") => What::Block,
            Element::UnorderedList | Element::OrderedList | Element::Table => What::Nested,
            element if element.is_block() && names.is_notes() => What::Notes,
            Element::Div if self.is_piece(element, attributes, "inline") => What::Inline,
            Element::Div if self.own_heading().is_some() => What::Line,
            element if element.is_block() => What::Block,
            Element::Rule => What::Block,
            _ => What::Inline,
        }
    }

    /// Whether a spoiler begins here; never within another. Very common elements are checked for their attribute only where the answer matters: in
    /// headings, which the outline shows.
    fn is_covered(&self, element: Element, names: &Names, attributes: &dyn Attributes) -> bool {
        let is_many = element.is_plain() || matches!(element, Element::Anchor | Element::Superscript);
        let checked = !is_many || self.is_in(|what| matches!(what, What::Heading(_)));
        names.is_spoiler(element, if checked { attributes } else { &() }) && !self.is_in_cover()
    }

    fn is_in_cover(&self) -> bool {
        self.is_in(|what| what == What::Covered)
    }

    /// Whether an element is kept although a name says to leave it out: spoilers are always words of the post.
    fn stays(element: Element, names: &Names, attributes: &dyn Attributes) -> bool {
        let is_text = !matches!(element, Element::Control | Element::Machinery | Element::Noscript);
        is_text && !names.has_class("sr-only") && names.is_spoiler(element, attributes)
    }

    /// Whether an element of a heading is laid out as `display` says. Scripts that make headings move (SplitText, SplitType) put each line, word and
    /// letter into such an element, hidden from screen readers, which are told the heading by its label.
    fn is_piece(&self, element: Element, attributes: &dyn Attributes, display: &str) -> bool {
        let is_plain = matches!(element, Element::Div | Element::Span);
        is_plain && self.own_heading().is_some() && attributes.get("style").is_some_and(|style| holds(&style, display))
    }

    fn is_in(&self, test: fn(What) -> bool) -> bool {
        self.open.iter().any(|open| test(open.what))
    }

    /// Ends the run of words: it becomes a passage of the innermost element that breaks lines.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let (large, unsized_images) = (std::mem::take(&mut self.large), std::mem::take(&mut self.unsized_images));
        let is_blank = text.trim().is_empty();
        if is_blank && large + unsized_images == 0 {
            return;
        }
        let ordinal = self.open.last().and_then(|open| open.block);
        let passage = if self.is_in(|what| what == What::Listing) {
            Passage::new(Kind::Code, text, 0)
        } else if let Some(level) = self.own_heading() {
            let text = without_secret_marks(&text);
            if self.takes_title(level, &text.0) {
                return;
            }
            Passage::new(Kind::Heading { level, title: one_line(&text.1) }, text.0, large)
        } else if is_blank {
            Passage::new(Kind::Pictures, text, large + unsized_images)
        } else if self.is_byline(&text) {
            self.reading.byline = self.reading.byline.or(ordinal);
            return;
        } else {
            let mut text = without_secret_marks(&text).0;
            if self.is_in(|what| what == What::Caption) {
                text.truncate(credit_start(&text, true).unwrap_or(text.len()));
            }
            Passage::new(Kind::Words, text, large)
        };
        if passage.is_empty() {
            return;
        }
        self.length += passage.text.len();
        self.reading.passages.push(passage);
        self.reading.ordinals.push(ordinal);
    }

    /// The level of the heading being read, if it is one of the article's own.
    fn own_heading(&self) -> Option<u8> {
        let What::Heading(level) = self.open.iter().rev().map(|open| open.what).find(|what| what.parts_lines())? else { return None };
        let inside = |what| matches!(what, What::Nested | What::Quote | What::Spoiler | What::Figure | What::Notes);
        (!self.is_in(inside)).then_some(level)
    }

    /// Whether a heading is the article's title: the first one, an `<h1>`, with no more than a few words before it.
    fn takes_title(&mut self, level: u8, text: &str) -> bool {
        let first = !std::mem::replace(&mut self.seen_heading, true);
        let is_title = first && level == 1 && self.length <= MAX_BEFORE_TITLE;
        if is_title {
            self.reading.title = Some(one_line(text));
        }
        is_title
    }

    /// Whether a line of the `<header>` is the byline: "By Ada Example".
    fn is_byline(&self, text: &str) -> bool {
        let by = text.split_whitespace().next().is_some_and(|word| word.trim_end_matches(':').eq_ignore_ascii_case("by"));
        by && self.is_in(|what| what == What::Header) && text.split_whitespace().count() <= MAX_BYLINE_WORDS + 1
    }
}

/// Surrounds spoilers while a heading is read.
const SECRET: u8 = 1;

/// The words, and the words as an outline may show them.
fn without_secret_marks(text: &str) -> (String, String) {
    let (mut all, mut shown) = (String::new(), String::new());
    for (nth, part) in split(text, &[SECRET]).enumerate() {
        all.push_str(part);
        shown.push_str(if nth % 2 == 0 { part } else { "…" });
    }
    (all, shown)
}
