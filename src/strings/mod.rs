//! Every string that a reader sees, in one table, plural-aware, replaceable by the author.
//! Values in, values out: ports say which plural form a number takes and how it is written.
//!
//! A string is named by its [`Key`] and looked up in this order: the author's own, the translation (both [`Overrides`]), English, which alone is
//! built in. The translations are files (`translations`), of which a page fetches those of its language.

mod check;
mod english;
mod films;
mod key;
mod overrides;
mod plural;
mod quotes;
mod responses;
mod table;
mod template;

pub use check::{check, check_films, check_responses};
pub use key::Key;
pub use overrides::Overrides;
pub use plural::Plural;
pub use table::Strings;
