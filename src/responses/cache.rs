//! Caches what places answered for this session: a reader who goes from article to article and back asks each place only once.
//! It keeps answers as raw text, to be parsed again like new ones, and must not return what it did not write.

use super::Moment;
use crate::article::{push_whole, read_count};
use crate::hash;
use crate::ports::{Storage, keep_or_forget};
use crate::seek;

/// The session storage key of the list of answers, one per line; each answer is under this key, a colon, and a hash of its address.
pub const STORAGE_KEY: &str = "intertitle:answers";

/// For how many minutes an answer is used.
pub const MINUTES: u32 = 10;

/// The most bytes of an answer that is kept: a whole site has five megabytes of storage.
pub const LONGEST: usize = 400_000;

/// The most bytes kept altogether, since most of the storage is for the site itself. The oldest answers give way.
pub const MOST: usize = 1_000_000;

/// The answer from `address`, if it is not older than [`MINUTES`]. All older answers are forgotten.
#[must_use]
pub fn get(session: &dyn Storage, address: &str, now: Moment) -> Option<String> {
    let mut list = List::of(session);
    if list.0.iter().any(|listed| !listed.is_good(now)) {
        list.make_room(session, 0, now);
        list.keep(session);
    }
    let sum = hash::short(address);
    list.0.iter().find(|listed| listed.sum == sum)?;
    let kept = session.get(&key(&sum))?;
    let (of, body) = kept.split_once('\n')?;
    // Two addresses may have the same hash.
    (of == address).then(|| body.to_owned())
}

/// Keeps the answer from `address`.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::native::memory::Memory;
/// use intertitle::responses::{Moment, cache};
/// let (session, at) = (Memory::default(), |text| Moment::parse(text).unwrap());
/// cache::put(&session, "https://films.example/1", "{}", at("2026-02-03T12:00:00Z"));
/// assert_eq!(cache::get(&session, "https://films.example/1", at("2026-02-03T12:09:00Z")).as_deref(), Some("{}"));
/// assert_eq!(cache::get(&session, "https://films.example/1", at("2026-02-03T12:11:00Z")), None);
/// # }
/// ```
pub fn put(session: &dyn Storage, address: &str, body: &str, now: Moment) {
    if body.len() > LONGEST {
        return;
    }
    let kept = [address, "\n", body].concat();
    let mut list = List::of(session);
    let sum = hash::short(address);
    list.drop(&sum);
    list.make_room(session, kept.len(), now);
    session.set(&key(&sum), &kept);
    list.0.push(Listed { sum, at: now, bytes: kept.len() });
    list.keep(session);
}

/// Forgets the answer from `address`, which the reader has just changed.
pub fn forget(session: &dyn Storage, address: &str) {
    let mut list = List::of(session);
    let sum = hash::short(address);
    session.remove(&key(&sum));
    list.drop(&sum);
    list.keep(session);
}

/// The line about a kept answer.
struct Listed {
    sum: String,
    at: Moment,
    bytes: usize,
}

impl Listed {
    /// Whether it is recent enough; one from the future is not, since the clock may have been set back.
    fn is_good(&self, now: Moment) -> bool {
        self.at.is_within(MINUTES.into(), now)
    }
}

/// All kept answers, the oldest first.
struct List(Vec<Listed>);

impl List {
    fn of(session: &dyn Storage) -> Self {
        let listed = |line: &str| {
            let mut words = seek::split(line, b" ");
            let (sum, millis, bytes) = (words.next()?, words.next()?, words.next()?);
            Some(Listed { sum: sum.to_owned(), at: Moment::kept(millis)?, bytes: usize::try_from(read_count(bytes)?).ok()? })
        };
        let mut list = Vec::new();
        for line in seek::split(&session.get(STORAGE_KEY).unwrap_or_default(), b"\n") {
            list.extend(listed(line));
        }
        Self(list)
    }

    /// Drops the line about the answer whose address has this hash.
    fn drop(&mut self, sum: &str) {
        self.0.retain(|listed| listed.sum != sum);
    }

    /// Forgets what is too old, and then the oldest of the rest until there is room for `bytes` more.
    fn make_room(&mut self, session: &dyn Storage, bytes: usize, now: Moment) {
        let mut sum = self.0.iter().fold(bytes, |sum, listed| sum.saturating_add(listed.bytes));
        self.0.retain(|listed| {
            let stays = listed.is_good(now) && sum <= MOST;
            if !stays {
                sum = sum.saturating_sub(listed.bytes);
                session.remove(&key(&listed.sum));
            }
            stays
        });
    }

    fn keep(&self, session: &dyn Storage) {
        let mut lines = String::new();
        for listed in &self.0 {
            lines.push_str(&listed.sum);
            lines.push(' ');
            listed.at.push_kept(&mut lines);
            lines.push(' ');
            push_whole(&mut lines, listed.bytes as u64);
            lines.push('\n');
        }
        keep_or_forget(session, STORAGE_KEY, &lines);
    }
}

fn key(sum: &str) -> String {
    [STORAGE_KEY, ":", sum].concat()
}
