//! The whole article of a mount: the published JSON, a fetched page with the article in it, or the post on this page.
//! Markdown comes as JSON, from a module of its own.

use super::post_parts::PostParts;
use crate::article::Article;
use crate::browser::ahead::Ahead;
use crate::browser::json::JsonValue;
use crate::browser::{page_events, page_facts};
use crate::embed::post::Post;
use crate::embed::refusal::Refusal;
use crate::embed::request::Request;
use crate::parse::html::{Reader, Reading};
use crate::parse::{Warning, json};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// An article and what its author should know.
pub(super) struct Source {
    pub(super) article: Article,
    pub(super) warnings: Vec<Warning>,
}

impl Source {
    /// Reads whatever was fetched.
    pub(super) fn fetched(request: &Request) -> Result<Self, Refusal> {
        if let Some(parsed) = request.parsed() {
            let (article, warnings) = json::read_parsed(&parsed);
            return Ok(Self { article, warnings });
        }
        let document = request.document().ok_or(Refusal::EmptyDocument)?;
        let body = document.body().ok_or(Refusal::EmptyDocument)?;
        let post = Post::find(&body).unwrap_or_else(|_| Post::whole(body.into()));
        Ok(Self::of(&document, &post.around, read(&post.text)))
    }

    /// Reads the post whose text stands in `text`, on this page; it may have `begun` to be read.
    pub(super) fn on_page(text: &Element, begun: Option<Ahead<PostParts>>) -> Result<Self, Refusal> {
        let document = crate::browser::document().ok_or(Refusal::EmptyDocument)?;
        // What surrounds the text has the title and the byline.
        let around = text.closest("article").ok().flatten().unwrap_or_else(|| text.clone());
        let begun = begun.filter(|begun| begun.is_of(text));
        let reading = begun.map_or_else(|| read(text), Ahead::take);
        Ok(Self::of(&document, &around, reading))
    }

    fn of(document: &Document, around: &Element, reading: Reading) -> Self {
        let Reading { mut article, mut warnings, .. } = reading;
        let (metadata, wrong) = page_facts::read(document, around);
        article.metadata = metadata.over(article.metadata);
        warnings.extend(wrong);
        Self { article, warnings }
    }
}

/// Whether the article was fetched, from anywhere.
pub(super) fn is_fetched(request: &Request) -> bool {
    request.parsed().is_some() || request.document().is_some()
}

fn read(text: &Element) -> Reading {
    let mut reader = Reader::new();
    page_events::walk(text, &mut |event| reader.event(event));
    reader.finish()
}

impl Request {
    /// A fetched article in the published JSON, with what its parser had to say of it.
    pub(super) fn parsed(&self) -> Option<JsonValue> {
        self.field("article").map(|_| JsonValue::from(self.value()))
    }

    /// A fetched HTML document, inert.
    pub(super) fn document(&self) -> Option<Document> {
        self.field("document")?.dyn_into().ok()
    }

    /// The address that the article was fetched from.
    pub(super) fn address(&self) -> Option<String> {
        self.field("address")?.as_string()
    }
}
