//! The article as it stands on the page: found, named by the author, or built there from a document.
//! It matches each passage with its element, and must change nothing.

use super::built::Built;
use crate::browser::page_events;
use crate::embed::post::Post;
use crate::embed::refusal::Refusal;
use crate::embed::request::Request;
use crate::find::MIN_WORDS;
use crate::reading::passages::{Passage, Reader, Reading};
use crate::ui::chrome::PageArticle;
use web_sys::Element;

/// What was read of an article, and where it stands.
pub(super) struct Read {
    pub(super) passages: Vec<Passage>,
    /// The title that it gives itself.
    pub(super) title: Option<String>,
    pub(super) article: PageArticle,
}

/// The elements of the article.
#[derive(Debug)]
pub(super) struct Found {
    post: Post,
    /// The byline of an article that was built here.
    built: Option<Element>,
}

impl Found {
    /// The article that the request points at, in or around `element`.
    pub(super) fn find(element: &Element, request: &Request) -> Result<Self, Refusal> {
        Ok(match request.built() {
            Some(Built { root, text, byline }) => Self { post: Post { around: root, text }, built: Some(byline) },
            None if request.is_page() => {
                let post = Post::find(element, MIN_WORDS).map_err(|nothing| Refusal::NothingFound(nothing.why))?;
                Self { post, built: None }
            }
            None => Self { post: Post::whole(element.clone()), built: None },
        })
    }

    /// The element whose text it is.
    pub(super) fn text(&self) -> &Element {
        &self.post.text
    }
}

/// Reads the article that was found.
pub(super) fn read(Found { post, built }: Found) -> Result<Read, Refusal> {
    let mut reader = Reader::default();
    let elements = page_events::walk(&post.text, &mut |event| reader.event(event));
    let Reading { passages, ordinals, title, byline } = reader.finish();
    if passages.is_empty() {
        return Err(Refusal::Empty);
    }
    let at = |ordinal: Option<u32>| ordinal.and_then(|ordinal| elements.get(ordinal as usize).cloned());
    let blocks = ordinals.into_iter().map(|ordinal| at(ordinal).unwrap_or_else(|| post.text.clone())).collect();
    let is_built = built.is_some();
    let byline = built.or_else(|| at(byline));
    Ok(Read {
        passages,
        title,
        article: PageArticle {
            around: post.around,
            text: post.text,
            blocks,
            byline,
            is_built,
            language: String::new(),
            wants_films: false,
            wants_responses: false,
            is_sought: false,
        },
    })
}
