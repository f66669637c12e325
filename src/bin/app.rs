//! The widget's WebAssembly: nothing but the library's exports.

fn main() {}
