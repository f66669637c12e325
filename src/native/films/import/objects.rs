//! The records of a JSON file of any size, one at a time, without holding the file.
//! It must not interpret a record: it finds where each begins and ends, and serde_json reads it.

use crate::native::messages::of_json;
use std::io::{self, BufRead};

/// The greatest length of a record, in bytes: twice TMDB's longest details, with credits of a thousand people.
pub const LONGEST: usize = 4 << 20;

/// How deeply the brackets around the records may be nested.
const DEEPEST: usize = 32;

/// Which objects in a file are its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Objects at the top level or in a top-level array: `{…}`, `[{…}, {…}]`, or one after another.
    Outermost,
    /// Objects in an array, whatever objects that array is nested in: `{"results": {"bindings": [{…}]}}`.
    InArrays,
}

/// A record, or what was found in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// The bytes of an object.
    Object(&'a [u8]),
    /// An object that is longer than [`LONGEST`]; it was skipped.
    TooLong,
    /// Something that is neither a record nor part of the structure around records.
    Other,
    /// The file ends before its brackets are closed.
    CutOff,
}

/// Finds records.
#[derive(Debug)]
pub struct Objects<R> {
    source: R,
    which: Which,
    /// The open brackets around the current position; those inside a record are only counted.
    around: Vec<u8>,
    object: Vec<u8>,
    state: State,
    line: usize,
    ended: bool,
}

#[derive(Debug, Default)]
struct State {
    /// The nesting depth within a record, 0 outside.
    depth: usize,
    in_string: bool,
    escaped: bool,
    too_long: bool,
    /// Whether something that is no record was already reported; one message is enough for a file that is not JSON.
    reported: bool,
    /// Whether there was an array outside of records.
    has_array: bool,
}

impl<R: BufRead> Objects<R> {
    /// The records of `source`.
    pub fn new(source: R, which: Which) -> Self {
        Self { source, which, around: Vec::new(), object: Vec::new(), state: State::default(), line: 1, ended: false }
    }

    /// Whether there was an array that could have contained records; call it at the end.
    #[must_use]
    pub const fn has_array(&self) -> bool {
        self.state.has_array
    }

    /// The next record and the line on which it begins; `None` at the end.
    ///
    /// ```
    /// use intertitle::native::films::import::objects::{Found, Objects, Which};
    /// let mut objects = Objects::new(&b"[{\"id\":1},\n{\"id\":[{}]}]"[..], Which::Outermost);
    /// assert_eq!(objects.next().unwrap(), Some((1, Found::Object(b"{\"id\":1}"))));
    /// assert_eq!(objects.next().unwrap(), Some((2, Found::Object(b"{\"id\":[{}]}"))));
    /// assert_eq!(objects.next().unwrap(), None);
    /// ```
    ///
    /// # Errors
    /// If the file could not be read.
    #[expect(clippy::should_implement_trait, reason = "an iterator cannot lend")]
    pub fn next(&mut self) -> io::Result<Option<(usize, Found<'_>)>> {
        self.object.clear();
        let mut began = self.line;
        while !self.ended {
            let chunk = match self.source.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.ended = true;
                    return Err(error);
                }
            };
            if chunk.is_empty() {
                self.ended = true;
                let open = self.state.depth > 0 || self.state.in_string || !self.around.is_empty();
                return Ok(open.then_some((self.line, Found::CutOff)));
            }
            let mut used = 0;
            let mut found = None;
            for byte in chunk {
                used += 1;
                let before = self.state.depth;
                let step = step(&mut self.state, &mut self.around, self.which, *byte);
                if before == 0 && self.state.depth == 1 {
                    began = self.line;
                }
                if before > 0 || self.state.depth > 0 {
                    if self.object.len() < LONGEST {
                        self.object.push(*byte);
                    } else {
                        self.state.too_long = true;
                    }
                }
                if *byte == b'\n' {
                    self.line += 1;
                }
                if step != Step::On {
                    found = Some(step);
                    break;
                }
            }
            self.source.consume(used);
            match found {
                Some(Step::Record) if std::mem::take(&mut self.state.too_long) => return Ok(Some((began, Found::TooLong))),
                Some(Step::Record) => return Ok(Some((began, Found::Object(&self.object)))),
                Some(Step::Other) => return Ok(Some((self.line, Found::Other))),
                _ => {}
            }
        }
        Ok(None)
    }
}

/// What is wrong with the JSON of a record that begins on `line`: the line of the fault, and the fault.
pub(super) fn fault(line: usize, error: &serde_json::Error) -> (usize, String) {
    (line + error.line().saturating_sub(1), of_json(error))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    On,
    Record,
    Other,
}

/// Processes one byte.
fn step(state: &mut State, around: &mut Vec<u8>, which: Which, byte: u8) -> Step {
    if state.in_string {
        in_string(state, byte)
    } else if state.depth > 0 {
        in_record(state, byte)
    } else {
        around_records(state, around, which, byte)
    }
}

fn in_string(state: &mut State, byte: u8) -> Step {
    match byte {
        _ if state.escaped => state.escaped = false,
        b'\\' => state.escaped = true,
        b'"' => state.in_string = false,
        _ => {}
    }
    Step::On
}

fn in_record(state: &mut State, byte: u8) -> Step {
    match byte {
        b'"' => state.in_string = true,
        b'{' | b'[' => state.depth += 1,
        b'}' | b']' => state.depth -= 1,
        _ => {}
    }
    if state.depth == 0 { Step::Record } else { Step::On }
}

fn around_records(state: &mut State, around: &mut Vec<u8>, which: Which, byte: u8) -> Step {
    let reported = &mut state.reported;
    let mut other = || if std::mem::replace(reported, true) { Step::On } else { Step::Other };
    let is_record = match which {
        Which::Outermost => around.is_empty() || around.as_slice() == b"[",
        Which::InArrays => around.last() == Some(&b'['),
    };
    match byte {
        b'{' if is_record => state.depth = 1,
        b'{' | b'[' if around.len() < DEEPEST => {
            state.has_array |= byte == b'[';
            around.push(byte);
        }
        b'{' | b'[' => return other(),
        b'}' | b']' => {
            let opened = if byte == b'}' { b'{' } else { b'[' };
            if around.last() == Some(&opened) {
                around.pop();
            } else {
                return other();
            }
        }
        b'"' => {
            state.in_string = true;
            if which == Which::Outermost || around.is_empty() {
                return other();
            }
        }
        b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' | 0xEF | 0xBB | 0xBF => {}
        _ if which == Which::InArrays && !around.is_empty() => {}
        _ => return other(),
    }
    Step::On
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read};

    fn all(text: &str, which: Which) -> Vec<(usize, String)> {
        let mut objects = Objects::new(BufReader::with_capacity(3, text.as_bytes()), which);
        let mut out = Vec::new();
        while let Some((line, found)) = objects.next().unwrap() {
            out.push((
                line,
                match found {
                    Found::Object(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
                    other => format!("{other:?}"),
                },
            ));
        }
        out
    }

    fn found(wanted: &[(usize, &str)]) -> Vec<(usize, String)> {
        wanted.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
    }

    #[test]
    fn records_may_be_alone_on_lines_or_in_arrays() {
        let outermost = |text: &str| all(text, Which::Outermost);
        assert_eq!(outermost("{\"a\":\"}\"}"), found(&[(1, "{\"a\":\"}\"}")]));
        assert_eq!(outermost("{}\n{\"b\":\n1}\n"), found(&[(1, "{}"), (2, "{\"b\":\n1}")]));
        assert_eq!(outermost("[{\"c\":[{}]}, {}]"), found(&[(1, "{\"c\":[{}]}"), (1, "{}")]));
        assert_eq!(outermost("{\"d\":\"\\\"{\"}"), found(&[(1, "{\"d\":\"\\\"{\"}")]));
        let bindings = "{\"head\":{\"vars\":[\"a\"]},\n\"results\":{\"bindings\":[\n{\"a\":{}},{}]}}";
        assert_eq!(all(bindings, Which::InArrays), found(&[(3, "{\"a\":{}}"), (3, "{}")]));
        assert_eq!(all("[{\"a\":[{}]}]", Which::InArrays), found(&[(1, "{\"a\":[{}]}")]));
    }

    #[test]
    fn what_is_no_record_is_reported_once() {
        assert_eq!(all("<html>{\"a\":1}</html>", Which::Outermost), found(&[(1, "Other"), (1, "{\"a\":1}")]));
        assert_eq!(all("\n[{}, {\"a\":", Which::Outermost), found(&[(2, "{}"), (2, "CutOff")]));
        assert_eq!(all("[", Which::InArrays), found(&[(1, "CutOff")]));
        assert_eq!(all("]]]]", Which::InArrays), found(&[(1, "Other")]));
        assert_eq!(all("", Which::InArrays), []);
        assert_eq!(all(&"[".repeat(1 << 20), Which::Outermost).len(), 2);
    }

    #[test]
    fn an_endless_record_is_held_only_up_to_the_limit() {
        let long = (&b"[{\"a\":\""[..]).chain(io::repeat(b'a').take(64 << 20)).chain(&b"\"},\n{}]"[..]);
        let mut objects = Objects::new(BufReader::with_capacity(1 << 16, long), Which::Outermost);
        assert_eq!(objects.next().unwrap(), Some((1, Found::TooLong)));
        assert_eq!(objects.next().unwrap(), Some((2, Found::Object(b"{}"))));
        assert!(objects.object.capacity() <= 2 * LONGEST);
    }
}
