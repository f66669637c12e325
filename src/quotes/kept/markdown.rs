//! Exports kept quotes as Markdown: block quotes with an attribution and a link.
//! Words must never act as markup: any Markdown renderer must show them as they are.

use super::{Kept, find_all};
use std::ops::Range;

/// Whose words a quote holds, and the link to it; all plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// Who said or wrote it; may be empty.
    pub who: String,
    /// The title of the article.
    pub title: String,
    /// The address that the link leads to.
    pub address: String,
}

/// The quotes in the order in which they stand in `text`; then `note`, a sentence for readers, and the quotes no longer found there.
/// `breaks` are those line breaks of the text, in bytes, that are hard ones within a paragraph, as between verses.
///
/// `credit` returns the credit for a quote, or, given `None`, for one that is not found.
///
/// ```
/// use intertitle::quotes::anchor::TextQuoteSelector;
/// use intertitle::quotes::kept::{Credit, Kept, to_markdown};
/// let text = "Leaving is slow*.";
/// let kept = [Kept { id: "a".into(), selector: TextQuoteSelector::new(text, 0..17).unwrap() }];
/// let credit = |_: Option<&Kept>| Credit { who: "Ada Example".into(), title: "Her".into(), address: "https://blog.example/her".into() };
/// let markdown = to_markdown(&kept, text, &[], &credit, "No longer in the article:");
/// assert_eq!(markdown, "> Leaving is slow\\*.\n>\n> — Ada Example, [Her](<https://blog.example/her>)\n");
/// ```
#[must_use]
pub fn to_markdown(kept: &[Kept], text: &str, breaks: &[usize], credit: &dyn Fn(Option<&Kept>) -> Credit, note: &str) -> String {
    let mut found: Vec<(&Kept, Option<Range<usize>>)> = kept.iter().zip(find_all(kept, text)).collect();
    found.sort_by_key(|(_, range)| range.as_ref().map_or(usize::MAX, |range| range.start));
    let mut out = String::new();
    let mut noted = false;
    for (quote, range) in found {
        if !out.is_empty() {
            out.push('\n');
        }
        if range.is_none() && !noted {
            escape(note, &mut out);
            out.push_str("\n\n");
            noted = true;
        }
        let exact = &quote.selector.exact;
        // In words that have been edited since, nobody knows which line breaks were hard.
        let start = range.as_ref().filter(|range| text.get((*range).clone()) == Some(exact)).map(|range| range.start);
        let breaks = start.map_or(&[][..], |_| breaks);
        block_quote(exact, start.unwrap_or_default(), breaks, &credit(range.map(|_| quote)), &mut out);
    }
    out
}

/// Writes words that begin at byte `start` of the text to which `breaks` belong.
fn block_quote(words: &str, start: usize, breaks: &[usize], credit: &Credit, out: &mut String) {
    let mut end = 0;
    for line in words.split('\n') {
        end += line.len();
        if !line.trim().is_empty() {
            out.push_str("> ");
            escape(line, out);
            out.push_str(if end < words.len() && breaks.contains(&(start + end)) { "\\\n" } else { "\n>\n" });
        }
        end += 1;
    }
    out.push_str("> — ");
    if !credit.who.trim().is_empty() {
        escape(&credit.who, out);
        out.push_str(", ");
    }
    out.push('[');
    escape(if credit.title.trim().is_empty() { &credit.address } else { &credit.title }, out);
    out.push_str("](<");
    destination(&credit.address, out);
    out.push_str(">)\n");
}

/// Appends words on one line, with a backslash wherever CommonMark, GFM or their usual extensions would see markup.
fn escape(words: &str, out: &mut String) {
    let start = out.len();
    let words = words.trim();
    for (at, character) in words.char_indices() {
        let before = words.get(..at).unwrap_or_default();
        let after = words.get(at + character.len_utf8()..).unwrap_or_default();
        if character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}') || character.is_control() {
            if !out.ends_with(' ') && out.len() > start {
                out.push(' ');
            }
            continue;
        }
        // A hyphenator's, for lines of the page's width: they would hide in what the reader pastes.
        if character == '\u{AD}' {
            continue;
        }
        if is_mark(character) || is_mark_at_start(character, before) || is_of_address(character, before, after) {
            out.push('\\');
        }
        out.push(character);
    }
}

/// Characters that are markup anywhere in a line.
fn is_mark(character: char) -> bool {
    matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' | '{' | '}' | '@')
}

/// Characters that begin a heading, a list, a rule or a definition at the start of a line; `before` is what the line has before it.
pub(crate) fn is_mark_at_start(character: char, before: &str) -> bool {
    let first = before.is_empty() && matches!(character, '#' | '+' | '-' | '=' | ':');
    let numbered = matches!(character, '.' | ')') && !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    first || numbered
}

/// Characters that turn a bare address into a link.
fn is_of_address(character: char, before: &str, after: &str) -> bool {
    character == ':' && after.starts_with('/')
        || character == '.' && before.get(before.len().saturating_sub(3)..).is_some_and(|www| www.eq_ignore_ascii_case("www"))
}

/// Appends an address so that it may stand between angle brackets.
fn destination(address: &str, out: &mut String) {
    for character in address.trim().chars() {
        match character {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '&' if address.contains(';') => out.push_str("\\&"),
            other if other.is_whitespace() || other.is_control() => out.push_str("%20"),
            other => out.push(other),
        }
    }
}
