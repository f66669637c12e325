//! The film under review and its rating, from JSON-LD.
//! Certain or nothing: a page with several reviews, or a review of something other than a film, has neither.

use super::json_ld::{is_a, number};
use super::nodes::{Node, Nodes};
use crate::article::{Film, Rating};
use crate::parse::Warning;
use crate::parse::json::Value;
use crate::seek;

/// The film of a page's single review, from its JSON-LD alone: for callers that need nothing else of it. `scripts` are the parsed JSON-LD blocks.
///
/// ```
/// # #[cfg(feature = "native")] {
/// let script = serde_json::json!({ "@type": "Review", "itemReviewed": { "@type": "Movie", "name": "Her", "dateCreated": "2013" } });
/// let film = intertitle::parse::page::reviewed_film(vec![&script]).unwrap();
/// assert_eq!((film.title.as_str(), film.year), ("Her", Some(2013)));
/// let script = serde_json::json!({ "@type": "Review", "itemReviewed": { "@type": "Movie", "name": "Her", "dateCreated": "0000-00-00" } });
/// assert_eq!(intertitle::parse::page::reviewed_film(vec![&script]).unwrap().year, None);
/// # }
/// ```
#[must_use]
pub fn reviewed_film<V: Value + Clone>(scripts: Vec<V>) -> Option<Film> {
    let mut nodes = Nodes::new();
    for script in scripts {
        nodes.add(script, String::new(), 0);
    }
    let on = the_review(&nodes)?;
    let reviewed = nodes.values(&on.review, "itemReviewed");
    let movie = reviewed.iter().find(|item| is_a(*item, &|kind| kind == "Movie")).or(on.on.as_ref().filter(|_| reviewed.is_empty()))?;
    film(&nodes, movie)
}

/// The films and the rating of the page's single review.
pub(super) fn read<V: Value + Clone>(nodes: &Nodes<V>, warnings: &mut Vec<Warning>) -> (Vec<Film>, Option<Rating>) {
    let Some(Found { review, path, on }) = the_review(nodes) else { return (Vec::new(), None) };
    let reviewed = nodes.values(&review, "itemReviewed");
    let is_movie = |item: &V| is_a(item, &|kind| kind == "Movie");
    let movies: Vec<V> = if reviewed.is_empty() { on.into_iter().collect() } else { reviewed.into_iter().filter(is_movie).collect() };
    let films: Vec<Film> = movies.iter().filter_map(|movie| film(nodes, movie)).collect();
    if films.len() < movies.len() {
        warnings.push(Warning::at_path([&path, ".itemReviewed"].concat(), "this film has no name; it was left out"));
    }
    let rating = rating(nodes, &review, &path, warnings);
    (films, rating)
}

struct Found<V> {
    review: V,
    path: String,
    /// The film in whose node the review was found.
    on: Option<V>,
}

/// The single review of the page: a node of its own, or a property of an article or a film; none if there are several.
fn the_review<V: Value + Clone>(nodes: &Nodes<V>) -> Option<Found<V>> {
    let mut found: Vec<Found<V>> = Vec::new();
    let mut take = |review: V, path: String, on: Option<V>| match found.iter_mut().find(|found| is_one(&found.review, &review)) {
        Some(known) => known.on = known.on.take().or(on),
        None => found.push(Found { review, path, on }),
    };
    for node in nodes.iter() {
        if is_review(node) {
            take(node.value.clone(), node.path.clone(), None);
        }
        for review in nodes.values(&node.value, "review") {
            let on = node.is_a(|kind| kind == "Movie").then(|| node.value.clone());
            // What readers say of a shop or a book is no review of the post's film.
            if on.is_some() || super::json_ld::is_article(node) || review.get("itemReviewed").is_some() {
                take(review, [&node.path, ".review"].concat(), on);
            }
        }
    }
    let first = found.pop()?;
    (found.is_empty() && !is_of_another_page(nodes, &first.review)).then_some(first)
}

/// Whether both are the same node, by its `@id`.
fn is_one<V: Value>(one: &V, other: &V) -> bool {
    let name = |node: &V| node.get("@id")?.string();
    name(one).is_some_and(|one| name(other) == Some(one))
}

/// Whether a review has an address of its own, different from the post's: then the page merely shows it.
fn is_of_another_page<V: Value + Clone>(nodes: &Nodes<V>, review: &V) -> bool {
    let address = |node: &V| {
        let address = nodes.text(node, "url")?;
        let page = seek::split(&address, b"#?").next()?.trim_end_matches('/');
        (!page.is_empty()).then(|| page.to_owned())
    };
    let post = nodes.iter().find(|node| super::json_ld::is_article(node) && !is_review(node));
    match (post.and_then(|post| address(&post.value)), address(review)) {
        (Some(post), Some(review)) => !post.ends_with(&review) && !review.ends_with(&post),
        _ => false,
    }
}

/// A review by its type, or an article that names what it reviews.
fn is_review<V: Value + Clone>(node: &Node<V>) -> bool {
    node.is_a(super::json_ld::is_review) || (super::json_ld::is_article(node) && node.value.get("itemReviewed").is_some())
}

/// A film's title, with the year from `dateCreated` or `datePublished`, or from the title itself: "Her (2013)".
fn film<V: Value + Clone>(nodes: &Nodes<V>, movie: &V) -> Option<Film> {
    let named = Film::parse(&nodes.text(movie, "name")?)?;
    let year = |key: &str| nodes.text(movie, key)?.get(..4)?.parse().ok();
    let year = year("dateCreated")
        .or_else(|| year("datePublished"))
        .or_else(|| movie.get("dateCreated").and_then(|v| number(&v)).map(|y| y as u16))
        .filter(|year| (1..=9999).contains(year));
    Some(Film { year: named.year.or(year), ..named })
}

fn rating<V: Value + Clone>(nodes: &Nodes<V>, review: &V, path: &str, warnings: &mut Vec<Warning>) -> Option<Rating> {
    let rating = nodes.values(review, "reviewRating").into_iter().next()?;
    let value = rating.get("ratingValue")?;
    // schema.org: "If bestRating is omitted, 5 is assumed."
    let best = rating.get("bestRating").map_or(Some(5.0), |best| number(&best));
    let read = match (number(&value), best) {
        (Some(value), Some(best)) => Rating::new(value, best),
        _ => value.string().and_then(|text| Rating::parse(&text)),
    };
    if read.is_none() {
        warnings.push(Warning::at_path(
            [path, ".reviewRating"].concat(),
            "this rating is not a number from 0 to its bestRating; it was left out",
        ));
    }
    read
}
