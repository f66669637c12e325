//! The lines of a file of any size, one at a time, none longer than a limit.
//! It must not trust a file: an endless line is read once, not kept, and reported.

use crate::native::messages::of_file;
use std::io::{self, BufRead};

/// The greatest length of a line, in bytes. The longest record of a film that we have seen is a hundredth of it.
pub const LONGEST: usize = 1 << 20;

/// Lines with their numbers, from 1, without their line ends. A byte order mark before the first is skipped.
///
/// ```
/// use intertitle::native::films::catalogue::lines::{Line, Lines};
/// let mut lines = Lines::new(&b"one\r\ntwo"[..]);
/// assert_eq!(lines.next().unwrap(), Some(Line { number: 1, bytes: b"one", is_ended: true }));
/// assert_eq!(lines.next().unwrap(), Some(Line { number: 2, bytes: b"two", is_ended: false }));
/// assert_eq!(lines.next().unwrap(), None);
/// ```
#[derive(Debug)]
pub struct Lines<R> {
    source: R,
    line: Vec<u8>,
    number: usize,
    longest: usize,
    broken: bool,
}

/// Why a line was not read.
#[derive(Debug)]
pub enum NotRead {
    /// It was longer than this many bytes, and was skipped.
    TooLong(usize),
    /// The file could not be read any further.
    Broken(io::Error),
}

impl std::fmt::Display for NotRead {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLong(longest) => write!(to, "this line is longer than {} kB and was not read", longest / 1024),
            Self::Broken(error) => write!(to, "the file cannot be read any further: {}", of_file(error)),
        }
    }
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Whether it ends in a line break: the last line of a truncated file does not.
    pub is_ended: bool,
}

impl<R: BufRead> Lines<R> {
    /// The lines of `source`, none longer than [`LONGEST`].
    pub fn new(source: R) -> Self {
        Self::up_to(source, LONGEST)
    }

    /// The lines of `source`, none longer than `longest` bytes.
    pub fn up_to(source: R, longest: usize) -> Self {
        Self { source, line: Vec::new(), number: 0, longest, broken: false }
    }

    /// The next line; `None` at the end. The bytes are lent, so that a file of any size takes constant memory.
    ///
    /// # Errors
    /// The number of a line that was not read, and the reason; after [`NotRead::Broken`] no more lines follow.
    #[expect(clippy::should_implement_trait, reason = "an iterator cannot lend")]
    pub fn next(&mut self) -> Result<Option<Line<'_>>, (usize, NotRead)> {
        self.line.clear();
        let mut too_long = false;
        let mut any = false;
        let mut is_ended = false;
        loop {
            if self.broken {
                return Ok(None);
            }
            let chunk = match self.source.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.broken = true;
                    return Err((self.number + 1, NotRead::Broken(error)));
                }
            };
            if chunk.is_empty() {
                break;
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = end.and_then(|end| chunk.get(..end)).unwrap_or(chunk);
            if self.line.len().saturating_add(part.len()) > self.longest {
                too_long = true;
                self.line.clear();
            } else if !too_long {
                self.line.extend_from_slice(part);
            }
            let used = end.map_or(chunk.len(), |end| end + 1);
            self.source.consume(used);
            is_ended = end.is_some();
            if is_ended {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        if too_long {
            return Err((self.number, NotRead::TooLong(self.longest)));
        }
        let line = self.line.strip_suffix(b"\r").unwrap_or(&self.line);
        let line = if self.number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
        Ok(Some(Line { number: self.number, bytes: line, is_ended }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read};

    /// A line that continues for as long as it is read, up to `left` bytes.
    struct Endless {
        left: u64,
    }

    impl Read for Endless {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            let count = to.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
            to.iter_mut().take(count).for_each(|byte| *byte = b'a');
            self.left -= count as u64;
            Ok(count)
        }
    }

    fn next<R: BufRead>(lines: &mut Lines<R>) -> Option<(usize, &[u8])> {
        lines.next().unwrap().map(|line| (line.number, line.bytes))
    }

    #[test]
    fn an_endless_line_is_reported_and_not_kept() {
        let source = BufReader::new(Endless { left: 64 << 20 }.chain(&b"\nafter it"[..]));
        let mut lines = Lines::new(source);
        assert!(matches!(lines.next(), Err((1, NotRead::TooLong(LONGEST)))));
        assert_eq!(next(&mut lines), Some((2, &b"after it"[..])));
        assert!(lines.line.capacity() <= 2 * LONGEST, "{} bytes are held", lines.line.capacity());
    }

    #[test]
    fn line_ends_and_byte_order_marks_are_skipped() {
        let mut lines = Lines::new(&b"\xef\xbb\xbfone\r\n\n\xef\xbb\xbfthree\n"[..]);
        assert_eq!(next(&mut lines), Some((1, &b"one"[..])));
        assert_eq!(next(&mut lines), Some((2, &b""[..])));
        assert_eq!(next(&mut lines), Some((3, &b"\xef\xbb\xbfthree"[..])));
        assert_eq!(next(&mut lines), None);
        assert_eq!(next(&mut Lines::up_to(&b"12345"[..], 5)), Some((1, &b"12345"[..])));
        assert!(Lines::up_to(&b"123456"[..], 5).next().is_err());
    }

    #[test]
    fn a_file_that_breaks_off_ends_with_the_reason() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the disk is gone"))
            }
        }
        let mut lines = Lines::new(BufReader::new((&b"one\n"[..]).chain(Broken)));
        assert_eq!(next(&mut lines), Some((1, &b"one"[..])));
        let (line, why) = lines.next().unwrap_err();
        assert_eq!((line, why.to_string().as_str()), (2, "the file cannot be read any further: the disk is gone"));
        assert_eq!(next(&mut lines), None);
    }
}
