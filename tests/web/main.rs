//! The tests that need a browser but no page of ours: one binary, one module per area.
//! `scripts/test` runs them in Chromium; everywhere else the binary is empty.

#![cfg(target_arch = "wasm32")]
// A test may panic anywhere, also in helpers.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod arriving;
mod article;
mod chrome;
mod column;
mod composer;
mod dates;
mod degrees;
mod heading;
mod host;
mod json;
mod numbers;
mod on_demand;
mod programme;
mod promises;
mod quote_list;
mod quotes;
mod reader;
mod respond;
mod selecting;
mod spoilers;
mod support;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
