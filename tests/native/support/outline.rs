//! An article's tree as a readable outline: one line per block, followed by its words, with nested blocks indented.
//! Used wherever tests show a whole tree, in the documentation and in comparisons.

use intertitle::article::{Alignment, Article, Block, BlockKind, Cell, Image, Inline};
use std::fmt::Write;

/// The blocks and footnotes of an article.
pub(crate) fn outline(article: &Article) -> String {
    let mut out = String::new();
    blocks(&article.blocks, 0, &mut out);
    for footnote in &article.footnotes {
        line(0, &format!("footnote {}", footnote.label), &mut out);
        blocks(&footnote.blocks, 1, &mut out);
    }
    out
}

fn line(depth: usize, text: &str, out: &mut String) {
    writeln!(out, "{}{}", "  ".repeat(depth), text.trim_end()).expect("a string takes it");
}

fn blocks(list: &[Block], depth: usize, out: &mut String) {
    for block in list {
        self::block(&block.kind, depth, out);
    }
}

fn block(kind: &BlockKind, depth: usize, out: &mut String) {
    match kind {
        BlockKind::Paragraph { content } => line(depth, &format!("paragraph {}", words(content)), out),
        BlockKind::Heading { level, content } => line(depth, &format!("heading {level} {}", words(content)), out),
        BlockKind::List { start, items } => {
            line(depth, &start.map_or("list".into(), |start| format!("list from {start}")), out);
            for item in items {
                line(depth + 1, "item", out);
                blocks(&item.blocks, depth + 2, out);
            }
        }
        BlockKind::Quote { blocks: inner, attribution, .. } => {
            line(depth, "quote", out);
            blocks(inner, depth + 1, out);
            part("by", attribution, depth, out);
        }
        BlockKind::Figure { images, caption, credit } => {
            line(depth, &format!("figure {}", images.iter().map(image).collect::<Vec<_>>().join(" ")), out);
            part("caption", caption, depth, out);
            part("credit", credit, depth, out);
        }
        BlockKind::Code { language, text } => line(depth, &format!("code {} {text:?}", language.as_deref().unwrap_or_default()), out),
        BlockKind::Table(table) => {
            line(depth, &format!("table {:?}", table.alignments.iter().map(alignment).collect::<String>()), out);
            part("caption", &table.caption, depth, out);
            std::iter::once(&table.head)
                .filter(|head| !head.is_empty())
                .for_each(|head| line(depth + 1, &format!("head {}", cells(head)), out));
            table.rows.iter().for_each(|row| line(depth + 1, &format!("row {}", cells(row)), out));
        }
        BlockKind::Break => line(depth, "break", out),
        BlockKind::Spoiler { summary, blocks: inner } => {
            line(depth, "spoiler", out);
            part("summary", summary, depth, out);
            blocks(inner, depth + 1, out);
        }
        BlockKind::Embed { href, title } => line(depth, &format!("embed {href} {title:?}"), out),
    }
}

fn part(name: &str, content: &[Inline], depth: usize, out: &mut String) {
    if !content.is_empty() {
        line(depth + 1, &format!("{name} {}", words(content)), out);
    }
}

fn alignment(alignment: &Alignment) -> char {
    match alignment {
        Alignment::Start => '<',
        Alignment::Center => '^',
        Alignment::End => '>',
    }
}

fn cells(row: &[Cell]) -> String {
    row.iter().map(|cell| words(&cell.content)).collect::<Vec<_>>().join(" | ")
}

fn image(Image { src, alt, .. }: &Image) -> String {
    format!("image({src}, {alt:?})")
}

/// Inlines as a list, each kind named.
fn words(content: &[Inline]) -> String {
    content.iter().map(inline).collect::<Vec<_>>().join(" ")
}

fn inline(inline: &Inline) -> String {
    let inside = words(inline.content());
    match inline {
        Inline::Text { text } => format!("{text:?}"),
        Inline::Code { text } => format!("code({text:?})"),
        Inline::Emphasis { .. } => format!("emphasis({inside})"),
        Inline::Strong { .. } => format!("strong({inside})"),
        Inline::Strike { .. } => format!("strike({inside})"),
        Inline::Title { .. } => format!("title({inside})"),
        Inline::Spoiler { .. } => format!("spoiler({inside})"),
        Inline::Marked { .. } => format!("marked({inside})"),
        Inline::Link { href, .. } => format!("link({href}, {inside})"),
        Inline::FootnoteRef { label } => format!("note({label})"),
        Inline::LineBreak => "line-break".into(),
        Inline::Image(picture) => image(picture),
    }
}
