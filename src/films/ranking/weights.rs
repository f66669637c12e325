//! Every weight by which films are ranked, with its name and its reason: few in number, none of them for a particular film.
//! It must not compute: [`super::Ranker`] and [`crate::films::related`] combine the weights.

/// A weight by which films are ranked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// What it is called in the documentation.
    pub name: &'static str,
    /// What a full match adds.
    pub value: f32,
    /// What it counts.
    pub counts: &'static str,
}

const fn weight(name: &'static str, value: f32, counts: &'static str) -> Weight {
    Weight { name, value, counts }
}

/// Parts of the same series.
pub const SERIES: Weight = weight("series", 1.0, "both are parts of one series");
/// The same director.
pub const DIRECTOR: Weight = weight("director", 1.0, "each director of both, by rarity");
/// The same writer.
pub const WRITER: Weight = weight("writer", 0.7, "each writer of both, by rarity");
/// A director who wrote, a writer who directed.
pub const MAKER: Weight =
    weight("maker", 0.5, "each person who directed one and wrote the other, by rarity; an author of both films counts twice");
/// A director in the other's cast.
pub const ON_SCREEN: Weight = weight("on screen", 0.5, "each person who directed one and acts in the other, by rarity");
/// Works of the same author.
pub const SOURCE: Weight = weight("source", 0.7, "each author on whose work both are based, by rarity");
/// The same actor.
pub const CAST: Weight =
    weight("cast", 2.0, "each actor of both, by rarity and by the billing in either: first billed 1, second 0.71, fourth 0.5");
/// The same composer.
pub const COMPOSER: Weight = weight("composer", 0.5, "each composer of both, by rarity");
/// The same cinematographer.
pub const CINEMATOGRAPHER: Weight = weight("cinematographer", 0.5, "each cinematographer of both, by rarity");
/// The share of their subjects that two films have in common.
pub const SUBJECTS: Weight = weight("subjects", 3.5, "the share of their subjects that both have, rare ones more");
/// How many subjects two films have in common.
pub const MANY_SUBJECTS: Weight = weight("many subjects", 0.15, "each subject of both, by rarity");
/// Subjects that often occur together.
pub const NEAR_SUBJECTS: Weight = weight("near subjects", 2.0, "subjects of one that in other films go with subjects of the other");
/// Subjects in other words.
pub const SUBJECT_WORDS: Weight = weight("subject words", 0.2, "the share of the words of their subjects that both have, rare ones more");
/// Genres.
pub const GENRES: Weight = weight("genres", 1.5, "the share of their genres that both have, rare ones more");
/// Years.
pub const YEAR: Weight = weight("year", 1.5, "the same year; a third of it ten years apart");
/// Languages.
pub const LANGUAGE: Weight = weight("language", 1.0, "the same main language");
/// Countries.
pub const COUNTRY: Weight = weight("country", 0.3, "a shared country");
/// How widely known the other film is.
pub const KNOWN: Weight = weight("known", 2.5, "the share of the catalogue's films that fewer people have rated");
/// The article and the subjects.
pub const ARTICLE_SUBJECT: Weight =
    weight("article, subject", 2.0, "the article's own words name a subject of the film, by how much of it is named");
/// The article and the people.
pub const ARTICLE_PERSON: Weight = weight("article, person", 1.0, "the article names a person who ties the film to the reviewed one");

/// All weights, in the order of the documentation.
pub const ALL: [Weight; 20] = [
    SERIES,
    DIRECTOR,
    WRITER,
    MAKER,
    ON_SCREEN,
    SOURCE,
    CAST,
    COMPOSER,
    CINEMATOGRAPHER,
    SUBJECTS,
    MANY_SUBJECTS,
    NEAR_SUBJECTS,
    SUBJECT_WORDS,
    GENRES,
    YEAR,
    LANGUAGE,
    COUNTRY,
    KNOWN,
    ARTICLE_SUBJECT,
    ARTICLE_PERSON,
];
