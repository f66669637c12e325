//! An article from a file's text, whichever of the formats it is in: what the widget does with a document that it fetched.
//! It only joins the readers of the core; it must not decide anything about an article.

use super::{html, json, page};
use crate::error::Error;
use crate::find::{Nothing, Outcome};
use crate::parse::html::Reading;
use crate::parse::page::describe;
use crate::parse::{Parsed, markdown};
use std::path::Path;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown with front matter.
    Markdown,
    /// The published JSON.
    Json,
    /// A page.
    Html,
}

impl Format {
    /// The words by which an ending tells the format, as the loader has them (`kindOf` in `fetching.js`); the first that it holds counts.
    pub const ENDINGS: [(&str, Self); 6] = [
        ("json", Self::Json),
        ("md", Self::Markdown),
        ("markdown", Self::Markdown),
        ("plain", Self::Markdown),
        ("txt", Self::Markdown),
        ("htm", Self::Html),
    ];

    /// What a file's ending says, if it says anything.
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
/// A page of several posts, or of none, with the reason.
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

/// The post of a page, however short: who names a file means it. Where nothing on the page stands out, that is all of it.
fn read_page(document: &html::Document) -> Result<Parsed, Error> {
    let (reading, around) = match page::find(document, 1) {
        Outcome::Found { body, article, .. } => (document.read_inside(body), Some(article)),
        Outcome::Nothing(Nothing { why, whole }) => {
            let all = Some(document.read()).filter(|all| whole && !all.article.blocks.is_empty());
            (all.ok_or_else(|| Error::document("no post found", why))?, None)
        }
    };
    let Reading { mut article, mut warnings, .. } = reading;
    let (told, wrong) = page::metadata(document, around);
    describe(&mut article, told);
    warnings.extend(wrong);
    Ok((article, warnings))
}
