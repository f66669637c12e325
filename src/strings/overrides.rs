//! Strings that replace the English ones, a translation's and the author's own, from JSON: `{"readingTime": "{n} Min.", "timeLeft": {"one": "…", "other": "…"}}`.
//! What cannot be used is left out, and English is used instead; [`check`](mod@super::check) warns the author.

use super::Plural;
use crate::parse::json::{Kind, Value};

/// Strings that replace the English ones, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides(Vec<(String, Option<Plural>, String)>);

impl Overrides {
    /// Reads them from a JSON object: one string each or, for those that count something, an object of plural forms.
    ///
    /// ```
    /// # #[cfg(feature = "native")] {
    /// use intertitle::strings::Overrides;
    /// assert!(Overrides::read(&&serde_json::json!({ "contents": 3 })).is_empty());
    /// # }
    /// ```
    #[must_use]
    pub fn read<V: Value>(json: &V) -> Self {
        let mut own = Self::default();
        for name in json.keys() {
            let Some(value) = json.get(&name) else { continue };
            if let Some(text) = value.string() {
                own.add(name, None, text);
            } else if value.kind() == Kind::Object {
                for form in value.keys() {
                    if let (Some(plural), Some(text)) = (Plural::of(&form), value.get(&form).and_then(|text| text.string())) {
                        own.add(name.clone(), Some(plural), text);
                    }
                }
            }
        }
        own
    }

    /// Adds a string unless it is blank: a button without words would have no accessible name.
    fn add(&mut self, name: String, form: Option<Plural>, text: String) {
        if !text.trim().is_empty() {
            self.0.push((name, form, text));
        }
    }

    /// The string with this name: the one for the plural form, else the one for `other`, else the one for all forms.
    pub(super) fn get(&self, name: &str, plural: Option<Plural>) -> Option<&str> {
        let of = |form: Option<Plural>| self.0.iter().find(|(own, its, _)| own == name && *its == form).map(|(_, _, text)| text.as_str());
        plural.and_then(|plural| of(Some(plural))).or_else(|| of(Some(Plural::Other))).or_else(|| of(None))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
