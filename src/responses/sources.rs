//! Reads and checks the author's addresses of places, which are separated by white space or commas.
//! It must not ask the places whether they exist; a mistake costs one place, and is reported.

use super::bluesky::Bluesky;
use super::isso::Isso;
use super::mastodon::Mastodon;
use super::place::Place;
use super::webmention::Webmentions;
use super::{PlaceKind, address};
use crate::parse::Warning;
use crate::parse::json::Value;
use crate::seek;

/// A place that the author named.
#[derive(Clone, Debug)]
pub enum Source {
    /// A post on Mastodon.
    Mastodon(Mastodon),
    /// A post on Bluesky.
    Bluesky(Bluesky),
    /// The webmentions of an address.
    Webmention(Webmentions),
    /// An Isso server.
    Isso(Isso),
}

/// What the places need to know about the article, and through which services they are asked.
#[derive(Clone, Debug, Default)]
pub struct About<'a> {
    /// Its own address: the target of webmentions, and its path identifies it to Isso.
    pub article: &'a str,
    /// Another service for Bluesky; empty for the default.
    pub bluesky_service: &'a str,
    /// Another service for webmentions; empty for Webmention.io.
    pub webmention_service: &'a str,
}

/// How many places are asked; more would burden the reader's phone.
const MOST: usize = 8;

impl Source {
    /// The place that `text` names: the address of a post on Mastodon or Bluesky, `webmention` with or without `:ADDRESS`, or `isso:BASE`.
    #[must_use]
    pub fn read(text: &str, about: &About<'_>) -> Option<Self> {
        if let Some(base) = text.strip_prefix("isso:") {
            return Isso::at(base, &address::path(about.article)).map(Self::Isso);
        }
        if let Some(rest) = text.strip_prefix("webmention") {
            let target = match rest.strip_prefix(':') {
                Some(target) => target,
                None if rest.is_empty() || rest == ".io" => about.article,
                None => return None,
            };
            return Webmentions::of(target).map(|place| Self::Webmention(place.through(about.webmention_service)));
        }
        let bluesky = || Bluesky::at(text).map(|place| Self::Bluesky(place.through(about.bluesky_service)));
        bluesky().or_else(|| Mastodon::at(text).map(Self::Mastodon))
    }

    /// Whether it is the same place as `other`, or a second Isso: there can be only one, since drafts are stored by a comment's id alone.
    fn repeats(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Mastodon(one), Self::Mastodon(other)) => one.is_same(other),
            (Self::Bluesky(one), Self::Bluesky(other)) => one.is_same(other),
            (Self::Webmention(one), Self::Webmention(other)) => one.is_same(other),
            (Self::Isso(_), Self::Isso(_)) => true,
            (Self::Mastodon(_) | Self::Bluesky(_) | Self::Webmention(_) | Self::Isso(_), _) => false,
        }
    }

    /// What kind of place it is.
    #[must_use]
    pub fn kind(&self) -> PlaceKind {
        match self {
            Self::Mastodon(_) => PlaceKind::Mastodon,
            Self::Bluesky(_) => PlaceKind::Bluesky,
            Self::Webmention(_) => PlaceKind::Webmention,
            Self::Isso(_) => PlaceKind::Isso,
        }
    }

    /// The source as a place that can be asked.
    #[must_use]
    pub fn place<V: Value>(self) -> Box<dyn Place<V>> {
        match self {
            Self::Mastodon(place) => Box::new(place),
            Self::Bluesky(place) => Box::new(place),
            Self::Webmention(place) => Box::new(place),
            Self::Isso(place) => Box::new(place),
        }
    }
}

/// The places of the option `responses`, and a warning for each that cannot be used, or is doubtful.
///
/// ```
/// use intertitle::responses::sources::{About, sources};
/// let about = About { article: "https://blog.example/her", ..About::default() };
/// let (sources, warnings) = sources("https://mastodon.social/@ada/1134 isso:https://comments.blog.example webmention.oi", &about);
/// assert_eq!(sources.len(), 2);
/// assert_eq!(warnings[0].to_string(), "responses: `webmention.oi` names no place; did you mean `webmention`? It was left out");
/// ```
#[must_use]
pub fn sources(option: &str, about: &About<'_>) -> (Vec<Source>, Vec<Warning>) {
    let mut found = Vec::new();
    let mut warnings = Vec::new();
    let mut warn = |text: &str, why: &str, what_then: &str| {
        let quoted: String = text.chars().take(80).collect();
        warnings.push(Warning::at_path("responses", ["`", &quoted, "` ", why, what_then].concat()));
    };
    for text in address::listed(option) {
        let why = match Source::read(text, about) {
            None => why(text, about),
            Some(source) if found.iter().any(|known| source.repeats(known)) => match source {
                Source::Isso(_) => "is a second Isso; only one is used.",
                _ => "is named twice.",
            },
            Some(_) if found.len() >= MOST => "is one place too many; eight are asked.",
            Some(source) => {
                if let Some(doubt) = doubt(text, &source, about) {
                    warn(text, doubt, "");
                }
                found.push(source);
                continue;
            }
        };
        warn(text, why, " It was left out");
    }
    (found, warnings)
}

/// What may be wrong with a place that is used all the same.
fn doubt(text: &str, source: &Source, about: &About<'_>) -> Option<&'static str> {
    let is_of = |address: &str, scheme: &str| address.get(..scheme.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(scheme));
    // `/@you@films.example/1`: the account belongs to another host than the one that would be asked.
    let is_elsewhere = seek::split(text, b"/").any(|part| part.strip_prefix('@').is_some_and(|account| account.contains('@')));
    if is_elsewhere && source.kind() == PlaceKind::Mastodon {
        return Some(
            "is another server's view of a post, and few of its replies are known there; copy the post's address from its own server",
        );
    }
    let is_plain = is_of(text.strip_prefix("isso:").unwrap_or(text), "http://") && source.kind() != PlaceKind::Webmention;
    (is_plain && is_of(about.article, "https://"))
        .then_some("is asked by `http:`, which browsers refuse on a page of `https:`; write `https:`")
}

/// What is wrong with an address, and how to correct it.
fn why(text: &str, about: &About<'_>) -> &'static str {
    if text.starts_with("webmention") {
        let is_named = text == "webmention" || text == "webmention.io";
        return if is_named && address::web(about.article).is_none() {
            "needs the article's own address, which this page does not give; write `webmention:https://…`."
        } else if text.starts_with("webmention:") {
            "needs a web address after `webmention:`."
        } else {
            "names no place; did you mean `webmention`?"
        };
    }
    if text.starts_with("isso:") {
        return "needs the address of your Isso, like `isso:https://comments.example.org`.";
    }
    match address::host(text) {
        Some(host) if host.eq_ignore_ascii_case("bsky.app") => {
            "is not a post; open the post on Bluesky and copy its address: `https://bsky.app/profile/NAME/post/KEY`."
        }
        Some(_) => "is not a post on Mastodon or Bluesky; copy the address of the post itself, or write `isso:` before that of an Isso.",
        None => {
            "is not an address; places are `https://INSTANCE/@you/NUMBER`, `https://bsky.app/profile/NAME/post/KEY`, `webmention` and `isso:https://…`."
        }
    }
}
