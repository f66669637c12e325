//! This reader's changes that have yet to be counted, kept in this browser until they are sent.
//! It must hold each only once: what is taken out to be sent is no longer here, so that no two tabs send it.

use super::Change;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;

/// The prefix of their storage keys: a colon and the article's key follow. A chip whose mark was taken back has a `!` before its key.
pub const UNTOLD_STORAGE_KEY: &str = "intertitle:untold";

/// Notes a change that is to be sent. It and an earlier one of the same chip, which it takes back, cancel each other out.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::responses::insights::{Change, note_untold, take_untold};
/// use intertitle::reading::places::ArticleKey;
/// # #[derive(Default)] struct Memory(std::cell::RefCell<std::collections::HashMap<String, String>>);
/// # impl intertitle::ports::Storage for Memory {
/// #     fn get(&self, key: &str) -> Option<String> { self.0.borrow().get(key).cloned() }
/// #     fn set(&self, key: &str, value: &str) -> bool { self.0.borrow_mut().insert(key.into(), value.into()); true }
/// #     fn remove(&self, key: &str) { self.0.borrow_mut().remove(key); }
/// # }
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let change = Change { chip: "moved".into(), is_marked: true };
/// note_untold(&storage, &article, &change);
/// assert_eq!(take_untold(&storage, &article), Some(change));
/// assert_eq!(take_untold(&storage, &article), None);
/// # }
/// ```
pub fn note(storage: &dyn Storage, article: &ArticleKey, change: &Change) {
    let before = kept(storage, article);
    let mut after = String::new();
    let mut is_new = true;
    for known in before.lines() {
        if known.trim_start_matches('!') == change.chip {
            is_new = false;
        } else {
            push(known, &mut after);
        }
    }
    if is_new {
        push(&[if change.is_marked { "" } else { "!" }, &change.chip].concat(), &mut after);
    }
    keep_or_forget(storage, &article.under(UNTOLD_STORAGE_KEY), &after);
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
    let first = before.lines().next()?;
    let chip = first.trim_start_matches('!').to_owned();
    let change = Change { is_marked: chip == first, chip };
    // Noting a chip that is there takes it out.
    note(storage, article, &change);
    Some(change)
}

fn push(line: &str, lines: &mut String) {
    lines.push_str(line);
    lines.push('\n');
}

fn kept(storage: &dyn Storage, article: &ArticleKey) -> String {
    storage.get(&article.under(UNTOLD_STORAGE_KEY)).unwrap_or_default()
}
