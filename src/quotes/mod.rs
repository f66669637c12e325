//! Quotations: which sentences are worth quoting, whose words they are, and how a link or a card presents them.
//! Values in, values out: it must not touch a page, a canvas or a clipboard.

pub mod anchor;
pub mod arrival;
pub mod attribution;
pub mod card;
pub mod clusters;
mod combining;
pub mod flow;
pub(crate) mod fold;
pub mod interview;
pub mod kept;
pub mod link;
pub mod marked;
pub mod quoted;
pub mod sentences;
pub mod shorten;
pub mod suggest;
pub mod whole_words;
mod word_class;
mod words;
pub mod worth;
