//! The reader's position in the document, and its warnings.
//! Not generic over the value, so that the WebAssembly contains it only once.

use super::Kind;
use crate::article::{Roster, push_whole};
use crate::parse::{WHOLE, Warning, suggest};

/// How many warnings are kept: an author reads the first few, and a hostile document must not fill the memory.
const MAX_WARNINGS: usize = 100;

/// What warnings say became of values that have no words for readers.
pub(crate) const LEFT_OUT: &str = "it was left out";

/// Names that Markdown, HTML and the options use for our keys; comparing spellings would not find them.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("date", "published"),
    ("lang", "language"),
    ("minutes", "readingMinutes"),
    ("url", "href"),
    ("src", "images"),
    ("author", "attribution"),
];

/// The path from the root to the value being read, and the warnings so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    path: String,
    warnings: Vec<Warning>,
    /// Every footnote reference read, with its path: whether the footnote exists is known only at the end.
    references: Vec<(String, String)>,
}

impl Report {
    /// Steps into a member of an object; pass the result to [`Self::leave`].
    pub(crate) fn enter_key(&mut self, key: &str) -> usize {
        let mark = self.path.len();
        if mark > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        mark
    }

    /// Steps into an item of an array; pass the result to [`Self::leave`].
    pub(crate) fn enter_index(&mut self, index: usize) -> usize {
        let mark = self.path.len();
        self.path.push('[');
        push_whole(&mut self.path, index as u64);
        self.path.push(']');
        mark
    }

    /// Steps back out.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.path.truncate(mark);
    }

    /// Warns about the current value; the parts of the message are concatenated.
    pub(crate) fn warn(&mut self, message: &[&str]) {
        if self.warnings.len() < MAX_WARNINGS {
            let path = if self.path.is_empty() { WHOLE } else { &self.path };
            self.warnings.push(Warning::at_path(path, message.concat()));
        } else if self.warnings.len() == MAX_WARNINGS {
            self.warnings.push(Warning::at_path("document", "there are more warnings; the rest is left out"));
        }
    }

    /// Warns that the current value is not of the expected kind, and says what became of it.
    pub(crate) fn wrong_kind(&mut self, expected: &str, found: Kind, outcome: &str) {
        self.warn(&["expected ", expected, ", found ", kind_name(found), "; ", outcome]);
    }

    /// Warns about every key that is not in `known`.
    pub(crate) fn unknown_keys(&mut self, keys: &[String], known: &[&str]) {
        for key in keys.iter().filter(|key| !known.contains(&key.as_str())) {
            let mark = self.enter_key(key);
            let other = OTHER_NAMES.iter().find(|(other, ours)| other == key && known.contains(ours)).map(|(_, ours)| *ours);
            match other.or_else(|| suggest::closest(key, known)) {
                Some(better) => self.warn(&["no such key; did you mean `", better, "`? It was left out"]),
                None => self.warn(&["no such key; it was left out"]),
            }
            self.leave(mark);
        }
    }

    /// Warns about the member `type` of the current value; `kept` says how its text was kept, if there was any.
    pub(crate) fn unknown_type(&mut self, noun: &str, name: &str, known: &[&str], kept: Option<&str>) {
        let mark = self.enter_key("type");
        let [its, sentence] = if kept.is_some() { ["its text was kept", "Its text was kept"] } else { [LEFT_OUT, "It was left out"] };
        let kept = kept.unwrap_or_default();
        match suggest::closest(name, known) {
            Some(better) => self.warn(&["no ", noun, " has the type `", name, "`; did you mean `", better, "`? ", sentence, kept]),
            None => self.warn(&["no ", noun, " has the type `", name, "`; ", its, kept]),
        }
        self.leave(mark);
    }

    /// Records that the footnote `label` is referred to here.
    pub(crate) fn refers_to(&mut self, label: &str) {
        self.references.push((label.to_owned(), self.path.clone()));
    }

    /// The warnings, including one for each reference to a footnote that is not among `labels`.
    pub(crate) fn finish(mut self, labels: &[&str]) -> Vec<Warning> {
        let mut known = Roster::default();
        let last = labels.iter().map(|label| known.number(label)).max();
        for (label, path) in std::mem::take(&mut self.references) {
            if Some(known.number(&label)) > last {
                self.path = path;
                self.warn(&["no footnote has the label `", &label, "`"]);
            }
        }
        self.warnings
    }
}

/// The kind as a noun.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "true or false",
        Kind::Number => "a number",
        Kind::String => "a string",
        Kind::Array => "an array",
        Kind::Object => "an object",
    }
}
