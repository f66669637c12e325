//! The post in a fetched page, with what the page says of it.
//! The page is inert: nothing in it may run, load or be shown.

use super::whole;
use crate::article::Article;
use crate::embed::post::Post;
use crate::parse::Parsed;
use web_sys::Document;

/// Reads the post that `document` holds: the one that is found, or else all of it. Without any text the article is empty.
pub(super) fn read(document: &Document) -> Parsed {
    let Some(body) = document.body() else { return (Article::default(), Vec::new()) };
    let post = Post::find(&body).unwrap_or_else(|_| Post::whole(body.into()));
    whole::described(document, &post.around, whole::read(&post.text))
}
