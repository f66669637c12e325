//! Turns the HTML that places send (Mastodon, Isso, webmentions) from the tokenizer's events into a few kinds of blocks.
//! It must not let scripts, styles, forms or pictures through; a link whose address is not a plain web address keeps only its words.

use crate::article::{Block, BlockKind, Inline, ListItem, read_count};
use crate::parse::MAX_DEPTH;
use crate::parse::html::element::Element;
use crate::parse::html::{Attributes, Event, Format, Line, Tokenizer};
use crate::responses::{address, clean, limits};

/// The blocks of an HTML fragment. Only its first 64 kB are read.
///
/// ```
/// use intertitle::article::{BlockKind, Inline};
/// use intertitle::responses::text::html;
/// let text = html("<p>See <a href='javascript:alert(1)' onclick='alert(2)'>this</a>.<script>alert(3)</script></p>");
/// assert_eq!(text[0].kind, BlockKind::Paragraph { content: vec![Inline::text("See this.")] });
/// ```
#[must_use]
pub fn html(source: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    reader.scopes.push(Scope { kind: Gathers::Text, summary: Vec::new(), blocks: Vec::new(), items: Vec::new() });
    let mut tokenizer = Tokenizer::new();
    let mut sink = |event: &Event<'_>| reader.event(event);
    tokenizer.feed(clean::beginning(source, limits::TEXT_BYTES), &mut sink);
    tokenizer.finish(&mut sink);
    reader.finish()
}

#[derive(Debug, Default)]
struct Reader {
    /// What each open element is, which decides what its end does; outermost first.
    open: Vec<Role>,
    /// How many elements are open from the omitted one inwards, itself included; 0 outside of any.
    dropped: usize,
    scopes: Vec<Scope>,
    line: Line,
    /// The code of an open `<pre>`.
    code: Option<String>,
}

#[derive(Debug)]
struct Scope {
    kind: Gathers,
    /// The summary of a `<details>`.
    summary: Vec<Inline>,
    blocks: Vec<Block>,
    items: Vec<ListItem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gathers {
    Text,
    Quote,
    Item,
    /// A `<details>`.
    Fold,
    /// With its first number, if it is numbered.
    List(Option<u32>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Nothing,
    Format,
    Block,
    Scope,
    Summary,
    Code,
    /// An ellipsis is added to its words, as they go on invisibly.
    Ellipsis,
}

impl Reader {
    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Open { name, attributes } if self.dropped == 0 => {
                if let Some(role) = self.start(Element::of(name), *attributes) {
                    self.open.push(role);
                } else {
                    self.dropped = 1;
                }
            }
            Event::Open { .. } => self.dropped += 1,
            Event::Text(text) if self.dropped == 0 => self.text(text),
            Event::Text(_) => {}
            Event::Close if self.dropped > 0 => self.dropped -= 1,
            Event::Close => {
                let role = self.open.pop();
                self.end(role.unwrap_or(Role::Nothing));
            }
        }
    }

    /// What an element is; `None` if it is left out with its whole content.
    fn start(&mut self, element: Element, attributes: &dyn Attributes) -> Option<Role> {
        Some(match element {
            Element::Machinery | Element::Control | Element::Noscript | Element::Frame | Element::Media | Element::Annotation => {
                return None;
            }
            Element::Image | Element::Source => Role::Nothing,
            Element::LineBreak | Element::Rule => {
                self.line_break();
                Role::Nothing
            }
            Element::Anchor => {
                let href = attributes.get("href").and_then(|href| address::web(&href));
                href.map_or(Role::Nothing, |href| self.format(Format::Link(href)))
            }
            Element::Emphasis => self.format(Format::Emphasis),
            Element::Strong => self.format(Format::Strong),
            Element::Strike => self.format(Format::Strike),
            Element::Cite => self.format(Format::Title),
            Element::Code if self.code.is_none() => self.format(Format::Code),
            Element::Preformatted => {
                self.flush();
                self.code = Some(String::new());
                Role::Code
            }
            Element::Blockquote => self.scope(Gathers::Quote),
            Element::Item => self.scope(Gathers::Item),
            Element::Details => self.scope(Gathers::Fold),
            Element::Summary => {
                self.flush();
                Role::Summary
            }
            Element::UnorderedList => self.scope(Gathers::List(None)),
            Element::OrderedList => {
                let start = attributes.get("start").and_then(|start| read_count(&start));
                self.scope(Gathers::List(Some(start.unwrap_or(1))))
            }
            // Fediverse servers split a long address into a part that is shown and parts that are only copied.
            Element::Span if attributes.has_token("class", "invisible") && self.is_in_link() => return None,
            Element::Span if attributes.has_token("class", "ellipsis") && self.is_in_link() => Role::Ellipsis,
            other if other.is_block() => {
                self.flush();
                Role::Block
            }
            _ => Role::Nothing,
        })
    }

    fn end(&mut self, role: Role) {
        match role {
            Role::Nothing => {}
            Role::Ellipsis => self.text("…"),
            Role::Format => drop(self.line.close()),
            Role::Block => self.flush(),
            Role::Scope => {
                self.flush();
                self.close_scope();
            }
            Role::Summary => {
                self.flush();
                self.close_summary();
            }
            Role::Code => {
                let text = self.code.take().unwrap_or_default().trim_matches('\n').to_owned();
                if !text.trim().is_empty() {
                    self.push(BlockKind::Code { language: None, text });
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            return code.push_str(text);
        }
        self.line.text(text);
    }

    fn line_break(&mut self) {
        if let Some(code) = &mut self.code {
            return code.push('\n');
        }
        self.line.line_break();
    }

    fn is_in_link(&self) -> bool {
        self.line.is_open(|format| matches!(format, Format::Link(_)))
    }

    fn format(&mut self, format: Format) -> Role {
        if self.code.is_none() && self.line.open(format) { Role::Format } else { Role::Nothing }
    }

    /// Ends the line: it becomes a paragraph, and open formats continue in the next one.
    fn flush(&mut self) {
        let mut content = self.line.take();
        if !Inline::words(&content, "").trim().is_empty() {
            tell_sites(&mut content);
            self.push(BlockKind::Paragraph { content });
        }
    }

    fn scope(&mut self, kind: Gathers) -> Role {
        self.flush();
        if self.scopes.len() >= MAX_DEPTH {
            return Role::Block;
        }
        self.scopes.push(Scope { kind, summary: Vec::new(), blocks: Vec::new(), items: Vec::new() });
        Role::Scope
    }

    fn close_scope(&mut self) {
        if self.scopes.len() < 2 {
            return;
        }
        let Some(mut scope) = self.scopes.pop() else { return };
        match scope.kind {
            Gathers::Quote if !scope.blocks.is_empty() => {
                self.push(BlockKind::Quote { blocks: scope.blocks, attribution: Vec::new(), cite: None, pull: false });
            }
            Gathers::Item if !scope.blocks.is_empty() => match self.scopes.last_mut() {
                Some(Scope { kind: Gathers::List(_), items, .. }) => items.push(ListItem { blocks: scope.blocks }),
                Some(outer) => outer.blocks.append(&mut scope.blocks),
                None => {}
            },
            Gathers::Fold if !scope.summary.is_empty() || !scope.blocks.is_empty() => {
                self.push(BlockKind::Spoiler { summary: scope.summary, blocks: scope.blocks });
            }
            Gathers::List(start) => {
                // Words directly in a list, in none of its items, become an item.
                if !scope.blocks.is_empty() {
                    scope.items.push(ListItem { blocks: scope.blocks });
                }
                if !scope.items.is_empty() {
                    self.push(BlockKind::List { start, items: scope.items });
                }
            }
            Gathers::Text | Gathers::Quote | Gathers::Item | Gathers::Fold => {}
        }
    }

    /// Takes the first paragraph of a `<details>` as its summary.
    fn close_summary(&mut self) {
        if let Some(Scope { kind: Gathers::Fold, summary, blocks, .. }) = self.scopes.last_mut()
            && let [Block { kind: BlockKind::Paragraph { content }, .. }] = blocks.as_mut_slice()
        {
            *summary = std::mem::take(content);
            blocks.clear();
        }
    }

    fn push(&mut self, kind: BlockKind) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.blocks.push(Block::new(kind));
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.flush();
        while self.scopes.len() > 1 {
            self.close_scope();
        }
        self.scopes.pop().map(|scope| scope.blocks).unwrap_or_default()
    }
}

/// Makes every link one of a stranger's.
fn tell_sites(content: &mut [Inline]) {
    for inline in content {
        inline.content_mut().into_iter().for_each(|inner| tell_sites(inner));
        if let Inline::Link { href, content } = inline {
            *inline = super::link(std::mem::take(href), std::mem::take(content));
        }
    }
}
