//! What a finished figure becomes: pictures with a caption and a credit, or a quotation, a table, a film or code with a caption below.
//! Values in, values out. A caption must never become a paragraph next to its subject: it would be read and quoted as the author's own text.

use super::scope::FigureDraft;
use super::{embed, words};
use crate::article::{Block, BlockKind, Image, Inline, one_line};
use crate::seek;

/// How credits begin that are in the caption, without an element of their own.
const CREDIT_STARTS: [&str; 12] = [
    "Photo:",
    "Photo by ",
    "Photo credit:",
    "Photograph:",
    "Photography:",
    "Image:",
    "Image credit:",
    "Image courtesy of ",
    "Credit:",
    "Courtesy of ",
    "Courtesy:",
    "Still:",
];

/// The blocks of a figure that has ended.
pub(super) fn finish(mut draft: FigureDraft, blocks: Vec<Block>) -> Vec<Block> {
    let (images, mut others) = gather(blocks, &mut draft);
    if images.is_empty() {
        return without_images(draft, others);
    }
    let only_words = others.iter().all(|other| matches!(other.kind, BlockKind::Paragraph { .. }));
    if draft.caption.is_empty() && only_words {
        draft.caption = words::flatten(std::mem::take(&mut others));
    }
    if draft.credit.is_empty() {
        draft.credit = split_credit(&mut draft.caption);
    }
    let figure = Block::new(BlockKind::Figure { images, caption: draft.caption, credit: draft.credit });
    std::iter::once(figure).chain(others).collect()
}

/// Takes the images out of nested figures, whose captions and credits are added to the outer one's.
fn gather(blocks: Vec<Block>, draft: &mut FigureDraft) -> (Vec<Image>, Vec<Block>) {
    let (mut images, mut others) = (Vec::new(), Vec::new());
    for inner in blocks {
        match inner.kind {
            BlockKind::Figure { images: inner, caption, credit } => {
                images.extend(inner);
                words::append_line(&mut draft.caption, caption);
                words::append_line(&mut draft.credit, credit);
            }
            _ => others.push(inner),
        }
    }
    (images, others)
}

fn without_images(draft: FigureDraft, mut others: Vec<Block>) -> Vec<Block> {
    let mut caption = draft.caption;
    match others.as_mut_slice() {
        [Block { kind: BlockKind::Quote { attribution, pull, .. }, .. }] => {
            *pull |= draft.pull;
            super::quote::strip_dash(&mut caption);
            words::append_line(attribution, std::mem::take(&mut caption));
        }
        [Block { kind: BlockKind::Table(table), .. }] => words::append_line(&mut table.caption, std::mem::take(&mut caption)),
        [.., Block { kind: BlockKind::Embed { href, title }, .. }] => {
            append_title(title, href, &[caption, draft.credit]);
            return others;
        }
        _ => {}
    }
    for content in [caption, draft.credit] {
        if !content.is_empty() {
            others.push(Block::new(BlockKind::Paragraph { content }));
        }
    }
    others
}

/// A film's title is what its author says of it, after the title it may have itself.
fn append_title(title: &mut String, href: &str, said: &[Vec<Inline>]) {
    if *title == embed::title("", href) && !words::plain(said.first().map_or(&[], Vec::as_slice)).is_empty() {
        title.clear();
    }
    for said in said.iter().map(|said| one_line(&words::plain(said))).filter(|said| !said.is_empty()) {
        if !title.is_empty() {
            title.push_str(if seek::ends_with_any(title, ".!?…") { " " } else { ": " });
        }
        title.push_str(&said);
    }
}

/// Splits "Photo: A24" off the end of a caption, if it starts a line or follows a full stop, a bracket or a bar.
pub(super) fn split_credit(caption: &mut Vec<Inline>) -> Vec<Inline> {
    for index in (0..caption.len()).rev() {
        let starts_line = index == 0 || matches!(caption.get(index - 1), Some(Inline::LineBreak));
        let Some(Inline::Text { text }) = caption.get_mut(index) else { continue };
        let Some(at) = credit_start(text, starts_line) else { continue };
        let mut credit = vec![Inline::text(text.get(at..).unwrap_or_default())];
        text.truncate(at);
        let mark = seek::trim_end_any(text.trim_end(), "([|/—–").len();
        let bracketed = seek::ends_with_any(text.trim_end(), "([");
        text.truncate(mark);
        credit.extend(caption.drain(index + 1..));
        words::trim_end(caption);
        if let (true, Some(Inline::Text { text })) = (bracketed, credit.last_mut()) {
            text.truncate(seek::trim_end_any(text, ")]").len());
        }
        return credit;
    }
    Vec::new()
}

/// Where the credit begins in a caption that has one; `starts_line` if the text is at the start of a line.
pub(crate) fn credit_start(text: &str, starts_line: bool) -> Option<usize> {
    let starts = CREDIT_STARTS.iter().flat_map(|start| seek::places(text, start));
    let good = starts.filter(|&at| {
        let before = text.get(..at).unwrap_or_default().trim_end();
        before.is_empty() && starts_line || seek::ends_with_any(before, ".!?([|/—–”")
    });
    good.min()
}
