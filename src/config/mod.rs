//! The options that an author may set, each named once, validated, with its default ([`options`]), and the layers they come in.
//! Values in, values out: no page, no clock; a value that cannot be used is left out and named in a warning.

mod about;
mod films;
mod layers;
mod option;
mod responses;
mod widget;

pub use films::{film_links, film_titles, first_film};
pub use layers::{Layers, Origin};
pub use option::{OptionSpec, json_name, switched};

use crate::article::Metadata;

/// Every option: the widget's own, those about films and responses, then those about the article.
pub fn options() -> impl Iterator<Item = &'static OptionSpec> {
    widget::WIDGET.iter().chain(films::FILMS).chain(responses::RESPONSES).chain(about::ABOUT)
}

/// What the author asked for, once all layers are read.
///
/// ```
/// use intertitle::config::{Config, DockPlace};
/// assert_eq!(Config::default().dock, DockPlace::Bottom);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Which part of the page is the article; none unless the page asked to have one found.
    pub article: Option<ArticleChoice>,
    /// The address of the document that holds the article; none if the article is on the page.
    pub src: Option<String>,
    /// The format of that document.
    pub source: SourceKind,
    /// What the author says of the article in options; takes precedence over what is found.
    pub metadata: Metadata,
    /// Whether more is said of the article than these layers read; see [`Layers::widget`].
    pub has_more_metadata: bool,
    /// Whether the reading time is shown.
    pub reading_time: bool,
    /// Whether a bar shows the reader's progress.
    pub progress: bool,
    /// Whether the time left is shown while reading.
    pub time_left: bool,
    /// Whether the outline is offered.
    pub outline: OutlineMode,
    /// Whether a returning reader may continue where they left off.
    pub resume: bool,
    /// Whether spoilers are covered.
    pub spoilers: bool,
    /// Whether the boxes after the article are shown: rating, earlier review, series, author, tags.
    pub endnotes: bool,
    /// Which quotes readers are offered.
    pub quotes: QuoteMode,
    /// Sentences that the author suggests instead of automatically chosen ones.
    pub pinned: Vec<String>,
    /// Whether anything is remembered in this browser.
    pub memory: bool,
    /// Where the dock stands.
    pub dock: DockPlace,
    /// Light or dark.
    pub theme: Theme,
    /// The id, without `#`, of the JSON block that holds the author's words; it is still to be read from the page.
    pub strings_block: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            article: None,
            src: None,
            source: SourceKind::Auto,
            metadata: Metadata::default(),
            has_more_metadata: false,
            reading_time: true,
            progress: true,
            time_left: true,
            outline: OutlineMode::Auto,
            resume: true,
            spoilers: true,
            endnotes: true,
            quotes: QuoteMode::On,
            pinned: Vec::new(),
            memory: true,
            dock: DockPlace::Bottom,
            theme: Theme::Auto,
            strings_block: None,
        }
    }
}

/// Which part of the page is the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleChoice {
    /// Whatever [`crate::find`] chooses.
    Auto,
    /// The element that a CSS selector matches.
    Selector(String),
}

/// The format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Decided by its ending or its media type.
    Auto,
    /// Markdown with front matter.
    Markdown,
    /// The published JSON.
    Json,
    /// An HTML page.
    Html,
}

/// Whether the outline is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineMode {
    /// If there are enough headings for it to help.
    Auto,
    /// If there is any heading.
    On,
    /// Never.
    Off,
}

/// Which quotes readers are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteMode {
    /// What they select, what the author marked, and suggested sentences.
    On,
    /// The same without suggestions.
    Marked,
    /// None.
    Off,
}

/// Where the dock stands: the line with the outline, the time left and the offer to continue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DockPlace {
    /// At the bottom of the window.
    Bottom,
    /// At the top of the window.
    Top,
    /// Not shown.
    Off,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Like the site.
    Auto,
    /// Light, whatever the site is.
    Light,
    /// Dark, whatever the site is.
    Dark,
}
