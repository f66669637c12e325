//! Whose words a quote holds, as far as the article says.
//! It must not guess: when in doubt, they are the article's.

mod continued;
mod known;
mod line;
mod name;
mod quotation;
mod signed;
mod speech;
mod verbs;

use super::anchor::TextQuoteSelector;
use super::interview::first_turn;
use crate::article::{Article, Block, BlockId, BlockKind, Inline, PlainText, comma};
use crate::seek;
use known::Known;
use std::ops::Range;

/// Who said it, where, and how we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who said or wrote it; the article's authors, separated by commas, if they are the article's words.
    pub speaker: Option<String>,
    /// The work that they come from; the article's title if it is the article.
    pub work: Option<String>,
    /// The year that the attribution names.
    pub year: Option<u16>,
    /// How we know.
    pub source: Source,
}

/// How an attribution is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The author wrote it under the quotation.
    Marked,
    /// A sentence says it: "…," Jonze says.
    Said,
    /// The article says nothing else: its own author and title.
    Author,
    /// Words beside the article's text, such as a caption, or from an interview: only where they appeared is certain, not whose they are.
    Beside,
}

impl Attribution {
    /// The article's author and title.
    #[must_use]
    pub fn author(article: &Article) -> Self {
        let names: Vec<&str> = article.metadata.authors.iter().map(|author| author.name.as_str()).collect();
        let speaker = (!names.is_empty()).then(|| names.join(comma(article.metadata.language.as_deref())));
        Self { speaker, work: article.metadata.title.clone(), year: None, source: Source::Author }
    }

    /// The article's title alone.
    #[must_use]
    pub fn beside(article: &Article) -> Self {
        Self { speaker: None, work: article.metadata.title.clone(), year: None, source: Source::Beside }
    }

    /// What the line under a quotation says; the article's author and title if it is empty.
    #[must_use]
    pub fn marked(article: &Article, line: &[Inline]) -> Self {
        line::read(article, line).unwrap_or_else(|| Self::author(article))
    }

    fn spoken_by(speaker: String) -> Self {
        Self { speaker: Some(speaker), work: None, year: None, source: Source::Said }
    }
}

/// Whose words stand at `range` of `plain`, the article's plain text, in bytes.
///
/// In a quotation with a line under it, what that line says. Inside quotation marks in a paragraph, the speaker whom the sentence names:
/// `“…,” Jonze says`, `As Jonze puts it, “…”`, `according to Jonze`. Otherwise, and whenever anything is unclear, the article's author;
/// but nobody if the range begins or ends in the caption or credit of a picture: an agency writes captions as often as the author does, and a
/// credit names who made the picture, not who says these words. Nor is the author the speaker of an interview, from its first turn on.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// use intertitle::quotes::attribution::{Source, of};
/// let content = vec![Inline::text("“Nobody noticed the pin,” Spike Jonze said.")];
/// let article = Article::new(Default::default(), vec![Block::new(BlockKind::Paragraph { content })], vec![]);
/// let plain = article.plain_text();
/// let at = plain.as_str().find("Nobody").unwrap();
/// assert_eq!(of(&article, &plain, at..at + 6).speaker.as_deref(), Some("Spike Jonze"));
/// assert_eq!(of(&article, &plain, 0..plain.as_str().len()).source, Source::Author);
/// ```
#[must_use]
pub fn of(article: &Article, plain: &PlainText, range: Range<usize>) -> Attribution {
    find(article, plain, &range).unwrap_or_else(|| {
        if is_of_interview(article, plain, &range) { Attribution::beside(article) } else { Attribution::author(article) }
    })
}

/// Whether a range ends within the turns of an interview.
fn is_of_interview(article: &Article, plain: &PlainText, range: &Range<usize>) -> bool {
    let first = first_turn(article).and_then(|first| plain.offset_of(&article.blocks.get(first)?.id, 0, 0));
    first.is_some_and(|first| range.end > first)
}

/// Whose words a quote from the page of `article` holds: [`of`] says so if they are in the article's text. Words that are only on its page are
/// its author's if they are part of its title or its dek; for any others only the article's title is certain.
#[must_use]
pub fn of_quote(article: &Article, plain: &PlainText, quote: &TextQuoteSelector) -> Attribution {
    if let Some(found) = quote.find(plain.as_str(), None) {
        return of(article, plain, found.range);
    }
    let lines = [&article.metadata.title, &article.metadata.dek];
    if lines.into_iter().flatten().any(|line| seek::holds(line, &quote.exact)) {
        return Attribution::author(article);
    }
    Attribution::beside(article)
}

fn find(article: &Article, plain: &PlainText, range: &Range<usize>) -> Option<Attribution> {
    let (first, _) = plain.locate(range.start)?;
    let (last, _) = plain.locate(range.end.checked_sub(1).filter(|end| *end >= range.start)?)?;
    let path = path_to(article, &first.block)?;
    let end = path_to(article, &last.block)?;
    if is_caption(&path) || is_caption(&end) {
        return Some(Attribution::beside(article));
    }
    let from = path.last().and_then(|step| step.siblings.get(step.index..)).unwrap_or_default();
    if let Some((line, taken)) = signed::line(from)
        && from.iter().take(taken).any(|block| block.id == last.block)
    {
        return if signed::is_answer(&line) { Some(Attribution::beside(article)) } else { line::read(article, &line) };
    }
    let shared = path.iter().zip(&end).take_while(|(one, other)| std::ptr::eq(one.block, other.block)).count();
    let path = path.get(..shared)?;
    let quote = path.iter().rev().find_map(|step| Some((step, Quote::of(step.block)?)));
    match quote {
        // The quoted words are the line under the quotation itself, which the author wrote.
        Some((step, _)) if step.block.id == first.block => None,
        Some((_, quote)) if !quote.attribution.is_empty() => line::read(article, quote.attribution),
        Some((step, quote)) => signed::below(step.siblings.get(step.index..)?)
            .and_then(|line| line::read(article, line))
            // So ends a post that ends with a quotation.
            .filter(|found| article.metadata.authors.iter().all(|author| found.speaker.as_ref() != Some(&author.name)))
            .or_else(|| in_paragraph(article, plain, path, range))
            .or_else(|| introduced(&Known { article, plain }, step).filter(|_| !quote.pull))
            .or_else(|| pulled(article, plain, &first.block)),
        None => in_paragraph(article, plain, path, range),
    }
}

/// Whether a path ends in a picture or an embedded video: its only words are a caption and a credit.
fn is_caption(path: &[Step<'_>]) -> bool {
    path.last().is_some_and(|step| matches!(step.block.kind, BlockKind::Figure { .. } | BlockKind::Embed { .. }))
}

/// The speaker of the quotation inside one paragraph that holds the whole range.
fn in_paragraph(article: &Article, plain: &PlainText, path: &[Step<'_>], range: &Range<usize>) -> Option<Attribution> {
    let block = path.last()?.block;
    let BlockKind::Paragraph { .. } = block.kind else { return None };
    let Range { start, end } = place_of(plain, &block.id)?;
    let text = plain.as_str().get(start..end)?;
    let quotation = quotation::around(text, range.start.checked_sub(start)?..range.end.checked_sub(start)?)?;
    let known = Known { article, plain };
    let speaker = speech::speaker(&known, text, &quotation).or_else(|| continued::speaker(&known, text, &quotation));
    speaker.map(Attribution::spoken_by)
}

/// The range of a block's own words, without the blocks inside it.
fn place_of(plain: &PlainText, block: &BlockId) -> Option<Range<usize>> {
    let mut own = plain.spans().iter().filter(|span| span.block == *block);
    let first = own.next()?;
    Some(first.start..own.next_back().unwrap_or(first).end)
}

/// If a quotation block repeats words of the running text, it is a pull quote, however it is marked up: returns whose words they are there.
fn pulled(article: &Article, plain: &PlainText, block: &BlockId) -> Option<Attribution> {
    let words = plain.as_str().get(place_of(plain, block)?)?.trim_matches(name::is_mark);
    // Fewer than three words may recur by chance.
    words.split_whitespace().nth(2)?;
    let is_whole = |at: usize| {
        let (before, rest) = plain.as_str().split_at_checked(at).unwrap_or_default();
        let after = rest.get(words.len()..).and_then(|after| after.chars().next());
        before.chars().next_back().is_none_or(name::is_mark) && after.is_none_or(name::is_mark)
    };
    let is_of_text = |at: usize| {
        let path = plain.locate(at).and_then(|(span, _)| path_to(article, &span.block));
        path.is_some_and(|path| path.iter().all(|step| Quote::of(step.block).is_none()))
    };
    let at = seek::places(plain.as_str(), words).find(|at| is_whole(*at) && is_of_text(*at))?;
    Some(of(article, plain, at..at + words.len()))
}

/// The speaker named by the paragraph before a quotation that has no line of its own: "As Jonze puts it:".
fn introduced(known: &Known<'_>, quote: &Step<'_>) -> Option<Attribution> {
    let BlockKind::Paragraph { content } = &quote.siblings.get(quote.index.checked_sub(1)?)?.kind else { return None };
    let text = Inline::words(content, " ");
    let text = text.trim_end();
    if text.ends_with(':') { speech::introduced(known, text).map(Attribution::spoken_by) } else { None }
}

/// The fields of a quotation block that matter here.
struct Quote<'a> {
    attribution: &'a [Inline],
    pull: bool,
}

impl<'a> Quote<'a> {
    fn of(block: &'a Block) -> Option<Self> {
        match &block.kind {
            BlockKind::Quote { attribution, pull, .. } => Some(Self { attribution, pull: *pull }),
            _ => None,
        }
    }
}

/// A block among its siblings, on the path from the article to an inner block.
struct Step<'a> {
    siblings: &'a [Block],
    index: usize,
    block: &'a Block,
}

/// The blocks from the outermost to the one called `id`.
fn path_to<'a>(article: &'a Article, id: &BlockId) -> Option<Vec<Step<'a>>> {
    let mut path = Vec::new();
    let texts = std::iter::once(&article.blocks).chain(article.footnotes.iter().map(|footnote| &footnote.blocks));
    texts.into_iter().any(|blocks| search(blocks, id, &mut path)).then(|| {
        path.reverse();
        path
    })
}

/// Whether `blocks` hold the one called `id`, at any depth; pushes the path to it, innermost block first.
fn search<'a>(blocks: &'a [Block], id: &BlockId, path: &mut Vec<Step<'a>>) -> bool {
    for (index, block) in blocks.iter().enumerate() {
        if block.id == *id || block.any_inside(&mut |blocks| search(blocks, id, path)) {
            path.push(Step { siblings: blocks, index, block });
            return true;
        }
    }
    false
}
