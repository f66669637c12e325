//! A text directive, `text=prefix-,start,end,-suffix`: its value and its syntax.
//! It must not search: where a directive leads is the job of `resolve`.

use super::percent::{decode, encode};
use crate::seek;

/// A text directive; all parts are plain text, not encoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextDirective {
    /// The text right before the passage.
    pub prefix: Option<String>,
    /// The passage, or its beginning.
    pub start: String,
    /// The end of the passage, if `start` is only its beginning.
    pub end: Option<String>,
    /// The text right after the passage.
    pub suffix: Option<String>,
}

impl TextDirective {
    /// The directive as it stands in a fragment, with `text=`.
    ///
    /// ```
    /// use intertitle::quotes::link::TextDirective;
    /// let directive = TextDirective { prefix: Some("well".into()), start: "known, & so".into(), ..Default::default() };
    /// assert_eq!(directive.encode(), "text=well-,known%2C%20%26%20so");
    /// assert_eq!(TextDirective::parse(&directive.encode()), Some(directive));
    /// ```
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = String::from("text=");
        if let Some(prefix) = &self.prefix {
            encode(prefix, &mut out);
            out.push_str("-,");
        }
        encode(&self.start, &mut out);
        if let Some(end) = &self.end {
            out.push(',');
            encode(end, &mut out);
        }
        if let Some(suffix) = &self.suffix {
            out.push_str(",-");
            encode(suffix, &mut out);
        }
        out
    }

    /// Parses one directive, with `text=`; `None` if it is of another kind, or invalid.
    #[must_use]
    pub fn parse(directive: &str) -> Option<Self> {
        let mut parts: Vec<&str> = seek::split(directive.strip_prefix("text=")?, b",").collect();
        let prefix = parts.first().and_then(|part| part.strip_suffix('-'));
        if prefix.is_some() {
            parts.remove(0);
        }
        let suffix = parts.last().and_then(|part| part.strip_prefix('-'));
        if suffix.is_some() {
            parts.pop();
        }
        let (start, end) = match parts.as_slice() {
            [start] => (*start, None),
            [start, end] => (*start, Some(*end)),
            _ => return None,
        };
        let is_valid = |part: &str| !part.is_empty() && !part.contains('-');
        let parts = [prefix, Some(start), end, suffix];
        parts.into_iter().flatten().all(is_valid).then(|| Self {
            prefix: prefix.map(decode),
            start: decode(start),
            end: end.map(decode),
            suffix: suffix.map(decode),
        })
    }
}
