//! The widget's WebAssembly: nothing but the library's exports.

use intertitle as _;

fn main() {}
