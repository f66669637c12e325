//! Several texts in one line of storage, separated by tabs; and lists of such lines.
//! It must read back exactly what it wrote, and reject everything else.

use crate::seek;

/// The line of these fields, without a line break.
pub(crate) fn join(fields: &[&str]) -> String {
    let mut line = String::new();
    for (nth, field) in fields.iter().enumerate() {
        if nth > 0 {
            line.push('\t');
        }
        push_escaped(field, &mut line);
    }
    line
}

/// The fields of a line; `None` for what [`join`] did not write, and for more or fewer fields.
pub(crate) fn split<const COUNT: usize>(line: &str) -> Option<[String; COUNT]> {
    all(line)?.try_into().ok()
}

/// All fields of a line, however many.
fn all(line: &str) -> Option<Vec<String>> {
    let mut fields = Vec::new();
    for field in seek::split(line, b"\t") {
        fields.push(unescaped(field)?);
    }
    Some(fields)
}

/// Appends a word to others, with `between` before it unless it is the first.
pub(crate) fn push_apart(words: &mut String, word: &str, between: &str) {
    if !words.is_empty() {
        words.push_str(between);
    }
    words.push_str(word);
}

/// The lines `before` without those of `without`, and with `own` as the last, unless it is empty.
pub(crate) fn with_line(before: &str, own: &str, without: &str) -> String {
    let mut all = String::new();
    let mut push = |line: &str| {
        if !line.is_empty() {
            all.push_str(line);
            all.push('\n');
        }
    };
    for line in seek::split(before, b"\n") {
        if line != own && !seek::split(without, b"\n").any(|known| known == line) {
            push(line);
        }
    }
    push(own);
    all
}

/// Appends a field, escaped so that it holds neither tab nor line break.
fn push_escaped(field: &str, line: &mut String) {
    for character in field.chars() {
        match character {
            '\\' => line.push_str("\\\\"),
            '\t' => line.push_str("\\t"),
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            other => line.push(other),
        }
    }
}

/// The field that [`push_escaped`] wrote; `None` for what it did not write.
fn unescaped(field: &str) -> Option<String> {
    let mut out = String::with_capacity(field.len());
    let mut characters = field.chars();
    while let Some(character) = characters.next() {
        out.push(match character {
            '\\' => match characters.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            other => other,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_in_a_list_once() {
        assert_eq!(with_line("", "one", ""), "one\n");
        assert_eq!(with_line("one\ntwo\n", "one", ""), "two\none\n");
        assert_eq!(with_line("one\ntwo\nthree\n", "four", "one\nthree"), "two\nfour\n");
        assert_eq!(with_line("one\n", "", "one\n"), "");
    }

    #[test]
    fn what_was_joined_is_split_again() {
        let fields = ["a\tb", "", "\\t\r\n"];
        let line = join(&fields);
        assert_eq!(line, "a\\tb\t\t\\\\t\\r\\n");
        assert_eq!(split(&line), Some(fields.map(str::to_owned)));
        assert_eq!((split::<2>(&line), split::<4>(&line), split::<1>("\\x"), split::<1>("\\")), (None, None, None, None));
    }
}
