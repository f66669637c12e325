//! How long an article takes to read: its words at its language's rate, its images, code and tables by rule.
//! The rules and their sources are in `docs/reading-time.md`; nothing here knows how the figure is shown.

use super::count::Count;
use super::speed::Language;
use crate::article::{Article, Block, BlockId, BlockKind, Footnote, Image, Inline};
use crate::ports::WordCounter;
use std::collections::HashMap;

/// Seconds for the first image; each further one takes a second less (Medium, Ghost).
pub const FIRST_IMAGE: f64 = 12.0;

/// Seconds for any image at least.
pub const ANY_IMAGE: f64 = 3.0;

/// Images narrower than this, in CSS pixels, are icons and take no time.
pub const ICON: u32 = 100;

/// Seconds for a line of code that is not blank. A convention: nobody has measured how readers of essays read code.
pub const CODE_LINE: f64 = 2.0;

/// Seconds for a block of code at most: longer ones are skimmed. A convention too.
pub const CODE_BLOCK: f64 = 60.0;

/// What an article amounts to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// Words of scripts that space their words, by UAX 29.
    pub words: u32,
    /// Characters of scripts that do not: Han, kana, Thai, Lao, Khmer, Myanmar.
    pub characters: u32,
    /// Images that take time to look at.
    pub images: u32,
    /// The top-level blocks in reading order.
    pub blocks: Vec<BlockTime>,
}

/// The time of a top-level block.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockTime {
    /// Its id.
    pub id: BlockId,
    /// How long it takes, in seconds, with the footnotes that it is the first to name.
    pub seconds: f64,
}

impl Measure {
    /// The whole in seconds.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.blocks.iter().map(|block| block.seconds).sum()
    }

    /// The whole in minutes, rounded to the nearest, at least 1.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        minutes(self.seconds())
    }

    /// Stretches every block alike, so that the whole takes `minutes`.
    fn scale_to(&mut self, minutes: u32) {
        let seconds = self.seconds();
        if seconds > 0.0 {
            let factor = f64::from(minutes.max(1)) * 60.0 / seconds;
            self.blocks.iter_mut().for_each(|block| block.seconds *= factor);
        }
    }
}

/// Seconds as minutes: the nearest whole number, at least 1.
///
/// ```
/// use intertitle::reading::time::minutes;
/// assert_eq!([0.0, 89.0, 90.0, 300.0].map(minutes), [1, 1, 2, 5]);
/// ```
#[must_use]
pub fn minutes(seconds: f64) -> u32 {
    ((seconds / 60.0 + 0.5) as u32).max(1)
}

/// Measures an article. Counts what a reader reads: no pull quotes (they repeat), footnote marks, image credits or
/// descriptions; spoilers and footnotes yes. The author's own figure ([`crate::article::Metadata::reading_minutes`])
/// wins, and is shared out over the blocks in our proportions. The picture above the text is not counted: it is seen before
/// reading starts.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline};
/// use intertitle::ports::WordCounter;
///
/// struct Spaces;
/// impl WordCounter for Spaces {
///     fn words(&self, text: &str) -> u32 {
///         text.split_whitespace().count() as u32
///     }
/// }
///
/// let paragraph = Block::new(BlockKind::Paragraph { content: vec![Inline::text("word ".repeat(476))] });
/// let article = Article::new(Default::default(), vec![paragraph], vec![]);
/// let measure = intertitle::reading::time::measure(&article, &Spaces);
/// assert_eq!((measure.words, measure.minutes()), (476, 2)); // 238 words a minute
/// ```
#[must_use]
pub fn measure(article: &Article, counter: &dyn WordCounter) -> Measure {
    let unread = article.footnotes.iter().map(|footnote| (footnote.label.as_str(), footnote)).collect();
    let language = Language::of(article.metadata.language.as_deref());
    let mut meter = Meter { language, counter, unread, in_footnote: false, measure: Measure::default() };
    for block in &article.blocks {
        let seconds = meter.block(block);
        meter.measure.blocks.push(BlockTime { id: block.id.clone(), seconds });
    }
    let never_named: f64 = article.footnotes.iter().map(|footnote| meter.footnote(&footnote.label)).sum();
    if let Some(last) = meter.measure.blocks.last_mut() {
        last.seconds += never_named;
    }
    let mut measure = meter.measure;
    if let Some(minutes) = article.metadata.reading_minutes {
        measure.scale_to(minutes);
    }
    measure
}

struct Meter<'a> {
    language: Language,
    counter: &'a dyn WordCounter,
    /// The footnotes that nothing has named yet.
    unread: HashMap<&'a str, &'a Footnote>,
    in_footnote: bool,
    measure: Measure,
}

impl Meter<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> f64 {
        blocks.iter().map(|block| self.block(block)).sum()
    }

    /// The seconds of a block; words and images are added to the measure on the way.
    fn block(&mut self, block: &Block) -> f64 {
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => self.inlines(content),
            BlockKind::List { items, .. } => items.iter().map(|item| self.blocks(&item.blocks)).sum(),
            BlockKind::Quote { pull: true, .. } | BlockKind::Break => 0.0,
            BlockKind::Quote { blocks, attribution, .. } => self.blocks(blocks) + self.inlines(attribution),
            BlockKind::Figure { images, caption, .. } => {
                let looking: f64 = images.iter().filter(|image| !is_icon(image)).map(|_| self.image()).sum();
                looking + self.inlines(caption)
            }
            BlockKind::Code { text, .. } => {
                let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
                (lines as f64 * CODE_LINE).min(CODE_BLOCK)
            }
            BlockKind::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                self.inlines(&table.caption) + cells.map(|cell| self.inlines(&cell.content)).sum::<f64>()
            }
            BlockKind::Spoiler { summary, blocks } => self.inlines(summary) + self.blocks(blocks),
            // Only its title is read here: what lies behind it is not part of the text.
            BlockKind::Embed { title, .. } => self.text(title),
        }
    }

    fn inlines(&mut self, content: &[Inline]) -> f64 {
        let mut line = Line::default();
        line.write(content);
        let looking: f64 = (0..line.images).map(|_| self.image()).sum();
        let notes: f64 = line.notes.iter().map(|label| self.footnote(label)).sum();
        looking + notes + self.text(&line.text)
    }

    /// A footnote where it is first named; nothing after that. One that a footnote names waits until the text does, or the end.
    fn footnote(&mut self, label: &str) -> f64 {
        if self.in_footnote {
            return 0.0;
        }
        let Some(footnote) = self.unread.remove(label) else { return 0.0 };
        self.in_footnote = true;
        let seconds = self.blocks(&footnote.blocks);
        self.in_footnote = false;
        seconds
    }

    fn text(&mut self, text: &str) -> f64 {
        let count = Count::of(text, self.language, self.counter);
        self.measure.words += count.words;
        self.measure.characters += count.characters;
        count.seconds
    }

    fn image(&mut self) -> f64 {
        let seconds = (FIRST_IMAGE - f64::from(self.measure.images)).max(ANY_IMAGE);
        self.measure.images += 1;
        seconds
    }
}

/// Whether an image is known to be too small to be looked at.
fn is_icon(image: &Image) -> bool {
    image.width.is_some_and(|width| width < ICON)
}

/// A paragraph as it will stand.
#[derive(Default)]
struct Line<'a> {
    text: String,
    /// Images known to be larger than an icon: in a line of text, smileys are the rule.
    images: u32,
    /// The footnotes that it names.
    notes: Vec<&'a str>,
}

impl<'a> Line<'a> {
    /// Joins leaves: `un<em>believ</em>able` is one word, a line break or an image parts two, a footnote mark is not there.
    fn write(&mut self, content: &'a [Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text } | Inline::Code { text } => self.text.push_str(text),
                Inline::FootnoteRef { label } => self.notes.push(label),
                Inline::LineBreak => self.text.push('\n'),
                Inline::Image(image) => {
                    self.text.push(' ');
                    self.images += u32::from(image.width.is_some_and(|width| width >= ICON));
                }
                other => self.write(other.content()),
            }
        }
    }
}
