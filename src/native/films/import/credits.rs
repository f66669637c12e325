//! What a credit says: who wrote the screenplay, and who what it is taken from.
//! It must not guess beyond the words of the credit.

/// What a writing credit stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// The screenplay, or a part of it: story, dialogue, adaptation.
    Screenplay,
    /// What it is taken from.
    Source,
}

/// Words of a credit that name a work which was there before the film.
const WORKS: [&str; 21] = [
    "novel",
    "novels",
    "novella",
    "book",
    "books",
    "play",
    "memoir",
    "memoirs",
    "autobiography",
    "biography",
    "comic",
    "comics",
    "manga",
    "poem",
    "musical",
    "opera",
    "libretto",
    "article",
    "author",
    "characters",
    "character",
];

/// Reads the words of a credit: TMDB's jobs ("Novel", "Screenplay"), IMDb's ("based on the novel by", "written by").
///
/// ```
/// use intertitle::native::films::import::credits::{Writing, writing};
/// assert_eq!(writing("Screenplay"), Writing::Screenplay);
/// assert_eq!(writing("Novel"), Writing::Source);
/// assert_eq!(writing("based on the short story by"), Writing::Source);
/// assert_eq!(writing("story by"), Writing::Screenplay);
/// assert_eq!(writing("screenplay based on her own play"), Writing::Screenplay);
/// ```
#[must_use]
pub fn writing(credit: &str) -> Writing {
    let credit = credit.to_lowercase();
    let words = || credit.split(|character: char| !character.is_alphanumeric());
    let has = |wanted: &str| words().any(|word| word == wanted);
    if ["screenplay", "screenwriter", "scenario", "teleplay", "adaptation", "adapted"].into_iter().any(has)
        || credit.contains("screen play")
    {
        return Writing::Screenplay;
    }
    let is_source =
        WORKS.into_iter().any(has) || credit.contains("short story") || credit.contains("based on") || credit.contains("original work");
    if is_source { Writing::Source } else { Writing::Screenplay }
}

/// TMDB's jobs of the department "Writing" that are neither: they wrote no line that is heard, and nothing that was there before.
#[must_use]
pub fn is_no_author(job: &str) -> bool {
    ["editor", "consultant", "coordinator", "assistant", "supervisor", "researcher", "producer", "thanks", "translator"]
        .into_iter()
        .any(|word| job.to_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_as_the_sources_word_them() {
        for job in
            ["Writer", "Screenplay", "Story", "Dialogue", "Co-Writer", "Original Story", "Adaptation", "written by", "screen play", ""]
        {
            assert_eq!(writing(job), Writing::Screenplay, "{job}");
        }
        for job in [
            "Novel",
            "Author",
            "Book",
            "Short Story",
            "Comic Book",
            "Theatre Play",
            "Characters",
            "Original Film Writer (based on)",
            "novel \"Emma\"",
        ] {
            assert_eq!(writing(job), Writing::Source, "{job}");
        }
        assert!(is_no_author("Story Editor") && is_no_author("Script Consultant") && !is_no_author("Screenplay"));
    }
}
