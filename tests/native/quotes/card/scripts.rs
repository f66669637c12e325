//! Random texts in nine scripts, made of words of a typical length.

use proptest::prelude::*;

/// A script: the clusters of its words, and how many make a word; `None` if words are not spaced.
pub(super) struct Script {
    pub(super) name: &'static str,
    clusters: &'static [&'static str],
    word: Option<std::ops::Range<usize>>,
}

pub(super) const SCRIPTS: [Script; 9] = [
    Script { name: "Latin", clusters: &["a", "e", "i", "m", "W", "é", "l", ",", "-", "t", "g", "Ł", "’"], word: Some(1..14) },
    Script { name: "Cyrillic", clusters: &["а", "ж", "о", "Щ", "й", "л", "ы", "—", "ю"], word: Some(1..16) },
    Script { name: "Arabic", clusters: &["ا", "ل", "س", "ين", "مَ", "ّ", "ط", "،", "ك"], word: Some(1..10) },
    Script { name: "Hebrew", clusters: &["א", "ב", "שׁ", "ל", "מָ", "ם", "־", "ק"], word: Some(1..9) },
    Script {
        name: "Devanagari", clusters: &["क", "ष्ट", "सि", "ने", "मा", "ह", "ँ", "र्ट", "।"], word: Some(1..9)
    },
    Script { name: "Thai", clusters: &["ภ", "าพ", "ยน", "ตร์", "เก่", "า", "ที่", "ๆ"], word: None },
    Script {
        name: "Han and kana", clusters: &["映", "画", "は", "ー", "、", "。", "「", "」", "っ", "シ", "ネ", "！"], word: None
    },
    Script { name: "Korean", clusters: &["영", "화", "를", "보", "았", "다", ".", "한"], word: Some(1..8) },
    Script {
        name: "emoji", clusters: &["🎬", "👩‍👩‍👧‍👦", "🇫🇷", "👍🏽", "❤️", "🎞️"], word: Some(1..30)
    },
];

impl Script {
    /// Texts of 1 to 400 characters.
    pub(super) fn texts(&'static self) -> impl Strategy<Value = String> {
        let word = self.word.clone().unwrap_or(1..60);
        let word = prop::collection::vec(prop::sample::select(self.clusters), word).prop_map(|parts| parts.concat());
        (prop::collection::vec(word, 1..120), 1..=400_usize).prop_map(|(words, length)| {
            let text: String = words.join(" ").chars().take(length).collect();
            if text.trim().is_empty() { "a".to_owned() } else { text }
        })
    }
}

/// A text in any of the scripts, with its name.
pub(in crate::quotes) fn any_text() -> impl Strategy<Value = (&'static str, String)> {
    (0..SCRIPTS.len()).prop_flat_map(|at| SCRIPTS[at].texts().prop_map(move |text| (SCRIPTS[at].name, text)))
}
