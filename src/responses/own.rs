//! Which comments are this reader's own, and so may be edited at Isso for a quarter of an hour; noted in this browser for as long.
//! It must not be taken for the right to edit, which is a cookie that scripts cannot see: it only says for which comments to offer it.

use super::Moment;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::seek;

/// The prefix of their storage keys: a colon and the article's key follow.
pub const STORAGE_KEY: &str = "intertitle:own";

/// For how many minutes Isso lets a comment be edited, unless its owner has set another time.
const MINUTES: f64 = 15.0;

/// How many ids are kept.
const MOST: usize = 16;

/// The ids of the comments that this reader may still edit.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::responses::{Moment, own};
/// use intertitle::reading::places::ArticleKey;
/// use intertitle::native::memory::Memory;
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let at = |text| Moment::parse(text).unwrap();
/// own::remember(&storage, &article, "7", at("2026-02-03T12:00:00Z"));
/// assert_eq!(own::ids(&storage, &article, at("2026-02-03T12:14:00Z")), ["7"]);
/// assert!(own::ids(&storage, &article, at("2026-02-03T12:16:00Z")).is_empty());
/// # }
/// ```
#[must_use]
pub fn ids(storage: &dyn Storage, article: &ArticleKey, now: Moment) -> Vec<String> {
    let mut ids = Vec::new();
    for line in seek::split(&written(storage, article), b"\n") {
        if let Some((id, then)) = read(line)
            && then.is_within(MINUTES, now)
        {
            ids.push(id.to_owned());
        }
    }
    ids
}

/// Notes the id of a comment that this reader has just written or edited.
pub fn remember(storage: &dyn Storage, article: &ArticleKey, id: &str, now: Moment) {
    let mut lines = [id, " "].concat();
    now.push_kept(&mut lines);
    lines.push('\n');
    keep_others(storage, article, id, Some(now), lines);
}

/// Forgets the id of a comment that this reader has deleted: Isso gives that of its latest comment to the next one, whoever writes it.
pub fn forget(storage: &dyn Storage, article: &ArticleKey, id: &str) {
    keep_others(storage, article, id, None, String::new());
}

/// Keeps `lines`, and after them those of all comments but this one; given the time, only of those that may still be edited, and only so many.
fn keep_others(storage: &dyn Storage, article: &ArticleKey, id: &str, now: Option<Moment>, mut lines: String) {
    let mut left = MOST - 1;
    for line in seek::split(&written(storage, article), b"\n") {
        if let Some((known, then)) = read(line)
            && known != id
            && now.is_none_or(|now| then.is_within(MINUTES, now))
            && left > 0
        {
            left -= 1;
            lines.push_str(line);
            lines.push('\n');
        }
    }
    keep_or_forget(storage, &key(article), &lines);
}

/// The id of a comment and when it was written, in a line.
fn read(line: &str) -> Option<(&str, Moment)> {
    let (id, millis) = seek::around(line, " ")?;
    Some((id, Moment::kept(millis)?))
}

/// All noted comments, a line each, including those that are too old.
fn written(storage: &dyn Storage, article: &ArticleKey) -> String {
    storage.get(&key(article)).unwrap_or_default()
}

fn key(article: &ArticleKey) -> String {
    article.under(STORAGE_KEY)
}
