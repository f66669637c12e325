//! One response as it stands in a conversation: when it was written, whom it answers, which buttons are its own.
//! Must use invented responses, like the rest of these tests.

use super::{Host, conversation, manner, places, said, shown};
use crate::support::until;
use intertitle::respond::Manner;
use intertitle::responses::{Moment, PlaceKind, Response};
use wasm_bindgen_test::wasm_bindgen_test;

/// The clock of the reader is slow, or that of the place fast: nothing is said of how long ago it was.
#[wasm_bindgen_test]
async fn what_is_yet_to_come_was_not_just_now() {
    let host = Host::new();
    let section = host.open(&places());
    let early = Response { published: Moment::parse("2027-05-01T12:00:00Z"), ..said("a", None) };
    shown(&section, conversation(PlaceKind::Mastodon, vec![early]), false).await;
    let time = host.text("time");
    assert!(time.contains("2027") && !time.contains("now"), "{time}");
}

/// Deeper replies stand beside the one they answer, so that only words can tell.
#[wasm_bindgen_test]
async fn at_the_last_level_everybody_is_told_whom_a_reply_answers() {
    let host = Host::new();
    let section = host.open(&places());
    let id = |level: usize| "a".repeat(level + 1);
    let thread = (0..9).map(|level| said(&id(level), level.checked_sub(1).map(id).as_deref())).collect();
    shown(&section, conversation(PlaceKind::Mastodon, thread), false).await;
    assert_eq!((host.count(".response__unseen:not([role])"), host.count(".response__mark")), (5, 3));
    assert_eq!(host.text("#response-0-aaaaaaaaa .response__mark"), "In reply to Reader aaaaaaaa");
}

#[wasm_bindgen_test]
async fn a_button_that_folds_replies_belongs_to_a_name() {
    let host = Host::new();
    let section = host.open(&places());
    shown(&section, conversation(PlaceKind::Mastodon, vec![said("a", None), said("ab", Some("a"))]), false).await;
    let name = host.find("[value=fold]").get_attribute("aria-describedby").unwrap_or_default();
    assert_eq!(host.text(&format!("#{name}")), "Reader a");
}

/// The focus goes past the question to the button that declines.
#[wasm_bindgen_test]
async fn before_a_deletion_the_question_is_heard() {
    let host = Host::new();
    let section = host.open(&places());
    let own = Manner { writes: vec![0], own: vec!["a".into()], ..manner() };
    section.show(conversation(PlaceKind::Isso, vec![said("a", None)]), own, false, Box::new(|| {}));
    assert!(until(|| host.count("[value=ask-delete]") == 1).await, "there is no such button");
    host.find("[value=ask-delete]").click();
    let keep = host.find("[value=keep]");
    assert!(keep.matches(":focus").unwrap());
    assert_eq!(keep.get_attribute("aria-description").as_deref(), Some("Delete your response?"));
}
