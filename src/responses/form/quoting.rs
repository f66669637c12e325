//! Quotes a passage of the article in a response: its words, and our link that leads other readers to it.
//! It must not fill the response: a long passage is shortened after a word, while the link leads to all of it.

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
    let mut out = String::from("> ");
    for c in shortened(words).chars() {
        // Escape what would be markup in Markdown.
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#') {
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

fn shortened(words: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        length += word.chars().count() + 1;
        if length > LONGEST && !out.is_empty() {
            out.push('…');
            return out;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().take(LONGEST));
    }
    out
}
