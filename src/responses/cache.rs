//! What places answered, kept for this session: a reader who goes from article to article and back asks each only once.
//! It keeps text as it was answered, so that it is read by the same readers again; what it did not write it does not return.

use super::Moment;
use crate::article::push_whole;
use crate::ports::Storage;
use crate::reading::places::short_hash;

/// Under which key of the session's store answers are listed, a line each; each is kept under the same, followed by a colon and a sum of its address.
pub const STORAGE_KEY: &str = "intertitle:answers";

/// For how many minutes an answer is good enough.
pub const MINUTES: u32 = 10;

/// A longer answer, in bytes, is not kept: a store has five megabytes for the whole site.
pub const LONGEST: usize = 400_000;

/// How much is kept, in bytes: most of the store is the site's own. The oldest give way.
pub const MOST: usize = 1_000_000;

/// What was answered to `address`, if that is not older than [`MINUTES`]. All that is older is forgotten.
#[must_use]
pub fn get(session: &dyn Storage, address: &str, now: Moment) -> Option<String> {
    let mut list = List::of(session);
    if list.0.iter().any(|listed| !listed.is_good(now)) {
        list.make_room(session, 0, now);
        list.keep(session);
    }
    let sum = short_hash(address);
    list.0.iter().find(|listed| listed.sum == sum)?;
    let kept = session.get(&key(&sum))?;
    let (of, body) = kept.split_once('\n')?;
    // Two addresses may have one sum.
    (of == address).then(|| body.to_owned())
}

/// Keeps what was answered to `address`.
pub fn put(session: &dyn Storage, address: &str, body: &str, now: Moment) {
    if body.len() > LONGEST {
        return;
    }
    let kept = [address, "\n", body].concat();
    let mut list = List::of(session);
    let sum = short_hash(address);
    list.0.retain(|listed| listed.sum != sum);
    list.make_room(session, kept.len(), now);
    session.set(&key(&sum), &kept);
    list.0.push(Listed { sum, at: now, bytes: kept.len() });
    list.keep(session);
}

/// Forgets what was answered to `address`: the reader has changed it.
pub fn forget(session: &dyn Storage, address: &str) {
    let mut list = List::of(session);
    let sum = short_hash(address);
    session.remove(&key(&sum));
    list.0.retain(|listed| listed.sum != sum);
    list.keep(session);
}

/// What is said of an answer that is kept.
struct Listed {
    sum: String,
    at: Moment,
    bytes: usize,
}

impl Listed {
    /// Whether it is young enough; a clock may have been set back.
    fn is_good(&self, now: Moment) -> bool {
        (0.0..f64::from(MINUTES) * 60_000.0).contains(&(now.millis() - self.at.millis()))
    }
}

/// All that is kept, the oldest first.
struct List(Vec<Listed>);

impl List {
    fn of(session: &dyn Storage) -> Self {
        let listed = |line: &str| {
            let mut words = line.split(' ');
            let (sum, millis, bytes) = (words.next()?, words.next()?, words.next()?);
            Some(Listed { sum: sum.to_owned(), at: Moment::from_millis(millis.parse::<u64>().ok()? as f64)?, bytes: bytes.parse().ok()? })
        };
        Self(session.get(STORAGE_KEY).unwrap_or_default().lines().filter_map(listed).collect())
    }

    /// Forgets what is too old, and of the rest the oldest until there is room for so many bytes.
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
        if self.0.is_empty() {
            return session.remove(STORAGE_KEY);
        }
        let mut lines = String::new();
        for listed in &self.0 {
            lines.push_str(&listed.sum);
            for number in [listed.at.millis() as u64, listed.bytes as u64] {
                lines.push(' ');
                push_whole(&mut lines, number);
            }
            lines.push('\n');
        }
        session.set(STORAGE_KEY, &lines);
    }
}

fn key(sum: &str) -> String {
    [STORAGE_KEY, ":", sum].concat()
}
