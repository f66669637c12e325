//! Words of the page on one line, for a card or a message: verses and items stay apart by a slash, paragraphs by a space.
//! It must change nothing but line breaks.

use super::Flow;
use crate::quotes::sentences::{is_closer, is_stop};
use std::ops::Range;

/// The most characters of a verse or an item: in a longer line, a break is one between paragraphs.
const LONGEST: usize = 100;

impl Flow {
    /// Whether the line break at a byte of the text is a hard one within a paragraph: one `<br>`, or one end of line in `<pre>`.
    #[must_use]
    pub fn is_break(&self, at: usize) -> bool {
        self.breaks.binary_search(&at).is_ok()
    }

    /// The words in a range of the text, in bytes, on one line; empty if the range is not within the text.
    ///
    /// ```
    /// use intertitle::parse::html::Event;
    /// use intertitle::quotes::flow::Reader;
    /// let mut reader = Reader::default();
    /// for line in ["Come live with me", "and be my love."] {
    ///     reader.event(&Event::Text(line));
    ///     reader.event(&Event::Open { name: "br", attributes: &() });
    ///     reader.event(&Event::Close);
    /// }
    /// let flow = reader.finish();
    /// assert_eq!(flow.on_one_line(0..flow.text().len()), "Come live with me / and be my love.");
    /// ```
    #[must_use]
    pub fn on_one_line(&self, range: Range<usize>) -> String {
        let mut out = String::new();
        let mut at = range.start;
        for line in self.text.get(range).unwrap_or_default().split('\n') {
            if !out.is_empty() {
                out.push_str(if self.parts_verses(at - 1) { " / " } else { " " });
            }
            out.push_str(line);
            at += line.len() + 1;
        }
        out
    }

    /// Whether the line that ends at a byte of the text is a verse, an item or a heading: short, and either broken by hand or not a whole sentence.
    fn parts_verses(&self, end: usize) -> bool {
        let line = self.text.get(..end).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        line.chars().nth(LONGEST).is_none() && (self.is_break(end) || !ends_sentence(line))
    }
}

/// Whether a sentence, something said or an introduction to what follows ends with `line`.
fn ends_sentence(line: &str) -> bool {
    let words = line.trim_end_matches(is_closer);
    words.ends_with(|last| is_stop(last) || matches!(last, ':' | '：')) || line.ends_with(['」', '』'])
}
