//! A film related to another, as it was computed on the author's machine and stored in a static file.
//! It must not depend on an article: what the article adds to the order is computed in the reader's browser.

use super::Film;

/// In what way two films are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieKind {
    /// Parts of the same series.
    Series,
    /// The same director.
    Director,
    /// The same writer of the screenplay.
    Writer,
    /// Taken from the work of the same author.
    Source,
    /// The same actor in both casts.
    Cast,
    /// The same composer.
    Composer,
    /// The same cinematographer.
    Cinematographer,
    /// Directed by somebody who wrote the other, or acts in it.
    Directed,
    /// Written by somebody who directed the other.
    Wrote,
    /// With somebody in its cast who directed the other.
    Acts,
    /// The same subject.
    Subject,
    /// The same genre.
    Genre,
    /// The same language, country or time: a likeness, but not a reason by itself.
    Setting,
}

impl TieKind {
    /// The factor by which it is more telling than its points: who made a film says more than who is in it, even a star who is first billed in both.
    pub(super) fn factor(self) -> u16 {
        if matches!(self, Self::Series | Self::Director | Self::Writer | Self::Source) { 3 } else { 1 }
    }
}

/// One thing that two films share, and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// In what way they are tied.
    pub kind: TieKind,
    /// By whom or what: a name, a subject, a genre, a series.
    pub by: String,
    /// What it adds to the score, in hundredths.
    pub points: u16,
}

/// A film that may be listed as related to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The parts of its record that are shown or matched with the article; need not be all of it.
    pub film: Film,
    /// How near it is before any article is read, in hundredths.
    pub score: u16,
    /// The ties that a reader can check, the strongest first.
    pub ties: Vec<Tie>,
}
