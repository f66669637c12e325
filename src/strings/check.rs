//! Checks the author's own strings for mistakes; called once, by the module that reports warnings.
//! It must not change a string: [`super::Overrides`] leaves out what cannot be used, without a warning.

use super::{Plural, films, key, quotes, responses, template};
use crate::parse::json::{Kind, Value};
use crate::parse::{Warning, suggest};
use crate::seek::{around, is_listed, split};

/// The mistakes in a JSON object of strings, each with its place.
///
/// ```
/// # #[cfg(feature = "native")] {
/// let own = serde_json::json!({ "timeleft": "noch {n} Min." });
/// let warnings = intertitle::strings::check(&&own);
/// assert_eq!(warnings[0].to_string(), "strings.timeleft: there is no such string; did you mean \"timeLeft\"?");
/// # }
/// ```
#[must_use]
pub fn check<V: Value>(json: &V) -> Vec<Warning> {
    let mut faults = Faults::default();
    if json.kind() != Kind::Object {
        faults.warn("strings", "this must be an object of strings; it was left out");
    }
    faults.list(json, &[key::SHAPES, quotes::SHAPES], |name| !responses::is_of_these(name) && !films::is_of_these(name));
    faults.0
}

/// The mistakes in the strings for responses, which [`check`] ignores: they are reported only on pages with responses.
///
/// ```
/// # #[cfg(feature = "native")] {
/// let own = serde_json::json!({ "responsesTitel": "Letters", "contents": "In this issue" });
/// let warnings = intertitle::strings::check_responses(&&own);
/// assert_eq!(warnings[0].to_string(), "strings.responsesTitel: there is no such string; did you mean \"responsesTitle\"?");
/// # }
/// ```
#[must_use]
pub fn check_responses<V: Value>(json: &V) -> Vec<Warning> {
    let mut faults = Faults::default();
    faults.list(json, &[responses::SHAPES], responses::is_of_these);
    faults.0
}

/// The mistakes in the strings for films, which [`check`] ignores: they are reported only on pages that name films.
///
/// ```
/// # #[cfg(feature = "native")] {
/// let own = serde_json::json!({ "filmSen": "Gesehen", "filmWanted": "Vorgemerkt" });
/// let warnings = intertitle::strings::check_films(&&own);
/// assert_eq!(warnings[0].to_string(), "strings.filmSen: there is no such string; did you mean \"filmSeen\"?");
/// # }
/// ```
#[must_use]
pub fn check_films<V: Value>(json: &V) -> Vec<Warning> {
    let mut faults = Faults::default();
    faults.list(json, &[films::SHAPES], films::is_of_these);
    faults.0
}

/// The placeholder for a number, which decides the plural form.
const COUNT: &str = "n";

/// Lists of names, each name with its placeholders.
type Shapes = [&'static str];

/// The name of each string in such lists, and its placeholders, separated by spaces.
fn each(shapes: &Shapes) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    for list in shapes {
        for shape in split(list, b";") {
            all.push(around(shape, " ").unwrap_or((shape, "")));
        }
    }
    all
}

#[derive(Default)]
struct Faults(Vec<Warning>);

impl Faults {
    /// Adds the mistakes in the strings whose names `belong` to the lists of `shapes`.
    fn list<V: Value>(&mut self, json: &V, shapes: &Shapes, belong: fn(&str) -> bool) {
        for name in json.keys().into_iter().filter(|name| belong(name)) {
            if let Some(value) = json.get(&name) {
                self.string(&name, &value, shapes);
            }
        }
    }

    fn string<V: Value>(&mut self, name: &str, value: &V, shapes: &Shapes) {
        let path = ["strings.", name].concat();
        let Some((_, placeholders)) = each(shapes).into_iter().find(|(known, _)| *known == name) else {
            return self.unknown(&path, name, shapes);
        };
        match value.string() {
            Some(text) => self.text(placeholders, &path, None, &text),
            None if is_listed(COUNT, placeholders) && value.kind() == Kind::Object => {
                for form in value.keys() {
                    let path = [&path, ".", &form].concat();
                    match (Plural::of(&form), value.get(&form).and_then(|text| text.string())) {
                        (None, _) => self.warn(&path, "plural forms are zero, one, two, few, many and other"),
                        (plural, Some(text)) => self.text(placeholders, &path, plural, &text),
                        (Some(_), None) => self.warn(&path, "this must be a string; it was left out"),
                    }
                }
            }
            None => self.warn(&path, "this must be a string; it was left out"),
        }
    }

    fn unknown(&mut self, path: &str, name: &str, shapes: &Shapes) {
        let names: Vec<&str> = each(shapes).into_iter().map(|(name, _)| name).collect();
        match suggest::closest(name, &names) {
            Some(near) => self.warn(path, &["there is no such string; did you mean \"", near, "\"?"].concat()),
            None => self.warn(path, "there is no such string"),
        }
    }

    fn text(&mut self, placeholders: &str, path: &str, plural: Option<Plural>, text: &str) {
        if text.trim().is_empty() {
            return self.warn(path, "this is empty; the built-in words are used");
        }
        for name in split(placeholders, b" ").filter(|placeholder| !placeholder.is_empty()) {
            if !template::has(text, name) && !plural.is_some_and(Plural::may_omit_number) {
                self.warn(path, &["{", name, "} is missing: it will not be shown"].concat());
            }
        }
        for (name, _) in split(text, b"{").skip(1).filter_map(|part| around(part, "}")) {
            if !is_listed(name, placeholders) {
                self.warn(path, &["{", name, "} is nothing that is filled in here: readers see it as it is"].concat());
            }
        }
    }

    fn warn(&mut self, path: &str, message: &str) {
        self.0.push(Warning::at_path(path, message));
    }
}
