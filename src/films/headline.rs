//! Whether an article's title looks as if it named the film under review, before any catalogue is fetched.
//! It must not decide which film it is: it only tells where asking is worth a few kilobytes.

/// Whether `title` holds a year in brackets, words in quotation marks, or says that it is a review.
///
/// ```
/// use intertitle::films::may_name_film;
/// assert!(may_name_film("Her (2013)") && may_name_film("Film review: Her") && may_name_film("On “Her”, again"));
/// assert!(!may_name_film("What I cooked this week (part 2)"));
/// ```
#[must_use]
pub fn may_name_film(title: &str) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let has_year = title.as_bytes().windows(6).any(|part| matches!(part, [b'(', year @ .., b')'] if year.iter().all(is_digit)));
    has_year || title.contains(['“', '"', '«']) || title.as_bytes().windows(6).any(|part| part.eq_ignore_ascii_case(b"review"))
}
