//! Films: the static index, and the paths in it.

mod index;
mod paths;
