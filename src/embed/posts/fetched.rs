//! The post in a fetched page, with what the page says of it.
//! The page is inert: nothing in it may run, load or be shown.

use super::whole;
use crate::article::Article;
use crate::embed::post::Post;
use crate::find::Nothing;
use crate::parse::{Parsed, WHOLE, Warning};
use web_sys::Document;

/// Reads the post that `document` holds, however short: who names a page means it. Where nothing on the page stands out, that is all of it;
/// of a page of several posts, and of one without any text, the article is empty.
pub(super) fn read(document: &Document) -> Parsed {
    let Some(body) = document.body() else { return (Article::default(), Vec::new()) };
    let post = match Post::find(&body, 1) {
        Ok(post) => post,
        Err(Nothing { whole: true, .. }) => Post::whole(body.into()),
        Err(Nothing { why, .. }) => return (Article::default(), vec![Warning::at_path(WHOLE, why)]),
    };
    whole::described(document, &post.around, whole::read(&post.text))
}
