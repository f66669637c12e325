//! Whether an article is in the language that the model has learnt.
//! It must not name other languages: English or not is all that is asked.

use crate::article::{Article, PlainText};
use crate::quotes::word_class::WordClass;
use crate::quotes::words::{lower, words};

/// How many words are looked at.
const SAMPLE: usize = 300;

/// The least share of function words in them. English prose has about a half; German and Dutch, whose `in`, `was` and `so` look alike, a tenth.
const LEAST: f32 = 0.3;

/// Whether an article says that it is English, or says nothing, and reads like it.
pub(super) fn is_english(article: &Article, plain: &PlainText) -> bool {
    let tag = article.metadata.language.as_deref().unwrap_or("en");
    let declared = tag.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("en"));
    declared && reads_english(plain.as_str())
}

fn reads_english(text: &str) -> bool {
    let sample = || words(text).take(SAMPLE);
    let function = sample().filter(|word| !WordClass::of(&lower(word)).is_content()).count();
    function as f32 >= LEAST * sample().count() as f32
}
