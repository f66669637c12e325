//! Links that land on a quote: a short token of ours for the widget, and a text fragment for browsers without it.
//! It must not make a link that would land elsewhere: if no fragment leads to the quote, the link has none.
//!
//! `https://example.com/her#q=leaving-is-slow.d.k3f9x2:~:text=leaving%20is%20slow`: scripts see the part before `:~:`, only the browser
//! sees the rest. Text fragments are specified at <https://wicg.github.io/scroll-to-text-fragment/>.

mod arrive;
mod bounds;
mod claims;
mod directive;
mod fragment;
mod generate;
mod needle;
mod passages;
pub(crate) mod percent;
mod resolve;
mod token;

pub use arrive::arrive;
pub(super) use bounds::parts_words;
pub use bounds::{NoDictionary, WordBounds};
pub use claims::Claims;
pub use directive::TextDirective;
pub use fragment::DELIMITER;
pub use fragment::{Fragment, has_token, link, parse};
pub use generate::Landing;
pub use passages::{Mark, Passages};
pub use token::Token;
