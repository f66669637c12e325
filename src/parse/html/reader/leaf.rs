//! Elements that hold no words of the article: line breaks, rules, images, films, embedded content.
//! [`super::image`] and [`super::embed`] know where an image's or a film's address is found.

use super::scope::ScopeKind;
use super::start::{Opened, Start};
use super::{Reader, Role, embed, image};
use crate::article::{BlockKind, Image, Inline, one_line};
use crate::parse::html::element::Element;
use crate::parse::html::layout::layout_break;

impl Reader {
    pub(super) fn start_leaf(&mut self, opened: &Opened<'_>) -> Option<Start> {
        match opened.element {
            Element::LineBreak => match layout_break(opened.attributes) {
                Some(between) => self.line.text(between),
                None => self.line_break(),
            },
            Element::Rule => {
                self.flush();
                if !opened.names.has_class("footnotes-sep") {
                    self.push(BlockKind::Break);
                }
            }
            Element::Image => self.image(opened),
            Element::Frame => {
                if let Some(href) = embed::address(opened.attributes) {
                    self.flush();
                    let title = embed::title(&opened.get("title").unwrap_or_default(), &href);
                    let covered = opened.is_marked() && !self.is_covered();
                    self.push_apart(BlockKind::Embed { href, title }, covered);
                }
                return Some(Start::Drop(None));
            }
            Element::Media => {
                let title = opened.get("title").or_else(|| opened.get("aria-label")).unwrap_or_default();
                return Some(self.scope(ScopeKind::Media { src: embed::address(opened.attributes), title }, opened));
            }
            Element::Source => {
                if let Some(ScopeKind::Media { src, .. }) = self.innermost_mut() {
                    *src = src.take().or_else(|| embed::address(opened.attributes));
                } else {
                    // The last source is the one that every browser supports.
                    self.source = image::of_source(opened.attributes).or_else(|| self.source.take());
                }
            }
            _ => return None,
        }
        Some(Start::Open(Role::Inline))
    }

    /// One breaks the line; two start a new paragraph, where paragraphs are allowed.
    fn line_break(&mut self) {
        if !self.line.is_after_break() {
            self.line.line_break();
        } else if !self.innermost().holds_words() {
            self.flush();
        }
    }

    fn image(&mut self, opened: &Opened<'_>) {
        let alt = one_line(&opened.get("alt").unwrap_or_default());
        if opened.has_any("emoji wp-smiley") && !alt.is_empty() {
            return self.line.text(&alt);
        }
        let (width, height) = image::size(opened.attributes);
        let counts_visits = width.is_some_and(|width| width < 2) && height.is_some_and(|height| height < 2);
        if counts_visits || image::is_blur(opened.attributes) {
            return;
        }
        self.placeholder = None;
        let source = self.source.take();
        match (image::address(opened.attributes, !self.is_written), source) {
            (image::Address::Known(src), _) | (image::Address::Placeholder, Some(src)) => {
                self.line.leaf(Inline::Image(Image { src, alt, width, height }));
            }
            (image::Address::Placeholder, None) => self.placeholder = Some(Image { src: String::new(), alt, width, height }),
            (image::Address::Refused, _) => {
                self.warn("img[src]", "this image's address is not allowed; its alternative text was kept");
                self.line.text(&alt);
            }
        }
    }

    /// A `<noscript>` gives the address of the image that a script would load: it replaces a placeholder, or serves a figure without images.
    pub(super) fn image_of_noscript(&mut self, address: image::Address, alt: Option<String>) {
        let image::Address::Known(src) = address else { return };
        if let Some(mut image) = self.placeholder.take() {
            image.src = src;
            self.line.leaf(Inline::Image(image));
        } else if let Some(figure) = self.scopes.iter_mut().rev().find_map(|scope| scope.kind.figure_mut()) {
            let alt = one_line(&alt.unwrap_or_default());
            figure.fallback = figure.fallback.take().or(Some(Image { src, alt, ..Image::default() }));
        }
    }
}
