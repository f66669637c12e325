//! Builds the boxes after an article: the rating, the earlier review, the series and its neighbours, its authors, its tags.
//! They must be the same for a fetched article (in the page) and an adopted one (in a shadow root, only with what the options say).

use super::header::part_of;
use crate::article::{Author, Link, Metadata, Rating, Review, Series};
use crate::browser::build::{Builder, set};
use crate::browser::words::Words;
use crate::browser::{address, date_format};
use crate::strings::Key;
use web_sys::{HtmlElement, Node};

/// Whether there would be anything to show; `has_header` if a header of ours is above the article.
#[must_use]
pub fn are_wanted(about: &Metadata, has_header: bool) -> bool {
    let presented = about.authors.iter().any(|author| author.bio.is_some());
    about.rating.is_some() || earlier(about).is_some() || series(about, has_header).is_some() || presented || !about.tags.is_empty()
}

/// The earlier review, if anything is known about it.
fn earlier(about: &Metadata) -> Option<&Review> {
    about.earlier.as_ref().filter(|earlier| !earlier.is_empty())
}

/// The series, unless the header has said everything about it.
fn series(about: &Metadata, has_header: bool) -> Option<&Series> {
    about.series.as_ref().filter(|series| !has_header || series.previous.is_some() || series.next.is_some())
}

/// The article that the boxes are after.
#[derive(Clone, Copy, Debug)]
pub struct Ended<'a> {
    /// What is known about it.
    pub about: &'a Metadata,
    /// The address that its links are relative to.
    pub base: &'a str,
    /// Whether a header of ours is above it.
    pub has_header: bool,
    /// Its language, if known.
    pub language: Option<&'a str>,
}

/// Builds the boxes at the end of `parent`, if there is anything to show.
pub fn build(build: &Builder, parent: &Node, words: &Words, article: Ended<'_>) {
    let Ended { about, base, has_header, language } = article;
    if !are_wanted(about, has_header) {
        return;
    }
    // No `footer`, which in a shadow root is the page's own to some screen readers: a landmark for each article.
    let root = build.classed(parent, "div", "intertitle-endnotes");
    set(&root, "part", "endnotes");
    let theirs = language.filter(|language| *language != words.language());
    if theirs.is_some() {
        set(&root, "lang", words.language());
    }
    let cx = Endnotes { build, words, base, theirs };
    match (earlier(about), &about.rating) {
        (Some(earlier), now) => cx.rereview(&root, earlier, now.as_ref()),
        (None, Some(rating)) => cx.verdict(&root, rating),
        (None, None) => {}
    }
    if let Some(series) = series(about, has_header) {
        cx.series(&root, series);
    }
    for author in about.authors.iter().filter(|author| author.bio.is_some()) {
        cx.author(&root, author);
    }
    cx.tags(&root, &about.tags);
}

struct Endnotes<'a> {
    build: &'a Builder,
    words: &'a Words,
    base: &'a str,
    /// The language of the author's words, if ours are in another.
    theirs: Option<&'a str>,
}

impl Endnotes<'_> {
    /// A box with its label. It is no group of that name, or screen readers would say the name twice.
    fn section(&self, parent: &Node, kind: &str, label: &str) -> HtmlElement {
        let section = self.build.classed(parent, "div", &["intertitle-box intertitle-box--", kind].concat());
        set(&section, "part", kind);
        let line = self.build.classed(&section, "p", "intertitle-label");
        self.build.text(&line, label);
        section
    }

    /// An element with the author's words, marked with their language.
    fn written(&self, parent: &Node, name: &str, text: &str) -> HtmlElement {
        let element = self.build.element(parent, name);
        if let Some(language) = self.theirs {
            set(&element, "lang", language);
        }
        self.build.text(&element, text);
        element
    }

    fn link(&self, parent: &Node, href: &str, text: &str) -> HtmlElement {
        let link = self.build.element(parent, "a");
        set(&link, "href", &address::resolve(href, self.base));
        self.build.text(&link, text);
        link
    }

    fn verdict(&self, parent: &Node, rating: &Rating) {
        let section = self.section(parent, "rating", self.words.text(Key::RATING));
        let line = self.build.classed(&section, "p", "intertitle-score");
        self.score(&line, rating);
    }

    fn score(&self, parent: &Node, rating: &Rating) {
        let (value, scale) = (self.words.number(rating.value), self.words.number(rating.scale));
        self.build.text(parent, &self.words.fill(Key::RATING_VALUE, &[("n", &value), ("total", &scale)]));
    }

    fn rereview(&self, parent: &Node, earlier: &Review, now: Option<&Rating>) {
        let section = self.section(parent, "rereview", self.words.text(Key::EARLIER_REVIEW));
        let line = self.build.classed(&section, "p", "intertitle-earlier");
        let title = earlier.title.as_deref().or(earlier.href.as_deref()).unwrap_or_default();
        match &earlier.href {
            Some(href) => drop(self.link(&line, href, title)),
            None => self.build.text(&line, title),
        }
        if let Some(date) = &earlier.published {
            let time = self.build.element(&line, "time");
            set(&time, "datetime", date.as_str());
            let ago = date_format::relative(date, self.words.language());
            let absolute = date_format::absolute(date, self.words.language());
            self.build.text(&time, &if ago.is_empty() { absolute } else { [absolute.as_str(), ago.as_str()].join(" \u{b7} ") });
        }
        if earlier.rating.is_some() || now.is_some() {
            let list = self.build.classed(&section, "dl", "intertitle-scores");
            for (key, rating) in [(Key::RATING_THEN, earlier.rating.as_ref()), (Key::RATING_NOW, now)] {
                let Some(rating) = rating else { continue };
                let pair = self.build.element(&list, "div");
                self.build.text(&self.build.element(&pair, "dt"), self.words.text(key));
                self.score(&self.build.element(&pair, "dd"), rating);
            }
        }
        if let Some(note) = &earlier.note {
            self.written(&section, "p", note);
        }
    }

    fn series(&self, parent: &Node, series: &Series) {
        let section = self.section(parent, "series", &part_of(self.words, series));
        let neighbours = [(Key::SERIES_PREVIOUS, "prev", &series.previous), (Key::SERIES_NEXT, "next", &series.next)];
        for (key, rel, neighbour) in neighbours {
            let Some(Link { title, href }) = neighbour else { continue };
            let line = self.build.classed(&section, "p", &["intertitle-", rel].concat());
            let link = self.link(&line, href, &self.words.fill(key, &[("title", title)]));
            set(&link, "rel", rel);
        }
    }

    fn author(&self, parent: &Node, author: &Author) {
        let section = self.section(parent, "author", self.words.text(Key::ABOUT_THE_AUTHOR));
        let line = self.build.classed(&section, "p", "intertitle-name");
        match &author.href {
            Some(href) => drop(self.link(&line, href, &author.name)),
            None => self.build.text(&line, &author.name),
        }
        if let Some(bio) = &author.bio {
            self.written(&section, "p", bio);
        }
    }

    fn tags(&self, parent: &Node, tags: &[String]) {
        if tags.is_empty() {
            return;
        }
        let section = self.section(parent, "tags", self.words.text(Key::TAGS));
        let list = self.build.element(&section, "ul");
        for tag in tags {
            self.written(&list, "li", tag);
        }
    }
}
