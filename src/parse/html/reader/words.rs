//! Small operations on inlines: joining, trimming, flattening blocks to words.
//! Values in, values out; nothing here knows of elements.

use crate::article::{Block, BlockKind, Inline};
use crate::seek;

/// Appends text, joining it to the last run of text if there is one.
pub(super) fn push_text(content: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text { text: last }) = content.last_mut() {
        last.push_str(text);
    } else if !text.is_empty() {
        content.push(Inline::text(text));
    }
}

/// Appends inlines, joining runs of text.
pub(super) fn append(content: &mut Vec<Inline>, more: Vec<Inline>) {
    for inline in more {
        match inline {
            Inline::Text { text } => push_text(content, &text),
            other => content.push(other),
        }
    }
}

/// Appends words as a line of their own.
pub(super) fn append_line(content: &mut Vec<Inline>, more: Vec<Inline>) {
    if !content.is_empty() && !more.is_empty() {
        content.push(Inline::LineBreak);
    }
    append(content, more);
}

/// Removes the space at the end of a line, if any.
pub(super) fn trim_space(content: &mut Vec<Inline>) {
    let empty = match content.last_mut() {
        Some(Inline::Text { text }) => {
            text.truncate(text.trim_end_matches(' ').len());
            text.is_empty()
        }
        Some(other) => other.content_mut().is_some_and(|inner| {
            trim_space(inner);
            inner.is_empty()
        }),
        None => false,
    };
    if empty {
        content.pop();
    }
}

/// Removes the spaces and line breaks at the end of a paragraph.
pub(super) fn trim_end(content: &mut Vec<Inline>) {
    while let Some(last) = content.last_mut() {
        let empty = match last {
            Inline::LineBreak => true,
            Inline::Text { text } => {
                text.truncate(text.trim_end_matches(' ').len());
                text.is_empty()
            }
            other => other.content_mut().is_some_and(|inner| {
                trim_end(inner);
                inner.is_empty()
            }),
        };
        if !empty {
            return;
        }
        content.pop();
    }
}

/// Removes `count` bytes from the start of the first text.
pub(super) fn cut_start(content: &mut Vec<Inline>, count: usize) {
    let empty = match content.first_mut() {
        Some(Inline::Text { text }) => {
            *text = text.get(count..).unwrap_or_default().to_owned();
            text.is_empty()
        }
        Some(other) => other.content_mut().is_some_and(|inner| {
            cut_start(inner, count);
            inner.is_empty()
        }),
        None => false,
    };
    if empty {
        content.remove(0);
    }
}

/// The first run of text, however deeply nested.
pub(super) fn first_text(content: &[Inline]) -> &str {
    match content.first() {
        Some(Inline::Text { text }) => text,
        Some(other) => first_text(other.content()),
        None => "",
    }
}

/// The whole number in an attribute.
#[inline(never)] // The standard library's parser is large, and would be copied to every place that asks.
pub(super) fn number(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

/// Whether there is nothing to see: only white space, including no-break spaces, and line breaks.
pub(super) fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text { text } | Inline::Code { text } => text.trim().is_empty(),
        Inline::LineBreak => true,
        Inline::Image(_) | Inline::FootnoteRef { .. } => false,
        other => is_blank(other.content()),
    })
}

/// The plain text; a line break becomes a space.
pub(super) fn plain(content: &[Inline]) -> String {
    Inline::words(content, " ")
}

/// Whether any of the words are a spoiler.
pub(super) fn holds_cover(content: &[Inline]) -> bool {
    content.iter().any(|inline| matches!(inline, Inline::Spoiler { .. }) || holds_cover(inline.content()))
}

/// Marks `part` if a single run of text contains it; otherwise marks nothing.
pub(super) fn with_part_marked(content: Vec<Inline>, part: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut is_marked = false;
    for inline in content {
        let found = match &inline {
            Inline::Text { text } if !is_marked => seek::around(text, part),
            _ => None,
        };
        let Some((before, after)) = found else {
            out.push(inline);
            continue;
        };
        push_text(&mut out, before);
        out.push(Inline::Marked { content: vec![Inline::text(part)] });
        push_text(&mut out, after);
        is_marked = true;
    }
    out
}

/// A superscript of footnote marks without the brackets and commas around them; any other superscript is returned unchanged.
pub(super) fn without_brackets(mut content: Vec<Inline>) -> Vec<Inline> {
    let is_sign = |c: char| matches!(c, '[' | ']' | '(' | ')' | ',' | ' ');
    let marks = content.iter().any(|inline| matches!(inline, Inline::FootnoteRef { .. }));
    let signs = content.iter().all(|inline| match inline {
        Inline::Text { text } => text.chars().all(is_sign),
        Inline::FootnoteRef { .. } => true,
        _ => false,
    });
    if marks && signs {
        content.retain(|inline| matches!(inline, Inline::FootnoteRef { .. }));
    }
    content
}

/// The words of blocks in places where only words are allowed: a heading, a caption, a cell. Each block becomes a line.
pub(super) fn flatten(blocks: Vec<Block>) -> Vec<Inline> {
    let mut out = Vec::new();
    write_flat(blocks, &mut out);
    out
}

fn write_flat(blocks: Vec<Block>, out: &mut Vec<Inline>) {
    for block in blocks {
        match block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => append_line(out, content),
            BlockKind::List { items, .. } => items.into_iter().for_each(|item| write_flat(item.blocks, out)),
            BlockKind::Quote { blocks, attribution, .. } => {
                write_flat(blocks, out);
                append_line(out, attribution);
            }
            BlockKind::Figure { images, caption, credit } => {
                append_line(out, images.into_iter().map(Inline::Image).collect());
                append_line(out, caption);
                append_line(out, credit);
            }
            BlockKind::Code { text, .. } => append_line(out, vec![Inline::Code { text }]),
            BlockKind::Table(table) => {
                append_line(out, table.caption);
                table.head.into_iter().for_each(|cell| append_line(out, cell.content));
                table.rows.into_iter().for_each(|row| row.into_iter().for_each(|cell| append_line(out, cell.content)));
            }
            BlockKind::Break => {}
            BlockKind::Spoiler { summary, blocks } => {
                append_line(out, summary);
                append_line(out, vec![Inline::Spoiler { content: flatten(blocks) }]);
            }
            BlockKind::Embed { href, title } => append_line(out, vec![Inline::Link { href, content: vec![Inline::text(title)] }]),
        }
    }
}
