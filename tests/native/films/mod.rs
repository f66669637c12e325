//! Films: the static index.

mod index;
