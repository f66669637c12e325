//! Language tags, as far as their shape goes.
//! It must not know which languages there are.

/// A BCP 47 language tag: `en`, `pt-BR`, `zh-Hant`; `en_US` is taken as `en-US`. Nothing for what has another shape.
///
/// Only the shape of RFC 5646 section 2.1 is checked: letters first, then subtags of up to eight letters or digits.
///
/// ```
/// use intertitle::article::language_tag;
/// assert_eq!(language_tag(" pt_BR "), Some("pt-BR".to_owned()));
/// assert_eq!(language_tag("English (UK)"), None);
/// ```
#[must_use]
pub fn language_tag(text: &str) -> Option<String> {
    let tag = text.trim().replace('_', "-");
    let mut subtags = tag.split('-');
    let language = subtags.next()?;
    let good = matches!(language.len(), 2..=8)
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags.all(|subtag| matches!(subtag.len(), 1..=8) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()));
    good.then_some(tag)
}

/// Primary subtags of languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// Whether a language, a BCP 47 tag, is written from right to left.
///
/// ```
/// use intertitle::article::is_right_to_left;
/// assert!(is_right_to_left("ar-EG") && is_right_to_left("HE"));
/// assert!(!is_right_to_left("arn") && !is_right_to_left(""));
/// ```
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    RIGHT_TO_LEFT.iter().any(|known| known.eq_ignore_ascii_case(primary))
}
