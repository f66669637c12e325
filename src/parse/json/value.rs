//! A JSON value, however it was parsed: `JSON.parse` in the browser, serde_json natively.
//! This trait lets one reader of the published format serve both, without a JSON parser in the WebAssembly.

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A string.
    String,
    /// `[…]`.
    Array,
    /// `{…}`.
    Object,
}

/// A JSON value. Every accessor returns `None` if the value is of another kind.
pub trait Value: Sized {
    /// What it is.
    fn kind(&self) -> Kind;
    /// The string.
    fn string(&self) -> Option<String>;
    /// The number.
    fn number(&self) -> Option<f64>;
    /// The truth value.
    fn boolean(&self) -> Option<bool>;
    /// The items of an array.
    fn items(&self) -> Option<Vec<Self>>;
    /// The value under a key of an object; also `None` if the key is missing or its value is null.
    fn get(&self, key: &str) -> Option<Self>;
    /// The keys of an object, in order.
    fn keys(&self) -> Vec<String>;

    /// Whether it is an empty text or list, as a site's template writes it that has no value to fill in.
    fn is_blank(&self) -> bool {
        match self.string() {
            Some(text) => text.trim().is_empty(),
            None => self.items().is_some_and(|items| items.is_empty()),
        }
    }
}
