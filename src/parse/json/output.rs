//! Builds JSON text: punctuation, escaping and numbers, written by hand in a few hundred bytes of code.
//! It knows nothing of articles; balancing the brackets is up to the caller.

use crate::article::push_whole;
use crate::seek;

/// JSON text being written. Commas are inserted automatically.
///
/// ```
/// use intertitle::parse::json::Output;
/// let mut out = Output::default();
/// out.open('{');
/// out.key("year").integer(2013);
/// out.key("cast").open('[').string("Joaquin \"Joe\" Phoenix").close(']');
/// out.close('}');
/// assert_eq!(out.into_string(), r#"{"year":2013,"cast":["Joaquin \"Joe\" Phoenix"]}"#);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Output {
    text: String,
}

impl Output {
    /// Starts an array (`[`) or an object (`{`).
    pub fn open(&mut self, bracket: char) -> &mut Self {
        self.comma();
        self.text.push(bracket);
        self
    }

    /// Ends an array (`]`) or an object (`}`).
    pub fn close(&mut self, bracket: char) -> &mut Self {
        self.text.push(bracket);
        self
    }

    /// Writes a member's key; its value comes next.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.string(key);
        self.text.push(':');
        self
    }

    /// Writes a string, escaped as RFC 8259, section 7 requires.
    pub fn string(&mut self, text: &str) -> &mut Self {
        self.comma();
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\0'..='\u{1f}' => {
                    let code = u32::from(c);
                    self.text.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                    self.text.push(char::from_digit(code % 16, 16).unwrap_or('0'));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
        self
    }

    /// Writes a truth value.
    pub fn boolean(&mut self, value: bool) -> &mut Self {
        self.comma();
        self.text.push_str(if value { "true" } else { "false" });
        self
    }

    /// Writes a whole number.
    pub fn integer(&mut self, number: u32) -> &mut Self {
        self.comma();
        push_whole(&mut self.text, u64::from(number));
        self
    }

    /// Writes a non-negative number; see [`push_decimal`].
    pub fn decimal(&mut self, number: f64) -> &mut Self {
        self.comma();
        push_decimal(&mut self.text, number);
        self
    }

    /// The text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text
    }

    /// Writes a comma, unless this is the first thing in its brackets or the value of a key. Strings end in a quotation mark, so a bracket
    /// or colon at the end is always punctuation of ours.
    fn comma(&mut self) {
        if !self.text.is_empty() && !seek::ends_with_any(&self.text, "{[:") {
            self.text.push(',');
        }
    }
}

/// Appends a number from 0 to 2^53 in decimal, with at least one and at most twelve digits after the point.
///
/// Uses the fewest digits whose decimal reads back as the same number. With an integer below 2^53 and a power of ten
/// up to 10^22 both exact, one division is correctly rounded (Clinger, "How to read floating point numbers accurately", 1990), so this
/// is exact for anything an author writes. It saves the ten kilobytes that `core::fmt` needs for floats.
///
/// ```
/// use intertitle::parse::json::push_decimal;
/// let mut text = String::new();
/// push_decimal(&mut text, 4.5);
/// text.push('/');
/// push_decimal(&mut text, 5.0);
/// assert_eq!(text, "4.5/5.0");
/// ```
pub fn push_decimal(text: &mut String, number: f64) {
    let mut power = 10.0;
    for _ in 1..12 {
        if scaled(number, power) / power == number {
            break;
        }
        power *= 10.0;
    }
    // Both are whole and below 2^64: the casts are exact.
    let (digits, power) = (scaled(number, power) as u64, power as u64);
    push_whole(text, digits / power);
    text.push('.');
    let mut rest = digits % power;
    let mut place = power / 10;
    while place > 0 {
        push_whole(text, rest / place);
        rest %= place;
        place /= 10;
    }
}

/// `number` times `power`, rounded to a whole number.
fn scaled(number: f64, power: f64) -> f64 {
    (number * power + 0.5) as u64 as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_read_back_as_the_same_number() {
        for tenths in 0..=100_000 {
            let number = f64::from(tenths) / 1000.0;
            let mut text = String::new();
            push_decimal(&mut text, number);
            assert_eq!(text.parse::<f64>(), Ok(number), "{text}");
        }
        for (number, expected) in
            [(0.0, "0.0"), (5.0, "5.0"), (0.05, "0.05"), (97.25, "97.25"), (1000.0, "1000.0"), (1.0 / 3.0, "0.333333333333")]
        {
            let mut text = String::new();
            push_decimal(&mut text, number);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn control_characters_are_escaped() {
        let mut out = Output::default();
        out.string("\u{0}\u{1b}\u{7f}\u{2028}\"\\\n\r\t");
        assert_eq!(out.into_string(), "\"\\u0000\\u001b\u{7f}\u{2028}\\\"\\\\\\n\\r\\t\"");
    }
}
