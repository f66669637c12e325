//! Looks up strings: those that replace English, then English.
//! Nothing is built at start-up: a key holds its English words.

use super::{Key, Overrides, Plural, template};
use crate::article::{is_among, is_right_to_left, whole};
use crate::ports::{NumberFormat, PluralRules};

/// Languages whose default digits are not `0` to `9` (CLDR's default numbering systems); in Arabic it depends on the country.
const OWN_DIGITS: &str = "ar as bn ckb dz fa ks lrc mni mr my mzn ne pa ps sa sat sd ur uz";

/// The smallest number whose digits are grouped: `1,000`.
const GROUPED: f64 = 1000.0;

/// The strings of one article.
#[derive(Clone, Debug)]
pub struct Strings {
    language: String,
    overrides: Overrides,
}

impl Strings {
    /// The strings for an article in the language given by a BCP 47 tag: its translation and the author's own (`overrides`), and English for the rest.
    /// Without any of these, the language is English.
    ///
    /// ```
    /// use intertitle::strings::{Key, Overrides, Strings};
    /// let strings = Strings::new("ar-EG", Overrides::default());
    /// assert_eq!((strings.get(Key::CONTENTS), strings.language(), strings.is_right_to_left()), ("Contents", "en", false));
    /// ```
    #[must_use]
    pub fn new(language: &str, overrides: Overrides) -> Self {
        let language = language.trim();
        let is_theirs = is_among(language, "en") || !(overrides.is_empty() || language.is_empty());
        Self { language: if is_theirs { language } else { "en" }.to_owned(), overrides }
    }

    /// The tag whose plural rules and digits apply to these strings; not always the article's.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the strings are written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        is_right_to_left(&self.language)
    }

    /// A string without placeholders.
    #[must_use]
    pub fn get(&self, key: Key) -> &str {
        self.template(key, None)
    }

    /// A string with its placeholders filled in: `[("title", "Her")]`.
    ///
    /// ```
    /// use intertitle::strings::{Key, Overrides, Strings};
    /// let strings = Strings::new("en", Overrides::default());
    /// assert_eq!(strings.fill(Key::BY, &[("name", "Ada")]), "By Ada");
    /// ```
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        template::fill(self.template(key, None), values)
    }

    /// A string that counts something: `{n}` is the number, in the language's digits, and decides the plural form.
    #[must_use]
    pub fn count(&self, key: Key, n: u32, rules: &dyn PluralRules, numbers: &dyn NumberFormat) -> String {
        let form = Plural::of(rules.category(n));
        template::fill(self.template(key, form), &[("n", &self.number(n.into(), numbers))])
    }

    /// A string that counts up to something: `{n}` of `{total}`; the total decides the plural form.
    #[must_use]
    pub fn count_of(&self, key: Key, n: u32, total: u32, rules: &dyn PluralRules, numbers: &dyn NumberFormat) -> String {
        let form = Plural::of(rules.category(total));
        let values = [("n", self.number(n.into(), numbers)), ("total", self.number(total.into(), numbers))];
        template::fill(self.template(key, form), &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// A phrase of the house catalogue, such as the subject of a film, in the language of these strings; as it is if it is not translated.
    ///
    /// ```
    /// use intertitle::strings::{Overrides, Strings};
    /// assert_eq!(Strings::new("en", Overrides::default()).phrase("a heist"), "a heist");
    /// ```
    #[must_use]
    pub fn phrase<'a>(&'a self, english: &'a str) -> &'a str {
        self.overrides.get(english, None).unwrap_or(english)
    }

    /// A number as the language writes it.
    ///
    /// The port is called only if the result differs from the plain digits: the browser's first number format loads its language data,
    /// which blocks for tens of milliseconds, too much for a "5".
    #[must_use]
    pub fn number(&self, number: f64, numbers: &dyn NumberFormat) -> String {
        let small = (0.0..GROUPED).contains(&number) && number.fract() == 0.0;
        let plain = small && !is_among(&self.language, OWN_DIGITS);
        if plain { whole(number as u32) } else { numbers.format(number) }
    }

    fn template(&self, key: Key, plural: Option<Plural>) -> &str {
        self.overrides.get(key.name(), plural).unwrap_or_else(|| key.0.english.form(plural))
    }
}
