//! Which of a page's `<h1>`s is the headline of its post, where the post's text has none: the page's title begins with it.
//! It must not guess: the name of the site is often an `<h1>` too, and so are sections.

/// The longest of the headings, in the order of the page, with which its title begins; none if a later one ends the title, since the first may then be the site.
///
/// ```
/// use intertitle::parse::page::headline;
/// let of = |title: &str, headings: [&str; 2]| headline(title, headings.map(String::from));
/// assert_eq!(of("Her, Again – Row F", ["Row F", "Her, Again"]).as_deref(), Some("Her, Again"));
/// assert_eq!(of("Row F – Her, Again", ["Row F", "Her, Again"]), None);
/// ```
#[must_use]
pub fn headline(title: &str, headings: impl IntoIterator<Item = String>) -> Option<String> {
    let mut found = String::new();
    for heading in headings {
        // Sphinx and MkDocs end a heading with a link to itself.
        let heading = heading.trim_end_matches('¶').trim();
        let next = title.as_bytes().get(heading.len());
        if title.starts_with(heading) && next.is_none_or(|next| !next.is_ascii_alphanumeric()) {
            if heading.len() > found.len() {
                found = heading.to_owned();
            }
        } else if !heading.is_empty() && title.ends_with(heading) {
            found.clear();
        }
    }
    (!found.is_empty()).then_some(found)
}
