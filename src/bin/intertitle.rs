//! The author's command line. Thin: it reads arguments and files, and calls the library.

fn main() {}
