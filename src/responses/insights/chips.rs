//! The chips that are offered: ours or the author's, in the author's order and words.
//! It must not identify a chip by its words: its key is what is stored and counted, and the words may change.

use crate::parse::{Warning, suggest};
use crate::seek;
use crate::strings::Key;

/// The keys of our own chips, in order.
pub const DEFAULT: [&str; 8] =
    ["want-to-see", "see-it-again", "changed-my-mind", "put-into-words", "learned", "moved", "see-it-differently", "spoiler-safe"];

/// The words of one of our own chips; `None` for a key that is not in [`DEFAULT`].
///
/// ```
/// use intertitle::responses::insights::words_of;
/// assert_eq!(words_of("moved").map(|key| key.name()), Some("insightMoved"));
/// ```
#[must_use]
pub fn words_of(chip: &str) -> Option<Key> {
    Some(match chip {
        "want-to-see" => Key::INSIGHT_WANT_TO_SEE,
        "see-it-again" => Key::INSIGHT_SEE_IT_AGAIN,
        "changed-my-mind" => Key::INSIGHT_CHANGED_MY_MIND,
        "put-into-words" => Key::INSIGHT_PUT_INTO_WORDS,
        "learned" => Key::INSIGHT_LEARNED,
        "moved" => Key::INSIGHT_MOVED,
        "see-it-differently" => Key::INSIGHT_SEE_IT_DIFFERENTLY,
        "spoiler-safe" => Key::INSIGHT_SPOILER_SAFE,
        _ => return None,
    })
}

/// How many chips are shown; more would be a form, not a tap.
const MOST: usize = 12;

/// How many characters a chip's words may have.
const LONGEST: usize = 60;

/// A chip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// 3 to 40 lower-case letters, digits and hyphens: at Isso it is the text of a comment, which has three at least.
    pub key: String,
    /// What it says.
    pub words: Words,
}

/// What a chip says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// The words that [`words_of`] has for its key.
    OfKey,
    /// The author's own words.
    Own(String),
}

/// The chips of the option `insights`: keys separated by semicolons, each perhaps with a colon and the author's words; `on` for our own chips.
///
/// ```
/// use intertitle::responses::insights::{Words, chips};
/// let (chips, warnings) = chips("moved; laughed: Made me laugh out loud; want-to-se");
/// assert_eq!((chips[0].key.as_str(), &chips[0].words), ("moved", &Words::OfKey));
/// assert_eq!((chips[1].key.as_str(), &chips[1].words), ("laughed", &Words::Own("Made me laugh out loud".into())));
/// assert_eq!(warnings[0].to_string(), "insights: `want-to-se` is not built in and has no words; did you mean `want-to-see`? It was left out");
/// ```
#[must_use]
pub fn chips(option: &str) -> (Vec<Chip>, Vec<Warning>) {
    let mut warnings = Vec::new();
    let mut out: Vec<Chip> = Vec::new();
    let option = option.trim();
    if matches!(option, "off" | "false" | "") {
        return (out, warnings);
    }
    if matches!(option, "on" | "true") {
        return (DEFAULT.iter().map(|key| Chip { key: (*key).to_owned(), words: Words::OfKey }).collect(), warnings);
    }
    let mut warn = |text: &str, why: &[&str]| {
        let quoted: String = text.chars().take(LONGEST).collect();
        warnings.push(Warning::at_path("insights", ["`", &quoted, "` ", &why.concat(), " It was left out"].concat()));
    };
    for part in seek::split(option, b";").map(str::trim).filter(|part| !part.is_empty()) {
        let (key, words) = part.split_once(':').map_or((part, ""), |(key, words)| (key.trim(), words.trim()));
        let is_key = (3..=40).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !is_key {
            warn(part, &["has no key; write three small letters, digits or hyphens, or more, then a colon and the words."]);
        } else if out.iter().any(|chip| chip.key == key) {
            warn(key, &["is there already."]);
        } else if out.len() >= MOST {
            warn(key, &["is one too many; twelve are shown."]);
        } else if words.chars().count() > LONGEST {
            warn(key, &["is too long for a chip; 60 letters fit."]);
        } else if !words.is_empty() {
            out.push(Chip { key: key.to_owned(), words: Words::Own(words.to_owned()) });
        } else if DEFAULT.contains(&key) {
            out.push(Chip { key: key.to_owned(), words: Words::OfKey });
        } else {
            match suggest::closest(key, &DEFAULT) {
                Some(near) => warn(key, &["is not built in and has no words; did you mean `", near, "`?"]),
                None => warn(key, &["is not built in and has no words; write them after a colon."]),
            }
        }
    }
    (out, warnings)
}
