//! The Markdown reader's WebAssembly, fetched only when a source is Markdown.

fn main() {}
