//! What is wrong with the author's own strings, told once, by whoever tells authors things.
//! It must not change a string: what cannot be used is left out by [`super::Overrides`], which tells nothing.

use super::key::SHAPES;
use super::{Plural, template};
use crate::parse::json::{Kind, Value};
use crate::parse::{Warning, suggest};

/// The faults of a JSON object of strings, each with its place.
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
        faults.tell("strings", "this must be an object of strings; it was left out");
    }
    for name in json.keys() {
        let Some(value) = json.get(&name) else { continue };
        let path = ["strings.", &name].concat();
        let Some((_, holes)) = shapes().find(|(known, _)| *known == name) else {
            faults.unknown(&path, &name);
            continue;
        };
        match value.string() {
            Some(text) => faults.text(holes, &path, None, &text),
            None if holes_of(holes).any(|hole| hole == COUNT) && value.kind() == Kind::Object => {
                for form in value.keys() {
                    let path = [&path, ".", &form].concat();
                    match (Plural::of(&form), value.get(&form).and_then(|text| text.string())) {
                        (None, _) => faults.tell(&path, "plural forms are zero, one, two, few, many and other"),
                        (plural, Some(text)) => faults.text(holes, &path, plural, &text),
                        (Some(_), None) => faults.tell(&path, "this must be a string; it was left out"),
                    }
                }
            }
            None => faults.tell(&path, "this must be a string; it was left out"),
        }
    }
    faults.0
}

/// What is filled in for a number, which a plural form may follow.
const COUNT: &str = "n";

/// The name of each string, and what is filled into it, parted by spaces.
fn shapes() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHAPES.split(';').map(|shape| shape.split_once(' ').unwrap_or((shape, "")))
}

fn holes_of(holes: &str) -> impl Iterator<Item = &str> {
    holes.split(' ').filter(|hole| !hole.is_empty())
}

#[derive(Default)]
struct Faults(Vec<Warning>);

impl Faults {
    fn unknown(&mut self, path: &str, name: &str) {
        let names: Vec<&str> = shapes().map(|(name, _)| name).collect();
        match suggest::closest(name, &names) {
            Some(near) => self.tell(path, &["there is no such string; did you mean \"", near, "\"?"].concat()),
            None => self.tell(path, "there is no such string"),
        }
    }

    fn text(&mut self, holes: &str, path: &str, plural: Option<Plural>, text: &str) {
        for name in holes_of(holes) {
            if !template::has(text, name) && !plural.is_some_and(Plural::may_omit_number) {
                self.tell(path, &["{", name, "} is missing: it will not be shown"].concat());
            }
        }
    }

    fn tell(&mut self, path: &str, message: &str) {
        self.0.push(Warning::at_path(path, message));
    }
}
