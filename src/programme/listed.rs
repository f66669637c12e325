//! Values for showing films: a film, a place where the text names it, what the author allows, what a reader asks for.
//! They must not say how anything looks.

use crate::films::{Elsewhere, Film, HalfStars};
use web_sys::Range;

/// A film as it is shown.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// The film.
    pub film: Film,
    /// Why it is listed, in words.
    pub reason: String,
    /// Whether the reason is that the article names it: then the reason leads there.
    pub is_named: bool,
    /// Whether the reason names its director, so that no other line has to.
    pub names_director: bool,
    /// The address of the author's poster, which has passed the URL policy.
    pub poster: Option<String>,
    /// The author's stars.
    pub stars: Option<HalfStars>,
}

/// A place of the text that names a film.
#[derive(Clone, Debug)]
pub struct Place {
    /// The words that name it.
    pub range: Range,
    /// The film.
    pub listed: Listed,
}

/// What the author allows.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// The sites to which films are linked.
    pub links: Vec<Elsewhere>,
    /// Whether readers may mark films in this browser.
    pub may_keep: bool,
}

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To go to the first place that names the film of this id.
    Where(String),
    /// To go to the first place that names any film.
    Places,
    /// To open the search for paths.
    Paths,
}
