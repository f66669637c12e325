//! What a reader of sources reports to the author: one sentence, with its place.
//! A warning never means that text was lost, unless it says so.

use crate::article::whole;
use std::fmt;

/// One sentence for the author, and where to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it is.
    pub place: Place,
    /// What is wrong, and what was done instead.
    pub message: String,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In text: line and column, both from 1, columns in characters.
    Line {
        /// The line.
        line: u32,
        /// The column.
        column: u32,
    },
    /// In a tree: `blocks[3].items[0]`, `meta[property="og:title"]`, `data-rating`.
    Path(String),
}

/// The path of a whole document.
pub const WHOLE: &str = "document";

impl Warning {
    /// A warning at a byte offset of `source`.
    ///
    /// ```
    /// use intertitle::parse::Warning;
    /// let warning = Warning::at_offset("title: Her\nrating: six", 19, "this is no rating");
    /// assert_eq!(warning.to_string(), "line 2, column 9: this is no rating");
    /// ```
    #[must_use]
    pub fn at_offset(source: &str, offset: usize, message: impl Into<String>) -> Self {
        let before = source.get(..offset).unwrap_or(source);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let place = Place::Line { line: u32::try_from(line).unwrap_or(u32::MAX), column: u32::try_from(column).unwrap_or(u32::MAX) };
        Self { place, message: message.into() }
    }

    /// A warning at a path of a tree.
    pub fn at_path(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: Place::Path(path.into()), message: message.into() }
    }
}

impl Warning {
    /// Place and message as one sentence. By hand, because `core::fmt` would otherwise not be in the WebAssembly at all.
    ///
    /// ```
    /// use intertitle::parse::Warning;
    /// assert_eq!(Warning::at_path("film", "this is no film").sentence(), "film: this is no film");
    /// ```
    #[must_use]
    pub fn sentence(&self) -> String {
        match &self.place {
            Place::Line { line, column } => ["line ", &whole(*line), ", column ", &whole(*column), ": ", &self.message].concat(),
            Place::Path(path) => [path, ": ", &self.message].concat(),
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}
