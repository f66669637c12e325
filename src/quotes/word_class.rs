//! What an English word tells about its sentence: one class per word, from short lists of our own.
//! It must not grow into a dictionary: a word on none of the lists is simply a content word.

use crate::seek::is_listed;

/// The class of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordClass {
    /// `you`, `your`.
    You,
    /// `he`, `her`, `it`, `their`.
    Third,
    /// `a`, `an`.
    Indefinite,
    /// `of`, `with`, `into`.
    Preposition,
    /// `not`, `never`, `don't`.
    Negation,
    /// `if`, `until`, `whoever`.
    Condition,
    /// Every other word that holds sentences together: `I`, `the`, `is`, `and`.
    Function,
    /// `always`, `everything`, `best`.
    Absolute,
    /// `love`, `death`, `truth`, and words in `-ness`, `-ity`, `-hood`.
    Abstract,
    /// `morning`, `street`, `phone`: when and where of a plot.
    Plot,
    /// `go`, `get`, `tell`: what happens in any scene.
    Everyday,
    /// `maybe`, `guess`, `really`.
    Hedge,
    /// `hello`, `please`, `okay`.
    SmallTalk,
    /// A number in words.
    Number,
    /// A word on none of the lists.
    Content,
}

/// The lists, in lower case, the most frequent words first; no word stands on two.
const LISTS: [(WordClass, &str); 14] = [
    (WordClass::You, "you your yours yourself yourselves ya"),
    (WordClass::Third, "he him his himself she her hers herself it its itself they them their theirs themselves"),
    (WordClass::Indefinite, "a an"),
    (
        WordClass::Preposition,
        "of in to for on at by from with about into after before behind between against down off out over through toward towards under up \
         upon within",
    ),
    (WordClass::Negation, "not no never nothing nobody none nor neither nowhere without cannot"),
    (WordClass::Condition, "if when until till unless whenever where wherever whoever whatever"),
    (
        WordClass::Function,
        "the i me my mine myself we us our ours ourselves am is are was were be been being do does did has have had can could will would \
         shall should may might must and but or because so though although while than as like that which who whom whose what why how this \
         these those there here then too very all some any each every more most such own same other another let",
    ),
    (WordClass::Absolute, "always only ever anyone anything everybody everyone everything forever best worst first last least greatest"),
    (
        WordClass::Abstract,
        "age art beauty belief courage crime danger death desire destiny dream dreams duty earth evil faith fate fear fool fools fortune \
         freedom future genius ghost ghosts glory god gods good grief happy hate heart hearts heaven hell history honor honour hope human \
         justice lie lies life lives love loved lover luck man mankind memory men mercy mind money murder music nature pain passion past \
         peace people power price pride reason revenge sin sins soul souls story tears time trust truth universe war wisdom woman women \
         world worth youth",
    ),
    (
        WordClass::Plot,
        "ago apartment bag bed building car cars city day days desk door downtown evening floor hour hours house hotel minute minutes \
         month months morning night office phone room street today tomorrow tonight town truck week weeks year years yesterday",
    ),
    (
        WordClass::Everyday,
        "get go got come say said see take tell make ask asked bring call called came coming find found gave gets getting give goes going \
         gone gonna gotta hear heard leave left look looked made need put saw seen send sent show taken told took tried try went",
    ),
    (WordClass::Hedge, "just really know think maybe actually guess mean perhaps probably seem seems sort suppose thought want wanted"),
    (WordClass::SmallTalk, "yes yeah yep okay ok oh uh um well hey hello hi thanks thank please sorry right sure listen"),
    (
        WordClass::Number,
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand million billion \
         half dozen",
    ),
];

/// The endings that mark a long enough word as an abstract noun.
const ABSTRACT_ENDINGS: [&str; 11] = ["ness", "ity", "tion", "sion", "ment", "ship", "dom", "hood", "ance", "ence", "ism"];

/// The shortest word that an ending makes abstract: `kindness`, but not `city`.
const SHORTEST_ABSTRACT: usize = 7;

impl WordClass {
    /// The class of a word as [`super::words::lower`] writes it.
    pub(super) fn of(word: &str) -> Self {
        if word.ends_with("n't") {
            return Self::Negation;
        }
        let stem = stem(word);
        let listed = LISTS.iter().find(|(_, list)| is_listed(stem, list)).map(|(class, _)| *class);
        listed.unwrap_or_else(|| {
            let is_abstract = stem.len() >= SHORTEST_ABSTRACT && ABSTRACT_ENDINGS.iter().any(|ending| stem.ends_with(ending));
            if is_abstract { Self::Abstract } else { Self::Content }
        })
    }

    /// Whether the word carries meaning by itself.
    pub(super) fn is_content(self) -> bool {
        use WordClass::{Absolute, Abstract, Content, Everyday, Hedge, Number, Plot, SmallTalk};
        matches!(self, Absolute | Abstract | Content | Everyday | Hedge | Number | Plot | SmallTalk)
    }
}

/// A word without its contraction: `it` of `it's`.
pub(super) fn stem(word: &str) -> &str {
    match word.split_once('\'') {
        Some((stem, "s" | "re" | "m" | "ve" | "ll" | "d")) => stem,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_on_two_lists() {
        let mut words: Vec<&str> = LISTS.iter().flat_map(|(_, list)| list.split(' ')).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn contractions_endings_and_the_rest() {
        assert_eq!(WordClass::of("don't"), WordClass::Negation);
        assert_eq!(WordClass::of("it's"), WordClass::Third);
        assert_eq!(WordClass::of("loneliness"), WordClass::Abstract);
        assert_eq!(WordClass::of("city"), WordClass::Plot);
        assert_eq!(WordClass::of("safety"), WordClass::Content);
        assert!(!WordClass::of("the").is_content());
    }
}
