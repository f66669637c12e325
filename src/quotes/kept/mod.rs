//! The quotes of an article that a reader keeps, in this browser only, and how they are found again after the article was edited.
//! A quote that is no longer found must be reported as such, never dropped.

mod markdown;

pub(crate) use markdown::is_mark_at_start;
pub use markdown::{Credit, to_markdown};

use super::anchor::TextQuoteSelector;
use crate::fields;
use crate::hash;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::seek;
use std::ops::Range;

/// The prefix of their storage keys: a colon and the article's key follow, so that each article's quotes are stored separately.
pub const STORAGE_KEY: &str = "intertitle:quotes";

/// How many quotes of one article are kept at most; a further one is refused, since the reader asked for each of them.
pub const MOST: usize = 200;

/// How many bytes the quotes of one article may take, contexts included: a fiftieth of what browsers allow a whole site.
pub const MOST_BYTES: usize = 100_000;

/// The most bytes that one quote may take, context included: a longer one would leave no room for others.
pub const LONGEST: usize = 20_000;

/// A kept quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Identifies it among the article's quotes; the same words in the same context have the same id.
    pub id: String,
    /// Its words and their context.
    pub selector: TextQuoteSelector,
}

/// The quotes kept from an article, the latest first. Lines that cannot be read are left out of the list, but stay in storage.
#[must_use]
pub fn list(storage: &dyn Storage, article: &ArticleKey) -> Vec<Kept> {
    let value = storage.get(&key(article)).unwrap_or_default();
    seek::split(&value, b"\n").filter_map(|line| Some(Kept { id: hash::short(line), selector: decoded(line)? })).collect()
}

/// Keeps a quote, in front of the others, and returns its id; `None` if it is empty, longer than [`LONGEST`], without
/// room beside the others, or could not be stored.
///
/// Quotes that another tab has kept meanwhile stay; a quote that is kept already moves to the front.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::native::memory::Memory;
/// use intertitle::quotes::{anchor::TextQuoteSelector, kept};
/// use intertitle::reading::places::ArticleKey;
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let selector = TextQuoteSelector::new("The past is a story. We tell it.", 0..20).unwrap();
/// let id = kept::add(&storage, &article, &selector).unwrap();
/// assert_eq!(kept::list(&storage, &article)[0].selector, selector);
/// kept::remove(&storage, &article, &id);
/// assert!(storage.is_empty());
/// # }
/// ```
pub fn add(storage: &dyn Storage, article: &ArticleKey, selector: &TextQuoteSelector) -> Option<String> {
    let mut value = fields::join(&[&selector.exact, &selector.prefix, &selector.suffix]);
    if selector.exact.trim().is_empty() || value.len() > LONGEST {
        return None;
    }
    let id = hash::short(&value);
    let key = key(article);
    let kept = storage.get(&key).unwrap_or_default();
    let mut count = 1;
    for line in others(&kept, &id) {
        value.push('\n');
        value.push_str(line);
        count += 1;
    }
    (count <= MOST && value.len() <= MOST_BYTES && storage.set(&key, &value)).then_some(id)
}

/// Forgets a quote.
pub fn remove(storage: &dyn Storage, article: &ArticleKey, id: &str) {
    let key = key(article);
    let kept = storage.get(&key).unwrap_or_default();
    let left: Vec<&str> = others(&kept, id).collect();
    keep_or_forget(storage, &key, &left.join("\n"));
}

/// The range of each quote in `text`, in bytes, in the order of `kept`; `None` for a quote that is no longer found.
///
/// ```
/// use intertitle::quotes::anchor::TextQuoteSelector;
/// use intertitle::quotes::kept::{Kept, find_all};
/// let selector = TextQuoteSelector::new("The past is a story. We tell it.", 0..20).unwrap();
/// let kept = [Kept { id: "a".into(), selector }];
/// assert_eq!(find_all(&kept, "So: the past is a story! We tell it."), [Some(4..24)]);
/// assert_eq!(find_all(&kept, "Nothing of it."), [None]);
/// ```
#[must_use]
pub fn find_all(kept: &[Kept], text: &str) -> Vec<Option<Range<usize>>> {
    kept.iter().map(|quote| Some(quote.selector.find(text, None)?.range)).collect()
}

/// The storage key for the quotes of an article; absent from storage while nothing is kept.
#[must_use]
pub fn key(article: &ArticleKey) -> String {
    article.under(STORAGE_KEY)
}

fn others<'a>(kept: &'a str, id: &'a str) -> impl Iterator<Item = &'a str> {
    seek::split(kept, b"\n").filter(move |line| !line.is_empty() && hash::short(line) != id)
}

/// The quote in a line of storage; `None` for a line that [`add`] did not write.
fn decoded(line: &str) -> Option<TextQuoteSelector> {
    let [exact, prefix, suffix] = fields::split(line)?;
    (!exact.trim().is_empty()).then_some(TextQuoteSelector { exact, prefix, suffix })
}
