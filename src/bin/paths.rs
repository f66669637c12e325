//! The WebAssembly that finds paths between films: nothing but the library's exports.

use intertitle as _;

fn main() {}
