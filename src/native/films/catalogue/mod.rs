//! Our own catalogue format on an author's machine: JSON Lines, one [`Film`](crate::films::Film) per line, read and written as a stream.
//! It must not hold more than one line at a time, nor lose one silently.

pub mod against;
pub mod check;
pub mod codes;
pub mod lines;
pub mod reader;
pub mod writer;

pub use lines::Lines;
pub use reader::{Record, read};
pub use writer::write;
