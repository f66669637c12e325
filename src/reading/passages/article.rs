//! The passages of an article that was read from a file.
//! Leaves out what is not read for its own sake (pull quotes, marks, credits), as [`super::Reader`] does on a page.

use super::{ICON, Kind, Passage, settle};
use crate::article::{Article, Block, BlockKind, Image, Inline, one_line};

/// The passages of `article` in reading order: its blocks, then its footnotes.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// use intertitle::reading::passages;
/// let paragraph = Block::new(BlockKind::Paragraph { content: vec![Inline::text("Cut to black.")] });
/// let article = Article::new(Default::default(), vec![paragraph], vec![]);
/// assert_eq!(passages::of(&article)[0].text, "Cut to black.");
/// ```
#[must_use]
pub fn of(article: &Article) -> Vec<Passage> {
    let mut writer = Writer::default();
    for block in &article.blocks {
        if let BlockKind::Heading { level, content } = &block.kind {
            writer.heading(*level, content);
        } else {
            writer.block(block);
        }
    }
    article.footnotes.iter().for_each(|footnote| writer.blocks(&footnote.blocks));
    settle(&mut writer.passages);
    writer.passages
}

#[derive(Default)]
struct Writer {
    passages: Vec<Passage>,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => self.words(content),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote { pull: true, .. } | BlockKind::Break => {}
            BlockKind::Quote { blocks, attribution, .. } => {
                self.blocks(blocks);
                self.words(attribution);
            }
            BlockKind::Figure { images, caption, .. } => {
                let images = images.iter().filter(|image| !is_icon(image)).count();
                self.push(Passage::new(Kind::Pictures, String::new(), u32::try_from(images).unwrap_or(u32::MAX)));
                self.words(caption);
            }
            BlockKind::Code { text, .. } => self.push(Passage::new(Kind::Code, text.clone(), 0)),
            BlockKind::Table(table) => {
                self.words(&table.caption);
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.words(&cell.content));
            }
            BlockKind::Spoiler { summary, blocks } => {
                self.words(summary);
                self.blocks(blocks);
            }
            // Only the title is read here: what the link leads to is not part of the text.
            BlockKind::Embed { title, .. } => self.push(Passage::new(Kind::Words, title.clone(), 0)),
        }
    }

    fn heading(&mut self, level: u8, content: &[Inline]) {
        let mut title = String::new();
        write_title(content, &mut title);
        let mut line = Line::default();
        line.write(content);
        self.push(Passage::new(Kind::Heading { level, title: one_line(&title) }, line.text, line.images));
    }

    fn words(&mut self, content: &[Inline]) {
        let mut line = Line::default();
        line.write(content);
        self.push(Passage::new(Kind::Words, line.text, line.images));
    }

    fn push(&mut self, passage: Passage) {
        if !passage.is_empty() {
            self.passages.push(passage);
        }
    }
}

/// Whether an image is known to be too small to be looked at.
fn is_icon(image: &Image) -> bool {
    image.width.is_some_and(|width| width < ICON)
}

/// A paragraph being put together.
#[derive(Default)]
struct Line {
    text: String,
    /// Images known to be larger than an icon: within a line of text most images are smileys.
    images: u32,
}

impl Line {
    /// Joins the leaves: `un<em>believ</em>able` is one word, a line break or an image separates two, a footnote mark is left out.
    fn write(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text } | Inline::Code { text } => self.text.push_str(text),
                Inline::FootnoteRef { .. } => {}
                Inline::LineBreak => self.text.push('\n'),
                Inline::Image(image) => {
                    self.text.push(' ');
                    self.images += u32::from(image.width.is_some_and(|width| width >= ICON));
                }
                other => self.write(other.content()),
            }
        }
    }
}

fn write_title(content: &[Inline], title: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => title.push_str(text),
            Inline::LineBreak | Inline::Image(_) => title.push(' '),
            Inline::Spoiler { .. } => title.push('…'),
            other => write_title(other.content(), title),
        }
    }
}
