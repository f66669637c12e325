//! Walks pulldown-cmark's events and passes the HTML elements they stand for to the [`Tree`].
//! Everything about the article itself is decided by the one HTML reader that takes the events.

use super::fences::{self, Kind, Marked};
use super::footnotes::Footnotes;
use super::html::Html;
use super::line::{Line, text, words};
use super::lookahead::Lookahead;
use super::notes::Notes;
use super::tree::Tree;
use super::{options, paragraph};
use crate::article::{BlockId, whole};
use crate::parse::html::Sink;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::cell::Cell;
use std::ops::Range;

/// Reads the text that starts at `start` of `source` into `sink`.
///
/// `title` is the title in the front matter; if it has none, a heading of level 1 may be the title, as in HTML.
/// `place` always holds the offset in the source that the current event comes from.
pub(super) fn read(source: &str, start: usize, title: Option<&str>, place: &Cell<usize>, sink: &mut Sink<'_>, notes: &mut Notes) {
    let marked = fences::mark(source.get(start..).unwrap_or_default(), start, notes);
    let events = Lookahead::new(Parser::new_ext(&marked.text, options()).into_offset_iter());
    let mut body = Body {
        marked: &marked,
        place,
        events,
        tree: Tree::new(sink, place),
        notes,
        line: Line::default(),
        html: None,
        code: false,
        heading: 0..0,
        heading_id: None,
        footnotes: Footnotes::default(),
        columns: Columns::default(),
        after_paragraph: false,
        quoted: String::new(),
        title,
        has_heading: false,
    };
    body.run();
    body.endnotes();
}

/// The state of the walk.
pub(super) struct Body<'a, 's> {
    pub(super) marked: &'a Marked<'a>,
    pub(super) place: &'s Cell<usize>,
    pub(super) events: Lookahead<'a>,
    pub(super) tree: Tree<'s>,
    pub(super) notes: &'s mut Notes,
    /// The content of the current paragraph, heading, cell or tight item.
    pub(super) line: Line<'a>,
    /// The current raw HTML block.
    html: Option<Html>,
    /// Whether a code block is open, in which text is literal.
    code: bool,
    /// Where the current heading is.
    heading: Range<usize>,
    heading_id: Option<String>,
    pub(super) footnotes: Footnotes<'a>,
    columns: Columns,
    /// Whether a paragraph has just ended.
    pub(super) after_paragraph: bool,
    /// The paragraphs of the current quote so far, by lines.
    pub(super) quoted: String,
    /// The article's title in the front matter.
    title: Option<&'s str>,
    has_heading: bool,
}

/// The alignments of a table's columns, and which cell comes next.
#[derive(Debug, Default)]
struct Columns {
    alignments: Vec<Alignment>,
    next: usize,
    in_head: bool,
    /// Where the last cell ends, and where the row ends.
    cell_end: usize,
    row_end: usize,
}

impl<'a> Body<'a, '_> {
    /// The offset in the whole source of an offset given by pulldown-cmark.
    pub(super) fn origin(&self, at: usize) -> usize {
        self.marked.origin(at)
    }

    fn run(&mut self) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(tag) if is_block(&tag) => self.start(tag, range),
                Event::End(tag) if is_block_end(tag) => self.end(tag),
                Event::Text(text) if self.code => self.tree.text(&text),
                Event::Html(text) => self.html_line(&text, &range),
                Event::Rule => {
                    self.flush();
                    self.tree.empty("hr", &());
                }
                inline => self.line.push(inline, range),
            }
        }
        self.flush();
    }

    /// Writes the content of a tight item before a block starts or ends.
    fn flush(&mut self) {
        self.after_paragraph = false;
        let line = self.take_line();
        self.write(&line.pieces);
    }

    fn take_line(&mut self) -> Line<'a> {
        let mut line = std::mem::take(&mut self.line);
        for (at, message) in line.mark(&self.marked.text) {
            self.notes.add(self.marked.origin(at), message);
        }
        line
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if matches!(tag, Tag::List(None)) && self.attribution_item(&range) {
            return;
        }
        self.flush();
        let at = range.start;
        self.place.set(self.origin(at));
        match tag {
            Tag::Heading { id, .. } => {
                self.heading = range;
                if id.as_ref().is_some_and(|id| BlockId::new(id).is_none()) {
                    self.notes.add(self.place.get(), "an anchor has up to 64 letters a to z, digits, `-` and `_`; this heading gets none");
                }
                self.heading_id = id.map(|id| id.into_string());
            }
            Tag::BlockQuote(kind) => self.start_quote(kind),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::List(None) => self.tree.start("ul", &()),
            // CommonMark allows nine digits at most.
            Tag::List(Some(first)) => self.tree.start("ol", &attribute("start", whole(u32::try_from(first).unwrap_or(u32::MAX)))),
            Tag::Item => self.tree.start("li", &()),
            Tag::FootnoteDefinition(label) => self.keep_footnote(&label, at),
            Tag::Table(alignments) => {
                self.columns.alignments = alignments;
                self.tree.start("table", &());
            }
            Tag::TableHead => {
                self.columns.in_head = true;
                self.columns.next = 0;
                self.tree.start("thead", &());
                self.tree.start("tr", &());
            }
            Tag::TableRow => {
                self.columns.next = 0;
                self.columns.row_end = range.end;
                self.tree.start("tr", &());
            }
            Tag::TableCell => {
                self.columns.cell_end = range.end;
                self.start_cell();
            }
            _ => {}
        }
        let at = self.origin(at);
        self.tree.note_depth(at, self.notes);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => return self.end_paragraph(),
            TagEnd::Heading(level) => return self.end_heading(level),
            TagEnd::HtmlBlock => return self.end_html(),
            _ => {}
        }
        self.flush();
        match tag {
            TagEnd::CodeBlock => {
                self.code = false;
                self.tree.end(self.notes);
                self.tree.end(self.notes);
            }
            TagEnd::TableHead => {
                self.columns.in_head = false;
                self.tree.end(self.notes);
                self.tree.end(self.notes);
                self.tree.start("tbody", &());
            }
            TagEnd::Table => {
                self.tree.end(self.notes);
                self.tree.end(self.notes);
            }
            TagEnd::TableRow => {
                self.note_lost_cells();
                self.tree.end(self.notes);
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::TableCell => self.tree.end(self.notes),
            _ => {}
        }
    }

    /// A quote. GitHub's alerts are quotes that begin with a label for their kind.
    fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.tree.start("blockquote", &());
        self.quoted.clear();
        let Some(kind) = kind else { return };
        self.tree.start("p", &());
        self.tree.start("strong", &());
        self.tree.text(match kind {
            BlockQuoteKind::Note => "Note",
            BlockQuoteKind::Tip => "Tip",
            BlockQuoteKind::Important => "Important",
            BlockQuoteKind::Warning => "Warning",
            BlockQuoteKind::Caution => "Caution",
        });
        self.tree.end(self.notes);
        self.tree.end(self.notes);
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.code = true;
        self.tree.start("pre", &());
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', '\t', ',', '{']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if language.is_empty() {
            self.tree.start("code", &());
        } else {
            self.tree.start("code", &attribute("class", ["language-", language].concat()));
        }
    }

    fn start_cell(&mut self) {
        let name = if self.columns.in_head { "th" } else { "td" };
        let align = match self.columns.alignments.get(self.columns.next) {
            Some(Alignment::Left) => "left",
            Some(Alignment::Center) => "center",
            Some(Alignment::Right) => "right",
            Some(Alignment::None) | None => "",
        };
        self.columns.next += 1;
        if align.is_empty() {
            self.tree.start(name, &());
        } else {
            self.tree.start(name, &attribute("align", align.to_owned()));
        }
    }

    /// Warns of cells that have no column: GitHub's tables leave them out, and so does pulldown-cmark.
    fn note_lost_cells(&mut self) {
        let Columns { cell_end, row_end, .. } = self.columns;
        let rest = self.marked.text.get(cell_end..row_end).unwrap_or_default().trim();
        let rest = rest.strip_prefix('|').unwrap_or(rest);
        if !rest.trim_matches(['|', ' ', '\t']).is_empty() {
            let at = self.origin(cell_end);
            self.notes
                .add(at, "this row has more cells than the table has columns; the rest is left out. Write `\\|` for a bar inside a cell");
        }
    }

    fn end_paragraph(&mut self) {
        let mut line = self.take_line();
        if self.tree.is_in("blockquote") {
            line.part_dialogue();
        }
        let is_last_of_quote = matches!(self.events.peek(0), Some((Event::End(TagEnd::BlockQuote(_)), _)));
        if let Some(figure) = paragraph::figure(&line.pieces) {
            self.write_figure(&figure);
        } else if let Some((href, title)) = paragraph::embed(&line.pieces) {
            self.write_embed(&href, &title);
        } else if let Some((last, dash)) =
            paragraph::attribution(&line.pieces).filter(|(last, _)| is_last_of_quote && self.names(&line.pieces, *last))
        {
            self.write_attributed(&line.pieces, last, dash);
        } else {
            if self.tree.is_in("blockquote") {
                self.quoted.push_str(&text(&line.pieces, '\n'));
                self.quoted.push('\n');
            }
            self.write_paragraph(&line.pieces);
        }
        self.after_paragraph = true;
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        if self.heading_id.is_none() {
            self.line.keep_braces(&self.marked.text, &self.heading);
        }
        let line = self.take_line();
        self.after_paragraph = false;
        let id = self.heading_id.take();
        let is_first = !std::mem::replace(&mut self.has_heading, true);
        if is_first && level == HeadingLevel::H1 && self.title.is_some_and(|title| title == words(&line.pieces).trim()) {
            return;
        }
        let name = match level {
            HeadingLevel::H1 if self.title.is_none() => "h1",
            HeadingLevel::H1 | HeadingLevel::H2 => "h2",
            HeadingLevel::H3 => "h3",
            HeadingLevel::H4 => "h4",
            HeadingLevel::H5 => "h5",
            HeadingLevel::H6 => "h6",
        };
        match id {
            Some(id) => self.tree.start(name, &attribute("id", id)),
            None => self.tree.start(name, &()),
        }
        self.write(&line.pieces);
        self.tree.end(self.notes);
    }

    /// A line of a raw HTML block, which may stand for a fence.
    fn html_line(&mut self, text: &str, range: &Range<usize>) {
        let Some(fence) = self.marked.fence_in(range) else {
            return self.html.get_or_insert_default().push(text, range.start);
        };
        self.end_html();
        let at = self.origin(range.start);
        match fence {
            Kind::Open(summary) => {
                self.tree.raw("<details class=\"spoiler\">", &|_| at, self.notes);
                if !summary.is_empty() {
                    self.tree.start("summary", &());
                    self.write_summary(summary, range);
                    self.tree.end(self.notes);
                }
            }
            Kind::Close => {
                if !self.tree.raw("</details>", &|_| at, self.notes) {
                    self.notes.add(at, "this `:::` closes no spoiler opened in the same block; it is left out");
                }
            }
        }
    }

    fn end_html(&mut self) {
        self.after_paragraph = false;
        if let Some(html) = self.html.take() {
            self.write_html_block(&html);
        }
    }

    /// Takes a footnote's text out of the stream, to be written at the end.
    fn keep_footnote(&mut self, label: &str, at: usize) {
        let mut events = Vec::new();
        let mut depth = 0_usize;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => depth += 1,
                Event::End(TagEnd::FootnoteDefinition) if depth == 0 => break,
                Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
                event => events.push((event, range)),
            }
        }
        if !self.footnotes.define(label, at, events) {
            let at = self.origin(at);
            self.notes.add(at, "this footnote is written twice; both texts are shown as one");
        }
    }

    /// Writes the footnotes, those without any reference last.
    fn endnotes(&mut self) {
        self.tree.finish(self.notes);
        let mut index = 0;
        loop {
            let Some((label, events)) = self.footnotes.take(index) else {
                let Some(at) = self.footnotes.mention_stray() else { break };
                let at = self.origin(at);
                self.notes.add(at, "nothing points to this footnote; it is shown after the others");
                continue;
            };
            if index == 0 {
                self.tree.start("section", &attribute("class", "footnotes".to_owned()));
                self.tree.start("ol", &());
            }
            self.tree.start("li", &attribute("id", ["fn:", &label].concat()));
            self.events.queue(events);
            self.run();
            self.tree.end(self.notes);
            index += 1;
        }
        self.tree.finish(self.notes);
    }
}

pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

pub(super) fn is_block_end(tag: TagEnd) -> bool {
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// One attribute.
pub(super) fn attribute(name: &str, value: String) -> Vec<(String, String)> {
    vec![(name.to_owned(), value)]
}
