//! How long an article takes to read: its words at the rate of its language, its images, code and tables by rules.
//! The rules and their sources are in `docs/reading-time.md`; nothing here knows how the figure is shown.

use super::count::Count;
use super::passages::{self, Kind, Passage};
use super::speed::Language;
use crate::article::{Article, BlockId};
use crate::ports::WordCounter;
use crate::seek;

/// Seconds for the first image; each further image takes one second less (as at Medium and Ghost).
pub const FIRST_IMAGE: f64 = 12.0;

/// The least number of seconds for an image.
pub const ANY_IMAGE: f64 = 3.0;

/// Seconds for a non-blank line of code. A convention: nobody has measured how readers of essays read code.
pub const CODE_LINE: f64 = 2.0;

/// The most seconds for a block of code: longer ones are skimmed. Also a convention.
pub const CODE_BLOCK: f64 = 60.0;

/// The counts of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    /// Words of scripts that space their words, by UAX 29.
    pub words: u32,
    /// Characters of scripts that do not: Han, kana, Thai, Lao, Khmer, Myanmar.
    pub characters: u32,
    /// Images that take time to look at.
    pub images: u32,
    /// The passages in reading order.
    pub passages: Vec<PassageTime>,
}

/// The time of a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageTime {
    /// Its id.
    pub id: BlockId,
    /// How long it takes, in seconds.
    pub seconds: f64,
}

impl Measure {
    /// The total in seconds.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.passages.iter().map(|passage| passage.seconds).sum()
    }

    /// The total in minutes, rounded to the nearest, at least 1.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        minutes(self.seconds())
    }

    /// Scales the time of every passage by the same factor, so that the total is `minutes`.
    fn scale_to(&mut self, minutes: u32) {
        let seconds = self.seconds();
        if seconds > 0.0 {
            let factor = f64::from(minutes.max(1)) * 60.0 / seconds;
            self.passages.iter_mut().for_each(|passage| passage.seconds *= factor);
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

/// Measures an article. Counts what is read: spoilers and footnotes, but no pull quotes (they repeat the text), footnote marks, image
/// credits or image descriptions. The author's own figure ([`crate::article::Metadata::reading_minutes`]) takes precedence and is
/// distributed over the passages in our proportions. The picture above the text is not counted: it is seen before reading starts.
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
    let about = &article.metadata;
    measure_passages(&passages::of(article), about.language.as_deref(), about.reading_minutes, counter)
}

/// Measures passages in a language; `minutes` is the author's own figure.
#[must_use]
pub fn measure_passages(passages: &[Passage], language: Option<&str>, minutes: Option<u32>, counter: &dyn WordCounter) -> Measure {
    let language = Language::of(language);
    let mut measure = Measure::default();
    for passage in passages {
        let mut seconds = 0.0;
        if passage.kind == Kind::Code {
            seconds += listing(&passage.text);
        } else {
            let count = Count::of(&passage.text, language, counter);
            measure.words += count.words;
            measure.characters += count.characters;
            seconds += count.seconds;
        }
        for nth in measure.images..measure.images + passage.images {
            seconds += (FIRST_IMAGE - f64::from(nth)).max(ANY_IMAGE);
        }
        measure.images += passage.images;
        measure.passages.push(PassageTime { id: passage.id.clone(), seconds });
    }
    if let Some(minutes) = minutes {
        measure.scale_to(minutes);
    }
    measure
}

/// The seconds for a block of code.
fn listing(text: &str) -> f64 {
    let lines = seek::split(text, b"\n").filter(|line| !line.trim().is_empty()).count();
    (lines as f64 * CODE_LINE).min(CODE_BLOCK)
}
