//! The post in a fetched page, with what the page says of it.
//! The page is inert: nothing in it may run, load or be shown.

use super::whole_article;
use crate::article::Article;
use crate::embed::post::Post;
use crate::find::Nothing;
use crate::parse::{Parsed, WHOLE, Warning};
use web_sys::Document;

/// Reads the post in `document`, however short, because the author named the page. If nothing on the page stands out, the post is all of it;
/// for a page of several posts, or one without any text, the article is empty.
pub(super) fn read(document: &Document) -> Parsed {
    let Some(body) = document.body() else { return (Article::default(), Vec::new()) };
    let post = match Post::find(&body, 1) {
        Ok(post) => post,
        Err(Nothing { whole: true, .. }) => Post::whole(body.into()),
        Err(Nothing { why, .. }) => return (Article::default(), vec![Warning::at_path(WHOLE, why)]),
    };
    whole_article::described(document, &post.around, whole_article::read(&post.text))
}
