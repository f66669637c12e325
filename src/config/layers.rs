//! Options in layers, the weakest first: script tag, JSON block, element, call.
//! Each value is validated as its layer is added, so that a bad one leaves the value before it in place.

use super::option::{OptionSpec, Read, json_name};
use super::widget::{QUOTES, STRINGS, WIDGET};
use super::{Config, QuoteMode, about};
use crate::parse::json::report::Report;
use crate::parse::json::{Kind, Value, push_decimal};
use crate::parse::{Warning, suggest};
use crate::strings;

/// How many characters of a bad value a warning quotes.
const QUOTED: usize = 60;

/// Attributes that any HTML element may have, and the one by which Next.js marks its scripts: they are no options, though some look like a mistyped one.
const OF_ANY_ELEMENT: &[&str] = &["class", "hidden", "id", "nscript", "part", "role", "slot", "style", "tabindex"];

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
    /// Whether an unknown name may belong to another script.
    fn is_shared(self) -> bool {
        matches!(self, Self::Script | Self::Element)
    }

    /// The place of an option, as its author wrote it.
    fn place(self, option: &OptionSpec) -> String {
        match self {
            Self::Script => self.stranger(&["data-", option.name].concat()),
            Self::Element => option.name.to_owned(),
            Self::Block | Self::Call => self.stranger(&option.json_name()),
        }
    }

    /// The place of a name that is no option.
    fn stranger(self, name: &str) -> String {
        let layer = match self {
            Self::Script => "script ",
            Self::Element => "",
            Self::Block => "config.",
            Self::Call => "options.",
        };
        [layer, name].concat()
    }
}

/// A configuration being built, from values of one kind.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::config::{Layers, Origin, Theme};
/// let (site, one) = (serde_json::json!({ "theme": "dark", "timeLeft": "off" }), serde_json::json!({ "theme": "drak" }));
/// let mut layers = Layers::all();
/// layers.add(Origin::Script, &&site);
/// layers.add(Origin::Element, &&one);
/// let (config, warnings) = layers.finish();
/// assert_eq!((config.theme, config.time_left), (Theme::Dark, false));
/// assert_eq!(warnings[0].to_string(), "theme: `drak` is not one of `auto`, `light` or `dark`; `dark` is used");
/// # }
/// ```
#[derive(Debug)]
pub struct Layers<V> {
    about: Option<About<V>>,
    /// Whether someone else warns of mistakes in the widget's own options.
    warned_elsewhere: bool,
    /// Checks the author's strings for mistakes. A function value, so that a module that does not warn need not carry it.
    check_strings: Option<fn(&V) -> Vec<Warning>>,
    /// Whether the script tag was written for an earlier page; see [`Layers::skip_script_article`].
    skips_script_article: bool,
    config: Config,
    strings: Option<V>,
    warnings: Vec<Warning>,
    /// The values set so far, as written: what a bad value falls back to.
    set: Vec<(&'static str, String)>,
}

/// Reads the options about the article. A function value, so that a module that does not read them need not carry them.
#[derive(Debug)]
struct About<V> {
    options: &'static [OptionSpec],
    structure: fn(&mut Config, &str, &V, &mut Report) -> bool,
}

impl<V: Value> Layers<V> {
    /// Reads every option.
    #[must_use]
    pub fn all() -> Self {
        Self { warned_elsewhere: false, check_strings: Some(strings::check), ..Self::about() }
    }

    /// Reads every option, but leaves it to [`Self::widget`] to warn of mistakes in the widget's own options and in the strings.
    #[must_use]
    pub fn about() -> Self {
        Self { about: Some(About { options: about::ABOUT, structure: about::structure }), ..Self::silent() }
    }

    /// Reads the widget's own options. Of those about the article it only notes whether any are set ([`Config::has_more_metadata`]).
    #[must_use]
    pub fn widget() -> Self {
        Self { warned_elsewhere: false, check_strings: Some(strings::check), ..Self::silent() }
    }

    /// Reads the widget's own options without any warning: for modules that start after [`Self::widget`] has warned.
    #[must_use]
    pub fn silent() -> Self {
        Self {
            about: None,
            warned_elsewhere: true,
            check_strings: None,
            skips_script_article: false,
            config: Config::default(),
            strings: None,
            warnings: Vec::new(),
            set: Vec::new(),
        }
    }

    /// Declares that the script tag was written for another page, as on sites that swap the page's content: its options about that page's
    /// article are ignored from here on.
    pub fn skip_script_article(&mut self) {
        self.skips_script_article = true;
    }

    /// Adds the options of `object` on top of those before. Its names are camelCase; values from attributes are strings.
    pub fn add(&mut self, origin: Origin, object: &V) {
        if object.kind() != Kind::Object {
            let place = if origin == Origin::Block { "config" } else { "options" };
            return self.warn_of_widget(place.to_owned(), "expected an object of options; none of it was read".to_owned());
        }
        for key in object.keys() {
            let Some(value) = object.get(&key) else { continue };
            let about = self.about.as_ref().and_then(|about| about.options.iter().find(|option| option.name == key));
            if let Some(option) = about {
                self.option(origin, option, value, true);
            } else if let Some(option) = WIDGET.iter().find(|option| option.json_name() == key) {
                self.option(origin, option, value, !self.warned_elsewhere);
            } else if let Some(at) = about::NAMES.iter().position(|name| json_name(name) == key) {
                let counts = at >= about::OF_OTHERS && !(self.skips_script_article && origin == Origin::Script);
                self.config.has_more_metadata |= counts && !value.is_blank();
            } else {
                self.unknown(origin, &key);
            }
        }
    }

    /// The `id` of the page's JSON block of strings, if the author named one.
    #[must_use]
    pub fn strings_block(&self) -> Option<&str> {
        self.config.strings_block.as_deref()
    }

    /// Sets the author's own strings.
    pub fn set_strings(&mut self, value: V) {
        if let Some(check) = self.check_strings {
            self.warnings.extend(check(&value));
        }
        self.strings = Some(value);
    }

    /// The author's own strings, as they were written: what can be used of them, [`crate::strings::Overrides`] reads.
    #[must_use]
    pub fn strings(&self) -> Option<&V> {
        self.strings.as_ref()
    }

    /// The configuration, and the warnings for the author.
    #[must_use]
    pub fn finish(self) -> (Config, Vec<Warning>) {
        (self.config, self.warnings)
    }

    fn warn_of_widget(&mut self, place: String, message: String) {
        if !self.warned_elsewhere {
            self.warnings.push(Warning::at_path(place, message));
        }
    }

    fn unknown(&mut self, origin: Origin, key: &str) {
        // `data-intertitle` and `data-intertitle-config` mark the element and the JSON block themselves.
        if key.starts_with("intertitle") || key == "$schema" || origin.is_shared() && OF_ANY_ELEMENT.contains(&key) {
            return;
        }
        let mut names = about::NAMES.to_vec();
        for option in WIDGET {
            names.push(option.name);
        }
        let message = match suggest::closest(key, &names) {
            Some(better) => {
                let better = if origin.is_shared() { better.to_owned() } else { json_name(better) };
                ["there is no such option; did you mean `", &better, "`?"].concat()
            }
            None if origin.is_shared() => return,
            None => "there is no such option".to_owned(),
        };
        self.warn_of_widget(origin.stranger(key), message);
    }

    fn option(&mut self, origin: Origin, option: &'static OptionSpec, value: V, warns: bool) {
        // An empty value counts as not given.
        if value.is_blank() {
            return;
        }
        if self.skips_script_article && origin == Origin::Script && option.is_of_one_article() {
            return;
        }
        let warnings = self.warnings.len();
        if let Some(refusal) = misplaced(origin, option, &value) {
            return self.warn_of_widget(origin.place(option), refusal.to_owned());
        }
        let structured = matches!(value.kind(), Kind::Array | Kind::Object);
        if matches!(option.read, Read::Json(_)) || structured {
            self.structure(origin, option, value);
        } else {
            self.text(origin, option, &value);
        }
        if !warns {
            self.warnings.truncate(warnings);
        }
    }

    fn text(&mut self, origin: Origin, option: &'static OptionSpec, value: &V) {
        let text = match (value.string(), value.boolean(), value.number()) {
            (Some(text), ..) => text.trim().to_owned(),
            (None, Some(on), _) => if on { "on" } else { "off" }.to_owned(),
            (None, None, number) => digits(number.unwrap_or(f64::NAN)),
        };
        if text.is_empty() {
            // Neither a text nor a number.
            return;
        }
        if option.set(&mut self.config, &text).is_some() {
            self.set.retain(|(name, _)| *name != option.name);
            self.set.push((option.name, text));
            if option.name == STRINGS {
                self.strings = None;
            }
        } else {
            self.refuse(origin, option, &text);
        }
    }

    /// Sets a value that only JSON can express.
    fn structure(&mut self, origin: Origin, option: &'static OptionSpec, value: V) {
        let place = origin.place(option);
        if origin.is_shared() {
            return self.warnings.push(Warning::at_path(place, "only a JSON block or a call can set this; it was left out"));
        }
        if option.name == STRINGS {
            self.config.strings_block = None;
            return self.set_strings(value);
        }
        if let Some(items) = value.items().filter(|_| option.name == QUOTES) {
            self.config.quotes = QuoteMode::On;
            self.config.pinned = items.iter().filter_map(Value::string).collect();
            return;
        }
        if let Some(About { structure, .. }) = &self.about {
            let mut report = Report::default();
            report.enter_key(&place);
            if structure(&mut self.config, option.name, &value, &mut report) {
                return self.warnings.extend(report.finish(&[]));
            }
        }
        // `article` in a call may be the article itself: it is read as a document, not as an option.
        if option.name != "article" || origin != Origin::Call {
            self.warnings.push(Warning::at_path(place, ["this takes ", &option.values(), "; it was left out"].concat()));
        }
    }

    fn refuse(&mut self, origin: Origin, option: &'static OptionSpec, value: &str) {
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

/// Why an option that says where the article is has no effect in this layer; nothing if it has.
fn misplaced<V: Value>(origin: Origin, option: &OptionSpec, value: &V) -> Option<&'static str> {
    match (option.name, origin) {
        ("article", Origin::Script) => None,
        ("article", Origin::Call) if value.kind() == Kind::Object => None,
        ("article", _) => Some("this belongs on the script tag; it was left out"),
        ("src" | "type", Origin::Script | Origin::Block) => Some("this belongs on the element; it was left out"),
        _ => None,
    }
}

/// A number as its author wrote it; nothing for one that is none, or too large for any option.
fn digits(number: f64) -> String {
    let mut digits = String::new();
    if number < 0.0 {
        digits.push('-');
    }
    if number.abs() < 1e9 {
        push_decimal(&mut digits, number.abs());
    }
    digits.strip_suffix(".0").unwrap_or(&digits).to_owned()
}
