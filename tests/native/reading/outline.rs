//! Outlines: levels, nesting, what is left out.

use super::{article, paragraph};
use intertitle::article::{Block, BlockKind, Inline};
use intertitle::reading::outline::{self, Entry, current, is_worth_showing};
use intertitle::reading::passages;

fn entries(language: &str, blocks: Vec<Block>) -> Vec<Entry> {
    outline::of(&passages::of(&article(language, blocks)))
}

fn heading(level: u8, text: &str) -> Block {
    Block::new(BlockKind::Heading { level, content: vec![Inline::text(text)] })
}

fn depths(levels: &[u8]) -> Vec<usize> {
    let headings = levels.iter().enumerate().map(|(nth, level)| heading(*level, &nth.to_string())).collect();
    entries("en", headings).iter().map(|entry| entry.depth).collect()
}

#[test]
fn gaps_between_levels_are_closed() {
    assert_eq!(depths(&[2, 2, 2]), [0, 0, 0]);
    assert_eq!(depths(&[3, 3]), [0, 0]);
    assert_eq!(depths(&[2, 4, 6, 3, 2]), [0, 1, 2, 1, 0]);
    assert_eq!(depths(&[4, 2, 3]), [0, 0, 1]);
}

#[test]
fn headings_in_quotes_and_spoilers_and_without_words_are_left_out() {
    let spoiler = Block::new(BlockKind::Spoiler { summary: vec![], blocks: vec![heading(2, "She leaves")] });
    let quote = Block::new(BlockKind::Quote { blocks: vec![heading(2, "Quoted")], attribution: vec![], cite: None, pull: false });
    let covered = Inline::Spoiler { content: vec![Inline::text("she leaves")] };
    let ending = Block::new(BlockKind::Heading { level: 2, content: vec![Inline::text("When "), covered] });
    let entries = entries("en", vec![spoiler, quote, heading(2, " "), ending]);
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].text.as_str(), entries[0].index), ("When …", 2));
}

#[test]
fn three_headings_are_worth_showing() {
    let entries = |count| entries("en", vec![heading(2, "The city"); count]);
    assert!(!is_worth_showing(&entries(2)));
    assert!(is_worth_showing(&entries(3)));
    assert_ne!(entries(3)[0].block, entries(3)[1].block, "equal headings are told apart");
}

#[test]
fn the_current_entry_is_the_last_heading_above() {
    let blocks = vec![paragraph("a"), heading(2, "One"), paragraph("b"), heading(2, "Two"), paragraph("c")];
    let entries = entries("en", blocks);
    assert_eq!([0, 1, 2, 3, 4].map(|index| current(&entries, index)), [None, Some(0), Some(0), Some(1), Some(1)]);
}
