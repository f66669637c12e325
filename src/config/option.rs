//! The one table of options: name, values, default, one sentence, and how a value is set.
//! `docs/configuration.md` is tested against it; nothing else may name an option.

use super::{ArticleChoice, Config, DockPlace, OutlineMode, SourceKind, Theme};
use crate::article::{Author, Date, Film, Rating, language_tag};
use crate::parse::url_policy;
use crate::strings::Overrides;

/// An option.
#[derive(Debug)]
pub struct Entry {
    /// Its name as an attribute, after `data-`; in JSON and JavaScript it is camelCase.
    pub name: &'static str,
    /// What holds where it is not set, as the documentation writes it.
    pub default: &'static str,
    /// What it does, in one sentence.
    pub about: &'static str,
    pub(super) read: Read,
}

/// How a value is read.
#[derive(Debug)]
pub(super) enum Read {
    /// `on` or `off`.
    Switch(fn(&mut Config) -> &mut bool),
    /// One of these words.
    Choice(&'static [&'static str], fn(&mut Config, &str)),
    /// Any text that the function takes; the words say which.
    Text(&'static str, fn(&mut Config, &str) -> Option<()>),
    /// Only JSON can say it.
    Json(&'static str),
}

impl Entry {
    /// Its name in JSON and JavaScript.
    ///
    /// ```
    /// use intertitle::config::OPTIONS;
    /// let names: Vec<String> = OPTIONS.iter().map(|option| option.json_name()).collect();
    /// assert!(names.contains(&"readingTime".to_owned()));
    /// ```
    #[must_use]
    pub fn json_name(&self) -> String {
        let mut words = self.name.split('-');
        let mut name = words.next().unwrap_or_default().to_owned();
        for word in words {
            let mut letters = word.chars();
            name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            name.push_str(letters.as_str());
        }
        name
    }

    /// The values that it takes, as the documentation and warnings write them: `` `bottom`, `top` or `off` ``.
    #[must_use]
    pub fn values(&self) -> String {
        match self.read {
            Read::Switch(_) => either(&["on", "off"]),
            Read::Choice(words, _) => either(words),
            Read::Text(values, _) | Read::Json(values) => values.to_owned(),
        }
    }
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

const fn switch(name: &'static str, about: &'static str, field: fn(&mut Config) -> &mut bool) -> Entry {
    Entry { name, default: "`on`", about, read: Read::Switch(field) }
}

/// An option that says something of the article, which is otherwise taken from its source.
const fn told(name: &'static str, values: &'static str, about: &'static str, set: fn(&mut Config, &str) -> Option<()>) -> Entry {
    Entry { name, default: "from the article", about, read: Read::Text(values, set) }
}

const fn told_in_json(name: &'static str, values: &'static str, about: &'static str) -> Entry {
    Entry { name, default: "from the article", about, read: Read::Json(values) }
}

const WORDS: &str = "words";
const ADDRESS: &str = "an address, `http`, `https` or relative";
const DATE: &str = "a date like `2026-02-03`, with or without a time";

/// Every option, in the order of the documentation.
pub const OPTIONS: &[Entry] = &[
    Entry {
        name: "article",
        default: "none: the page is left alone",
        about: "Which part of the page is the article.",
        read: Read::Text("`auto` or a CSS selector", |config, value| {
            config.article = Some(if value == "auto" { ArticleChoice::Auto } else { ArticleChoice::Selector(value.to_owned()) });
            Some(())
        }),
    },
    Entry {
        name: "src",
        default: "none: the article is on the page",
        about: "The document to fetch and show.",
        read: Read::Text(ADDRESS, |config, value| url_policy::link(value).map(|address| config.src = Some(address))),
    },
    Entry {
        name: "type",
        default: "`auto`",
        about: "What that document is; `auto` goes by its ending and its media type.",
        read: Read::Choice(&["auto", "markdown", "json", "html"], |config, value| {
            config.source = match value {
                "markdown" => SourceKind::Markdown,
                "json" => SourceKind::Json,
                "html" => SourceKind::Html,
                _ => SourceKind::Auto,
            }
        }),
    },
    told("lang", "a language tag like `en` or `pt-BR`", "The article's language.", |config, value| {
        config.metadata.language = Some(language_tag(value)?);
        Some(())
    }),
    told("title", WORDS, "The title.", |config, value| text(&mut config.metadata.title, value)),
    told("dek", WORDS, "The sentence under the title.", |config, value| text(&mut config.metadata.dek, value)),
    told("kicker", WORDS, "The column or rubric above the title.", |config, value| text(&mut config.metadata.kicker, value)),
    told("author", "a name; in JSON also an object or a list", "Who wrote it.", |config, value| {
        config.metadata.authors = vec![Author { name: value.to_owned(), ..Author::default() }];
        Some(())
    }),
    told("published", DATE, "When it was published.", |config, value| {
        config.metadata.published = Some(Date::parse(value)?);
        Some(())
    }),
    told("updated", DATE, "When it was last changed.", |config, value| {
        config.metadata.updated = Some(Date::parse(value)?);
        Some(())
    }),
    told("film", "a film like `Her (2013)`; in JSON also an object or a list", "The film under review.", |config, value| {
        config.metadata.films = vec![Film::parse(value)?];
        Some(())
    }),
    told("rating", "a rating like `4.5/5`, or a number", "The author's rating.", |config, value| {
        config.metadata.rating = Some(Rating::parse(value)?);
        Some(())
    }),
    told("publication", WORDS, "The name of the blog or magazine.", |config, value| text(&mut config.metadata.publication, value)),
    told("canonical", ADDRESS, "Where the article stands for good.", |config, value| {
        config.metadata.canonical = Some(url_policy::link(value)?);
        Some(())
    }),
    told(
        "minutes",
        "a whole number from 1 to 9999",
        "The author's own reading time, which wins over the measured one.",
        |config, value| {
            config.metadata.reading_minutes = Some(value.parse().ok().filter(|minutes| (1..=9999).contains(minutes))?);
            Some(())
        },
    ),
    told_in_json("authors", "as in the article's JSON", "Who wrote it, with bio and link."),
    told_in_json("series", "as in the article's JSON", "The series, with the parts before and after."),
    told_in_json("earlier", "as in the article's JSON", "The earlier review that this one returns to."),
    told_in_json("hero", "as in the article's JSON", "The picture above the text."),
    told_in_json("tags", "as in the article's JSON", "The tags."),
    switch("reading-time", "Whether the reading time is shown.", |config| &mut config.reading_time),
    switch("progress", "Whether a bar shows how far the reader is in the article.", |config| &mut config.progress),
    switch("time-left", "Whether the time left is shown while reading.", |config| &mut config.time_left),
    Entry {
        name: "outline",
        default: "`auto`",
        about: "Whether the outline is offered; `auto` offers it for three headings or more.",
        read: Read::Choice(&["auto", "on", "off"], |config, value| {
            config.outline = match value {
                "on" => OutlineMode::On,
                "off" => OutlineMode::Off,
                _ => OutlineMode::Auto,
            }
        }),
    },
    switch("resume", "Whether a returning reader is offered to continue where they left off.", |config| &mut config.resume),
    switch("spoilers", "Whether spoilers are covered until the reader asks.", |config| &mut config.spoilers),
    switch("endnotes", "Whether the boxes after the article are shown: earlier review, series, author, tags.", |config| {
        &mut config.endnotes
    }),
    switch("memory", "Whether anything is kept in the reader's browser: the place, the choice about spoilers.", |config| {
        &mut config.memory
    }),
    Entry {
        name: "dock",
        default: "`bottom`",
        about: "Where the line with the outline and the time left stands.",
        read: Read::Choice(&["bottom", "top", "off"], |config, value| {
            config.dock = match value {
                "top" => DockPlace::Top,
                "off" => DockPlace::Off,
                _ => DockPlace::Bottom,
            }
        }),
    },
    Entry {
        name: "theme",
        default: "`auto`",
        about: "Whether our chrome is light or dark; `auto` follows the site.",
        read: Read::Choice(&["auto", "light", "dark"], |config, value| {
            config.theme = match value {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::Auto,
            }
        }),
    },
    Entry {
        name: "strings",
        default: "the built-in ones",
        about: "The author's own words for what readers see.",
        read: Read::Text("the `#id` of a JSON block; in JSON an object", |config, value| {
            config.strings_block = Some(id(value)?);
            config.strings = Overrides::default();
            Some(())
        }),
    },
    Entry {
        name: "config",
        default: "none",
        about: "The JSON block that holds further options.",
        // Whoever gathers the layers has already followed it.
        read: Read::Text("the `#id` of a JSON block", |_, value| id(value).map(drop)),
    },
];

fn text(field: &mut Option<String>, value: &str) -> Option<()> {
    *field = Some(value.to_owned());
    Some(())
}

fn id(value: &str) -> Option<String> {
    value.strip_prefix('#').filter(|id| !id.is_empty()).map(str::to_owned)
}
