//! A passage of the article in a response: its words, and a link of ours that leads others to it.
//! A long passage is shortened at a word; the link leads to all of it.

/// How many characters of a passage stand in a response.
const LONGEST: usize = 280;

/// For Isso, which reads Markdown: a quotation and the link, then room for the answer.
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
        // What would be markup in Markdown stays a sign.
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    [&out, "\n\n<", &plain(link), ">\n\n"].concat()
}

/// The link without its text directive: our token is enough, and places cut long links.
fn plain(link: &str) -> String {
    let link = link.split_once(":~:").map_or(link, |(link, _)| link);
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
