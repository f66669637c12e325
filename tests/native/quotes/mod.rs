//! Quotations: sentences, suggestions, attribution, finding them again, links and cards.

mod anchor;
mod arrival;
mod arriving;
mod attribution;
mod card;
mod flow;
mod kept;
mod lines;
mod link;
mod marked;
mod said;
mod said_in;
mod sentences;
mod shorten;
mod suggest;
mod whole_words;

use intertitle::article::{Article, Block, BlockKind, Inline};

/// An article of plain paragraphs.
fn article(paragraphs: &[&str]) -> Article {
    Article::new(Default::default(), paragraphs.iter().map(|text| paragraph(vec![Inline::text(*text)])).collect(), vec![])
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::new(BlockKind::Paragraph { content })
}
