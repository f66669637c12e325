//! Where an article's text comes from: the post on this page, an element the author named, a fetched document.
//! Each ends as the same thing: an [`Article`], and where its blocks stand if they are on the page already.

use super::request::Request;
use super::session::Refusal;
use crate::article::Article;
use crate::browser::{address, page_events, page_facts};
use crate::find::{self, Finder, Outcome};
use crate::parse::Warning;
use crate::parse::html::{Reader, Reading};
use crate::ui::chrome::Standing;
use web_sys::{Document, Element};

/// An article, and where it stands if it is on the page.
pub(super) struct Source {
    pub(super) article: Article,
    pub(super) warnings: Vec<Warning>,
    /// Nothing for a fetched article, which is still to be built.
    pub(super) standing: Option<Standing>,
    /// What relative addresses of the article start from.
    pub(super) base: String,
}

impl Source {
    /// Reads whatever the request points at.
    pub(super) fn read(element: &Element, request: &Request) -> Result<Self, Refusal> {
        let base = request.address().unwrap_or_else(address::base);
        if let Some((article, warnings)) = request.parsed() {
            return Ok(Self { article, warnings, standing: None, base });
        }
        if let Some(document) = request.document() {
            let body = document.body().ok_or(Refusal::EmptyDocument)?;
            let post = Post::find(&body).unwrap_or_else(|_| Post::whole(body.into()));
            let Read { article, warnings, .. } = post.read(Some(&document));
            return Ok(Self { article, warnings, standing: None, base });
        }
        let post = if request.is_page() { Post::find(element)? } else { Post::whole(element.clone()) };
        let document = request.is_page().then(crate::browser::document).flatten();
        let Read { article, warnings, standing } = post.read(document.as_ref());
        Ok(Self { article, warnings, standing: Some(standing), base })
    }
}

/// A post in a page, this one or a fetched one.
struct Post {
    around: Element,
    text: Element,
}

struct Read {
    article: Article,
    warnings: Vec<Warning>,
    standing: Standing,
}

impl Post {
    /// The element itself is the post.
    fn whole(element: Element) -> Self {
        Self { around: element.clone(), text: element }
    }

    /// The post somewhere in `body`.
    fn find(body: &Element) -> Result<Self, Refusal> {
        let mut finder = Finder::new();
        let elements = page_events::walk(body, &mut |event| finder.event(event));
        let at = |ordinal: u32| elements.get(ordinal as usize).cloned();
        match finder.finish(find::MIN_WORDS) {
            Outcome::Found { body: text, article, .. } => {
                let text = at(text).ok_or(Refusal::EmptyDocument)?;
                Ok(Self { around: at(article).unwrap_or_else(|| text.clone()), text })
            }
            Outcome::Nothing { why } => Err(Refusal::NothingFound(why)),
        }
    }

    /// Reads the text and remembers where each block stands; `document` is the page, if the post is all that it is about.
    fn read(self, document: Option<&Document>) -> Read {
        let mut reader = Reader::new();
        let elements = page_events::walk(&self.text, &mut |event| reader.event(event));
        let Reading { mut article, mut warnings, origins, byline, .. } = reader.finish();
        if let Some(document) = document {
            let (metadata, wrong) = page_facts::read(document, &self.around);
            article.metadata = metadata.over(article.metadata);
            warnings.extend(wrong);
        }
        let element = |ordinal: u32| elements.get(ordinal as usize).cloned();
        let blocks = article
            .blocks
            .iter()
            .map(|block| {
                origins
                    .iter()
                    .find(|origin| origin.block == block.id)
                    .and_then(|origin| element(origin.ordinal))
                    .unwrap_or_else(|| self.text.clone())
            })
            .collect();
        let standing = Standing {
            byline: byline.and_then(element),
            around: self.around,
            text: self.text,
            blocks,
            built: false,
            base: address::base(),
        };
        Read { article, warnings, standing }
    }
}
