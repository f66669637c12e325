//! What an option is: its name, its values, its default, and how a value is set.
//! The tables are in [`super::widget`], [`super::films`], [`super::responses`] and [`super::about`], each for those who read it; it must not know one of them.

use super::Config;

/// An option. `docs/configuration.md` says what it is for; a test compares it with the tables.
#[derive(Debug)]
pub struct OptionSpec {
    /// Its name as an attribute, after `data-`; in JSON and JavaScript it is camelCase.
    pub name: &'static str,
    /// What applies if it is not set, as the documentation writes it: between backquotes if it is a value of the option. `from the article` also tells that
    /// the option is about a single article; a field that says so would cost every module bytes.
    pub default: &'static str,
    pub(super) read: Read,
}

/// How a value is read.
#[derive(Debug)]
pub(super) enum Read {
    /// `on` or `off`.
    Switch(fn(&mut Config) -> &mut bool),
    /// One of these words; the function gets its index.
    Choice(&'static [&'static str], fn(&mut Config, usize)),
    /// Any text that the function accepts; the string describes the accepted values.
    Text(&'static str, fn(&mut Config, &str) -> Option<()>),
    /// A value that only JSON can express.
    Json(&'static str),
    /// Read by another module.
    Elsewhere(&'static str),
}

impl OptionSpec {
    /// Its name in JSON and JavaScript.
    ///
    /// ```
    /// let names: Vec<String> = intertitle::config::options().map(|option| option.json_name()).collect();
    /// assert!(names.contains(&"readingTime".to_owned()));
    /// ```
    #[must_use]
    pub fn json_name(&self) -> String {
        json_name(self.name)
    }

    /// The accepted values, as the documentation and warnings write them: `` `bottom`, `top` or `off` ``.
    #[must_use]
    pub fn values(&self) -> String {
        match self.read {
            Read::Switch(_) => either(&["on", "off"]),
            Read::Choice(words, _) => either(words),
            Read::Text(values, _) | Read::Json(values) | Read::Elsewhere(values) => values.to_owned(),
        }
    }

    /// Whether it applies to a single article rather than to a whole site.
    pub(super) fn is_of_one_article(&self) -> bool {
        self.default == FROM_ARTICLE || self.name == "config"
    }

    /// Sets the value; returns nothing, and changes nothing, if it is not valid.
    pub(super) fn set(&self, config: &mut Config, value: &str) -> Option<()> {
        match self.read {
            Read::Switch(field) => {
                *field(config) = switched(value)?;
            }
            Read::Choice(words, set) => set(config, words.iter().position(|word| *word == value)?),
            Read::Text(_, set) => set(config, value)?,
            Read::Json(_) | Read::Elsewhere(_) => return None,
        }
        Some(())
    }
}

/// Whether a word switches something on or off; `None` for any other word.
///
/// ```
/// use intertitle::config::switched;
/// assert_eq!([switched("on"), switched("false"), switched("maybe")], [Some(true), Some(false), None]);
/// ```
#[must_use]
pub fn switched(word: &str) -> Option<bool> {
    match word {
        "on" | "true" => Some(true),
        "off" | "false" => Some(false),
        _ => None,
    }
}

/// The name of an attribute in JSON and JavaScript: `readingTime` for `reading-time`.
///
/// ```
/// assert_eq!(intertitle::config::json_name("reading-time"), "readingTime");
/// ```
#[must_use]
pub fn json_name(attribute: &str) -> String {
    let mut name = String::new();
    let mut upper = false;
    for letter in attribute.chars() {
        match letter {
            '-' => upper = true,
            letter => {
                name.push(if upper { letter.to_ascii_uppercase() } else { letter });
                upper = false;
            }
        }
    }
    name
}

fn either(words: &[&str]) -> String {
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        text.push_str(match index {
            0 => "`",
            _ if index + 1 == words.len() => " or `",
            _ => ", `",
        });
        text.push_str(word);
        text.push('`');
    }
    text
}

/// The accepted addresses, as the documentation describes them.
pub(super) const ADDRESS: &str = "an address, `http`, `https` or relative";

/// The default of an option whose value is otherwise taken from the article.
pub(super) const FROM_ARTICLE: &str = "from the article";

/// An option that describes the article.
pub(super) const fn about_article(name: &'static str, values: &'static str, set: fn(&mut Config, &str) -> Option<()>) -> OptionSpec {
    OptionSpec { name, default: FROM_ARTICLE, read: Read::Text(values, set) }
}

/// Sets a text.
pub(super) fn text(field: &mut Option<String>, value: &str) -> Option<()> {
    *field = Some(value.to_owned());
    Some(())
}
