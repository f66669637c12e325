//! The WebAssembly that finds, links and keeps quotes: nothing but the library's exports.

use intertitle as _;

fn main() {}
