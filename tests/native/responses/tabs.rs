//! An article that is open in two tabs, in both of which its reader writes: no text may replace the other.

use super::writing::{article, posted, typed};
use crate::support::memory::Memory;
use intertitle::responses::State;
use intertitle::responses::form::{Field, Form, save_lost_replies};
use intertitle::responses::place::Rules;

#[test]
fn two_tabs_of_an_article_keep_both_texts() {
    let storage = Memory::default();
    let type_on = |form: &mut Form, text: &str| {
        form.set(Field::Text, text.into());
        form.keep(&storage, &article());
    };
    let (mut first, mut second) = (Form::open(&storage, &article(), None), Form::open(&storage, &article(), None));
    type_on(&mut first, "From the first");
    type_on(&mut second, "From the second");
    type_on(&mut first, "From the first tab.");
    type_on(&mut second, "From the second tab.");
    let after_reload = Form::open(&storage, &article(), None);
    assert_eq!(after_reload.remark().text, "From the second tab.\n\nFrom the first tab.");
    assert!(after_reload.is_resumed());
    // One is sent: the other stays.
    assert!(first.send(Rules::default()).is_some());
    assert!(first.answered(posted(State::Shown), &storage, &article()).is_some());
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "From the second tab.");
    type_on(&mut second, "");
    assert!(storage.is_empty(), "emptied by its reader");
}

#[test]
fn a_draft_that_is_taken_up_in_another_tab_is_still_one() {
    let storage = Memory::default();
    typed(&storage, "One");
    typed(&storage, "One more");
    let mut joined = Form::open(&storage, &article(), None);
    assert_eq!(joined.remark().text, "One more");
    joined.set(Field::Text, "One more thing.".into());
    joined.keep(&storage, &article());
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "One more thing.");
}

#[test]
fn replies_in_two_tabs_to_a_comment_that_is_gone_both_move_to_the_article() {
    let storage = Memory::default();
    let (mut first, mut second) = (Form::open(&storage, &article(), Some("7")), Form::open(&storage, &article(), Some("7")));
    for (form, text) in [(&mut first, "So do I."), (&mut second, "Not I.")] {
        form.set(Field::Text, text.into());
        form.keep(&storage, &article());
    }
    first.answer_article(&storage, &article());
    assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "Not I.", "of the other tab");
    save_lost_replies(&storage, &article(), &|_| false);
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "So do I.\n\nNot I.");
    assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "");
}
