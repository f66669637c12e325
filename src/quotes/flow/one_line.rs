//! Words of the page on one line, for a card or a message: a slash separates verses, items and headings, a space separates paragraphs.
//! It must change nothing but line breaks, and leave out nothing but the captions of pictures between the words.

use super::Flow;
use crate::quotes::sentences::is_stop;
use crate::reading::script::Script;
use std::ops::Range;

/// The most characters of a verse or an item: in a longer line, a break is one between paragraphs.
const LONGEST: usize = 100;

impl Flow {
    /// Which line breaks of the text, in bytes, are hard ones within a paragraph: one `<br>`, or one end of line in `<pre>`.
    #[must_use]
    pub fn breaks(&self) -> &[usize] {
        &self.breaks
    }

    /// The words in a range of the text, in bytes, on one line, without the captions of pictures between them; empty if the range is not within the text.
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
        let is_between = |line: &&Range<usize>| range.start < line.start && line.end < range.end;
        let mut captions = self.captions.iter().filter(is_between).peekable();
        let mut out = String::new();
        for (at, character) in self.text.get(range.clone()).unwrap_or_default().char_indices() {
            let at = range.start + at;
            while captions.next_if(|line| line.end < at).is_some() {}
            match character {
                // With the line break after it.
                _ if captions.peek().is_some_and(|line| line.start <= at) => {}
                '\n' if self.ends_verse(at) => out.push_str(" / "),
                '\n' => out.push(' '),
                other => out.push(other),
            }
        }
        out
    }

    /// Whether the line that ends at a byte of the text is a verse, an item or a heading: short, and either broken by hand or not a whole sentence.
    fn ends_verse(&self, end: usize) -> bool {
        let line = || self.text.get(..end).unwrap_or_default().chars().rev().take_while(|character| *character != '\n');
        let is_sentence = line().find(|last| ends(*last) || Script::is_of_word(*last)).is_some_and(ends);
        line().nth(LONGEST).is_none() && (self.breaks.contains(&end) || !is_sentence)
    }
}

/// Whether a sentence, an introduction to what follows, or something said in Japanese ends with a character.
fn ends(character: char) -> bool {
    is_stop(character) || matches!(character, ':' | '：' | '」' | '』')
}
