//! An element starts: whether it is left out, styles words, parts lines or gathers blocks.
//! Decides by names and by what is open; it must not look at words.

use super::footnotes::{self, is_back_link};
use super::line::Format;
use super::scope::{FigureDraft, QuoteDraft, Scope, ScopeKind, image as make_image};
use super::table::{CellStart, TableDraft};
use super::{Reader, Role, code, embed, image};
use crate::article::{BlockId, BlockKind, Inline};
use crate::parse::html::{Attributes, Boilerplate, Names};
use crate::parse::{MAX_DEPTH, url_policy};

/// What becomes of an element.
#[derive(Debug)]
pub(super) enum Start {
    Open(Role),
    /// It is left out with all that is in it.
    Drop(Option<Boilerplate>),
}

/// An element that starts.
struct Element<'a> {
    name: &'a str,
    names: Names,
    attributes: &'a dyn Attributes,
    ordinal: u32,
}

impl Element<'_> {
    fn has_class(&self, classes: &[&str]) -> bool {
        classes.iter().any(|class| self.names.has_class(class))
    }

    fn get(&self, attribute: &str) -> Option<String> {
        self.attributes.get(attribute)
    }
}

impl Reader {
    pub(super) fn start(&mut self, name: &str, attributes: &dyn Attributes, ordinal: u32) -> Start {
        let element = Element { name, names: Names::of(name, attributes), attributes, ordinal };
        let special = self.start_in_code(&element).or_else(|| self.start_leaf(&element)).or_else(|| self.start_note(&element));
        let special = special.or_else(|| self.start_spoiler(&element)).or_else(|| self.start_boilerplate(&element));
        let start = special.or_else(|| self.start_blocks(&element)).unwrap_or_else(|| self.start_words(&element));
        if matches!(start, Start::Open(Role::Block | Role::Header)) {
            self.flush();
            if let Some(language) = code::of_class(&element.names.class) {
                self.language = Some((self.roles.len(), language));
            }
        }
        start
    }

    /// Opens what gathers blocks. Where too many are open already, the element only parts lines.
    fn scope(&mut self, kind: ScopeKind, element: &Element<'_>) -> Start {
        self.flush();
        let most =
            if kind.holds_words() || matches!(kind, ScopeKind::Pre { .. } | ScopeKind::Media { .. }) { 2 * MAX_DEPTH } else { MAX_DEPTH };
        if self.scopes.len() >= most {
            if !self.told_depth {
                self.told_depth = true;
                self.warn(element.name, "elements nest too deeply here; what is deeper was flattened");
            }
            return Start::Open(Role::Block);
        }
        self.scopes.push(Scope { kind, ordinal: Some(element.ordinal), blocks: Vec::new() });
        Start::Open(Role::Scope)
    }

    fn format(&mut self, format: Format) -> Start {
        Start::Open(if self.line.open(format) { Role::Format } else { Role::Inline })
    }

    fn innermost(&self) -> Option<&ScopeKind> {
        self.scopes.last().map(|scope| &scope.kind)
    }

    fn is_in(&self, test: fn(&ScopeKind) -> bool) -> bool {
        self.scopes.iter().any(|scope| test(&scope.kind))
    }

    /// Inside preformatted text only line ends count.
    fn start_in_code(&mut self, element: &Element<'_>) -> Option<Start> {
        if code::is_line_numbers(element.name, &element.names) {
            return Some(Start::Drop(None));
        }
        let Some(ScopeKind::Pre { language, text }) = self.scopes.last_mut().map(|scope| &mut scope.kind) else { return None };
        Some(match element.name {
            "br" => {
                text.push('\n');
                Start::Open(Role::Inline)
            }
            "code" => {
                *language = language.take().or_else(|| code::language(&element.names, element.attributes));
                Start::Open(Role::Inline)
            }
            "script" | "style" | "button" | "template" | "svg" => Start::Drop(None),
            "div" | "p" | "li" | "tr" => Start::Open(Role::CodeLine),
            _ => Start::Open(Role::Inline),
        })
    }

    /// Elements that hold nothing of the article themselves: line breaks, images, films.
    fn start_leaf(&mut self, element: &Element<'_>) -> Option<Start> {
        match element.name {
            "br" => {
                if self.line.is_after_break() && self.innermost().is_some_and(|kind| !kind.holds_words()) {
                    self.flush();
                } else if !self.line.is_after_break() {
                    self.line.line_break();
                }
            }
            "hr" => {
                self.flush();
                if !element.names.has_class("footnotes-sep") {
                    self.push(BlockKind::Break, Some(element.ordinal));
                }
            }
            "img" | "amp-img" => self.image(element),
            "iframe" | "embed" | "object" | "amp-iframe" => {
                if let Some(href) = embed::address(element.attributes) {
                    self.flush();
                    let title = embed::title(&element.get("title").unwrap_or_default(), &href);
                    self.push(BlockKind::Embed { href, title }, Some(element.ordinal));
                }
                return Some(Start::Drop(None));
            }
            "video" | "audio" => {
                let title = element.get("title").or_else(|| element.get("aria-label")).unwrap_or_default();
                return Some(self.scope(ScopeKind::Media { src: embed::address(element.attributes), title }, element));
            }
            "source" | "track" => {
                if let Some(ScopeKind::Media { src, .. }) = self.scopes.last_mut().map(|scope| &mut scope.kind) {
                    *src = src.take().or_else(|| embed::address(element.attributes));
                }
            }
            _ => return None,
        }
        Some(Start::Open(Role::Inline))
    }

    fn image(&mut self, element: &Element<'_>) {
        let alt = element.get("alt").unwrap_or_default();
        if element.has_class(&["emoji", "wp-smiley"]) && !alt.is_empty() {
            return self.line.text(&alt);
        }
        let (width, height) = (image::pixels(element.attributes, "width"), image::pixels(element.attributes, "height"));
        if width.is_some_and(|width| width < 2) && height.is_some_and(|height| height < 2) {
            return; // Counts visits, shows nothing.
        }
        self.placeholder = None;
        match image::address(element.attributes) {
            image::Address::Known(src) => self.line.leaf(Inline::Image(make_image(src, &alt, width, height))),
            image::Address::Placeholder => self.placeholder = Some(make_image(String::new(), &alt, width, height)),
            image::Address::Refused => {
                self.warn("img[src]", "this address may not be shown as an image, and the image's alternative text stands in its place");
                self.line.text(&alt);
            }
        }
    }

    /// Footnotes: their marks, their list, the notes themselves.
    fn start_note(&mut self, element: &Element<'_>) -> Option<Start> {
        let in_note = self.is_in(|kind| matches!(kind, ScopeKind::Footnote { .. }));
        match element.name {
            "a" => self.start_mark(element, in_note),
            "span" | "td" if in_note && element.names.has_class("label") => Some(Start::Drop(None)),
            "sup" => {
                if let Some(target) = self.line.link_without_words() {
                    let label = self.footnotes.mark(&target)?;
                    self.line.turn_into_mark(label);
                }
                None
            }
            "li" | "p" | "div" | "aside" | "section" | "dd" | "td" | "table" | "ol" | "ul" | "footer" if !in_note => {
                let listed =
                    element.name == "li" && self.is_in(|kind| matches!(kind, ScopeKind::Notes { .. })) && !element.names.id.is_empty();
                let label = self
                    .footnotes
                    .wanted(&element.names.id)
                    .or_else(|| if listed { self.footnotes.stray(&element.names.id) } else { None });
                if let Some(label) = label {
                    return Some(self.scope(ScopeKind::Footnote { label }, element));
                }
                let is_list = footnotes::is_list(element.name, &element.names, element.attributes);
                is_list.then(|| self.scope(ScopeKind::Notes { before: self.footnotes.notes() }, element))
            }
            _ => None,
        }
    }

    fn start_mark(&mut self, element: &Element<'_>, in_note: bool) -> Option<Start> {
        let href = element.get("href")?;
        let target = href.strip_prefix('#').filter(|target| !target.is_empty())?;
        if let Some(Scope { kind: kind @ ScopeKind::Notes { .. }, .. }) = self.scopes.last_mut()
            && let Some(label) = self.footnotes.wanted(&element.names.id)
        {
            // The note's id stands on the link inside it.
            *kind = ScopeKind::Footnote { label };
            return Some(Start::Drop(None));
        }
        if is_back_link(&element.names, element.attributes) {
            return Some(Start::Drop(None));
        }
        let raised = self.line.is_open(|format| *format == Format::Raised);
        if in_note && !raised || !footnotes::is_mark(&element.names, element.attributes, raised) {
            return None;
        }
        let label = self.footnotes.mark(target)?;
        Some(self.format(Format::Mark(label)))
    }

    /// What the author covers, by class or attribute.
    fn start_spoiler(&mut self, element: &Element<'_>) -> Option<Start> {
        let is_covered =
            self.is_in(|kind| matches!(kind, ScopeKind::Spoiler { .. })) || self.line.is_open(|format| *format == Format::Spoiler);
        if is_covered {
            let is_title =
                element.has_class(&["spoiler-title", "spoiler-head", "spoiler-header", "spoiler-summary"]) || element.name == "summary";
            return is_title.then(|| self.scope(ScopeKind::Summary, element));
        }
        let may_say = matches!(element.name, "span" | "div" | "p" | "section" | "details" | "aside" | "em" | "blockquote");
        let says = element.has_class(&["spoiler", "spoilers", "spoiler-text", "md-spoiler-text", "bb-spoiler", "bbspoiler"]);
        let says =
            says || element.name == "details" && element.names.has_word("spoiler") || may_say && element.attributes.has("data-spoiler");
        if !says {
            return None;
        }
        Some(if is_block(element.name) {
            self.scope(ScopeKind::Spoiler { summary: Vec::new() }, element)
        } else {
            self.format(Format::Spoiler)
        })
    }

    /// What is not the article's text.
    fn start_boilerplate(&mut self, element: &Element<'_>) -> Option<Start> {
        let in_quote = self.is_in(|kind| matches!(kind, ScopeKind::Quote(_)));
        if in_quote && (element.name == "footer" || element.names.has_word("attribution") || element.names.has_class("source")) {
            return Some(self.scope(ScopeKind::Attribution, element));
        }
        if self.headers > 0 && self.line.is_empty() && element.name == "time" {
            return Some(Start::Drop(Some(Boilerplate::Meta)));
        }
        let kind = element.names.classify(element.name, element.attributes)?;
        let is_covered = self.is_in(|kind| matches!(kind, ScopeKind::Spoiler { .. }));
        match kind {
            Boilerplate::Caption => self.start_caption(element),
            Boilerplate::Byline | Boilerplate::Author if in_quote => Some(self.scope(ScopeKind::Attribution, element)),
            // In the middle of a sentence a name is only a name.
            Boilerplate::Byline | Boilerplate::Meta if !is_block(element.name) && !self.line.is_empty() => None,
            Boilerplate::Hidden if is_covered && !element.names.has_class("sr-only") => None,
            _ => Some(Start::Drop(Some(kind))),
        }
    }

    fn start_caption(&mut self, element: &Element<'_>) -> Option<Start> {
        let in_caption = self.is_in(|kind| matches!(kind, ScopeKind::Caption));
        let in_figure = self.is_in(ScopeKind::is_figure);
        let is_credit = ["credit", "credits", "copyright"].iter().any(|word| element.names.has_word(word));
        if is_credit && (in_figure || in_caption) {
            return Some(self.scope(ScopeKind::Credit, element));
        }
        if in_caption || !in_figure && !is_block(element.name) {
            return None;
        }
        self.flush();
        let last = self.scopes.last().and_then(|scope| scope.blocks.last());
        let follows_figure = last.is_some_and(|block| matches!(block.kind, BlockKind::Figure { .. }));
        (in_figure || follows_figure).then(|| self.scope(ScopeKind::Caption, element))
    }

    /// Elements that gather blocks or part lines; none for those that stand in a line.
    fn start_blocks(&mut self, element: &Element<'_>) -> Option<Start> {
        let in_list = matches!(self.innermost(), Some(ScopeKind::List { .. }));
        let in_table = matches!(self.innermost(), Some(ScopeKind::Table(_)));
        let kind = match element.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                if let Some(id) = BlockId::new(&element.names.id) {
                    self.anchors.push((element.ordinal, id));
                }
                ScopeKind::Heading(element.name.bytes().last().map_or(2, |digit| digit - b'0'))
            }
            "ul" => ScopeKind::List { start: None, items: Vec::new() },
            "ol" => ScopeKind::List {
                start: Some(element.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1)),
                items: Vec::new(),
            },
            "li" if in_list => ScopeKind::Item,
            "dt" => ScopeKind::Term,
            "blockquote" => ScopeKind::Quote(self.quote(element)),
            "aside" | "div" if is_pull(&element.names) => ScopeKind::Quote(self.quote(element)),
            "figure" => ScopeKind::Figure(FigureDraft { pull: is_pull(&element.names), ..FigureDraft::default() }),
            "div" | "table" if element.has_class(&["wp-caption", "tr-caption-container", "figure"]) => {
                ScopeKind::Figure(FigureDraft::default())
            }
            "table" if !matches!(element.names.role.as_str(), "presentation" | "none") => ScopeKind::Table(TableDraft::default()),
            "caption" if in_table => ScopeKind::Caption,
            "td" | "th" if in_table => ScopeKind::Cell(CellStart::of(element.name, element.attributes)),
            "tr" | "thead" | "tbody" | "tfoot" => {
                self.start_row(element.name);
                return Some(Start::Open(Role::Block));
            }
            "pre" => {
                let own = code::language(&element.names, element.attributes);
                let language = own.or_else(|| self.language.take().map(|(_, language)| language));
                ScopeKind::Pre { language, text: String::new() }
            }
            "details" => ScopeKind::Details { summary: Vec::new() },
            "summary" if matches!(self.innermost(), Some(ScopeKind::Details { .. })) => ScopeKind::Summary,
            "small" if self.is_in(|kind| matches!(kind, ScopeKind::Caption)) && self.is_in(ScopeKind::is_figure) => ScopeKind::Credit,
            "rt" | "rp" | "rtc" => return Some(Start::Drop(None)),
            "header" => return Some(Start::Open(Role::Header)),
            name if is_block(name) => return Some(Start::Open(Role::Block)),
            _ => return None,
        };
        Some(self.scope(kind, element))
    }

    fn quote(&self, element: &Element<'_>) -> QuoteDraft {
        let cite = element.get("cite").and_then(|address| url_policy::link(&address));
        QuoteDraft { cite, pull: is_pull(&element.names), attribution: Vec::new() }
    }

    fn start_row(&mut self, name: &str) {
        self.flush();
        if let Some(ScopeKind::Table(table)) = self.scopes.last_mut().map(|scope| &mut scope.kind) {
            if name == "tr" { table.end_row() } else { table.start_section(name) }
        }
    }

    /// Elements that stand in a line.
    fn start_words(&mut self, element: &Element<'_>) -> Start {
        let style = || element.get("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
        let format = match element.name {
            "em" | "i" => Format::Emphasis,
            "strong" | "b" if style().contains("font-weight:normal") => return Start::Open(Role::Inline),
            "strong" | "b" => Format::Strong,
            "s" | "del" | "strike" => Format::Strike,
            "cite" => Format::Title,
            "code" | "tt" | "samp" => Format::Code,
            "sup" => Format::Raised,
            "q" => Format::Quoted,
            "a" => return self.start_link(element),
            "span" => {
                let style = style();
                if style.contains("font-style:italic") {
                    Format::Emphasis
                } else if style.contains("font-weight:bold") || style.contains("font-weight:700") {
                    Format::Strong
                } else {
                    return Start::Open(Role::Inline);
                }
            }
            _ => return Start::Open(Role::Inline),
        };
        self.format(format)
    }

    fn start_link(&mut self, element: &Element<'_>) -> Start {
        let Some(href) = element.get("href") else { return Start::Open(Role::Inline) };
        if self.line.is_open(|format| matches!(format, Format::Link(_))) {
            return Start::Open(Role::Inline);
        }
        match url_policy::link(&href) {
            Some(href) => self.format(Format::Link(href)),
            None => {
                self.warn("a[href]", "this address may not be linked to, and its words stand without a link");
                Start::Open(Role::Inline)
            }
        }
    }
}

fn is_pull(names: &Names) -> bool {
    ["pullquote", "pull-quote", "wp-block-pullquote", "graf--pullquote", "block-pullquote"].iter().any(|class| names.has_class(class))
}

/// Elements that browsers show as blocks: <https://html.spec.whatwg.org/#flow-content-3>.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "legend"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
