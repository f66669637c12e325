//! Catalogues of films: read, checked, and made of what others know.

#[cfg(feature = "cli")]
mod cli;
mod documentation;
mod house;
mod importing;
mod merging;
mod support;
