//! Remembers for this session which places asked to be left alone (`Retry-After`), so that the reader's next page does not ask them either.
//! It must not decide when to ask again; [`super::backoff`] does, and a reader who presses "Try again" is always heard.

use super::{Fault, FaultKind, Moment};
use crate::ports::Storage;

/// The prefix of the session storage keys: a colon and a host follow, and the value is the time until which that host is left alone.
const STORAGE_KEY: &str = "intertitle:busy";

/// Remembers until when the host of `fault` is to be left alone, if it said so.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::native::memory::Memory;
/// use intertitle::responses::{Fault, FaultKind, Moment, busy};
/// let (session, at) = (Memory::default(), |text| Moment::parse(text).unwrap());
/// let asked = Fault { retry_after: Some(120), ..Fault::new(FaultKind::Limited, "films.example", "it answered 429") };
/// busy::put(&session, &asked, at("2026-02-03T12:00:00Z"));
/// assert_eq!(busy::fault(&session, "films.example", at("2026-02-03T12:01:00Z")).unwrap().retry_after, Some(60));
/// assert_eq!(busy::fault(&session, "films.example", at("2026-02-03T12:03:00Z")), None);
/// # }
/// ```
pub fn put(session: &dyn Storage, fault: &Fault, now: Moment) {
    let until = fault.retry_after.and_then(|seconds| Moment::from_millis(now.millis() + f64::from(seconds) * 1_000.0));
    if let Some(until) = until {
        let mut kept = String::new();
        until.push_kept(&mut kept);
        session.set(&key(&fault.host), &kept);
    }
}

/// The failure that stands for a request to `host` while it is to be left alone: for an hour at most, since the clock may have been set back.
#[must_use]
pub fn fault(session: &dyn Storage, host: &str, now: Moment) -> Option<Fault> {
    let until = Moment::kept(&session.get(&key(host))?)?;
    let left = (until.millis() - now.millis()) / 1_000.0;
    // Less than a second is not worth a wait: a timer may be early by as much.
    (1.0..=3_600.0)
        .contains(&left)
        .then(|| Fault { retry_after: Some(left as u32), ..Fault::new(FaultKind::Limited, host, "it was not asked") })
}

/// Forgets that `host` is to be left alone: the reader wants it to be asked.
pub fn forget(session: &dyn Storage, host: &str) {
    session.remove(&key(host));
}

fn key(host: &str) -> String {
    [STORAGE_KEY, ":", host].concat()
}
