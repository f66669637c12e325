//! English, complete: what every other language falls back to.
//! Only words: which plural form a number takes is for `Intl.PluralRules` to say.

use super::Key::*;
use super::Plural::{One, Other};
use super::table::Table;
use super::table::Text::{Counted, Plain};

pub(super) const TABLE: &Table = &[
    (ReadingTime, Counted(&[(One, "{n} min read"), (Other, "{n} min read")])),
    (TimeLeft, Counted(&[(One, "{n} min left"), (Other, "{n} min left")])),
    (UnderAMinuteLeft, Plain("Under a minute left")),
    (Finished, Plain("Finished")),
    (ProgressLabel, Plain("Reading progress")),
    (ProgressValue, Counted(&[(One, "About {n} of {total} minute read"), (Other, "About {n} of {total} minutes read")])),
    (Contents, Plain("Contents")),
    (ResumeOffer, Plain("Continue where you left off")),
    (Dismiss, Plain("Dismiss")),
    (Spoiler, Plain("Spoiler")),
    (ShowSpoiler, Plain("Show spoiler")),
    (AlwaysShowSpoilers, Plain("Always show spoilers")),
    (Footnote, Plain("Footnote {n}")),
    (BackToText, Plain("Back to the text")),
    (Footnotes, Plain("Footnotes")),
    (Updated, Plain("Updated {date}")),
    (By, Plain("By {name}")),
    (NameSeparator, Plain(", ")),
    (LastNameSeparator, Plain(" and ")),
    (Part, Plain("Part {n}")),
    (SeriesPrevious, Plain("Previous: {title}")),
    (SeriesNext, Plain("Next: {title}")),
    (Rating, Plain("Rating")),
    (RatingValue, Plain("{n} out of {total}")),
    (RatingThen, Plain("Then")),
    (RatingNow, Plain("Now")),
    (EarlierReview, Plain("Earlier review")),
    (AboutTheAuthor, Plain("About the author")),
    (Tags, Plain("Tags")),
    (QuoteSelection, Plain("Quote this")),
    (QuoteParagraph, Plain("Quote this paragraph")),
    (DraftNotice, Plain("Draft: not yet published")),
    (Settings, Plain("Reading settings")),
    (ForgetAll, Plain("Forget what this page remembers")),
];
