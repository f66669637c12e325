//! A native HTML parser (html5ever) that produces the same stream of events as the browser's own nodes.
//! For tests and tools only: in the browser the page is already parsed, and its tables weigh 220 kB.

use crate::article::language_of;
use crate::parse::Parsed;
use crate::parse::html::{Attributes, Event, Reader, Reading};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document as html5ever_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A tag's attributes, in order.
pub type AttributeList = Vec<(String, String)>;

/// A parsed page: the events of its body, and the facts that its metadata are read from.
///
/// Elements are identified by *ordinal*: how many elements were opened before them within the body.
#[derive(Clone, Debug, Default)]
pub struct Document {
    body: Vec<Step>,
    /// The `lang` of `<body>`, or else of `<html>`.
    pub language: Option<String>,
    /// The text of `<title>`.
    pub title: Option<String>,
    /// The `href` of `<base>`.
    pub base: Option<String>,
    /// The attributes of every `<meta>`, in order.
    pub metas: Vec<AttributeList>,
    /// The attributes of every `<link>`, in order.
    pub links: Vec<AttributeList>,
    /// The text of every `<script type="application/ld+json">`.
    pub json_ld: Vec<String>,
}

#[derive(Clone, Debug)]
enum Step {
    Open { name: String, attributes: AttributeList },
    Text(String),
    Close,
}

/// Parses a page like a browser with scripting disabled: the content of `<noscript>` is parsed as elements.
///
/// ```
/// use intertitle::native::html::parse_document;
/// let page = parse_document("<html lang=en><title>Her</title><p>Cut <em>to</em> black.");
/// assert_eq!(page.title.as_deref(), Some("Her"));
/// assert_eq!(page.text(0), "Cut to black.");
/// assert_eq!(page.name(1), Some("em"));
/// ```
#[must_use]
pub fn parse_document(source: &str) -> Document {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let dom = html5ever_document(RcDom::default(), options).one(source);
    let mut document = Document::default();
    walk(&dom.document, &mut document);
    document
}

/// Reads a whole page or a fragment as one article; from its head only the language is used.
///
/// ```
/// use intertitle::native::html::read;
/// let (article, warnings) = read("<h1>Her</h1><p>Cut to black.");
/// assert_eq!(article.metadata.title.as_deref(), Some("Her"));
/// assert_eq!((article.blocks.len(), warnings.len()), (1, 0));
/// assert_eq!(read("<html lang=en_GB><p>Her").0.metadata.language.as_deref(), Some("en-GB"));
/// assert_eq!(read("<html lang='{{ lang }}'><p>Her").0.metadata.language, None);
/// ```
#[must_use]
pub fn read(source: &str) -> Parsed {
    let document = parse_document(source);
    let mut reading = document.read();
    reading.article.metadata.language = document.language.as_deref().and_then(language_of);
    reading.into()
}

impl Document {
    /// Reads the whole body as one article.
    #[must_use]
    pub fn read(&self) -> Reading {
        let mut reader = Reader::new();
        self.emit(&mut |event| reader.event(event));
        reader.finish()
    }

    /// Reads what is inside the element `ordinal`.
    #[must_use]
    pub fn read_inside(&self, ordinal: u32) -> Reading {
        let mut reader = Reader::new();
        self.emit_inside(ordinal, &mut |event| reader.event(event));
        reader.finish()
    }

    /// Passes the events of everything inside the body to `sink`.
    pub fn emit(&self, sink: &mut dyn FnMut(&Event<'_>)) {
        emit(&self.body, sink);
    }

    /// Passes the events of what is inside the element `ordinal` to `sink`; none if there is no such element.
    pub fn emit_inside(&self, ordinal: u32, sink: &mut dyn FnMut(&Event<'_>)) {
        emit(self.inside(ordinal), sink);
    }

    /// The name of the element `ordinal`.
    #[must_use]
    pub fn name(&self, ordinal: u32) -> Option<&str> {
        match self.body.get(self.position(ordinal)?)? {
            Step::Open { name, .. } => Some(name),
            _ => None,
        }
    }

    /// The attributes of the element `ordinal`.
    #[must_use]
    pub fn attributes(&self, ordinal: u32) -> Option<&AttributeList> {
        match self.body.get(self.position(ordinal)?)? {
            Step::Open { attributes, .. } => Some(attributes),
            _ => None,
        }
    }

    /// The language of the element `ordinal`: its own `lang`, or that of the nearest ancestor.
    ///
    /// ```
    /// use intertitle::native::html::parse_document;
    /// let page = parse_document("<html lang=en><main lang=cy><p>Un</p></main><p>Two</p>");
    /// assert_eq!((page.language_of(1).as_deref(), page.language_of(2).as_deref()), (Some("cy"), Some("en")));
    /// assert_eq!(parse_document("<html lang=en><body lang=cy><p>Un").language_of(0).as_deref(), Some("cy"));
    /// ```
    #[must_use]
    pub fn language_of(&self, ordinal: u32) -> Option<String> {
        let mut around = vec![self.language.clone()];
        for step in self.body.get(..=self.position(ordinal)?)? {
            match step {
                Step::Open { attributes, .. } => around.push(attributes.get("lang")),
                Step::Close => drop(around.pop()),
                Step::Text(_) => {}
            }
        }
        around.into_iter().rev().flatten().next()
    }

    /// All text inside the element `ordinal`, as in the source; including scripts and styles.
    #[must_use]
    pub fn text(&self, ordinal: u32) -> String {
        let texts = self.inside(ordinal).iter().filter_map(|step| match step {
            Step::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    /// Whether the element `inner` is inside the element `outer`.
    ///
    /// ```
    /// use intertitle::native::html::parse_document;
    /// let page = parse_document("<main><p>One <em>and</em></main><p>Two");
    /// assert!(page.contains(0, 2) && !page.contains(0, 3) && !page.contains(1, 0));
    /// ```
    #[must_use]
    pub fn contains(&self, outer: u32, inner: u32) -> bool {
        let position = self.position(outer).zip(self.position(inner));
        position.is_some_and(|(outer_at, inner_at)| inner_at > outer_at && inner_at - outer_at <= self.inside(outer).len())
    }

    /// The names of all elements of the body, by ordinal.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.body.iter().filter_map(|step| match step {
            Step::Open { name, .. } => Some(name.as_ref()),
            _ => None,
        })
    }

    /// The number of elements in the body.
    #[must_use]
    pub fn elements(&self) -> u32 {
        let count = self.body.iter().filter(|step| matches!(step, Step::Open { .. })).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The first element whose attribute `key` has this value (for `class`, among its classes).
    ///
    /// ```
    /// use intertitle::native::html::parse_document;
    /// let page = parse_document("<div><article class='post film'>Her</article></div>");
    /// assert_eq!(page.find("class", "film"), Some(1));
    /// ```
    #[must_use]
    pub fn find(&self, key: &str, value: &str) -> Option<u32> {
        let has = |attributes: &AttributeList| {
            let found = attributes.get(key);
            found.is_some_and(|found| found == value || key == "class" && found.split_ascii_whitespace().any(|class| class == value))
        };
        let opens = self.body.iter().filter_map(|step| match step {
            Step::Open { attributes, .. } => Some(attributes),
            _ => None,
        });
        opens.enumerate().find(|(_, attributes)| has(attributes)).and_then(|(ordinal, _)| u32::try_from(ordinal).ok())
    }

    fn position(&self, ordinal: u32) -> Option<usize> {
        let mut opens = self.body.iter().enumerate().filter(|(_, step)| matches!(step, Step::Open { .. }));
        opens.nth(usize::try_from(ordinal).ok()?).map(|(position, _)| position)
    }

    fn inside(&self, ordinal: u32) -> &[Step] {
        let Some(start) = self.position(ordinal).map(|position| position + 1) else { return &[] };
        let rest = self.body.get(start..).unwrap_or_default();
        let mut depth = 0_usize;
        for (length, step) in rest.iter().enumerate() {
            match step {
                Step::Open { .. } => depth += 1,
                Step::Close if depth == 0 => return rest.get(..length).unwrap_or_default(),
                Step::Close => depth -= 1,
                Step::Text(_) => {}
            }
        }
        rest
    }
}

fn emit(steps: &[Step], sink: &mut dyn FnMut(&Event<'_>)) {
    for step in steps {
        match step {
            Step::Open { name, attributes } => sink(&Event::Open { name, attributes }),
            Step::Text(text) => sink(&Event::Text(text)),
            Step::Close => sink(&Event::Close),
        }
    }
}

/// The walk's next step: into a node, or out of an element of the body.
enum Visit {
    Enter { node: Handle, in_body: bool },
    Leave,
}

/// Walks without recursion: hostile pages are nested deeper than the stack allows.
fn walk(root: &Handle, document: &mut Document) {
    let mut visits = vec![Visit::Enter { node: root.clone(), in_body: false }];
    while let Some(visit) = visits.pop() {
        let Visit::Enter { node, in_body } = visit else {
            document.body.push(Step::Close);
            continue;
        };
        let mut inside_body = in_body;
        match &node.data {
            NodeData::Text { contents } if in_body => document.body.push(Step::Text(contents.borrow().to_string())),
            NodeData::Element { name, attrs, .. } => {
                let attributes = attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
                note(document, &name.local, &attributes, &node);
                if in_body {
                    document.body.push(Step::Open { name: name.local.to_string(), attributes });
                    visits.push(Visit::Leave);
                }
                inside_body = in_body || &*name.local == "body";
            }
            _ => {}
        }
        visits.extend(node.children.borrow().iter().rev().map(|child| Visit::Enter { node: child.clone(), in_body: inside_body }));
    }
}

fn note(document: &mut Document, name: &str, attributes: &AttributeList, node: &Handle) {
    match name {
        // The body's is nearer to any text than that of the root around it.
        "html" | "body" => document.language = attributes.get("lang").or_else(|| document.language.take()),
        "title" if document.title.is_none() => document.title = Some(own_text(node)),
        "base" if document.base.is_none() => document.base = attributes.get("href"),
        "meta" => document.metas.push(attributes.clone()),
        "link" => document.links.push(attributes.clone()),
        "script" if attributes.get("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json")) => {
            document.json_ld.push(own_text(node))
        }
        _ => {}
    }
}

fn own_text(node: &Handle) -> String {
    let children = node.children.borrow();
    let texts = children.iter().filter_map(|child| match &child.data {
        NodeData::Text { contents } => Some(contents.borrow().to_string()),
        _ => None,
    });
    texts.collect()
}
