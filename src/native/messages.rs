//! Messages for authors: errors of files and JSON in our own words instead of the libraries', and counts of things.
//! It must not name a place: the caller knows the file, and the line in it.

use serde_json::error::Category;
use std::io::{Error, ErrorKind};

/// Said of a file that ends too early.
const CUT_SHORT: &str = "it breaks off here; was it cut short?";

/// Why a file could not be read or written.
///
/// ```
/// let error = std::fs::read("no/such/file").unwrap_err();
/// assert_eq!(intertitle::native::messages::of_file(&error), "there is no such file or folder");
/// ```
#[must_use]
pub fn of_file(error: &Error) -> String {
    // Our own errors, and those of the decompressor, carry words of their own.
    if let Some(text) = error.get_ref() {
        return match text.to_string().as_str() {
            "incomplete deflate stream" => CUT_SHORT.into(),
            "corrupt deflate stream" | "corrupt gzip stream does not have a matching checksum" => "the gzip data is damaged here".into(),
            text => text.to_owned(),
        };
    }
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder".into(),
        ErrorKind::PermissionDenied => "permission was denied".into(),
        ErrorKind::IsADirectory => "this is a folder, not a file".into(),
        ErrorKind::UnexpectedEof => CUT_SHORT.into(),
        ErrorKind::InvalidData => "this is not UTF-8; save it as UTF-8".into(),
        _ => {
            let text = error.to_string();
            text.split_once(" (os error").map_or(text.as_str(), |(why, _)| why).to_owned()
        }
    }
}

/// What is wrong with a JSON text, or with a value in it that is of an unexpected kind.
///
/// ```
/// use intertitle::native::messages::of_json;
/// let why = |json| of_json(&serde_json::from_str::<Vec<u16>>(json).unwrap_err());
/// assert_eq!(why("[1,"), "it breaks off here");
/// assert_eq!(why("[1 2]"), "a comma or a bracket is missing");
/// assert_eq!(why("[\"2009\"]"), "the text \"2009\" is not a whole number");
/// assert_eq!(why("[-1]"), "-1 is not a whole number from 0 to 65535");
/// ```
#[must_use]
pub fn of_json(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let has_place = error.line() > 0;
    let why = text.rsplit_once(" at line ").filter(|_| has_place).map_or(text.as_str(), |(why, _)| why);
    match error.classify() {
        Category::Eof => "it breaks off here".into(),
        Category::Syntax => syntax(why).to_owned(),
        Category::Data => value(why),
        Category::Io => why.to_owned(),
    }
}

/// serde_json's words for a syntax error, in ours.
fn syntax(why: &str) -> &str {
    match why {
        "expected value" | "expected ident" => "a value is missing here",
        "expected `:`" => "a colon is missing",
        "expected `,` or `]`" | "expected `,` or `}`" => "a comma or a bracket is missing",
        "expected `\"`" | "key must be a string" => "a name in quotation marks is missing",
        "trailing comma" => "there is a comma before the closing bracket",
        "trailing characters" => "something follows its end",
        "invalid escape" => "this is not a valid escape",
        "invalid number" => "this is not a number",
        "number out of range" => "this number is too large",
        "invalid unicode code point" => "this is not UTF-8",
        "recursion limit exceeded" => "it is nested too deeply",
        why if why.starts_with("control character") => "a text runs over the end of its line, or has an invisible character",
        why => why,
    }
}

/// `invalid type: string "2009", expected u16` as a sentence.
fn value(why: &str) -> String {
    let of_type = why.strip_prefix("invalid type: ");
    let wrong = of_type.or_else(|| why.strip_prefix("invalid value: "));
    let Some((found, wanted)) = wrong.and_then(|wrong| wrong.rsplit_once(", expected ")) else { return why.to_owned() };
    let found = match found.split_once(' ') {
        Some(("string", text)) => format!("the text {text}"),
        _ if found == "sequence" => "a list".into(),
        _ if found == "map" => "an object".into(),
        _ => found.split('`').nth(1).unwrap_or(found).to_owned(),
    };
    let wanted = match wanted {
        "u8" | "u16" | "u32" | "u64" | "usize" | "i64" if of_type.is_some() => "a whole number",
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "a string" => "text",
        "a sequence" => "a list",
        "a boolean" => "`true` or `false`",
        "a map" => "an object",
        wanted if wanted.starts_with("struct ") => "an object",
        wanted => wanted,
    };
    format!("{found} is not {wanted}")
}

/// A count with its noun: `1 film`, `2 films`.
///
/// ```
/// use intertitle::native::messages::counted;
/// assert_eq!((counted(1, "film"), counted(0, "film")), ("1 film".to_owned(), "0 films".to_owned()));
/// ```
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_of_a_library_remain() {
        for (json, text) in [
            ("", "it breaks off here"),
            ("nonsense", "a value is missing here"),
            ("{\"a\" 1}", "a colon is missing"),
            ("{a: 1}", "a name in quotation marks is missing"),
            ("[1,]", "there is a comma before the closing bracket"),
            ("[] x", "something follows its end"),
            ("[\"a\n\"]", "a text runs over the end of its line, or has an invisible character"),
        ] {
            assert_eq!(of_json(&serde_json::from_str::<serde_json::Value>(json).unwrap_err()), text, "{json}");
        }
        let wrong = |json| of_json(&serde_json::from_str::<std::collections::HashMap<String, Vec<String>>>(json).unwrap_err());
        assert_eq!(wrong("{\"cast\": \"B\"}"), "the text \"B\" is not a list");
        assert_eq!(wrong("{\"cast\": [1.5]}"), "1.5 is not text");
        assert_eq!(wrong("[]"), "a list is not an object");
        assert_eq!(wrong("{\"cast\": [null]}"), "null is not text");
    }

    #[test]
    fn what_we_said_ourselves_stays() {
        assert_eq!(of_file(&Error::other("the table is missing")), "the table is missing");
        assert_eq!(of_file(&ErrorKind::UnexpectedEof.into()), "it breaks off here; was it cut short?");
        assert!(!of_file(&Error::from_raw_os_error(13)).contains("os error"));
    }
}
