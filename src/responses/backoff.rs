//! When to ask a place again that failed: a pure function of the failure, the number of tries, and a number that spreads readers out.
//! It must not read a clock; the caller waits.

use super::Fault;

/// How often a place is asked in total; after that, only the reader can ask again.
pub const TRIES: u32 = 3;

/// The longest automatic wait, in seconds: beyond it, retrying is left to the reader.
const LONGEST: u32 = 60;

/// After how many milliseconds to ask again when try number `tried`, from 1, has failed; `None` if only the reader should ask again.
///
/// 2 s, then 8 s, each longer by up to a half for `spread` from 0 to 1, so that readers who came together do not come back together.
/// Never sooner than the place itself demands (`Retry-After`).
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
