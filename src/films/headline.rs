//! Whether an article's title looks as if it names the film under review, before any catalogue is fetched.
//! It must not decide which film it is: it only tells whether fetching a catalogue is worth a few kilobytes.

use crate::seek;

/// Whether `title` holds brackets or quotation marks, or says that it is a review.
///
/// ```
/// use intertitle::films::may_name_film;
/// assert!(may_name_film("Her (2013)") && may_name_film("Film review: Her") && may_name_film("On “Her”, again"));
/// assert!(may_name_film("Kritik: Her") && may_name_film("Her, la critique") && may_name_film("Crítica de Her"));
/// assert!(!may_name_film("What I cooked this week"));
/// ```
#[must_use]
pub fn may_name_film(title: &str) -> bool {
    ["(", "“", "\"", "«", "eview", "ritik", "ritique", "rítica"].iter().any(|sign| seek::holds(title, sign))
}
