//! What the core asks of its host, as traits that `browser` and the native tools implement.
//! No trait here may name a web type, and the core must still work when any of them fails.

/// Counts words by Unicode's word boundaries (UAX 29): [`crate::reading::words`] in the widget,
/// unicode-segmentation on an author's machine, `Intl.Segmenter` where the two are checked.
pub trait WordCounter {
    /// The number of word-like segments in `text`, which is one paragraph or less.
    fn words(&self, text: &str) -> u32;
}

/// A small persistent key-value store: `localStorage` in the browser, a map in tests.
pub trait Storage {
    /// The value kept under `key`, if there is one and the store may be read.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps `value` under `key`. Returns whether it did: a store that is full or denied loses it.
    fn set(&self, key: &str, value: &str) -> bool;
    /// Forgets `key`.
    fn remove(&self, key: &str);
}

/// Keeps `value` under `key`, or forgets the key if there is nothing to keep.
pub(crate) fn keep_or_forget(storage: &dyn Storage, key: &str, value: &str) {
    if value.is_empty() {
        storage.remove(key);
    } else {
        storage.set(key, value);
    }
}

/// Which plural form of a language a number takes: `Intl.PluralRules` in the browser.
pub trait PluralRules {
    /// One of CLDR's categories: `zero`, `one`, `two`, `few`, `many`, `other`.
    fn category(&self, number: u32) -> &'static str;
}

/// Writes a number as a language does, in its digits: `Intl.NumberFormat` in the browser.
pub trait NumberFormat {
    /// The number as text: `1,200`, `4.5`, `٤٫٥`.
    fn format(&self, number: f64) -> String;
}
