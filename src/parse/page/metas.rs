//! What the page's meta tags say: OpenGraph, the `article:` tags, and the plain ones.
//! Reads the names that blog engines write; whatever no tag gives is left empty.

use super::{authors, text};
use crate::article::{Date, Hero, Image, Metadata};
use crate::parse::{Warning, url_policy};
use crate::seek;

/// How many tags are kept: more than any `<head>` has, so that a hostile one cannot fill the memory.
const MAX: usize = 200;

/// The page's meta tags, in order.
#[derive(Debug, Default)]
pub(super) struct Metas {
    tags: Vec<(String, String)>,
}

impl Metas {
    pub(super) fn push(&mut self, name: &str, content: &str) {
        if let Some(content) = text::clean(content).filter(|_| self.tags.len() < MAX) {
            self.tags.push((name.trim().to_ascii_lowercase(), content));
        }
    }

    /// What the tags say of the post.
    pub(super) fn read(&self, warnings: &mut Vec<Warning>) -> Metadata {
        let author = |name: &str| {
            let mut named = Vec::new();
            authors::extend(&mut named, self.all(name).iter().flat_map(|names| authors::listed(names)));
            named
        };
        let named = author("article:author");
        Metadata {
            title: self.first(&["og:title", "twitter:title", "dc.title", "dcterms.title"]),
            dek: self.first(&["og:description", "twitter:description", "description"]).filter(|dek| !text::is_cut_off(dek)),
            kicker: self.first(&["article:section"]).and_then(|section| text::section(&section)),
            authors: if named.is_empty() { author("author") } else { named },
            published: self.date(&["article:published_time", "date", "dcterms.created", "dcterms.date", "dc.date", "pubdate"], warnings),
            updated: self.date(&["article:modified_time", "og:updated_time", "dcterms.modified", "last-modified"], warnings),
            language: self.first(&["og:locale"]).map(|locale| locale.replace('_', "-")),
            hero: self.hero(),
            tags: self.tags(),
            canonical: self.first(&["og:url"]).and_then(|address| url_policy::link(&address)),
            publication: self.first(&["og:site_name", "application-name"]),
            ..Metadata::default()
        }
    }

    /// The content of the first of these names, in the order given, that the page has.
    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.all(name).into_iter().next())
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.tags.iter().filter(|(key, _)| key == name).map(|(_, content)| content.clone()).collect()
    }

    fn date(&self, names: &[&str], warnings: &mut Vec<Warning>) -> Option<Date> {
        names.iter().find_map(|name| text::date(&self.first(&[name])?, &["meta[property=\"", name, "\"]"], warnings))
    }

    fn hero(&self) -> Option<Hero> {
        let src = url_policy::image(&self.first(&["og:image", "og:image:url", "og:image:secure_url", "twitter:image"])?)?;
        let number = |name: &str| self.first(&[name]).and_then(|number| number.parse().ok());
        let alt = self.first(&["og:image:alt", "twitter:image:alt"]).unwrap_or_default();
        let image = Image { src, alt, width: number("og:image:width"), height: number("og:image:height") };
        Some(Hero { image, ..Hero::default() })
    }

    fn tags(&self) -> Vec<String> {
        let tags = self.all("article:tag");
        if !tags.is_empty() {
            return tags;
        }
        self.first(&["keywords"]).map(|words| seek::split(&words, b",").filter_map(text::clean).collect()).unwrap_or_default()
    }
}
