//! An element that is left out: only who wrote the article, and when, is read from it.
//! Must not touch the tree.

use super::head::Head;
use crate::parse::html::{Attributes, Boilerplate};

/// How much of a byline is read, in bytes.
const MAX_BYLINE: usize = 400;

/// An element that is left out.
#[derive(Debug)]
pub(super) struct Dropped {
    kind: Option<Boilerplate>,
    noscript: bool,
    /// How many elements are open within it, itself included.
    depth: usize,
    /// The text of a byline.
    text: String,
    /// Where in that text the author's name starts, and the depth of the element that holds it.
    name_at: Option<(usize, usize)>,
    author: Option<String>,
}

impl Dropped {
    pub(super) fn new(kind: Option<Boilerplate>, name: &str) -> Self {
        Self { kind, noscript: name == "noscript", depth: 1, text: String::new(), name_at: None, author: None }
    }

    pub(super) fn is_noscript(&self) -> bool {
        self.noscript
    }

    pub(super) fn open(&mut self, name: &str, attributes: &dyn Attributes, head: &mut Head) {
        self.depth += 1;
        if !matches!(self.kind, Some(Boilerplate::Byline | Boilerplate::Meta)) {
            return;
        }
        if name == "time" {
            head.note_time(attributes);
        } else if self.author.is_none() && self.name_at.is_none() && names_author(attributes) {
            self.name_at = Some((self.text.len(), self.depth));
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let counts = self.kind == Some(Boilerplate::Byline) || self.name_at.is_some();
        if counts && self.text.len() + text.len() <= MAX_BYLINE {
            self.text.push_str(text);
        }
    }

    /// Closes the innermost element; true if that was the left-out element itself.
    pub(super) fn close(&mut self) -> bool {
        if let Some((start, depth)) = self.name_at
            && depth == self.depth
        {
            self.author = self.text.get(start..).map(str::to_owned);
            self.name_at = None;
        }
        self.depth -= 1;
        self.depth == 0
    }

    /// The words that name the author, if it is or contains a byline.
    pub(super) fn byline(&self) -> Option<&str> {
        let whole = (self.kind == Some(Boilerplate::Byline)).then_some(self.text.as_str());
        self.author.as_deref().or(whole)
    }
}

fn names_author(attributes: &dyn Attributes) -> bool {
    ["author", "author-name", "fn", "p-author", "p-name", "author-link"].iter().any(|class| attributes.has_token("class", class))
        || attributes.get("rel").as_deref() == Some("author")
        || attributes.get("itemprop").as_deref() == Some("name")
}
