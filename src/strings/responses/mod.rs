//! The strings of the responses and of the insights: like all others, but with names of their own.
//! In a module of their own only because they are many; a module that uses none of them carries none.

mod english;

use super::key::{Key, Known, keys};

/// The prefixes of their names.
const PREFIXES: [&str; 2] = ["responses", "insight"];

/// Whether a name has the prefix of these strings, whether or not there is such a string.
pub(super) fn is_of_these(name: &str) -> bool {
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

keys! {
    RESPONSES;
    /// The heading of the section.
    RESPONSES_TITLE "responsesTitle" [];
    /// How many responses there are, if all of them are shown.
    RESPONSES_COUNT "responsesCount" ["n"];
    /// How many of the responses are shown; the plural form follows `total`.
    RESPONSES_SHOWN_OF "responsesShownOf" ["n", "total"];
    /// Leads to the whole thread at a place.
    RESPONSES_REST_AT "responsesRestAt" ["place"];
    /// Leads to a response at its place.
    RESPONSES_VIEW_AT "responsesViewAt" ["place"];
    /// There are no responses yet.
    RESPONSES_NONE "responsesNone" [];
    /// Invites readers to write the first response.
    RESPONSES_BE_THE_FIRST "responsesBeTheFirst" ["place"];
    /// Leads to where readers can respond.
    RESPONSES_RESPOND_ON "responsesRespondOn" ["place"];
    /// The places are being queried.
    RESPONSES_LOADING "responsesLoading" [];
    /// All places have answered: for screen readers.
    RESPONSES_LOADED "responsesLoaded" [];
    /// A place did not answer properly.
    RESPONSES_PLACE_FAILED "responsesPlaceFailed" ["place"];
    /// A place has been queried too often.
    RESPONSES_PLACE_LIMITED "responsesPlaceLimited" ["place"];
    /// Queries the place again.
    RESPONSES_RETRY "responsesRetry" [];
    /// A place is still gathering replies.
    RESPONSES_GATHERING "responsesGathering" ["place"];
    /// The author of a response without a name.
    RESPONSES_ANONYMOUS "responsesAnonymous" [];
    /// When a response was changed.
    RESPONSES_EDITED "responsesEdited" ["date"];
    /// A time less than a minute ago.
    RESPONSES_NOW "responsesNow" [];
    /// The label before a content warning.
    RESPONSES_CONTENT_WARNING "responsesContentWarning" [];
    /// Shows the content despite the warning.
    RESPONSES_SHOW_ANYWAY "responsesShowAnyway" [];
    /// How many like a response.
    RESPONSES_LIKES "responsesLikes" ["n"];
    /// How many have boosted a response.
    RESPONSES_BOOSTS "responsesBoosts" ["n"];
    /// How many replies a response has.
    RESPONSES_REPLIES "responsesReplies" ["n"];
    /// Shows the replies.
    RESPONSES_SHOW_REPLIES "responsesShowReplies" ["n"];
    /// Hides the replies.
    RESPONSES_HIDE_REPLIES "responsesHideReplies" [];
    /// Whom a response replies to: for screen readers.
    RESPONSES_IN_REPLY_TO "responsesInReplyTo" ["name"];
    /// In place of a response that was deleted.
    RESPONSES_DELETED "responsesDeleted" [];
    /// In place of a response that was deleted or is not public.
    RESPONSES_MISSING "responsesMissing" [];
    /// In place of a response that is hidden here.
    RESPONSES_HIDDEN "responsesHidden" [];
    /// A comment that only its writer sees, until it is approved.
    RESPONSES_WAITING "responsesWaiting" [];
    /// A mention of the article elsewhere.
    RESPONSES_MENTION "responsesMention" [];
    /// A post that quotes the author's post.
    RESPONSES_QUOTE "responsesQuote" [];
    /// A mention that names another page.
    RESPONSES_DOUBTFUL "responsesDoubtful" [];
    /// Leads to the passage that a response is about.
    RESPONSES_ABOUT_PASSAGE "responsesAboutPassage" [];
    /// The mark beside a passage that has responses.
    RESPONSES_PASSAGE_RESPONSES "responsesPassageResponses" ["n"];
    /// Shows the next responses.
    RESPONSES_SHOW_MORE "responsesShowMore" [];
    /// An attachment without a description.
    RESPONSES_ATTACHMENT "responsesAttachment" [];
    /// Loads the profile pictures.
    RESPONSES_SHOW_PICTURES "responsesShowPictures" [];
    /// Says where those pictures are loaded from.
    RESPONSES_SHOW_PICTURES_HELP "responsesShowPicturesHelp" ["hosts"];
    /// The field for the reader's own Mastodon instance.
    RESPONSES_YOUR_INSTANCE "responsesYourInstance" [];
    /// What to type in that field.
    RESPONSES_YOUR_INSTANCE_HELP "responsesYourInstanceHelp" [];
    /// The text in that field is not an instance.
    RESPONSES_NO_INSTANCE "responsesNoInstance" [];
    /// Opens the post at that instance.
    RESPONSES_GO_TO_INSTANCE "responsesGoToInstance" [];
    /// How to respond from one's own site.
    RESPONSES_WEBMENTION_INVITE "responsesWebmentionInvite" [];
    /// Copies the article's address for that.
    RESPONSES_COPY_ADDRESS "responsesCopyAddress" [];
    /// Opens the form for a response.
    RESPONSES_WRITE "responsesWrite" [];
    /// Opens the form for a reply to a response.
    RESPONSES_REPLY "responsesReply" [];
    /// The accessible name of that button.
    RESPONSES_REPLY_TO "responsesReplyTo" ["name"];
    /// The form's field for a name.
    RESPONSES_YOUR_NAME "responsesYourName" [];
    /// The form's field for an e-mail address.
    RESPONSES_YOUR_EMAIL "responsesYourEmail" [];
    /// The form's field for a website.
    RESPONSES_YOUR_WEBSITE "responsesYourWebsite" [];
    /// The form's field for the response itself.
    RESPONSES_YOUR_TEXT "responsesYourText" [];
    /// Marks a field that may stay empty.
    RESPONSES_OPTIONAL "responsesOptional" [];
    /// The form's switch for remembering name, address and website.
    RESPONSES_REMEMBER_ME "responsesRememberMe" [];
    /// Shows the response as it will appear.
    RESPONSES_PREVIEW "responsesPreview" [];
    /// Sends the response.
    RESPONSES_SEND "responsesSend" [];
    /// The response is being sent.
    RESPONSES_SENDING "responsesSending" [];
    /// The response has been published.
    RESPONSES_SENT "responsesSent" [];
    /// The response has been saved and awaits approval.
    RESPONSES_SENT_WAITS "responsesSentWaits" [];
    /// Too many responses were sent in a short time.
    RESPONSES_TOO_OFTEN "responsesTooOften" [];
    /// The response can no longer be changed.
    RESPONSES_NOT_YOURS "responsesNotYours" [];
    /// The server rejected the response.
    RESPONSES_DECLINED "responsesDeclined" [];
    /// The server could not be reached.
    RESPONSES_SEND_FAILED "responsesSendFailed" [];
    /// A required field is empty.
    RESPONSES_FIELD_MISSING "responsesFieldMissing" [];
    /// The response has fewer than three letters.
    RESPONSES_TEXT_TOO_SHORT "responsesTextTooShort" [];
    /// The text in a field is too long.
    RESPONSES_FIELD_TOO_LONG "responsesFieldTooLong" [];
    /// The text in the field is no e-mail address.
    RESPONSES_NO_EMAIL "responsesNoEmail" [];
    /// The text in the field is no web address.
    RESPONSES_NO_WEBSITE "responsesNoWebsite" [];
    /// Changes the reader's own response.
    RESPONSES_EDIT "responsesEdit" [];
    /// Deletes the reader's own response.
    RESPONSES_DELETE "responsesDelete" [];
    /// Asks for confirmation before deleting.
    RESPONSES_CONFIRM_DELETE "responsesConfirmDelete" [];
    /// Cancels the change.
    RESPONSES_CANCEL "responsesCancel" [];
    /// Votes for a response.
    RESPONSES_LIKE "responsesLike" [];
    /// An unsent draft has been restored.
    RESPONSES_DRAFT_KEPT "responsesDraftKept" [];
    /// Responds to the selected words.
    RESPONSES_QUOTE_PASSAGE "responsesQuotePassage" [];
    /// The heading above the chips.
    INSIGHTS_TITLE "insightsTitle" [];
    /// What happens to a reader's choice of a chip: it stays in this browser.
    INSIGHTS_LOCAL "insightsLocal" [];
    /// What happens to a reader's choice of a chip if choices are counted.
    INSIGHTS_SHARED "insightsShared" ["host"];
    /// How many readers have chosen a chip.
    INSIGHT_COUNT "insightCount" ["n"];
    /// A chip.
    INSIGHT_WANT_TO_SEE "insightWantToSee" [];
    /// A chip.
    INSIGHT_SEE_IT_AGAIN "insightSeeItAgain" [];
    /// A chip.
    INSIGHT_CHANGED_MY_MIND "insightChangedMyMind" [];
    /// A chip.
    INSIGHT_PUT_INTO_WORDS "insightPutIntoWords" [];
    /// A chip.
    INSIGHT_LEARNED "insightLearned" [];
    /// A chip.
    INSIGHT_MOVED "insightMoved" [];
    /// A chip.
    INSIGHT_SEE_IT_DIFFERENTLY "insightSeeItDifferently" [];
    /// A chip.
    INSIGHT_SPOILER_SAFE "insightSpoilerSafe" [];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_where_they_belong() {
        for key in Key::RESPONSES {
            assert!(is_of_these(key.name()), "{}", key.name());
        }
        for key in [Key::READING, Key::QUOTES].into_iter().flatten() {
            assert!(!is_of_these(key.name()), "{}", key.name());
        }
    }
}
