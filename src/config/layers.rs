//! Options laid over one another, the weakest layer first: script tag, JSON block, element, call.
//! Each value is validated where it is laid, so that a bad one leaves what was there before.

use super::Config;
use super::option::{Entry, OPTIONS, Read};
use crate::parse::json::read_metadata::{author, earlier, film, hero, series};
use crate::parse::json::report::Report;
use crate::parse::json::{Kind, Value, member, push_decimal};
use crate::parse::{Warning, suggest};
use crate::strings::Overrides;

/// How much of a bad value a warning repeats, in characters.
const QUOTED: usize = 60;

/// Where a layer was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The `data-` attributes of the script tag.
    Script,
    /// A JSON block of the page.
    Block,
    /// The attributes of the marker or the custom element.
    Element,
    /// The options of `Intertitle.mount`.
    Call,
}

impl Origin {
    /// Whether an unknown name may be somebody else's.
    fn is_shared(self) -> bool {
        matches!(self, Self::Script | Self::Element)
    }

    /// The place of an option, as its author wrote it.
    fn place(self, option: &Entry) -> String {
        match self {
            Self::Script => ["script data-", option.name].concat(),
            Self::Element => option.name.to_owned(),
            Self::Block => ["config.", &option.json_name()].concat(),
            Self::Call => ["options.", &option.json_name()].concat(),
        }
    }

    /// The place of a name that is no option.
    fn stranger(self, name: &str) -> String {
        match self {
            Self::Script => ["script ", name].concat(),
            Self::Element => name.to_owned(),
            Self::Block => ["config.", name].concat(),
            Self::Call => ["options.", name].concat(),
        }
    }
}

/// A configuration in the making.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::config::{Layers, Origin, Theme};
/// let mut layers = Layers::default();
/// layers.add(Origin::Script, &&serde_json::json!({ "theme": "dark", "timeLeft": "off" }));
/// layers.add(Origin::Element, &&serde_json::json!({ "theme": "drak" }));
/// let (config, warnings) = layers.finish();
/// assert_eq!((config.theme, config.time_left), (Theme::Dark, false));
/// assert_eq!(warnings[0].to_string(), "theme: `drak` is not one of `auto`, `light` or `dark`; `dark` is used");
/// # }
/// ```
#[derive(Debug, Default)]
pub struct Layers {
    config: Config,
    warnings: Vec<Warning>,
    /// The values that were set, as they were written: what a bad value falls back to.
    set: Vec<(&'static str, String)>,
}

impl Layers {
    /// Lays the options of `object` over those before. Their names are camelCase; the values of attributes are strings.
    pub fn add<V: Value>(&mut self, origin: Origin, object: &V) {
        if object.kind() != Kind::Object {
            let place = if origin == Origin::Block { "config" } else { "options" };
            self.warnings.push(Warning::at_path(place, "expected an object of options; none of it was read"));
            return;
        }
        let names: Vec<String> = OPTIONS.iter().map(Entry::json_name).collect();
        for key in object.keys() {
            let option = names.iter().position(|name| *name == key).and_then(|index| OPTIONS.get(index));
            match (option, object.get(&key)) {
                (Some(option), Some(value)) => self.option(origin, option, &value),
                (Some(_), None) => {}
                (None, _) => self.unknown(origin, &key, &names),
            }
        }
    }

    /// The configuration, and what the author should know about it.
    #[must_use]
    pub fn finish(self) -> (Config, Vec<Warning>) {
        (self.config, self.warnings)
    }

    fn unknown(&mut self, origin: Origin, key: &str, names: &[String]) {
        // `data-intertitle`, `data-intertitle-config`: the marker and the block themselves.
        if key.starts_with("intertitle") || key == "$schema" {
            return;
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let message = match suggest::closest(key, &names) {
            Some(better) => ["there is no such option; did you mean `", better, "`?"].concat(),
            None if origin.is_shared() => return,
            None => "there is no such option".to_owned(),
        };
        self.warnings.push(Warning::at_path(origin.stranger(key), message));
    }

    fn option<V: Value>(&mut self, origin: Origin, option: &'static Entry, value: &V) {
        let structured = matches!(value.kind(), Kind::Array | Kind::Object);
        if matches!(option.read, Read::Json(_)) || structured {
            return self.structure(origin, option, value);
        }
        let text = match (value.string(), value.boolean(), value.number()) {
            (Some(text), ..) => text.trim().to_owned(),
            (None, Some(on), _) => if on { "on" } else { "off" }.to_owned(),
            (None, None, number) => digits(number.unwrap_or(-1.0)),
        };
        if text.is_empty() {
            // A template that had nothing to fill in.
            return;
        }
        if set(&mut self.config, option, &text).is_some() {
            self.set.retain(|(name, _)| *name != option.name);
            self.set.push((option.name, text));
        } else {
            self.refuse(origin, option, &text);
        }
    }

    /// A value that only JSON can say.
    fn structure<V: Value>(&mut self, origin: Origin, option: &'static Entry, value: &V) {
        let mut report = Report::default();
        let place = origin.place(option);
        report.enter_key(&place);
        let metadata = &mut self.config.metadata;
        match option.name {
            _ if origin.is_shared() => report.warn(&["only a JSON block or a call can set this; it was left out"]),
            "author" | "authors" => metadata.authors = member::list_of(&mut report, value, author),
            "film" => metadata.films = member::list_of(&mut report, value, film),
            "tags" => metadata.tags = member::list_of(&mut report, value, member::text),
            "series" => metadata.series = series(&mut report, value).or(metadata.series.take()),
            "earlier" => metadata.earlier = earlier(&mut report, value).or(metadata.earlier.take()),
            "hero" => metadata.hero = hero(&mut report, value).or(metadata.hero.take()),
            "strings" => {
                let (strings, warnings) = Overrides::read(value);
                self.config.strings = strings;
                self.config.strings_block = None;
                self.warnings.extend(warnings);
            }
            // The article itself, given to the call: it is read as a document, not as an option.
            "article" if origin == Origin::Call => {}
            _ => report.warn(&["this takes ", &option.values(), "; it was left out"]),
        }
        self.warnings.extend(report.finish(&[]));
    }

    fn refuse(&mut self, origin: Origin, option: &'static Entry, value: &str) {
        let mut quoted: String = value.chars().take(QUOTED).collect();
        if quoted.len() < value.len() {
            quoted.push('…');
        }
        let is_not = if matches!(option.read, Read::Choice(..) | Read::Switch(_)) { "` is not one of " } else { "` is not " };
        let before = self.set.iter().find(|(name, _)| *name == option.name).map(|(_, value)| ["`", value, "`"].concat());
        let used = before.as_deref().or(option.default.starts_with('`').then_some(option.default));
        let outcome = used.map_or("it was left out".to_owned(), |used| [used, " is used"].concat());
        let message = ["`", &quoted, is_not, &option.values(), "; ", &outcome].concat();
        self.warnings.push(Warning::at_path(origin.place(option), message));
    }
}

/// Sets the option, or leaves it as it is and answers nothing.
fn set(config: &mut Config, option: &Entry, value: &str) -> Option<()> {
    match option.read {
        Read::Switch(field) => {
            *field(config) = match value {
                "on" | "true" => true,
                "off" | "false" => false,
                _ => return None,
            };
        }
        Read::Choice(words, set) => set(config, words.iter().find(|word| **word == value)?),
        Read::Text(_, set) => set(config, value)?,
        Read::Json(_) => return None,
    }
    Some(())
}

fn digits(number: f64) -> String {
    let mut digits = String::new();
    if (0.0..1e9).contains(&number) {
        push_decimal(&mut digits, number);
    }
    digits.strip_suffix(".0").unwrap_or(&digits).to_owned()
}
