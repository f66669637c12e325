//! The HTML reader: turns the events within one root into an article.
//! Knows nothing of where the events come from; what it leaves out, it leaves out by name, never by guessing from the words.
//!
//! 1. An element starts ([`start`]): it is left out, styles a run of words, breaks lines, or gathers blocks ([`scope`]).
//! 2. Words go into the line ([`mod@line`]); where a block starts or ends, the line becomes a paragraph.
//! 3. An element that gathers blocks ends ([`finish`]): it becomes a quote, a list, a table, a figure, a note.
//! 4. The root ends: notes are matched with their marks ([`footnotes`]), and blocks get their ids.

mod code;
mod cover;
mod dropped;
mod embed;
mod figure;
mod finish;
mod footnotes;
mod head;
mod heading;
mod image;
mod leaf;
mod line;
mod note;
mod outside;
mod pasted;
mod quote;
mod scope;
mod start;
mod table;
mod words;

pub(crate) use figure::credit_start;
pub(crate) use head::{MAX_BEFORE_TITLE, MAX_BYLINE_WORDS};
pub(crate) use heading::is_permalink_sign;
pub(crate) use line::{Format, Line};
#[cfg(feature = "markdown")]
pub(crate) use quote::announces;
pub(crate) use quote::{LONGEST_ATTRIBUTION, dash, is_speech, part_line};

use super::{Attributes, Event};
use crate::article::{Article, Block, BlockKind, Inline};
use crate::parse::{MAX_SOURCE, Parsed, Warning};
use dropped::Dropped;
use footnotes::Footnotes;
use head::Head;
use scope::{Scope, ScopeKind};

/// How many warnings are given; an author who fixes these will check again.
const MAX_WARNINGS: usize = 50;

/// What was read from a root.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The article; its metadata is only what the root itself gives: title, author, date.
    pub article: Article,
    /// The warnings for the author.
    pub warnings: Vec<Warning>,
}

impl From<Reading> for Parsed {
    fn from(reading: Reading) -> Self {
        (reading.article, reading.warnings)
    }
}

/// Reads the events of what is inside one root.
///
/// ```
/// use intertitle::article::{BlockKind, Inline};
/// use intertitle::parse::html::{Event, Reader};
/// let mut reader = Reader::new();
/// reader.event(&Event::Open { name: "p", attributes: &() });
/// reader.event(&Event::Text("  Cut to\n black. "));
/// reader.event(&Event::Close);
/// let reading = reader.finish();
/// let block = &reading.article.blocks[0];
/// assert_eq!(block.kind, BlockKind::Paragraph { content: vec![Inline::text("Cut to black.")] });
/// ```
#[derive(Debug)]
pub struct Reader {
    /// How many bytes of text have been read.
    length: usize,
    /// What the open elements do when they close, outermost first.
    roles: Vec<Role>,
    /// The element being left out, if we are inside one.
    dropped: Option<Dropped>,
    /// The elements that gather blocks, outermost first; the first is the root.
    scopes: Vec<Scope>,
    line: Line,
    /// A language given outside a code block, and how many elements were open around the element that gave it.
    language: Option<(usize, String)>,
    /// Set while the words of an open element are left out, but not its pictures: how many elements were open around it.
    muted: Option<usize>,
    /// An image whose address a `<noscript>` may give.
    placeholder: Option<crate::article::Image>,
    /// The best address that a `<picture>` has given for its image.
    source: Option<String>,
    /// How many `<header>` elements are open.
    headers: u32,
    footnotes: Footnotes,
    head: Head,
    warnings: Vec<Warning>,
    warned_depth: bool,
    warned_length: bool,
    /// Whether the HTML was written by hand and will be read as it is: no script will load an image later.
    is_written: bool,
}

/// What happens when an open element closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Nothing.
    Inline,
    /// Ends a format of the line.
    Format,
    /// Ends the line.
    Block,
    /// Ends the line, and the article's head.
    Header,
    /// Ends a line of code.
    CodeLine,
    /// Ends a scope.
    Scope,
    /// Ends the spoiler around the element's words, together with the element.
    CoverWords,
    /// Ends the spoiler around the element, or inside it, together with the element.
    Cover,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self {
            length: 0,
            roles: Vec::new(),
            dropped: None,
            scopes: vec![Scope { kind: ScopeKind::Root, blocks: Vec::new() }],
            line: Line::default(),
            language: None,
            muted: None,
            placeholder: None,
            source: None,
            headers: 0,
            footnotes: Footnotes::default(),
            head: Head::default(),
            warnings: Vec::new(),
            warned_depth: false,
            warned_length: false,
            is_written: false,
        }
    }

    /// A reader for HTML written by hand: what on a page would be a placeholder for an image that loads later is an image here.
    #[must_use]
    pub fn of_written() -> Self {
        Self { is_written: true, ..Self::new() }
    }

    /// Reads one event.
    pub fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Open { name, attributes } => self.open(name, *attributes),
            Event::Text(text) => self.text(text),
            Event::Close => self.close(),
        }
    }

    /// An element starts.
    pub fn open(&mut self, name: &str, attributes: &dyn Attributes) {
        if let Some(dropped) = &mut self.dropped {
            dropped.open(name, attributes, &mut self.head);
            if dropped.is_noscript() && name == "img" {
                self.image_of_noscript(image::address(attributes, true), attributes.get("alt"));
            }
            return;
        }
        match self.start(name, attributes) {
            start::Start::Open(role) => {
                self.headers += u32::from(role == Role::Header);
                self.roles.push(role);
            }
            start::Start::Drop(kind) => {
                self.head.note_dropped(kind, name, attributes);
                self.dropped = Some(Dropped::new(kind, name));
            }
        }
    }

    /// Text, with entities decoded and white space as written.
    pub fn text(&mut self, text: &str) {
        let room = MAX_SOURCE.saturating_sub(self.length);
        self.length = self.length.saturating_add(text.len());
        if text.len() > room {
            self.warn_length();
            return;
        }
        if let Some(dropped) = &mut self.dropped {
            dropped.text(text);
            if dropped.is_noscript()
                && let Some(address) = image::address_in_markup(text)
            {
                self.image_of_noscript(image::Address::Known(address), None);
            }
            return;
        }
        let muted = self.muted.is_some();
        match self.innermost_mut() {
            Some(ScopeKind::Pre { text: code, .. }) => code.push_str(text),
            Some(ScopeKind::Media { .. }) => {}
            _ if muted => {}
            _ => self.line.text(text),
        }
    }

    /// The innermost open element ends. A surplus `close` is ignored.
    pub fn close(&mut self) {
        if let Some(dropped) = &mut self.dropped {
            if dropped.close() {
                self.head.note_byline(dropped);
                self.dropped = None;
            }
            return;
        }
        let Some(role) = self.roles.pop() else { return };
        self.end(role);
        if let Some(cover) = self.roles.pop_if(|role| matches!(role, Role::CoverWords | Role::Cover)) {
            self.end(cover);
        }
        if self.language.as_ref().is_some_and(|(depth, _)| *depth >= self.roles.len()) {
            self.language = None;
        }
        self.muted = self.muted.filter(|depth| *depth < self.roles.len());
    }

    fn end(&mut self, role: Role) {
        match role {
            Role::Inline => {}
            Role::Format | Role::CoverWords => self.close_format(),
            Role::Block => self.flush(),
            Role::Header => {
                self.flush();
                self.headers -= 1;
            }
            Role::CodeLine => self.end_code_line(),
            Role::Scope | Role::Cover => {
                self.flush();
                self.end_scope();
            }
        }
    }

    /// The warnings so far: whoever feeds the events can tell from them which event gave a warning.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The root ends. Elements that are still open end with it.
    #[must_use]
    pub fn finish(mut self) -> Reading {
        while self.dropped.is_some() || !self.roles.is_empty() {
            self.close();
        }
        self.flush();
        let mut blocks = self.scopes.pop().map(|root| root.blocks).unwrap_or_default();
        let (mut notes, dangling) = self.footnotes.finish();
        if !dangling.is_empty() {
            finish::each_words(&mut blocks, &mut |content| footnotes::restore(&dangling, content));
            notes.iter_mut().for_each(|note| finish::each_words(&mut note.blocks, &mut |content| footnotes::restore(&dangling, content)));
        }
        finish::trim_breaks(&mut blocks);
        Reading { article: Article::new(self.head.into_metadata(), blocks, notes), warnings: self.warnings }
    }

    /// Ends the line: its content becomes a block of the innermost scope.
    fn flush(&mut self) {
        let content = self.line.take();
        if words::is_blank(&content) {
            return;
        }
        if self.headers > 0 && self.head.takes_byline(&content) {
            return;
        }
        let in_figure = self.scopes.iter().any(|scope| scope.kind.is_figure());
        let kind = match image::only_images(&content, in_figure) {
            Some(images) => BlockKind::Figure { images, caption: Vec::new(), credit: Vec::new() },
            None => {
                self.head.note_text(&content);
                BlockKind::Paragraph { content }
            }
        };
        self.push(kind);
    }

    fn push(&mut self, kind: BlockKind) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.blocks.push(Block::new(kind));
        }
    }

    /// Pushes a block that an inline spoiler cannot contain; if it is covered, it gets a spoiler of its own.
    fn push_apart(&mut self, kind: BlockKind, covered: bool) {
        if covered || self.line.is_open(|format| *format == line::Format::Spoiler) {
            let blocks = vec![Block::new(kind)];
            return self.push(BlockKind::Spoiler { summary: Vec::new(), blocks });
        }
        self.push(kind);
    }

    fn push_blocks(&mut self, mut blocks: Vec<Block>) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.blocks.append(&mut blocks);
        }
    }

    fn close_format(&mut self) {
        if let Some((label, shown)) = self.line.close() {
            self.footnotes.shown(&label, &shown);
            self.line.leaf(Inline::FootnoteRef { label });
        }
    }

    fn end_code_line(&mut self) {
        if let Some(ScopeKind::Pre { text, .. }) = self.innermost_mut()
            && !text.ends_with('\n')
        {
            text.push('\n');
        }
    }

    /// The kind of the innermost scope.
    fn innermost(&self) -> &ScopeKind {
        self.scopes.last().map_or(&ScopeKind::Root, |scope| &scope.kind)
    }

    fn innermost_mut(&mut self) -> Option<&mut ScopeKind> {
        self.scopes.last_mut().map(|scope| &mut scope.kind)
    }

    fn warn(&mut self, path: &str, message: &str) {
        if self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(Warning::at_path(path, message));
        }
    }

    fn warn_length(&mut self) {
        if !self.warned_length {
            self.warned_length = true;
            self.warn("article", "the article is longer than 16 MB; its end was left out");
        }
    }
}
