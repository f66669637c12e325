//! The strings that readers see, each with its stable name and its words in every built-in language.
//! Nothing is looked up in a list: each WebAssembly module carries the strings that its code names, and no others.

use super::{Plural, arabic, english};
use crate::article::is_among;

/// A string that readers see.
#[derive(Clone, Copy, Debug)]
pub struct Key(pub(super) &'static Known);

/// The content of a string.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) placeholders: &'static [&'static str],
    pub(super) english: Text,
    pub(super) arabic: Text,
}

/// The words of a string in one language.
#[derive(Clone, Copy, Debug)]
pub(super) enum Text {
    /// One form.
    Plain(&'static str),
    /// One form for each plural category that the language uses.
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

/// The built-in languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BuiltIn {
    /// Complete, and what every other language falls back to.
    English,
    /// Complete.
    Arabic,
}

impl BuiltIn {
    /// All of them.
    #[cfg(test)]
    const ALL: [Self; 2] = [Self::English, Self::Arabic];

    /// The language of a BCP 47 tag, if it is built in.
    pub(super) fn of(tag: &str) -> Option<Self> {
        if is_among(tag, "ar") { Some(Self::Arabic) } else { is_among(tag, "en").then_some(Self::English) }
    }
}

/// Declares a list of strings, whose words are in one module for each built-in language next to it. A new string needs them in all:
/// without them the code does not compile.
macro_rules! keys {
    ($all:ident; $($(#[$doc:meta])* $key:ident $name:literal [$($placeholder:literal),*];)*) => {
        impl Key {
            $(
                $(#[$doc])*
                pub const $key: Self =
                    Self(&Known { name: $name, placeholders: &[$($placeholder),*], english: english::$key, arabic: arabic::$key });
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

    /// The words in a language.
    pub(super) fn words(self, language: BuiltIn) -> Text {
        match language {
            BuiltIn::English => self.0.english,
            BuiltIn::Arabic => self.0.arabic,
        }
    }
}

keys! {
    ALL;
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
    /// Makes a quote card of the selected words.
    QUOTE_SELECTION "quoteSelection" [];
    /// Makes a quote card of the paragraph being read.
    QUOTE_PARAGRAPH "quoteParagraph" [];
    /// Opens the list of quotes, and is its title.
    QUOTES_OF_ARTICLE "quotesOfArticle" [];
    /// The list's group of quotes marked by the author.
    QUOTES_MARKED "quotesMarked" [];
    /// The list's group of suggested quotes.
    QUOTES_SUGGESTED "quotesSuggested" [];
    /// The list's group of quotes that the reader has kept.
    QUOTES_KEPT "quotesKept" [];
    /// The list is empty.
    QUOTES_NONE "quotesNone" [];
    /// A kept quote was not found again.
    QUOTE_LOST "quoteLost" [];
    /// Goes to a quote.
    QUOTE_SHOW "quoteShow" [];
    /// Deletes a kept quote.
    QUOTE_REMOVE "quoteRemove" [];
    /// A kept quote was deleted.
    QUOTE_REMOVED "quoteRemoved" [];
    /// Keeps a quote in this browser.
    QUOTE_KEEP "quoteKeep" [];
    /// A quote was kept.
    QUOTE_WAS_KEPT "quoteWasKept" [];
    /// Copies all kept quotes as Markdown.
    COPY_KEPT "copyKept" [];
    /// Saves all kept quotes as Markdown.
    DOWNLOAD_KEPT "downloadKept" [];
    /// The kept quotes have been copied.
    KEPT_COPIED "keptCopied" [];
    /// Shows the spoiler that contains a quote.
    QUOTE_UNCOVER "quoteUncover" [];
    /// Says that the article is a draft.
    DRAFT_NOTICE "draftNotice" [];
    /// The panel of the reader's settings.
    SETTINGS "settings" [];
    /// Deletes the stored reading positions of all articles.
    FORGET_ALL "forgetAll" [];
    /// The positions have been deleted.
    FORGOTTEN "forgotten" [];
    /// The composer's title, and the beginning of a card's alternative text.
    QUOTE_CARD "quoteCard" [];
    /// Closes the composer.
    CLOSE "close" [];
    /// The choice of a design.
    CARD_DESIGN "cardDesign" [];
    /// A design: the title card of a silent film.
    DESIGN_INTERTITLE "designIntertitle" [];
    /// A design: an art house's programme.
    DESIGN_PROGRAMME "designProgramme" [];
    /// A design: cut paper.
    DESIGN_POSTER "designPoster" [];
    /// A design: words under a picture.
    DESIGN_SUBTITLE "designSubtitle" [];
    /// A design: the board over a cinema's door.
    DESIGN_MARQUEE "designMarquee" [];
    /// A design: type on a grid.
    DESIGN_GRID "designGrid" [];
    /// The choice of a format.
    CARD_FORMAT "cardFormat" [];
    /// A format: 1080 × 1080.
    FORMAT_SQUARE "formatSquare" [];
    /// A format: 1080 × 1350.
    FORMAT_PORTRAIT "formatPortrait" [];
    /// A format: 1080 × 1920.
    FORMAT_STORY "formatStory" [];
    /// A format: 1200 × 630.
    FORMAT_WIDE "formatWide" [];
    /// A switch: the card uses the page's accent colour.
    CARD_ACCENT "cardAccent" [];
    /// A switch: the card uses the page's font.
    CARD_FONT "cardFont" [];
    /// The field for the quote.
    CARD_QUOTE "cardQuote" [];
    /// How the words may be shortened.
    CARD_QUOTE_HELP "cardQuoteHelp" [];
    /// The field for the alternative text.
    CARD_ALT "cardAlt" [];
    /// The card holds only part of the quote.
    CARD_SHORTENED "cardShortened" [];
    /// The browser draws no pictures.
    IMAGE_BLOCKED "imageBlocked" [];
    /// An edit of the quote was undone.
    WORDS_MUST_STAY "wordsMustStay" [];
    /// Copies the picture, with the words and the link as text.
    COPY_IMAGE "copyImage" [];
    /// Copies the words with attribution and link.
    COPY_WORDS "copyWords" [];
    /// Copies the link to the passage.
    COPY_LINK "copyLink" [];
    /// Copies the alternative text.
    COPY_ALT "copyAlt" [];
    /// Saves the picture as PNG.
    DOWNLOAD_PNG "downloadPng" [];
    /// Saves the picture as SVG.
    DOWNLOAD_SVG "downloadSvg" [];
    /// Opens the system's dialog for sharing the picture.
    SHARE_CARD "shareCard" [];
    /// The picture has been copied.
    IMAGE_COPIED "imageCopied" [];
    /// The browser refused to copy the picture.
    IMAGE_REFUSED "imageRefused" [];
    /// The words have been copied.
    WORDS_COPIED "wordsCopied" [];
    /// The link has been copied.
    LINK_COPIED "linkCopied" [];
    /// The alternative text has been copied.
    ALT_COPIED "altCopied" [];
    /// The download has started.
    CARD_SAVED "cardSaved" ["name"];
    /// The picture has been shared.
    CARD_SHARED "cardShared" [];
    /// The browser refused the action.
    ACTION_FAILED "actionFailed" [];
}

#[cfg(test)]
mod tests {
    use super::super::template;
    use super::*;

    /// The categories of a language's whole numbers, from CLDR 47.
    fn categories(language: BuiltIn) -> &'static [Plural] {
        match language {
            BuiltIn::English => &[Plural::One, Plural::Other],
            BuiltIn::Arabic => &Plural::ALL,
        }
    }

    fn counts(key: Key) -> bool {
        matches!(key.words(BuiltIn::English), Text::Counted(_))
    }

    #[test]
    fn what_counts_has_the_forms_of_its_language_and_no_others() {
        for language in BuiltIn::ALL {
            for key in Key::ALL.iter().chain(Key::RESPONSES).chain(Key::FILMS) {
                match key.words(language) {
                    Text::Counted(forms) => {
                        let names: Vec<_> = forms.iter().map(|(form, _)| *form).collect();
                        assert_eq!(names, categories(language), "{language:?}: {}", key.name());
                        assert!(counts(*key), "{language:?}: {}", key.name());
                    }
                    Text::Plain(_) => assert!(!counts(*key), "{language:?}: {}", key.name()),
                }
            }
        }
    }

    #[test]
    fn placeholders_are_those_of_the_key() {
        for language in BuiltIn::ALL {
            for key in Key::ALL.iter().chain(Key::RESPONSES).chain(Key::FILMS) {
                let forms = match key.words(language) {
                    Text::Plain(text) => vec![(Plural::Other, text)],
                    Text::Counted(forms) => forms.to_vec(),
                };
                for (form, template) in forms {
                    let place = format!("{language:?}: {} ({})", key.name(), form.name());
                    let holes = template.matches('{').count();
                    let filled = key.placeholders().iter().filter(|name| template::has(template, name)).count();
                    assert_eq!(holes, filled, "{place} has a hole that nothing fills");
                    assert!(filled == key.placeholders().len() || form.may_omit_number(), "{place} lacks a hole");
                    assert!(!template.is_empty(), "{place} is empty");
                }
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
        let all = Key::ALL.iter().chain(Key::RESPONSES).chain(Key::FILMS);
        assert_eq!(documented, all.filter(|key| counts(**key)).map(|key| key.name()).collect());
    }
}
