//! A short readable name for a quote: its first words, its length, and checksums of its letters and of the letters around it.
//! It must depend on folded letters and digits only, so that punctuation, case, accents and markup may change without harm.
//!
//! It survives any edit outside the quote; inside the quote, only edits after its first words, and only if the letters around it are unchanged.
//! The text directive beside it carries the words themselves and survives more ([`arrive`](mod@super::arrive)).

use super::super::anchor::Found;
use super::super::fold::{Folded, fold};
use super::percent;
use crate::reading::words::Class;
use crate::seek;
use std::ops::Range;

/// The name of a quote in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The quote's first words, in folded letters, separated by hyphens.
    slug: String,
    /// How many letters and digits the quote has.
    length: u32,
    /// 20 bits of hash over its letters, then 10 bits over the letters around it.
    check: u32,
}

/// A slug ends with the first word that makes it this long, in letters.
const SLUG: usize = 12;

/// The most letters of a slug; a third of it in scripts without spaces.
const LONGEST_SLUG: usize = 24;

/// How many letters on each side serve to tell repeated words apart.
const AROUND: usize = 16;

/// The score of a place that has the quote's words, but other letters around them.
pub(super) const ELSEWHERE: f64 = 0.9;

/// The bounds of how many letters an edited quote may have gained or lost: each further length tried raises the odds that the letters around it
/// match by chance.
const LEAST_SLACK: u32 = 24;
const MOST_SLACK: u32 = 64;

/// The score of a place that has the quote's first words and the letters around it, but not its words.
const GUESS: f64 = 0.6;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Token {
    /// The token for a range of `text`, in bytes; `None` if the range is not within the text or has no letters.
    ///
    /// ```
    /// use intertitle::quotes::link::Token;
    /// let token = Token::new("What it knows is that leaving is slow.", 22..38).unwrap();
    /// assert!(token.encode().starts_with("leaving-is-slow.d."));
    /// assert_eq!(Token::parse(&token.encode()), Some(token));
    /// ```
    #[must_use]
    pub fn new(text: &str, range: Range<usize>) -> Option<Self> {
        let quote = text.get(range.clone())?;
        let letters: Vec<char> = letters(quote).map(|(_, letter)| letter).collect();
        let before = letters_before(text.get(..range.start)?);
        let after: Vec<char> = self::letters(text.get(range.end..)?).map(|(_, letter)| letter).take(AROUND).collect();
        let slug = slug(quote);
        let length = u32::try_from(letters.len()).ok()?;
        (!slug.is_empty()).then(|| Self { slug, length, check: hash(&letters) << 10 | around(&before, &after) })
    }

    /// The token as it stands in a link.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = String::new();
        for (nth, word) in seek::split(&self.slug, b"-").enumerate() {
            if nth > 0 {
                out.push('-');
            }
            percent::encode(word, &mut out);
        }
        out.push('.');
        push_digits(self.length, 1, &mut out);
        out.push('.');
        push_digits(self.check, 6, &mut out);
        out
    }

    /// Reads what [`Token::encode`] wrote; `None` for anything else.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        let decoded = percent::decode(token);
        let (slug, rest) = seek::around(&decoded, ".")?;
        let (length, check) = seek::around(rest, ".").filter(|(_, check)| check.len() == 6)?;
        let length = digits(length)?;
        (!slug.is_empty()).then_some(Self { slug: slug.to_owned(), length, check: digits(check)? })
    }

    /// The place in `text` whose letters are those of the quote; of several, the one with the same letters around it, or else the first. The score
    /// is 1 only if the letters around it are the same.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Found> {
        let letters = Letters::of(text);
        let places = letters.places(self);
        let exact: Vec<usize> = places.iter().copied().filter(|at| letters.hash(*at, self.length) == Some(self.check >> 10)).collect();
        let in_place = |at: &usize| letters.around(*at, self.length) == Some(self.check & 0x3FF);
        let (at, score) = match exact.iter().copied().find(in_place) {
            Some(at) => (at, 1.0),
            None => (exact.first().copied()?, ELSEWHERE),
        };
        Some(Found { range: letters.range(at, self.length)?, score })
    }

    /// Whether words have between half and twice as many letters as the quote.
    pub(super) fn is_about_as_long(&self, words: &str) -> bool {
        let count = u32::try_from(letters(words).count()).unwrap_or(u32::MAX);
        (self.length / 2..=self.length.saturating_mul(2)).contains(&count)
    }

    /// The place in `text` that begins like the quote, stands between the same letters, and is about as long: a place that only begins like it
    /// is another passage.
    #[must_use]
    pub fn guess(&self, text: &str) -> Option<Found> {
        let letters = Letters::of(text);
        let slack = (self.length / 8).clamp(LEAST_SLACK, MOST_SLACK);
        let least = self.length.saturating_sub(slack).max(1);
        let is_here = |at: usize, length: u32| letters.ends_word(at, length) && letters.around(at, length) == Some(self.check & 0x3FF);
        let here = |at: usize| {
            (least..=self.length.saturating_add(slack))
                .filter(|length| is_here(at, *length))
                .min_by_key(|length| length.abs_diff(self.length))
        };
        let (at, length) = letters.places(self).into_iter().find_map(|at| Some((at, here(at)?)))?;
        Some(Found { range: letters.range(at, length)?, score: GUESS })
    }
}

/// The letters and digits of a text, folded, with their places.
struct Letters<'a> {
    text: &'a str,
    letters: Vec<(u32, char)>,
}

impl<'a> Letters<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, letters: letters(text).collect() }
    }

    /// Where the letters of the slug occur at the beginning of a word.
    fn places(&self, token: &Token) -> Vec<usize> {
        let slug: Vec<char> = token.slug.chars().filter(|character| *character != '-').collect();
        let begins = |window: &[(u32, char)]| window.iter().zip(&slug).all(|((_, letter), wanted)| letter == wanted);
        let windows = self.letters.windows(slug.len().max(1)).enumerate();
        windows.filter(|(_, window)| begins(window)).map(|(at, _)| at).filter(|at| self.begins_word(*at)).collect()
    }

    fn begins_word(&self, at: usize) -> bool {
        let before = self.letters.get(at).and_then(|(place, _)| self.text.get(..usize::try_from(*place).ok()?));
        before
            .and_then(|before| before.chars().next_back())
            .is_none_or(|character| !Class::of(character).is_of_word() || is_unspaced(character))
    }

    /// Whether the last of `length` letters from `at` on ends a word, as far as can be told without a dictionary.
    fn ends_word(&self, at: usize, length: u32) -> bool {
        let after = self.range(at, length).and_then(|range| self.text.get(range.end..)).and_then(|after| after.chars().next());
        after.is_none_or(|character| !Class::of(character).is_of_word() || is_unspaced(character))
    }

    fn some(&self, at: usize, count: usize) -> Option<Vec<char>> {
        Some(self.letters.get(at..at + count)?.iter().map(|(_, letter)| *letter).collect())
    }

    fn hash(&self, at: usize, length: u32) -> Option<u32> {
        Some(hash(&self.some(at, usize::try_from(length).ok()?)?))
    }

    fn around(&self, at: usize, length: u32) -> Option<u32> {
        let end = at + usize::try_from(length).ok()?;
        let before = self.some(at.saturating_sub(AROUND), at.min(AROUND))?;
        let after = self.some(end, AROUND.min(self.letters.len().checked_sub(end)?))?;
        Some(around(&before, &after))
    }

    /// The range of `length` letters from `at` on, or of as many as there are.
    fn range(&self, at: usize, length: u32) -> Option<Range<usize>> {
        let last = (at + usize::try_from(length).ok()?).min(self.letters.len()).checked_sub(1)?;
        let start = usize::try_from(self.letters.get(at)?.0).ok()?;
        let end = usize::try_from(self.letters.get(last)?.0).ok()?;
        let length = self.text.get(end..)?.chars().next()?.len_utf8();
        Some(start..end + length)
    }
}

fn is_unspaced(character: char) -> bool {
    crate::reading::script::Script::of(character).is_counted_by_characters()
}

fn letters(text: &str) -> impl Iterator<Item = (u32, char)> {
    text.char_indices().flat_map(|(at, character)| {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let is_of_word = Class::of(character).is_of_word();
        let (one, several) = match fold(character) {
            Folded::One(letter) if is_of_word => (Some(letter), ""),
            Folded::Several(letters) if is_of_word => (None, letters),
            _ => (None, ""),
        };
        one.into_iter().chain(several.chars()).map(move |letter| (at, letter))
    })
}

/// The last [`AROUND`] letters of a text, in reading order.
fn letters_before(text: &str) -> Vec<char> {
    // Start with four times as many characters as letters are wanted, and more if letters are rare.
    let mut width = AROUND * 4;
    loop {
        let window = super::super::anchor::last_characters(text, width);
        let found: Vec<char> = letters(window).map(|(_, letter)| letter).collect();
        if found.len() >= AROUND || window.len() == text.len() {
            return found.get(found.len().saturating_sub(AROUND)..).unwrap_or_default().to_vec();
        }
        width *= 4;
    }
}

fn slug(quote: &str) -> String {
    let mut out = String::new();
    let (mut count, mut last) = (0, None);
    for (at, letter) in letters(quote) {
        let is_split = last.is_some_and(|last| quote.get(last..usize::try_from(at).unwrap_or(0)).is_some_and(has_gap));
        let longest = if is_unspaced(letter) { LONGEST_SLUG / 3 } else { LONGEST_SLUG };
        if count >= longest || is_split && count >= SLUG {
            break;
        }
        if is_split {
            out.push('-');
        }
        out.push(letter);
        count += 1;
        last = usize::try_from(at).ok();
    }
    out
}

/// Whether something between a letter and the next separates words.
fn has_gap(from_letter: &str) -> bool {
    from_letter.chars().skip(1).any(|character| matches!(Class::of(character), Class::Other | Class::DoubleQuote | Class::BetweenDigits))
}

/// FNV-1a over the letters, folded to 20 bits.
fn hash(letters: &[char]) -> u32 {
    let hash = letters.iter().fold(0x811C_9DC5_u32, |hash, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193));
    (hash >> 20 ^ hash) & 0xF_FFFF
}

/// Ten bits of hash over the letters around a quote.
fn around(before: &[char], after: &[char]) -> u32 {
    (hash(before).rotate_left(5) ^ hash(after)) & 0x3FF
}

fn push_digits(number: u32, least: usize, out: &mut String) {
    let mut digits = Vec::new();
    let mut rest = number;
    while rest > 0 || digits.len() < least {
        digits.push(usize::try_from(rest % 32).ok().and_then(|digit| DIGITS.get(digit)).map_or('0', |digit| char::from(*digit)));
        rest /= 32;
    }
    out.extend(digits.iter().rev());
}

fn digits(text: &str) -> Option<u32> {
    let value = |byte: u8| DIGITS.iter().position(|digit| *digit == byte.to_ascii_lowercase()).and_then(|digit| u32::try_from(digit).ok());
    let number = text.bytes().try_fold(0_u32, |number, byte| number.checked_mul(32)?.checked_add(value(byte)?))?;
    (!text.is_empty()).then_some(number)
}
