//! A film that stands near another, as the author's machine found it and a static file tells it.
//! It must not depend on an article: what the article adds to the order is computed beside the reader.

use super::Film;

/// How two films are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieKind {
    /// Parts of one series.
    Series,
    /// One director.
    Director,
    /// One writer of the screenplay.
    Writer,
    /// Taken from the work of one author.
    Source,
    /// One actor in both casts.
    Cast,
    /// One composer.
    Composer,
    /// One cinematographer.
    Cinematographer,
    /// Directed by somebody who wrote the other, or is in it.
    Directed,
    /// Written by somebody who directed the other.
    Wrote,
    /// With somebody in its cast who directed the other.
    Acts,
    /// About the same thing.
    Subject,
    /// Of one genre.
    Genre,
    /// Spoken in one language, from one country, of one time: alike, but no reason by itself.
    Setting,
}

impl TieKind {
    /// Whether the tie is a reason by itself, one that a reader can check.
    ///
    /// ```
    /// use intertitle::films::TieKind;
    /// assert!(TieKind::Writer.is_reason() && !TieKind::Genre.is_reason());
    /// ```
    #[must_use]
    pub fn is_reason(self) -> bool {
        !matches!(self, Self::Genre | Self::Setting)
    }

    /// How much more it tells than its points: who made a film says more than who is in it, even of a star who is first billed in both.
    pub(super) fn telling(self) -> u16 {
        if matches!(self, Self::Series | Self::Director | Self::Writer | Self::Source) { 3 } else { 1 }
    }
}

/// One thing that two films share, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// In what they are tied.
    pub kind: TieKind,
    /// By whom or what: a name, a subject, a genre, a series.
    pub by: String,
    /// What it adds to the score, in hundredths.
    pub points: u16,
}

/// A film that may be named after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What is shown of it and matched with the article; need not be the whole record.
    pub film: Film,
    /// How near it is before any article is read, in hundredths.
    pub score: u16,
    /// What a reader can check, the strongest first.
    pub ties: Vec<Tie>,
}
