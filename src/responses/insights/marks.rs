//! This reader's own marks on an article, kept in this browser until they are taken back.
//! It must not send anything anywhere.

use crate::fields::push_apart;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::seek;

/// The prefix of their storage keys: a colon and the article's key follow.
pub const STORAGE_KEY: &str = "intertitle:marks";

/// How many marks are kept for one article.
const MOST: usize = 32;

/// The keys of the chips that this reader has marked, in the order of marking.
#[must_use]
pub fn marked(storage: &dyn Storage, article: &ArticleKey) -> Vec<String> {
    let kept = storage.get(&key(article)).unwrap_or_default();
    seek::split(&kept, b" ").filter(|key| !key.is_empty()).take(MOST).map(str::to_owned).collect()
}

/// Marks a chip, or takes its mark back; returns whether it is marked now.
///
/// Marks that another tab has made meanwhile stay.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::native::memory::Memory;
/// use intertitle::reading::places::ArticleKey;
/// use intertitle::responses::insights::{marked, toggle};
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// assert!(toggle(&storage, &article, "moved"));
/// assert_eq!(marked(&storage, &article), ["moved"]);
/// assert!(!toggle(&storage, &article, "moved") && storage.is_empty());
/// # }
/// ```
pub fn toggle(storage: &dyn Storage, article: &ArticleKey, chip: &str) -> bool {
    let mut marks = marked(storage, article);
    let before = marks.len();
    marks.retain(|mark| mark != chip);
    let is_new = marks.len() == before;
    if is_new && marks.len() < MOST && !chip.contains(' ') {
        marks.push(chip.to_owned());
    }
    let mut kept = String::new();
    for mark in &marks {
        push_apart(&mut kept, mark, " ");
    }
    keep_or_forget(storage, &key(article), &kept);
    is_new
}

fn key(article: &ArticleKey) -> String {
    article.under(STORAGE_KEY)
}
