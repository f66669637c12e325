//! An element starts: it is left out, styles words, breaks lines or gathers blocks.
//! Decides by names and by what is open; it must not look at words.

use super::line::Format;
use super::scope::{FigureDraft, QuoteDraft, Scope, ScopeKind};
use super::table::{CellStart, TableDraft};
use super::{Reader, Role, code, pasted, words};
use crate::article::{BlockId, one_line};
use crate::parse::html::element::Element;
use crate::parse::html::{Attributes, Boilerplate, FIGURE, Names, PULL_QUOTE, is_invitation};
use crate::parse::{MAX_DEPTH, url_policy};

/// What is to become of an element.
#[derive(Debug)]
pub(super) enum Start {
    Open(Role),
    /// It is left out with everything in it.
    Drop(Option<Boilerplate>),
}

/// An element that starts.
pub(super) struct Opened<'a> {
    pub(super) element: Element,
    pub(super) name: &'a str,
    pub(super) names: Names,
    pub(super) attributes: &'a dyn Attributes,
}

impl Opened<'_> {
    pub(super) fn get(&self, attribute: &str) -> Option<String> {
        self.attributes.get(attribute)
    }

    pub(super) fn has_any(&self, classes: &str) -> bool {
        self.names.has_any(classes)
    }
}

impl Reader {
    pub(super) fn start(&mut self, name: &str, attributes: &dyn Attributes) -> Start {
        let opened = Opened { element: Element::of(name), name, names: Names::of(name, attributes), attributes };
        let start = self.choose(&opened);
        if matches!(start, Start::Open(Role::Block | Role::Header)) {
            self.flush();
            if let Some(language) = code::of_class(&opened.names.class) {
                self.language = Some((self.roles.len(), language));
            }
        }
        start
    }

    /// The most telling fact decides: being inside code, then what an element is by name or class, then its name alone.
    fn choose(&mut self, opened: &Opened<'_>) -> Start {
        if let Some(start) = self.start_in_code(opened).or_else(|| self.start_cover_title(opened)) {
            return start;
        }
        if self.is_to_cover(opened) { self.start_covered(opened) } else { self.start_bare(opened) }
    }

    /// Starts the element itself, regardless of any spoiler around it.
    pub(super) fn start_bare(&mut self, opened: &Opened<'_>) -> Start {
        let special = self.start_leaf(opened).or_else(|| self.start_note(opened)).or_else(|| self.start_outside(opened));
        special.or_else(|| self.start_block(opened)).unwrap_or_else(|| self.start_words(opened))
    }

    /// Opens a scope. If too many are open already, the element only breaks lines.
    pub(super) fn scope(&mut self, kind: ScopeKind, opened: &Opened<'_>) -> Start {
        self.flush();
        let most = if kind.holds_blocks() { MAX_DEPTH } else { 2 * MAX_DEPTH };
        if self.scopes.len() >= most {
            if !self.warned_depth {
                self.warned_depth = true;
                self.warn(opened.name, "elements nest too deeply here; deeper ones were flattened");
            }
            return Start::Open(Role::Block);
        }
        self.scopes.push(Scope { kind, blocks: Vec::new() });
        Start::Open(Role::Scope)
    }

    pub(super) fn format(&mut self, format: Format) -> Start {
        Start::Open(if self.line.open(format) { Role::Format } else { Role::Inline })
    }

    pub(super) fn is_in(&self, test: fn(&ScopeKind) -> bool) -> bool {
        self.scopes.iter().any(|scope| test(&scope.kind))
    }

    /// Inside preformatted text only line ends matter.
    fn start_in_code(&mut self, opened: &Opened<'_>) -> Option<Start> {
        if code::is_line_numbers(opened.element, &opened.names) {
            return Some(Start::Drop(None));
        }
        let ScopeKind::Pre { language, text, covered } = self.innermost_mut()? else { return None };
        *covered |= opened.is_marked();
        Some(Start::Open(match opened.element {
            Element::LineBreak => {
                text.push('\n');
                Role::Inline
            }
            Element::Code => {
                *language = language.take().or_else(|| code::language(&opened.names, opened.attributes));
                Role::Inline
            }
            Element::Machinery | Element::Control => return Some(Start::Drop(None)),
            element if element.is_block() => Role::CodeLine,
            _ => Role::Inline,
        }))
    }

    /// Elements that gather blocks or break lines; none for inline elements.
    fn start_block(&mut self, opened: &Opened<'_>) -> Option<Start> {
        let kind = match opened.element {
            Element::Heading(level) => ScopeKind::Heading { level, id: BlockId::new(&opened.names.id).unwrap_or_default() },
            Element::UnorderedList => ScopeKind::List { start: None, items: Vec::new() },
            Element::OrderedList => {
                let start = opened.get("start").and_then(|start| words::number(&start));
                ScopeKind::List { start: Some(start.unwrap_or(1)), items: Vec::new() }
            }
            Element::Item if matches!(self.innermost(), ScopeKind::List { .. }) => ScopeKind::Item,
            Element::Paragraph if pasted::is_item(opened) => ScopeKind::Pasted,
            Element::Term => ScopeKind::Term,
            Element::Aside | Element::Div | Element::Paragraph | Element::Section if opened.has_any(PULL_QUOTE) => quote(opened),
            Element::Blockquote => quote(opened),
            Element::Div | Element::Table if opened.has_any(FIGURE) => ScopeKind::Figure(FigureDraft::default()),
            Element::Figure => ScopeKind::Figure(FigureDraft { pull: opened.has_any(PULL_QUOTE), ..FigureDraft::default() }),
            Element::Table if !matches!(opened.names.role.as_str(), "presentation" | "none") => ScopeKind::Table(TableDraft::default()),
            Element::Caption if self.is_in_table() => ScopeKind::Caption,
            Element::Cell | Element::HeaderCell if self.is_in_table() => ScopeKind::Cell(CellStart::of(opened)),
            Element::Row | Element::RowGroup => {
                self.start_row(opened, false);
                return Some(Start::Open(Role::Block));
            }
            Element::Preformatted => {
                let own = code::language(&opened.names, opened.attributes);
                let language = own.or_else(|| self.language.take().map(|(_, language)| language));
                ScopeKind::Pre { language, text: String::new(), covered: false }
            }
            Element::Details => ScopeKind::Details { summary: Vec::new() },
            // What Ghost writes instead of `<details>`.
            Element::Div if opened.has_any("kg-toggle-card") => ScopeKind::Details { summary: Vec::new() },
            Element::Summary | Element::Div
                if matches!(self.innermost(), ScopeKind::Details { .. })
                    && (opened.element == Element::Summary || opened.has_any("kg-toggle-heading")) =>
            {
                ScopeKind::Summary
            }
            Element::Small if self.is_in(|kind| matches!(kind, ScopeKind::Caption)) && self.is_in(ScopeKind::is_figure) => {
                ScopeKind::Credit
            }
            Element::Annotation => return Some(Start::Drop(None)),
            Element::Header => return Some(Start::Open(Role::Header)),
            element if element.is_block() => return Some(Start::Open(Role::Block)),
            _ => return None,
        };
        Some(self.scope(kind, opened))
    }

    pub(super) fn is_in_table(&self) -> bool {
        matches!(self.innermost(), ScopeKind::Table(_))
    }

    /// A row or a group of rows starts; if it is `covered`, so are its cells.
    pub(super) fn start_row(&mut self, opened: &Opened<'_>, covered: bool) {
        self.flush();
        if let Some(ScopeKind::Table(table)) = self.innermost_mut() {
            table.end_row();
            table.covers_row = covered;
            if opened.element == Element::RowGroup {
                table.in_head = opened.name == "thead";
                table.covers_group = covered;
                table.new_group = true;
            }
        }
    }

    /// Inline elements.
    fn start_words(&mut self, opened: &Opened<'_>) -> Start {
        let format = match opened.element {
            Element::Emphasis => Format::Emphasis,
            Element::Strong if has_style(opened, "font-weight:normal") => return Start::Open(Role::Inline),
            Element::Strong => Format::Strong,
            Element::Strike => Format::Strike,
            Element::Cite => Format::Title,
            Element::Code => Format::Code,
            Element::Superscript => Format::Raised,
            Element::Quotation => Format::Quoted,
            Element::Anchor => return self.start_link(opened),
            Element::Span if opened.attributes.has("data-pullquote") => Format::Marked(marked_part(opened)),
            Element::Span if has_style(opened, "font-style:italic") => Format::Emphasis,
            Element::Span if has_style(opened, "font-weight:bold") || has_style(opened, "font-weight:700") => Format::Strong,
            Element::Span if has_style(opened, "text-decoration:line-through") => Format::Strike,
            _ => return Start::Open(Role::Inline),
        };
        self.format(format)
    }

    fn start_link(&mut self, opened: &Opened<'_>) -> Start {
        let Some(href) = opened.get("href") else { return Start::Open(Role::Inline) };
        if is_invitation(&opened.names, &href) {
            return Start::Drop(None);
        }
        if self.line.is_open(|format| matches!(format, Format::Link(_))) {
            return Start::Open(Role::Inline);
        }
        match url_policy::link(&href) {
            Some(href) => self.format(Format::Link(href)),
            None => {
                self.warn("a[href]", "this link's address is not allowed; its words were kept");
                Start::Open(Role::Inline)
            }
        }
    }
}

/// The words that the attribute names, in the form of Octopress and its successors; empty if the whole element is meant.
fn marked_part(opened: &Opened<'_>) -> String {
    let part = one_line(&opened.get("data-pullquote").unwrap_or_default());
    if part == "true" { String::new() } else { part }
}

/// Whether the style attribute contains this declaration, as in text pasted from word processors. Word's `mso-bidi-font-weight` is another property.
fn has_style(opened: &Opened<'_>, rule: &str) -> bool {
    opened.get("style").is_some_and(|style| style.to_ascii_lowercase().replace(' ', "").split(';').any(|set| set.trim() == rule))
}

/// The scope of a quote that begins with `opened`.
fn quote(opened: &Opened<'_>) -> ScopeKind {
    let cite = opened.get("cite").and_then(|address| url_policy::link(&address));
    ScopeKind::Quote(QuoteDraft { cite, pull: opened.has_any(PULL_QUOTE), attribution: Vec::new() })
}
