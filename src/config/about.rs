//! The options that say something of the article, and win over what the article says of itself.
//! Only whoever shows them reads them: the widget's own module must know no more than their [`NAMES`].

use super::Config;
use super::option::{ADDRESS, Entry, FROM_ARTICLE, Read, text, told};
use crate::article::{Author, Date, Film, Rating};
use crate::parse::json::read_metadata::{author, earlier, film, hero, series};
use crate::parse::json::report::Report;
use crate::parse::json::{Value, member};
use crate::parse::url_policy;

const WORDS: &str = "words";
const DATE: &str = "a date like `2026-02-03`, with or without a time";
const AS_IN_JSON: &str = "as in the article's JSON";

const fn told_in_json(name: &'static str) -> Entry {
    Entry { name, default: FROM_ARTICLE, read: Read::Json(AS_IN_JSON) }
}

/// How many of [`NAMES`] are those of the options about films ([`super::films`]) and responses ([`super::responses`]).
pub(super) const OF_OTHERS: usize = 12;

/// The names in JSON of all options that somebody else reads: those about films, those about responses, then these.
pub(super) const NAMES: [&str; 26] = [
    "films",
    "filmTitles",
    "filmLinks",
    "related",
    "responses",
    "responsesOrder",
    "responsesHide",
    "responsesPictures",
    "insights",
    "insightsAt",
    "blueskyService",
    "webmentionService",
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
pub(super) static ABOUT: &[Entry] = &[
    told("dek", WORDS, |config, value| text(&mut config.metadata.dek, value)),
    told("kicker", WORDS, |config, value| text(&mut config.metadata.kicker, value)),
    told("author", "a name; in JSON also an object or a list", |config, value| {
        config.metadata.authors = vec![Author { name: value.to_owned(), ..Author::default() }];
        Some(())
    }),
    told("published", DATE, |config, value| {
        config.metadata.published = Some(Date::parse(value)?);
        Some(())
    }),
    told("updated", DATE, |config, value| {
        config.metadata.updated = Some(Date::parse(value)?);
        Some(())
    }),
    told("film", "a film like `Her (2013)`; in JSON also an object or a list", |config, value| {
        let films = Film::list(value);
        config.metadata.films = if films.is_empty() { return None } else { films };
        Some(())
    }),
    told("rating", "a rating like `4.5/5`, or a number", |config, value| {
        config.metadata.rating = Some(Rating::parse(value)?);
        Some(())
    }),
    told("publication", WORDS, |config, value| text(&mut config.metadata.publication, value)),
    told("canonical", ADDRESS, |config, value| text(&mut config.metadata.canonical, &url_policy::link(value)?)),
    told_in_json("authors"),
    told_in_json("series"),
    told_in_json("earlier"),
    told_in_json("hero"),
    told_in_json("tags"),
];

/// Reads a value that is more than a word; false where the option takes none.
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
        let names: Vec<String> = FILMS.iter().chain(RESPONSES).chain(ABOUT).map(Entry::json_name).collect();
        assert_eq!(names, NAMES);
        assert_eq!(FILMS.len() + RESPONSES.len(), OF_OTHERS);
        assert!(ABOUT.iter().all(|option| option.json_name() == option.name), "attributes hold no hyphen");
    }
}
