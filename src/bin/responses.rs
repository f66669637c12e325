//! The WebAssembly that shows responses: nothing but the library's exports.

use intertitle as _;

fn main() {}
