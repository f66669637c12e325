//! Strings with holes: `{n} of {total}`.
//! A brace that holds no known name stays as it is; nothing is escaped, because nothing here becomes HTML.

/// The template with its holes filled; one that no value is given for stays.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| Some((values.iter().find(|(key, _)| *key == name)?.1, tail)));
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

/// Whether the template has a hole of this name.
pub(super) fn has(template: &str, name: &str) -> bool {
    template.split('{').skip(1).any(|part| part.split_once('}').is_some_and(|(hole, _)| hole == name))
}
