//! `intertitle find`: which element of a page is its post, why, and the text in it.
//! It shows what the finder chose, as `data-article="auto"` would; it must not choose differently.

use super::Done;
use super::input::text;
use crate::find::{MIN_WORDS, Nothing, Outcome};
use crate::native::html::{Document, parse_document};
use crate::native::page;
use std::io::{self, Write};
use std::path::PathBuf;

/// Shows the post of every page; succeeds if each page has one.
pub(super) fn run(files: &[PathBuf], out: &mut dyn Write) -> io::Result<Done> {
    let mut done = Done::Well;
    for file in files {
        let source = match text(file) {
            Ok((source, _)) => source,
            Err(why) => {
                writeln!(out, "{why}")?;
                done = Done::Badly;
                continue;
            }
        };
        let document = parse_document(&source);
        match page::find(&document, MIN_WORDS) {
            Outcome::Found { body, words, why, .. } => {
                writeln!(out, "{}: {}, about {words} words: {why}", file.display(), tag(&document, body))?;
                writeln!(out, "{}", body.map_or_else(|| document.read(), |body| document.read_inside(body)).article.plain_text().as_str())?;
            }
            Outcome::Nothing(Nothing { why, .. }) => {
                writeln!(out, "{}: {why}", file.display())?;
                done = Done::Badly;
            }
        }
    }
    Ok(done)
}

/// The element's start tag, with the attributes that identify it.
fn tag(document: &Document, ordinal: Option<u32>) -> String {
    let Some(ordinal) = ordinal else { return "<body>".to_owned() };
    let mut tag = format!("<{}", document.name(ordinal).unwrap_or_default());
    for (name, value) in
        document.attributes(ordinal).into_iter().flatten().filter(|(name, _)| matches!(name.as_str(), "id" | "class" | "itemprop" | "role"))
    {
        tag.push_str(&format!(" {name}=\"{value}\""));
    }
    tag + ">"
}
