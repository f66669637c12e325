//! A file as the commands see it: the article in it, and what there is to say about it, one line each.
//! It must not print.

use crate::article::Article;
use crate::native::document::{Format, read};
use crate::parse::{Place, Warning};
use std::path::Path;

/// An article and its warnings, as lines for a terminal: `her.md:3:14: …`, which editors turn into links.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) article: Article,
    pub(super) warnings: Vec<String>,
}

impl Input {
    /// Reads a file, or says in a line why it cannot be read.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let (source, mut warnings) = text(path)?;
        let (article, said) = read(Format::of(path), &source).map_err(|error| format!("{}: {error}", path.display()))?;
        warnings.extend(said.iter().map(|warning| line(path, warning)));
        if article.plain_text().as_str().is_empty() {
            warnings.push(format!("{}: there is no text in it", path.display()));
            return Err(warnings.join("\n"));
        }
        Ok(Self { article, warnings })
    }
}

/// The text of a file, whatever its bytes, and a line if they had to be replaced.
pub(super) fn text(path: &Path) -> Result<(String, Vec<String>), String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut warnings = Vec::new();
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        warnings.push(format!("{}: this is not UTF-8; what could not be read shows as \u{fffd}", path.display()));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    });
    Ok((text, warnings))
}

fn line(path: &Path, warning: &Warning) -> String {
    match &warning.place {
        Place::Line { line, column } => format!("{}:{line}:{column}: {}", path.display(), warning.message),
        Place::Path(place) => format!("{}: {place}: {}", path.display(), warning.message),
    }
}
