//! Turns sources into `(Article, warnings)`: the page's own nodes and HTML ([`html`]), Markdown, JSON ([`json`]).
//! Never panics, on any bytes; what cannot be read degrades to something readable and is reported with its place.

pub mod campaign;
pub mod html;
pub mod json;
#[cfg(feature = "markdown")]
pub mod markdown;
pub mod page;
pub mod route;
pub mod suggest;
pub mod url_policy;
mod warning;

pub use warning::{Place, WHOLE, Warning};

/// What separates the items of a list in a single text: the Latin, the Chinese and Japanese, and the Arabic commas.
pub(crate) const COMMAS: [char; 4] = [',', '、', '，', '،'];

/// What every reader returns: the best article it could make, and the warnings for the author.
pub type Parsed = (crate::article::Article, Vec<Warning>);

/// How deeply blocks may be nested before they are flattened: deeper than any author writes, but not too deep for the stack.
pub const MAX_DEPTH: usize = 32;

/// The greatest length of a source, in bytes; the rest is left out. About two million words.
pub const MAX_SOURCE: usize = 16 << 20;
