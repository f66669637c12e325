//! Strings with placeholders: `{n} of {total}`.
//! Braces around anything but a known name stay as they are; nothing is escaped, because nothing here becomes HTML.

use crate::seek::{around, split};

/// The template with its placeholders filled in; those without a value stay.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = around(rest, "{") {
        text.push_str(before);
        let value = around(after, "}").and_then(|(name, tail)| Some((values.iter().find(|(key, _)| *key == name)?.1, tail)));
        match value {
            Some((value, tail)) => {
                text.push_str(value);
                rest = tail;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

/// Whether the template has a placeholder with this name.
pub(super) fn has(template: &str, name: &str) -> bool {
    split(template, b"{").skip(1).any(|part| around(part, "}").is_some_and(|(placeholder, _)| placeholder == name))
}
