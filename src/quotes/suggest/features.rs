//! The features that the model sees in a sentence, as numbers.
//! The trainer and the widget must share this code, so that a weight always means what it was trained on.

use crate::quotes::sentences::sentences;
use crate::quotes::word_class::{WordClass, stem};
use crate::quotes::words::{lower, words};

/// How many numbers describe a sentence.
pub const COUNT: usize = FEATURES.len();

/// One feature: its name, and what it measures.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Its name in the trainer's table.
    pub name: &'static str,
    /// What it measures.
    pub measures: &'static str,
}

/// The features in the order of [`features`]. "Share" is a share of the words, 0 to 1.
pub const FEATURES: [Feature; 18] = [
    feature("content", "share of different content words: the rest is repetition or holds the sentence together"),
    feature("abstract", "share of words for what can't be touched: love, death, truth, -ness, -ity"),
    feature("you", "share of you, your"),
    feature("third", "share of he, she, it, they: someone who was named before"),
    feature("indefinite", "share of a, an: any of a kind, and not this one"),
    feature("absolute", "share of always, everything, best"),
    feature("negation", "share of not, never, don't"),
    feature("condition", "share of if, when, whoever"),
    feature("preposition", "share of of, in, with"),
    feature("hedge", "share of maybe, guess, really"),
    feature("everyday", "share of go, get, tell: what happens in any scene"),
    feature("plot", "share of morning, street, phone: when and where of a plot"),
    feature("small talk", "share of hello, please, okay"),
    feature("past", "share of was, were, had, did and words in -ed"),
    feature("number", "1 if it has a digit or a number in words"),
    feature("commas", "1 if it has two commas or more"),
    feature("exclamation", "1 if it has an exclamation mark"),
    feature("sentences", "the binary logarithm of how many sentences it is; 0 for a single one, hence for every suggestion"),
];

const fn feature(name: &'static str, measures: &'static str) -> Feature {
    Feature { name, measures }
}

/// The feature values of a sentence, in the order of [`FEATURES`]; shares are 0 for a text without words.
///
/// ```
/// use intertitle::quotes::suggest::{FEATURES, features};
/// let numbers = features("Love never dies!");
/// let of = |name| FEATURES.iter().zip(numbers).find(|(feature, _)| feature.name == name).unwrap().1;
/// assert_eq!((of("abstract"), of("negation"), of("exclamation")), (1.0 / 3.0, 1.0 / 3.0, 1.0));
/// ```
#[must_use]
pub fn features(text: &str) -> [f32; COUNT] {
    let tally = Tally::of(text);
    let share = |class: WordClass| tally.classes.iter().filter(|one| **one == class).count() as f32 / tally.all();
    [
        tally.content.len() as f32 / tally.all(),
        share(WordClass::Abstract),
        share(WordClass::You),
        share(WordClass::Third),
        share(WordClass::Indefinite),
        share(WordClass::Absolute),
        share(WordClass::Negation),
        share(WordClass::Condition),
        share(WordClass::Preposition),
        share(WordClass::Hedge),
        share(WordClass::Everyday),
        share(WordClass::Plot),
        share(WordClass::SmallTalk),
        tally.past as f32 / tally.all(),
        one_if(text.contains(|character: char| character.is_ascii_digit()) || tally.classes.contains(&WordClass::Number)),
        one_if(text.matches(',').count() >= 2),
        one_if(text.contains('!')),
        (sentences(text).len().max(1) as f32).log2(),
    ]
}

fn one_if(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

/// The words of a sentence, counted.
#[derive(Default)]
struct Tally {
    classes: Vec<WordClass>,
    /// The content words, each once.
    content: Vec<String>,
    past: usize,
}

impl Tally {
    fn of(text: &str) -> Self {
        let mut tally = Self::default();
        for word in words(text) {
            let word = lower(word);
            let class = WordClass::of(&word);
            tally.classes.push(class);
            tally.past += usize::from(is_past(&word));
            if class.is_content() && !tally.content.contains(&word) {
                tally.content.push(word);
            }
        }
        tally
    }

    /// The number of words, at least 1, so that it can be divided by.
    fn all(&self) -> f32 {
        self.classes.len().max(1) as f32
    }
}

fn is_past(word: &str) -> bool {
    let stem = stem(word.strip_suffix("n't").unwrap_or(word));
    matches!(stem, "was" | "were" | "had" | "did") || (stem.len() > 4 && stem.ends_with("ed"))
}
