//! Language tags, checked for their shape only, and the names that authors write instead of them.
//! It has no list of all languages: a name that is not in its table is no language.

use crate::seek;

/// A BCP 47 language tag: `en`, `pt-BR`, `zh-Hant`; `EN_US` is read as `en-US`, because the language is looked up in lower case. Nothing for text of any
/// other shape.
///
/// Only the shape (RFC 5646, section 2.1) is checked: a primary subtag of two or three letters (the RFC allows up to eight, but no language
/// has so many, and `English` would pass), then subtags of up to eight letters or digits.
///
/// ```
/// use intertitle::article::language_tag;
/// assert_eq!(language_tag(" pt_BR "), Some("pt-BR".to_owned()));
/// assert_eq!(language_tag("English"), None);
/// ```
#[must_use]
pub fn language_tag(text: &str) -> Option<String> {
    let mut tag = text.trim().replace('_', "-");
    let mut subtags = seek::split(&tag, b"-");
    let language = subtags.next()?;
    let length = language.len();
    let good = matches!(language.len(), 2..=3)
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags.all(|subtag| matches!(subtag.len(), 1..=8) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()));
    tag.get_mut(..length)?.make_ascii_lowercase();
    good.then_some(tag)
}

/// Names of languages, in English and in the language itself, each followed by its tag.
const NAMES: &str = "english en arabic ar العربية ar french fr français fr german de deutsch de spanish es español es italian it italiano it portuguese pt \
    português pt dutch nl nederlands nl polish pl polski pl russian ru русский ru turkish tr türkçe tr persian fa فارسی fa hebrew he עברית he hindi hi हिन्दी hi \
    chinese zh 中文 zh japanese ja 日本語 ja korean ko 한국어 ko swedish sv svenska sv danish da dansk da \
    norwegian no norsk no finnish fi suomi fi czech cs čeština cs hungarian hu magyar hu ukrainian uk українська uk";

/// The tag of a language given by its tag or by its name.
///
/// ```
/// use intertitle::article::language_of;
/// assert_eq!(language_of("en_US"), Some("en-US".to_owned()));
/// assert_eq!(language_of("English"), Some("en".to_owned()));
/// assert_eq!(language_of("English, mostly"), None);
/// ```
#[must_use]
pub fn language_of(text: &str) -> Option<String> {
    let name = text.trim();
    let named = || {
        let mut words = seek::split(NAMES, b" ");
        std::iter::from_fn(|| words.next().zip(words.next()))
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, tag)| tag.to_owned())
    };
    language_tag(name).or_else(named)
}

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: &str = "ar ckb dv fa he ps sd ug ur yi";

/// Whether a language, a BCP 47 tag, is written from right to left.
///
/// ```
/// use intertitle::article::is_right_to_left;
/// assert!(is_right_to_left("ar-EG") && is_right_to_left("HE"));
/// assert!(!is_right_to_left("arn") && !is_right_to_left(""));
/// ```
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    is_among(tag, RIGHT_TO_LEFT)
}

/// What separates names in a language, a BCP 47 tag.
pub(crate) fn comma(tag: Option<&str>) -> &'static str {
    let tag = tag.unwrap_or_default();
    if is_among(tag, "ar fa ur") {
        "، "
    } else if is_among(tag, "ja zh") {
        "、"
    } else {
        ", "
    }
}

/// Whether a language, a BCP 47 tag, is one of `languages`, primary subtags with a space between them; `de-AT` is `de`.
pub(crate) fn is_among(tag: &str, languages: &str) -> bool {
    let primary = seek::split(tag, b"-_").next().unwrap_or_default();
    seek::split(languages, b" ").any(|known| known.eq_ignore_ascii_case(primary))
}

#[cfg(test)]
mod tests {
    use super::{comma, is_among, language_of};

    #[test]
    fn the_languages_that_are_spoken_here_have_names() {
        for (name, tag) in
            [("Finnish", "fi"), ("čeština", "cs"), ("Magyar", "hu"), ("Norwegian", "no"), ("українська", "uk"), ("Svenska", "sv")]
        {
            assert_eq!(language_of(name).as_deref(), Some(tag), "{name}");
        }
    }

    #[test]
    fn a_region_is_of_its_language() {
        for tag in ["zh", "ZH", "zh-Hant-TW", "zh_CN"] {
            assert!(is_among(tag, "ja zh"), "{tag}");
            assert_eq!(comma(Some(tag)), "、", "{tag}");
        }
        for tag in ["", "z", "zha", "en-zh", "jam"] {
            assert!(!is_among(tag, "ja zh"), "{tag}");
            assert_eq!(comma(Some(tag)), ", ", "{tag}");
        }
        assert_eq!((comma(Some("FA_IR")), comma(None)), ("، ", ", "));
    }
}
