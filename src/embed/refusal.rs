//! Why an article is left alone: a code for programs, a sentence for its author.
//! The page is then as it was; nothing here may touch it.

/// Why an article is left alone.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The finder saw no post; its sentence says why.
    #[cfg(feature = "ui")]
    NothingFound(&'static str),
    /// The document is no article; its parser's sentence says why.
    #[cfg(feature = "documents")]
    NoArticle(String),
    /// There is no text in the document or in the named element.
    Empty,
}

impl Refusal {
    /// The `code` of `intertitle:error`.
    pub(super) fn code(&self) -> &'static str {
        match self {
            #[cfg(feature = "ui")]
            Self::NothingFound(_) => "nothing-found",
            #[cfg(feature = "documents")]
            Self::NoArticle(_) => "document",
            Self::Empty => "document",
        }
    }

    /// Its `message`.
    pub(super) fn words(&self) -> &str {
        match self {
            #[cfg(feature = "ui")]
            Self::NothingFound(why) => why,
            #[cfg(feature = "documents")]
            Self::NoArticle(why) => why,
            Self::Empty => "there is no text in the article; check the address or the selector",
        }
    }
}
