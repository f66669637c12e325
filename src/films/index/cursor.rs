//! Reads the lines of an index file one after another, and the numbers of a line.
//! It must not allocate for more than the file holds: reading beyond its end is a fault.

use super::code::{BASE, LAST, MORE};
use super::{Fault, Read};

/// The most bytes of a text: anything longer is no title or name.
const LONGEST: usize = 1_024;

/// A position in a file.
#[derive(Clone, Debug)]
pub struct Cursor<'a> {
    rest: Option<&'a str>,
    line: u32,
}

impl<'a> Cursor<'a> {
    /// A cursor before the first line.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { rest: Some(text), line: 0 }
    }

    /// A fault in the line last read.
    #[cold]
    pub(crate) fn fault(&self, why: &'static str) -> Box<Fault> {
        Box::new(Fault { line: self.line, why })
    }

    /// The next line, of any length.
    pub(crate) fn line(&mut self) -> Read<&'a str> {
        self.line += 1;
        let Some(rest) = self.rest else { return Err(self.fault("the file ends too early")) };
        match rest.split_once('\n') {
            Some((line, rest)) => {
                self.rest = Some(rest);
                Ok(line)
            }
            None => {
                self.rest = None;
                Ok(rest)
            }
        }
    }

    /// The next line, a text such as a title or a name.
    pub(crate) fn text(&mut self) -> Read<&'a str> {
        let line = self.line()?;
        if line.len() > LONGEST { Err(self.fault("this is too long for a title or a name")) } else { Ok(line) }
    }

    /// The next `count` lines.
    pub(crate) fn texts(&mut self, count: u32) -> Read<Vec<&'a str>> {
        let mut texts = Vec::new();
        for _ in 0..count {
            texts.push(self.text()?);
        }
        Ok(texts)
    }

    /// The next line, as numbers.
    pub(crate) fn numbers(&mut self) -> Read<Numbers<'a>> {
        let line = self.line()?;
        Ok(Numbers { rest: line.as_bytes(), line: self.line })
    }

    /// Reads a line that holds a count, and returns as many lines after it.
    pub(crate) fn table(&mut self) -> Read<Vec<&'a str>> {
        let count = self.numbers()?.next()?;
        self.texts(count)
    }
}

/// The numbers of a line, as [`super::push_number`] writes them.
#[derive(Clone, Debug)]
pub struct Numbers<'a> {
    rest: &'a [u8],
    line: u32,
}

impl Numbers<'_> {
    /// A fault in this line.
    #[cold]
    pub(crate) fn fault(&self, why: &'static str) -> Box<Fault> {
        Box::new(Fault { line: self.line, why })
    }

    /// Whether no number is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> Read<u32> {
        let mut number = 0_u32;
        while let Some((byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            let is_last = (LAST..MORE).contains(byte);
            let digit = u32::from(byte.wrapping_sub(if is_last { LAST } else { MORE }));
            let Some(next) = number.checked_mul(BASE).and_then(|number| number.checked_add(digit)).filter(|_| digit < BASE) else {
                return Err(self.fault("this is not a number"));
            };
            if is_last {
                return Ok(next);
            }
            number = next;
        }
        Err(self.fault("a number is missing"))
    }

    /// The next number, at most `most`.
    pub(crate) fn up_to(&mut self, most: u32) -> Read<u32> {
        let number = self.next()?;
        if number > most { Err(self.fault("a number is too large")) } else { Ok(number) }
    }

    /// The next number, a year.
    pub(crate) fn year(&mut self) -> Read<u16> {
        self.up_to(9_999).map(|year| u16::try_from(year).unwrap_or_default())
    }

    /// Reads a count, at most `most`, and passes as many numbers to `each`.
    pub(crate) fn list(&mut self, most: u32, mut each: impl FnMut(&Self, u32) -> Read<()>) -> Read<()> {
        for _ in 0..self.up_to(most)? {
            let number = self.next()?;
            each(self, number)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::push_number;
    use super::*;

    #[test]
    fn numbers_read_back() {
        let all = [0, 1, 45, 46, 2_115, 2_116, 97_335, 97_336, 1_000_000, u32::MAX];
        let mut line = String::new();
        all.iter().for_each(|number| push_number(&mut line, *number));
        let mut numbers = Cursor::new(&line).numbers().unwrap();
        for number in all {
            assert_eq!(numbers.next(), Ok(number));
        }
        assert_eq!(numbers.next().unwrap_err().why, "a number is missing");
    }

    #[test]
    fn what_is_no_number_is_a_fault() {
        for line in ["~", "~~~~~~~~P", " ", "\u{7f}#", "é#", "!"] {
            assert!(Cursor::new(line).numbers().unwrap().next().is_err(), "{line}");
        }
    }

    #[test]
    fn a_count_beyond_the_end_takes_no_memory() {
        let mut text = String::new();
        push_number(&mut text, u32::MAX);
        text.push_str("\none\ntwo");
        assert_eq!(Cursor::new(&text).table(), Err(Box::new(Fault { line: 4, why: "the file ends too early" })));
    }

    #[test]
    fn a_text_has_a_bound() {
        let text = "x".repeat(2_000);
        assert!(Cursor::new(&text).text().is_err());
        assert!(Cursor::new(&text).line().is_ok());
    }
}
