//! When a place that failed is asked again: a pure function of what failed, how often, and a number that spreads readers out.
//! It knows no clock; who holds one waits.

use super::Fault;

/// How often a place is asked in all before only the reader can ask again.
pub const TRIES: u32 = 3;

/// The longest wait that a reader is made to sit through, in seconds: after it, the retry is theirs.
const LONGEST: u32 = 60;

/// After how many milliseconds to ask again when the try of this number, from 1, has failed; nothing where only the reader should.
///
/// 2 s, then 8 s, each half as much again for `spread` from 0 to 1, so that readers who came together do not come back together.
/// What the place asks for itself (`Retry-After`) is never undercut.
///
/// ```
/// use intertitle::responses::{Fault, FaultKind, backoff::wait};
/// let mut fault = Fault::new(FaultKind::Down, "films.example", "it answered 503");
/// assert_eq!((wait(&fault, 1, 0.0), wait(&fault, 2, 1.0), wait(&fault, 3, 0.0)), (Some(2_000), Some(12_000), None));
/// fault.retry_after = Some(20);
/// assert_eq!(wait(&fault, 1, 0.0), Some(20_000));
/// fault.retry_after = Some(900);
/// assert_eq!(wait(&fault, 1, 0.0), None);
/// assert_eq!(wait(&Fault::new(FaultKind::Refused, "films.example", "it answered 401"), 1, 0.0), None);
/// ```
#[must_use]
pub fn wait(fault: &Fault, tried: u32, spread: f64) -> Option<u32> {
    let asked = fault.retry_after.unwrap_or(0);
    if !fault.may_pass() || tried >= TRIES || asked > LONGEST {
        return None;
    }
    let own = 2_000_u32.saturating_mul(4_u32.saturating_pow(tried.saturating_sub(1)));
    let spread = (f64::from(own) / 2.0 * spread.clamp(0.0, 1.0)) as u32;
    Some((own + spread).max(asked.saturating_mul(1_000)))
}
