//! Builds a fetched article into the page's own DOM, node by node, and the boxes after an article.
//! It must use no signals: what authors wrote does not change while it is read.

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
use std::cell::Cell;
use web_sys::{Element, HtmlElement};
use within::Within;

/// The style sheet of what is built here, with zero specificity: adopted by the document, or by the shadow root of the boxes.
pub const STYLE: &str = crate::browser::sheet::sheet!("article");

/// An article that was built: its root, its text, and the line for the reading time.
#[derive(Debug)]
pub struct Built {
    /// The `<article>`.
    pub root: Element,
    /// The element that holds the blocks.
    pub text: Element,
    /// The line of author and dates.
    pub byline: Element,
}

/// What building each part of the article needs.
#[derive(Debug)]
struct Context<'a> {
    build: &'a Builder,
    words: &'a Words,
    /// The address against which relative ones are resolved.
    base: &'a str,
    /// The prefix that keeps this article's ids apart from another's on the same page.
    scope: &'a str,
    /// The labels of the footnotes, in order; a mark shows the position of its label, from 1. And whether there is a mark by now: the way back from a
    /// note leads to its first one.
    notes: Vec<(&'a str, Cell<bool>)>,
    /// The links to other places of the article.
    within: Within,
    manner: Manner,
}

/// How the author wants the article built.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Whether with the boxes after the text.
    pub endnotes: bool,
    /// Whether with spoiler blocks folded.
    pub folds: bool,
}

/// Where the article came from, and how its ids are kept apart.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The address of the document that it came from.
    pub base: &'a str,
    /// A prefix for ids that no other article of the page uses.
    pub scope: &'a str,
}

/// Builds `article` inside `surface`.
#[must_use]
pub fn build(
    article: &Article,
    surface: &HtmlElement,
    build: &Builder,
    words: &Words,
    Origin { base, scope }: Origin<'_>,
    manner: Manner,
) -> Built {
    let notes = article.footnotes.iter().map(|note| (note.label.as_str(), Cell::default())).collect();
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
        endnotes::build(build, &root, words, endnotes::Ended { about: &article.metadata, base, has_header: true, language });
    }
    Built { root: root.into(), text: text.into(), byline: byline.into() }
}
