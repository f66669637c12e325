//! The native tests: one binary, one module per area.

// Tests may panic anywhere, including in helpers.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod architecture;
mod article;
mod bylines;
mod catalogue;
#[cfg(feature = "cli")]
mod cli;
mod commonmark;
mod config;
mod demo;
mod docs;
mod films;
mod find;
mod fixtures;
mod front_matter;
mod html;
mod json;
mod markdown;
mod page;
mod quotes;
mod reading;
mod repository;
mod responses;
mod schema;
mod seams;
mod strings;
mod styles;
mod support;
mod translations;
mod url_policy;
mod variants;
