//! The WebAssembly that lists films: nothing but the library's exports.

use intertitle as _;

fn main() {}
