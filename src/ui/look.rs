//! Makes the chrome belong to the blog: the article's own font, colours and direction become the chrome's tokens.
//! It follows the site's own light-and-dark switch while it is mounted; the author's `--intertitle-*` win over all of it.

use crate::browser::observer::Attributes;
use crate::browser::palette::{self, Palette};
use crate::config::Theme;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, Node};

/// Where sites put their light-and-dark switch.
const SWITCHES: [&str; 5] = ["class", "data-theme", "data-color-scheme", "data-mode", "style"];

/// The look of one article, worn by each of its bases.
#[derive(Debug)]
pub struct Look {
    shared: Rc<Shared>,
    _watch: Option<Attributes>,
}

#[derive(Debug)]
struct Shared {
    article: Element,
    text: Element,
    theme: Theme,
    bases: RefCell<Vec<HtmlElement>>,
}

impl Look {
    /// The look of `article`, read off `text`, an element of its running text.
    #[must_use]
    pub fn new(article: Element, text: Element, theme: Theme) -> Self {
        let shared = Rc::new(Shared { article, text, theme, bases: RefCell::default() });
        let watch = crate::browser::document().and_then(|document| {
            let root: Node = document.document_element()?.into();
            let body: Node = document.body()?.into();
            let again = Rc::clone(&shared);
            Attributes::watch(&[&root, &body], &SWITCHES, Box::new(move || again.refresh())).ok()
        });
        Self { shared, _watch: watch }
    }

    /// Dresses `base`, now and whenever the site changes its look.
    pub fn dress(&self, base: &HtmlElement, language: &str) {
        let _ = base.set_attribute("lang", language);
        self.shared.bases.borrow_mut().push(base.clone());
        if let Some(palette) = self.shared.read() {
            wear(base, &palette, self.shared.theme);
        }
    }

    /// Reads the look again: after the reader's system changed from light to dark.
    pub fn refresh(&self) {
        self.shared.refresh();
    }
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
    let _ = base.set_attribute("dir", &palette.direction);
    let style = base.style();
    let put = |name: &str, value: Option<&String>| {
        let _ = match value {
            Some(value) => style.set_property(name, value),
            None => style.remove_property(name).map(|_| ()),
        };
    };
    put("--_page-font", Some(&palette.font));
    put("--_page-size", Some(&palette.size));
    let own = match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    if let Some(own) = own {
        let _ = base.set_attribute("data-theme", own);
        return;
    }
    put("--_page-text", Some(&palette.text));
    put("--_page-surface", palette.surface.as_ref());
    put("--_page-accent", palette.accent.as_ref());
}
