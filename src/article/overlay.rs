//! Merges the metadata of several sources: a stronger source wins, a weaker one fills the gaps.
//! Field by field and never within a field: half a series from one source and half from another would be neither's.

use super::{Film, Metadata};

impl Metadata {
    /// This metadata, with `weaker` filling its gaps.
    ///
    /// ```
    /// use intertitle::article::Metadata;
    /// let declared = Metadata { title: Some("Her, again".into()), ..Default::default() };
    /// let found = Metadata { title: Some("Her".into()), language: Some("en".into()), ..Default::default() };
    /// let both = declared.over(found);
    /// assert_eq!((both.title.as_deref(), both.language.as_deref()), (Some("Her, again"), Some("en")));
    /// ```
    #[must_use]
    pub fn over(self, weaker: Self) -> Self {
        Self {
            title: self.title.or(weaker.title),
            dek: self.dek.or(weaker.dek),
            kicker: self.kicker.or(weaker.kicker),
            series: self.series.or(weaker.series),
            authors: first_filled(self.authors, weaker.authors),
            published: self.published.or(weaker.published),
            updated: self.updated.or(weaker.updated),
            language: self.language.or(weaker.language),
            hero: self.hero.or(weaker.hero),
            tags: first_filled(self.tags, weaker.tags),
            canonical: self.canonical.or(weaker.canonical),
            publication: self.publication.or(weaker.publication),
            rating: self.rating.or(weaker.rating.filter(|_| may_be_of(&self.films, &weaker.films))),
            films: first_filled(self.films, weaker.films),
            earlier: self.earlier.or(weaker.earlier),
            reading_minutes: self.reading_minutes.or(weaker.reading_minutes),
            draft: self.draft || weaker.draft,
        }
    }
}

/// Whether a rating given to `rated` may apply to `films`: not if both lists are known and have no film in common.
fn may_be_of(films: &[Film], rated: &[Film]) -> bool {
    films.is_empty() || rated.is_empty() || films.iter().any(|film| rated.iter().any(|other| film.is_same(other)))
}

fn first_filled<T>(stronger: Vec<T>, weaker: Vec<T>) -> Vec<T> {
    if stronger.is_empty() { weaker } else { stronger }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Rating;

    #[test]
    fn a_film_has_no_rating_that_was_given_to_another() {
        let rating = Rating::new(4.0, 5.0);
        let named = |name: &str| Metadata { films: Film::list(name), ..Metadata::default() };
        let rated = |name: &str| Metadata { rating, ..named(name) };
        assert_eq!(named("Solaris (1972)").over(rated("Her (2013)")).rating, None);
        for (declared, found) in [("Her", "Her (2013)"), ("", "Her (2013)"), ("Her (2013)", ""), ("Her (2013), Solaris (1972)", "her")] {
            assert_eq!(named(declared).over(rated(found)).rating, rating, "{declared} over {found}");
        }
    }
}
