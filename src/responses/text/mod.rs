//! Turns what strangers wrote, in HTML or plain text, into our own blocks and inlines.
//! It must not let anything of theirs become markup, be fetched, or link anywhere but to a plain web address.

mod html;
mod plain;

pub use html::html;
pub(super) use plain::paragraphs;
pub use plain::plain;

use super::{address, clean, limits, names};
use crate::article::{Block, BlockKind, Inline};
use crate::seek;

/// The addresses of the links in a text, in order.
///
/// ```
/// use intertitle::responses::text::{html, links};
/// assert_eq!(links(&html("<p>See <a href='https://films.example/her'>this</a>.</p>")), ["https://films.example/her"]);
/// ```
#[must_use]
pub fn links(text: &[Block]) -> Vec<&str> {
    let mut out = Vec::new();
    walk(text, &mut |inline| {
        if let Inline::Link { href, .. } = inline {
            out.push(href.as_str());
        }
    });
    out
}

/// A stranger's link. If its words are an address of another site than it leads to, the real site is added.
pub(super) fn link(href: String, mut content: Vec<Inline>) -> Inline {
    let mut words = String::new();
    inline_words(&content, &mut words);
    content.extend(elsewhere(&words, &href).map(Inline::text));
    Inline::Link { href, content }
}

/// The site that `href` leads to, in brackets, if `words` begin with the address of another site; to be added after them.
pub(super) fn elsewhere(words: &str, href: &str) -> Option<String> {
    // Most links are the name of a person or a tag.
    if !words.contains('.') {
        return None;
    }
    let words = names::page(&clean::line(words, limits::WARNING));
    let said = names::site(&["https://", seek::split(&words, b" ").next()?].concat());
    // A sentence that begins with `Mr.`, or a rating of 7.5, is no address.
    let is_site = said.contains('.') && !said.ends_with(|c: char| c == '.' || c.is_ascii_digit()) && address::is_host(&said);
    let site = names::site(href);
    (is_site && !names::is_below(&site, &said)).then(|| [" (", &site, ")"].concat())
}

/// The words of a text alone, blocks separated by line breaks.
///
/// ```
/// use intertitle::responses::text::{html, words};
/// assert_eq!(words(&html("<p>Cut to <b>black</b>.</p><p>Slowly.</p>")), "Cut to black.\nSlowly.");
/// ```
#[must_use]
pub fn words(text: &[Block]) -> String {
    let mut out = String::new();
    block_words(text, &mut out);
    out.truncate(out.trim_end().len());
    out
}

fn block_words(text: &[Block], out: &mut String) {
    for block in text {
        match &block.kind {
            BlockKind::Paragraph { content } => inline_words(content, out),
            BlockKind::Code { text, .. } => out.push_str(text),
            BlockKind::Quote { blocks, .. } => block_words(blocks, out),
            BlockKind::Spoiler { summary, blocks } => {
                inline_words(summary, out);
                out.push_str(if summary.is_empty() { "" } else { "\n" });
                block_words(blocks, out);
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| block_words(&item.blocks, out)),
            _ => {}
        }
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }
}

fn inline_words(content: &[Inline], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::LineBreak => out.push('\n'),
            other => inline_words(other.content(), out),
        }
    }
}

fn walk<'a>(text: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    for block in text {
        match &block.kind {
            BlockKind::Paragraph { content } => walk_inlines(content, visit),
            BlockKind::Quote { blocks, .. } => walk(blocks, visit),
            BlockKind::Spoiler { summary, blocks } => {
                walk_inlines(summary, visit);
                walk(blocks, visit);
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| walk(&item.blocks, visit)),
            _ => {}
        }
    }
}

fn walk_inlines<'a>(content: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        visit(inline);
        walk_inlines(inline.content(), visit);
    }
}
