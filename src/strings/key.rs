//! The strings that readers see, each with its stable name and its words in English.
//! Nothing is looked up in a list: each WebAssembly module carries the strings that its code names, and no others.

use super::{Plural, english};

/// A string that readers see.
#[derive(Clone, Copy, Debug)]
pub struct Key(pub(super) &'static Known);

/// The content of a string.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) placeholders: &'static [&'static str],
    pub(super) english: Text,
}

/// The words of a string.
#[derive(Clone, Copy, Debug)]
pub(super) enum Text {
    /// One form.
    Plain(&'static str),
    /// One form for each plural category of English.
    Counted(&'static [(Plural, &'static str)]),
}

impl Text {
    /// The words for a plural form; if it has none, those for [`Plural::Other`].
    pub(super) fn form(self, plural: Option<Plural>) -> &'static str {
        match self {
            Self::Plain(text) => text,
            Self::Counted(forms) => {
                let of = |form: Plural| forms.iter().find(|(name, _)| *name == form).map(|(_, text)| *text);
                plural.and_then(of).or_else(|| of(Plural::Other)).unwrap_or_default()
            }
        }
    }
}

/// Declares a list of strings, whose words are in the module `english` next to it: without them the code does not compile. A list is what
/// one file of each translation holds (`translations/de/reading.json`).
macro_rules! keys {
    ($all:ident; $($(#[$doc:meta])* $key:ident $name:literal [$($placeholder:literal),*];)*) => {
        impl Key {
            $(
                $(#[$doc])*
                pub const $key: Self =
                    Self(&Known { name: $name, placeholders: &[$($placeholder),*], english: english::$key });
            )*

            /// All strings of this list, with all their words.
            pub const $all: &[Self] = &[$(Self::$key,)*];
        }

        /// Their names as authors write them, each with its placeholders but without words: `timeLeft n;`. A single text, because a list
        /// would weigh twice as much; read by [`super::check`](fn@crate::strings::check).
        pub(super) const SHAPES: &str = concat!($($name, $(" ", $placeholder,)* ";"),*);
    };
}

pub(super) use keys;

impl Key {
    /// Every string, by the file that holds it in each translation.
    pub const PARTS: [(&str, &[Self]); 4] =
        [("reading", Self::READING), ("quotes", Self::QUOTES), ("films", Self::FILMS), ("responses", Self::RESPONSES)];

    /// The name in the author's JSON: stable, camelCase.
    ///
    /// ```
    /// use intertitle::strings::Key;
    /// assert_eq!(Key::TIME_LEFT.name(), "timeLeft");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The placeholders, without braces: `n` is the number that decides the plural form.
    #[must_use]
    pub fn placeholders(self) -> &'static [&'static str] {
        self.0.placeholders
    }

    /// Whether it counts something, so that its words depend on a number.
    ///
    /// ```
    /// use intertitle::strings::Key;
    /// assert!(Key::TIME_LEFT.counts() && !Key::CONTENTS.counts());
    /// ```
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self.0.english, Text::Counted(_))
    }
}

keys! {
    READING;
    /// How long the article takes, in minutes.
    READING_TIME "readingTime" ["n"];
    /// How many minutes are left.
    TIME_LEFT "timeLeft" ["n"];
    /// Less than a minute is left.
    UNDER_A_MINUTE_LEFT "underAMinuteLeft" [];
    /// The end has been reached.
    FINISHED "finished" [];
    /// The name of the progress bar.
    PROGRESS_LABEL "progressLabel" [];
    /// The value of the progress bar; the plural form follows `total`.
    PROGRESS_VALUE "progressValue" ["n", "total"];
    /// The title of the outline.
    CONTENTS "contents" [];
    /// Asks whether to continue where the reader left off.
    RESUME_OFFER "resumeOffer" [];
    /// Dismisses an offer.
    DISMISS "dismiss" [];
    /// The name of a spoiler.
    SPOILER "spoiler" [];
    /// Shows the spoiler.
    SHOW_SPOILER "showSpoiler" [];
    /// Shows all spoilers from now on.
    ALWAYS_SHOW_SPOILERS "alwaysShowSpoilers" [];
    /// The name of a footnote mark; `n` is its number.
    FOOTNOTE "footnote" ["n"];
    /// Goes from a footnote to its mark.
    BACK_TO_TEXT "backToText" [];
    /// The title above the footnotes.
    FOOTNOTES "footnotes" [];
    /// When the article was last changed.
    UPDATED "updated" ["date"];
    /// Who wrote the article.
    BY "by" ["name"];
    /// Separates the names of authors, except the last two, and the titles of several films.
    NAME_SEPARATOR "nameSeparator" [];
    /// Separates the names of the last two authors.
    LAST_NAME_SEPARATOR "lastNameSeparator" [];
    /// The article's part number in its series.
    PART "part" ["n"];
    /// The previous part.
    SERIES_PREVIOUS "seriesPrevious" ["title"];
    /// The next part.
    SERIES_NEXT "seriesNext" ["title"];
    /// The name of a rating.
    RATING "rating" [];
    /// A rating on its scale.
    RATING_VALUE "ratingValue" ["n", "total"];
    /// The rating in the earlier review.
    RATING_THEN "ratingThen" [];
    /// The rating in this review.
    RATING_NOW "ratingNow" [];
    /// The heading of the box for the earlier review.
    EARLIER_REVIEW "earlierReview" [];
    /// The heading of the box about the author.
    ABOUT_THE_AUTHOR "aboutTheAuthor" [];
    /// The name of the list of tags.
    TAGS "tags" [];
    /// Makes a quote card of the paragraph being read.
    QUOTE_PARAGRAPH "quoteParagraph" [];
    /// Opens the list of quotes, and is its title.
    QUOTES_OF_ARTICLE "quotesOfArticle" [];
    /// Says that the article is a draft.
    DRAFT_NOTICE "draftNotice" [];
    /// The panel of the reader's settings.
    SETTINGS "settings" [];
    /// Deletes the stored reading positions of all articles.
    FORGET_ALL "forgetAll" [];
    /// The positions have been deleted.
    FORGOTTEN "forgotten" [];
    /// Closes the composer.
    CLOSE "close" [];
    /// The link has been copied.
    LINK_COPIED "linkCopied" [];
    /// The browser refused the action.
    ACTION_FAILED "actionFailed" [];
    /// What the reader asked for could not be fetched.
    LOAD_FAILED "loadFailed" [];
}

#[cfg(test)]
mod tests {
    use super::super::template;
    use super::*;

    fn all() -> impl Iterator<Item = (Key, Text)> {
        Key::PARTS.iter().flat_map(|(_, keys)| *keys).map(|key| (*key, key.0.english))
    }

    #[test]
    fn what_counts_has_the_forms_of_english() {
        for (key, text) in all() {
            if let Text::Counted(forms) = text {
                let names: Vec<_> = forms.iter().map(|(form, _)| *form).collect();
                assert_eq!(names, [Plural::One, Plural::Other], "{}", key.name());
            }
        }
    }

    #[test]
    fn placeholders_are_those_of_the_key() {
        for (key, text) in all() {
            let forms = match text {
                Text::Plain(text) => vec![(Plural::Other, text)],
                Text::Counted(forms) => forms.to_vec(),
            };
            for (form, template) in forms {
                let place = format!("{} ({})", key.name(), form.name());
                let holes = template.matches('{').count();
                let filled = key.placeholders().iter().filter(|name| template::has(template, name)).count();
                assert_eq!(holes, filled, "{place} has a hole that nothing fills");
                assert!(filled == key.placeholders().len() || form.may_omit_number(), "{place} lacks a hole");
                assert!(!template.is_empty(), "{place} is empty");
            }
        }
    }

    #[test]
    fn what_counts_is_named_in_the_documentation() {
        let page = include_str!("../../docs/strings.md");
        let sentence = page
            .split("Words in braces are placeholders that are filled in. ")
            .nth(1)
            .and_then(|rest| rest.split(" depend on a number").next())
            .unwrap();
        let documented: std::collections::BTreeSet<&str> = sentence.split('`').skip(1).step_by(2).collect();
        assert_eq!(documented, all().filter(|(key, _)| key.counts()).map(|(key, _)| key.name()).collect());
    }
}
