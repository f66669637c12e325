//! Minifies the style sheets of `style/` into the build's output, for `include_str!`.
//! It must not need to understand CSS beyond comments, strings and white space.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=style");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    if !Path::new("style").is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir("style")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            let name = path.file_name().unwrap_or_default();
            fs::write(Path::new(&out).join(name), minified(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// The sheet without comments, and with white space only where removing it could join two tokens.
///
/// Around `+ - * ( ) [ ]` a space can be significant (`calc`, selectors), so one is kept there.
fn minified(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            space = true;
        } else {
            let joins = |after: char| matches!(after, '{' | '}' | ';' | ',' | '>' | '~' | '/');
            if space && !out.ends_with(|before| joins(before) || before == ':') && !joins(next) && !out.is_empty() {
                out.push(' ');
            }
            space = false;
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            let token = match next {
                '"' | '\'' => quoted(rest, next),
                _ => next.len_utf8(),
            };
            let (taken, after) = rest.split_at(token);
            out.push_str(taken);
            rest = after;
        }
    }
    out
}

/// The length in bytes of the string literal with which `text` begins, including its quotes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if character == quote && !escaped {
            return at + character.len_utf8();
        }
        escaped = character == '\\' && !escaped;
    }
    text.len()
}
