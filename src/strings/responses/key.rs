//! The names of the strings of the responses: stable, camelCase as authors write them in their JSON, under `responses`.
//! Adding one means adding its English and its Arabic; the tests say which is missing.

/// The name of a string, its name in JSON, what is filled in, and whether its form follows a number.
macro_rules! keys {
    ($($(#[$doc:meta])* $key:ident $name:literal [$($placeholder:literal),*] $counted:literal;)*) => {
        /// The name of a string that a reader of responses sees.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Key {
            $($(#[$doc])* $key,)*
        }

        /// All of them, in the order of [`Key`].
        const NAMES: &[(Key, &str, &[&str], bool)] = &[$((Key::$key, $name, &[$($placeholder),*], $counted),)*];
    };
}

keys! {
    /// The heading of the section.
    Title "title" [] false;
    /// How many responses are shown, where those are all.
    Count "count" ["n"] true;
    /// How many are shown of how many there are; the plural form follows `total`.
    ShownOf "shownOf" ["n", "total"] true;
    /// Leads to the whole thread.
    RestAt "restAt" ["place"] false;
    /// Leads to a response in its place.
    ViewAt "viewAt" ["place"] false;
    /// Nothing has been said yet.
    None "none" [] false;
    /// Invites to be the first.
    BeTheFirst "beTheFirst" ["place"] false;
    /// Leads to where one can answer.
    RespondOn "respondOn" ["place"] false;
    /// The places are being asked.
    Loading "loading" [] false;
    /// They have answered: for screen readers.
    Loaded "loaded" [] false;
    /// A place does not answer as it should.
    PlaceFailed "placeFailed" ["place"] false;
    /// A place has been asked too often.
    PlaceLimited "placeLimited" ["place"] false;
    /// Asks the place again.
    Retry "retry" [] false;
    /// A place is still gathering.
    Gathering "gathering" ["place"] false;
    /// Who wrote a response and gave no name.
    Anonymous "anonymous" [] false;
    /// When a response was changed.
    Edited "edited" ["date"] false;
    /// A time less than a minute ago.
    Now "now" [] false;
    /// Before what a response warns of.
    ContentWarning "contentWarning" [] false;
    /// Unfolds it.
    ShowAnyway "showAnyway" [] false;
    /// How many like it.
    Likes "likes" ["n"] true;
    /// How many passed it on.
    Boosts "boosts" ["n"] true;
    /// How many answer it.
    Replies "replies" ["n"] true;
    /// Unfolds the replies.
    ShowReplies "showReplies" ["n"] true;
    /// Folds them.
    HideReplies "hideReplies" [] false;
    /// Whom a response answers: for screen readers.
    InReplyTo "inReplyTo" ["name"] false;
    /// In place of a response that was deleted.
    Deleted "deleted" [] false;
    /// In place of one that was deleted or is not public.
    Missing "missing" [] false;
    /// In place of one that is not to be seen here.
    Hidden "hidden" [] false;
    /// A comment that its writer alone sees.
    Waiting "waiting" [] false;
    /// A response that speaks of the article elsewhere.
    Mention "mention" [] false;
    /// A post that quotes the author's.
    Quote "quote" [] false;
    /// A mention that names another page.
    Doubtful "doubtful" [] false;
    /// Leads to the passage that a response speaks of.
    AboutPassage "aboutPassage" [] false;
    /// The mark beside a passage.
    PassageResponses "passageResponses" ["n"] true;
    /// Shows the next responses.
    ShowMore "showMore" [] false;
    /// A picture or page without a description.
    Attachment "attachment" [] false;
    /// Loads the pictures of those who wrote.
    ShowPictures "showPictures" [] false;
    /// What that means.
    ShowPicturesHelp "showPicturesHelp" ["hosts"] false;
    /// The field for a reader's own instance.
    YourInstance "yourInstance" [] false;
    /// What to type there.
    YourInstanceHelp "yourInstanceHelp" [] false;
    /// What was typed is none.
    NoInstance "noInstance" [] false;
    /// Opens the post there.
    GoToInstance "goToInstance" [] false;
    /// How to answer from a site of one's own.
    WebmentionInvite "webmentionInvite" [] false;
    /// Copies it.
    CopyAddress "copyAddress" [] false;
    /// Opens the form.
    Write "write" [] false;
    /// Opens the form under a response.
    Reply "reply" [] false;
    /// Its name for screen readers.
    ReplyTo "replyTo" ["name"] false;
    /// A field.
    YourName "yourName" [] false;
    /// A field.
    YourEmail "yourEmail" [] false;
    /// A field.
    YourWebsite "yourWebsite" [] false;
    /// A field.
    YourText "yourText" [] false;
    /// A field may stay empty.
    Optional "optional" [] false;
    /// A switch.
    RememberMe "rememberMe" [] false;
    /// Shows how it will read.
    Preview "preview" [] false;
    /// Sends it.
    Send "send" [] false;
    /// It is on its way.
    Sending "sending" [] false;
    /// It stands there.
    Sent "sent" [] false;
    /// It waits.
    SentWaits "sentWaits" [] false;
    /// Too many in a minute.
    TooOften "tooOften" [] false;
    /// It can no longer be changed.
    NotYours "notYours" [] false;
    /// The server does not take it.
    Declined "declined" [] false;
    /// There was no answer.
    SendFailed "sendFailed" [] false;
    /// A field is empty.
    FieldMissing "fieldMissing" [] false;
    /// Fewer than three letters.
    TextTooShort "textTooShort" [] false;
    /// More than is taken.
    FieldTooLong "fieldTooLong" [] false;
    /// It is no e-mail address.
    NoEmail "noEmail" [] false;
    /// It is no address.
    NoWebsite "noWebsite" [] false;
    /// Changes one's own.
    Edit "edit" [] false;
    /// Takes one's own away.
    Delete "delete" [] false;
    /// Asks before.
    ConfirmDelete "confirmDelete" [] false;
    /// Leaves things as they are.
    Cancel "cancel" [] false;
    /// Votes for a response.
    Like "like" [] false;
    /// What was typed before is here again.
    DraftKept "draftKept" [] false;
    /// Answers the selected words.
    QuotePassage "quotePassage" [] false;
    /// Above the chips.
    InsightsTitle "insightsTitle" [] false;
    /// What becomes of a mark.
    InsightsLocal "insightsLocal" [] false;
    /// What becomes of a mark that is counted.
    InsightsShared "insightsShared" ["host"] false;
    /// How many have marked a chip.
    InsightCount "insightCount" ["n"] true;
    /// A chip.
    WantToSee "wantToSee" [] false;
    /// A chip.
    SeeItAgain "seeItAgain" [] false;
    /// A chip.
    ChangedMyMind "changedMyMind" [] false;
    /// A chip.
    PutIntoWords "putIntoWords" [] false;
    /// A chip.
    Learned "learned" [] false;
    /// A chip.
    Moved "moved" [] false;
    /// A chip.
    SeeItDifferently "seeItDifferently" [] false;
    /// A chip.
    SpoilerSafe "spoilerSafe" [] false;
}

impl Key {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(key, ..)| *key)
    }

    /// The name in the author's JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().map_or("", |(_, name, ..)| name)
    }

    /// The key of a name in the author's JSON.
    ///
    /// ```
    /// use intertitle::strings::responses::Key;
    /// assert_eq!(Key::of("restAt"), Some(Key::RestAt));
    /// assert_eq!(Key::of("rest_at"), None);
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        NAMES.iter().find(|(_, known, ..)| *known == name).map(|(key, ..)| *key)
    }

    /// What is filled in, without braces.
    #[must_use]
    pub fn placeholders(self) -> &'static [&'static str] {
        self.row().map_or(&[], |(_, _, placeholders, _)| placeholders)
    }

    /// Whether its form follows a number.
    #[must_use]
    pub fn is_counted(self) -> bool {
        self.row().is_some_and(|(.., counted)| *counted)
    }

    fn row(self) -> Option<&'static (Self, &'static str, &'static [&'static str], bool)> {
        NAMES.get(self as usize)
    }
}
