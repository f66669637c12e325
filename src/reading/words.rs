//! Counts words of scripts that space them, by the rules of UAX 29 without its tables.
//! Text that may contain Han, kana or Thai must be counted by [`super::time::measure`], which counts those by characters.

use super::script::Script;
use crate::ports::WordCounter;

/// A [`WordCounter`] that needs nothing from the page.
///
/// `Intl.Segmenter` counts the same, but creating the first one on a page blocks for tens of milliseconds, and each word takes several calls
/// into JavaScript: 1,007 ms for 100,000 words, against 23 ms here (`docs/reading-time.md`).
///
/// ```
/// use intertitle::{ports::WordCounter, reading::words::SpacedWords};
/// assert_eq!(SpacedWords.words("Cinema—always cinema—lives on."), 5);
/// assert_eq!(SpacedWords.words("It's 3.14, don't you think?"), 5);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SpacedWords;

impl WordCounter for SpacedWords {
    fn words(&self, text: &str) -> u32 {
        let mut count = 0;
        let mut state = State::default();
        for character in text.chars() {
            count += u32::from(state.starts_word(Class::of(character)));
        }
        count
    }
}

/// The `Word_Break` property of UAX 29, as far as it separates or joins words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Class {
    /// Separates words.
    #[default]
    Other,
    /// `ALetter`.
    Letter,
    /// `Hebrew_Letter`, which a double quote joins as well.
    Hebrew,
    /// `Numeric`.
    Digit,
    /// `ExtendNumLet`: the underscore joins, but is no word on its own.
    Connector,
    /// `MidLetter`: joins letters.
    BetweenLetters,
    /// `MidNum`: joins digits.
    BetweenDigits,
    /// `MidNumLet` and the apostrophe: joins letters, and joins digits.
    BetweenAny,
    /// `Double_Quote`.
    DoubleQuote,
    /// `Extend`, `Format`, `ZWJ`: belongs to the character before it.
    Mark,
}

impl Class {
    /// The class of a character.
    pub(crate) fn of(character: char) -> Self {
        match character {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            ' ' => Self::Other,
            '0'..='9' | '０'..='９' | '\u{660}'..='\u{669}' | '\u{66B}' | '\u{6F0}'..='\u{6F9}' => Self::Digit,
            // The digits of the Indic scripts are at the same offset in each block.
            '\u{900}'..='\u{DFF}' if matches!(u32::from(character) & 0x7F, 0x66..=0x6F) => Self::Digit,
            '_' | '\u{202F}' | '\u{203F}' | '\u{2040}' | '\u{2054}' => Self::Connector,
            ':' | '·' | '\u{387}' | '\u{5F4}' | '\u{2027}' => Self::BetweenLetters,
            ',' | ';' | '\u{37E}' | '\u{589}' | '\u{60C}' | '\u{60D}' | '\u{66C}' | '\u{2044}' => Self::BetweenDigits,
            '.' | '\'' | '\u{2018}' | '\u{2019}' | '\u{2024}' => Self::BetweenAny,
            '"' => Self::DoubleQuote,
            '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' => Self::Mark,
            _ => match Script::of(character) {
                Script::Common => Self::Other,
                Script::Hebrew => Self::Hebrew,
                _ => Self::Letter,
            },
        }
    }

    /// Whether it is part of words.
    pub(crate) fn is_of_word(self) -> bool {
        matches!(self, Self::Letter | Self::Hebrew | Self::Digit | Self::Connector)
    }
}

/// The state before the next character; marks leave it unchanged.
#[derive(Default)]
struct State {
    /// The last letter, digit or connector, if nothing separates it from the next character.
    last: Class,
    /// A sign after it that may join it to the next character.
    between: Option<Class>,
    /// Whether this word has been counted: a connector on its own is no word.
    counted: bool,
}

impl State {
    /// Takes the next character and returns whether a word starts with it.
    fn starts_word(&mut self, class: Class) -> bool {
        match class {
            Class::Mark => return false,
            Class::Letter | Class::Hebrew | Class::Digit | Class::Connector => {}
            sign => {
                // Two signs in a row separate words, and so does a sign that follows nothing.
                let joins = self.between.is_none() && sign != Class::Other && !matches!(self.last, Class::Other | Class::Connector);
                *self = if joins { Self { between: Some(sign), ..*self } } else { Self::default() };
                return false;
            }
        }
        let joined = self.last != Class::Other && self.between.is_none_or(|sign| joins(self.last, sign, class));
        let counted = joined && self.counted;
        let starts = !counted && class != Class::Connector;
        *self = Self { last: class, between: None, counted: counted || starts };
        starts
    }
}

/// Whether `sign` joins the two characters around it: rules WB6, WB7, WB7b, WB7c, WB11 and WB12.
pub(crate) fn joins(before: Class, sign: Class, after: Class) -> bool {
    let letters = matches!(before, Class::Letter | Class::Hebrew) && matches!(after, Class::Letter | Class::Hebrew);
    match sign {
        Class::BetweenLetters => letters,
        Class::BetweenDigits => before == Class::Digit && after == Class::Digit,
        Class::BetweenAny => letters || (before == Class::Digit && after == Class::Digit),
        Class::DoubleQuote => before == Class::Hebrew && after == Class::Hebrew,
        _ => false,
    }
}
