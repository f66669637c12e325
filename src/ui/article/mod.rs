//! A fetched article, built into the page's own DOM node by node.
//! Plain values and no signals: what authors wrote does not change while it is read.

mod block;
mod footnote;
mod header;
mod inline;

use super::endnotes;
use super::words::Words;
use crate::article::{Article, BlockId};
use crate::browser::build::{Builder, set};
use web_sys::{Element, HtmlElement};

/// What was built: its root, the element of each block, and the line that the reading time belongs to.
#[derive(Debug)]
pub struct Built {
    /// The `<article>`.
    pub root: Element,
    /// The element of each top-level block, in order.
    pub blocks: Vec<(BlockId, Element)>,
    /// Author and dates.
    pub byline: Element,
}

/// What all parts of the view share.
#[derive(Debug)]
struct Context<'a> {
    build: &'a Builder,
    words: &'a Words,
    /// Where relative addresses start from.
    base: &'a str,
    /// What keeps this article's ids apart from another's on the same page.
    scope: &'a str,
    /// The labels of the footnotes, in order; a mark shows its place here.
    notes: Vec<&'a str>,
}

/// Builds `article` inside `surface`.
///
/// `base` is the address of the document that the article came from, `scope` a word that no other article of the page uses.
#[must_use]
pub fn build(article: &Article, surface: &HtmlElement, build: &Builder, words: &Words, base: &str, scope: &str) -> Built {
    let notes = article.footnotes.iter().map(|note| note.label.as_str()).collect();
    let cx = Context { build, words, base, scope, notes };
    let root = build.element(surface, "article");
    if let Some(language) = &article.metadata.language {
        set(&root, "lang", language);
    }
    set(&root, "dir", "auto");
    let byline = header::build(&cx, &root, &article.metadata);
    let text = build.classed(&root, "div", "intertitle-article__text");
    let blocks = article.blocks.iter().map(|block| (block.id.clone(), block::build(&cx, &text, block).into())).collect();
    footnote::build(&cx, &root, &article.footnotes);
    endnotes::build(build, &root, words, &article.metadata, base);
    Built { root: root.into(), blocks, byline: byline.into() }
}
