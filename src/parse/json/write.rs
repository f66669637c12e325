//! Writes the published JSON in little code: the same values as serde writes natively.
//! It must not decide anything about an article; `tests/native/json.rs` compares it with serde over many trees.

use super::Output;
use super::write_metadata::metadata;
use crate::article::{Alignment, Article, Block, BlockKind, Cell, Footnote, Image, Inline, Table};
use crate::parse::{Parsed, Place};

/// An article as published JSON (`docs/article.schema.json`), on one line.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind};
/// let article = Article::new(Default::default(), vec![Block::new(BlockKind::Break)], vec![]);
/// assert_eq!(intertitle::parse::json::write(&article), r#"{"metadata":{},"blocks":[{"id":"bztntfp","type":"break"}]}"#);
/// ```
#[must_use]
pub fn write(article: &Article) -> String {
    let mut out = Output::default();
    write_article(&mut out, article);
    out.into_string()
}

/// What a reader returned, as `{"article": …, "warnings": [{"line", "column", "message"} or {"path", "message"}]}`:
/// the form in which the Markdown module hands it to the app.
#[must_use]
pub fn write_parsed((article, warnings): &Parsed) -> String {
    let mut out = Output::default();
    out.open('{').key("article");
    write_article(&mut out, article);
    out.key("warnings").open('[');
    for warning in warnings {
        out.open('{');
        match &warning.place {
            Place::Line { line, column } => out.key("line").integer(*line).key("column").integer(*column),
            Place::Path(path) => out.key("path").string(path),
        };
        out.key("message").string(&warning.message).close('}');
    }
    out.close(']').close('}');
    out.into_string()
}

fn write_article(out: &mut Output, article: &Article) {
    out.open('{').key("metadata");
    metadata(out, &article.metadata);
    blocks(out, &article.blocks);
    if !article.footnotes.is_empty() {
        out.key("footnotes").open('[');
        for Footnote { label, blocks: inner } in &article.footnotes {
            out.open('{').key("label").string(label);
            blocks(out, inner);
            out.close('}');
        }
        out.close(']');
    }
    out.close('}');
}

/// The member `blocks`.
fn blocks(out: &mut Output, blocks: &[Block]) {
    out.key("blocks").open('[');
    for block in blocks {
        out.open('{');
        if !block.id.is_empty() {
            out.key("id").string(block.id.as_str());
        }
        block_kind(out, &block.kind);
        out.close('}');
    }
    out.close(']');
}

/// The members of a block other than its id.
fn block_kind(out: &mut Output, kind: &BlockKind) {
    out.key("type");
    match kind {
        BlockKind::Paragraph { content } => inlines(out.string("paragraph"), "content", content),
        BlockKind::Heading { level, content } => {
            out.string("heading").key("level").integer(u32::from(*level));
            inlines(out, "content", content);
        }
        BlockKind::List { start, items } => {
            out.string("list");
            if let Some(start) = start {
                out.key("start").integer(*start);
            }
            out.key("items").open('[');
            for item in items {
                out.open('{');
                blocks(out, &item.blocks);
                out.close('}');
            }
            out.close(']');
        }
        BlockKind::Quote { blocks: inner, attribution, cite, pull } => {
            blocks(out.string("quote"), inner);
            optional_inlines(out, "attribution", attribution);
            optional_string(out, "cite", cite.as_deref());
            if *pull {
                out.key("pull").boolean(true);
            }
        }
        BlockKind::Figure { images, caption, credit } => {
            out.string("figure").key("images").open('[');
            for image in images {
                out.open('{');
                image_members(out, image);
                out.close('}');
            }
            out.close(']');
            optional_inlines(out, "caption", caption);
            optional_inlines(out, "credit", credit);
        }
        BlockKind::Code { language, text } => {
            out.string("code");
            optional_string(out, "language", language.as_deref());
            out.key("text").string(text);
        }
        BlockKind::Table(table) => table_members(out.string("table"), table),
        BlockKind::Break => {
            out.string("break");
        }
        BlockKind::Spoiler { summary, blocks: inner } => {
            optional_inlines(out.string("spoiler"), "summary", summary);
            blocks(out, inner);
        }
        BlockKind::Embed { href, title } => {
            out.string("embed").key("href").string(href).key("title").string(title);
        }
    }
}

fn table_members(out: &mut Output, table: &Table) {
    optional_inlines(out, "caption", &table.caption);
    if !table.alignments.is_empty() {
        out.key("alignments").open('[');
        for alignment in &table.alignments {
            out.string(match alignment {
                Alignment::Start => "start",
                Alignment::Center => "center",
                Alignment::End => "end",
            });
        }
        out.close(']');
    }
    if !table.head.is_empty() {
        cells(out.key("head"), &table.head);
    }
    out.key("rows").open('[');
    for row in &table.rows {
        cells(out, row);
    }
    out.close(']');
}

fn cells(out: &mut Output, cells: &[Cell]) {
    out.open('[');
    for cell in cells {
        out.open('{');
        inlines(out, "content", &cell.content);
        out.close('}');
    }
    out.close(']');
}

fn optional_inlines(out: &mut Output, key: &str, content: &[Inline]) {
    if !content.is_empty() {
        inlines(out, key, content);
    }
}

/// A member whose value is an array of inlines.
fn inlines(out: &mut Output, key: &str, content: &[Inline]) {
    out.key(key).open('[');
    for inline in content {
        out.open('{').key("type");
        match inline {
            Inline::Text { text } => {
                out.string("text").key("text").string(text);
            }
            Inline::Emphasis { content } => inlines(out.string("emphasis"), "content", content),
            Inline::Strong { content } => inlines(out.string("strong"), "content", content),
            Inline::Strike { content } => inlines(out.string("strike"), "content", content),
            Inline::Title { content } => inlines(out.string("title"), "content", content),
            Inline::Link { href, content } => inlines(out.string("link").key("href").string(href), "content", content),
            Inline::Code { text } => {
                out.string("code").key("text").string(text);
            }
            Inline::FootnoteRef { label } => {
                out.string("footnoteRef").key("label").string(label);
            }
            Inline::Spoiler { content } => inlines(out.string("spoiler"), "content", content),
            Inline::Marked { content } => inlines(out.string("marked"), "content", content),
            Inline::LineBreak => {
                out.string("lineBreak");
            }
            Inline::Image(image) => image_members(out.string("image"), image),
        }
        out.close('}');
    }
    out.close(']');
}

/// The members of an image.
pub(super) fn image_members(out: &mut Output, image: &Image) {
    out.key("src").string(&image.src);
    if !image.alt.is_empty() {
        out.key("alt").string(&image.alt);
    }
    for (key, pixels) in [("width", image.width), ("height", image.height)] {
        if let Some(pixels) = pixels {
            out.key(key).integer(pixels);
        }
    }
}

/// A member that is left out if it has no value.
pub(super) fn optional_string(out: &mut Output, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        out.key(key).string(value);
    }
}
