//! What to do when a reader arrives by a link to a quote: which address counts, and how far to scroll.
//! Pure functions that touch no page; [`super::link::arrive`] finds where the words are.

use super::link::DELIMITER;

/// The address with its text directives: browsers strip them from `location.href`, but keep them in the name of the page's navigation entry.
///
/// `href` is the current address, `loaded` that of the navigation entry; `href` wins if the reader has moved on since the page was loaded.
///
/// ```
/// use intertitle::quotes::arrival::address;
/// let loaded = "https://blog.example/her#q=a.1.b:~:text=leaving";
/// assert_eq!(address("https://blog.example/her#q=a.1.b", loaded), loaded);
/// assert_eq!(address("https://blog.example/her#notes", loaded), "https://blog.example/her#notes");
/// ```
#[must_use]
pub fn address<'a>(href: &'a str, loaded: &'a str) -> &'a str {
    let plain = |address: &'a str| address.trim_end_matches('#');
    match loaded.split_once(DELIMITER) {
        Some((before, _)) if plain(before) == plain(href) => loaded,
        _ => href,
    }
}

/// How far to scroll, in CSS pixels, to centre words that reach from `top` to `bottom` in a window of `height`.
///
/// `None` if they are in view already: the browser or the reader brought them there. The first eighth of the window does not count, because many
/// themes keep a header there. Words taller than half the window begin at a quarter of its height.
///
/// ```
/// use intertitle::quotes::arrival::scroll_by;
/// assert_eq!(scroll_by(900.0, 940.0, 800.0), Some(520.0));
/// assert_eq!(scroll_by(300.0, 340.0, 800.0), None);
/// ```
#[must_use]
pub fn scroll_by(top: f64, bottom: f64, height: f64) -> Option<f64> {
    let is_in_view = top >= height / 8.0 && (bottom <= height || top <= height / 4.0);
    let middle = (height - (bottom - top)) / 2.0;
    (!is_in_view).then(|| top - middle.max(height / 4.0))
}
