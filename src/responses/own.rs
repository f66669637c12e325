//! Which comments are this reader's own, and so may be edited at Isso for a quarter of an hour; noted in this browser for as long.
//! It must not be taken for the right to edit, which is a cookie that scripts cannot see: it only says for which comments to offer it.

use super::Moment;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;

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
    let young = |(id, then): (String, Moment)| then.is_within(MINUTES, now).then_some(id);
    written(storage, article).into_iter().filter_map(young).collect()
}

/// Notes the id of a comment that this reader has just written or edited.
pub fn remember(storage: &dyn Storage, article: &ArticleKey, id: &str, now: Moment) {
    let mut all = written(storage, article);
    all.retain(|(known, then)| known != id && then.is_within(MINUTES, now));
    all.insert(0, (id.to_owned(), now));
    all.truncate(MOST);
    keep(storage, article, &all);
}

/// Forgets the id of a comment that this reader has deleted: Isso gives that of its latest comment to the next one, whoever writes it.
pub fn forget(storage: &dyn Storage, article: &ArticleKey, id: &str) {
    let mut all = written(storage, article);
    all.retain(|(known, _)| known != id);
    keep(storage, article, &all);
}

fn keep(storage: &dyn Storage, article: &ArticleKey, all: &[(String, Moment)]) {
    let mut lines = String::new();
    for (id, then) in all {
        lines.push_str(id);
        lines.push(' ');
        then.push_kept(&mut lines);
        lines.push('\n');
    }
    keep_or_forget(storage, &key(article), &lines);
}

/// All noted comments with the time of writing, including those that are too old.
fn written(storage: &dyn Storage, article: &ArticleKey) -> Vec<(String, Moment)> {
    let line = |line: &str| {
        let (id, millis) = line.split_once(' ')?;
        Some((id.to_owned(), Moment::kept(millis)?))
    };
    storage.get(&key(article)).unwrap_or_default().lines().filter_map(line).collect()
}

fn key(article: &ArticleKey) -> String {
    article.under(STORAGE_KEY)
}
