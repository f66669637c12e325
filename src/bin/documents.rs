//! The WebAssembly that builds fetched articles: nothing but the library's exports.

use intertitle as _;

fn main() {}
