//! Reading positions stored in this browser, one per article, the latest first.
//! A single entry of the store holds them all, so that they are forgotten in one step and their number is bounded; their order needs no clock.

use super::position::Position;
use crate::hash;
use crate::parse::campaign;
use crate::ports::Storage;
use crate::seek;

/// The key of the entry in the store.
pub const STORAGE_KEY: &str = "intertitle:places";

/// How many articles are remembered; beyond that, the one read longest ago is dropped.
pub const KEPT: usize = 50;

/// An article's name in the store: a hash of its address, which is short and keeps the store from being a list of what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleKey(String);

impl ArticleKey {
    /// The key for an article's canonical address or, if it has none, the address of its source or page.
    ///
    /// Addresses that differ only in protocol, `www.`, fragment, campaign parameters, a final `/` or `index.html` have the same key; but a
    /// route after a hash names a page of its own.
    ///
    /// ```
    /// use intertitle::reading::places::ArticleKey;
    /// let key = ArticleKey::of("https://www.blog.example/her/?utm_source=feed#fn1");
    /// assert_eq!(key, ArticleKey::of("http://blog.example/her/index.html"));
    /// assert_ne!(key, ArticleKey::of("https://blog.example/?p=12"));
    /// assert_ne!(ArticleKey::of("https://blog.example/#/her"), ArticleKey::of("https://blog.example/#/him"));
    /// ```
    #[must_use]
    pub fn of(address: &str) -> Self {
        let (path, query, route) = campaign::split(address);
        let path = seek::after(path, "://").unwrap_or(path);
        let path = path.strip_prefix("www.").unwrap_or(path);
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
        let mut name = path.to_owned();
        for parameter in campaign::own(query) {
            name.push('&');
            name.push_str(parameter);
        }
        name.push_str(route.trim_end_matches('/'));
        Self(hash::short(&name))
    }

    /// The storage key of what is kept for this article alone: `prefix`, a colon, and the key.
    ///
    /// ```
    /// use intertitle::reading::places::ArticleKey;
    /// let key = ArticleKey::of("https://blog.example/her");
    /// assert_eq!(key.under("intertitle:quotes"), format!("intertitle:quotes:{}", key.as_str()));
    /// ```
    #[must_use]
    pub fn under(&self, prefix: &str) -> String {
        [prefix, ":", &self.0].concat()
    }

    /// The key as text: lower-case letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The position stored for an article.
#[must_use]
pub fn get(storage: &dyn Storage, article: &ArticleKey) -> Option<Position> {
    let kept = storage.get(STORAGE_KEY)?;
    seek::split(&kept, b"\n").find_map(|line| Position::decode(of_article(line, article)?))
}

/// Stores a position, ahead of the others. In a store that is full, those read longest ago give way to it.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::native::memory::Memory;
/// use intertitle::reading::{places::{self, ArticleKey}, position::Position};
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let position = Position::decode("1 p1x 420 310 h2,p3 q4").unwrap();
/// places::keep(&storage, &article, &position);
/// assert_eq!(places::get(&storage, &article), Some(position));
/// places::forget_all(&storage);
/// assert!(storage.is_empty());
/// # }
/// ```
pub fn keep(storage: &dyn Storage, article: &ArticleKey, position: &Position) {
    let kept = storage.get(STORAGE_KEY).unwrap_or_default();
    let mut value = String::with_capacity(kept.len() + 64);
    value.push_str(&article.0);
    value.push(' ');
    value.push_str(&position.encode());
    let mut left = KEPT - 1;
    for line in seek::split(&kept, b"\n") {
        if left > 0 && !line.is_empty() && of_article(line, article).is_none() {
            left -= 1;
            value.push('\n');
            value.push_str(line);
        }
    }
    while !value.is_empty() && !storage.set(STORAGE_KEY, &value) {
        // Takes the last line away.
        while value.pop().is_some_and(|character| character != '\n') {}
    }
}

/// Forgets all positions.
pub fn forget_all(storage: &dyn Storage) {
    storage.remove(STORAGE_KEY);
}

/// The content of a line, if it belongs to this article.
fn of_article<'a>(line: &'a str, article: &ArticleKey) -> Option<&'a str> {
    line.strip_prefix(article.0.as_str())?.strip_prefix(' ')
}
