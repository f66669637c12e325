//! Reads the blog's own look from the article's computed styles, its font, colours and direction, and hands it on as custom properties.
//! It must not decide how the chrome uses them: the style sheets do.

use super::elements;
use crate::article::whole;
use crate::colour::{Colour, SEEN};
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// What the chrome takes over from the article, as CSS values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// The font of the running text.
    pub font: String,
    /// Its size.
    pub size: String,
    /// Its colour.
    pub text: String,
    /// The colour behind it: the first that hides what is behind it, or none.
    pub surface: Option<String>,
    /// The colour of its links.
    pub accent: Option<String>,
    /// `ltr` or `rtl`.
    pub direction: String,
}

/// Reads the look of `text`, an element of the running text inside `article`.
#[must_use]
pub fn read(article: &Element, text: &Element) -> Option<Palette> {
    let style = computed(text)?;
    let colour = value(&style, "color");
    Some(Palette {
        font: value(&style, "font-family"),
        size: value(&style, "font-size"),
        surface: Colour::ground_of(&colour, surface(text)),
        text: colour,
        accent: accent(article),
        direction: value(&style, "direction"),
    })
}

/// The colour of the links inside `article`.
#[must_use]
pub fn accent(article: &Element) -> Option<String> {
    // A link in a paragraph is a better example than one in a heading, which often does not look like a link.
    let link = elements::one(article, "p a[href]").or_else(|| elements::one(article, "a[href]"))?;
    Some(value(&computed(&link)?, "color"))
}

/// The font of the text inside `article`, as a CSS `font-family`.
#[must_use]
pub fn font(article: &Element) -> Option<String> {
    Some(value(&computed(article)?, "font-family"))
}

impl Palette {
    /// Gives `base` the direction, the font and, with `colours`, the colours as the properties that our style sheets read.
    pub fn dress(&self, base: &HtmlElement, colours: bool) {
        let _ = base.set_attribute("dir", &self.direction);
        let style = base.style();
        let put = |name: &str, value: Option<&str>| {
            let _ = match value {
                Some(value) => style.set_property(name, value),
                None => style.remove_property(name).map(|_| ()),
            };
        };
        put("--_page-font", Some(&self.font));
        put("--_page-size", Some(&self.size));
        if colours {
            put("--_page-text", Some(&self.text));
            // The canvas follows the page's `color-scheme`.
            put("--_page-surface", Some(self.surface.as_deref().unwrap_or("Canvas")));
            put("--_page-accent", self.accent.as_deref().filter(|accent| self.is_seen(accent)));
            put("--_page-quiet", Some(&self.quiet()));
        }
    }

    /// The background of the text; the browser's white canvas if the page has set none. `None` if its colour cannot be read, or is that of a picture.
    fn ground(&self) -> Option<Colour> {
        self.surface.as_ref().map_or(Some(Colour::WHITE), |surface| Colour::from_computed(surface))
    }

    /// Whether rings and marks of that colour can be seen here: links may be white on a background of their own.
    fn is_seen(&self, accent: &str) -> bool {
        self.ground().zip(Colour::opaque(accent)).is_none_or(|(ground, accent)| accent.contrast(ground) >= SEEN)
    }

    /// The share of the text's colour in quiet text, as a CSS percentage; 100 % if the colours cannot be read.
    fn quiet(&self) -> String {
        let percent = self.ground().zip(Colour::opaque(&self.text)).map_or(100, |(ground, text)| text.quiet_on(ground));
        [&whole(u32::from(percent)), "%"].concat()
    }
}

fn surface(element: &Element) -> Option<String> {
    let mut next = Some(element.clone());
    while let Some(element) = next {
        let colour = value(&computed(&element)?, "background-color");
        if let Some(solid) = Colour::solid(colour) {
            return Some(solid);
        }
        next = element.parent_element();
    }
    None
}

/// The computed style of an element.
#[must_use]
pub fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    super::window()?.get_computed_style(element).ok()?
}

/// A computed value as text; empty where there is none.
#[must_use]
pub fn value(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}
