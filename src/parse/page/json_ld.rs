//! What the page's JSON-LD says of its post: schema.org's Article, BlogPosting, Review and related types.
//! The film under review is taken only from `itemReviewed` (or the Movie that the single review is a property of), never guessed.

use super::nodes::{Node, Nodes};
use super::time_required::minutes;
use super::{authors, film, text};
use crate::article::{Author, Date, Hero, Image, Metadata, Series, parse_decimal, push_whole};
use crate::parse::json::Value;
use crate::parse::{Warning, url_policy};
use crate::seek;

/// Reads the page's JSON-LD blocks in order; `None` stands for one that is not valid JSON. Returns also which of the authors are organisations.
pub(super) fn read<V: Value + Clone>(scripts: Vec<Option<V>>, warnings: &mut Vec<Warning>) -> (Metadata, Vec<String>) {
    let mut nodes = Nodes::new();
    for (index, script) in scripts.into_iter().enumerate() {
        let mut path = String::from("script[type=\"application/ld+json\"][");
        push_whole(&mut path, index as u64);
        path.push(']');
        match script {
            Some(value) => nodes.add(value, path, 0),
            None => warnings.push(Warning::at_path(path, "this is not JSON; it was left out")),
        }
    }
    let mut reader = Reader { nodes: &nodes, warnings };
    let article = nodes.iter().find(|node| is_article(node));
    let mut metadata = article.map(|node| reader.article(node)).unwrap_or_default();
    let authors = article.map(|node| nodes.values(&node.value, "author")).unwrap_or_default();
    let organisations = authors.iter().filter(|author| is_a(*author, &|kind| kind.ends_with("Organization")));
    let organisations = organisations.filter_map(|author| nodes.text(author, "name")).collect();
    let (films, rating) = film::read(reader.nodes, reader.warnings);
    metadata.films = films;
    metadata.rating = rating;
    (metadata, organisations)
}

/// Whether a node is a post: any of schema.org's articles, or a review.
pub(super) fn is_article<V: Value + Clone>(node: &Node<V>) -> bool {
    node.is_a(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || is_review(kind))
}

/// Whether a type is a review of a work; `ClaimReview`, for one, checks a fact instead.
pub(super) fn is_review(kind: &str) -> bool {
    matches!(kind, "Review" | "CriticReview" | "UserReview")
}

struct Reader<'a, V> {
    nodes: &'a Nodes<V>,
    warnings: &'a mut Vec<Warning>,
}

impl<V: Value + Clone> Reader<'_, V> {
    fn article(&mut self, node: &Node<V>) -> Metadata {
        let article = &node.value;
        let text = |key: &str| self.nodes.text(article, key);
        Metadata {
            title: text("headline").or_else(|| text("name")),
            dek: text("alternativeHeadline").or_else(|| text("description")).filter(|dek| !text::is_cut_off(dek)),
            kicker: text("articleSection").and_then(|section| text::section(&section)),
            language: text("inLanguage"),
            reading_minutes: text("timeRequired").and_then(|duration| minutes(&duration)),
            canonical: text("url").and_then(|address| url_policy::link(&address)),
            authors: self.authors(article),
            tags: self.tags(article),
            hero: self.hero(article),
            series: self.series(article),
            publication: self.publication(article),
            published: self.date(node, "datePublished"),
            updated: self.date(node, "dateModified"),
            ..Metadata::default()
        }
    }

    fn authors(&self, article: &V) -> Vec<Author> {
        let author = |value: V| match value.string() {
            Some(names) => authors::listed(&text::decode(&names)),
            None => self.author(&value).into_iter().collect(),
        };
        let mut authors = Vec::new();
        authors::extend(&mut authors, self.nodes.values(article, "author").into_iter().flat_map(author));
        // Ghost gives only the first author as `author`. Contributors with an author page in the same folder are authors too.
        if let Some(place) = authors.first().and_then(|first| place(first)).map(str::to_owned) {
            let others = self.nodes.values(article, "contributor").into_iter().filter_map(|person| self.author(&person));
            authors::extend(&mut authors, others.filter(|other| self::place(other) == Some(&place)));
        }
        authors
    }

    fn author(&self, person: &V) -> Option<Author> {
        let bio = self.nodes.text(person, "description");
        let href = self.nodes.text(person, "url").and_then(|address| url_policy::link(&address));
        Some(Author { bio, href, ..authors::one(&self.nodes.text(person, "name")?)? })
    }

    fn tags(&self, article: &V) -> Vec<String> {
        let values = self.nodes.values(article, "keywords");
        let words = values.iter().filter_map(|value| value.string().or_else(|| self.nodes.text(value, "name")));
        words.flat_map(|words| seek::split(&words, b",").filter_map(text::clean).collect::<Vec<_>>()).collect()
    }

    fn hero(&self, article: &V) -> Option<Hero> {
        let image = self.nodes.values(article, "image").into_iter().next()?;
        let address = image.string().or_else(|| self.nodes.text(&image, "url")).or_else(|| self.nodes.text(&image, "contentUrl"))?;
        let number = |key: &str| image.get(key).and_then(|value| number(&value)).map(|pixels| pixels as u32).filter(|pixels| *pixels > 0);
        let (width, height) = (number("width"), number("height"));
        let image_of = |src: String| Image { src, alt: String::new(), width, height };
        let credit = self.nodes.text(&image, "creditText");
        Some(Hero { image: image_of(url_policy::image(&address)?), caption: self.nodes.text(&image, "caption"), credit })
    }

    fn series(&self, article: &V) -> Option<Series> {
        let series = self.nodes.values(article, "isPartOf").into_iter().find(|whole| is_a(whole, &|kind| kind.ends_with("Series")))?;
        let part =
            article.get("position").and_then(|value| number(&value)).map(|part| part as u32).filter(|part| (1..=9999).contains(part));
        Some(Series { name: self.nodes.text(&series, "name")?, part, ..Series::default() })
    }

    fn publication(&self, article: &V) -> Option<String> {
        let place = |kind: &str| matches!(kind, "Blog" | "WebSite" | "Periodical" | "Newspaper" | "PublicationIssue");
        let whole = self.nodes.values(article, "isPartOf").into_iter().find(|whole| is_a(whole, &place));
        let site = || self.nodes.iter().find(|node| node.is_a(|kind| kind == "WebSite")).map(|node| node.value.clone());
        let name = whole.or_else(site).and_then(|whole| self.nodes.text(&whole, "name"));
        // Docusaurus calls every blog "Blog", and Blogger names itself as the publisher of every blog that it hosts.
        name.filter(|name| name != "Blog").or_else(|| self.nodes.text(article, "publisher").filter(|name| name != "Blogger"))
    }

    fn date(&mut self, node: &Node<V>, key: &str) -> Option<Date> {
        text::date(&self.nodes.text(&node.value, key)?, &[&node.path, ".", key], self.warnings)
    }
}

/// The folder of an author's page.
fn place(author: &Author) -> Option<&str> {
    Some(author.href.as_deref()?.trim_end_matches('/').rsplit_once('/')?.0)
}

/// Whether one of an object's types passes `test`; a schema.org address before the type is ignored.
pub(super) fn is_a<V: Value>(object: &V, test: &dyn Fn(&str) -> bool) -> bool {
    let Some(kind) = object.get("@type") else { return false };
    let kinds = kind.items().unwrap_or_else(|| vec![kind]);
    kinds.iter().filter_map(Value::string).any(|kind| test(seek::split(&kind, b"/:#").last().unwrap_or_default()))
}

/// A number, including one in a string: `"4,5"`, `"1200px"`.
pub(super) fn number<V: Value>(value: &V) -> Option<f64> {
    let written = || {
        let text = value.string()?;
        let text = text.trim();
        parse_decimal(text.strip_suffix("px").unwrap_or(text).replace(',', ".").trim())
    };
    value.number().or_else(written).filter(|number| number.is_finite())
}
