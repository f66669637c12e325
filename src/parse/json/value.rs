//! A JSON value, however it was parsed: `JSON.parse` in the browser, serde_json natively.
//! So that there is one reader of the published format, and no JSON parser in the WebAssembly.

/// What a JSON value is.
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

/// A JSON value. Every question answers `None` where the value is of another kind.
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
    /// The value of a key of an object; `None` too where the key is missing or its value is null.
    fn get(&self, key: &str) -> Option<Self>;
    /// The keys of an object, in order.
    fn keys(&self) -> Vec<String>;
}
