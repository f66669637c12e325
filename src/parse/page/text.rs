//! Cleans the strings in a page's `<head>`: entities that were encoded twice, white space, a site's name after every title.
//! It must not shorten anything that it cannot prove to be decoration.

use crate::article::{Date, one_line};
use crate::parse::Warning;
use crate::parse::html::entities::{decode_with, named};
use crate::seek;
use std::borrow::Cow;

/// The text with its entities decoded and its white space folded, and without the `¶` at its end with which Sphinx and `MkDocs` link a heading to itself,
/// or the zero-width space with which `VitePress` does; nothing if that leaves it empty.
pub(super) fn clean(text: &str) -> Option<String> {
    Some(one_line(seek::trim_end_any(&decode(text), "¶\u{200b}"))).filter(|line| !line.is_empty())
}

/// The named references that blog engines write into JSON and attributes; all that HTML's decoder knows would weigh 900 bytes.
const NAMED: &str = "amp& lt< gt> quot\" apos' nbsp\u{a0} ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” hellip… rarr→ eacuteé";

/// Decodes numeric references and the named ones above.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    decode_with(text, |name| {
        let code = |number: &str| match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => number.parse().ok(),
        };
        name.strip_prefix('#').map_or_else(|| named(NAMED, name), |number| char::from_u32(code(number)?))
    })
}

/// Separators between a post's title and its site's name.
const SEPARATORS: [&str; 10] = [" | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: ", "｜"];

/// The title without the name of its site before or after it; also without whatever follows the words of the page's heading.
///
/// Only what is known to be decoration is removed: the title of a review may contain a dash itself.
pub(super) fn without_site(title: &str, site: Option<&str>, heading: Option<&str>) -> String {
    for (at, separator) in SEPARATORS.iter().flat_map(|separator| seek::places(title, separator).map(move |at| (at, separator))) {
        let (before, after) = (title.get(..at).unwrap_or_default(), title.get(at + separator.len()..).unwrap_or_default());
        if heading == Some(before) || is_site(after, site) {
            return before.trim().to_owned();
        }
        if heading == Some(after) || is_site(before, site) {
            return after.trim().to_owned();
        }
    }
    title.to_owned()
}

fn is_site(part: &str, site: Option<&str>) -> bool {
    site.is_some_and(|site| part.trim().eq_ignore_ascii_case(site.trim()))
}

/// The column or rubric that a section names: the first of several; none if it is just an engine's default or the site's address.
pub(super) fn section(text: &str) -> Option<String> {
    let first = seek::split(text, b",").next()?.trim();
    let default =
        ["posts", "post", "blog", "articles", "uncategorized", "uncategorised"].iter().any(|word| first.eq_ignore_ascii_case(word));
    let address = first.contains('.') && !first.contains(' ');
    (!first.is_empty() && !default && !address).then(|| first.to_owned())
}

/// A date that is real, and not an engine's zero value; if it is not, `path` says where it stands.
pub(super) fn date(written: &str, path: &[&str], warnings: &mut Vec<Warning>) -> Option<Date> {
    let date = Date::parse(written).filter(|date| !date.day().starts_with("0001-") && date.day() != "1970-01-01");
    if date.is_none() {
        warnings.push(Warning::at_path(path.concat(), ["\"", written, "\" is not an ISO 8601 date; it was left out"].concat()));
    }
    date
}

/// Whether an engine cut this text off, perhaps with an invitation to read on: an excerpt of the article is no standfirst.
pub(super) fn is_cut_off(text: &str) -> bool {
    // Some engines escape the ellipsis or arrow twice.
    let text = decode(text);
    let end = seek::trim_end_any(&text, "]) \u{A0}»");
    let leads_on = |(before, after): (&str, &str)| {
        let invites = seek::trim_start_any(after, "] ").starts_with(char::is_uppercase) && !seek::ends_with_any(after, ".!?");
        invites && seek::ends_with_any(before, " [")
    };
    text.ends_with('→') || end.ends_with('…') || end.ends_with("...") || text.rsplit_once('…').is_some_and(leads_on)
}

/// The length, in characters, to which some engines cut headlines in JSON-LD, because search engines once asked for at most that many.
const LONGEST_HEADLINE: usize = 100;

/// Whether a headline may be cut off.
pub(super) fn may_be_cut(headline: &str) -> bool {
    is_cut_off(headline) || headline.chars().count() >= LONGEST_HEADLINE
}

/// Whether a page's title ends with a separator and `heading`, where the name of the site usually is.
pub(super) fn is_last(heading: &str, title: &str) -> bool {
    title.strip_suffix(heading).is_some_and(|before| SEPARATORS.iter().any(|separator| before.ends_with(separator)))
}

/// Whether `site` is this name or begins with it as whole words: `The Long Take`, `The Long Take Weekly`.
pub(super) fn is_of_site(name: &str, site: &str) -> bool {
    site.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once_and_unknown_ones_stay() {
        assert_eq!(decode("Theodore &amp; Samantha&#8217;s &#x201C;city&#x201D;"), "Theodore & Samantha’s “city”");
        assert_eq!(decode("&amp;lt; R&B &bogus; &"), "&lt; R&B &bogus; &");
        // In quadratic time this would take minutes.
        let signs = "&".repeat(1_000_000);
        assert_eq!(decode(&signs), signs);
    }

    #[test]
    fn the_name_of_the_site_is_removed_and_a_dash_in_the_title_stays() {
        assert_eq!(without_site("Her – a love story – The Long Take", Some("The Long Take"), None), "Her – a love story");
        assert_eq!(without_site("THE LONG TAKE: notes", Some("The Long Take"), None), "THE LONG TAKE: notes");
        assert_eq!(without_site("The Long Take | Her", Some("The long take"), None), "Her");
        assert_eq!(without_site("Her - The Magazine", None, Some("Her")), "Her");
        assert_eq!(without_site("The Magazine - Her", None, Some("Her")), "Her");
        assert_eq!(without_site("『怪物』――三つの視点｜夜更けの映画ノート", Some("夜更けの映画ノート"), None), "『怪物』――三つの視点");
        assert_eq!(without_site("Her - a love story", None, None), "Her - a love story");
    }

    #[test]
    fn a_section_is_a_column_only_if_someone_named_it() {
        assert_eq!(section("Film Review Fridays").as_deref(), Some("Film Review Fridays"));
        assert_eq!(section("Reviews,Front page").as_deref(), Some("Reviews"));
        assert_eq!(section("Uncategorized"), None);
        assert_eq!(section("take.example"), None);
        assert_eq!(section("St. Louis").as_deref(), Some("St. Louis"));
    }

    #[test]
    fn a_site_is_called_by_the_whole_words_with_which_its_name_begins() {
        assert!(is_of_site("The Long Take", "The Long Take") && is_of_site("The Long Take", "The Long Take Weekly"));
        assert!(!is_of_site("The Long", "The Longest Take") && !is_of_site("Weekly", "The Long Take Weekly"));
    }

    #[test]
    fn an_engines_zero_value_is_no_date() {
        let mut warnings = Vec::new();
        assert_eq!(date("2013-12-18", &["here"], &mut warnings), Date::parse("2013-12-18"));
        assert_eq!((date("0001-01-01T00:00:00Z", &["there"], &mut warnings), warnings.len()), (None, 1));
    }

    #[test]
    fn an_excerpt_is_recognised_by_its_end() {
        assert!(is_cut_off("A city of soft trousers [&hellip;]".replace("&hellip;", "…").as_str()));
        assert!(is_cut_off("A city of..."));
        for written in [
            "A city of soft trousers [&hellip;]",
            "A city of soft trousers, and Continue reading →",
            "A city of soft trousers, and of Weiterlesen &rarr;",
            "A city of soft […] Read more »",
            "A city of soft … Continue reading Her, Again",
            "A city of soft […] Lire la suite",
        ] {
            assert!(is_cut_off(written), "{written}");
        }
        for whole in ["Her, or … the city", "She leaves … Nobody stays.", "Elle dit « Non »", "A film… And a city"] {
            assert!(!is_cut_off(whole), "{whole}");
        }
        assert!(!is_cut_off("A city of soft trousers."));
    }
}
