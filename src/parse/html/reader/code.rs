//! The language of a code block, and the line numbers that highlighters add to the code.
//! Looks at names only.

use crate::parse::html::element::Element;
use crate::parse::html::{Attributes, Names};
use crate::seek;

/// The language given by an element's classes or attributes, in the forms that the various highlighters use.
pub(super) fn language(names: &Names, attributes: &dyn Attributes) -> Option<String> {
    let declared = attributes.get("data-lang").or_else(|| attributes.get("data-language"));
    declared.map(|language| language.to_ascii_lowercase()).or_else(|| of_class(&names.class)).filter(|language| is_language(language))
}

/// The language given by a class: `language-rust`, `lang-rust`, `highlight-source-rust`, `brush: rust`, `sourceCode rust`.
pub(super) fn of_class(class: &str) -> Option<String> {
    let tokens = || class.split_ascii_whitespace();
    let prefixed = tokens().find_map(|token| {
        let rest =
            ["language-", "lang-", "highlight-source-", "highlight-", "src-"].iter().find_map(|prefix| token.strip_prefix(prefix))?;
        Some(rest.trim_end_matches(';'))
    });
    let after = |mark: &str| tokens().skip_while(|token| *token != mark).nth(1).map(|token| token.trim_end_matches(';'));
    let found = prefixed
        .or_else(|| after("brush:"))
        .or_else(|| after("sourcecode"))
        .or_else(|| seek::after(class, "brush:").and_then(|rest| seek::split(rest, b"; ").next()));
    found.filter(|language| is_language(language)).map(str::to_owned)
}

fn is_language(language: &str) -> bool {
    !matches!(language, "" | "none" | "text" | "plaintext" | "plain" | "nohighlight" | "default" | "auto" | "fallback" | "numberlines")
}

/// Whether an element holds line numbers rather than code.
pub(super) fn is_line_numbers(element: Element, names: &Names) -> bool {
    names.has_any(match element {
        Element::Cell => "gutter rouge-gutter linenos line-numbers blob-num hljs-ln-numbers",
        Element::Preformatted => "lineno linenos",
        Element::Span | Element::Anchor | Element::Div => "lnt ln lineno linenos linenodiv linenumber line-number line-numbers-rows",
        _ => return false,
    })
}
