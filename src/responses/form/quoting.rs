//! Quotes a passage of the article in a response: its words, and our link that leads other readers to it.
//! It must not fill the response: a long passage is shortened, after a word where spaces tell words, while the link leads to all of it.

use crate::quotes::kept::is_mark_at_start;
use crate::seek;

/// How many characters of a passage are quoted.
const LONGEST: usize = 280;

/// The quotation for Isso, in Markdown: the words as a block quote, the link, and an empty line for the reply.
///
/// ```
/// use intertitle::responses::form::quoted_in_markdown;
/// let quoted = quoted_in_markdown("Leaving is\nslow.", "https://blog.example/her#q=leaving-is-slow.d.k3f9x2");
/// assert_eq!(quoted, "> Leaving is slow.\n\n<https://blog.example/her#q=leaving-is-slow.d.k3f9x2>\n\n");
/// ```
#[must_use]
pub fn quoted_in_markdown(words: &str, link: &str) -> String {
    let words = shortened(words);
    let mut out = String::from("> ");
    for (at, c) in words.char_indices() {
        // What would be markup in the Markdown that Isso reads; a backslash before any other character would be shown.
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '~' | '^');
        if is_mark || is_mark_at_start(c, words.get(..at).unwrap_or_default()) {
            out.push('\\');
        }
        out.push(c);
    }
    [&out, "\n\n<", &plain(link), ">\n\n"].concat()
}

/// The link without its text directive: our token is enough, and long links get cut.
fn plain(link: &str) -> String {
    let link = seek::around(link, ":~:").map_or(link, |(link, _)| link);
    link.chars().filter(|c| !c.is_whitespace() && !matches!(c, '<' | '>')).collect()
}

/// The words on one line, as many as may be quoted; an ellipsis stands for the rest.
fn shortened(words: &str) -> String {
    let mut out = String::new();
    let mut left = LONGEST;
    for word in words.split_whitespace() {
        let length = word.chars().count();
        let fits = length <= left;
        // What has no space in it is a whole text in scripts without spaces: only that is cut in two.
        if fits || length > LONGEST && left > 0 {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend(word.chars().take(left));
        }
        if !fits {
            out.push('…');
            break;
        }
        left = left.saturating_sub(length + 1);
    }
    out
}
