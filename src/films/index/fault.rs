//! What is wrong with an index file, and in which line.
//! It must not be shown to a reader: it is for the author's console.

use crate::article::whole;
use crate::error::Error;

/// What was read of an index file, or what is wrong with it. The fault is boxed: it passes through many hands on its way to the author.
pub type Read<T> = Result<T, Box<Fault>>;

/// An index file is broken, cut off, or not one of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; 0 if no line can be named.
    pub line: u32,
    /// What is wrong.
    pub why: &'static str,
}

impl Fault {
    /// The fault as an error in the file at `address`.
    ///
    /// ```
    /// use intertitle::films::index::Fault;
    /// let error = Fault { line: 3, why: "the file ends here" }.of("films/f0/7.bin");
    /// assert_eq!(error.to_string(), "films/f0/7.bin: line 3: the file ends here");
    /// ```
    #[must_use]
    #[cold]
    pub fn of(self, address: &str) -> Error {
        let mut why = String::new();
        if self.line > 0 {
            why.push_str("line ");
            why.push_str(&whole(self.line));
            why.push_str(": ");
        }
        why.push_str(self.why);
        Error::new(address, &why)
    }
}
