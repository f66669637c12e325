//! Why an article is left alone: a word for programs, a sentence for its author.
//! The page is then as it was; nothing here may touch it.

/// Why an article is left alone.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The finder saw no post; its sentence says why.
    #[cfg(feature = "ui")]
    NothingFound(&'static str),
    /// What was fetched is no article; its reader's sentence says why.
    #[cfg(feature = "documents")]
    NoArticle(String),
    /// There is no text in what was fetched or named.
    EmptyDocument,
}

impl Refusal {
    /// What `intertitle:error` says to programs.
    pub(super) fn code(&self) -> &'static str {
        match self {
            #[cfg(feature = "ui")]
            Self::NothingFound(_) => "nothing-found",
            #[cfg(feature = "documents")]
            Self::NoArticle(_) => "document",
            Self::EmptyDocument => "document",
        }
    }

    /// What it says to people.
    pub(super) fn words(&self) -> &str {
        match self {
            #[cfg(feature = "ui")]
            Self::NothingFound(why) => why,
            #[cfg(feature = "documents")]
            Self::NoArticle(why) => why,
            Self::EmptyDocument => "there is no text in the article; check the address or the selector",
        }
    }
}
