//! Suggests at most three sentences of an article that stand alone, scored by a small linear model.
//! It must not suggest a sentence that gives something away or needs the sentence before it.

mod alone;
mod candidates;
mod features;
mod language;
mod passage;
mod weights;

pub use features::{COUNT, FEATURES, Feature, features};

use super::fold::fold_one;
use crate::article::{Article, BlockId, PlainText};
use crate::parse::Warning;
use candidates::Candidate;
use passage::Passage;
use std::ops::Range;

/// How many quotes are suggested at most.
pub const MOST: usize = 3;

/// The least score of a suggestion: as quotable as the average memorable film line.
pub const LEAST_SCORE: f32 = 0.0;

/// How many characters of a pinned text a warning repeats.
const QUOTED: usize = 60;

/// What the author wants suggested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// What the model chooses.
    #[default]
    Automatic,
    /// None.
    Off,
    /// These, as they stand in the article.
    Pinned(Vec<String>),
}

/// A sentence worth quoting.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The paragraph that it stands in.
    pub block: BlockId,
    /// Its place in the article's plain text, in bytes.
    pub range: Range<usize>,
    /// Its words.
    pub text: String,
    /// How quotable it is, see [`score`].
    pub score: f32,
}

/// The suggested quotes of an article whose plain text is `plain`: at most [`MOST`], in reading order.
///
/// The model chooses the best sentences of 8 to 40 words from the running text that stand alone and score [`LEAST_SCORE`] or more, no two from the
/// same paragraph or from neighbouring ones. It leaves out spoilers, what the author has set as a quotation already, and any text that is not
/// English, the only language it was trained on. A pinned text that is not in the article is left out, and [`unsuggested`] reports it.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// use intertitle::quotes::suggest::{Wish, suggest};
/// let paragraph = |text| Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] });
/// let text = "It is about a pin. It comes late. Nothing in the world is so lonely as a perfect memory.";
/// let article = Article::new(Default::default(), vec![paragraph(text)], vec![]);
/// let quotes = suggest(&article, &article.plain_text(), &Wish::Automatic);
/// assert_eq!(quotes[0].text, "Nothing in the world is so lonely as a perfect memory.");
/// ```
#[must_use]
pub fn suggest(article: &Article, plain: &PlainText, wish: &Wish) -> Vec<Suggestion> {
    let passages = passage::passages(article, plain);
    let mut chosen = match wish {
        Wish::Off => return Vec::new(),
        Wish::Pinned(texts) => texts.iter().filter_map(|text| pinned(text, &passages, plain)).take(MOST).collect(),
        Wish::Automatic if language::is_english(article, plain) => best(candidates::candidates(article, &passages, plain)),
        Wish::Automatic => return Vec::new(),
    };
    sort(&mut chosen, |candidate| candidate.range.start as f64);
    let suggestion = |candidate: Candidate<'_>| {
        let text = plain.as_str().get(candidate.range.clone())?.to_owned();
        Some(Suggestion { block: candidate.block.clone(), range: candidate.range, text, score: candidate.score })
    };
    chosen.into_iter().filter_map(suggestion).collect()
}

/// Warnings to the author about pinned quotes: which are not suggested, and why.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// use intertitle::quotes::suggest::{Wish, unsuggested};
/// let content = vec![Inline::text("Nothing is so lonely as a perfect memory.")];
/// let article = Article::new(Default::default(), vec![Block::new(BlockKind::Paragraph { content })], vec![]);
/// let wish = Wish::Pinned(vec!["so lonely as a memory".to_owned()]);
/// let told = unsuggested(&article, &article.plain_text(), &wish);
/// assert_eq!(told[0].to_string(), "quotes: “so lonely as a memory” is not in the article, or is covered; it is not suggested");
/// ```
#[must_use]
pub fn unsuggested(article: &Article, plain: &PlainText, wish: &Wish) -> Vec<Warning> {
    let Wish::Pinned(texts) = wish else { return Vec::new() };
    let passages = passage::passages(article, plain);
    let mut left = MOST;
    let mut warnings = Vec::new();
    for text in texts {
        let why = if pinned(text, &passages, plain).is_none() {
            " is not in the article, or is covered; it is not suggested"
        } else if left == 0 {
            " is one too many: the first three are suggested"
        } else {
            left -= 1;
            continue;
        };
        let mut words: String = text.chars().take(QUOTED).collect();
        if words.len() < text.len() {
            words.push('…');
        }
        warnings.push(Warning::at_path("quotes", ["“", &words, "”", why].concat()));
    }
    warnings
}

/// How quotable a sentence is: the weighted sum of its [`features()`], shifted so that the average memorable film line scores 0.
///
/// ```
/// use intertitle::quotes::suggest::score;
/// assert!(score("Nothing is so lonely as a perfect memory.") > score("He went back to the office at about ten."));
/// ```
#[must_use]
pub fn score(sentence: &str) -> f32 {
    features(sentence).iter().zip(weights::WEIGHTS).map(|(number, weight)| number * weight).sum::<f32>() - weights::MEAN
}

/// Sorts by a number, the smallest first (stable). One sort for all orders, to save WebAssembly.
fn sort(candidates: &mut [Candidate<'_>], number: fn(&Candidate<'_>) -> f64) {
    candidates.sort_by(|one, other| number(one).total_cmp(&number(other)));
}

/// The best candidates, spread over the article.
fn best(mut candidates: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    candidates.retain(|candidate| candidate.score >= LEAST_SCORE);
    sort(&mut candidates, |candidate| f64::from(-candidate.score));
    let mut chosen: Vec<Candidate<'_>> = Vec::new();
    for candidate in candidates {
        if chosen.len() < MOST && chosen.iter().all(|other| other.passage.abs_diff(candidate.passage) > 1) {
            chosen.push(candidate);
        }
    }
    chosen
}

/// The candidate for a pinned text; `None` if the article does not have it, or hides part of it.
fn pinned<'a>(text: &str, passages: &[Passage<'a>], plain: &PlainText) -> Option<Candidate<'a>> {
    let sought: Vec<char> = searched(text).map(|(_, character)| character).collect();
    passages.iter().enumerate().filter(|_| !sought.is_empty()).find_map(|(index, passage)| {
        let within = plain.as_str().get(passage.range.clone())?;
        let (places, characters): (Vec<usize>, Vec<char>) = searched(within).unzip();
        let first = characters.windows(sought.len()).position(|window| window == sought)?;
        let last = *places.get(first + sought.len() - 1)?;
        let end = last + within.get(last..)?.chars().next()?.len_utf8();
        let range = passage.range.start + places.get(first)?..passage.range.start + end;
        passage.shows(&range).then(|| Candidate { block: passage.block, passage: index, range, score: score(text) })
    })
}

/// The characters of a text, each with its offset, without what may differ between a page and its source: white space, and the kind of quotation
/// marks.
fn searched(text: &str) -> impl Iterator<Item = (usize, char)> {
    let kept = text.char_indices().filter(|(_, character)| !character.is_whitespace());
    kept.map(|(at, character)| (at, if matches!(character, '‘' | '’' | '“' | '”' | '"' | '\'') { fold_one(character) } else { character }))
}
