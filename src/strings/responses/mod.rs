//! The strings of the responses, in a table of their own: a page without responses carries none of them.
//! They are found as all others are ([`super::Strings`]): the author's, the language's, English.

mod arabic;
mod english;
mod key;

pub use key::Key;

use super::table::Text;
use super::{Plural, Strings, template};
use crate::parse::json::{Kind, Value};
use crate::parse::{Warning, suggest};
use crate::ports::{NumberFormat, PluralRules};

/// Under which name the author's own stand among their strings: `{"strings": {"responses": {"title": "Letters"}}}`.
pub const GROUP: &str = "responses";

type Table = [(Key, Text)];

const BUILT_IN: &[(&str, &Table)] = &[("en", english::TABLE), ("ar", arabic::TABLE)];

/// The strings of one article's responses.
#[derive(Clone, Debug)]
pub struct ResponseStrings {
    strings: Strings,
    table: &'static Table,
    own: Vec<(Key, Option<Plural>, String)>,
}

impl ResponseStrings {
    /// Those that go with an article's `strings`, with the author's own: the member [`GROUP`] of theirs.
    #[must_use]
    pub fn new<V: Value>(strings: Strings, own: Option<&V>) -> (Self, Vec<Warning>) {
        let language = strings.language().split(['-', '_']).next().unwrap_or_default();
        let table = BUILT_IN.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language)).map_or(english::TABLE, |(_, table)| table);
        let mut warnings = Vec::new();
        let own = own.map(|json| read(json, &mut warnings)).unwrap_or_default();
        (Self { strings, table, own }, warnings)
    }

    /// The article's other strings, with its language and digits.
    #[must_use]
    pub fn others(&self) -> &Strings {
        &self.strings
    }

    /// A string without anything to fill in.
    #[must_use]
    pub fn get(&self, key: Key) -> &str {
        self.template(key, None)
    }

    /// A string with its holes filled.
    ///
    /// ```
    /// use intertitle::strings::responses::{Key, ResponseStrings};
    /// use intertitle::strings::{Overrides, Strings};
    /// let json = serde_json::json!({"title": "Letters", "beTheFirst": "Write to us on {place}"});
    /// let (strings, warnings) = ResponseStrings::new(Strings::new("en", Overrides::default()), Some(&&json));
    /// assert_eq!((strings.get(Key::Title), warnings.len()), ("Letters", 0));
    /// assert_eq!(strings.fill(Key::BeTheFirst, &[("place", "Mastodon")]), "Write to us on Mastodon");
    /// ```
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        template::fill(self.template(key, None), values)
    }

    /// A string that counts something: `{n}`, as the language writes it, decides the form.
    #[must_use]
    pub fn count(&self, key: Key, n: u32, rules: &dyn PluralRules, numbers: &dyn NumberFormat) -> String {
        let form = Plural::of(rules.category(n));
        template::fill(self.template(key, form), &[("n", &self.strings.number(n.into(), numbers))])
    }

    /// A string that counts up to something: `{n}` of `{total}`, and the total decides the form.
    #[must_use]
    pub fn count_of(&self, key: Key, n: u32, total: u32, rules: &dyn PluralRules, numbers: &dyn NumberFormat) -> String {
        let form = Plural::of(rules.category(total));
        let (n, total) = (self.strings.number(n.into(), numbers), self.strings.number(total.into(), numbers));
        template::fill(self.template(key, form), &[("n", &n), ("total", &total)])
    }

    fn template(&self, key: Key, plural: Option<Plural>) -> &str {
        let of = |form: Option<Plural>| self.own.iter().find(|(k, f, _)| *k == key && *f == form).map(|(_, _, text)| text.as_str());
        let own = plural.and_then(|plural| of(Some(plural))).or_else(|| of(Some(Plural::Other))).or_else(|| of(None));
        own.or_else(|| find(self.table, key, plural)).or_else(|| find(english::TABLE, key, plural)).unwrap_or_default()
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

/// The author's own: a string each, or for those that count something an object of plural forms.
fn read<V: Value>(json: &V, warnings: &mut Vec<Warning>) -> Vec<(Key, Option<Plural>, String)> {
    let mut own = Vec::new();
    for name in json.keys() {
        let path = ["strings.responses.", &name].concat();
        let (Some(key), Some(value)) = (Key::of(&name), json.get(&name)) else {
            let names: Vec<&str> = Key::all().map(Key::name).collect();
            let near = suggest::closest(&name, &names).map(|near| ["; did you mean `", near, "`?"].concat()).unwrap_or_default();
            warnings.push(Warning::at_path(path, ["there is no such string", &near].concat()));
            continue;
        };
        if let Some(text) = value.string() {
            own.push((key, None, text));
        } else if key.is_counted() && value.kind() == Kind::Object {
            own.extend(value.keys().iter().filter_map(|form| Some((key, Some(Plural::of(form)?), value.get(form)?.string()?))));
        } else {
            warnings.push(Warning::at_path(path, "this must be a string; it was left out"));
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The categories of a language's whole numbers, from CLDR 47.
    fn categories(language: &str) -> Vec<Plural> {
        if language == "ar" { Plural::ALL.to_vec() } else { vec![Plural::One, Plural::Other] }
    }

    #[test]
    fn every_language_has_every_key_once_in_its_forms_and_with_its_holes() {
        for (language, table) in BUILT_IN {
            assert_eq!(table.len(), Key::all().count(), "{language}");
            for key in Key::all() {
                let place = format!("{language}: {}", key.name());
                let texts: Vec<Text> = table.iter().filter(|(name, _)| *name == key).map(|(_, text)| *text).collect();
                let [text] = texts.as_slice() else { panic!("{place}: {} times", texts.len()) };
                let forms = match text {
                    Text::Plain(text) => vec![(None, *text)],
                    Text::Counted(forms) => forms.iter().map(|(form, text)| (Some(*form), *text)).collect(),
                };
                assert_eq!(key.is_counted(), matches!(text, Text::Counted(_)), "{place}");
                if key.is_counted() {
                    let named: Vec<Plural> = forms.iter().filter_map(|(form, _)| *form).collect();
                    let mut expected = categories(language);
                    expected.retain(|form| named.contains(form));
                    assert_eq!((named.len(), expected.len()), (categories(language).len(), named.len()), "{place}");
                }
                for (form, template) in forms {
                    let needed = |name: &&&str| **name != "n" || !form.is_some_and(Plural::may_omit_number);
                    for name in key.placeholders().iter().filter(needed) {
                        assert!(template::has(template, name), "{place}: {{{name}}} is missing");
                    }
                    let known = key.placeholders().iter().filter(|name| template::has(template, name)).count();
                    assert_eq!(template.matches('{').count(), known, "{place}: an unknown hole");
                }
            }
        }
    }

    #[test]
    fn rows_stand_in_the_order_of_the_keys() {
        for key in Key::all() {
            assert_eq!(Key::of(key.name()), Some(key));
        }
    }

    #[test]
    fn chips_have_words() {
        for chip in crate::responses::insights::DEFAULT {
            assert!(Key::of(&crate::config::json_name(chip)).is_some(), "{chip}");
        }
    }
}
