//! Reads the blocks of the published JSON.
//! Nesting is bounded: blocks nested deeper than [`MAX_DEPTH`] become one paragraph of their text.

use super::member::{at, body, boolean, each, each_of, image, integer, keys, link, list, string, verbatim};
use super::read_inlines::{inlines, member_inlines};
use super::report::{LEFT_OUT, Report};
use super::salvage::text_of;
use super::{Kind, Value};
use crate::article::{Alignment, Block, BlockId, BlockKind, Cell, Image, Inline, ListItem, Table};
use crate::parse::{MAX_DEPTH, url_policy};

/// Every type that a block may have.
const TYPES: [&str; 10] = ["paragraph", "heading", "list", "quote", "figure", "code", "table", "break", "spoiler", "embed"];

/// The blocks under `key`, which are at `depth` + 1.
pub(super) fn nested_blocks<V: Value>(report: &mut Report, object: &V, key: &str, depth: usize) -> Vec<Block> {
    let Some(value) = object.get(key) else { return Vec::new() };
    let mark = report.enter_key(key);
    let nested = blocks(report, &value, depth + 1);
    report.leave(mark);
    nested
}

/// The current value as blocks at `depth`; the outermost are at 1.
pub(super) fn blocks<V: Value>(report: &mut Report, value: &V, depth: usize) -> Vec<Block> {
    let mut read = Vec::new();
    if depth > MAX_DEPTH {
        report.warn(&["nested too deeply; kept as one paragraph"]);
        keep_text(value, &mut read);
        return read;
    }
    each_of(report, value, &mut |report, item| match item.kind() {
        Kind::Object => object(report, item, depth, &mut read),
        Kind::String => read.push(Block::new(BlockKind::Paragraph { content: inlines(report, item, 1) })),
        kind => {
            let is_kept = keep_text(item, &mut read);
            report.wrong_kind("a block", kind, if is_kept { "its text was kept as a paragraph" } else { LEFT_OUT });
        }
    });
    read
}

/// Keeps the text in a value as one paragraph; false if it has none.
fn keep_text<V: Value>(value: &V, out: &mut Vec<Block>) -> bool {
    let text = text_of(value);
    let is_kept = !text.is_empty();
    if is_kept {
        out.push(paragraph(vec![Inline::Text { text }]));
    }
    is_kept
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::new(BlockKind::Paragraph { content })
}

fn object<V: Value>(report: &mut Report, value: &V, depth: usize, out: &mut Vec<Block>) {
    let id = string(report, value, "id").unwrap_or_default();
    let id = BlockId::new(&id).unwrap_or_else(|| {
        if !id.is_empty() {
            let mark = report.enter_key("id");
            report.warn(&["an id has up to 64 letters a to z, digits, `-` and `_`; another was given"]);
            report.leave(mark);
        }
        BlockId::default()
    });
    let first = out.len();
    let kind = string(report, value, "type");
    match kind.as_deref().or(value.get("content").map(|_| "paragraph")) {
        Some("figure") => figure(report, value, out),
        Some("embed") => embed(report, value, out),
        Some(name) => match kind_of(report, value, name, depth) {
            Some(kind) => out.push(Block::new(kind)),
            None => unknown(report, value, name, out),
        },
        None => drop(keep_text(value, out)),
    }
    if kind.is_none() {
        report.warn(&["a block needs a `type`; ", if out.len() > first { "it was read as a paragraph" } else { LEFT_OUT }]);
    }
    if let Some(block) = out.get_mut(first) {
        block.id = id;
    }
}

fn unknown<V: Value>(report: &mut Report, value: &V, name: &str, out: &mut Vec<Block>) {
    let is_kept = keep_text(value, out);
    report.unknown_type("block", name, &TYPES, is_kept.then_some(" as a paragraph"));
}

fn known<V: Value>(report: &mut Report, value: &V, required: &[&'static str], optional: &[&'static str]) {
    keys(report, value, required, &[&["id", "type"], optional].concat());
}

/// A block of the type `name`, if there is such a type.
fn kind_of<V: Value>(report: &mut Report, value: &V, name: &str, depth: usize) -> Option<BlockKind> {
    Some(match name {
        "paragraph" => {
            known(report, value, &["content"], &[]);
            BlockKind::Paragraph { content: member_inlines(report, value, body(value, "content"), 0) }
        }
        "heading" => {
            known(report, value, &["level", "content"], &[]);
            let level = integer(report, value, "level", 2, 6).and_then(|level| u8::try_from(level).ok()).unwrap_or(2);
            BlockKind::Heading { level, content: member_inlines(report, value, body(value, "content"), 0) }
        }
        "list" => {
            known(report, value, &["items"], &["start"]);
            BlockKind::List { start: integer(report, value, "start", 0, u32::MAX), items: items(report, value, depth) }
        }
        "quote" => {
            known(report, value, &["blocks"], &["attribution", "cite", "pull"]);
            BlockKind::Quote {
                blocks: nested_blocks(report, value, body(value, "blocks"), depth),
                attribution: member_inlines(report, value, "attribution", 0),
                cite: link(report, value, "cite"),
                pull: boolean(report, value, "pull"),
            }
        }
        "code" => {
            known(report, value, &["text"], &["language"]);
            BlockKind::Code { language: string(report, value, "language"), text: verbatim(report, value, body(value, "text")) }
        }
        "table" => {
            known(report, value, &["rows"], &["caption", "alignments", "head"]);
            BlockKind::Table(table(report, value))
        }
        "break" => {
            known(report, value, &[], &[]);
            BlockKind::Break
        }
        "spoiler" => {
            known(report, value, &["blocks"], &["summary"]);
            BlockKind::Spoiler {
                summary: member_inlines(report, value, "summary", 0),
                blocks: nested_blocks(report, value, body(value, "blocks"), depth),
            }
        }
        _ => return None,
    })
}

fn items<V: Value>(report: &mut Report, value: &V, depth: usize) -> Vec<ListItem> {
    let mut items = Vec::new();
    each(report, value, "items", &mut |report, item| {
        let blocks = if item.kind() == Kind::Object && item.get("type").is_none() {
            keys(report, item, &["blocks"], &[]);
            nested_blocks(report, item, body(item, "blocks"), depth)
        } else {
            if item.kind() != Kind::String {
                report.wrong_kind("a string or an object with `blocks`", item.kind(), "it was read as the item's blocks");
            }
            blocks(report, item, depth + 1)
        };
        items.push(ListItem { blocks });
    });
    items
}

/// A figure; if none of its images is allowed, its words as a paragraph.
fn figure<V: Value>(report: &mut Report, value: &V, out: &mut Vec<Block>) {
    known(report, value, &["images"], &["caption", "credit"]);
    let (mut images, mut alternatives) = (Vec::new(), Vec::new());
    each(report, value, "images", &mut |report, item| {
        let image = match item.kind() {
            Kind::String => {
                let src = item.string().unwrap_or_default();
                super::member::checked(report, src.trim(), url_policy::image).map(|src| Image { src, ..Image::default() })
            }
            _ => {
                keys(report, item, &["src"], &["alt", "width", "height"]);
                image_of(report, item)
            }
        };
        match image {
            Some(image) => images.push(image),
            None => alternatives.extend(string(&mut Report::default(), item, "alt").map(|alt| vec![Inline::text(alt)])),
        }
    });
    let caption = member_inlines(report, value, "caption", 0);
    let credit = member_inlines(report, value, "credit", 0);
    if images.is_empty() {
        let before = out.len();
        out.extend(alternatives.into_iter().chain([caption, credit]).filter(|words| !words.is_empty()).map(paragraph));
        let is_kept = out.len() > before;
        report.warn(&["a figure needs an image; ", if is_kept { "its words were kept as paragraphs" } else { LEFT_OUT }]);
    } else {
        out.push(Block::new(BlockKind::Figure { images, caption, credit }));
    }
}

/// The image described by the value, if its source is allowed.
pub(super) fn image_of<V: Value>(report: &mut Report, value: &V) -> Option<Image> {
    Some(Image {
        src: image(report, value, "src")?,
        alt: string(report, value, "alt").unwrap_or_default(),
        width: integer(report, value, "width", 0, u32::MAX),
        height: integer(report, value, "height", 0, u32::MAX),
    })
}

/// A link to embedded content; if its address is not allowed, its title as a paragraph.
fn embed<V: Value>(report: &mut Report, value: &V, out: &mut Vec<Block>) {
    known(report, value, &["href"], &["title"]);
    let title = string(report, value, "title");
    match (link(report, value, "href"), title) {
        (Some(href), title) => out.push(Block::new(BlockKind::Embed { title: title.unwrap_or_else(|| href.clone()), href })),
        (None, title) => {
            report.warn(&["an embed needs an address; ", if title.is_none() { LEFT_OUT } else { "its title was kept as a paragraph" }]);
            out.extend(title.map(|title| paragraph(vec![Inline::text(title)])));
        }
    }
}

fn table<V: Value>(report: &mut Report, value: &V) -> Table {
    let mut rows = Vec::new();
    each(report, value, "rows", &mut |report, row| rows.push(cells(report, row)));
    Table {
        caption: member_inlines(report, value, "caption", 0),
        alignments: list(report, value, "alignments", |report, item| Some(alignment(report, item))),
        head: at(report, value, "head", |report, row| Some(cells(report, row))).unwrap_or_default(),
        rows,
    }
}

fn cells<V: Value>(report: &mut Report, row: &V) -> Vec<Cell> {
    let mut cells = Vec::new();
    if row.kind() != Kind::Array {
        report.wrong_kind("an array of cells", row.kind(), "it was read as one cell");
    }
    each_of(report, row, &mut |report, cell| {
        let content = if cell.kind() == Kind::Object && cell.get("type").is_none() {
            keys(report, cell, &["content"], &[]);
            member_inlines(report, cell, body(cell, "content"), 0)
        } else {
            if cell.kind() != Kind::String {
                report.wrong_kind("a string or an object with `content`", cell.kind(), "it was read as the cell's text");
            }
            inlines(report, cell, 1)
        };
        cells.push(Cell { content });
    });
    cells
}

fn alignment<V: Value>(report: &mut Report, value: &V) -> Alignment {
    match value.string().as_deref() {
        Some("start") => Alignment::Start,
        Some("center") => Alignment::Center,
        Some("end") => Alignment::End,
        _ => {
            report.warn(&["expected `start`, `center` or `end`; `start` was taken"]);
            Alignment::Start
        }
    }
}
