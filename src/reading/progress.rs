//! How much of an article is read and how much time is left, from where its blocks are laid out and what the viewport shows.
//! Every call takes the layout afresh, since it changes while images and fonts load; nothing here remembers it.

/// Where a block is, the element of one passage ([`super::passages`]), in CSS pixels from the upper edge of the article, and how long it takes to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// Its reading time ([`super::time::PassageTime`]), in seconds.
    pub seconds: f64,
}

/// What the reader sees, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The upper edge of the window, from that of the article.
    pub top: f64,
    /// The height of the window.
    pub height: f64,
}

/// How far the reader is in the article, as opposed to the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The share of the reading time that is behind the reader, 0 to 1. Of the time, not of the height: a tall image is no long read,
    /// and the bar and the minutes can never disagree.
    pub fraction: f64,
    /// The remaining reading time.
    pub seconds_left: f64,
    /// Whether the article's end is in view.
    pub done: bool,
}

/// A place in the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Which block, from 0.
    pub index: usize,
    /// How far into it, 0 to 1.
    pub within: f64,
}

/// The time left, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLeft {
    /// Minutes, to the nearest; at least 1.
    Minutes(u32),
    /// Less than a minute, but not the end.
    UnderAMinute,
    /// The end is in view.
    Done,
}

impl Progress {
    /// How far the reader is; `None` if no block of the article is laid out.
    ///
    /// Blocks may come in any order. A block without height is hidden: it counts neither in space nor in time.
    ///
    /// ```
    /// use intertitle::reading::progress::{Extent, Progress, TimeLeft, Viewport};
    /// let blocks = [Extent { top: 500.0, bottom: 2500.0, seconds: 120.0 }];
    /// let at = |top| Progress::at(&blocks, Viewport { top, height: 1000.0 }).unwrap();
    /// assert_eq!(at(0.0).fraction, 0.0);
    /// assert_eq!(at(1000.0).time_left(), TimeLeft::Minutes(1));
    /// assert_eq!(at(1500.0).time_left(), TimeLeft::Done);
    /// ```
    #[must_use]
    pub fn at(blocks: &[Extent], viewport: Viewport) -> Option<Self> {
        let article = Article::around(blocks)?;
        let line = article.reading_line(viewport);
        // Layout rounds to fractions of a pixel.
        if viewport.top + viewport.height >= article.bottom - 1.0 {
            return Some(Self { fraction: 1.0, seconds_left: 0.0, done: true });
        }
        let (mut total, mut behind) = (0.0, 0.0);
        for block in blocks {
            if is_laid_out(block) {
                let seconds = weight(block.seconds);
                total += seconds;
                behind += seconds * passed(block, line);
            }
        }
        // An article of nothing but images may have no reading time, but it has a height.
        let fraction = if total > 0.0 { behind / total } else { (line - article.top) / article.height() };
        Some(Self { fraction: fraction.clamp(0.0, 1.0), seconds_left: (total - behind).max(0.0), done: false })
    }

    /// How many of the article's minutes have been read, to the nearest: 0 at the start, all of them at the end.
    ///
    /// ```
    /// use intertitle::reading::progress::Progress;
    /// assert_eq!(Progress { fraction: 0.45, seconds_left: 297.0, done: false }.minutes_read(9), 4);
    /// ```
    #[must_use]
    pub fn minutes_read(&self, total: u32) -> u32 {
        (self.fraction * f64::from(total) + 0.5) as u32
    }

    /// The time left, as it is shown.
    #[must_use]
    pub fn time_left(&self) -> TimeLeft {
        match self.seconds_left {
            _ if self.done => TimeLeft::Done,
            seconds if seconds < 60.0 => TimeLeft::UnderAMinute,
            seconds => TimeLeft::Minutes(super::time::minutes(seconds)),
        }
    }
}

impl Place {
    /// The place at the reading line; `None` if no block of the article is laid out.
    #[must_use]
    pub fn at(blocks: &[Extent], viewport: Viewport) -> Option<Self> {
        let line = Article::around(blocks)?.reading_line(viewport);
        let mut best: Option<(usize, &Extent)> = None;
        for (index, block) in blocks.iter().enumerate() {
            if is_laid_out(block) && best.is_none_or(|(_, old)| block.is_nearer(old, line)) {
                best = Some((index, block));
            }
        }
        best.map(|(index, block)| Self { index, within: passed(block, line) })
    }

    /// The scroll position that brings the reading line back to this place; the inverse of [`Place::at`].
    ///
    /// `None` if the block is not laid out.
    #[must_use]
    pub fn scroll_top(self, blocks: &[Extent], viewport_height: f64) -> Option<f64> {
        let article = Article::around(blocks)?;
        let block = blocks.get(self.index).filter(|block| is_laid_out(block))?;
        let line = block.top + (block.bottom - block.top) * self.within.clamp(0.0, 1.0);
        let room = article.height() - viewport_height;
        Some(if room > 0.0 { article.top + (line - article.top) / article.height() * room } else { article.top })
    }
}

impl Extent {
    /// Whether the line is rather in this block than in `other`: of those that begin above it the last one counts, and without any the first one.
    fn is_nearer(&self, other: &Self, line: f64) -> bool {
        let is_above = self.top <= line;
        if is_above != (other.top <= line) {
            return is_above;
        }
        let is_lower = self.top > other.top || (self.top >= other.top && self.bottom >= other.bottom);
        is_lower == is_above
    }
}

/// The article's bounding box, around all its blocks.
struct Article {
    top: f64,
    bottom: f64,
}

impl Article {
    fn around(blocks: &[Extent]) -> Option<Self> {
        let mut article = Self { top: f64::INFINITY, bottom: f64::NEG_INFINITY };
        for block in blocks {
            if is_laid_out(block) {
                article.top = article.top.min(block.top);
                article.bottom = article.bottom.max(block.bottom);
            }
        }
        (article.bottom > article.top).then_some(article)
    }

    fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The reading line: the vertical position on the page down to which the reader has read.
    ///
    /// A line fixed in the viewport is wrong at one end: at the bottom of the viewport it counts a screenful before a word is read, further up
    /// it never reaches the end. So it travels from the top of the viewport, when the article's start is there, to the bottom, when the
    /// article's end is there. An article shorter than the viewport is read as far as it is visible.
    fn reading_line(&self, viewport: Viewport) -> f64 {
        let room = self.height() - viewport.height;
        if room > 0.0 {
            self.top + ((viewport.top - self.top) / room).clamp(0.0, 1.0) * self.height()
        } else {
            // Not `clamp`, whose panic message would add 6 kB of float formatting.
            (viewport.top + viewport.height).max(self.top).min(self.bottom)
        }
    }
}

/// Whether a block is laid out.
fn is_laid_out(block: &Extent) -> bool {
    let height = block.bottom - block.top;
    height > 0.0 && height < f64::INFINITY
}

/// How much of a laid-out block lies above the line, 0 to 1.
fn passed(block: &Extent, line: f64) -> f64 {
    ((line - block.top) / (block.bottom - block.top)).clamp(0.0, 1.0)
}

fn weight(seconds: f64) -> f64 {
    if seconds.is_finite() { seconds.max(0.0) } else { 0.0 }
}
