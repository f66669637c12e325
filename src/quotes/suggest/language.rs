//! Whether an article is in the language that the model was trained on.
//! It must not identify other languages: English or not is the only question.

use crate::article::{Article, PlainText, is_among};
use crate::quotes::word_class::WordClass;
use crate::quotes::words::{lower, words};

/// How many words are examined.
const SAMPLE: usize = 300;

/// The least share of English function words among them. English prose has about a half; German and Dutch, which share `in`, `was` and `so`, a tenth.
const LEAST: f32 = 0.3;

/// Whether an article is declared to be English, or not declared at all, and reads like English.
pub(super) fn is_english(article: &Article, plain: &PlainText) -> bool {
    let tag = article.metadata.language.as_deref().unwrap_or("en");
    is_among(tag, "en") && reads_english(plain.as_str())
}

fn reads_english(text: &str) -> bool {
    let sample = || words(text).take(SAMPLE);
    let function = sample().filter(|word| !WordClass::of(&lower(word)).is_content()).count();
    function as f32 >= LEAST * sample().count() as f32
}
