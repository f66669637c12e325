//! Why a place did not answer as it should: a kind for readers, and a sentence for the author's console.
//! It must not decide what to do about it; [`super::backoff`] says when to ask again.

use std::fmt;

/// The kind of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It cannot be reached, or reports that it is out of order.
    Down,
    /// It did not answer in time.
    Slow,
    /// It has been asked too often.
    Limited,
    /// It does not answer readers without an account, or not this site.
    Refused,
    /// What the author named is not there.
    Missing,
    /// Its answer is not what it should be.
    Nonsense,
    /// Its answer is larger than we accept.
    TooLarge,
}

/// A failure of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind it is.
    pub kind: FaultKind,
    /// The host that was asked.
    pub host: String,
    /// What happened, in a few words: `it answered 503`.
    pub seen: String,
    /// After how many seconds it wants to be asked again, if it says so.
    pub retry_after: Option<u32>,
}

impl Fault {
    /// A failure of `host`.
    pub fn new(kind: FaultKind, host: &str, seen: impl Into<String>) -> Self {
        Self { kind, host: host.to_owned(), seen: seen.into(), retry_after: None }
    }

    /// A failure of `host`, which answered something else than it should.
    pub(super) fn nonsense(host: &str, seen: &str) -> Self {
        Self::new(FaultKind::Nonsense, host, seen)
    }

    /// Whether it is busy rather than out of reach: it has been asked too often, or says itself when to come back.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.kind == FaultKind::Limited || self.retry_after.is_some()
    }

    /// Whether what was sent can be sent again: the failure may pass, and it was not taken. A place that only did not answer in time may have taken it.
    #[must_use]
    pub fn was_not_taken(&self) -> bool {
        matches!(self.kind, FaultKind::Down | FaultKind::Limited)
    }

    /// Whether the failure may pass by itself, so that asking again may help.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        self.was_not_taken() || self.kind == FaultKind::Slow
    }
}

/// One sentence for the author: cause, then cure.
///
/// ```
/// use intertitle::responses::{Fault, FaultKind};
/// let mut fault = Fault::new(FaultKind::Limited, "mastodon.social", "it answered 429");
/// fault.retry_after = Some(120);
/// assert_eq!(fault.to_string(), "mastodon.social: it answered 429; it has been asked too often, and wants to be left alone for 120 s");
/// ```
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cure = match self.kind {
            FaultKind::Down => {
                "it cannot be reached; if it works in a tab of its own, see whether it admits this site (CORS), and whether this page's policy or a blocker stops it"
            }
            FaultKind::Slow => "it did not answer in time",
            FaultKind::Limited => "it has been asked too often",
            FaultKind::Refused => "it does not answer readers without an account, or not this site; its settings may say why",
            FaultKind::Missing => "what the option names is not there; see whether the address is right and public",
            FaultKind::Nonsense => "this is not the answer of such a place; see whether the address names one",
            FaultKind::TooLarge => "the answer is larger than is taken",
        };
        for part in [&self.host, ": ", &self.seen, "; ", cure] {
            f.write_str(part)?;
        }
        if let Some(seconds) = self.retry_after {
            f.write_str(", and wants to be left alone for ")?;
            f.write_str(&crate::article::whole(seconds))?;
            f.write_str(" s")?;
        }
        Ok(())
    }
}
