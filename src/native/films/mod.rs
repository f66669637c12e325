//! Catalogues of films on an author's machine: the files that they are read from.
//! Never compiled into the WebAssembly; what is done with a film once it is read is the core's ([`crate::films`]).

pub mod catalogue;
pub mod import;
pub mod index;
pub mod json_lines;
pub mod namesake;
pub mod synthetic;
