//! The strings of the responses and of the insights: as all others, under names that say so.
//! Apart from the others only because they are many; a module that names none of them carries none.

mod arabic;
mod english;

use super::key::{Key, Known, keys};

/// What the names of these strings begin with.
const PREFIXES: [&str; 2] = ["responses", "insight"];

/// Whether a name is for a string of these, if there is one of it.
pub(super) fn is_of_these(name: &str) -> bool {
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

keys! {
    RESPONSES;
    /// The heading of the section.
    RESPONSES_TITLE "responsesTitle" [];
    /// How many responses are shown, where those are all.
    RESPONSES_COUNT "responsesCount" ["n"];
    /// How many are shown of how many there are; the plural form follows `total`.
    RESPONSES_SHOWN_OF "responsesShownOf" ["n", "total"];
    /// Leads to the whole thread.
    RESPONSES_REST_AT "responsesRestAt" ["place"];
    /// Leads to a response in its place.
    RESPONSES_VIEW_AT "responsesViewAt" ["place"];
    /// Nothing has been said yet.
    RESPONSES_NONE "responsesNone" [];
    /// Invites to be the first.
    RESPONSES_BE_THE_FIRST "responsesBeTheFirst" ["place"];
    /// Leads to where one can answer.
    RESPONSES_RESPOND_ON "responsesRespondOn" ["place"];
    /// The places are being asked.
    RESPONSES_LOADING "responsesLoading" [];
    /// They have answered: for screen readers.
    RESPONSES_LOADED "responsesLoaded" [];
    /// A place does not answer as it should.
    RESPONSES_PLACE_FAILED "responsesPlaceFailed" ["place"];
    /// A place has been asked too often.
    RESPONSES_PLACE_LIMITED "responsesPlaceLimited" ["place"];
    /// Asks the place again.
    RESPONSES_RETRY "responsesRetry" [];
    /// A place is still gathering.
    RESPONSES_GATHERING "responsesGathering" ["place"];
    /// Who wrote a response and gave no name.
    RESPONSES_ANONYMOUS "responsesAnonymous" [];
    /// When a response was changed.
    RESPONSES_EDITED "responsesEdited" ["date"];
    /// A time less than a minute ago.
    RESPONSES_NOW "responsesNow" [];
    /// Before what a response warns of.
    RESPONSES_CONTENT_WARNING "responsesContentWarning" [];
    /// Unfolds it.
    RESPONSES_SHOW_ANYWAY "responsesShowAnyway" [];
    /// How many like it.
    RESPONSES_LIKES "responsesLikes" ["n"];
    /// How many passed it on.
    RESPONSES_BOOSTS "responsesBoosts" ["n"];
    /// How many answer it.
    RESPONSES_REPLIES "responsesReplies" ["n"];
    /// Unfolds the replies.
    RESPONSES_SHOW_REPLIES "responsesShowReplies" ["n"];
    /// Folds them.
    RESPONSES_HIDE_REPLIES "responsesHideReplies" [];
    /// Whom a response answers: for screen readers.
    RESPONSES_IN_REPLY_TO "responsesInReplyTo" ["name"];
    /// In place of a response that was deleted.
    RESPONSES_DELETED "responsesDeleted" [];
    /// In place of one that was deleted or is not public.
    RESPONSES_MISSING "responsesMissing" [];
    /// In place of one that is not to be seen here.
    RESPONSES_HIDDEN "responsesHidden" [];
    /// A comment that its writer alone sees.
    RESPONSES_WAITING "responsesWaiting" [];
    /// A response that speaks of the article elsewhere.
    RESPONSES_MENTION "responsesMention" [];
    /// A post that quotes the author's.
    RESPONSES_QUOTE "responsesQuote" [];
    /// A mention that names another page.
    RESPONSES_DOUBTFUL "responsesDoubtful" [];
    /// Leads to the passage that a response speaks of.
    RESPONSES_ABOUT_PASSAGE "responsesAboutPassage" [];
    /// The mark beside a passage.
    RESPONSES_PASSAGE_RESPONSES "responsesPassageResponses" ["n"];
    /// Shows the next responses.
    RESPONSES_SHOW_MORE "responsesShowMore" [];
    /// A picture or page without a description.
    RESPONSES_ATTACHMENT "responsesAttachment" [];
    /// Loads the pictures of those who wrote.
    RESPONSES_SHOW_PICTURES "responsesShowPictures" [];
    /// What that means.
    RESPONSES_SHOW_PICTURES_HELP "responsesShowPicturesHelp" ["hosts"];
    /// The field for a reader's own instance.
    RESPONSES_YOUR_INSTANCE "responsesYourInstance" [];
    /// What to type there.
    RESPONSES_YOUR_INSTANCE_HELP "responsesYourInstanceHelp" [];
    /// What was typed is none.
    RESPONSES_NO_INSTANCE "responsesNoInstance" [];
    /// Opens the post there.
    RESPONSES_GO_TO_INSTANCE "responsesGoToInstance" [];
    /// How to answer from a site of one's own.
    RESPONSES_WEBMENTION_INVITE "responsesWebmentionInvite" [];
    /// Copies it.
    RESPONSES_COPY_ADDRESS "responsesCopyAddress" [];
    /// Opens the form.
    RESPONSES_WRITE "responsesWrite" [];
    /// Opens the form under a response.
    RESPONSES_REPLY "responsesReply" [];
    /// Its name for screen readers.
    RESPONSES_REPLY_TO "responsesReplyTo" ["name"];
    /// A field.
    RESPONSES_YOUR_NAME "responsesYourName" [];
    /// A field.
    RESPONSES_YOUR_EMAIL "responsesYourEmail" [];
    /// A field.
    RESPONSES_YOUR_WEBSITE "responsesYourWebsite" [];
    /// A field.
    RESPONSES_YOUR_TEXT "responsesYourText" [];
    /// A field may stay empty.
    RESPONSES_OPTIONAL "responsesOptional" [];
    /// A switch.
    RESPONSES_REMEMBER_ME "responsesRememberMe" [];
    /// Shows how it will read.
    RESPONSES_PREVIEW "responsesPreview" [];
    /// Sends it.
    RESPONSES_SEND "responsesSend" [];
    /// It is on its way.
    RESPONSES_SENDING "responsesSending" [];
    /// It stands there.
    RESPONSES_SENT "responsesSent" [];
    /// It waits.
    RESPONSES_SENT_WAITS "responsesSentWaits" [];
    /// Too many in a row.
    RESPONSES_TOO_OFTEN "responsesTooOften" [];
    /// It can no longer be changed.
    RESPONSES_NOT_YOURS "responsesNotYours" [];
    /// The server does not take it.
    RESPONSES_DECLINED "responsesDeclined" [];
    /// There was no answer.
    RESPONSES_SEND_FAILED "responsesSendFailed" [];
    /// A field is empty.
    RESPONSES_FIELD_MISSING "responsesFieldMissing" [];
    /// Fewer than three letters.
    RESPONSES_TEXT_TOO_SHORT "responsesTextTooShort" [];
    /// More than is taken.
    RESPONSES_FIELD_TOO_LONG "responsesFieldTooLong" [];
    /// It is no e-mail address.
    RESPONSES_NO_EMAIL "responsesNoEmail" [];
    /// It is no address.
    RESPONSES_NO_WEBSITE "responsesNoWebsite" [];
    /// Changes one's own.
    RESPONSES_EDIT "responsesEdit" [];
    /// Takes one's own away.
    RESPONSES_DELETE "responsesDelete" [];
    /// Asks before.
    RESPONSES_CONFIRM_DELETE "responsesConfirmDelete" [];
    /// Leaves things as they are.
    RESPONSES_CANCEL "responsesCancel" [];
    /// Votes for a response.
    RESPONSES_LIKE "responsesLike" [];
    /// What was typed before is here again.
    RESPONSES_DRAFT_KEPT "responsesDraftKept" [];
    /// Answers the selected words.
    RESPONSES_QUOTE_PASSAGE "responsesQuotePassage" [];
    /// Above the chips.
    INSIGHTS_TITLE "insightsTitle" [];
    /// What becomes of a mark.
    INSIGHTS_LOCAL "insightsLocal" [];
    /// What becomes of a mark that is counted.
    INSIGHTS_SHARED "insightsShared" ["host"];
    /// How many have marked a chip.
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
        for key in Key::ALL {
            assert!(!is_of_these(key.name()), "{}", key.name());
        }
    }
}
