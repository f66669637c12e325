//! When the modules that most visitors never need are called for, each at a sign of its own.
//! It must know nothing of those modules: the loader fetches them, and they decide what to show.

mod near;
mod quotes;

pub use near::CallWhenNear;
pub use quotes::{CallForQuotes, Here};
