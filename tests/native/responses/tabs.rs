//! Drafts that could lose words: of an article open in two tabs, of replies and edits that can no longer be sent.

use super::writing::{article, posted, typed};
use intertitle::native::memory::Memory;
use intertitle::responses::form::{Field, Form, forget_edit, save_lost};
use intertitle::responses::isso::Remark;
use intertitle::responses::place::Rules;
use intertitle::responses::{Moment, State, own};

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
    assert_eq!(after_reload.remark().text, "From the first tab.\n\nFrom the second tab.");
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
    save_lost(&storage, &article(), &|_, _| false);
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "So do I.\n\nNot I.");
    assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "");
}

/// Joined with what another tab is still writing, that would be kept twice as soon as it writes on.
#[test]
fn a_reply_that_is_saved_leaves_what_another_tab_is_writing_alone() {
    let storage = Memory::default();
    let mut reply = Form::open(&storage, &article(), Some("7"));
    let mut other = Form::open(&storage, &article(), None);
    for (form, text) in [(&mut reply, "So do I."), (&mut other, "I liked")] {
        form.set(Field::Text, text.into());
        form.keep(&storage, &article());
    }
    save_lost(&storage, &article(), &|_, _| false);
    other.set(Field::Text, "I liked it.".into());
    other.keep(&storage, &article());
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "So do I.\n\nI liked it.");
}

/// The comment was deleted by the moderator, or can no longer be edited: what was typed is not published anywhere.
#[test]
fn an_edit_that_is_too_late_moves_to_the_article() {
    let storage = Memory::default();
    let at = |text| Moment::parse(text).unwrap();
    own::remember(&storage, &article(), "9", at("2026-02-03T12:00:00Z"));
    let source = Remark { text: "Old words.".into(), ..Remark::default() };
    let mut edit = Form::edit(&storage, &article(), "9", source.clone());
    edit.set(Field::Text, "New words.".into());
    edit.keep(&storage, &article());
    let save = |now| {
        let own = own::ids(&storage, &article(), at(now));
        save_lost(&storage, &article(), &|id, is_change| is_change && own.iter().any(|own| own == id));
    };
    save("2026-02-03T12:14:00Z");
    assert_eq!(Form::edit(&storage, &article(), "9", source.clone()).remark().text, "New words.");
    save("2026-02-03T12:16:00Z");
    let form = Form::open(&storage, &article(), None);
    assert_eq!((form.remark().text.as_str(), form.is_resumed()), ("New words.", true));
    assert_eq!(Form::edit(&storage, &article(), "9", source.clone()).remark().text, "Old words.");
    // Isso gives the number of a deleted comment to the next: what its writer has deleted with it is no draft of that.
    let mut edit = Form::edit(&storage, &article(), "9", source.clone());
    edit.set(Field::Text, "Newer words.".into());
    edit.keep(&storage, &article());
    forget_edit(&storage, &article(), "9");
    save_lost(&storage, &article(), &|_, _| false);
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "New words.");
}
