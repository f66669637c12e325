//! English, complete: what every other language falls back to.
//! Only words: `Intl.PluralRules` decides which plural form a number takes.

use super::Plural::{One, Other};
use super::key::Text::{self, Counted, Plain};

pub(super) const READING_TIME: Text = Counted(&[(One, "{n} min read"), (Other, "{n} min read")]);
pub(super) const TIME_LEFT: Text = Counted(&[(One, "{n} min left"), (Other, "{n} min left")]);
pub(super) const UNDER_A_MINUTE_LEFT: Text = Plain("Under a minute left");
pub(super) const FINISHED: Text = Plain("Finished");
pub(super) const PROGRESS_LABEL: Text = Plain("Reading progress");
pub(super) const PROGRESS_VALUE: Text = Counted(&[(One, "About {n} of {total} minute read"), (Other, "About {n} of {total} minutes read")]);
pub(super) const CONTENTS: Text = Plain("Contents");
pub(super) const RESUME_OFFER: Text = Plain("Continue where you left off");
pub(super) const DISMISS: Text = Plain("Dismiss");
pub(super) const SPOILER: Text = Plain("Spoiler");
pub(super) const SHOW_SPOILER: Text = Plain("Show spoiler");
pub(super) const ALWAYS_SHOW_SPOILERS: Text = Plain("Always show spoilers");
pub(super) const FOOTNOTE: Text = Plain("Footnote {n}");
pub(super) const BACK_TO_TEXT: Text = Plain("Back to the text");
pub(super) const FOOTNOTES: Text = Plain("Footnotes");
pub(super) const UPDATED: Text = Plain("Updated {date}");
pub(super) const BY: Text = Plain("By {name}");
pub(super) const NAME_SEPARATOR: Text = Plain(", ");
pub(super) const LAST_NAME_SEPARATOR: Text = Plain(" and ");
pub(super) const PART: Text = Plain("Part {n}");
pub(super) const SERIES_PREVIOUS: Text = Plain("Previous: {title}");
pub(super) const SERIES_NEXT: Text = Plain("Next: {title}");
pub(super) const RATING: Text = Plain("Rating");
pub(super) const RATING_VALUE: Text = Plain("{n} out of {total}");
pub(super) const RATING_THEN: Text = Plain("Then");
pub(super) const RATING_NOW: Text = Plain("Now");
pub(super) const EARLIER_REVIEW: Text = Plain("Earlier review");
pub(super) const ABOUT_THE_AUTHOR: Text = Plain("About the author");
pub(super) const TAGS: Text = Plain("Tags");
pub(super) const QUOTE_PARAGRAPH: Text = Plain("Quote this paragraph");
pub(super) const QUOTES_OF_ARTICLE: Text = Plain("Quotes of this article");
pub(super) const DRAFT_NOTICE: Text = Plain("Draft: not yet published");
pub(super) const SETTINGS: Text = Plain("Reading settings");
pub(super) const FORGET_ALL: Text = Plain("Forget where I left off");
pub(super) const FORGOTTEN: Text = Plain("Forgotten");
pub(super) const CLOSE: Text = Plain("Close");
pub(super) const LINK_COPIED: Text = Plain("Link copied");
pub(super) const ACTION_FAILED: Text = Plain("This browser refused it");
pub(super) const LOAD_FAILED: Text = Plain("This could not be loaded; try again");
