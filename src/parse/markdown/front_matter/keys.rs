//! The meaning of each key of the front matter: the names that Hugo, Jekyll, Eleventy and Ghost use, and ours.
//! Keys are compared without case, `-` and `_`; unknown ones belong to the blog engine and are ignored silently, unless they misspell ours.

use super::node::{Node, Value};
use super::values::Reader;
use crate::article::{Author, Hero, Image, Link, Metadata, Rating, Review, Series};
use crate::parse::markdown::notes::Notes;
use crate::parse::suggest;

/// Where Hugo and Zola require keys that they do not know themselves. Top-level keys take precedence over those in here.
const OWN_KEYS: [&str; 3] = ["params", "extra", "taxonomies"];

/// The names that a misspelt key may have meant, and known names so similar that they would be taken for misspellings.
const NAMES: [&str; 24] = [
    "title",
    "description",
    "kicker",
    "series",
    "author",
    "authors",
    "date",
    "published",
    "publisher",
    "updated",
    "language",
    "image",
    "images",
    "tags",
    "categories",
    "keyword",
    "keywords",
    "canonical",
    "films",
    "rating",
    "earlier",
    "reading_minutes",
    "minutes",
    "draft",
];

/// Whether an article has a key with that name, whatever its case.
pub(super) fn is_name(key: &str) -> bool {
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(key))
}

/// The metadata given by the keys of a map.
pub(super) fn metadata(root: &Node, notes: &mut Notes) -> Metadata {
    let mut keys = Keys::of(root);
    for place in OWN_KEYS {
        let own = keys.get(&[place]).map(Keys::of);
        keys.entries.extend(own.into_iter().flat_map(|own| own.entries));
    }
    let mut read = Reader::new(notes);
    keys.warn_of_misspelt(&NAMES, &mut read);
    let films = keys.only(&["films", "film", "movies", "movie"], &mut read);
    let mut metadata = Metadata {
        title: read.text(keys.get(&["title"])),
        dek: read.text(keys.get(&["dek", "standfirst", "subtitle", "description", "customexcerpt", "summary", "excerpt"])),
        kicker: read.text(keys.get(&["kicker", "column", "rubric", "eyebrow"])),
        series: series(&keys, &mut read),
        authors: authors(&keys, &mut read),
        published: read.date(keys.get(&["date", "publishdate", "publishedat", "publisheddate", "pubdate", "datepublished"])),
        updated: read.date(keys.get(&[
            "updated",
            "lastmod",
            "lastmodified",
            "lastmodifiedat",
            "modified",
            "updatedat",
            "datemodified",
            "dateupdated",
            "updateddate",
        ])),
        language: read.language(keys.get(&["lang", "language", "locale"])),
        hero: hero(&keys, &mut read),
        tags: tags(&keys, &mut read),
        canonical: read.href(keys.get(&["canonical", "canonicalurl", "canonicallink"])),
        publication: read.text(keys.get(&["publication", "publisher", "magazine", "sitename"])),
        films: read.films(films),
        rating: rating(&keys, &mut read),
        earlier: earlier(keys.get(&["earlier", "rereview", "earlierreview", "previousreview"]), &mut read),
        reading_minutes: read.minutes(keys.get(&["readingminutes", "readingtime", "readtime", "minutes"])),
        draft: read.flag(keys.get(&["draft"])) || keys.text("status") == Some("draft"),
    };
    published(&keys, &mut metadata, &mut read);
    metadata
}

/// In Jekyll `published: false` marks a draft; elsewhere `published` is a date.
fn published(keys: &Keys<'_>, metadata: &mut Metadata, read: &mut Reader<'_>) {
    match keys.text("published") {
        Some("true") => {}
        Some("false") => metadata.draft = true,
        _ if metadata.published.is_none() => metadata.published = read.date(keys.get(&["published"])),
        _ => {}
    }
}

/// The entries of a map, under names without case and punctuation.
struct Keys<'a> {
    entries: Vec<(String, &'a Node)>,
}

impl<'a> Keys<'a> {
    fn of(map: &'a Node) -> Self {
        let plain = |key: &str| key.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).map(|c| c.to_ascii_lowercase()).collect();
        Self { entries: map.entries().iter().map(|(key, node)| (plain(key), node)).collect() }
    }

    /// The value of the first of these names that has one.
    fn get(&self, names: &[&str]) -> Option<&'a Node> {
        names.iter().find_map(|name| {
            let found = self.entries.iter().find(|(key, node)| key == name && !node.is_blank());
            found.map(|(_, node)| *node)
        })
    }

    /// The same, where each name says the whole of it: warns of a value that is not used because another name comes first.
    fn only(&self, names: &[&str], read: &mut Reader<'_>) -> Option<&'a Node> {
        let used = self.get(names)?;
        for (key, node) in &self.entries {
            // "A, B" says what a list of A and B says, and "Her (2013)" more than "Her".
            let is_alike = |one: &str, other: &str| one.contains(other) || other.contains(one);
            let is_said =
                |one: &Node| used.items().iter().any(|other| is_alike(one.name().unwrap_or_default(), other.name().unwrap_or_default()));
            if names.contains(&key.as_str()) && !node.is_blank() && !node.items().iter().all(is_said) {
                read.warn(node, "another key says this too, and comes first; this is left out");
            }
        }
        Some(used)
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        self.get(&[name])?.as_text()
    }

    /// Warns of every key that misspells one of these names.
    fn warn_of_misspelt(&self, names: &[&str], read: &mut Reader<'_>) {
        for (key, node) in &self.entries {
            if let Some(better) = suggest::misspelt(key, names) {
                read.warn(node, &["this key is ignored; did you mean `", better, "`?"].concat());
            }
        }
    }
}

fn series(keys: &Keys<'_>, read: &mut Reader<'_>) -> Option<Series> {
    let node = keys.get(&["series"])?;
    let outer_part = read.part(keys.get(&["seriespart", "seriesorder", "part"]));
    match &node.value {
        Value::Map(_) => {
            let inner = Keys::of(node);
            inner.warn_of_misspelt(&["part", "previous"], read);
            let Some(name) = read.text(inner.get(&["name", "title"])) else {
                read.warn(node, "a series needs a `name`");
                return None;
            };
            let part = read.part(inner.get(&["part", "number", "order"])).or(outer_part);
            Some(Series { name, part, previous: link(inner.get(&["previous", "prev"]), read), next: link(inner.get(&["next"]), read) })
        }
        // In Hugo `series` is a taxonomy: a list of names, of which an article normally has one.
        Value::List(items) => read.text(items.first()).map(|name| Series { name, part: outer_part, ..Series::default() }),
        _ => read.text(Some(node)).map(|name| Series { name, part: outer_part, ..Series::default() }),
    }
}

/// `{title, href}`, or an address alone, which is then also the title.
fn link(node: Option<&Node>, read: &mut Reader<'_>) -> Option<Link> {
    let node = node?;
    let inner = Keys::of(node);
    let href = match &node.value {
        Value::Map(_) => read.href(inner.get(&["href", "url", "link"])),
        _ => read.href(Some(node)),
    };
    let Some(href) = href else {
        read.warn(node, "a link needs an `href`");
        return None;
    };
    let title = read.text(inner.get(&["title", "name"])).unwrap_or_else(|| href.clone());
    Some(Link { title, href })
}

fn authors(keys: &Keys<'_>, read: &mut Reader<'_>) -> Vec<Author> {
    let Some(node) = keys.only(&["authors", "author", "byline", "writer"], read) else { return Vec::new() };
    let mut authors: Vec<Author> = node.items().iter().filter_map(|item| author(item, read)).collect();
    if let [only] = authors.as_mut_slice() {
        only.bio = only.bio.take().or_else(|| read.text(keys.get(&["authorbio"])));
        only.href = only.href.take().or_else(|| read.href(keys.get(&["authorhref", "authorurl", "authorlink"])));
    }
    authors
}

fn author(node: &Node, read: &mut Reader<'_>) -> Option<Author> {
    if let Value::Map(_) = node.value {
        let inner = Keys::of(node);
        let Some(name) = read.text(inner.get(&["name", "title"])) else {
            read.warn(node, "an author needs a `name`");
            return None;
        };
        let (bio, href) = (inner.get(&["bio", "description", "about"]), inner.get(&["href", "url", "link", "website"]));
        return Some(Author { name, bio: read.text(bio), href: read.href(href) });
    }
    read.text(Some(node)).map(|name| Author { name: after_by(&name).to_owned(), bio: None, href: None })
}

/// What follows the "by" of a name that was copied from a byline: "By Jane Doe", "Written by Jane Doe".
fn after_by(name: &str) -> &str {
    let mut rest = name;
    for _ in 0..2 {
        let Some((word, after)) = rest.split_once(' ') else { break };
        if word.trim_end_matches(':').eq_ignore_ascii_case("by") {
            return after;
        }
        rest = after;
    }
    name
}

/// The names that engines give to the picture above the text.
const HERO: [&str; 9] = ["hero", "image", "cover", "featureimage", "featuredimage", "coverimage", "heroimage", "banner", "images"];

fn hero(keys: &Keys<'_>, read: &mut Reader<'_>) -> Option<Hero> {
    let node = keys.get(&HERO)?;
    let node = if let Value::List(items) = &node.value { items.first()? } else { node };
    let inner = Keys::of(node);
    let src = match &node.value {
        Value::Map(_) => inner.get(&["src", "image", "url", "path", "file"]),
        _ => Some(node),
    };
    let Some(src) = read.image_src(src) else {
        read.warn(node, "a picture needs a `src`");
        return None;
    };
    let mut beside = |own: &[&str], suffix: &str| {
        let flat = || HERO.iter().find_map(|name| keys.get(&[&[name, suffix].concat()]));
        read.words_of_html(inner.get(own).or_else(flat))
    };
    let alt = beside(&["alt", "alttext"], "alt").unwrap_or_default();
    let caption = beside(&["caption", "title"], "caption");
    let credit = beside(&["credit", "attribution"], "credit");
    let (width, height) = (read.count(inner.get(&["width"])), read.count(inner.get(&["height"])));
    Some(Hero { image: Image { src, alt, width, height }, caption, credit })
}

fn tags(keys: &Keys<'_>, read: &mut Reader<'_>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for names in [["tags", "tag"], ["categories", "category"], ["keywords", "keyword"]] {
        for tag in read.words(keys.get(&names)) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}

fn rating(keys: &Keys<'_>, read: &mut Reader<'_>) -> Option<Rating> {
    let node = keys.get(&["rating", "score", "stars"])?;
    if let Value::Map(_) = node.value {
        let inner = Keys::of(node);
        inner.warn_of_misspelt(&["value", "scale"], read);
        return read.rating(inner.get(&["value", "rating", "score"]), inner.get(&["scale", "best", "outof", "max"]));
    }
    read.rating(Some(node), keys.get(&["ratingscale", "scale", "bestrating"]))
}

fn earlier(node: Option<&Node>, read: &mut Reader<'_>) -> Option<Review> {
    let node = node?;
    if !matches!(node.value, Value::Map(_)) {
        return read.href(Some(node)).map(|href| Review { href: Some(href), ..Review::default() });
    }
    let inner = Keys::of(node);
    inner.warn_of_misspelt(&["title", "href", "date", "published", "rating", "note"], read);
    Some(Review {
        title: read.text(inner.get(&["title", "name"])),
        href: read.href(inner.get(&["href", "url", "link"])),
        published: read.date(inner.get(&["date", "published"])),
        rating: rating(&inner, read),
        note: read.text(inner.get(&["note", "comment", "change"])),
    })
}
