//! Fills in details that a more reliable source lacks and another has: an author's page, what a picture shows.
//! It must add nothing unless both sources mean the same author or picture.

use crate::article::Metadata;

/// Completes `metadata` from `other` where both name the same author or the same picture.
pub(super) fn complete(metadata: &mut Metadata, other: &Metadata) {
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
