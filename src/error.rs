//! What fails on a page: a part of ours or of the page's, so that a feature must do without it.
//! It must not carry an author's mistakes, which are [`crate::parse::Warning`]s and lose nothing; nor what a place answered ([`crate::responses::Fault`]).

use std::fmt;

/// What went wrong, in one sentence for the author's console: cause, then cure. Nothing but the sentence: whoever gets it does without the thing.
///
/// ```
/// use intertitle::error::Error;
/// let error = Error::new("localStorage", "storage is denied on this page");
/// assert_eq!(error.to_string(), "localStorage: storage is denied on this page");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    sentence: String,
}

impl Error {
    /// What failed, and why: a web API that is missing, refused or failing on this page; or a file, by its address or a short name.
    #[cold]
    #[must_use]
    pub fn new(what: &str, why: &str) -> Self {
        Self { sentence: [what, ": ", why].concat() }
    }

    /// What failed and why, as one sentence.
    #[must_use]
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Error {}
