//! Compares films: how near they are to one another before any article is read, and what ties them.
//! It must not know an article or a reader; it runs on the author's machine, over the whole catalogue.

mod names;
mod ranker;
mod records;
mod roles;
mod ties;
pub mod weights;

pub use ranker::{Near, Ranker, Reader};
pub use weights::Weight;
