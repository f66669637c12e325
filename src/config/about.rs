//! The options that describe the article; they take precedence over what the article says of itself.
//! Only the modules that show these values read them: the widget's own module must know no more than their [`NAMES`].

use super::Config;
use super::option::{ADDRESS, FROM_ARTICLE, OptionSpec, Read, about_article, text};
use crate::article::{Author, Date, Film, Rating};
use crate::parse::json::read_metadata::{author, earlier, film, hero, series};
use crate::parse::json::report::Report;
use crate::parse::json::{Value, member};
use crate::parse::url_policy;

const WORDS: &str = "words";
const DATE: &str = "a date like `2026-02-03`, with or without a time";
const AS_IN_JSON: &str = "as in the article's JSON";

const fn about_article_in_json(name: &'static str) -> OptionSpec {
    OptionSpec { name, default: FROM_ARTICLE, read: Read::Json(AS_IN_JSON) }
}

/// How many of [`NAMES`] are options about films ([`super::films`]) and responses ([`super::responses`]): the first ones.
pub(super) const OF_OTHERS: usize = 12;

/// The names of all options that the widget's module does not read: those about films, those about responses, then the ones below.
pub(super) const NAMES: [&str; 26] = [
    "films",
    "film-titles",
    "film-links",
    "related",
    "responses",
    "responses-order",
    "responses-hide",
    "responses-pictures",
    "insights",
    "insights-at",
    "bluesky-service",
    "webmention-service",
    "dek",
    "kicker",
    "author",
    "published",
    "updated",
    "film",
    "rating",
    "publication",
    "canonical",
    "authors",
    "series",
    "earlier",
    "hero",
    "tags",
];

/// The options, in the order of the documentation.
pub(super) static ABOUT: &[OptionSpec] = &[
    about_article("dek", WORDS, |config, value| text(&mut config.metadata.dek, value)),
    about_article("kicker", WORDS, |config, value| text(&mut config.metadata.kicker, value)),
    about_article("author", "a name; in JSON also an object or a list", |config, value| {
        config.metadata.authors = vec![Author { name: value.to_owned(), ..Author::default() }];
        Some(())
    }),
    about_article("published", DATE, |config, value| {
        config.metadata.published = Some(Date::parse(value)?);
        Some(())
    }),
    about_article("updated", DATE, |config, value| {
        config.metadata.updated = Some(Date::parse(value)?);
        Some(())
    }),
    about_article("film", "a film like `Her (2013)`; in JSON also an object or a list", |config, value| {
        let films = Film::list(value);
        config.metadata.films = if films.is_empty() { return None } else { films };
        Some(())
    }),
    about_article("rating", "a rating like `4.5/5`, or a number", |config, value| {
        config.metadata.rating = Some(Rating::parse(value)?);
        Some(())
    }),
    about_article("publication", WORDS, |config, value| text(&mut config.metadata.publication, value)),
    about_article("canonical", ADDRESS, |config, value| text(&mut config.metadata.canonical, &url_policy::link(value)?)),
    about_article_in_json("authors"),
    about_article_in_json("series"),
    about_article_in_json("earlier"),
    about_article_in_json("hero"),
    about_article_in_json("tags"),
];

/// Reads a structured value; false if the option takes none.
pub(super) fn structure<V: Value>(config: &mut Config, name: &str, value: &V, report: &mut Report) -> bool {
    let metadata = &mut config.metadata;
    match name {
        "author" | "authors" => metadata.authors = member::list_of(report, value, author),
        "film" => metadata.films = member::list_of(report, value, film),
        "tags" => metadata.tags = member::list_of(report, value, member::text),
        "series" => metadata.series = series(report, value).or(metadata.series.take()),
        "earlier" => metadata.earlier = earlier(report, value).or(metadata.earlier.take()),
        "hero" => metadata.hero = hero(report, value).or(metadata.hero.take()),
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_those_of_the_table() {
        use crate::config::{films::FILMS, responses::RESPONSES};
        let names: Vec<&str> = FILMS.iter().chain(RESPONSES).chain(ABOUT).map(|option| option.name).collect();
        assert_eq!(names, NAMES);
        assert_eq!(FILMS.len() + RESPONSES.len(), OF_OTHERS);
        assert!(ABOUT.iter().all(|option| option.json_name() == option.name), "attributes hold no hyphen");
    }
}
