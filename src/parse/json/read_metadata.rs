//! Reads the `metadata` of the published JSON, field by field.
//! A field that cannot be read is left out and named: metadata is never guessed.

use super::member::{at, boolean, checked, integer, keys, link, list, string, text};
use super::read_blocks::image_of;
use super::report::Report;
use super::{Kind, Value};
use crate::article::{Author, Date, Film, Hero, Image, Link, Metadata, Rating, Review, Series, language_of, language_tag};
use crate::parse::url_policy;

/// Every key of the metadata.
const KEYS: [&str; 17] = [
    "title",
    "dek",
    "kicker",
    "series",
    "authors",
    "published",
    "updated",
    "language",
    "hero",
    "tags",
    "canonical",
    "publication",
    "films",
    "rating",
    "earlier",
    "readingMinutes",
    "draft",
];

/// The current value as metadata.
pub(super) fn metadata<V: Value>(report: &mut Report, value: &V) -> Option<Metadata> {
    object(report, value, &[], &KEYS)?;
    Some(Metadata {
        title: string(report, value, "title"),
        dek: string(report, value, "dek"),
        kicker: string(report, value, "kicker"),
        series: at(report, value, "series", series),
        authors: list(report, value, "authors", author),
        published: at(report, value, "published", date),
        updated: at(report, value, "updated", date),
        language: at(report, value, "language", language),
        hero: at(report, value, "hero", hero),
        tags: list(report, value, "tags", text),
        canonical: link(report, value, "canonical"),
        publication: string(report, value, "publication"),
        films: list(report, value, "films", film),
        rating: at(report, value, "rating", rating),
        earlier: at(report, value, "earlier", earlier),
        reading_minutes: integer(report, value, "readingMinutes", 1, 9999),
        draft: boolean(report, value, "draft"),
    })
}

/// Whether the current value is an object; see [`keys`].
fn object<V: Value>(report: &mut Report, value: &V, required: &[&'static str], optional: &[&'static str]) -> Option<()> {
    if value.kind() != Kind::Object {
        report.wrong_kind("an object", value.kind(), "it was left out");
        return None;
    }
    keys(report, value, required, optional);
    Some(())
}

/// A series, or its name alone.
pub(crate) fn series<V: Value>(report: &mut Report, value: &V) -> Option<Series> {
    if value.kind() == Kind::String {
        return text(report, value).map(|name| Series { name, ..Series::default() });
    }
    object(report, value, &["name"], &["part", "previous", "next"])?;
    Some(Series {
        name: string(report, value, "name")?,
        part: integer(report, value, "part", 1, 9999),
        previous: at(report, value, "previous", neighbour),
        next: at(report, value, "next", neighbour),
    })
}

fn neighbour<V: Value>(report: &mut Report, value: &V) -> Option<Link> {
    object(report, value, &["title", "href"], &[])?;
    Some(Link { title: string(report, value, "title")?, href: link(report, value, "href")? })
}

/// An author, or their name alone.
pub(crate) fn author<V: Value>(report: &mut Report, value: &V) -> Option<Author> {
    if value.kind() == Kind::String {
        return text(report, value).map(|name| Author { name, ..Author::default() });
    }
    object(report, value, &["name"], &["bio", "href"])?;
    Some(Author { name: string(report, value, "name")?, bio: string(report, value, "bio"), href: link(report, value, "href") })
}

/// An ISO 8601 date.
fn date<V: Value>(report: &mut Report, value: &V) -> Option<Date> {
    let written = text(report, value)?;
    let date = Date::parse(&written);
    match &date {
        None => report.warn(&["this is not a date like `2026-02-03` or `2026-02-03T18:30:00+01:00`; it was left out"]),
        Some(date) if date.lacks_time_of(&written) => report.warn(&["this time cannot be read; the day is used"]),
        Some(_) => {}
    }
    date
}

fn language<V: Value>(report: &mut Report, value: &V) -> Option<String> {
    let written = text(report, value)?;
    let tag = language_of(&written);
    match &tag {
        None => report.warn(&["this is not a language tag like `en` or `pt-BR`; it was left out"]),
        Some(tag) if language_tag(&written).is_none() => report.warn(&["a language is given by its tag; `", tag, "` was taken"]),
        Some(_) => {}
    }
    tag
}

/// The picture above the text, or its address alone.
pub(crate) fn hero<V: Value>(report: &mut Report, value: &V) -> Option<Hero> {
    if value.kind() == Kind::String {
        let address = text(report, value)?;
        let src = checked(report, &address, url_policy::image)?;
        return Some(Hero { image: Image { src, ..Image::default() }, ..Hero::default() });
    }
    object(report, value, &["src"], &["alt", "width", "height", "caption", "credit"])?;
    Some(Hero { image: image_of(report, value)?, caption: string(report, value, "caption"), credit: string(report, value, "credit") })
}

/// A film, or its name with the year in brackets.
pub(crate) fn film<V: Value>(report: &mut Report, value: &V) -> Option<Film> {
    if value.kind() != Kind::Object {
        let mut films = Film::list(&text(report, value)?).into_iter();
        let first = films.next();
        if films.next().is_some() {
            report.warn(&["these are several films; the first was taken. Make each an item of the list"]);
        }
        return first;
    }
    object(report, value, &["title"], &["year"])?;
    let year = integer(report, value, "year", 1, 9999).and_then(|year| u16::try_from(year).ok());
    Some(Film { title: string(report, value, "title")?, year })
}

/// A rating: an object, `"4.5/5"`, or a number.
fn rating<V: Value>(report: &mut Report, value: &V) -> Option<Rating> {
    let rating = match value.kind() {
        Kind::String => Rating::parse(&text(report, value)?),
        Kind::Number => value.number().and_then(Rating::from_number),
        _ => {
            object(report, value, &["value", "scale"], &[])?;
            let number = |key: &str| value.get(key).and_then(|value| value.number());
            number("value").zip(number("scale")).and_then(|(value, scale)| Rating::new(value, scale))
        }
    };
    if rating.is_none() {
        report.warn(&["this is not a rating like `\"4.5/5\"`, from 0 to its scale; it was left out"]);
    }
    rating
}

/// The earlier review.
pub(crate) fn earlier<V: Value>(report: &mut Report, value: &V) -> Option<Review> {
    object(report, value, &[], &["title", "href", "published", "rating", "note"])?;
    Some(Review {
        title: string(report, value, "title"),
        href: link(report, value, "href"),
        published: at(report, value, "published", date),
        rating: at(report, value, "rating", rating),
        note: string(report, value, "note"),
    })
}
