//! The places kept in this browser, one an article, the latest first.
//! One entry of the store holds them all, so that forgetting is one act and the number is bounded; no clock is needed for the order.

use super::position::Position;
use crate::parse::campaign;
use crate::ports::Storage;
use crate::seek;

/// Under which key of the store they are kept.
pub const STORAGE_KEY: &str = "intertitle:places";

/// How many articles are remembered; the one that was read longest ago is dropped.
pub const KEPT: usize = 50;

/// Names an article in the store: a hash of its address, so that what is kept is short and no list of what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleKey(String);

impl ArticleKey {
    /// The key of an article by its canonical address, or the address of its source or page where it has none.
    ///
    /// Protocol, `www.`, fragment, campaign parameters, a last `/` and `index.html` make no other article.
    ///
    /// ```
    /// use intertitle::reading::places::ArticleKey;
    /// let key = ArticleKey::of("https://www.blog.example/her/?utm_source=feed#fn1");
    /// assert_eq!(key, ArticleKey::of("http://blog.example/her/index.html"));
    /// assert_ne!(key, ArticleKey::of("https://blog.example/?p=12"));
    /// ```
    #[must_use]
    pub fn of(address: &str) -> Self {
        let (path, query) = campaign::split(address);
        let path = seek::after(path, "://").unwrap_or(path);
        let path = path.strip_prefix("www.").unwrap_or(path);
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
        let mut name = path.to_owned();
        for parameter in campaign::own(query) {
            name.push('&');
            name.push_str(parameter);
        }
        Self(short_hash(&name))
    }

    /// The key as text: small letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A short name for a text: small letters and digits.
pub(crate) fn short_hash(text: &str) -> String {
    base36(fnv1a(text))
}

/// The place kept for an article.
#[must_use]
pub fn get(storage: &dyn Storage, article: &ArticleKey) -> Option<Position> {
    let kept = storage.get(STORAGE_KEY)?;
    kept.lines().find_map(|line| Position::decode(of_article(line, article)?))
}

/// Keeps a place, in front of the others.
pub fn keep(storage: &dyn Storage, article: &ArticleKey, position: &Position) {
    let kept = storage.get(STORAGE_KEY).unwrap_or_default();
    let mut value = String::with_capacity(kept.len() + 64);
    value.push_str(&article.0);
    value.push(' ');
    value.push_str(&position.encode());
    for line in others(&kept, article).take(KEPT - 1) {
        value.push('\n');
        value.push_str(line);
    }
    storage.set(STORAGE_KEY, &value);
}

/// Forgets all places.
pub fn forget_all(storage: &dyn Storage) {
    storage.remove(STORAGE_KEY);
}

fn others<'a>(kept: &'a str, article: &'a ArticleKey) -> impl Iterator<Item = &'a str> {
    kept.lines().filter(move |line| !line.is_empty() && of_article(line, article).is_none())
}

/// What a line says, if it is this article's.
fn of_article<'a>(line: &'a str, article: &ArticleKey) -> Option<&'a str> {
    line.strip_prefix(article.0.as_str())?.strip_prefix(' ')
}

/// FNV-1a, 64 bits: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>. Wide enough that fifty articles never share one.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn base36(mut number: u64) -> String {
    let mut text = String::new();
    while number > 0 {
        text.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
    }
    text
}
