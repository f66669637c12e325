//! What fails on a page: a part of ours or of the page's, so that a feature must do without it.
//! It must not carry an author's mistakes, which are [`crate::parse::Warning`]s and lose nothing; nor what a place answered ([`crate::responses::Fault`]).

use std::fmt;

/// What went wrong, in one sentence for the author's console: cause, then cure.
///
/// The kinds stay private, so that a new one is no breaking change.
///
/// ```
/// use intertitle::error::Error;
/// let error = Error::unavailable("localStorage", "storage is denied on this page");
/// assert_eq!(error.to_string(), "localStorage: storage is denied on this page");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Unavailable { api: &'static str, why: String },
    Document { source: String, why: String },
}

impl Error {
    /// A web API that is missing, refused or failing on this page.
    #[cold]
    pub fn unavailable(api: &'static str, why: impl Into<String>) -> Self {
        Self { kind: Kind::Unavailable { api, why: why.into() } }
    }

    /// A document that could not be fetched or is no article. `source` is its address or a short name.
    #[cold]
    pub fn document(source: impl Into<String>, why: impl Into<String>) -> Self {
        Self { kind: Kind::Document { source: source.into(), why: why.into() } }
    }

    /// What failed and why, as one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let (what, why): (&str, &str) = match &self.kind {
            Kind::Unavailable { api, why } => (api, why),
            Kind::Document { source, why } => (source, why),
        };
        [what, ": ", why].concat()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for Error {}
