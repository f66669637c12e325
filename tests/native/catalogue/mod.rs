//! Catalogues of films: reading, checking and importing them.

#[cfg(feature = "cli")]
mod cli;
mod documentation;
mod house;
mod importing;
mod merging;
mod support;
