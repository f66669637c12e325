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

const fn point(name: &'static str, value: i8, carries: bool, means: &'static str) -> Point {
    Point { name, value, carries, means }
}

/// The points that a link needs if markup, quotation marks or the author set the title apart.
pub const NEEDED: i8 = 2;
/// The points that it needs if nothing does: two capitalised words are a street or a company as often as a film.
pub const NEEDED_UNMARKED: i8 = 3;
/// The points that a title of one word needs, marked or not; one kind of evidence must be strong enough by itself (`carries`).
pub const NEEDED_BY_A_WORD: i8 = 3;

/// The author's own word.
pub const AUTHOR: Point = point("author", 6, true, "`data-intertitle-film` names the film");
/// The author's own link.
pub const LINK: Point = point("link", 4, true, "the author links the title to a film's page");
/// Marked up as a title.
pub const MARKED: Point = point("marked", 2, true, "in italics, `<cite>` or quotation marks, with nothing else inside");
/// The year.
pub const YEAR: Point =
    point("year", 2, true, "its year, or one off, in the brackets that follow; for a marked title also within three words");
/// People in the same paragraph.
pub const PEOPLE: Point = point("people", 2, true, "its director, a writer or two of its cast in the same paragraph");
/// People elsewhere.
pub const PEOPLE_ELSEWHERE: Point = point("people elsewhere", 1, false, "the same elsewhere in the article");
/// A capital that the sentence does not require.
pub const CAPITAL: Point = point("capital", 1, false, "written with its capitals, not at the start of a sentence");
/// Two words.
pub const TWO_WORDS: Point = point("two words", 1, false, "two words, not counting a leading article");
/// Three words.
pub const MORE_WORDS: Point = point("more words", 2, false, "three words or more");
/// Announced.
pub const ANNOUNCED: Point = point("announced", 1, false, "after film, movie, directed, like");
/// Linked before.
pub const AGAIN: Point = point("again", 2, false, "linked already in this article");
/// Nothing marks it as a name.
pub const SMALL: Point = point("small", -3, false, "in lower case; or unmarked, with a capital only because it begins a sentence");
/// Another kind of work.
pub const OTHER_WORK: Point =
    point("other work", -2, false, "book, album, song, novel, poem, game within four words; play, single, band, team before it");
/// A thing, not a name.
pub const ARTICLE: Point = point("article", -1, false, "one word, after a the, a or this that is not in the title");
/// A word of its sentence.
pub const PRONOUN: Point = point("pronoun", -2, false, "a pronoun that its sentence needs: \"Her eyes\"");
/// A part of a longer name.
pub const LONGER: Point = point("longer name", -3, false, "unmarked, and the word before or after belongs to the same name");

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
        self.points = self.points.saturating_add(point.value);
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
