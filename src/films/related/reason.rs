//! Why a film is listed, as a value: true, and such that a reader can check it.
//! It must not be worded here: the interface strings say it as a person would.

use crate::films::{Film, Tie, TieKind};

/// Why a film stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// In the author's own words.
    AuthorsOwn {
        /// The words.
        text: String,
    },
    /// The author put it there and did not say why.
    AuthorsChoice,
    /// The article names it.
    MentionedInArticle,
    /// Both are parts of a series.
    PartOfSeries {
        /// Its name.
        series: String,
    },
    /// The same director.
    SameDirector {
        /// Who.
        who: String,
    },
    /// The same writer.
    AlsoWrote {
        /// Who.
        who: String,
    },
    /// Taken from the work of the same author.
    SameSource {
        /// Who.
        who: String,
    },
    /// The same actor.
    AlsoActs {
        /// Who.
        who: String,
    },
    /// The same composer.
    SameComposer {
        /// Who.
        who: String,
    },
    /// The same cinematographer.
    SameCinematographer {
        /// Who.
        who: String,
    },
    /// Directed by someone who did something else in the reviewed film.
    Directed {
        /// Who.
        who: String,
    },
    /// Written by someone who did something else in the reviewed film.
    Wrote {
        /// Who.
        who: String,
    },
    /// With someone in its cast who did something else in the reviewed film.
    Acts {
        /// Who.
        who: String,
    },
    /// About something that the reviewed film, or the article, is about too.
    AlsoAbout {
        /// Words that go on after "about".
        subject: String,
    },
}

impl Reason {
    /// Whether one reason tells a reader little after the other: they are equal, or both are members of the cast.
    ///
    /// ```
    /// use intertitle::films::related::Reason;
    /// let acts = |who: &str| Reason::AlsoActs { who: who.into() };
    /// assert!(acts("Amy Adams").repeats(&acts("Rooney Mara")));
    /// let about = |subject: &str| Reason::AlsoAbout { subject: subject.into() };
    /// assert!(!about("writing letters").repeats(&about("falling for a voice")));
    /// ```
    #[must_use]
    pub fn repeats(&self, other: &Self) -> bool {
        self == other || matches!((self, other), (Self::AlsoActs { .. }, Self::AlsoActs { .. }))
    }

    /// Who made both films, if that is the reason: the director, a writer, the author of the source.
    #[must_use]
    pub fn maker(&self) -> Option<&str> {
        match self {
            Self::SameDirector { who } | Self::AlsoWrote { who } | Self::SameSource { who } => Some(who),
            _ => None,
        }
    }

    /// Whether it already names every director of `film`.
    ///
    /// ```
    /// use intertitle::films::{Film, related::Reason};
    /// let film = Film { directors: vec!["Spike Jonze".into()], ..Film::default() };
    /// assert!(Reason::SameDirector { who: "Spike Jonze".into() }.names_director(&film));
    /// assert!(!Reason::AlsoActs { who: "Spike Jonze".into() }.names_director(&film));
    /// ```
    #[must_use]
    pub fn names_director(&self, film: &Film) -> bool {
        matches!(self, Self::SameDirector { .. } | Self::Directed { .. }) && film.directors.len() == 1
    }

    /// The reason that a tie to `film` gives, if any.
    ///
    /// ```
    /// use intertitle::films::{Film, Tie, TieKind, related::Reason};
    /// let tie = Tie { kind: TieKind::Writer, by: "Charlie Kaufman".into(), points: 70 };
    /// assert_eq!(Reason::of(&tie, &Film::default()), Some(Reason::AlsoWrote { who: "Charlie Kaufman".into() }));
    /// let tie = Tie { kind: TieKind::Setting, by: String::new(), points: 120 };
    /// assert_eq!(Reason::of(&tie, &Film::default()), None);
    /// ```
    #[must_use]
    pub fn of(tie: &Tie, film: &Film) -> Option<Self> {
        let who = tie.by.clone();
        Some(match tie.kind {
            TieKind::Series => Self::PartOfSeries { series: who },
            TieKind::Director => Self::SameDirector { who },
            TieKind::Writer => Self::AlsoWrote { who },
            TieKind::Source => Self::SameSource { who },
            TieKind::Cast => Self::AlsoActs { who },
            TieKind::Composer => Self::SameComposer { who },
            TieKind::Cinematographer => Self::SameCinematographer { who },
            // Earlier indexes wrote this kind for any pair of different roles: the tie is no reason if the person did not direct the film.
            TieKind::Directed if !film.directors.contains(&who) => return None,
            TieKind::Directed => Self::Directed { who },
            TieKind::Wrote => Self::Wrote { who },
            TieKind::Acts => Self::Acts { who },
            TieKind::Subject => Self::AlsoAbout { subject: who },
            TieKind::Genre | TieKind::Setting => return None,
        })
    }
}
