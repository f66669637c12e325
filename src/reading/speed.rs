//! Silent reading speed by language and script; `docs/reading-time.md` gives the source of each number.
//! The measured rates are kept as published and scaled here, so that both can be checked.

use super::script::Script;
use crate::seek;

/// Silent reading of English non-fiction by adults, words a minute (Brysbaert 2019, 190 studies).
pub const ENGLISH_SILENT: f64 = 238.0;

/// English read aloud in IReST, words a minute: the reference for every other language.
pub const ENGLISH_ALOUD: f64 = 228.0;

/// Reading aloud in alphabets, characters a minute: IReST's 68 ms a character, the mean of 14 languages.
pub const ALPHABET_ALOUD: f64 = 60_000.0 / 68.0;

/// Reading aloud, words a minute: the mean of IReST's 17 languages.
pub const MEAN_ALOUD: f64 = 184.0;

/// A language as IReST measured it (Trauzettel-Klosinski & Dietz 2012): reading aloud, means of 25 or more adults.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Its BCP 47 primary subtag.
    pub language: &'static str,
    /// The script it is written in.
    pub script: Script,
    /// Words a minute.
    pub words: f64,
    /// Characters a minute, white space not counted.
    pub characters: f64,
}

/// All languages of IReST, by tag.
pub static MEASURED: [Measured; 17] = [
    row("ar", Script::Arabic, 138.0, 612.0),
    row("de", Script::Latin, 179.0, 920.0),
    row("en", Script::Latin, ENGLISH_ALOUD, 987.0),
    row("es", Script::Latin, 218.0, 1025.0),
    row("fi", Script::Latin, 161.0, 1078.0),
    row("fr", Script::Latin, 195.0, 998.0),
    row("he", Script::Hebrew, 187.0, 833.0),
    row("it", Script::Latin, 188.0, 950.0),
    row("ja", Script::Kana, 193.0, 357.0),
    row("nl", Script::Latin, 202.0, 978.0),
    row("pl", Script::Latin, 166.0, 916.0),
    row("pt", Script::Latin, 181.0, 913.0),
    row("ru", Script::Cyrillic, 184.0, 986.0),
    row("sl", Script::Latin, 180.0, 885.0),
    row("sv", Script::Latin, 199.0, 917.0),
    row("tr", Script::Latin, 166.0, 1054.0),
    row("zh", Script::Han, 158.0, 255.0),
];

const fn row(language: &'static str, script: Script, words: f64, characters: f64) -> Measured {
    Measured { language, script, words, characters }
}

/// How fast a run of text is read silently.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rate {
    /// Words a minute.
    Words(f64),
    /// Characters a minute, white space and punctuation not counted.
    Characters(f64),
}

/// The language that an article declares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Language {
    /// None: each script is read at the speed of its best-known language.
    Undeclared,
    /// A language of IReST.
    Measured(&'static Measured),
    /// Another language.
    Other,
}

impl Language {
    /// The language of a BCP 47 tag; `und`, `mul`, `zxx` and an absent tag are undeclared.
    ///
    /// ```
    /// use intertitle::reading::speed::Language;
    /// assert!(matches!(Language::of(Some("pt-BR")), Language::Measured(row) if row.words == 181.0));
    /// assert_eq!(Language::of(Some("cs")), Language::Other);
    /// assert_eq!(Language::of(None), Language::Undeclared);
    /// ```
    #[must_use]
    pub fn of(tag: Option<&str>) -> Self {
        let primary = seek::split(tag.unwrap_or_default().trim(), b"-_").next().unwrap_or_default();
        if ["", "und", "mul", "zxx"].iter().any(|none| primary.eq_ignore_ascii_case(none)) {
            return Self::Undeclared;
        }
        measured(primary).map_or(Self::Other, Self::Measured)
    }

    /// Whether Chinese characters are Japanese here; `None` if the language does not settle it, so that it depends on kana in the paragraph.
    #[must_use]
    pub fn is_japanese(self) -> Option<bool> {
        match self {
            Self::Measured(row) if row.script == Script::Kana => Some(true),
            Self::Measured(row) if row.script == Script::Han => Some(false),
            _ => None,
        }
    }

    /// How fast text in `script` is read in an article in this language.
    ///
    /// 1. The language's own script: as measured.
    /// 2. Another script: at the speed of the language that represents it, Latin as English, Cyrillic as Russian,
    ///    Arabic as Arabic, Hebrew as Hebrew, Han as Chinese, kana as Japanese.
    /// 3. A language that IReST did not measure, or a script that none of its languages uses: by characters, at the mean of
    ///    its alphabets. Between alphabetic languages, time per character varies less than time per word (6 % against 12 %).
    /// 4. Korean, which does not fit that model: by words, at the mean of all languages.
    ///
    /// ```
    /// use intertitle::reading::{script::Script, speed::{Language, Rate}};
    /// assert_eq!(Language::of(Some("en")).rate(Script::Latin), Rate::Words(238.0));
    /// ```
    #[must_use]
    pub fn rate(self, script: Script) -> Rate {
        if let Self::Measured(row) = self {
            let own = row.script == script || (script == Script::Common && !row.script.is_counted_by_characters());
            if own {
                return rate_of(row);
            }
        }
        let standing_for = match script {
            Script::Arabic => "ar",
            Script::Hebrew => "he",
            Script::Han => "zh",
            Script::Kana => "ja",
            Script::Latin | Script::Common if self != Self::Other => "en",
            Script::Cyrillic if self != Self::Other => "ru",
            Script::Hangul => return Rate::Words(silently(MEAN_ALOUD)),
            _ => "",
        };
        measured(standing_for).map_or(Rate::Characters(silently(ALPHABET_ALOUD)), rate_of)
    }
}

/// Converts reading aloud to silent reading by the ratio for English, the one language for which both are known: 1.044.
fn silently(aloud: f64) -> f64 {
    aloud * ENGLISH_SILENT / ENGLISH_ALOUD
}

fn rate_of(row: &Measured) -> Rate {
    if row.script.is_counted_by_characters() { Rate::Characters(silently(row.characters)) } else { Rate::Words(silently(row.words)) }
}

fn measured(language: &str) -> Option<&'static Measured> {
    MEASURED.iter().find(|row| row.language.eq_ignore_ascii_case(language))
}
