//! The title that the page gives its post, where the post itself has none.
//! It must not decide which heading that is: [`headline`] does.

use crate::browser::{self, elements};
use crate::parse::page::headline;

/// The page's `<h1>` with which the page's title begins (the site's name usually follows); otherwise the page's title.
pub(super) fn read() -> Option<String> {
    let document = browser::document()?;
    let title = document.title();
    let headings = elements::all(&document, "h1").into_iter().filter_map(|heading| heading.text_content());
    Some(headline(&title, headings).unwrap_or(title))
}
