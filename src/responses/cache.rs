//! What places answered, kept for this session: a reader who goes from article to article and back asks each only once.
//! It keeps text as it was answered, so that it is read by the same readers again; what it did not write it does not return.

use super::Moment;
use crate::article::push_whole;
use crate::ports::Storage;
use crate::reading::places::short_hash;

/// Under which key of the session's store an answer is kept: followed by a colon and a sum of its address.
pub const STORAGE_KEY: &str = "intertitle:answers";

/// For how many minutes an answer is good enough.
pub const MINUTES: u32 = 10;

/// A longer answer, in bytes, is not kept: a store has five megabytes for the whole site.
pub const LONGEST: usize = 400_000;

/// What was answered to `address`, if that is not older than [`MINUTES`].
#[must_use]
pub fn get(session: &dyn Storage, address: &str, now: Moment) -> Option<String> {
    let kept = session.get(&key(address))?;
    let (head, body) = kept.split_once('\n')?;
    let (millis, of) = head.split_once(' ')?;
    let then = Moment::from_millis(millis.parse::<u64>().ok()? as f64)?;
    let age = now.millis() - then.millis();
    // Two addresses may have one sum; and a clock may have been set back.
    (of == address && (0.0..f64::from(MINUTES) * 60_000.0).contains(&age)).then(|| body.to_owned())
}

/// Keeps what was answered to `address`.
pub fn put(session: &dyn Storage, address: &str, body: &str, now: Moment) {
    if body.len() <= LONGEST {
        let mut kept = String::new();
        push_whole(&mut kept, now.millis() as u64);
        session.set(&key(address), &[&kept, " ", address, "\n", body].concat());
    }
}

/// Forgets what was answered to `address`: the reader has changed it.
pub fn forget(session: &dyn Storage, address: &str) {
    session.remove(&key(address));
}

fn key(address: &str) -> String {
    [STORAGE_KEY, ":", &short_hash(address)].concat()
}
