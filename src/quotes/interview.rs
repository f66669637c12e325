//! Whether an article is an interview: from its first turn on, its labels say who speaks, and that is seldom the author.
//! It must not say who speaks; an article that only looks a little like an interview must not count as one.

use crate::article::{Article, Block, BlockKind, Inline};
use crate::quotes::words::{lower, words};
use crate::reading::script::Script;
use crate::seek;
use crate::seek::is_listed;

/// The most words that a label may have: `Spike Jonze:`, `Q:`.
const LONGEST: usize = 4;

/// How often the same label, or a question set apart, must occur.
const LEAST: usize = 2;

/// Words that ask somebody in person; a heading that is a question without one may be the article's own.
const YOU: &str = "you your vous votre sie usted você";

/// How a block begins a turn.
#[derive(Debug, PartialEq, Eq)]
enum Turn {
    /// With the speaker's label and a colon.
    Label(String),
    /// As a question set entirely in bold or italics.
    Question,
    /// As a heading that asks somebody in person.
    Heading,
}

/// The index of the block where the interview begins; `None` if the article is no interview.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// use intertitle::quotes::interview::first_turn;
/// let paragraph = |text| Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] });
/// let texts = ["We meet in June.", "Venn: Was it cold?", "Jonze: It was.", "Venn: And then?", "Jonze: Then we left."];
/// let article = Article::new(Default::default(), texts.map(paragraph).into(), vec![]);
/// assert_eq!(first_turn(&article), Some(1));
/// ```
#[must_use]
pub fn first_turn(article: &Article) -> Option<usize> {
    let turns: Vec<(usize, Turn)> = article.blocks.iter().enumerate().filter_map(|(at, block)| Some((at, turn(block)?))).collect();
    // "Should you see it?" and "Where can you see it?" are headings of reviews.
    let least = |turn: &Turn| LEAST + usize::from(*turn == Turn::Heading);
    let is_often = |turn: &Turn| turns.iter().filter(|(_, other)| other == turn).count() >= least(turn);
    turns.iter().find(|(_, turn)| is_often(turn)).map(|(at, _)| *at)
}

fn turn(block: &Block) -> Option<Turn> {
    let (BlockKind::Paragraph { content } | BlockKind::Heading { content, .. }) = &block.kind else { return None };
    let text = Inline::words(content, "");
    let asks = seek::ends_with_any(text.trim_end(), "?？؟");
    if matches!(block.kind, BlockKind::Heading { .. }) {
        return (asks && words(&text).any(|word| is_listed(&lower(word), YOU))).then_some(Turn::Heading);
    }
    if asks && is_set_apart(content) {
        return Some(Turn::Question);
    }
    let (label, said) = match text.strip_prefix("Q.") {
        Some(said) => ("Q", said),
        None => text.split_once([':', '：'])?,
    };
    let label = label.trim();
    let begins = label.chars().next().is_some_and(|first| Script::is_of_word(first) && !first.is_lowercase() && !first.is_ascii_digit());
    let is_label = begins
        && label.split_whitespace().count() <= LONGEST
        && said.contains(|next: char| next == ' ' || Script::of(next).is_counted_by_characters())
        && ends(said)
        && !is_teaser(content);
    is_label.then(|| Turn::Label(label.to_owned()))
}

/// Whether words end like a sentence, with punctuation where the script has it: "Photo: Lantern Films" and "Director: Ida Venn" do not.
fn ends(said: &str) -> bool {
    said.trim_end().chars().next_back().is_some_and(|last| !last.is_alphanumeric() || Script::of(last).is_counted_by_characters())
}

/// Whether a line ends with a link, as teasers of other posts do: "Read more: Why is it so quiet?".
fn is_teaser(content: &[Inline]) -> bool {
    content.last().is_some_and(|last| matches!(last, Inline::Link { .. }) || is_teaser(last.content()))
}

/// Whether a line is bold or italic from end to end.
pub(super) fn is_set_apart(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Strong { .. } | Inline::Emphasis { .. } => true,
        Inline::Text { text } => text.trim().is_empty(),
        other => matches!(other, Inline::LineBreak),
    })
}
