//! The WebAssembly that makes quote cards: nothing but the library's exports.

use intertitle as _;

fn main() {}
