//! Everything drawn around one article: the reading time in its byline, the covers over its spoilers, the endnotes, the dock.
//! Dropping it removes every trace; a piece that finds no room on the page is left out, never forced in.

use super::hosts::Hosts;
use super::lazy_dock::{DockPlan, LazyDock};
use super::look::Look;
use super::on_demand::{CallForQuotes, CallWhenNear, Here};
use super::reader::Article as Followed;
use super::reading_time;
use super::spoiler::Spoilers;
use super::style;
use crate::browser::boxed::boxed;
use crate::browser::byline;
use crate::browser::column;
use crate::browser::elements;
use crate::browser::palette::{computed, value};
use crate::browser::room::{self, Room};
use crate::browser::sheet::{self, Adopted};
use crate::browser::words::Words;
use crate::config::{Config, QuoteMode};
use crate::reading::outline::Entry;
use crate::reading::time::Measure;
use crate::reading::told::tells_minutes;
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// How many blocks are searched for a typical paragraph: enough to get past a kicker, a dek and a picture.
const FIRST_BLOCKS: usize = 12;

/// How many seconds a label takes at most: eight words.
const LABEL: f64 = 2.0;

/// In what the themes of Ghost, Minimal Mistakes and others tell the reading time in their bylines, in any language.
const TOLD: &str = "[class*=reading-time], [class*=read-time], [class*=readtime], [class*=meta-length]";

/// The article as it stands on the page.
#[derive(Debug)]
pub struct PageArticle {
    /// The element around the text, which also contains the title and the byline.
    pub around: Element,
    /// The element that holds the text.
    pub text: Element,
    /// The element of each passage, in reading order.
    pub blocks: Vec<Element>,
    /// The line of author and date, where it is known.
    pub byline: Option<Element>,
    /// The language of the text, a BCP 47 tag; the chrome's words may be in another.
    pub language: String,
    /// Whether films may be listed after it.
    pub wants_films: bool,
    /// Whether it was fetched and built here, so that its header and endnotes are already in the page.
    pub is_built: bool,
    /// Whether there may be responses to it, or chips to mark.
    pub wants_responses: bool,
    /// Whether the address points at words that the browser searched for before they were on the page.
    pub is_sought: bool,
}

impl PageArticle {
    /// Removes the byline of a fetched article if it is empty: neither author nor date nor reading time.
    pub fn drop_empty_byline(&self) {
        if let Some(byline) = self.byline.as_ref().filter(|byline| self.is_built && !byline.has_child_nodes()) {
            byline.remove();
        }
    }
}

/// The chrome of one article.
#[derive(Default)]
pub struct Chrome {
    _dock: Option<LazyDock>,
    _spoilers: Option<Rc<Spoilers>>,
    _quotes: Option<CallForQuotes>,
    _films: Option<CallWhenNear>,
    _responses: Option<CallWhenNear>,
    look: Option<Rc<Look>>,
    sheets: Vec<Adopted>,
}

/// Everything a piece of chrome needs to know.
struct Scene<'a> {
    hosts: &'a dyn Hosts,
    article: &'a PageArticle,
    measure: &'a Measure,
    words: &'a Rc<Words>,
    look: &'a Look,
    /// A paragraph of the running text.
    sample: &'a Element,
}

impl Chrome {
    /// Draws the chrome of an article.
    #[must_use]
    pub fn mount(
        hosts: Rc<dyn Hosts>,
        article: &PageArticle,
        measure: Measure,
        entries: Vec<Entry>,
        config: Config,
        words: &Rc<Words>,
    ) -> Self {
        let sample = typical(article, &measure);
        let look = Rc::new(Look::new(article.text.clone(), sample.clone(), config.theme, hosts.as_ref()));
        let scene = Scene { hosts: hosts.as_ref(), article, measure: &measure, words, look: &look, sample };
        let mut chrome = Self::default();
        let time_shown = !config.reading_time || chrome.reading_time(&scene);
        chrome._spoilers = config.spoilers.then(|| Spoilers::cover(&article.text, scene.hosts, words, config.memory));
        if config.endnotes && config.has_more_metadata && !article.is_built {
            chrome.endnotes(&scene);
        }
        if config.quotes != QuoteMode::Off {
            let here = Here { may_keep: config.memory, is_sought: article.is_sought };
            chrome._quotes = CallForQuotes::watch(&article.text, scene.sample, &hosts, &article.language, here);
        }
        if article.wants_films {
            chrome._films = CallWhenNear::films(&article.text, &article.blocks, &hosts, &article.language);
        }
        if article.wants_responses {
            chrome._responses = CallWhenNear::responses(&article.text, &article.blocks, &hosts, &article.language);
        }
        chrome.look = Some(Rc::clone(&look));
        let language = article.language.clone();
        let text = article.text.clone();
        let root = boxed(&text).unwrap_or_else(|| text.clone());
        let followed = Followed { root, text, blocks: article.blocks.clone(), language, measure, entries };
        let words = Rc::clone(words);
        let plan = DockPlan { hosts, look, words, followed, config, reading_time: !time_shown };
        chrome._dock = plan.wait();
        chrome
    }

    /// Gives `base`, drawn by another module, the look of this chrome.
    pub fn dress(&self, base: &HtmlElement, language: &str) {
        if let Some(look) = &self.look {
            look.dress(base, language);
        }
    }

    /// Opens a host, dressed and with the chrome's sheet; `None`, and the host stays empty, where the browser has no adoptable style sheets.
    fn open(&mut self, scene: &Scene<'_>, name: &str, parent: &Element) -> Option<(HtmlElement, ShadowRoot)> {
        let base = scene.hosts.open(name, parent, None);
        let root: ShadowRoot = base.get_root_node().unchecked_into();
        self.sheets.push(sheet::adopt(root.as_ref(), style::CHROME).ok()?);
        scene.look.dress(&base, scene.words.language());
        Some((base, root))
    }

    /// Puts the reading time into the byline, or into the row that it stands in. Returns whether readers see one there: this one, or the page's own.
    fn reading_time(&mut self, scene: &Scene<'_>) -> bool {
        let known = scene.article.byline.clone();
        let Some(line) = known.or_else(|| byline::find(&scene.article.around, scene.sample)) else { return false };
        let row = byline::row(&line, scene.sample);
        let told = row.as_ref().unwrap_or(&line);
        let is_told = || elements::one(told, TOLD).is_some() || told.text_content().is_some_and(|words| tells_minutes(&words));
        if !scene.article.is_built && is_told() {
            return true;
        }
        self.reading_time_in(scene, &line, None) || row.is_some_and(|row| self.reading_time_in(scene, &row, Some(&line)))
    }

    /// Puts the reading time at the end of a line if neither the line's height nor its neighbours change; otherwise it hangs under the line, if there
    /// is room. In a row of boxes it is as large as the words `beside` it, and does not hang. Returns whether it is there.
    fn reading_time_in(&mut self, scene: &Scene<'_>, line: &Element, beside: Option<&Element>) -> bool {
        let near = line.last_element_child().unwrap_or_else(|| line.clone());
        let before = Room::measure(line, &near);
        let Some((base, root)) = self.open(scene, "reading-time", line) else { return false };
        reading_time::draw(&base, &scene.words.count(Key::READING_TIME, scene.measure.minutes()));
        let host: HtmlElement = root.host().unchecked_into();
        if let Some(style) = beside.and_then(computed) {
            let _ = base.style().set_property("font-size", &value(&style, "font-size"));
        }
        let mut fits = Room::measure(line, &near) == before;
        if !fits && beside.is_none() {
            let _ = host.set_attribute("data-hung", "");
            fits = Room::measure(line, &near) == before && room::hangs_free(&base, line);
        }
        if !fits {
            self.sheets.pop();
            scene.hosts.close(&base);
        }
        fits
    }

    /// Puts the boxes that the options ask for after the text of a post that was already on the page. The text may go on in other elements than
    /// that of the typical paragraph: each section, or each paragraph, may have one of its own.
    fn endnotes(&mut self, scene: &Scene<'_>) {
        let parent = scene.sample.parent_element().unwrap_or_else(|| scene.article.text.clone());
        let parent = column::around(parent, last(scene.article, scene.measure));
        let Some((base, _)) = self.open(scene, "endnotes", &parent) else { return };
        column::fit(&base, scene.sample);
        scene.hosts.endnotes(&base, &scene.article.language);
    }
}

/// A paragraph of the running text: of the first blocks, the one that takes longest to read.
fn typical<'a>(article: &'a PageArticle, measure: &Measure) -> &'a Element {
    let (mut longest, mut sample) = (0.0, &article.text);
    for (element, passage) in article.blocks.iter().zip(&measure.passages).take(FIRST_BLOCKS) {
        if passage.seconds >= longest {
            (longest, sample) = (passage.seconds, element);
        }
    }
    sample
}

/// The last block of the text: after it there may be tags or a link, which take no longer than a label.
fn last<'a>(article: &'a PageArticle, measure: &Measure) -> &'a Element {
    let mut last = &article.text;
    for (element, passage) in article.blocks.iter().zip(&measure.passages) {
        if passage.seconds > LABEL {
            last = element;
        }
    }
    last
}

impl std::fmt::Debug for Chrome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chrome").field("sheets", &self.sheets.len()).finish_non_exhaustive()
    }
}
