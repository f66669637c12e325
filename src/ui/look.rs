//! Makes the chrome belong to the blog: the article's own font, colours and direction become the chrome's tokens.
//! It follows the site's own light-and-dark switch while it is mounted; the author's `--intertitle-*` properties override it.

use super::hosts::Hosts;
use crate::browser::listener::Listener;
use crate::browser::observer::Attributes;
use crate::browser::palette::{self, Palette};
use crate::browser::timer::Timer;
use crate::config::Theme;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::{Element, HtmlElement, Node};

/// The attributes in which sites keep their light-and-dark switch.
const SWITCHES: [&str; 6] = ["class", "data-theme", "data-bs-theme", "data-color-scheme", "data-mode", "style"];

/// How long to allow for a site's own fade from light to dark before the colours are read once more.
const FADE_MS: i32 = 600;

/// The look of one article, worn by each of its bases.
#[derive(Debug)]
pub struct Look {
    shared: Rc<Shared>,
    _switch: Option<Attributes>,
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
        let (switched, turned) = (Rc::downgrade(&shared), Rc::downgrade(&shared));
        let switch = crate::browser::document().and_then(|document| {
            let root: Node = document.document_element()?.into();
            let body: Node = document.body()?.into();
            Attributes::watch(&[&root, &body], &SWITCHES, Box::new(move || changed(&switched))).ok()
        });
        let dark = crate::browser::window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?);
        let system = dark.map(|dark| Listener::passive(&dark, "change", &hosts.signal(), Box::new(move |_| changed(&turned))));
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

/// The site or the system switched between light and dark: reads the colours now, and once more when the site's own fade is over.
fn changed(look: &Weak<Shared>) {
    let Some(shared) = look.upgrade() else { return };
    shared.refresh();
    let later = Weak::clone(look);
    let again = move || {
        if let Some(shared) = later.upgrade() {
            shared.refresh();
        }
    };
    shared.faded.replace(Timer::after(FADE_MS, Box::new(again)));
}

impl Shared {
    fn read(&self) -> Option<Palette> {
        palette::read(&self.article, &self.text)
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
