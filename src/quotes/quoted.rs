//! Which words of a text may stand within quotation marks, however badly those pair: presumably somebody else's words.
//! It must not say whose they are, nor take words for the author's where a mark leaves that in doubt.

use crate::reading::script::Script;
use std::ops::Range;

/// Marks that open a quotation, each with those that may close it. Where both look the same, their neighbours tell them apart.
const PAIRS: [(char, &str); 10] =
    [('“', "”"), ('«', "»"), ('»', "«»"), ('„', "“”\""), ('”', "”"), ('"', "\""), ('「', "」"), ('『', "』"), ('‘', "’"), ('\'', "'")];

/// Whether `range` of `text`, in bytes, has words, and all of them may stand within quotation marks: between two marks, after an opening one that
/// is never closed, or before a closing one that was never opened.
///
/// ```
/// use intertitle::quotes::quoted::may_be_quoted;
/// let text = "“It was late. Nobody came. I left,” she says, and leaves.";
/// let at = |part: &str| text.find(part).map(|start| start..start + part.len()).unwrap();
/// assert!(may_be_quoted(text, at("Nobody came.")));
/// assert!(!may_be_quoted(text, at("I left,” she says")));
/// ```
#[must_use]
pub fn may_be_quoted(text: &str, range: Range<usize>) -> bool {
    are_quoted(text, range, &quotations(text).0)
}

/// The same for a text whose [`quotations`] are known: a long paragraph is not searched again for each of its sentences.
pub(super) fn are_quoted(text: &str, range: Range<usize>, quotations: &[Range<usize>]) -> bool {
    let start = range.start;
    let characters = text.get(range).unwrap_or_default().char_indices();
    let mut words = characters.filter(|(_, character)| Script::is_of_word(*character)).map(|(at, _)| start + at).peekable();
    let is_quoted = |at| quotations.get(quotations.partition_point(|one| one.end <= at)).is_some_and(|one| one.start <= at);
    words.peek().is_some() && words.all(is_quoted)
}

/// The outermost ranges that may stand within quotation marks, marks included, in the order of the text; and whether all marks pair. A paragraph
/// that begins with a dash is speech as a whole.
pub(super) fn quotations(text: &str) -> (Vec<Range<usize>>, bool) {
    let mut found = Vec::new();
    if text.starts_with(['—', '–', '―']) {
        found.push(0..text.len());
        return (found, false);
    }
    let mut pairs = true;
    let mut open: Option<Open> = None;
    // Where the last quotation ended.
    let mut outside = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        let mark = Mark { character, before, after: rest.chars().next() };
        before = Some(character);
        if let Some(now) = open.as_mut() {
            if mark.closes(now.closing) {
                now.depth -= 1;
            } else if character == now.opening {
                now.depth += 1;
            }
            if now.depth == 0 {
                found.push(now.start..end);
                (open, outside) = (None, end);
            }
        } else if let Some(closing) = mark.opens(rest) {
            open = Some(Open { start: at, opening: character, closing, depth: 1 });
        } else if mark.is_left_over() {
            found.push(outside..end);
            (outside, pairs) = (end, false);
        }
    }
    pairs &= open.is_none();
    found.extend(open.map(|open| open.start..text.len()));
    (found, pairs)
}

/// A quotation that has not ended yet.
struct Open {
    start: usize,
    opening: char,
    closing: &'static str,
    /// How many of its marks are open.
    depth: usize,
}

/// A character that may be a mark, with its neighbours.
#[derive(Clone, Copy)]
struct Mark {
    character: char,
    before: Option<char>,
    after: Option<char>,
}

impl Mark {
    /// The marks that may close the quotation that it opens; `None` if it opens none.
    fn opens(self, rest: &str) -> Option<&'static str> {
        let (_, closing) = PAIRS.iter().find(|(opening, _)| *opening == self.character)?;
        let begins = !self.before.is_some_and(Script::is_of_word) && self.after.is_some_and(|after| !after.is_whitespace());
        let opens = match self.character {
            '»' | '”' => begins && self.after.is_some_and(Script::is_of_word),
            '"' => begins,
            // It may be an apostrophe: only a pair makes a quotation, and `'90s` does not begin one.
            '‘' | '\'' => begins && !self.after.is_some_and(|after| after.is_ascii_digit()) && is_closed(rest, closing),
            _ => true,
        };
        opens.then_some(closing)
    }

    fn closes(self, closing: &str) -> bool {
        let is_apostrophe = matches!(self.character, '’' | '\'') && self.after.is_some_and(Script::is_of_word);
        closing.chars().any(|mark| mark == self.character) && !is_apostrophe
    }

    /// Whether it closes a quotation that was never opened; in `6"` it means inches, in `ארה"ב` it is part of the word.
    fn is_left_over(self) -> bool {
        match self.character {
            '”' | '»' | '」' | '』' => true,
            '"' => !self.before.is_some_and(|before| before.is_ascii_digit()) && !self.after.is_some_and(Script::is_of_word),
            _ => false,
        }
    }
}

/// Whether a single quotation that has just begun is closed in `rest`.
fn is_closed(rest: &str, closing: &str) -> bool {
    let mut characters = rest.chars().peekable();
    while let Some(character) = characters.next() {
        let mark = Mark { character, before: None, after: characters.peek().copied() };
        if mark.closes(closing) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::may_be_quoted;

    fn quoted(marked: &str) -> bool {
        let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap());
        may_be_quoted(&marked.replace(['[', ']'], ""), start..end - 1)
    }

    #[test]
    fn words_within_marks() {
        for marked in [
            "“One. [Two.] Three,” she says.",
            "She says [“one two.”]",
            "[“One.” “Two.”]",
            "She says: “One. [Two.]",
            "[One. Two,]” she says.",
            "A. [One,” ]she says.",
            "\"One. [Two.] Three,\" she says.",
            "«\u{A0}Un. [Deux.]\u{A0}» dit-elle.",
            "„Eins. [Zwei.]“ Drei.",
            "»Eins. [Zwei.]« Drei.",
            "‘One. [Don’t.] Three,’ she says.",
            "'One. [Don't.] Three,' she says.",
            "”Ett. [Två.] Tre”, säger hon.",
            "「一。[二。]」三",
            "“One “two.” [Three.] Four.” Five.",
            "— [Un. Deux], dit-elle.",
            "—[Uno.] —dijo ella.",
        ] {
            assert!(quoted(marked), "{marked}");
        }
    }

    #[test]
    fn words_without() {
        for marked in [
            "“One.” [Two.] “Three.”",
            "[“One,” she says.]",
            "[She says “one] two.”",
            "Rock ‘n’ roll. [It’s the brothers’ film.]",
            "’Tis late. [Don’t go.]",
            "A 6\" gun. [Two guns.]",
            "«Un.» [Deux.]",
            "„Eins.“ [Zwei.]",
            "„Eins.\" [Zwei.]",
            "[הסרט] של ארה\"ב.",
            "- [One.]",
            "“One.” [—] “Two.”",
            "[]",
        ] {
            assert!(!quoted(marked), "{marked}");
        }
    }
}
