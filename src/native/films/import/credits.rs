//! What a writing credit means: the screenplay, or the work it is based on.
//! It must not guess beyond the words of the credit.

/// What a writing credit stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// The screenplay, or a part of it: story, dialogue, adaptation.
    Screenplay,
    /// The work that the film is based on.
    Source,
}

/// Words in a credit for a work that existed before the film.
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

/// Interprets the words of a credit: TMDB's jobs ("Novel", "Screenplay"), IMDb's ("based on the novel by", "written by").
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

/// Whether a job in TMDB's department "Writing" is neither: its holders wrote neither the screenplay nor the work it is based on.
///
/// ```
/// use intertitle::native::films::import::credits::is_no_author;
/// assert!(is_no_author("Story Editor") && !is_no_author("Screenplay"));
/// ```
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
