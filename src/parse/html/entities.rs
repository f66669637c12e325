//! Character references: all numeric ones, and the named ones that prose uses.
//! The other two thousand names stay as written: readers can make them out, and their table would weigh more than this crate.

use crate::seek;
use std::borrow::Cow;

/// The longest name known, in bytes.
const LONGEST: usize = 8;

/// Decodes the character references of a text or an attribute's value; references that are unknown or lack the `;` stay literal.
///
/// ```
/// use intertitle::parse::html::decode_entities;
/// assert_eq!(decode_entities("Her&nbsp;&#8212; &#x41;&amp;B &amp;c &unknown; R&D"), "Her\u{a0}— A&B &c &unknown; R&D");
/// ```
#[must_use]
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    decode_with(text, of_name)
}

/// The text with each reference decoded for whose name, without `&` and `;`, `character` knows the character.
pub(crate) fn decode_with(text: &str, character: fn(&str) -> Option<char>) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let known = name(after).and_then(|(name, rest)| Some((character(name)?, rest)));
        let (character, after) = known.unwrap_or(('&', after));
        out.push(character);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The name of a reference, and the rest of the text; `after` starts after the `&`. Looks no further than the longest name, so that a text of nothing
/// but `&` is read in linear time.
fn name(after: &str) -> Option<(&str, &str)> {
    let end = after.bytes().take(LONGEST + 4).position(|byte| byte == b';')?;
    let (name, rest) = after.split_at_checked(end)?;
    Some((name, rest.strip_prefix(';')?))
}

/// The character that the reference with this name stands for.
fn of_name(name: &str) -> Option<char> {
    match name.strip_prefix('#') {
        Some(number) => numeric(number),
        None => named(NAMED, name),
    }
}

fn numeric(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| char::from(byte).is_digit(radix)) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    Some(match code {
        0 => char::REPLACEMENT_CHARACTER,
        // https://html.spec.whatwg.org/#numeric-character-reference-end-state: written by tools that meant Windows-1252.
        0x80..=0x9f => windows_1252(code),
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    })
}

fn windows_1252(code: u32) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let index = code.checked_sub(0x80).and_then(|index| usize::try_from(index).ok());
    index.and_then(|index| UPPER.get(index).copied()).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The names that prose uses, each followed by its character.
const NAMED: &str = "amp& AMP& lt< LT< gt> GT> quot\" apos' nbsp\u{a0} shy\u{ad} ensp\u{2002} emsp\u{2003} thinsp\u{2009} zwnj\u{200c} zwj\u{200d} ndash– \
    mdash— hellip… lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› laquo« raquo» bull• middot· sect§ para¶ dagger† Dagger‡ \
    copy© reg® trade™ deg° times× minus− frac12½ prime′ Prime″ larr← rarr→ euro€ pound£ yen¥ iexcl¡ iquest¿ agraveà aacuteá acircâ \
    atildeã aumlä aringå aeligæ ccedilç egraveè eacuteé EacuteÉ ecircê eumlë iacuteí icircî iumlï ntildeñ oacuteó ocircô otildeõ oumlö \
    OumlÖ oslashø oeligœ ugraveù uacuteú uumlü UumlÜ AumlÄ szligß";

/// The character after `name` in a list like [`NAMED`].
pub(crate) fn named(list: &str, name: &str) -> Option<char> {
    seek::split(list, b" ").find_map(|known| {
        let mut rest = known.strip_prefix(name)?.chars();
        rest.next().filter(|_| rest.next().is_none())
    })
}
