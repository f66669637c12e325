//! Sources in, `(Article, warnings)` out: the page's own nodes and HTML ([`html`]), Markdown, JSON ([`json`]).
//! Never panics, on any bytes; what cannot be read degrades to something readable and is reported with its place.

pub mod campaign;
pub mod html;
pub mod json;
#[cfg(feature = "markdown")]
pub mod markdown;
pub mod page;
pub mod suggest;
pub mod url_policy;
mod warning;

pub use warning::{Place, WHOLE, Warning};

/// What parts the items of a list that is one text: the commas of our alphabet, of Chinese and Japanese, and of Arabic.
pub(crate) const COMMAS: [char; 4] = [',', '、', '，', '،'];

/// What every reader returns: the best article that could be made, and what the author should know.
pub type Parsed = (crate::article::Article, Vec<Warning>);

/// How deep blocks may nest before they are flattened: more than any hand writes, less than any stack bears.
pub const MAX_DEPTH: usize = 32;

/// How long a source may be, in bytes, before the rest is left out: about two million words.
pub const MAX_SOURCE: usize = 16 << 20;
