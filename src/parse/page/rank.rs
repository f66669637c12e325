//! Fills what one source leaves open from another.
//! It must not judge which source is the better one: the caller's order does.

use crate::article::Metadata;

/// Takes from `next` what `metadata` has not.
pub(super) fn fill(metadata: &mut Metadata, next: Metadata) {
    let one = |into: &mut Option<String>, from: Option<String>| {
        if into.is_none() {
            *into = from;
        }
    };
    one(&mut metadata.title, next.title);
    one(&mut metadata.dek, next.dek);
    one(&mut metadata.kicker, next.kicker);
    one(&mut metadata.language, next.language);
    one(&mut metadata.canonical, next.canonical);
    one(&mut metadata.publication, next.publication);
    if metadata.authors.is_empty() {
        metadata.authors = next.authors;
    } else {
        complete_authors(metadata, next.authors);
    }
    if metadata.tags.is_empty() {
        metadata.tags = next.tags;
    }
    if metadata.films.is_empty() {
        metadata.films = next.films;
    }
    metadata.published = metadata.published.take().or(next.published);
    metadata.updated = metadata.updated.take().or(next.updated);
    metadata.series = metadata.series.take().or(next.series);
    metadata.rating = metadata.rating.or(next.rating);
    metadata.reading_minutes = metadata.reading_minutes.or(next.reading_minutes);
    match (&mut metadata.hero, next.hero) {
        (hero @ None, next) => *hero = next,
        // Most JSON-LD names the picture alone, and OpenGraph says what it shows.
        (Some(hero), Some(next)) if hero.image.alt.is_empty() && hero.image.src == next.image.src => hero.image.alt = next.image.alt,
        _ => {}
    }
}

/// The same author's page and biography, where the surer source knows the name alone.
fn complete_authors(metadata: &mut Metadata, others: Vec<crate::article::Author>) {
    for other in others {
        if let Some(author) = metadata.authors.iter_mut().find(|author| author.name == other.name) {
            author.href = author.href.take().or(other.href);
            author.bio = author.bio.take().or(other.bio);
        }
    }
}
