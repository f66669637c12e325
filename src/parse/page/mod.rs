//! What a page says of its post: its JSON-LD, its meta tags, and the marks around the text.
//! Receives facts as values from the code that walks the page, and guesses nothing: if two sources disagree, the better one is used, never a mixture.
//!
//! 1. [`PageFacts`] receives the facts in the `<head>` ([`PageFacts::meta`], [`PageFacts::json_ld`] …) and the events of the post's element.
//! 2. Each source is read on its own, into its own [`Metadata`]: [`json_ld`], [`metas`], [`marks`].
//! 3. [`PageFacts::finish`] fills the gaps of the first from the second, then from the third, and cleans the title.
//! 4. [`mod@describe`] puts it all above the text, except what the text itself shows.

mod authors;
mod byline;
mod dated;
mod describe;
mod film;
mod headline;
mod json_ld;
mod marks;
mod metas;
mod nodes;
mod text;
mod time_required;

pub use describe::describe;
pub use film::reviewed_film;
pub use headline::headline;
pub use time_required::time_required;

use super::Warning;
use super::html::Event;
use super::json::Value;
use crate::article::{Metadata, language_of};
use marks::Marks;
use metas::Metas;

/// Collects what a page says of its post. Any fact may be missing, and they may come in any order.
///
/// ```
/// use intertitle::parse::page::PageFacts;
/// let mut facts = PageFacts::new();
/// facts.title("Her, Again | The Long Take");
/// facts.meta("og:site_name", "The Long Take");
/// facts.meta("article:published_time", "2024-02-09T08:00:00Z");
/// let (metadata, warnings) = facts.finish();
/// assert_eq!(metadata.title.as_deref(), Some("Her, Again"));
/// assert_eq!(metadata.published.unwrap().day(), "2024-02-09");
/// assert!(warnings.is_empty());
/// ```
#[derive(Debug, Default)]
pub struct PageFacts {
    metas: Metas,
    marks: Marks,
    json_ld: Metadata,
    /// The names of those authors that its JSON-LD calls organisations.
    organisations: Vec<String>,
    title: Option<String>,
    headings: Vec<String>,
    language: Option<String>,
    canonical: Option<String>,
    warnings: Vec<Warning>,
}

impl PageFacts {
    /// No facts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The text of the page's `<title>`.
    pub fn title(&mut self, text: &str) {
        self.title = text::clean(text);
    }

    /// The texts of the page's `<h1>`s, in their order, if none is in the post's element. Of several, its title tells which is the post's.
    pub fn headings(&mut self, texts: Vec<String>) {
        self.headings = texts;
    }

    /// The `lang` of the post's element, or else of the page.
    pub fn language(&mut self, tag: &str) {
        self.language = language_of(tag);
    }

    /// The address of the page's `<link rel="canonical">`.
    pub fn canonical(&mut self, href: &str) {
        self.canonical = super::url_policy::link(href);
    }

    /// A meta tag: its `name` or `property`, and its `content`.
    pub fn meta(&mut self, name: &str, content: &str) {
        self.metas.push(name, content);
    }

    /// The page's JSON-LD, one value for each `<script type="application/ld+json">`; `None` for one that is not valid JSON.
    pub fn json_ld<V: Value + Clone>(&mut self, scripts: Vec<Option<V>>) {
        (self.json_ld, self.organisations) = json_ld::read(scripts, &mut self.warnings);
    }

    /// The next event of the post's element, its header and footer included; see [`crate::find::Outcome::Found`].
    pub fn event(&mut self, event: &Event<'_>) {
        self.marks.event(event);
    }

    /// What the page says of its post, and the warnings for its author.
    #[must_use]
    pub fn finish(mut self) -> (Metadata, Vec<Warning>) {
        let mut meta = self.metas.read(&mut self.warnings);
        let page = self.marks.finish();
        let site = self.json_ld.publication.clone().or_else(|| meta.publication.clone());
        // Many themes name the site as the author of every post. Who signs the post has written it.
        if !page.authors.is_empty() {
            let is_site = |name: &str| site.as_ref().is_some_and(|site| site.eq_ignore_ascii_case(name));
            for authors in [&mut self.json_ld.authors, &mut meta.authors] {
                authors.retain(|author| !is_site(&author.name) && !self.organisations.contains(&author.name));
            }
        }
        let title = self.title.as_deref().unwrap_or_default();
        // Many themes make the name of the site the page's `<h1>`. If the page does not state that name, a heading that ends the title may be it.
        let heading = match <[String; 1]>::try_from(self.headings) {
            Ok([only]) => text::clean(&only),
            Err(several) => headline(title, several.iter().filter_map(|heading| text::clean(heading))),
        };
        let heading = heading.filter(|heading| match &site {
            Some(site) => !site.eq_ignore_ascii_case(heading),
            None => !text::is_last(heading, title),
        });
        let heading = page.title.clone().or(heading);
        let rest = Metadata { title: heading.clone().or(self.title), canonical: None, ..page };
        let mut metadata = Metadata { canonical: self.canonical.or(self.json_ld.canonical), ..self.json_ld };
        for next in [meta, rest] {
            complete(&mut metadata, &next);
            metadata = metadata.over(next);
        }
        // `lang` is nearest to the text itself, and it is what browsers and screen readers use.
        metadata.language = self.language.or_else(|| language_of(metadata.language.as_deref()?));
        metadata.title = metadata.title.map(|title| text::without_site(&title, site.as_deref(), heading.as_deref()));
        let cut = metadata.title.as_deref().filter(|title| text::may_be_cut(title));
        if let Some(whole) = heading.filter(|whole| cut.is_some_and(|cut| whole.starts_with(cut) || describe::begins_with(whole, cut))) {
            metadata.title = Some(whole);
        }
        // "Jo Okafor, The Long Take": the site at the end of a byline is not another author.
        if let [_, .., last] = metadata.authors.as_slice()
            && site.is_some_and(|site| text::is_of_site(&last.name, &site))
        {
            metadata.authors.pop();
        }
        metadata.updated = metadata.updated.filter(|updated| Some(updated) != metadata.published.as_ref());
        (metadata, self.warnings)
    }
}

/// Completes `metadata` from `other` where both name the same author or the same picture.
fn complete(metadata: &mut Metadata, other: &Metadata) {
    for author in &mut metadata.authors {
        if let Some(same) = other.authors.iter().find(|other| other.name == author.name) {
            author.href = author.href.take().or_else(|| same.href.clone());
            author.bio = author.bio.take().or_else(|| same.bio.clone());
        }
    }
    if let (Some(hero), Some(same)) = (&mut metadata.hero, &other.hero)
        && hero.image.src == same.image.src
        && hero.image.alt.is_empty()
    {
        hero.image.alt.clone_from(&same.image.alt);
    }
}
