//! What an element that gathered blocks becomes when it ends.
//! The only module that makes quotes, lists, tables, figures and code out of what was gathered.

use super::scope::{FigureDraft, QuoteDraft, Scope, ScopeKind};
use super::{Reader, embed, figure, heading, quote, words};
use crate::article::{Block, BlockId, BlockKind, Footnote, Inline, ListItem};
use crate::seek::{self, holds};

/// What the summary of a `<details>` contains if it hides a spoiler: in Latin letters, in Cyrillic (without the initial, which may be a
/// capital), in Japanese, Chinese and Arabic.
const SPOILER: [&str; 6] = ["spoiler", "пойлер", "ネタバレ", "剧透", "劇透", "حرق"];

impl Reader {
    /// Ends the innermost scope; the line has already been flushed into it.
    pub(super) fn end_scope(&mut self) {
        if self.scopes.len() < 2 {
            return;
        }
        let Some(Scope { kind, blocks }) = self.scopes.pop() else { return };
        match kind {
            ScopeKind::Root => {}
            ScopeKind::Quote(draft) => self.end_quote(draft, blocks),
            ScopeKind::Spoiler { summary } => self.end_spoiler(summary, blocks),
            ScopeKind::Details { summary } => self.end_details(summary, blocks),
            ScopeKind::List { start, items } => self.end_list(start, items, blocks),
            ScopeKind::Item => self.end_item(blocks),
            ScopeKind::Pasted => self.end_pasted(blocks),
            ScopeKind::Figure(draft) => self.end_figure(draft, blocks),
            ScopeKind::Table(table) => {
                let finished = table.finish();
                self.push_blocks(blocks);
                self.push_blocks(finished);
            }
            ScopeKind::Cell(start) => match self.innermost_mut() {
                Some(ScopeKind::Table(table)) => table.push(start, blocks),
                _ => self.push_blocks(blocks),
            },
            ScopeKind::Heading { level, id } => self.end_heading(level, id, words::flatten(blocks)),
            ScopeKind::Term => self.end_term(blocks),
            ScopeKind::Caption => self.end_caption(words::flatten(blocks)),
            ScopeKind::Credit => self.end_credit(words::flatten(blocks)),
            ScopeKind::Summary => match self.scopes.iter_mut().rev().find_map(|scope| scope.kind.summary_mut()) {
                Some(summary) => words::append_line(summary, words::flatten(blocks)),
                None => self.end_words(words::flatten(blocks)),
            },
            ScopeKind::Attribution => self.end_attribution(words::flatten(blocks)),
            ScopeKind::Pre { language, text, covered } => {
                let text = seek::replaced(text.trim_matches('\n'), "\r\n", "\n");
                if !text.trim().is_empty() {
                    self.push_apart(BlockKind::Code { language, text }, covered);
                }
            }
            ScopeKind::Media { src, title } => {
                if let Some(href) = src {
                    let title = embed::title(&title, &href);
                    self.push_apart(BlockKind::Embed { href, title }, false);
                }
            }
            ScopeKind::Notes { before } => self.end_notes(before, blocks),
            ScopeKind::Footnote { label } => self.end_footnote(label, blocks),
        }
    }

    /// A quotation, with the attribution that its last line may be; an attribution alone is a paragraph.
    fn end_quote(&mut self, draft: QuoteDraft, mut blocks: Vec<Block>) {
        let QuoteDraft { mut attribution, cite, pull } = draft;
        if attribution.is_empty() {
            attribution = quote::take_attribution(&mut blocks);
        }
        let kind = match (blocks.is_empty(), attribution.is_empty()) {
            (true, true) => return,
            (true, false) => BlockKind::Paragraph { content: attribution },
            _ => BlockKind::Quote { blocks, attribution, cite, pull },
        };
        self.push(kind);
    }

    /// A `<details>`: a spoiler if its summary says so, otherwise its summary and its blocks one after another.
    fn end_details(&mut self, summary: Vec<Inline>, blocks: Vec<Block>) {
        let words = words::plain(&summary).to_ascii_lowercase();
        if SPOILER.iter().any(|word| holds(&words, word)) {
            return self.end_spoiler(summary, blocks);
        }
        self.end_words(summary);
        self.push_blocks(blocks);
    }

    /// A figure; with the image of its `<noscript>` if it has no other.
    fn end_figure(&mut self, mut draft: FigureDraft, mut blocks: Vec<Block>) {
        if let Some(image) = draft.fallback.take()
            && !blocks.iter().any(|block| matches!(block.kind, BlockKind::Figure { .. }))
        {
            let kind = BlockKind::Figure { images: vec![image], caption: Vec::new(), credit: Vec::new() };
            blocks.insert(0, Block::new(kind));
        }
        let finished = figure::finish(draft, blocks);
        self.push_blocks(finished);
    }

    /// The term of a description list, a paragraph of strong words; but WordPress makes galleries out of such lists.
    fn end_term(&mut self, blocks: Vec<Block>) {
        if blocks.iter().all(|block| matches!(block.kind, BlockKind::Figure { .. })) {
            return self.push_blocks(blocks);
        }
        let content = words::flatten(blocks);
        if !content.is_empty() {
            self.push(BlockKind::Paragraph { content: vec![Inline::Strong { content }] });
        }
    }

    /// A footnote, without the links back to its marks.
    fn end_footnote(&mut self, label: String, mut blocks: Vec<Block>) {
        each_words(&mut blocks, &mut trim_note);
        blocks.retain(|block| !matches!(&block.kind, BlockKind::Paragraph { content } if content.is_empty()));
        self.footnotes.push(Footnote { label, blocks });
    }

    /// A paragraph, unless it has no words.
    fn end_words(&mut self, content: Vec<Inline>) {
        if !content.is_empty() {
            self.push(BlockKind::Paragraph { content });
        }
    }

    fn end_spoiler(&mut self, summary: Vec<Inline>, blocks: Vec<Block>) {
        if blocks.is_empty() {
            return self.end_words(summary);
        }
        self.push(BlockKind::Spoiler { summary, blocks });
    }

    fn end_list(&mut self, start: Option<u32>, mut items: Vec<ListItem>, stray: Vec<Block>) {
        add_stray(&mut items, stray);
        if !items.is_empty() {
            self.push(BlockKind::List { start, items });
        }
    }

    fn end_item(&mut self, blocks: Vec<Block>) {
        let Some(Scope { kind: ScopeKind::List { items, .. }, blocks: stray, .. }) = self.scopes.last_mut() else {
            return self.push_blocks(blocks);
        };
        add_stray(items, std::mem::take(stray));
        if !blocks.is_empty() {
            items.push(ListItem { blocks });
        }
    }

    fn end_heading(&mut self, level: u8, id: BlockId, content: Vec<Inline>) {
        let content = heading::without_permalinks(content);
        if content.is_empty() {
            return;
        }
        let in_root = self.scopes.len() == 1;
        if !(in_root && self.head.takes_title(level, &content)) {
            self.push_blocks(vec![Block { id, kind: BlockKind::Heading { level: level.max(2), content } }]);
        }
    }

    fn end_caption(&mut self, mut content: Vec<Inline>) {
        if let Some(ScopeKind::Table(table)) = self.innermost_mut() {
            return words::append_line(&mut table.caption, content);
        }
        if let Some(figure) = self.scopes.iter_mut().rev().find_map(|scope| scope.kind.figure_mut()) {
            return words::append_line(&mut figure.caption, content);
        }
        match self.scopes.last_mut().and_then(|scope| scope.blocks.last_mut()).map(|block| &mut block.kind) {
            Some(BlockKind::Figure { caption, credit, .. }) => {
                // Only these words are searched: a figure may be followed by thousands of captions.
                words::append_line(credit, figure::split_credit(&mut content));
                words::append_line(caption, content);
            }
            _ => self.end_words(content),
        }
    }

    fn end_credit(&mut self, content: Vec<Inline>) {
        match self.scopes.iter_mut().rev().find_map(|scope| scope.kind.figure_mut()) {
            Some(figure) => words::append_line(&mut figure.credit, content),
            None => self.end_words(content),
        }
    }

    fn end_attribution(&mut self, mut content: Vec<Inline>) {
        quote::strip_dash(&mut content);
        let content = quote::unwrap_cite(content);
        let around = self.scopes.iter_mut().rev().find_map(|scope| scope.kind.quote_mut()).map(|quote| &mut quote.attribution);
        match around {
            Some(attribution) => words::append_line(attribution, content),
            None => match self.unattributed() {
                Some(attribution) => *attribution = content,
                None => self.end_words(content),
            },
        }
    }

    /// Where the attribution belongs that AsciiDoctor puts after a quotation, if one without any has just ended.
    pub(super) fn unattributed(&mut self) -> Option<&mut Vec<Inline>> {
        self.flush();
        match &mut self.scopes.last_mut()?.blocks.last_mut()?.kind {
            BlockKind::Quote { attribution, .. } if attribution.is_empty() => Some(attribution),
            _ => None,
        }
    }

    /// The list of notes, with its heading and rule, is left out if notes were found in it; anything else in it stays.
    fn end_notes(&mut self, before: usize, mut blocks: Vec<Block>) {
        if self.footnotes.notes() > before {
            blocks.retain(|block| !matches!(block.kind, BlockKind::Break | BlockKind::Heading { .. }));
        }
        self.push_blocks(blocks);
    }
}

/// Blocks in a list but in none of its items belong to the item before them.
fn add_stray(items: &mut Vec<ListItem>, stray: Vec<Block>) {
    match items.last_mut() {
        _ if stray.is_empty() => {}
        Some(item) => item.blocks.extend(stray),
        None => items.push(ListItem { blocks: stray }),
    }
}

/// Removes the signs that lead back to the mark, and the no-break space before them.
fn trim_note(content: &mut Vec<Inline>) {
    while let Some(Inline::Link { href, content: inner }) = content.last() {
        if !href.starts_with('#') || !super::footnotes::is_back_sign(inner) {
            break;
        }
        content.pop();
        words::trim_end(content);
    }
    if let Some(Inline::Text { text }) = content.last_mut() {
        text.truncate(seek::trim_end_any(text, " \u{a0}\u{202f}").len());
    }
    content.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
}

/// Calls `act` on every run of words in the blocks.
pub(super) fn each_words(blocks: &mut [Block], act: &mut dyn FnMut(&mut Vec<Inline>)) {
    Block::each(blocks, &mut |block| match &mut block.kind {
        BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => act(content),
        BlockKind::Quote { attribution, .. } => act(attribution),
        BlockKind::Figure { caption, credit, .. } => {
            act(caption);
            act(credit);
        }
        BlockKind::Table(table) => {
            act(&mut table.caption);
            table.head.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(|cell| act(&mut cell.content));
        }
        BlockKind::Spoiler { summary, .. } => act(summary),
        BlockKind::List { .. } | BlockKind::Code { .. } | BlockKind::Break | BlockKind::Embed { .. } => {}
    });
}

/// A thematic break separates two blocks: removes those before the first and after the last block, and repeated ones.
pub(super) fn trim_breaks(blocks: &mut Vec<Block>) {
    blocks.dedup_by(|second, first| second.kind == BlockKind::Break && first.kind == BlockKind::Break);
    if blocks.first().is_some_and(|block| block.kind == BlockKind::Break) {
        blocks.remove(0);
    }
    if blocks.last().is_some_and(|block| block.kind == BlockKind::Break) {
        blocks.pop();
    }
}
