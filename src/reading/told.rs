//! Whether a line of the page tells the reading time already, as Docusaurus and many themes do.
//! It must not take a film's length for one, nor how long ago the post was published.

use crate::article::one_line;
use crate::seek::{is_listed, places, split};

/// How the words for minutes begin in the languages of `translations`.
const MINUTES: &str = "min мин хв dk dak perc 分 분 דק دق";

/// What is between words.
const SIGNS: &[u8] = b" 0123456789.,:;()";

/// What stands before the minutes of a longer time, or of a time that has passed.
const BEFORE: &str = "h hr hrs hour hours and vor hace fa há ч год saat óra 小时 小時 時間 시간 לפני منذ قبل";

/// What stands after the minutes that have passed.
const AFTER: &str = "ago fa geleden siden sedan 전 önce назад тому temu ezelőtt پیش";

/// Whether the text names minutes, fewer than sixty of them: "4 min read", "5-minute read", "7 Min. Lesezeit", "5 分钟".
///
/// ```
/// use intertitle::reading::told::tells_minutes;
/// assert!(tells_minutes("27 Nov 2026 — 4 min read"));
/// assert!(!tells_minutes("By Benjamin Okafor, on a film of 126 minutes"));
/// assert!(!tells_minutes("Published 5 minutes ago"));
/// ```
#[must_use]
pub fn tells_minutes(text: &str) -> bool {
    let line = one_line(text).to_ascii_lowercase();
    split(MINUTES, b" ").any(|word| places(&line, word).any(|at| tells_them_at(&line, at)))
}

/// Whether a word for minutes that begins there has their number before it, and says how long reading takes.
fn tells_them_at(line: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (line.get(..at), line.get(at..)) else { return false };
    let before = before.strip_suffix(' ').or(before.strip_suffix('-')).unwrap_or(before);
    let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_number = before.get(rest.len()..).is_some_and(|number| number.parse::<u32>().is_ok_and(|minutes| minutes < 60));
    let words = |text| split(text, SIGNS).filter(|word| !word.is_empty());
    // "8.5分" is a mark out of ten, and "5分钟前" is five minutes ago.
    let is_part = rest.strip_suffix('.').is_some_and(|whole| whole.ends_with(|c: char| c.is_ascii_digit()));
    let is_other = is_part || rest.ends_with("y a ") || words(after).next().is_some_and(|word| word.ends_with("前"));
    let is_any = |word: Option<&str>, list| word.is_some_and(|word| is_listed(word, list));
    is_number && !is_other && !is_any(words(rest).last(), BEFORE) && !is_any(words(after).nth(1), AFTER)
}
