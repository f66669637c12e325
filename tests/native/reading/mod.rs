//! Reading time, outline, progress and position.

mod counting;
mod languages;
mod outline;
mod passages;
mod position;
mod progress;
mod sources;
mod told;
mod uax29;

use intertitle::article::{Article, Block, BlockKind, Inline};
use intertitle::native::words::UnicodeWords;
use intertitle::reading::time::{Measure, measure};

fn paragraph(text: &str) -> Block {
    Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] })
}

fn article(language: &str, blocks: Vec<Block>) -> Article {
    let mut article = Article::new(Default::default(), blocks, vec![]);
    article.metadata.language = (!language.is_empty()).then(|| language.to_owned());
    article
}

fn measured(language: &str, blocks: Vec<Block>) -> Measure {
    measure(&article(language, blocks), &UnicodeWords)
}

#[track_caller]
fn assert_close(left: f64, right: f64) {
    assert!((left - right).abs() < 1e-6, "{left} is not {right}");
}
