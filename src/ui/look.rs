//! Makes the chrome belong to the blog: the article's own font, colours and direction become the chrome's tokens.
//! It follows the site's own light-and-dark switch while it is mounted; the author's `--intertitle-*` properties override it.

use super::hosts::Hosts;
use crate::browser::alive::{each_time, with};
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::observer::Changes;
use crate::browser::palette::{self, Palette};
use crate::browser::timer::Timer;
use crate::config::Theme;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};

/// How long to allow for a site's own fade from light to dark before the colours are read once more.
const FADE_MS: i32 = 600;

/// The look of one article, worn by each of its bases.
#[derive(Debug)]
pub struct Look {
    shared: Rc<Shared>,
    _switch: Option<Changes>,
    _system: Option<Listener>,
}

#[derive(Debug)]
struct Shared {
    article: Element,
    text: Element,
    theme: Theme,
    bases: RefCell<Vec<HtmlElement>>,
    faded: RefCell<Option<Timer>>,
}

impl Look {
    /// The look of `article`, read off `text`, an element of its running text.
    #[must_use]
    pub fn new(article: Element, text: Element, theme: Theme, hosts: &dyn Hosts) -> Self {
        let shared = Rc::new(Shared { article, text, theme, bases: RefCell::default(), faded: RefCell::default() });
        let switched = Rc::downgrade(&shared);
        let switch = crate::browser::root().and_then(|root| {
            let (head, body) = (elements::one(&root, "head")?, elements::one(&root, "body")?);
            // Each theme keeps its switch in an attribute of another name, or turns a style sheet or a `<meta>` on and off.
            Changes::of(&[&root, &body], &head, Box::new(move || with(&switched, Shared::switched))).ok()
        });
        let dark = crate::browser::window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?);
        let turned = Box::new(each_time(&shared, |shared, _| shared.switched()));
        let system = dark.map(|dark| Listener::passive(&dark, "change", &hosts.signal(), turned));
        Self { shared, _switch: switch, _system: system }
    }

    /// Dresses `base`, now and whenever the site changes its look.
    pub fn dress(&self, base: &HtmlElement, language: &str) {
        let _ = base.set_attribute("lang", language);
        let mut bases = self.shared.bases.borrow_mut();
        // Closed dialogs leave bases that are no longer in the page.
        bases.retain(|base| base.is_connected());
        bases.push(base.clone());
        drop(bases);
        if let Some(palette) = self.shared.read() {
            wear(base, &palette, self.shared.theme);
        }
    }
}

impl Shared {
    fn read(&self) -> Option<Palette> {
        palette::read(&self.article, &self.text)
    }

    /// The site or the system switched between light and dark: reads the colours now, and once more when the site's own fade is over.
    fn switched(self: &Rc<Self>) {
        self.refresh();
        self.faded.replace(Timer::of(self, FADE_MS, |shared| shared.refresh()));
    }

    fn refresh(&self) {
        let Some(palette) = self.read() else { return };
        for base in self.bases.borrow().iter() {
            wear(base, &palette, self.theme);
        }
    }
}

fn wear(base: &HtmlElement, palette: &Palette, theme: Theme) {
    let own = match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    palette.dress(base, own.is_none());
    if let Some(own) = own {
        let _ = base.set_attribute("data-theme", own);
    }
}
