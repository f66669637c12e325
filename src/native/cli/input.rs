//! A file as the commands see it: the article in it, and the warnings, one line each.
//! It must not print.

use crate::article::Article;
use crate::native::document::{Format, read};
use crate::native::messages::of_file;
use crate::parse::{Place, Warning};
use clap::Args;
use std::io::{Read, stdin};
use std::path::Path;

/// The option that names the type of a file whose extension does not.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct Kind {
    /// The type of the files; by default it follows from their extensions and contents.
    #[arg(long = "type", value_name = "TYPE")]
    named: Option<Format>,
}

impl Kind {
    /// The format of the file: the one that the author named, that of its extension, or HTML if the text begins with `<`.
    fn of(self, path: &Path, source: &str) -> Option<Format> {
        let begins_so = source.trim_start_matches('\u{feff}').trim_start().starts_with('<');
        self.named.or_else(|| Format::of(path)).or(begins_so.then_some(Format::Html))
    }
}

/// An article and its warnings, as lines for a terminal: `her.md:3:14: …`, which editors turn into links.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) article: Article,
    pub(super) warnings: Vec<String>,
}

impl Input {
    /// Reads a file; the error says in one line why it cannot be read.
    pub(super) fn read(path: &Path, kind: Kind) -> Result<Self, String> {
        let name = path.display();
        let (source, mut warnings) = text(path)?;
        let Some(format) = kind.of(path, &source) else {
            return Err(format!("{name}: its extension does not tell what it is; give --type markdown, json or html"));
        };
        let (article, found) = read(format, &source).map_err(|error| format!("{name}: {error}"))?;
        warnings.extend(found.iter().map(|warning| line(path, warning)));
        if article.plain_text().as_str().is_empty() {
            warnings.push(format!("{name}: it contains no text"));
            return Err(warnings.join("\n"));
        }
        Ok(Self { article, warnings })
    }
}

/// The text of a file, or of standard input for `-`; and a warning if some of its bytes had to be replaced.
pub(super) fn text(path: &Path) -> Result<(String, Vec<String>), String> {
    let name = path.display();
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|error| format!("{name}: {}", of_file(&error)))?;
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(format!("{name}: this is UTF-16; save it as UTF-8"));
    }
    if bytes.contains(&0) {
        return Err(format!("{name}: this is not text"));
    }
    let mut warnings = Vec::new();
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        // Up to the first invalid byte both texts are the same.
        let why = "this is not UTF-8, and shows as \u{fffd}; save the file as UTF-8";
        warnings.push(line(path, &Warning::at_offset(&text, error.utf8_error().valid_up_to(), why)));
        text
    });
    Ok((text, warnings))
}

fn line(path: &Path, warning: &Warning) -> String {
    match &warning.place {
        Place::Line { line, column } => format!("{}:{line}:{column}: {}", path.display(), warning.message),
        Place::Path(place) => format!("{}: {place}: {}", path.display(), warning.message),
    }
}
