//! Builds the blocks of an article, as the plainest elements with the right meaning.
//! It must not style them: the blog does, or else our style sheet, with zero specificity.

use super::Context;
use super::inline::{build_all, id, picture};
use crate::article::{Alignment, Block, BlockKind, Cell, Image, Inline, ListItem, Table, whole};
use crate::browser::{address, build::set, heading};
use crate::strings::Key;
use web_sys::{HtmlElement, Node};

/// Builds one block at the end of `parent` and returns its element.
pub(super) fn build(cx: &Context<'_>, parent: &Node, block: &Block) -> HtmlElement {
    let element = match &block.kind {
        BlockKind::Paragraph { content } => filled(cx, parent, "p", content),
        BlockKind::Heading { level, content } => heading(cx, parent, block, *level, content),
        BlockKind::List { start, items } => list(cx, parent, *start, items),
        BlockKind::Quote { blocks, attribution, cite, pull } => quote(cx, parent, blocks, attribution, cite.as_deref(), *pull),
        BlockKind::Figure { images, caption, credit } => figure(cx, parent, images, caption, credit),
        BlockKind::Code { language, text } => code(cx, parent, language.as_deref(), text),
        BlockKind::Table(value) => table(cx, parent, value),
        BlockKind::Break => cx.build.element(parent, "hr"),
        BlockKind::Spoiler { summary, blocks } => spoiler(cx, parent, summary, blocks),
        BlockKind::Embed { href, title } => embed(cx, parent, href, title),
    };
    cx.within.block(block, &element);
    element
}

fn filled(cx: &Context<'_>, parent: &Node, name: &str, content: &[Inline]) -> HtmlElement {
    let element = cx.build.element(parent, name);
    build_all(cx, &element, content);
    element
}

fn all(cx: &Context<'_>, parent: &Node, blocks: &[Block]) {
    for block in blocks {
        let _ = build(cx, parent, block);
    }
}

fn heading(cx: &Context<'_>, parent: &Node, block: &Block, level: u8, content: &[Inline]) -> HtmlElement {
    let element = filled(cx, parent, heading::name(level), content);
    set(&element, "id", &id(cx, "h", block.id.as_str()));
    element
}

fn list(cx: &Context<'_>, parent: &Node, start: Option<u32>, items: &[ListItem]) -> HtmlElement {
    let element = cx.build.element(parent, if start.is_some() { "ol" } else { "ul" });
    if let Some(start) = start.filter(|start| *start != 1) {
        set(&element, "start", &whole(start));
    }
    for item in items {
        let row = cx.build.element(&element, "li");
        match item.blocks.as_slice() {
            // An item of one paragraph, with nested lists at most, belongs to a tight list: it gets no `<p>`.
            [Block { kind: BlockKind::Paragraph { content }, .. }, rest @ ..]
                if rest.iter().all(|block| matches!(block.kind, BlockKind::List { .. })) =>
            {
                build_all(cx, &row, content);
                all(cx, &row, rest);
            }
            blocks => all(cx, &row, blocks),
        }
    }
    element
}

fn quote(cx: &Context<'_>, parent: &Node, blocks: &[Block], attribution: &[Inline], cite: Option<&str>, pull: bool) -> HtmlElement {
    let (outer, element) = if attribution.is_empty() {
        let element = cx.build.element(parent, "blockquote");
        (element.clone(), element)
    } else {
        let figure = cx.build.classed(parent, "figure", "intertitle-quote");
        (figure.clone(), cx.build.element(&figure, "blockquote"))
    };
    if let Some(cite) = cite {
        set(&element, "cite", &address::resolve(cite, cx.base));
    }
    if pull {
        set(&outer, "class", super::pull::CLASS);
    }
    all(cx, &element, blocks);
    if !attribution.is_empty() {
        let _ = filled(cx, &outer, "figcaption", attribution);
    }
    outer
}

fn figure(cx: &Context<'_>, parent: &Node, images: &[Image], caption: &[Inline], credit: &[Inline]) -> HtmlElement {
    let element = cx.build.element(parent, "figure");
    for image in images {
        let _ = picture(cx, &element, image);
    }
    if !caption.is_empty() || !credit.is_empty() {
        let line = filled(cx, &element, "figcaption", caption);
        if !credit.is_empty() {
            if !caption.is_empty() {
                cx.build.text(&line, " ");
            }
            let small = filled(cx, &line, "small", credit);
            set(&small, "class", "intertitle-credit");
        }
    }
    element
}

fn code(cx: &Context<'_>, parent: &Node, language: Option<&str>, text: &str) -> HtmlElement {
    let element = cx.build.element(parent, "pre");
    // A wide listing scrolls sideways, which must be possible by keyboard.
    set(&element, "tabindex", "0");
    let code = cx.build.element(&element, "code");
    if let Some(language) = language {
        let mut class = String::from("language-");
        class.push_str(language);
        set(&code, "class", &class);
    }
    cx.build.text(&code, text);
    element
}

fn table(cx: &Context<'_>, parent: &Node, table: &Table) -> HtmlElement {
    let element = cx.build.element(parent, "table");
    if !table.caption.is_empty() {
        let _ = filled(cx, &element, "caption", &table.caption);
    }
    if !table.head.is_empty() {
        let head = cx.build.element(&element, "thead");
        row(cx, &head, &table.head, &table.alignments, "th");
    }
    let body = cx.build.element(&element, "tbody");
    for cells in &table.rows {
        row(cx, &body, cells, &table.alignments, "td");
    }
    element
}

fn row(cx: &Context<'_>, parent: &Node, cells: &[Cell], alignments: &[Alignment], name: &str) {
    let line = cx.build.element(parent, "tr");
    for (column, cell) in cells.iter().enumerate() {
        let element = filled(cx, &line, name, &cell.content);
        if name == "th" {
            set(&element, "scope", "col");
        }
        match alignments.get(column) {
            Some(Alignment::Center) => set(&element, "class", "intertitle-center"),
            Some(Alignment::End) => set(&element, "class", "intertitle-end"),
            Some(Alignment::Start) | None => {}
        }
    }
}

fn spoiler(cx: &Context<'_>, parent: &Node, summary: &[Inline], blocks: &[Block]) -> HtmlElement {
    let element = cx.build.classed(parent, "details", "intertitle-spoiler");
    if !cx.manner.folds {
        set(&element, "open", "");
    }
    let line = filled(cx, &element, "summary", summary);
    if summary.is_empty() {
        cx.build.text(&line, cx.words.text(Key::SPOILER));
    }
    all(cx, &element, blocks);
    element
}

fn embed(cx: &Context<'_>, parent: &Node, href: &str, title: &str) -> HtmlElement {
    let line = cx.build.classed(parent, "p", "intertitle-embed");
    let link = cx.build.element(&line, "a");
    set(&link, "href", &address::resolve(href, cx.base));
    cx.build.text(&link, title);
    line
}
