//! The string table in one language, with the browser's plural rules and digits: all words that a reader sees come from here.
//! It must be the only place where the table meets `Intl`.

use crate::browser::number_format::IntlNumbers;
use crate::browser::plural_rules::IntlPlurals;
use crate::strings::{Key, Overrides, Strings};

/// Words for readers.
#[derive(Debug)]
pub struct Words {
    strings: Strings,
    plurals: IntlPlurals,
    numbers: IntlNumbers,
}

impl Words {
    /// The words of `language`: its translation and the author's own (`overrides`), and English for the rest.
    #[must_use]
    pub fn new(language: &str, overrides: Overrides) -> Self {
        let strings = Strings::new(language, overrides);
        let (plurals, numbers) = (IntlPlurals::new(strings.language()), IntlNumbers::new(strings.language()));
        Self { strings, plurals, numbers }
    }

    /// The language they are in, a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        self.strings.language()
    }

    /// A string without placeholders, or a template as it is.
    #[must_use]
    pub fn text(&self, key: Key) -> &str {
        self.strings.get(key)
    }

    /// A string with its placeholders filled.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.strings.fill(key, values)
    }

    /// A string that counts `n`.
    #[must_use]
    pub fn count(&self, key: Key, n: u32) -> String {
        self.strings.count(key, n, &self.plurals, &self.numbers)
    }

    /// A string that counts `n` of `total`.
    #[must_use]
    pub fn count_of(&self, key: Key, n: u32, total: u32) -> String {
        self.strings.count_of(key, n, total, &self.plurals, &self.numbers)
    }

    /// A phrase of the house catalogue, translated if possible.
    #[must_use]
    pub fn phrase<'a>(&'a self, english: &'a str) -> &'a str {
        self.strings.phrase(english)
    }

    /// The separator before name number `place`, from 0, in a list of `names` names.
    #[must_use]
    pub fn before_name(&self, place: usize, names: usize) -> &str {
        match place {
            0 => "",
            _ => self.text(if place + 1 == names { Key::LAST_NAME_SEPARATOR } else { Key::NAME_SEPARATOR }),
        }
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.strings.number(number, &self.numbers)
    }
}
