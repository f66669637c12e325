//! Which script a character belongs to, as far as counting and reading speed need to know.
//! By ranges of Unicode blocks, not by the Unicode script property: a table of all characters would cost more bytes than it is worth.

/// A script, or a family of scripts whose text is counted alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Digits, white space, punctuation, symbols, emoji, combining marks: they take the script of the surrounding text.
    Common,
    /// Latin, with its extensions.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Arabic and the languages written in it, their digits included.
    Arabic,
    /// Hebrew.
    Hebrew,
    /// Korean syllables and letters, which are spaced into words.
    Hangul,
    /// Chinese characters, also in Japanese.
    Han,
    /// Hiragana and katakana.
    Kana,
    /// Thai, Lao, Khmer and Myanmar: alphabets written without spaces between words.
    Unspaced,
    /// Every other script; all are spaced into words.
    Other,
}

impl Script {
    /// The script of a character.
    ///
    /// ```
    /// use intertitle::reading::script::Script;
    /// assert_eq!(Script::of('é'), Script::Latin);
    /// assert_eq!(Script::of('映'), Script::Han);
    /// assert_eq!(Script::of('ー'), Script::Kana);
    /// assert_eq!(Script::of('。'), Script::Common);
    /// assert_eq!(Script::of('🎬'), Script::Common);
    /// ```
    #[must_use]
    pub fn of(character: char) -> Self {
        if character.is_ascii() {
            return if character.is_ascii_alphabetic() { Self::Latin } else { Self::Common };
        }
        match u32::from(character) {
            0..=0xA9 | 0xAB..=0xB4 | 0xB6..=0xB9 | 0xBB..=0xBF | 0xD7 | 0xF7 => Self::Common,
            0xAA | 0xB5 | 0xBA | 0xC0..=0x2FF => Self::Latin,
            0x300..=0x36F => Self::Common,
            0x55D | 0x55F | 0x58D..=0x58F | 0x5BE | 0x5C0 | 0x5C3 | 0x5C6 => Self::Common, // Armenian and Hebrew punctuation
            0x606..=0x60F | 0x61B..=0x61F | 0x66A | 0x66D | 0x6D4 | 0x6DE | 0x6E9 | 0x700..=0x70D => Self::Common, // Arabic, Syriac
            0x400..=0x52F => Self::Cyrillic,
            0x590..=0x5FF => Self::Hebrew,
            0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF => Self::Arabic,
            0x964..=0x965 | 0x970 | 0xDF4 | 0xF01..=0xF17 | 0x1360..=0x1368 => Self::Common, // Indic, Tibetan, Ethiopic punctuation
            0xE01..=0xE3A | 0xE40..=0xE4E | 0xE50..=0xE59 | 0xE80..=0xEFF => Self::Unspaced,
            0xE3B..=0xE7F => Self::Common,
            0x104A..=0x104F | 0x17D4..=0x17DB => Self::Common,
            0x1000..=0x109F | 0x1780..=0x17FF | 0xA9E0..=0xA9FF | 0xAA60..=0xAA7F => Self::Unspaced,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF => Self::Hangul,
            0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Self::Cyrillic,
            0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xAB30..=0xAB6F => Self::Latin,
            0x2160..=0x2188 => Self::Latin, // Roman numerals
            0x2000..=0x2BFF | 0x2E00..=0x2E7F => Self::Common,
            other => Self::of_east_asian_or_rare(other),
        }
    }

    fn of_east_asian_or_rare(code: u32) -> Self {
        match code {
            0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3021..=0x3029 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF => Self::Han,
            0x30FB => Self::Common, // the middle dot between words
            0x3041..=0x3096 | 0x309D..=0x309F | 0x30A1..=0x30FF | 0x31F0..=0x31FF => Self::Kana,
            0x3000..=0x30FF | 0x3190..=0x319F | 0x31C0..=0x31EF | 0x3200..=0x33FF | 0x4DC0..=0x4DFF => Self::Common,
            0xFB00..=0xFB06 | 0xFF21..=0xFF3A | 0xFF41..=0xFF5A => Self::Latin,
            0x1D400..=0x1D7CB => Self::Latin, // mathematical alphabets, in which some write
            0xFB1D..=0xFB4F => Self::Hebrew,
            0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Self::Arabic,
            0xFF66..=0xFF9F => Self::Kana,
            0xFFA0..=0xFFDC => Self::Hangul,
            0xE000..=0xF8FF | 0xFE00..=0xFFFF => Self::Common,
            0x1B000..=0x1B16F => Self::Kana,
            0x1D000..=0x1DFFF | 0x1F000..=0x1FFFF => Self::Common,
            0x2_0000..=0x3_FFFF => Self::Han,
            0xE_0000.. => Self::Common,
            _ => Self::Other,
        }
    }

    /// Whether a character is part of a word: a letter with its marks, or a digit.
    pub(crate) fn is_of_word(character: char) -> bool {
        character.is_ascii_digit() || matches!(character, '０'..='９') || Self::of(character) != Self::Common
    }

    /// Whether its words are written without spaces, so that characters are counted instead.
    #[must_use]
    pub fn is_counted_by_characters(self) -> bool {
        matches!(self, Self::Han | Self::Kana | Self::Unspaced)
    }
}
