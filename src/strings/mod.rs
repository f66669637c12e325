//! Every string that a reader sees, in one table, plural-aware, replaceable by the author.
//! Values in, values out: which plural form a number takes and how it is written are asked through ports.
//!
//! A string is named by its [`Key`] and found in this order: what the author gave ([`Overrides`]), the built-in table of
//! the language, English. Built in are English and Arabic; any other language can be given whole by the author.

mod arabic;
mod check;
mod english;
mod films;
mod key;
mod overrides;
mod plural;
mod responses;
mod table;
mod template;

pub use check::{check, check_films, check_responses};
pub use key::Key;
pub use overrides::Overrides;
pub use plural::Plural;
pub use table::Strings;
