//! The kinds of evidence for and against a stretch of text being a film's title, and what each is worth, in one place.
//! It must not look anything up: the evidence is gathered elsewhere.

/// A kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is called in the documentation.
    pub name: &'static str,
    /// What it adds to the sum.
    pub value: i8,
    /// Whether it is strong enough to justify a link for a title of one word, which could be any word.
    pub carries: bool,
    /// What it means.
    pub means: &'static str,
}

const fn strong(name: &'static str, value: i8, means: &'static str) -> Point {
    Point { name, value, carries: true, means }
}

const fn weak(name: &'static str, value: i8, means: &'static str) -> Point {
    Point { name, value, carries: false, means }
}

/// The points that a link needs if markup, quotation marks or the author set the title apart.
pub const NEEDED: i8 = 2;
/// The points that it needs if nothing does: two capitalised words are a street or a company as often as a film.
pub const NEEDED_UNMARKED: i8 = 3;
/// The points that a title of one word needs, marked or not; one kind of evidence must be strong enough by itself (`carries`).
pub const NEEDED_BY_A_WORD: i8 = 3;

/// The author's own word.
pub const AUTHOR: Point = strong("author", 6, "`data-intertitle-film` names the film");
/// The author's own link.
pub const LINK: Point = strong("link", 4, "the author links the title to a film's page");
/// Marked up as a title.
pub const MARKED: Point = strong("marked", 2, "in italics, `<cite>` or quotation marks, with nothing else inside");
/// The year.
pub const YEAR: Point = strong("year", 2, "its year, or one off, in the brackets that follow; for a marked title also within three words");
/// People in the same paragraph.
pub const PEOPLE: Point = strong("people", 2, "its director, a writer or two of its cast in the same paragraph");
/// People elsewhere.
pub const PEOPLE_ELSEWHERE: Point = weak("people elsewhere", 1, "the same elsewhere in the article");
/// A capital that the sentence does not require.
pub const CAPITAL: Point = weak(
    "capital",
    1,
    "written with its capitals, not at the start of a sentence; or several words ALL IN CAPITALS between words that are not",
);
/// Two words.
pub const TWO_WORDS: Point = weak("two words", 1, "two words, not counting a leading article");
/// Three words.
pub const MORE_WORDS: Point = weak("more words", 2, "three words or more");
/// Announced.
pub const ANNOUNCED: Point = weak("announced", 1, "after film, movie, directed, like");
/// Linked before.
pub const AGAIN: Point = weak("again", 2, "linked already in this article");
/// Nothing marks it as a name.
pub const SMALL: Point = weak("small", -3, "in lower case; or unmarked, with a capital only because it begins a sentence");
/// Another kind of work.
pub const OTHER_WORK: Point = weak(
    "other work",
    -2,
    "book, album, song, novel, poem, game, painting, podcast, episode within four words; play, stage, single, band, team, danced before it",
);
/// A thing, not a name.
pub const ARTICLE: Point =
    weak("article", -1, "one word, after a the, a or this that is not in the title, in English, German, French or Spanish");
/// A word of its sentence.
pub const PRONOUN: Point = weak("pronoun", -2, "a pronoun that its sentence needs: \"Her eyes\"");
/// A part of a longer name.
pub const LONGER: Point = weak("longer name", -3, "unmarked, and the word before or after belongs to the same name");

/// All kinds of evidence, in the order of the documentation.
pub const ALL: [Point; 16] = [
    AUTHOR,
    LINK,
    MARKED,
    YEAR,
    PEOPLE,
    PEOPLE_ELSEWHERE,
    CAPITAL,
    TWO_WORDS,
    MORE_WORDS,
    ANNOUNCED,
    AGAIN,
    SMALL,
    OTHER_WORK,
    ARTICLE,
    PRONOUN,
    LONGER,
];

/// A sum of points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) points: i8,
    carried: bool,
}

impl Sum {
    pub(super) fn add(&mut self, point: Point) {
        self.points += point.value;
        self.carried |= point.carries;
    }

    pub(super) fn add_if(&mut self, holds: bool, point: Point) {
        if holds {
            self.add(point);
        }
    }

    /// Whether the sum is enough for a title of `words` words.
    pub(super) fn is_enough(self, words: usize, is_plain: bool) -> bool {
        let needed = if words < 2 {
            NEEDED_BY_A_WORD
        } else if is_plain {
            NEEDED_UNMARKED
        } else {
            NEEDED
        };
        self.points >= needed && (self.carried || words > 1)
    }
}
