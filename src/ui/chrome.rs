//! All that is drawn around one article: the reading time in its byline, the dock, the endnotes, the covers of its spoilers.
//! Dropped, nothing of it is left; where a piece has no place on the page it is left out, never forced in.

use super::dock::{Dock, DockActions, DockParts, DockState, DockWords};
use super::hosts::Hosts;
use super::look::Look;
use super::outline_menu::{Choice, Entry};
use super::reader::{Article as Followed, Following, Reader, Wanted};
use super::reading_time::ReadingTime;
use super::spoiler::{self, Spoilers};
use super::words::Words;
use super::{endnotes, style};
use crate::article::Article;
use crate::browser::build::Builder;
use crate::browser::column;
use crate::browser::room::{self, Room};
use crate::browser::sheet::{self, Adopted};
use crate::config::{Config, DockPlace, OutlineMode};
use crate::reading::outline;
use crate::reading::places::ArticleKey;
use crate::reading::time::Measure;
use crate::strings::Key;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// How many blocks are looked at for a typical paragraph: enough to get past a kicker, a dek and a picture.
const FIRST_BLOCKS: usize = 12;

/// The article as it stands on the page.
#[derive(Debug)]
pub struct Standing {
    /// What surrounds the text: title and byline are in here.
    pub around: Element,
    /// What holds the text.
    pub text: Element,
    /// The element of each top-level block, in order.
    pub blocks: Vec<Element>,
    /// The line of author and date, where it is known.
    pub byline: Option<Element>,
    /// Whether it was fetched and built here, so that its header and endnotes are in the page already.
    pub built: bool,
    /// What relative addresses start from.
    pub base: String,
}

/// What one article shows, and who is following its reader.
#[derive(Default)]
pub struct Chrome {
    following: Option<Following>,
    spoilers: Option<Rc<Spoilers>>,
    views: Vec<UnmountHandle<AnyViewState>>,
    look: Option<Rc<Look>>,
    sheets: Vec<Adopted>,
    owner: Owner,
}

/// Everything a piece of chrome needs to know.
struct Scene<'a> {
    hosts: &'a dyn Hosts,
    article: &'a Article,
    standing: &'a Standing,
    measure: &'a Measure,
    config: &'a Config,
    words: &'a Rc<Words>,
    /// A paragraph of the running text.
    sample: &'a Element,
}

impl Chrome {
    /// Draws the chrome of an article.
    #[must_use]
    pub fn mount(hosts: &dyn Hosts, article: &Article, standing: &Standing, measure: &Measure, config: &Config, words: &Rc<Words>) -> Self {
        let sample = typical(standing, measure);
        let scene = Scene { hosts, article, standing, measure, config, words, sample };
        let look = Rc::new(Look::new(standing.text.clone(), sample.clone(), config.theme));
        let mut chrome = Self { look: Some(look), ..Self::default() };
        let time_shown = !config.reading_time || chrome.reading_time(&scene);
        if config.spoilers {
            chrome.spoilers = Spoilers::cover(&standing.text, hosts, words, config.memory).map(Rc::new);
        }
        if config.endnotes && !standing.built {
            chrome.endnotes(&scene);
        }
        chrome.dock(&scene, time_shown);
        chrome
    }

    /// Opens a host, dressed and with the chrome's sheet.
    fn open(&mut self, scene: &Scene<'_>, name: &str, parent: &Element) -> HtmlElement {
        let base = scene.hosts.open(name, parent, None);
        let root: JsValue = base.get_root_node().into();
        self.sheets.extend(sheet::adopt(&root, style::CHROME));
        if let Some(look) = &self.look {
            look.dress(&base, scene.words.language());
        }
        base
    }

    /// The reading time goes to the end of the byline if the line keeps its height and its neighbours their place; else it hangs
    /// under the line if there is room. Returns whether it found a place.
    fn reading_time(&mut self, scene: &Scene<'_>) -> bool {
        let byline = scene.standing.byline.clone().or_else(|| room::byline(&scene.standing.around, scene.sample));
        let Some(line) = byline else { return false };
        let before = Room::measure(&line, None);
        let base = self.open(scene, "reading-time", &line);
        let text = scene.words.count(Key::ReadingTime, scene.measure.minutes());
        let view = mount_to(base.clone(), move || view! { <ReadingTime text /> }.into_any());
        let host = base.get_root_node().unchecked_into::<web_sys::ShadowRoot>().host().unchecked_into::<HtmlElement>();
        let mut fits = scene.standing.built || Room::measure(&line, Some(&host)) == before;
        if !fits {
            let _ = host.set_attribute("data-hung", "");
            fits = Room::measure(&line, Some(&host)) == before && room::hangs_free(&host, &line);
        }
        if fits {
            self.views.push(view);
        } else {
            drop(view);
            self.sheets.pop();
            scene.hosts.close(&base);
        }
        fits
    }

    /// The boxes that the author asked for in the options, after the text of a post that is already on the page.
    fn endnotes(&mut self, scene: &Scene<'_>) {
        let about = scene.config.told();
        let (true, Some(build)) = (endnotes::wanted(about), Builder::new()) else { return };
        let column = scene.sample.parent_element().unwrap_or_else(|| scene.standing.text.clone());
        let base = self.open(scene, "endnotes", &column);
        column::fit(&base, scene.sample);
        let root: JsValue = base.get_root_node().into();
        self.sheets.extend(sheet::adopt(&root, style::ARTICLE));
        endnotes::build(&build, &base, scene.words, about, &scene.standing.base);
    }

    fn dock(&mut self, scene: &Scene<'_>, time_shown: bool) {
        let Config { progress, time_left, resume, memory, dock, .. } = *scene.config;
        let entries = self.entries(scene);
        let line = dock != DockPlace::Off;
        if !progress && !line {
            return;
        }
        let state = self.owner.with(DockState::new);
        let key = (memory && resume).then(|| ArticleKey::of(&scene.hosts.address()));
        let followed = Followed {
            root: scene.standing.text.clone(),
            blocks: scene.standing.blocks.clone(),
            measure: scene.measure.clone(),
            entries: outline::of(scene.article),
        };
        let wanted = Wanted { time_left, reading_time: !time_shown };
        let reader = Reader::new(followed, Rc::clone(scene.words), state, key, wanted, scene.hosts.progress_teller());
        let Some(parent) = crate::browser::document().and_then(|document| document.document_element()) else { return };
        let base = self.open(scene, "dock", &parent);
        let words = dock_words(scene.words, !entries.is_empty(), memory);
        let parts = DockParts { progress, line, top: dock == DockPlace::Top };
        let (actions, choices) = self.owner.with(|| (actions(&reader), self.choices(scene)));
        let view = self.owner.with(|| mount_to(base, move || view! { <Dock words state parts actions entries choices /> }.into_any()));
        self.views.push(view);
        self.following = reader.follow(scene.hosts);
    }

    fn entries(&self, scene: &Scene<'_>) -> Vec<Entry> {
        let entries = outline::of(scene.article);
        let wanted = match scene.config.outline {
            OutlineMode::On => true,
            OutlineMode::Off => false,
            OutlineMode::Auto => outline::is_worth_showing(&entries),
        };
        if !wanted {
            return Vec::new();
        }
        entries.into_iter().map(|entry| Entry { title: entry.text, depth: entry.depth }).collect()
    }

    /// What the reader can switch: covers, where there are any.
    fn choices(&self, scene: &Scene<'_>) -> Vec<Choice> {
        let Some(spoilers) = &self.spoilers else { return Vec::new() };
        let memory = scene.config.memory;
        let spoilers = StoredValue::new_local(Rc::clone(spoilers));
        let on_change = Callback::new(move |open| {
            spoilers.with_value(|spoilers| spoilers.show_all(open));
            if memory {
                Spoilers::remember(open);
            }
        });
        vec![Choice { label: scene.words.text(Key::AlwaysShowSpoilers), on: memory && spoiler::always(), on_change }]
    }
}

/// A paragraph of the running text: of the first blocks, the one that takes longest to read.
fn typical<'a>(standing: &'a Standing, measure: &Measure) -> &'a Element {
    let first = standing.blocks.iter().zip(&measure.blocks).take(FIRST_BLOCKS);
    first.max_by(|(_, a), (_, b)| a.seconds.total_cmp(&b.seconds)).map_or(&standing.text, |(element, _)| element)
}

fn dock_words(words: &Words, has_outline: bool, memory: bool) -> DockWords {
    DockWords {
        progress: words.text(Key::ProgressLabel),
        menu: words.text(if has_outline { Key::Contents } else { Key::Settings }),
        resume: words.text(Key::ResumeOffer),
        dismiss: words.text(Key::Dismiss),
        forget: memory.then(|| words.text(Key::ForgetAll)),
        region: words.text(Key::ProgressLabel),
    }
}

fn actions(reader: &Rc<Reader>) -> DockActions {
    let reader = StoredValue::new_local(Rc::downgrade(reader));
    let act = move |run: fn(&Reader)| {
        Callback::new(move |()| {
            if let Some(reader) = reader.with_value(std::rc::Weak::upgrade) {
                run(&reader);
            }
        })
    };
    let go = Callback::new(move |entry| {
        if let Some(reader) = reader.with_value(std::rc::Weak::upgrade) {
            reader.go(entry);
        }
    });
    DockActions { go, resume: act(Reader::resume), dismiss: act(Reader::dismiss), forget: act(Reader::forget) }
}

impl std::fmt::Debug for Chrome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chrome").field("views", &self.views.len()).finish_non_exhaustive()
    }
}
