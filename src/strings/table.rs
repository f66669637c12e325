//! Looking a string up: the author's, the language's, English.
//! One static table a language; nothing is built at start-up.

use super::{Key, Overrides, Plural, arabic, english, template};
use crate::ports::{NumberFormat, PluralRules};

/// A language's strings, each key once.
pub(super) type Table = [(Key, Text)];

/// A string as a language has it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Text {
    /// One form.
    Plain(&'static str),
    /// A form for each plural category that the language uses.
    Counted(&'static [(Plural, &'static str)]),
}

/// The languages that are built in, English first.
const BUILT_IN: &[(&str, &Table)] = &[("en", english::TABLE), ("ar", arabic::TABLE)];

/// Primary subtags of languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// Primary subtags of languages whose everyday digits are not `0` to `9` (CLDR's default numbering systems); Arabic differs by country.
const OWN_DIGITS: &[&str] =
    &["ar", "as", "bn", "ckb", "dz", "fa", "ks", "lrc", "mni", "mr", "my", "mzn", "ne", "pa", "ps", "sa", "sat", "sd", "ur", "uz"];

/// From this on, numbers are grouped: `1,000`.
const GROUPED: f64 = 1000.0;

/// The strings of one article.
#[derive(Clone, Debug)]
pub struct Strings {
    language: String,
    table: &'static Table,
    overrides: Overrides,
}

impl Strings {
    /// The strings for an article in the language of a BCP 47 tag, with the author's own.
    ///
    /// `ar-EG` gets Arabic; a language that is not built in gets English, or what the author gives and English for the rest.
    ///
    /// ```
    /// use intertitle::strings::{Key, Overrides, Strings};
    /// let strings = Strings::new("ar-EG", Overrides::default());
    /// assert_eq!((strings.get(Key::Contents), strings.is_right_to_left()), ("المحتويات", true));
    /// assert_eq!(Strings::new("xx", Overrides::default()).get(Key::Contents), "Contents");
    /// ```
    #[must_use]
    pub fn new(language: &str, overrides: Overrides) -> Self {
        let wanted = primary(language);
        let built_in = BUILT_IN.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(wanted));
        let language = if built_in.is_none() && (overrides.is_empty() || wanted.is_empty()) { "en" } else { language };
        Self { language: language.to_owned(), table: built_in.map_or(english::TABLE, |(_, table)| table), overrides }
    }

    /// The tag whose plural rules and digits these strings take; not always the article's.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the strings are written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        RIGHT_TO_LEFT.contains(&primary(&self.language).to_ascii_lowercase().as_str())
    }

    /// A string without anything to fill in.
    #[must_use]
    pub fn get(&self, key: Key) -> &str {
        self.template(key, None)
    }

    /// A string with its holes filled: `[("title", "Her")]`.
    ///
    /// ```
    /// use intertitle::strings::{Key, Overrides, Strings};
    /// let strings = Strings::new("en", Overrides::default());
    /// assert_eq!(strings.fill(Key::By, &[("name", "Ada")]), "By Ada");
    /// ```
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        template::fill(self.template(key, None), values)
    }

    /// A string that counts something: `{n}` is the number, as the language writes it, and decides the form.
    #[must_use]
    pub fn count(&self, key: Key, n: u32, rules: &dyn PluralRules, numbers: &dyn NumberFormat) -> String {
        let form = Plural::of(rules.category(n));
        template::fill(self.template(key, form), &[("n", &self.number(n.into(), numbers))])
    }

    /// A string that counts up to something: `{n}` of `{total}`, and the total decides the form.
    #[must_use]
    pub fn count_of(&self, key: Key, n: u32, total: u32, rules: &dyn PluralRules, numbers: &dyn NumberFormat) -> String {
        let form = Plural::of(rules.category(total));
        let values = [("n", self.number(n.into(), numbers)), ("total", self.number(total.into(), numbers))];
        template::fill(self.template(key, form), &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// A number as the language writes it.
    ///
    /// The port is asked only where the answer is not the plain digits: the browser's first number format loads its language data,
    /// tens of milliseconds in one task, too much for a "5".
    #[must_use]
    pub fn number(&self, number: f64, numbers: &dyn NumberFormat) -> String {
        let small = (0.0..GROUPED).contains(&number) && number.fract() == 0.0;
        let plain = small && !OWN_DIGITS.contains(&primary(&self.language).to_ascii_lowercase().as_str());
        if plain { (number as u32).to_string() } else { numbers.format(number) }
    }

    fn template(&self, key: Key, plural: Option<Plural>) -> &str {
        let built_in = || find(self.table, key, plural).or_else(|| find(english::TABLE, key, plural)).unwrap_or_default();
        self.overrides.get(key, plural).unwrap_or_else(built_in)
    }
}

fn find(table: &'static Table, key: Key, plural: Option<Plural>) -> Option<&'static str> {
    match table.iter().find(|(name, _)| *name == key)?.1 {
        Text::Plain(text) => Some(text),
        Text::Counted(forms) => {
            let of = |form: Plural| forms.iter().find(|(name, _)| *name == form).map(|(_, text)| *text);
            plural.and_then(of).or_else(|| of(Plural::Other))
        }
    }
}

fn primary(tag: &str) -> &str {
    tag.trim().split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The categories of a language's whole numbers, from CLDR 47.
    fn categories(language: &str) -> &'static [Plural] {
        match language {
            "ar" => &Plural::ALL,
            _ => &[Plural::One, Plural::Other],
        }
    }

    #[test]
    fn every_language_has_every_key_once() {
        for (language, table) in BUILT_IN {
            for key in Key::ALL {
                let count = table.iter().filter(|(name, _)| name == key).count();
                assert_eq!(count, 1, "{language}: {}", key.name());
            }
        }
    }

    #[test]
    fn counted_keys_have_the_forms_of_their_language_and_no_others() {
        for (language, table) in BUILT_IN {
            for (key, text) in *table {
                match text {
                    Text::Counted(forms) => {
                        let names: Vec<_> = forms.iter().map(|(form, _)| *form).collect();
                        assert_eq!(names, categories(language), "{language}: {}", key.name());
                        assert!(key.is_counted(), "{language}: {}", key.name());
                    }
                    Text::Plain(_) => assert!(!key.is_counted(), "{language}: {}", key.name()),
                }
            }
        }
    }

    #[test]
    fn placeholders_are_those_of_the_key() {
        for (language, table) in BUILT_IN {
            for (key, text) in *table {
                let forms = match text {
                    Text::Plain(text) => vec![(Plural::Other, *text)],
                    Text::Counted(forms) => forms.to_vec(),
                };
                for (form, template) in forms {
                    let place = format!("{language}: {} ({})", key.name(), form.name());
                    let holes = template.matches('{').count();
                    let filled = key.placeholders().iter().filter(|name| template::has(template, name)).count();
                    assert_eq!(holes, filled, "{place} has a hole that nothing fills");
                    assert!(filled == key.placeholders().len() || form.may_omit_number(), "{place} lacks a hole");
                    assert!(!template.is_empty(), "{place} is empty");
                }
            }
        }
    }
}
