//! A kept quote as a line in storage: words, prefix and suffix, separated by tabs.
//! It must read back exactly what it wrote, and reject everything else.

use crate::hash;
use crate::quotes::anchor::TextQuoteSelector;

/// The line of a quote, without a line break.
pub(super) fn encode(selector: &TextQuoteSelector) -> String {
    let mut line = String::with_capacity(selector.exact.len() + 64);
    for (nth, field) in [&selector.exact, &selector.prefix, &selector.suffix].into_iter().enumerate() {
        if nth > 0 {
            line.push('\t');
        }
        push_escaped(field, &mut line);
    }
    line
}

/// Appends a field, escaped so that it holds neither tab nor line break.
pub(crate) fn push_escaped(field: &str, line: &mut String) {
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

/// The quote in a line; `None` for what [`encode`] did not write.
pub(super) fn decode(line: &str) -> Option<TextQuoteSelector> {
    let mut fields = line.split('\t').map(unescaped);
    let selector = TextQuoteSelector { exact: fields.next()??, prefix: fields.next()??, suffix: fields.next()?? };
    (fields.next().is_none() && !selector.exact.trim().is_empty()).then_some(selector)
}

/// The id of a line's quote.
pub(super) fn id(line: &str) -> String {
    hash::short(line)
}

/// The field that [`push_escaped`] wrote; `None` for what it did not write.
pub(crate) fn unescaped(field: &str) -> Option<String> {
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
