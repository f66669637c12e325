//! What the reader sees of an article: where its blocks are, and which part of them the window shows.
//! It must measure only what may have changed; what that means is the core's part.

use super::{Article, Reader};
use crate::browser::extents::{self, Area};
use crate::reading::hold::Hold;
use crate::reading::progress::{Extent, Place, Progress, Viewport};
use std::rc::Rc;

/// The layout when it was last measured: the size of the article's box, and the blocks' extents below its upper edge.
#[derive(Debug)]
pub(super) struct Layout {
    size: (f64, f64),
    extents: Rc<[Extent]>,
}

/// The blocks and the window, both measured from the upper edge of the article's box, so that a banner above the article changes nothing.
pub(super) struct View {
    pub(super) extents: Rc<[Extent]>,
    pub(super) window: Viewport,
    /// Whether the article goes on to the left: then it is followed, but nothing scrolls to a place within a block.
    is_sideways: bool,
}

impl Reader {
    /// What the reader sees now. The blocks are measured again when the box has another size: an image has loaded, the window was turned.
    pub(super) fn view(&self) -> Option<View> {
        let area = extents::area(&self.article.root);
        let mut layout = self.layout.borrow_mut();
        if layout.as_ref().is_none_or(|layout| layout.size != area.size) {
            *layout = Some(Layout { size: area.size, extents: self.article.measured(&area) });
        }
        let (top, height) = area.window()?;
        Some(View { extents: Rc::clone(&layout.as_ref()?.extents), window: Viewport { top, height }, is_sideways: area.is_sideways })
    }
}

impl Article {
    fn measured(&self, area: &Area) -> Rc<[Extent]> {
        let mut extents = Vec::new();
        for (element, passage) in self.blocks.iter().zip(&self.measure.passages) {
            let (top, bottom) = extents::within(area, element);
            extents.push(Extent { top, bottom, seconds: passage.seconds });
        }
        extents.into()
    }
}

impl View {
    /// How far the reader is.
    pub(super) fn progress(&self) -> Option<Progress> {
        Progress::at(&self.extents, self.window)
    }

    /// The place at the reading line.
    pub(super) fn place(&self) -> Option<Place> {
        Place::at(&self.extents, self.window)
    }

    /// Where a block and the window are.
    pub(super) fn hold(&self, index: usize) -> Option<Hold> {
        (!self.is_sideways).then_some(Hold { line: self.extents.get(index)?.top, top: self.window.top })
    }

    /// How far to scroll from here to a place.
    pub(super) fn way_to(&self, place: Place) -> Option<f64> {
        let top = place.scroll_top(&self.extents, self.window.height)?;
        (!self.is_sideways).then_some(top - self.window.top)
    }
}
