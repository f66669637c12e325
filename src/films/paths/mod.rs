//! Six degrees: from a film to any film or person, over the films and people between.
//! It must not fetch: it says which files it needs, and computes with what it is given.
//!
//! 1. A reader types: [`Typing`] says which file is needed, in which [`read_names`] finds who or what may be meant.
//! 2. [`Graph::read`] the graph, once.
//! 3. [`Graph::path`] from the film under review to what was chosen.
//! 4. The films between are named by their files, one fetch each, and with them everyone on the way: [`needed`], [`read_entry`].

mod entry;
mod graph;
mod lookup;
mod search;
mod typing;

pub use entry::{Entry, Role, needed, read_entry, role_letter};
pub use graph::{Graph, MOST_FILMS};
pub use lookup::{Found, Meant, kept_hashes, lookup_hash, lookup_words, read_names};
pub use search::{FARTHEST, MOST_FETCHES, MOST_FILES, Path, may_begin_with};
pub use typing::{Answer, Typing};
