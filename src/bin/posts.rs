//! The WebAssembly that reads whole posts: nothing but the library's exports.

use intertitle as _;

fn main() {}
