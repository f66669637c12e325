//! Film against film: how near each is to another before any article is read, and by what the two are tied.
//! It must not know an article or a reader; it runs on the author's machine, over the whole catalogue.

mod lists;
mod ranker;
mod records;
mod ties;
pub mod weights;

pub use ranker::{Near, Ranker, Reader};
pub use weights::Weight;
