//! Lists as Word writes them: each item a paragraph that begins with its bullet or number as text.
//! Must go by Word's names: a paragraph of anyone else's that begins with a bullet stays one.

use super::Reader;
use super::start::Opened;
use super::words;
use crate::article::{Block, BlockKind, ListItem};
use crate::parse::html::element::Element;
use crate::seek::holds;

/// Whether Word wrote this paragraph for an item of a list; class names are in lower case.
pub(super) fn is_item(opened: &Opened<'_>) -> bool {
    opened.element == Element::Paragraph
        && (holds(&opened.names.class, "msolistp") || opened.get("style").is_some_and(|style| holds(&style, "mso-list:l")))
}

/// What Word, and those who paste from it, use as bullets.
const BULLETS: [char; 8] = ['·', '•', '◦', '▪', '●', '○', '■', '§'];

/// The length of the bullet or number at the start of an item, with the spaces around it, and the number.
fn marker(text: &str) -> Option<(usize, Option<u32>)> {
    let start = text.trim_start();
    let (marker, rest) = start.split_at_checked(start.find(char::is_whitespace).unwrap_or(start.len()))?;
    let number = marker.strip_suffix(['.', ')']).and_then(words::number);
    let after = rest.trim_start();
    // In Word's symbol fonts some bullets are letters: at least two no-break spaces, of two bytes each, tell those from words.
    let is_bullet = |c| BULLETS.contains(&c) || rest.len() - after.len() >= 4;
    let mut characters = marker.chars();
    let is_marker = number.is_some() || characters.next().is_some_and(is_bullet) && characters.next().is_none();
    is_marker.then(|| (text.len() - after.len(), number))
}

impl Reader {
    /// Adds an item to the list right before it, or begins a list, as the number 1 always does. Without a bullet or number it stays a paragraph.
    pub(super) fn end_pasted(&mut self, mut blocks: Vec<Block>) {
        let found = match blocks.first_mut().map(|block| &mut block.kind) {
            Some(BlockKind::Paragraph { content }) => marker(words::first_text(content)).map(|found| (found, content)),
            _ => None,
        };
        let Some(((length, number), content)) = found else { return self.push_blocks(blocks) };
        words::cut_start(content, length);
        if content.is_empty() {
            return;
        }
        let item = ListItem { blocks };
        match self.scopes.last_mut().and_then(|scope| scope.blocks.last_mut()).map(|block| &mut block.kind) {
            Some(BlockKind::List { start, items }) if start.is_some() == number.is_some() && number != Some(1) => items.push(item),
            _ => self.push(BlockKind::List { start: number, items: vec![item] }),
        }
    }
}
