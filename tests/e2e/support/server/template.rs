//! Fills in what a page leaves to the server: shared text, the origins' addresses and, before all other scripts, the witness.
//! Must leave everything else in the page as it was written.

use std::path::Path;

use hyper::header::HeaderValue;

use super::Origins;

const INCLUDE: &str = "<!--include:";
const WITNESS: &str = r#"<script src="/witness/witness.js"></script>"#;

/// The release that `dist/v<version>/` holds.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A page as it is sent.
pub(super) fn fill(page: &[u8], origins: &Origins) -> Vec<u8> {
    let page = include(&String::from_utf8_lossy(page)).replace("{{version}}", VERSION).replace("{{integrity}}", &integrity());
    let page = origins.names().into_iter().fold(page, |page, (name, value)| page.replace(name, value));
    add_witness(&page).into_bytes()
}

/// A header with the origins' addresses filled in.
pub(super) fn fill_header(value: &HeaderValue, origins: &Origins) -> HeaderValue {
    let Ok(text) = value.to_str() else { return value.clone() };
    let text = origins.names().into_iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value));
    HeaderValue::from_str(&text).unwrap_or_else(|_| value.clone())
}

/// The integrity of the versioned loader, from the file in which the build publishes it; empty if there is no such file.
fn integrity() -> String {
    let published = std::fs::read(super::file::dist().join("integrity.json")).unwrap_or_default();
    let loaders: serde_json::Value = serde_json::from_slice(&published).unwrap_or_default();
    loaders[format!("v{VERSION}/intertitle.js")].as_str().unwrap_or_default().to_owned()
}

/// Replaces `<!--include:name-->` by the file of that name in `tests/e2e/pages`.
fn include(page: &str) -> String {
    let mut parts = page.split(INCLUDE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("-->").unwrap_or((part, ""));
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/pages").join(name);
        out.push_str(&std::fs::read_to_string(&file).unwrap_or_else(|error| format!("{}: {error}", file.display())));
        out.push_str(rest);
    }
    out
}

/// Puts the witness before every other script: at the start of the head, or after the doctype of a page without a head.
fn add_witness(page: &str) -> String {
    let after = |tag: &str| page.find(tag).map(|at| at + tag.len());
    let at = after("<head>").or_else(|| after("<!doctype html>")).unwrap_or(0);
    format!("{}{WITNESS}{}", &page[..at], &page[at..])
}
