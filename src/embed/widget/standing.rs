//! The article as it stands on the page: found, named by the author, or built there from a document.
//! Each block is matched with its element; nothing is changed.

use crate::article::{Article, BlockId};
use crate::embed::post::Post;
use crate::embed::refusal::Refusal;
use crate::embed::request::{Built, Request};
use crate::parse::Warning;
use crate::parse::html::Reading;
use crate::ui::chrome::Standing;
use web_sys::Element;

/// What was read of an article, and where it stands.
pub(super) struct Read {
    pub(super) article: Article,
    pub(super) warnings: Vec<Warning>,
    pub(super) standing: Standing,
}

/// Reads the article that the request points at, in or around `element`.
pub(super) fn read(element: &Element, request: &Request) -> Result<Read, Refusal> {
    if let Some(built) = request.built() {
        let Built { root, text, byline } = built;
        return Ok(stand(Post { around: root, text }, Some(byline)));
    }
    let post = if request.is_page() { Post::find(element)? } else { Post::whole(element.clone()) };
    Ok(stand(post, None))
}

/// `built` is the byline of an article that we built ourselves.
fn stand(post: Post, built: Option<Element>) -> Read {
    let (Reading { article, warnings, origins, byline, .. }, elements) = post.read();
    let element = |ordinal: u32| elements.get(ordinal as usize).cloned();
    let origin = |id: &BlockId| origins.iter().find(|origin| origin.block == *id).and_then(|origin| element(origin.ordinal));
    let blocks = article.blocks.iter().map(|block| origin(&block.id).unwrap_or_else(|| post.text.clone())).collect();
    // The author of what was built has been told already, by the parser of the document.
    let warnings = if built.is_some() { Vec::new() } else { warnings };
    let is_built = built.is_some();
    let byline = built.or_else(|| byline.and_then(element));
    Read { article, warnings, standing: Standing { around: post.around, text: post.text, blocks, byline, built: is_built } }
}
