//! Two accounts of the same article in one: what the first does not say, the second may.
//! It must not judge which account is right; the caller names the better one first.

use super::Metadata;

impl Metadata {
    /// This metadata, with `fallback` for every field that is absent here. Fields are taken whole, never mixed.
    ///
    /// ```
    /// use intertitle::article::Metadata;
    /// let told = Metadata { title: Some("Her, again".into()), ..Metadata::default() };
    /// let found = Metadata { title: Some("Her".into()), language: Some("en".into()), ..Metadata::default() };
    /// let merged = told.or(found);
    /// assert_eq!((merged.title.as_deref(), merged.language.as_deref()), (Some("Her, again"), Some("en")));
    /// ```
    #[must_use]
    pub fn or(self, fallback: Self) -> Self {
        Self {
            title: self.title.or(fallback.title),
            dek: self.dek.or(fallback.dek),
            kicker: self.kicker.or(fallback.kicker),
            series: self.series.or(fallback.series),
            authors: either(self.authors, fallback.authors),
            published: self.published.or(fallback.published),
            updated: self.updated.or(fallback.updated),
            language: self.language.or(fallback.language),
            hero: self.hero.or(fallback.hero),
            tags: either(self.tags, fallback.tags),
            canonical: self.canonical.or(fallback.canonical),
            publication: self.publication.or(fallback.publication),
            films: either(self.films, fallback.films),
            rating: self.rating.or(fallback.rating),
            earlier: self.earlier.or(fallback.earlier),
            reading_minutes: self.reading_minutes.or(fallback.reading_minutes),
            draft: self.draft || fallback.draft,
        }
    }
}

fn either<T>(list: Vec<T>, fallback: Vec<T>) -> Vec<T> {
    if list.is_empty() { fallback } else { list }
}
