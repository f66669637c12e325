//! This reader's changes that have yet to be counted, kept in this browser until they are sent.
//! It must hold each only once: what is taken out to be sent is no longer here, so that no two tabs send it.

use super::Change;
use crate::fields;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::seek;

/// The prefix of their storage keys: a colon and the article's key follow. A chip whose mark was taken back has a `!` before its key; each is a line.
pub const UNTOLD_STORAGE_KEY: &str = "intertitle:untold";

/// Notes a change that is to be sent. It and an earlier one of the same chip, which it takes back, cancel each other out.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::responses::insights::{Change, note_untold, take_untold};
/// use intertitle::reading::places::ArticleKey;
/// use intertitle::native::memory::Memory;
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let change = Change { chip: "moved".into(), is_marked: true };
/// note_untold(&storage, &article, &change);
/// assert_eq!(take_untold(&storage, &article), Some(change));
/// assert_eq!(take_untold(&storage, &article), None);
/// # }
/// ```
pub fn note(storage: &dyn Storage, article: &ArticleKey, change: &Change) {
    let taken_back = ["!", &change.chip].concat();
    let (own, other) =
        if change.is_marked { (change.chip.as_str(), taken_back.as_str()) } else { (taken_back.as_str(), change.chip.as_str()) };
    let before = kept(storage, article);
    let without = fields::with_line(&before, "", other);
    keep(storage, article, &if without == before { fields::with_line(&before, own, "") } else { without });
}

/// Whether there are any.
#[must_use]
pub fn is_any(storage: &dyn Storage, article: &ArticleKey) -> bool {
    !kept(storage, article).is_empty()
}

/// Takes out the change that has waited longest.
#[must_use]
pub fn take(storage: &dyn Storage, article: &ArticleKey) -> Option<Change> {
    let before = kept(storage, article);
    let first = seek::split(&before, b"\n").next().filter(|line| !line.is_empty())?;
    keep(storage, article, &fields::with_line(&before, "", first));
    let taken_back = first.strip_prefix('!');
    Some(Change { chip: taken_back.unwrap_or(first).to_owned(), is_marked: taken_back.is_none() })
}

fn keep(storage: &dyn Storage, article: &ArticleKey, lines: &str) {
    keep_or_forget(storage, &article.under(UNTOLD_STORAGE_KEY), lines);
}

fn kept(storage: &dyn Storage, article: &ArticleKey) -> String {
    storage.get(&article.under(UNTOLD_STORAGE_KEY)).unwrap_or_default()
}
