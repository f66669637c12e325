//! A fetched article, built into the page's own DOM node by node, and the boxes after an article.
//! Plain values and no signals: what authors wrote does not change while it is read.

mod block;
pub mod endnotes;
mod footnote;
mod header;
mod inline;
mod pull;
mod within;

use crate::article::Article;
use crate::browser::build::{Builder, set};
use crate::browser::words::Words;
use web_sys::{Element, HtmlElement};
use within::Within;

/// The style sheet of what is built here, at no specificity: adopted by the document, or by the root that holds the boxes.
pub const STYLE: &str = crate::browser::sheet::sheet!("article");

/// What was built: its root, its text, and the line that the reading time belongs to.
#[derive(Debug)]
pub struct Built {
    /// The `<article>`.
    pub root: Element,
    /// What holds the blocks.
    pub text: Element,
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
    /// What leads to what inside the article.
    within: Within,
    manner: Manner,
}

/// What the author wants of an article that is built here.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The boxes after the text.
    pub endnotes: bool,
    /// Blocks that give something away folded.
    pub folds: bool,
}

/// Where an article stands.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The address of the document that it came from.
    pub base: &'a str,
    /// A word that no other article of the page uses.
    pub scope: &'a str,
}

/// Builds `article` inside `surface`.
#[must_use]
pub fn build(
    article: &Article,
    surface: &HtmlElement,
    build: &Builder,
    words: &Words,
    Standing { base, scope }: Standing<'_>,
    manner: Manner,
) -> Built {
    let notes = article.footnotes.iter().map(|note| note.label.as_str()).collect();
    let cx = Context { build, words, base, scope, notes, within: Within::default(), manner };
    let root = build.element(surface, "article");
    if let Some(language) = &article.metadata.language {
        set(&root, "lang", language);
    }
    set(&root, "dir", "auto");
    let byline = header::build(&cx, &root, &article.metadata);
    let text = build.classed(&root, "div", "intertitle-article__text");
    for block in &article.blocks {
        let _ = block::build(&cx, &text, block);
    }
    footnote::build(&cx, &text, &article.footnotes);
    within::join(&cx);
    pull::hush(&text);
    if manner.endnotes {
        let language = article.metadata.language.as_deref();
        endnotes::build(build, &root, words, &article.metadata, base, true, language);
    }
    Built { root: root.into(), text: text.into(), byline: byline.into() }
}
