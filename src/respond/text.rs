//! Builds what strangers wrote from our own blocks and inlines, one element each.
//! It must not treat anything of theirs as markup, and no link may reveal who follows it.

use crate::article::{Block, BlockKind, Inline, ListItem};
use crate::browser::build::{Builder, set};
use web_sys::{HtmlElement, Node};

/// The `rel` of a stranger's link: no endorsement, no access to our window, no referrer.
const REL: &str = "nofollow ugc noopener noreferrer";

/// A link from a stranger's text.
pub(super) fn link(build: &Builder, parent: &Node, href: &str) -> HtmlElement {
    let link = build.element(parent, "a");
    set(&link, "href", href);
    set(&link, "rel", REL);
    link
}

/// Whether a block is nothing but a link to `address`, to which the response leads in another way.
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
                // Without a summary the browser shows its own word.
                if !summary.is_empty() {
                    inlines(build, &build.element(&fold, "summary"), summary);
                }
                blocks(build, &fold, inside);
            }
            BlockKind::List { start, items } => list(build, parent, start.is_some(), items),
            BlockKind::Code { text, .. } => {
                let code = build.element(parent, "pre");
                // A wide listing scrolls sideways, which must be possible by keyboard.
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
                // Isolated, so that a reply in Arabic that begins with a Latin handle still runs from right to left.
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
