//! Intertitle: one script tag turns a piece of film writing into an interactive read.
//!
//! The folder says what its code may do. Arrows point one way; the features of `Cargo.toml` and
//! `tests/native/architecture.rs` check them.
//!
//! ```text
//! article  <-  parse, find, reading, quotes, films, responses, strings, config   core: values in, values out
//!                          ^
//!                       browser        touches the page, one web API per file
//!                          ^
//!         ui, render, compose, programme, respond    Leptos components around an article; its own nodes; quote cards; films; responses
//!                          ^
//!                        embed         the only wasm-bindgen exports, and intertitle.js
//! ```
//!
//! How an article flows:
//!
//! 1. `embed` finds the mount point; [`find`] chooses the post on a page that did not name it.
//! 2. [`parse`] turns its source (the page's own nodes, HTML, Markdown, JSON) into an [`article::Article`].
//! 3. [`reading`] measures it: words, minutes, outline, progress.
//! 4. [`quotes`] suggests sentences and says whose words they are.
//! 5. `ui` shows the chrome around it; `render` builds the article itself if it was fetched; `compose` makes cards of quotes;
//!    `programme` names [`films`]; `respond` shows [`responses`].

#[cfg(target_arch = "wasm32")]
mod allocator;
pub mod article;
pub mod colour;
pub mod config;
pub mod error;
mod fields;
pub mod films;
pub mod find;
mod hash;
pub mod parse;
pub mod ports;
pub mod quotes;
pub mod reading;
pub mod responses;
pub mod seek;
pub mod strings;

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(any(feature = "quotes", feature = "cards"))]
pub mod compose;
#[cfg(any(
    feature = "ui",
    feature = "documents",
    feature = "posts",
    feature = "films",
    feature = "paths",
    feature = "quotes",
    feature = "cards",
    feature = "responses"
))]
pub mod embed;
#[cfg(feature = "native")]
pub mod native;
#[cfg(any(feature = "films", feature = "paths"))]
pub mod programme;
#[cfg(feature = "documents")]
pub mod render;
#[cfg(feature = "responses")]
pub mod respond;
#[cfg(feature = "ui")]
pub mod ui;
