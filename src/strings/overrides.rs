//! The author's own strings, from JSON: `{"readingTime": "{n} Min.", "timeLeft": {"one": "…", "other": "…"}}`.
//! What cannot be used is left out with a warning; the built-in string then stands.

use super::{Key, Plural, template};
use crate::parse::json::{Kind, Value};
use crate::parse::{Warning, suggest};

/// The author's own strings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides(Vec<(Key, Option<Plural>, String)>);

impl Overrides {
    /// Reads them from a JSON object: a string each, or for those that count something an object of plural forms.
    #[must_use]
    pub fn read<V: Value>(json: &V) -> (Self, Vec<Warning>) {
        let mut reader = Reader::default();
        if json.kind() != Kind::Object {
            reader.warn("strings", "this must be an object of strings; it was left out");
        }
        // The strings of the responses are a table of their own, read where they are shown.
        for name in json.keys().into_iter().filter(|name| name != super::responses::GROUP) {
            let (Some(key), Some(value)) = (reader.key(&name), json.get(&name)) else { continue };
            match value.string() {
                Some(text) => reader.text(key, None, text),
                None if key.is_counted() && value.kind() == Kind::Object => {
                    for form in value.keys() {
                        let (Some(plural), Some(text)) = (reader.plural(key, &form), value.get(&form).and_then(|v| v.string())) else {
                            continue;
                        };
                        reader.text(key, Some(plural), text);
                    }
                }
                None => reader.warn(&path(key, None), "this must be a string; it was left out"),
            }
        }
        (Self(reader.texts), reader.warnings)
    }

    /// The author's string for a key: that of the plural form, then that for `other`, then that for all forms.
    pub(super) fn get(&self, key: Key, plural: Option<Plural>) -> Option<&str> {
        let of = |form: Option<Plural>| self.0.iter().find(|(k, f, _)| *k == key && *f == form).map(|(_, _, text)| text.as_str());
        plural.and_then(|plural| of(Some(plural))).or_else(|| of(Some(Plural::Other))).or_else(|| of(None))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Default)]
struct Reader {
    texts: Vec<(Key, Option<Plural>, String)>,
    warnings: Vec<Warning>,
}

impl Reader {
    fn key(&mut self, name: &str) -> Option<Key> {
        let key = Key::of(name);
        if key.is_none() {
            let mut message = String::from("there is no such string");
            let names: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
            if let Some(near) = suggest::closest(name, &names) {
                message.push_str("; did you mean \"");
                message.push_str(near);
                message.push_str("\"?");
            }
            self.warn(&["strings.", name].concat(), &message);
        }
        key
    }

    fn plural(&mut self, key: Key, form: &str) -> Option<Plural> {
        let plural = Plural::of(form);
        if plural.is_none() {
            self.warn(&[&path(key, None), ".", form].concat(), "plural forms are zero, one, two, few, many and other");
        }
        plural
    }

    fn text(&mut self, key: Key, plural: Option<Plural>, text: String) {
        for name in key.placeholders() {
            if !template::has(&text, name) && !plural.is_some_and(Plural::may_omit_number) {
                self.warn(&path(key, plural), &["{", name, "} is missing: it will not be shown"].concat());
            }
        }
        self.texts.push((key, plural, text));
    }

    fn warn(&mut self, path: &str, message: &str) {
        self.warnings.push(Warning::at_path(path, message));
    }
}

fn path(key: Key, plural: Option<Plural>) -> String {
    let mut path = String::from("strings.");
    path.push_str(key.name());
    if let Some(plural) = plural {
        path.push('.');
        path.push_str(plural.name());
    }
    path
}
