//! Catalogues of films on an author's machine: reading, importing, checking and indexing them.
//! Never compiled into the WebAssembly; what happens to a film once it is read is up to the core ([`crate::films`]).

pub mod catalogue;
pub mod import;
pub mod index;
pub mod json_lines;
pub mod namesake;
pub mod synthetic;
