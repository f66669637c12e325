//! Builds the contents of a paragraph.
//! It must only resolve addresses: they have passed the parser's policy.

use super::Context;
use crate::article::{Image, Inline, whole};
use crate::browser::{address, build::set};
use crate::strings::Key;
use web_sys::{HtmlElement, Node};

/// Builds `content` at the end of `parent`.
pub(super) fn build_all(cx: &Context<'_>, parent: &Node, content: &[Inline]) {
    for inline in content {
        build(cx, parent, inline);
    }
}

fn build(cx: &Context<'_>, parent: &Node, inline: &Inline) {
    let name = match inline {
        Inline::Text { text } => return cx.build.text(parent, text),
        Inline::Code { text } => {
            let code = cx.build.element(parent, "code");
            return cx.build.text(&code, text);
        }
        Inline::FootnoteRef { label } => return footnote_mark(cx, parent, label),
        Inline::Image(image) => return drop(picture(cx, parent, image)),
        Inline::LineBreak => "br",
        Inline::Emphasis { .. } => "em",
        Inline::Strong { .. } => "strong",
        Inline::Strike { .. } => "s",
        Inline::Title { .. } => "cite",
        Inline::Link { .. } => "a",
        Inline::Spoiler { .. } | Inline::Marked { .. } => "span",
    };
    let element = cx.build.element(parent, name);
    match inline {
        Inline::Link { href, .. } => {
            set(&element, "href", &address::resolve(href, cx.base));
            cx.within.link(href, &element);
        }
        Inline::Spoiler { .. } => set(&element, "class", "intertitle-spoiler"),
        Inline::Marked { .. } => set(&element, "data-pullquote", ""),
        _ => {}
    }
    build_all(cx, &element, inline.content());
}

/// An image, which reserves its place while it loads if its size is known.
pub(super) fn picture(cx: &Context<'_>, parent: &Node, image: &Image) -> HtmlElement {
    let element = cx.build.element(parent, "img");
    set(&element, "alt", &image.alt);
    set(&element, "loading", "lazy");
    set(&element, "decoding", "async");
    for (name, size) in [("width", image.width), ("height", image.height)] {
        if let Some(size) = size {
            set(&element, name, &whole(size));
        }
    }
    set(&element, "src", &address::resolve(&image.src, cx.base));
    element
}

/// The number of the note at this index.
pub(super) fn number_of(index: usize) -> String {
    whole(index as u32 + 1)
}

/// A footnote mark, drawn by the style sheet from `data-n`, so that text fragments can still find the word before it.
fn footnote_mark(cx: &Context<'_>, parent: &Node, label: &str) {
    let Some((index, (_, has_mark))) = cx.notes.iter().enumerate().find(|(_, (known, _))| *known == label) else { return };
    let number = number_of(index);
    let raised = cx.build.element(parent, "sup");
    let mark = cx.build.classed(&raised, "a", "intertitle-mark");
    if !has_mark.replace(true) {
        set(&mark, "id", &id(cx, "ref", &number));
    }
    set(&mark, "href", &fragment(cx, "note", &number));
    set(&mark, "data-n", &number);
    set(&mark, "role", "doc-noteref");
    set(&mark, "aria-label", &cx.words.fill(Key::FOOTNOTE, &[("n", &number)]));
}

/// An id in this article that no other article of the page has.
pub(super) fn id(cx: &Context<'_>, kind: &str, name: &str) -> String {
    [cx.scope, kind, name].join("-")
}

/// A link to such an id.
pub(super) fn fragment(cx: &Context<'_>, kind: &str, name: &str) -> String {
    address::on_page(&["#", &id(cx, kind, name)].concat())
}
