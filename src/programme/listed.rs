//! A film as it is shown, and what goes with it: where the text names it, what the author allows, what a reader asks for.
//! Values only; how they look is decided beside.

use crate::films::{Elsewhere, Film};
use web_sys::Range;

/// A film as it is shown.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// The film.
    pub film: Film,
    /// Why it is named, in words.
    pub reason: String,
    /// Whether that is because the article names it: then the reason leads there.
    pub is_named: bool,
    /// Whether the reason tells who directed it, and so nothing else must.
    pub names_director: bool,
    /// The author's poster, a safe address.
    pub poster: Option<String>,
    /// The author's stars, from 0.5 to 5.
    pub stars: Option<f64>,
}

/// A place of the text that names a film.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where.
    pub range: Range,
    /// Which.
    pub listed: Listed,
}

/// What the author allows.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// Where links lead.
    pub links: Vec<Elsewhere>,
    /// Whether readers may mark films in this browser.
    pub memory: bool,
}

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The first place that names the film of that id.
    Where(String),
    /// The first place that names any film.
    Places,
    /// The search for paths was opened.
    Paths,
}
