//! The options that the widget itself follows: where the article is, and what is shown around it.
//! Options that only describe the article are in [`super::about`], which the widget's module does not carry.

use super::option::{ADDRESS, OptionSpec, Read, about_article, switched, text};
use super::{ArticleChoice, Config, DockPlace, OutlineMode, QuoteMode, SourceKind, Theme};
use crate::article::language_tag;

const SWITCH: &str = "`on`";
const AUTO: &str = "`auto`";

const fn switch(name: &'static str, field: fn(&mut Config) -> &mut bool) -> OptionSpec {
    OptionSpec { name, default: SWITCH, read: Read::Switch(field) }
}

const fn choice(name: &'static str, default: &'static str, words: &'static [&'static str], set: fn(&mut Config, usize)) -> OptionSpec {
    OptionSpec { name, default, read: Read::Choice(words, set) }
}

/// The options, in the order of the documentation.
pub(super) static WIDGET: &[OptionSpec] = &[
    OptionSpec {
        name: "article",
        default: "none: the page is left alone",
        read: Read::Text("`auto` or a CSS selector", |config, value| {
            config.article = Some(if value == "auto" { ArticleChoice::Auto } else { ArticleChoice::Selector(value.to_owned()) });
            Some(())
        }),
    },
    OptionSpec {
        name: "src",
        default: "none: the article is on the page",
        // The loader has fetched it by now, so the address policy is not applied: a page's own draft may well be a `blob:`.
        read: Read::Text(ADDRESS, |config, value| text(&mut config.src, value)),
    },
    choice("type", AUTO, &["auto", "markdown", "json", "html"], |config, index| {
        config.source = match index {
            1 => SourceKind::Markdown,
            2 => SourceKind::Json,
            3 => SourceKind::Html,
            _ => SourceKind::Auto,
        }
    }),
    about_article("lang", "a language tag like `en` or `pt-BR`", |config, value| {
        text(&mut config.metadata.language, &language_tag(value)?)
    }),
    about_article("title", "words", |config, value| text(&mut config.metadata.title, value)),
    about_article("minutes", "a whole number from 1 to 9999", |config, value| {
        config.metadata.reading_minutes = Some(value.parse().ok().filter(|minutes| (1..=9999).contains(minutes))?);
        Some(())
    }),
    switch("reading-time", |config| &mut config.reading_time),
    switch("progress", |config| &mut config.progress),
    switch("time-left", |config| &mut config.time_left),
    choice("outline", AUTO, &["auto", "on", "off"], |config, index| {
        config.outline = match index {
            1 => OutlineMode::On,
            2 => OutlineMode::Off,
            _ => OutlineMode::Auto,
        }
    }),
    switch("resume", |config| &mut config.resume),
    switch("spoilers", |config| &mut config.spoilers),
    switch("endnotes", |config| &mut config.endnotes),
    OptionSpec {
        name: QUOTES,
        default: SWITCH,
        read: Read::Text("`on`, `marked` or `off`; in JSON also a list of sentences", |config, value| {
            config.quotes = match value {
                "marked" => QuoteMode::Marked,
                word if switched(word)? => QuoteMode::On,
                _ => QuoteMode::Off,
            };
            config.pinned.clear();
            Some(())
        }),
    },
    switch("memory", |config| &mut config.memory),
    choice("dock", "`bottom`", &["bottom", "top", "off"], |config, index| {
        config.dock = match index {
            1 => DockPlace::Top,
            2 => DockPlace::Off,
            _ => DockPlace::Bottom,
        }
    }),
    choice("theme", AUTO, &["auto", "light", "dark"], |config, index| {
        config.theme = match index {
            1 => Theme::Light,
            2 => Theme::Dark,
            _ => Theme::Auto,
        }
    }),
    OptionSpec {
        name: STRINGS,
        default: "those of the article's language",
        read: Read::Text("the `#id` of a JSON block; in JSON an object", |config, value| {
            config.strings_block = Some(id(value)?);
            Some(())
        }),
    },
    OptionSpec {
        name: "config",
        default: "none",
        // The code that collects the layers has already read that block.
        read: Read::Text("the `#id` of a JSON block", |_, value| id(value).map(drop)),
    },
];

/// The options of this table for which JSON can hold more than a word.
pub(super) const QUOTES: &str = "quotes";
pub(super) const STRINGS: &str = "strings";

fn id(value: &str) -> Option<String> {
    value.strip_prefix('#').filter(|id| !id.is_empty()).map(str::to_owned)
}
