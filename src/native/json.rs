//! JSON on an author's machine: serde_json's values for the core's reader, and articles from JSON text.
//! It must not know the published format; [`crate::parse::json`] does.

use crate::article::Article;
use crate::native::messages::of_json;
use crate::parse::json::{Kind, Value, read};
use crate::parse::{MAX_SOURCE, Parsed, Place, WHOLE, Warning};
use serde::Deserialize;

/// By reference, so that access to a member copies nothing.
impl Value for &serde_json::Value {
    fn kind(&self) -> Kind {
        match self {
            serde_json::Value::Null => Kind::Null,
            serde_json::Value::Bool(_) => Kind::Bool,
            serde_json::Value::Number(_) => Kind::Number,
            serde_json::Value::String(_) => Kind::String,
            serde_json::Value::Array(_) => Kind::Array,
            serde_json::Value::Object(_) => Kind::Object,
        }
    }

    fn string(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().map(|items| items.iter().collect())
    }

    fn get(&self, key: &str) -> Option<Self> {
        self.as_object()?.get(key).filter(|value| !value.is_null())
    }

    fn keys(&self) -> Vec<String> {
        self.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
    }
}

/// Reads an article from JSON text; invalid JSON gives an article without blocks, and a warning with its line and column.
///
/// ```
/// use intertitle::native::json::read_text;
/// let (article, warnings) = read_text(r#"{"metadata": {"title": "Her"}, "blocks": ["Cut to black."]}"#);
/// assert_eq!(article.metadata.title.as_deref(), Some("Her"));
/// assert!(warnings.is_empty());
/// let (_, warnings) = read_text("{\"metadata\": {},\n \"blocks\": [}");
/// assert_eq!(warnings[0].to_string(), "line 2, column 13: this is not JSON: a value is missing here");
/// ```
#[must_use]
pub fn read_text(source: &str) -> Parsed {
    if source.len() > MAX_SOURCE {
        return (Article::default(), vec![Warning::at_path(WHOLE, "this is longer than 16 MB and was not read")]);
    }
    if depth(source) > DEEPEST {
        return (Article::default(), vec![Warning::at_path(WHOLE, "this is nested more deeply than any article and was not read")]);
    }
    let mut parser = serde_json::Deserializer::from_str(source.trim_start_matches('\u{feff}'));
    // An article may be nested deeper than serde_json's own limit of 128; ours has just been checked.
    parser.disable_recursion_limit();
    match serde_json::Value::deserialize(&mut parser).and_then(|value| parser.end().map(|()| value)) {
        Ok(value) => read(&&value),
        Err(error) => (Article::default(), vec![no_json(&error)]),
    }
}

/// How deeply brackets may be nested: lists in lists up to [`crate::parse::MAX_DEPTH`] take four each, inlines in them two each.
const DEEPEST: usize = 256;

/// How deeply the brackets of a JSON text are nested, not counting those in strings.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

fn no_json(error: &serde_json::Error) -> Warning {
    let number = |n: usize| u32::try_from(n.max(1)).unwrap_or(u32::MAX);
    let place = Place::Line { line: number(error.line()), column: number(error.column()) };
    Warning { place, message: format!("this is not JSON: {}", of_json(error)) }
}
