//! The marks around a post's text: its headline, byline and dates, by element, microdata and microformats.
//! Reads the events of the post's element once; the first mark of each kind counts, and prose is never copied.

use super::byline::{self, Ground};
use super::dated::Dated;
use super::{authors, text};
use crate::article::{Author, Date, Metadata};
use crate::parse::html::element::Element;
use crate::parse::html::{Attributes, Boilerplate, Event, Names, is_permalink_sign};
use crate::parse::url_policy;
use crate::seek;

/// How much of a mark's text is read, in bytes: headlines are shorter.
const MAX_TEXT: usize = 300;
/// How many elements are examined for marks: they are at the start or the end of a post, and posts are not endless.
const MAX_EXAMINED: u32 = 4000;
/// Up to how many elements after the first author another one counts as a second author of the post.
const NEAR: u32 = 30;

/// A line break inside a mark: white space in a headline, the end of a byline.
const LINE: char = '\u{2028}';

/// schema.org's types for what a post may be about: these have an author and a date of their own.
const WORKS: [&str; 5] = ["/Movie", "/TVSeries", "/Book", "/Product", "/VideoObject"];

/// Classes that themes, WordPress's own blocks, Drupal, VuePress, Plone and TYPO3 give to the author's name.
const AUTHORS: &str = "p-author author author-name entry-author post-author wp-block-post-author-name wp-block-post-author__name \
    field--name-uid username page-author-item documentauthor news-list-author";

/// The kinds of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Title,
    Author,
    /// A line that the markup calls a byline.
    Byline,
    /// A paragraph, or a heading of the last level, that may be a byline.
    Line,
    /// A link to the posts of one author.
    Link,
}

/// The mark being read.
#[derive(Debug)]
struct Reading {
    kind: Kind,
    depth: u32,
    text: String,
    href: Option<String>,
    /// The depths of the blocks that are open in it.
    blocks: Vec<u32>,
    /// The depth of a link to a part of this page, and where its words start.
    link: Option<(u32, usize)>,
}

impl Reading {
    fn push(&mut self, text: &str) {
        if self.text.len() < MAX_TEXT {
            let end = text.char_indices().map(|(at, _)| at).find(|at| *at >= MAX_TEXT).unwrap_or(text.len());
            self.text.push_str(text.get(..end).unwrap_or_default());
        }
    }

    fn break_line(&mut self) {
        if self.text.len() < MAX_TEXT {
            self.text.push(LINE);
        }
    }

    /// Breaks the line where a block starts, as browsers do.
    fn open(&mut self, name: &str, depth: u32) {
        let is_block = Element::of(name).is_block();
        if is_block {
            self.blocks.push(depth);
        }
        if is_block || name == "br" {
            self.break_line();
        }
    }

    /// Breaks the line where a block ends; a link whose words are only the sign of a link is left out.
    fn close(&mut self, depth: u32) {
        if let Some((_, start)) = self.link.take_if(|(link, _)| *link == depth)
            && self.text.get(start..).is_some_and(is_permalink_sign)
        {
            self.text.truncate(start);
        }
        if self.blocks.pop_if(|block| *block == depth).is_some() {
            self.break_line();
        }
    }

    /// The mark's words: the whole of a headline; of other marks the first line with words, and the second too if the first is only the
    /// beginning of a byline.
    fn words(&self) -> Option<String> {
        if self.kind == Kind::Title {
            return text::clean(&self.text);
        }
        let mut lines = self.text.split(LINE).filter_map(text::clean);
        let first = lines.next()?;
        Some(if byline::is_beginning(&first) { [first, lines.next()?].join(" ") } else { first })
    }
}

/// The marks so far.
#[derive(Debug, Default)]
pub(super) struct Marks {
    depth: u32,
    /// The depth of the element being skipped: comments, other posts and anything else with authors and dates of its own.
    skipped: Option<u32>,
    examined: u32,
    reading: Option<Reading>,
    title: Option<String>,
    authors: Vec<Author>,
    first_author: u32,
    bylines: Vec<Author>,
    lines: Vec<Author>,
    published: Option<Date>,
    updated: Option<Date>,
    /// The first date of unknown meaning, used if no other date is found.
    dated: Dated,
}

/// Whether an element holds the work of others, or other posts: their authors, titles and dates are not the post's.
fn is_of_others(names: &Names, name: &str, attributes: &dyn Attributes) -> bool {
    use Boilerplate::{Advert, Comments, Navigation, Newsletter, Related, Sidebar};
    let kind = names.classify(name, attributes);
    let is_work = || {
        attributes.get("itemprop").is_some_and(|role| role == "itemReviewed")
            || attributes.get("itemtype").is_some_and(|kind| WORKS.iter().any(|work| kind.ends_with(work)))
    };
    matches!(name, "blockquote" | "figure")
        || is_work()
        || matches!(kind, Some(Comments | Related | Sidebar | Navigation | Advert | Newsletter))
}

impl Marks {
    pub(super) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Open { name, attributes } => {
                self.depth += 1;
                if self.skipped.is_none() {
                    self.enter(name, *attributes);
                }
            }
            Event::Text(text) => {
                if let Some(reading) = &mut self.reading {
                    reading.push(text);
                }
                if self.skipped.is_none() {
                    self.dated.text(text);
                }
            }
            Event::Close => {
                if let Some(reading) = &mut self.reading {
                    reading.close(self.depth);
                }
                if self.reading.as_ref().is_some_and(|reading| reading.depth == self.depth) {
                    self.leave();
                }
                if self.skipped.is_none() {
                    self.dated.close(self.depth);
                }
                self.skipped = self.skipped.filter(|depth| *depth != self.depth);
                self.depth = self.depth.saturating_sub(1);
            }
        }
    }

    /// What the marks say of the post.
    pub(super) fn finish(self) -> Metadata {
        let authors = [self.authors, self.bylines, self.lines].into_iter().find(|authors| !authors.is_empty());
        Metadata {
            title: self.title,
            authors: authors.unwrap_or_default(),
            published: self.published.or(self.dated.finish()),
            updated: self.updated,
            ..Metadata::default()
        }
    }

    fn enter(&mut self, name: &str, attributes: &dyn Attributes) {
        if let Some(reading) = &mut self.reading {
            reading.open(name, self.depth);
            if name == "a" && attributes.get("href").is_some_and(|href| seek::holds(&href, "#")) {
                reading.link = Some((self.depth, reading.text.len()));
            }
        }
        self.dated.open(name, self.depth);
        let unmarked = matches!(name, "script" | "style" | "br" | "hr" | "img" | "em" | "i" | "strong" | "b" | "svg" | "path");
        if unmarked || self.examined >= MAX_EXAMINED {
            return;
        }
        self.examined += 1;
        let names = Names::of(name, attributes);
        if self.reading.is_none() && Element::of(name).is_block() && is_of_others(&names, name, attributes) {
            self.skipped = Some(self.depth);
            return;
        }
        let itemprop = attributes.get("itemprop").unwrap_or_default();
        if matches!(name, "time" | "abbr") || itemprop.starts_with("date") {
            self.date(attributes, &names, &itemprop);
        }
        if let Some(kind) = self.kind(name, attributes, &names, &itemprop).filter(|kind| self.may_begin(*kind)) {
            let around = self.reading.take().and_then(|reading| reading.href);
            let href = attributes.get("href").and_then(|href| url_policy::link(&href)).or(around);
            self.reading = Some(Reading { kind, depth: self.depth, text: String::new(), href, blocks: Vec::new(), link: None });
        }
    }

    fn kind(&self, name: &str, attributes: &dyn Attributes, names: &Names, itemprop: &str) -> Option<Kind> {
        let in_author = self.reading.as_ref().is_some_and(|reading| reading.kind == Kind::Author);
        let is_author = itemprop == "author" || names.has_any(AUTHORS);
        let named = in_author && (itemprop == "name" || names.has_any("p-name fn"));
        if name == "h1" || itemprop == "headline" || names.has_any("entry-title post-title") {
            Some(Kind::Title)
        } else if is_author || named || (name == "a" && attributes.has_token("rel", "author")) {
            Some(Kind::Author)
        } else if names.has_any("byline post-byline entry-byline article-byline") {
            Some(Kind::Byline)
        } else if name == "a" && attributes.get("href").is_some_and(|href| seek::holds(&href, "/author/")) {
            Some(Kind::Link)
        } else {
            (matches!(name, "p" | "h6") || names.has_any("author-title")).then_some(Kind::Line)
        }
    }

    /// Whether a mark of this kind may begin here: none may within a headline, and within a byline only a more reliable one.
    fn may_begin(&self, kind: Kind) -> bool {
        match self.reading.as_ref().map(|reading| reading.kind) {
            None => true,
            Some(Kind::Title) => false,
            Some(Kind::Author) => kind == Kind::Author,
            Some(Kind::Byline | Kind::Line | Kind::Link) => matches!(kind, Kind::Author | Kind::Byline),
        }
    }

    fn date(&mut self, attributes: &dyn Attributes, names: &Names, itemprop: &str) {
        let written = ["datetime", "content", "title"].iter().find_map(|name| attributes.get(name));
        let Some(date) = written.and_then(|written| Date::parse(&written)) else { return };
        let published = itemprop == "datePublished" || names.has_any("dt-published published entry-date") || attributes.has("pubdate");
        if published {
            self.published.get_or_insert(date);
        } else if itemprop == "dateModified" || names.has_any("dt-updated updated modified") {
            self.updated.get_or_insert(date);
        } else {
            self.dated.date(date);
        }
    }

    fn leave(&mut self) {
        let Some(reading) = self.reading.take() else { return };
        let Some(words) = reading.words() else { return };
        match reading.kind {
            Kind::Title => {
                self.title.get_or_insert(words);
            }
            Kind::Author => self.author(&words, reading.href),
            Kind::Byline if self.bylines.is_empty() => self.bylines = byline::read(&words, Ground::Markup),
            Kind::Line if self.lines.is_empty() && words.len() <= 80 => self.lines = byline::read(&words, Ground::Words),
            // Longer ones say what they lead to: "View all posts by Ida".
            Kind::Link if self.lines.is_empty() && seek::split(&words, b" ").count() < 4 => {
                self.lines = byline::read(&words, Ground::Markup);
            }
            Kind::Byline | Kind::Line | Kind::Link => {}
        }
    }

    fn author(&mut self, words: &str, href: Option<String>) {
        if self.authors.is_empty() {
            self.first_author = self.examined;
        }
        if self.examined - self.first_author > NEAR {
            return;
        }
        let mut named = byline::read(words, Ground::Markup);
        if let [author] = named.as_mut_slice() {
            author.href = href;
        }
        authors::extend(&mut self.authors, named);
    }
}
