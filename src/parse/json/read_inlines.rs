//! Reads the inlines of the published JSON.
//! Nesting is bounded: inlines nested deeper than [`MAX_DEPTH`] become plain words.

use super::member::{body, each_of, fold, keys, link, string, verbatim};
use super::read_blocks::image_of;
use super::report::{LEFT_OUT, Report};
use super::salvage::text_of;
use super::{Kind, Value};
use crate::article::Inline;
use crate::parse::MAX_DEPTH;

/// What warnings say became of the words in a value that cannot be read.
const KEPT: &str = "its text was kept";

/// Every type that an inline may have.
const TYPES: [&str; 12] =
    ["text", "emphasis", "strong", "strike", "title", "marked", "link", "code", "footnoteRef", "spoiler", "lineBreak", "image"];

/// The inlines under `key`, which are at `depth` + 1.
pub(super) fn member_inlines<V: Value>(report: &mut Report, object: &V, key: &str, depth: usize) -> Vec<Inline> {
    let Some(value) = object.get(key) else { return Vec::new() };
    let mark = report.enter_key(key);
    let read = inlines(report, &value, depth + 1);
    report.leave(mark);
    read
}

/// The current value as inlines at `depth`; the outermost are at 1.
pub(super) fn inlines<V: Value>(report: &mut Report, value: &V, depth: usize) -> Vec<Inline> {
    let mut read = Vec::new();
    if depth > MAX_DEPTH {
        report.warn(&["nested too deeply; kept as plain words"]);
        keep_text(value, &mut read);
        return read;
    }
    each_of(report, value, &mut |report, item| match item.kind() {
        Kind::Object => object(report, item, depth, &mut read),
        Kind::String => read.extend(item.string().map(|text| Inline::Text { text: fold(&text) })),
        kind => {
            let is_kept = keep_text(item, &mut read);
            report.wrong_kind("a string or an inline", kind, if is_kept { KEPT } else { LEFT_OUT });
        }
    });
    read
}

/// Keeps the text in a value; false if it has none.
fn keep_text<V: Value>(value: &V, out: &mut Vec<Inline>) -> bool {
    let text = text_of(value);
    let is_kept = !text.is_empty();
    if is_kept {
        out.push(Inline::Text { text });
    }
    is_kept
}

fn object<V: Value>(report: &mut Report, value: &V, depth: usize, out: &mut Vec<Inline>) {
    let Some(name) = string(report, value, "type") else {
        let is_kept = keep_text(value, out);
        return report.warn(&["an inline needs a `type`; ", if is_kept { KEPT } else { LEFT_OUT }]);
    };
    match name.as_str() {
        "link" => {
            known(report, value, &["href", "content"]);
            let content = member_inlines(report, value, body(value, "content"), depth);
            match link(report, value, "href") {
                Some(href) => out.push(Inline::Link { href, content }),
                None => {
                    report.warn(&["a link needs an address; its words were kept"]);
                    out.extend(content);
                }
            }
        }
        "image" => {
            keys(report, value, &["type", "src"], &["alt", "width", "height"]);
            match image_of(report, value) {
                Some(image) => out.push(Inline::Image(image)),
                None => out.extend(string(&mut Report::default(), value, "alt").map(|text| Inline::Text { text })),
            }
        }
        name => match kind_of(report, value, name, depth) {
            Some(inline) => out.push(inline),
            None => {
                let is_kept = keep_text(value, out);
                report.unknown_type("inline", name, &TYPES, is_kept.then_some(""));
            }
        },
    }
}

fn known<V: Value>(report: &mut Report, value: &V, required: &[&'static str]) {
    keys(report, value, &[&["type"], required].concat(), &[]);
}

/// An inline of the type `name`, if there is such a type.
fn kind_of<V: Value>(report: &mut Report, value: &V, name: &str, depth: usize) -> Option<Inline> {
    let content = |report: &mut Report| {
        known(report, value, &["content"]);
        member_inlines(report, value, body(value, "content"), depth)
    };
    Some(match name {
        "emphasis" => Inline::Emphasis { content: content(report) },
        "strong" => Inline::Strong { content: content(report) },
        "strike" => Inline::Strike { content: content(report) },
        "title" => Inline::Title { content: content(report) },
        "spoiler" => Inline::Spoiler { content: content(report) },
        "marked" => Inline::Marked { content: content(report) },
        "text" => {
            known(report, value, &["text"]);
            Inline::Text { text: fold(&verbatim(report, value, body(value, "text"))) }
        }
        "code" => {
            known(report, value, &["text"]);
            Inline::Code { text: verbatim(report, value, body(value, "text")) }
        }
        "footnoteRef" => {
            known(report, value, &["label"]);
            let label = string(report, value, "label").unwrap_or_default();
            report.refers_to(&label);
            Inline::FootnoteRef { label }
        }
        "lineBreak" => {
            known(report, value, &[]);
            Inline::LineBreak
        }
        _ => return None,
    })
}
