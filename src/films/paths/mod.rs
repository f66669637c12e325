//! Six degrees of separation: paths from a film to any other film or person, through the films and people between them.
//! It must not fetch: it says which files it needs, and works with what it is given.
//!
//! 1. While a reader types, [`Typing`] says which file is needed, and [`read_names`] finds in it who or what may be meant.
//! 2. [`Graph::read`] reads the graph, once.
//! 3. [`Graph::path`] leads from the film under review to the film or person chosen.
//! 4. [`read_entry`] names the films between, which are [`needed`], and with them everyone on the path; each file costs one fetch.

mod entry;
mod graph;
mod lookup;
mod search;
mod typing;

pub use entry::{Entry, Role, needed, read_entry, role_letter};
pub use graph::{Graph, MOST_FILMS, PersonNumber};
pub use lookup::{Found, Local, Meant, read_names};
pub use search::{FARTHEST, MOST_FETCHES, MOST_FILES, Path, may_begin_with};
pub use typing::{Answer, Typing};
