//! What is wrong with a file of the index, and in which line.
//! It must not be shown to a reader: it is for the author's console.

use crate::article::whole;
use crate::error::Error;

/// A file that is broken, cut off or no file of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; 0 where there is none to name.
    pub line: u32,
    /// What is wrong.
    pub why: &'static str,
}

impl Fault {
    /// As an error of the file at `address`.
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
        Error::document(address, why)
    }
}
