//! Writing: nothing typed is lost, problems are shown at their fields; instances, quoted passages.

use intertitle::native::memory::Memory;
use intertitle::ports::Storage;
use intertitle::reading::places::ArticleKey;
use intertitle::responses::fallback_storage::FallbackStorage;
use intertitle::responses::form::{Field, Form, Phase, Problem, Refusal, Writer, quoted_in_markdown, remember_writer, save_lost, writer};
use intertitle::responses::instance::{answer_page, normalise, remember, remembered};
use intertitle::responses::isso::{Remark, Write, Written};
use intertitle::responses::place::Rules;
use intertitle::responses::{Fault, FaultKind, Response, State};
use std::rc::Rc;

pub(super) fn article() -> ArticleKey {
    ArticleKey::of("https://blog.example/her")
}

pub(super) fn typed(storage: &Memory, text: &str) -> Form {
    let mut form = Form::open(storage, &article(), None);
    form.set(Field::Text, text.into());
    form.keep(storage, &article());
    form
}

pub(super) fn posted(state: State) -> Written {
    Written::Posted(Rc::new(Response { state, ..Response::default() }))
}

#[test]
fn a_draft_survives_a_reload() {
    let storage = Memory::default();
    let words = "Tabs\tand\nlines \\n and \u{1f3ac}.";
    typed(&storage, words);
    assert_eq!(Form::open(&storage, &article(), None).remark().text, words);
    assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "", "an answer to a comment has a draft of its own");
    assert_eq!(Form::open(&storage, &ArticleKey::of("https://blog.example/him"), None).remark().text, "");
}

fn reply(storage: &Memory, parent: &str, text: &str) {
    let mut form = Form::open(storage, &article(), Some(parent));
    form.set(Field::Author, "Ada".into());
    form.set(Field::Text, text.into());
    form.keep(storage, &article());
}

#[test]
fn an_unsent_reply_to_a_comment_that_is_gone_is_kept_as_a_response_to_the_article() {
    let storage = Memory::default();
    reply(&storage, "7", "So do I.");
    reply(&storage, "8", "And I.");
    reply(&storage, "9", "Not I.");
    save_lost(&storage, &article(), &|_, _| true);
    assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "So do I.", "as long as the comment is there");
    save_lost(&storage, &ArticleKey::of("https://blog.example/him"), &|_, _| false);
    save_lost(&storage, &article(), &|id, _| id == "8");
    let form = Form::open(&storage, &article(), None);
    assert_eq!((form.remark().text.as_str(), form.remark().author.as_str()), ("So do I.\n\nNot I.", "Ada"));
    assert!(form.is_resumed(), "and the reader is told that it is a draft");
    assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "");
    assert_eq!(Form::open(&storage, &article(), Some("8")).remark().text, "And I.");
    save_lost(&storage, &article(), &|id, _| id == "8");
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "So do I.\n\nNot I.", "once");
    reply(&storage, "8", "");
    typed(&storage, "");
    assert!(storage.is_empty(), "nothing is left behind");
}

#[test]
fn a_lost_reply_follows_what_is_typed_for_the_article() {
    let storage = Memory::default();
    typed(&storage, "These are my words.\n");
    reply(&storage, "7", "So do I.");
    save_lost(&storage, &article(), &|_, _| false);
    assert_eq!(Form::open(&storage, &article(), None).remark().text, "These are my words.\n\nSo do I.");
}

#[test]
fn whatever_fails_the_words_stay() {
    let storage = Memory::default();
    for written in [
        Written::TooOften,
        Written::NotYours,
        Written::Declined("no".into()),
        Written::Failed(Fault::new(FaultKind::Slow, "comments.example", "silence")),
    ] {
        let mut form = typed(&storage, "These are my words.");
        assert!(form.send(Rules::default()).is_some());
        assert!(form.answered(written, &storage, &article()).is_none());
        assert!(matches!(form.phase(), Phase::Refused(_)));
        assert_eq!(form.remark().text, "These are my words.");
        assert_eq!(Form::open(&storage, &article(), None).remark().text, "These are my words.");
        assert!(form.send(Rules::default()).is_some(), "it can be sent again");
    }
}

#[test]
fn only_acceptance_clears_the_draft() {
    for (state, phase) in [(State::Shown, Phase::Done), (State::Waiting, Phase::Waits)] {
        let storage = Memory::default();
        let mut form = typed(&storage, "These are my words.");
        assert!(form.send(Rules::default()).is_some());
        assert!(form.answered(posted(state), &storage, &article()).is_some());
        assert_eq!((form.phase(), form.remark().text.as_str()), (&phase, ""));
        assert!(storage.is_empty());
    }
}

#[test]
fn while_sending_neither_pressing_again_nor_typing_has_effect() {
    let storage = Memory::default();
    let mut form = typed(&storage, "These are my words.");
    assert!(form.send(Rules::default()).is_some());
    assert!(form.send(Rules::default()).is_none());
    form.set(Field::Text, "Others.".into());
    assert_eq!(form.remark().text, "These are my words.");
    assert!(form.preview().is_none());
}

#[test]
fn problems_are_shown_at_their_fields_in_order() {
    let rules = Rules { needs_author: true, needs_email: true, may_reply_to_self: false };
    let mut form = Form::default();
    assert!(form.send(rules).is_none());
    assert_eq!(form.first_problem(), Some(Field::Text), "the text is the first field on the page");
    assert_eq!(
        (form.problem(Field::Email), form.problem(Field::Text), form.problem(Field::Website)),
        (Some(Problem::Missing), Some(Problem::Missing), None)
    );
    form.set(Field::Text, "It waits.".into());
    assert_eq!(form.first_problem(), Some(Field::Author));
    form.set(Field::Author, "Ada".into());
    assert_eq!(
        (form.problem(Field::Author), form.first_problem()),
        (None, Some(Field::Email)),
        "a field that is being mended is no longer blamed"
    );
    for (field, value, problem) in [
        (Field::Email, "ada", Problem::NoEmail),
        (Field::Email, "@films.example", Problem::NoEmail),
        (Field::Website, "javascript:alert(1)", Problem::NoAddress),
        (Field::Website, "films", Problem::NoAddress),
        (Field::Website, &format!("{}example", "a.".repeat(120)), Problem::TooLong),
        (Field::Text, " ab ", Problem::TooShort),
        (Field::Author, &"a".repeat(255), Problem::TooLong),
        (Field::Text, &"a".repeat(65_536), Problem::TooLong),
    ] {
        let mut form = Form::default();
        form.set(Field::Text, "Enough.".into());
        form.set(field, value.into());
        assert!(form.send(Rules::default()).is_none());
        assert_eq!((form.first_problem(), form.problem(field)), (Some(field), Some(problem)), "{value:.20}");
    }
    let mut form = Form::default();
    for (field, value) in [(Field::Text, "日本語"), (Field::Email, "ada@films.example"), (Field::Website, "films.example/ada")] {
        form.set(field, value.into());
    }
    assert!(form.send(Rules::default()).is_some());
}

#[test]
fn a_preview_is_requested_and_discarded_at_the_next_letter() {
    let storage = Memory::default();
    let mut form = typed(&storage, "*Hm*");
    assert_eq!(form.preview(), Some(Write::Preview("*Hm*")));
    form.previewed(Written::Previewed(intertitle::responses::text::html("<em>Hm</em>")));
    assert!(matches!(form.phase(), Phase::Previewing(blocks) if blocks.len() == 1));
    form.set(Field::Text, "*Hm*!".into());
    assert_eq!(form.phase(), &Phase::Writing);
    let mut empty = Form::default();
    assert_eq!(empty.preview(), None);
    assert_eq!(empty.problem(Field::Text), Some(Problem::Missing), "and the reader is told why nothing happens");
}

#[test]
fn a_late_preview_is_ignored() {
    let storage = Memory::default();
    let previewed = || Written::Previewed(intertitle::responses::text::html("Hm"));
    let mut form = typed(&storage, "Hm");
    assert!(form.preview().is_some());
    form.set(Field::Text, "Hm, no.".into());
    form.previewed(previewed());
    assert_eq!(form.phase(), &Phase::Writing);
    assert!(form.preview().is_some() && form.send(Rules::default()).is_some());
    form.previewed(previewed());
    assert_eq!(form.phase(), &Phase::Sending);
    // A failed preview is not reported as a comment that could not be sent.
    let mut form = typed(&storage, "Hm");
    assert!(form.preview().is_some());
    form.previewed(Written::Failed(Fault::new(FaultKind::Slow, "comments.example", "silence")));
    assert_eq!(form.phase(), &Phase::Refused(Refusal::NoPreview));
}

#[test]
fn an_edit_is_sent_as_an_edit_and_has_a_draft_of_its_own() {
    let storage = Memory::default();
    let edit = || Form::edit(&storage, &article(), "9", Remark { author: "Ada".into(), text: "Old words.".into(), ..Remark::default() });
    let mut form = edit();
    assert!(!form.is_resumed());
    form.set(Field::Text, "New words.".into());
    form.keep(&storage, &article());
    // Not the draft of a reply to the same comment.
    assert_eq!(Form::open(&storage, &article(), Some("9")).remark().text, "");
    let mut form = edit();
    assert!(form.is_resumed(), "what was typed comes back, whatever the server has");
    assert!(form.send(Rules::default()).is_some());
    assert!(matches!(form.write("Her"), Write::Edit("9", remark) if remark.text == "New words."));
    form.answered(Written::NotYours, &storage, &article());
    assert_eq!((form.phase(), form.remark().text.as_str()), (&Phase::Refused(Refusal::NotYours), "New words."));
    assert!(!storage.is_empty(), "it can still be copied");
    form.set(Field::Text, String::new());
    form.keep(&storage, &article());
    assert!(storage.is_empty());
}

/// It begins with the comment as it is, whichever writer this browser remembers; Isso requires a name for new comments, but not for edits.
#[test]
fn an_edit_begins_with_the_comment_as_it_was() {
    let storage = Memory::default();
    remember_writer(&storage, Some(&Writer { name: "Jo".into(), email: "jo@films.example".into(), website: String::new() }));
    typed(&storage, "Something new.");
    let old = Remark { website: "https://films.example".into(), text: "Old words.".into(), ..Remark::default() };
    let mut form = Form::edit(&storage, &article(), "9", old.clone());
    assert!(form.is_change() && form.remark() == &old);
    let rules = Rules { needs_author: true, needs_email: true, may_reply_to_self: false };
    assert!(form.send(rules).is_some(), "{:?}", form.first_problem());
}

/// A reply to a comment that is deleted meanwhile becomes a response to the article; if that has a draft too, the two are joined.
#[test]
fn a_reply_outlives_the_comment_it_answers() {
    for other in ["", "A beginning.\n"] {
        let storage = Memory::default();
        typed(&storage, other);
        let mut form = Form::open(&storage, &article(), Some("7"));
        form.set(Field::Text, "These are my words.".into());
        form.keep(&storage, &article());
        form.answer_article(&storage, &article());
        let words = if other.is_empty() { "These are my words." } else { "A beginning.\n\nThese are my words." };
        assert_eq!((form.remark().text.as_str(), form.remark().parent.as_deref()), (words, None));
        assert_eq!(Form::open(&storage, &article(), None).remark().text, words, "and are kept");
        assert_eq!(Form::open(&storage, &article(), Some("7")).remark().text, "");
        form.answer_article(&storage, &article());
        assert_eq!(form.remark().text, words);
    }
    let storage = Memory::default();
    typed(&storage, "A beginning.");
    let mut emptied = Form::open(&storage, &article(), Some("7"));
    emptied.answer_article(&storage, &article());
    assert_eq!(emptied.remark().text, "A beginning.", "nothing is added to it");
}

/// In a browser that stores nothing, or no more, no words are lost as long as the page is open.
#[test]
fn words_that_storage_refuses_are_kept_in_memory() {
    struct Full(Memory);
    impl Storage for Full {
        fn get(&self, key: &str) -> Option<String> {
            self.0.get(key)
        }
        fn set(&self, key: &str, value: &str) -> bool {
            value.len() < 40 && self.0.set(key, value)
        }
        fn remove(&self, key: &str) {
            self.0.remove(key);
        }
    }
    let lasting = Rc::new(Full(Memory::default()));
    let store = FallbackStorage::above(Rc::clone(&lasting) as Rc<dyn Storage>);
    for words in ["Few.", "So many words that they find no room there any more.", "Few again."] {
        let mut form = Form::open(&store, &article(), None);
        form.set(Field::Text, words.into());
        form.keep(&store, &article());
        assert_eq!(Form::open(&store, &article(), None).remark().text, words);
    }
    assert_eq!(Form::open(&*lasting, &article(), None).remark().text, "Few again.");
    let mut form = Form::open(&store, &article(), None);
    form.set(Field::Text, String::new());
    form.keep(&store, &article());
    assert!(lasting.0.is_empty() && !Form::open(&store, &article(), None).is_resumed());
}

#[test]
fn a_writer_is_remembered_only_if_they_ask() {
    let storage = Memory::default();
    assert_eq!(writer(&storage), None);
    let ada = Writer { name: "Ada\tB".into(), email: "ada@films.example".into(), website: String::new() };
    remember_writer(&storage, Some(&ada));
    assert_eq!(writer(&storage).as_ref(), Some(&ada));
    assert_eq!(Form::open(&storage, &article(), None).remark().author, "Ada\tB");
    remember_writer(&storage, None);
    assert!(storage.is_empty());
    storage.set("intertitle:writer", "not what we wrote");
    assert_eq!(writer(&storage), None);
}

#[test]
fn a_passage_goes_before_what_was_typed() {
    let mut form = Form::default();
    form.set(Field::Text, "So true.".into());
    form.quote("Leaving is <slow>.", "https://blog.example/her#q=a.1.b:~:text=leaving");
    assert_eq!(form.remark().text, "> Leaving is \\<slow\\>.\n\n<https://blog.example/her#q=a.1.b>\n\nSo true.");
    let long = quoted_in_markdown(&"word ".repeat(500), "https://blog.example/her");
    assert!(long.chars().count() < 340 && long.contains("word…\n"), "{long}");
    assert!(!quoted_in_markdown("x", "https://a.example/> <script>").contains("> <"), "the link ends where it should");
}

/// Chinese and Japanese have no spaces at which a long passage could be cut.
#[test]
fn a_passage_that_is_cut_says_so() {
    let link = "https://blog.example/her";
    let quoted = |passage: &str| quoted_in_markdown(passage, link).lines().next().unwrap_or_default().to_owned();
    for passage in ["慢".repeat(500), format!("《她》 {}", "慢".repeat(500)), "word ".repeat(500), format!("{} end", "慢".repeat(280))]
    {
        let shown = quoted(&passage);
        assert!(shown.ends_with('…') && (270..=284).contains(&shown.chars().count()), "{shown}");
    }
    assert_eq!(quoted(&"慢".repeat(280)), format!("> {}", "慢".repeat(280)));
}

/// "1984." and a dash begin lists, a row of equals signs makes a heading of the words before it.
#[test]
fn a_passage_is_never_read_as_markup() {
    let quoted = |passage: &str| quoted_in_markdown(passage, "https://blog.example/her").lines().next().unwrap_or_default().to_owned();
    assert_eq!(quoted("1984. A cold day."), "> 1984\\. A cold day.");
    assert_eq!(quoted("2) A cold day in 1984."), "> 2\\) A cold day in 1984.");
    assert_eq!(quoted("- A cold day."), "> \\- A cold day.");
    assert_eq!(quoted("+ A cold-hearted day."), "> \\+ A cold-hearted day.");
}

#[test]
fn instances_are_recognised_however_they_are_typed() {
    for (typed, host) in [
        ("mastodon.social", "mastodon.social"),
        ("  HTTPS://Mastodon.Social/@ada  ", "mastodon.social"),
        ("@ada@films.example", "films.example"),
        ("ada@films.example", "films.example"),
        ("films.example.", "films.example"),
        ("films.example:8443/x", "films.example:8443"),
        ("kino.köln", "kino.köln"),
        ("127.0.0.1:3000", "127.0.0.1:3000"),
    ] {
        assert_eq!(normalise(typed).as_deref(), Some(host), "{typed}");
        assert_eq!(normalise(host).as_deref(), Some(host), "once more");
    }
    for typed in [
        "",
        "mastodon",
        "@ada",
        "javascript:alert(1)",
        "a b.example",
        ".example",
        "films..example",
        "-a.example",
        "films.example<script>",
        "films.example\"onload=x",
        "'films.example",
        "data:text/html,x.y",
        "film_club.example",
        "[2001:db8::1].example",
    ] {
        assert_eq!(normalise(typed), None, "{typed}");
    }
}

#[test]
fn the_instance_is_remembered_and_opened() {
    let storage = Memory::default();
    assert_eq!(remembered(&storage), None);
    remember(&storage, "nonsense");
    assert!(storage.is_empty());
    remember(&storage, "@ada@Films.example");
    assert_eq!(remembered(&storage).as_deref(), Some("films.example"));
    assert!(
        answer_page("films.example", "https://a.example/@b/1?x=\"&y#z")
            .ends_with("?uri=https%3A%2F%2Fa.example%2F%40b%2F1%3Fx%3D%22%26y%23z")
    );
}
