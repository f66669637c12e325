//! The names of the strings: stable, camelCase as authors write them in their JSON.
//! Adding one means adding its English and its Arabic; the tests say which is missing.

/// The name of a string.
macro_rules! keys {
    ($($(#[$doc:meta])* $key:ident $name:literal [$($placeholder:literal),*];)*) => {
        /// The name of a string that a reader sees.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Key {
            $($(#[$doc])* $key,)*
        }

        impl Key {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$key,)*];

            /// The name in the author's JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$key => $name,)*
                }
            }

            /// What is filled in, without braces: `n` is the number that the plural form follows.
            #[must_use]
            pub fn placeholders(self) -> &'static [&'static str] {
                match self {
                    $(Self::$key => &[$($placeholder),*],)*
                }
            }
        }
    };
}

keys! {
    /// How long the article takes, in minutes.
    ReadingTime "readingTime" ["n"];
    /// How many minutes are left.
    TimeLeft "timeLeft" ["n"];
    /// Less than a minute is left.
    UnderAMinuteLeft "underAMinuteLeft" [];
    /// The end is reached.
    Finished "finished" [];
    /// The name of the progress bar.
    ProgressLabel "progressLabel" [];
    /// The value of the progress bar; the plural form follows `total`.
    ProgressValue "progressValue" ["n", "total"];
    /// The title of the outline.
    Contents "contents" [];
    /// Asks whether to continue where the reader left off.
    ResumeOffer "resumeOffer" [];
    /// Puts an offer away.
    Dismiss "dismiss" [];
    /// The name of a covered passage.
    Spoiler "spoiler" [];
    /// Uncovers it.
    ShowSpoiler "showSpoiler" [];
    /// Uncovers all, from now on.
    AlwaysShowSpoilers "alwaysShowSpoilers" [];
    /// The name of a footnote mark; `n` is its number.
    Footnote "footnote" ["n"];
    /// Goes from a footnote to its mark.
    BackToText "backToText" [];
    /// The title above the footnotes.
    Footnotes "footnotes" [];
    /// When it was last changed.
    Updated "updated" ["date"];
    /// Who wrote it.
    By "by" ["name"];
    /// Parts two authors' names but the last.
    NameSeparator "nameSeparator" [];
    /// Parts the last two authors' names.
    LastNameSeparator "lastNameSeparator" [];
    /// Which part of a series it is.
    Part "part" ["n"];
    /// The part before.
    SeriesPrevious "seriesPrevious" ["title"];
    /// The part after.
    SeriesNext "seriesNext" ["title"];
    /// The name of a rating.
    Rating "rating" [];
    /// A rating on its scale.
    RatingValue "ratingValue" ["n", "total"];
    /// The rating in the earlier review.
    RatingThen "ratingThen" [];
    /// The rating in this one.
    RatingNow "ratingNow" [];
    /// The box of the earlier review.
    EarlierReview "earlierReview" [];
    /// The box of the author.
    AboutTheAuthor "aboutTheAuthor" [];
    /// The list of tags.
    Tags "tags" [];
    /// Makes a quote card of the selected words.
    QuoteSelection "quoteSelection" [];
    /// Makes a quote card of the paragraph that is being read.
    QuoteParagraph "quoteParagraph" [];
    /// Says that the article is a draft.
    DraftNotice "draftNotice" [];
    /// The panel of what the reader can choose.
    Settings "settings" [];
    /// Erases all that is kept.
    ForgetAll "forgetAll" [];
    /// The composer's title, and the beginning of a card's alternative text.
    QuoteCard "quoteCard" [];
    /// Closes the composer.
    Close "close" [];
    /// The choice of a design.
    CardDesign "cardDesign" [];
    /// A design: the words of a silent film.
    DesignIntertitle "designIntertitle" [];
    /// A design: an art house's programme.
    DesignProgramme "designProgramme" [];
    /// A design: cut paper.
    DesignPoster "designPoster" [];
    /// A design: words under a picture.
    DesignSubtitle "designSubtitle" [];
    /// A design: the board over a cinema's door.
    DesignMarquee "designMarquee" [];
    /// A design: type on a grid.
    DesignGrid "designGrid" [];
    /// The choice of a format.
    CardFormat "cardFormat" [];
    /// A format: 1080 × 1080.
    FormatSquare "formatSquare" [];
    /// A format: 1080 × 1350.
    FormatPortrait "formatPortrait" [];
    /// A format: 1080 × 1920.
    FormatStory "formatStory" [];
    /// A format: 1200 × 630.
    FormatWide "formatWide" [];
    /// A switch: the card takes the page's accent.
    CardAccent "cardAccent" [];
    /// A switch: the card takes the page's font.
    CardFont "cardFont" [];
    /// The field of the words.
    CardQuote "cardQuote" [];
    /// How the words may be shortened.
    CardQuoteHelp "cardQuoteHelp" [];
    /// The field of the alternative text.
    CardAlt "cardAlt" [];
    /// The card holds a part of the quote only.
    CardShortened "cardShortened" [];
    /// An edit of the quote was taken back.
    WordsMustStay "wordsMustStay" [];
    /// Copies the picture, with the words and the link as text.
    CopyImage "copyImage" [];
    /// Copies the words with attribution and link.
    CopyWords "copyWords" [];
    /// Copies the link to the passage.
    CopyLink "copyLink" [];
    /// Copies the alternative text.
    CopyAlt "copyAlt" [];
    /// Saves the picture as PNG.
    DownloadPng "downloadPng" [];
    /// Saves the picture as SVG.
    DownloadSvg "downloadSvg" [];
    /// Opens the system's way to share the picture.
    ShareCard "shareCard" [];
    /// The picture is on the clipboard.
    ImageCopied "imageCopied" [];
    /// The browser took no picture.
    ImageRefused "imageRefused" [];
    /// The words are on the clipboard.
    WordsCopied "wordsCopied" [];
    /// The link is on the clipboard.
    LinkCopied "linkCopied" [];
    /// The alternative text is on the clipboard.
    AltCopied "altCopied" [];
    /// The file was given to the browser.
    CardSaved "cardSaved" ["name"];
    /// The picture was handed over.
    CardShared "cardShared" [];
    /// The browser refused what was asked.
    ActionFailed "actionFailed" [];
}

impl Key {
    /// The key of a name in the author's JSON.
    ///
    /// ```
    /// use intertitle::strings::Key;
    /// assert_eq!(Key::of("timeLeft"), Some(Key::TimeLeft));
    /// assert_eq!(Key::of("time_left"), None);
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.name() == name)
    }

    /// Whether its form follows a number.
    #[must_use]
    pub fn is_counted(self) -> bool {
        matches!(self, Self::ReadingTime | Self::TimeLeft | Self::ProgressValue)
    }
}
