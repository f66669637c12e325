//! An article from the text of a file in any of the formats: what the widget does with a document that it fetched.
//! It only combines the readers of the core; it must not decide anything about an article.

use super::{html, json, page};
use crate::error::Error;
use crate::find::{Nothing, Outcome};
use crate::parse::html::Reading;
use crate::parse::page::describe;
use crate::parse::{Parsed, markdown};
use std::path::Path;

/// The format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Format {
    /// Markdown with front matter.
    Markdown,
    /// The published JSON.
    Json,
    /// An HTML page.
    Html,
}

impl Format {
    /// Words in a file's ending that tell its format, the same as in the loader (`kindOf` in `fetching.js`); the first that the ending
    /// contains decides.
    pub const ENDINGS: [(&str, Self); 6] = [
        ("json", Self::Json),
        ("md", Self::Markdown),
        ("markdown", Self::Markdown),
        ("plain", Self::Markdown),
        ("txt", Self::Markdown),
        ("htm", Self::Html),
    ];

    /// The format given by a file's ending, if any.
    ///
    /// ```
    /// use intertitle::native::document::Format;
    /// assert_eq!(Format::of("reviews/Her.MD".as_ref()), Some(Format::Markdown));
    /// assert_eq!(Format::of("her.mdx".as_ref()), Some(Format::Markdown));
    /// assert_eq!(Format::of("her.docx".as_ref()), None);
    /// ```
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_ascii_lowercase();
        Self::ENDINGS.into_iter().find(|(word, _)| ending.contains(word)).map(|(_, format)| format)
    }
}

/// Reads an article of `format`.
///
/// # Errors
/// If a page has several posts or none; the error gives the reason.
///
/// ```
/// use intertitle::native::document::{Format, read};
/// let (article, warnings) = read(Format::Markdown, "# Her\n\nThe city is warm.").unwrap();
/// assert_eq!(article.metadata.title.as_deref(), Some("Her"));
/// assert!(warnings.is_empty());
/// assert!(read(Format::Html, "<p>").is_err());
/// ```
pub fn read(format: Format, source: &str) -> Result<Parsed, Error> {
    match format {
        Format::Markdown => Ok(markdown::read(source)),
        Format::Json => Ok(json::read_text(source)),
        Format::Html => read_page(&html::parse_document(source)),
    }
}

/// The post of a page, however short: whoever names a file means it. If nothing on the page stands out, the whole page.
fn read_page(document: &html::Document) -> Result<Parsed, Error> {
    let (reading, around) = match page::find(document, 1) {
        Outcome::Found { body, article, .. } => (body.map_or_else(|| document.read(), |body| document.read_inside(body)), article),
        Outcome::Nothing(Nothing { why, whole }) => {
            let all = Some(document.read()).filter(|all| whole && !all.article.blocks.is_empty());
            (all.ok_or_else(|| Error::new("no post found", why))?, None)
        }
    };
    let Reading { mut article, mut warnings } = reading;
    let (found, wrong) = page::metadata(document, around);
    describe(&mut article, found);
    warnings.extend(wrong);
    Ok((article, warnings))
}
