//! What others wrote, as nodes: our own blocks and inlines, one element each.
//! Nothing of theirs is markup here, and no link passes on who follows it.

use crate::article::{Block, BlockKind, Inline, ListItem};
use crate::browser::build::{Builder, set};
use web_sys::{HtmlElement, Node};

/// What follows a stranger's link: no endorsement, no window to reach back through, no address of where it was followed.
const REL: &str = "nofollow ugc noopener noreferrer";

/// A link of a stranger's.
pub(super) fn link(build: &Builder, parent: &Node, href: &str) -> HtmlElement {
    let link = build.element(parent, "a");
    set(&link, "href", href);
    set(&link, "rel", REL);
    link
}

/// Whether a block is no more than a link to `address`: its reader is led there in another way.
pub(super) fn is_link_to(block: &Block, address: Option<&str>) -> bool {
    let BlockKind::Paragraph { content } = &block.kind else { return false };
    matches!(content.as_slice(), [Inline::Link { href, .. }] if address == Some(href))
}

/// Builds blocks at the end of `parent`.
pub(super) fn blocks(build: &Builder, parent: &Node, text: &[Block]) {
    for block in text {
        match &block.kind {
            BlockKind::Paragraph { content } => inlines(build, &build.element(parent, "p"), content),
            BlockKind::Quote { blocks: inside, .. } => blocks(build, &build.element(parent, "blockquote"), inside),
            BlockKind::Spoiler { summary, blocks: inside } => {
                let fold = build.element(parent, "details");
                // One without a name has the browser's own.
                if !summary.is_empty() {
                    inlines(build, &build.element(&fold, "summary"), summary);
                }
                blocks(build, &fold, inside);
            }
            BlockKind::List { start, items } => list(build, parent, start.is_some(), items),
            BlockKind::Code { text, .. } => {
                let code = build.element(parent, "pre");
                // A wide listing scrolls sideways: reachable by keyboard.
                set(&code, "tabindex", "0");
                build.text(&build.element(&code, "code"), text);
            }
            _ => {}
        }
    }
}

fn list(build: &Builder, parent: &Node, is_numbered: bool, items: &[ListItem]) {
    let list = build.element(parent, if is_numbered { "ol" } else { "ul" });
    for item in items {
        blocks(build, &build.element(&list, "li"), &item.blocks);
    }
}

fn inlines(build: &Builder, parent: &Node, content: &[Inline]) {
    for inline in content {
        let name = match inline {
            Inline::Text { text } => {
                build.text(parent, text);
                continue;
            }
            Inline::Code { text } => {
                build.text(&build.element(parent, "code"), text);
                continue;
            }
            Inline::Link { href, content } => {
                let link = link(build, parent, href);
                // By itself: an answer in Arabic that begins with a Latin handle is Arabic.
                set(&link, "dir", "auto");
                inlines(build, &link, content);
                continue;
            }
            Inline::LineBreak => "br",
            Inline::Emphasis { .. } => "em",
            Inline::Strong { .. } => "strong",
            Inline::Strike { .. } => "s",
            _ => "span",
        };
        inlines(build, &build.element(parent, name), inline.content());
    }
}
