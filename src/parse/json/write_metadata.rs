//! Writes the `metadata` of the published JSON: every field that has a value, and no others.
//! It must not decide anything about an article.

use super::Output;
use super::write::{image_members, optional_string};
use crate::article::{Date, Film, Hero, Link, Metadata, Rating, Review, Series};

/// The whole metadata object.
pub(super) fn metadata(out: &mut Output, metadata: &Metadata) {
    out.open('{');
    optional_string(out, "title", metadata.title.as_deref());
    optional_string(out, "dek", metadata.dek.as_deref());
    optional_string(out, "kicker", metadata.kicker.as_deref());
    if let Some(it) = &metadata.series {
        series(out, it);
    }
    authors(out, metadata);
    optional_string(out, "published", metadata.published.as_ref().map(Date::as_str));
    optional_string(out, "updated", metadata.updated.as_ref().map(Date::as_str));
    optional_string(out, "language", metadata.language.as_deref());
    if let Some(it) = &metadata.hero {
        hero(out, it);
    }
    if !metadata.tags.is_empty() {
        out.key("tags").open('[');
        for tag in &metadata.tags {
            out.string(tag);
        }
        out.close(']');
    }
    optional_string(out, "canonical", metadata.canonical.as_deref());
    optional_string(out, "publication", metadata.publication.as_deref());
    films(out, &metadata.films);
    rating(out, metadata.rating);
    if let Some(it) = &metadata.earlier {
        earlier(out, it);
    }
    if let Some(minutes) = metadata.reading_minutes {
        out.key("readingMinutes").integer(minutes);
    }
    if metadata.draft {
        out.key("draft").boolean(true);
    }
    out.close('}');
}

fn series(out: &mut Output, series: &Series) {
    out.key("series").open('{').key("name").string(&series.name);
    if let Some(part) = series.part {
        out.key("part").integer(part);
    }
    for (key, link) in [("previous", &series.previous), ("next", &series.next)] {
        if let Some(Link { title, href }) = link {
            out.key(key).open('{').key("title").string(title).key("href").string(href).close('}');
        }
    }
    out.close('}');
}

fn authors(out: &mut Output, metadata: &Metadata) {
    if metadata.authors.is_empty() {
        return;
    }
    out.key("authors").open('[');
    for author in &metadata.authors {
        out.open('{').key("name").string(&author.name);
        optional_string(out, "bio", author.bio.as_deref());
        optional_string(out, "href", author.href.as_deref());
        out.close('}');
    }
    out.close(']');
}

fn hero(out: &mut Output, hero: &Hero) {
    out.key("hero").open('{');
    image_members(out, &hero.image);
    optional_string(out, "caption", hero.caption.as_deref());
    optional_string(out, "credit", hero.credit.as_deref());
    out.close('}');
}

fn films(out: &mut Output, films: &[Film]) {
    if films.is_empty() {
        return;
    }
    out.key("films").open('[');
    for film in films {
        out.open('{').key("title").string(&film.title);
        if let Some(year) = film.year {
            out.key("year").integer(u32::from(year));
        }
        out.close('}');
    }
    out.close(']');
}

fn rating(out: &mut Output, rating: Option<Rating>) {
    if let Some(Rating { value, scale }) = rating {
        out.key("rating").open('{').key("value").decimal(value).key("scale").decimal(scale).close('}');
    }
}

fn earlier(out: &mut Output, review: &Review) {
    out.key("earlier").open('{');
    optional_string(out, "title", review.title.as_deref());
    optional_string(out, "href", review.href.as_deref());
    optional_string(out, "published", review.published.as_ref().map(Date::as_str));
    rating(out, review.rating);
    optional_string(out, "note", review.note.as_deref());
    out.close('}');
}
