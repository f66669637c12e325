//! YAML's quoted scalars, which include JSON's strings.
//! Must not know about indentation: the caller says where the scalar has to end.

/// Reads the quoted scalar that starts at `at` and ends before `stop`; returns it with the offset after its closing quote.
pub(super) fn read(source: &str, at: usize, stop: usize) -> Option<(String, usize)> {
    let text = source.get(at..stop)?;
    let (scalar, length) = if text.starts_with('\'') { single(text)? } else { double(text)? };
    Some((scalar, at + length))
}

/// `'…'`: two quotes stand for one, nothing else is special. Returns the scalar and its length in the source.
fn single(text: &str) -> Option<(String, usize)> {
    let mut out = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\'' if chars.next_if(|(_, next)| *next == '\'').is_some() => out.push('\''),
            '\'' => return Some((out, at + 1)),
            '\n' => fold_break(&mut out, &mut chars, 0),
            c => out.push(c),
        }
    }
    None
}

/// `"…"` with its escapes. Returns the scalar and its length in the source.
pub(in super::super) fn double(text: &str) -> Option<(String, usize)> {
    let mut out = String::new();
    let mut kept = 0;
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((out, at + 1)),
            '\\' => {
                let (_, escape) = chars.next()?;
                if escape == '\n' {
                    // An escaped line end joins the lines without a space.
                    while chars.next_if(|(_, next)| next.is_ascii_whitespace()).is_some() {}
                } else {
                    let digits = text.get(at + 2..)?;
                    push_escape(&mut out, escape, digits, &mut chars);
                }
                kept = out.len();
            }
            '\n' => fold_break(&mut out, &mut chars, kept),
            c => out.push(c),
        }
    }
    None
}

type Chars<'a> = std::iter::Peekable<std::iter::Skip<std::str::CharIndices<'a>>>;

fn push_escape(out: &mut String, escape: char, digits: &str, chars: &mut Chars<'_>) {
    let width = match escape {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => {
            out.push(named(escape));
            return;
        }
    };
    let Some(mut code) = hexadecimal(digits, width) else { return out.push(escape) };
    let mut used = width;
    if (0xD800..0xDC00).contains(&code) {
        // JSON writes code points beyond 16 bits as two escapes.
        let low = digits.get(width..).and_then(|rest| rest.strip_prefix("\\u")).and_then(|rest| hexadecimal(rest, 4));
        if let Some(low) = low.filter(|low| (0xDC00..0xE000).contains(low)) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            used += 6;
        }
    }
    out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    for _ in 0..used {
        chars.next();
    }
}

fn hexadecimal(text: &str, width: usize) -> Option<u32> {
    let digits = text.get(..width).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}

/// The one-letter escapes of YAML 1.2, section 5.7; any other letter stands for itself.
fn named(escape: char) -> char {
    match escape {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'v' => '\u{B}',
        'f' => '\u{C}',
        'r' => '\r',
        'e' => '\u{1B}',
        'N' => '\u{85}',
        '_' => '\u{A0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        other => other,
    }
}

/// Folds a line end inside a quoted scalar and removes the white space around it. The first `kept` bytes end in an escape and stay.
fn fold_break(out: &mut String, chars: &mut Chars<'_>, kept: usize) {
    let trimmed = out.trim_end_matches([' ', '\t', '\r']).len();
    out.truncate(trimmed.max(kept));
    let mut blank = 0;
    while let Some((_, c)) = chars.next_if(|(_, next)| next.is_ascii_whitespace()) {
        blank += usize::from(c == '\n');
    }
    fold(out, blank);
}

/// Joins two lines as YAML folds them: by a space, or by as many line breaks as there were empty lines between them.
pub(super) fn fold(out: &mut String, blank: usize) {
    match blank {
        0 => out.push(' '),
        _ => (0..blank).for_each(|_| out.push('\n')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(read(source, 0, source.len()), Some((expected.to_owned(), source.len())));
    }

    #[test]
    fn quotes_and_escapes() {
        check("'it''s'", "it's");
        check(r#""a \"b\" \\ \t\u00e9\x41""#, "a \"b\" \\ \té\u{41}");
        check(r#""\ud83c\udfac""#, "🎬");
        check(r#""\ud83c!""#, "\u{FFFD}!");
    }

    #[test]
    fn line_ends_fold() {
        check("'one \n  two\n\n three'", "one two\nthree");
        check("\"one\\\n  two\"", "onetwo");
        assert_eq!(read("'open", 0, 5), None);
    }
}
