//! Writes lines and paragraphs as HTML elements: figures, embeds, attributed quotes, inline markup.
//! Must not decide what they are: [`super::paragraph`] does.

use super::body::{Body, attribute, is_block, is_block_end};
use super::html::Html;
use super::line::{self, Line, Piece};
use super::paragraph::{self, Figure, Picture};
use super::{address, options};
use crate::article::whole;
use crate::parse::html::{announces, is_speech};
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// The most events of a one-item list that may be an attribution.
const ATTRIBUTION_EVENTS: usize = 64;

impl<'a> Body<'a, '_> {
    pub(super) fn write_paragraph(&mut self, pieces: &[(Piece<'_>, Range<usize>)]) {
        self.tree.start("p", &());
        self.write(pieces);
        self.tree.end(self.notes);
    }

    /// Writes the pieces of a line.
    pub(super) fn write(&mut self, pieces: &[(Piece<'_>, Range<usize>)]) {
        let mut at = 0;
        while let Some((piece, range)) = pieces.get(at) {
            at += 1;
            self.place.set(self.origin(range.start));
            match piece {
                Piece::Text(text) => self.tree.text(text),
                Piece::Markup(Event::SoftBreak) => {
                    if !line::joins_east_asian(pieces, at - 1) {
                        self.tree.text("\n");
                    }
                }
                Piece::SpoilerStart => self.tree.start("span", &attribute("class", "spoiler".to_owned())),
                Piece::SpoilerEnd => self.tree.end(self.notes),
                Piece::Markup(Event::Start(Tag::Image { .. })) => {
                    if let Some((picture, length)) = paragraph::picture(pieces.get(at - 1..).unwrap_or_default()) {
                        self.write_picture(&picture);
                        at += length - 1;
                    }
                }
                Piece::Markup(event) => self.write_event(event, range),
            }
        }
    }

    /// Raw HTML: the tags of a block, or a single inline tag.
    pub(super) fn write_html(&mut self, html: &Html) {
        let marked = self.marked;
        let origin = |within| marked.origin(html.origin(within));
        if !self.tree.raw(&html.text, &origin, self.notes) && html.text.starts_with("</") {
            self.notes.add(origin(0), "this end tag closes nothing opened in the same block; it is left out");
        }
    }

    /// A block of raw HTML, after which nothing stays open that is never closed.
    pub(super) fn write_html_block(&mut self, html: &Html) {
        self.write_html(html);
        if html.is_open_comment() {
            self.notes.add(self.origin(html.origin(0)), "this comment is never closed; everything in it is left out");
        }
        let rest = self.marked.text.get(html.end()..).unwrap_or_default();
        self.tree.end_lost(rest, self.notes);
    }

    fn write_event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Code(text) => {
                self.tree.start("code", &());
                self.tree.text(text);
                self.tree.end(self.notes);
            }
            Event::HardBreak => self.tree.empty("br", &()),
            Event::InlineHtml(text) | Event::Html(text) => {
                let mut html = Html::default();
                html.push(text, range.start);
                self.write_html(&html);
            }
            Event::FootnoteReference(label) => self.write_footnote_mark(label),
            Event::Start(Tag::Emphasis) => self.tree.start("em", &()),
            Event::Start(Tag::Strong) => self.tree.start("strong", &()),
            Event::Start(Tag::Strikethrough) => self.tree.start("s", &()),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let scheme = if *link_type == LinkType::Email { "mailto:" } else { "" };
                self.tree.start("a", &attribute("href", [scheme, &address::escaped(dest_url)].concat()));
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => self.tree.end(self.notes),
            _ => {}
        }
    }

    /// The words of a fence, with emphasis, code and tags; all of them at the offset of the fence.
    pub(super) fn write_summary(&mut self, summary: &str, range: &Range<usize>) {
        // After another character, nothing is read as a block: `1. The end` is no list here.
        let source = [".", summary].concat();
        let mut line = Line::default();
        for event in Parser::new_ext(&source, options()) {
            match event {
                Event::Text(_) | Event::Code(_) | Event::InlineHtml(_) => line.push(event, range.clone()),
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => line.push(event, range.clone()),
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => line.push(event, range.clone()),
                _ => {}
            }
        }
        if let Some((Piece::Text(first), _)) = line.pieces.first_mut() {
            *first = first.strip_prefix('.').unwrap_or(first).to_owned();
        }
        self.write(&line.pieces);
    }

    fn write_footnote_mark(&mut self, label: &str) {
        let number = self.footnotes.mention(label);
        let href = ["#fn:", &super::footnotes::normal(label)].concat();
        self.tree.start("sup", &());
        self.tree.start("a", &vec![("href".to_owned(), href), ("class".to_owned(), "footnote-ref".to_owned())]);
        self.tree.text(&whole(u32::try_from(number).unwrap_or(u32::MAX)));
        self.tree.end(self.notes);
        self.tree.end(self.notes);
    }

    fn write_picture(&mut self, picture: &Picture) {
        self.tree.empty("img", &vec![("src".to_owned(), picture.src.clone()), ("alt".to_owned(), picture.alt.clone())]);
    }

    /// A figure; the titles of its images are its caption, unless there is an emphasised line below them.
    pub(super) fn write_figure(&mut self, figure: &Figure<'_, '_>) {
        self.tree.start("figure", &());
        for picture in &figure.pictures {
            self.write_picture(picture);
        }
        let titles: Vec<&str> = figure.pictures.iter().map(|picture| picture.title.trim()).filter(|title| !title.is_empty()).collect();
        if !figure.caption.is_empty() || !titles.is_empty() {
            self.tree.start("figcaption", &());
            if figure.caption.is_empty() {
                self.tree.text(&titles.join(" "));
            } else {
                self.write(figure.caption);
            }
            self.tree.end(self.notes);
        }
        self.tree.end(self.notes);
    }

    pub(super) fn write_embed(&mut self, href: &str, title: &str) {
        self.tree.empty("iframe", &vec![("src".to_owned(), href.to_owned()), ("title".to_owned(), title.to_owned())]);
    }

    /// Whether the line of a quote's last paragraph that starts at the piece `last` and begins with a dash says whose the words before it are,
    /// and is not said by somebody itself.
    pub(super) fn names(&self, pieces: &[(Piece<'_>, Range<usize>)], last: usize) -> bool {
        let (before, said) = pieces.split_at_checked(last).unwrap_or_default();
        let before = [&self.quoted, line::text(before, '\n').as_str()].concat();
        (last > 0 || self.after_paragraph) && !is_speech(&before, &line::words(said))
    }

    /// The last paragraph of a quote; its attribution starts at the piece `last`, after `dash` bytes of dash.
    pub(super) fn write_attributed(&mut self, pieces: &[(Piece<'_>, Range<usize>)], last: usize, dash: usize) {
        let (before, attribution) = pieces.split_at_checked(last).unwrap_or((pieces, &[]));
        let before = before.split_last().map_or(before, |(_, quoted)| quoted);
        if !before.is_empty() {
            self.write_paragraph(before);
        }
        self.write_attribution(attribution, dash);
    }

    fn write_attribution(&mut self, pieces: &[(Piece<'_>, Range<usize>)], dash: usize) {
        self.tree.start("footer", &());
        let pieces = if dash > 0 { paragraph::unwrapped(pieces) } else { pieces };
        let mut rest = pieces;
        if let Some(((Piece::Text(text), _), others)) = pieces.split_first().filter(|_| dash > 0) {
            self.tree.text(text.get(dash..).unwrap_or_default());
            rest = others;
        }
        self.write(rest);
        self.tree.end(self.notes);
    }

    /// `> - Name` after a quote's paragraph is a list to CommonMark but an attribution to people. True if it was one.
    pub(super) fn attribution_item(&mut self, range: &Range<usize>) -> bool {
        let is_dash = self.marked.text.as_bytes().get(range.start) == Some(&b'-');
        // What is announced is a list all the same.
        if !self.after_paragraph || !is_dash || !self.tree.is_in("blockquote") || announces(&self.quoted) {
            return false;
        }
        if !matches!(self.events.peek(0), Some((Event::Start(Tag::Item), _))) {
            return false;
        }
        let mut end = 1;
        while end < ATTRIBUTION_EVENTS {
            match self.events.peek(end) {
                Some((Event::End(TagEnd::Item), _)) => break,
                Some((event, _)) if is_inline(event) => end += 1,
                _ => return false,
            }
        }
        let ends_list = matches!(self.events.peek(end + 1), Some((Event::End(TagEnd::List(_)), _)));
        if !ends_list || !matches!(self.events.peek(end + 2), Some((Event::End(TagEnd::BlockQuote(_)), _))) {
            return false;
        }
        let mut line = Line::default();
        for _ in 0..end + 2 {
            match self.events.next() {
                Some((Event::Start(Tag::Item) | Event::End(TagEnd::Item | TagEnd::List(_)), _)) | None => {}
                Some((event, range)) => line.push(event, range),
            }
        }
        self.write_attribution(&line.pieces, 0);
        true
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !is_block(tag),
        Event::End(tag) => !is_block_end(*tag),
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}
