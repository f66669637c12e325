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
//!     ui, render, compose, programme, respond   Leptos components; an article's own nodes; quote cards; films; responses
//!                          ^
//!                        embed         what the loader calls, and intertitle.js
//! ```
//!
//! How an article flows (`ARCHITECTURE.md` says more):
//!
//! 1. The loader, which is the JavaScript in `embed`, finds the mount point; [`find`] chooses the post on a page that did not name it.
//! 2. A fetched file becomes an [`article::Article`] through [`parse`], and `render` builds that into the page. A post is there already, and no
//!    article is made of it to follow a reader.
//! 3. [`reading`] reads its passages and measures them: words, minutes, outline, progress.
//! 4. `ui` shows the chrome around it.
//! 5. The rest comes when a reader calls for it, each in a module of its own: `compose` shows [`quotes`], `programme` [`films`], `respond`
//!    [`responses`].

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
