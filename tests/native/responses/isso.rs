//! Isso: reading comments, and every action of a reader's with each possible answer.

use super::talk::{Reply, fixture, lines, ok, talk};
use intertitle::native::memory::Memory;
use intertitle::ports::Storage as _;
use intertitle::reading::places::ArticleKey;
use intertitle::responses::isso::{Isso, Remark, Write, Written, add_waiting, forget_waiting, is_gone, note_waiting};
use intertitle::responses::own;
use intertitle::responses::place::{Answer, Method, Outcome, Place};
use intertitle::responses::text::links;
use intertitle::responses::{Fault, FaultKind, Moment, State, Thread};
use serde_json::{Value, json};

fn place() -> Isso {
    Isso::at("https://comments.example/isso/", "/her?p=1").unwrap()
}

fn fixture_thread() -> Thread {
    talk(place(), &[ok(fixture("isso/thread"))]).0
}

fn remark() -> Remark {
    Remark { author: " Ada ".into(), text: "Hello \"you\"\n".into(), parent: Some("7".into()), ..Remark::default() }
}

fn written(write: &Write<'_>, status: u16, json: Option<Value>) -> Written {
    place().written(write, Ok(Answer { status, retry_after: None, is_gathering: false, json: json.as_ref() }))
}

fn comment(mode: u32) -> Value {
    json!({"id": 9, "parent": null, "created": 1769940000, "modified": null, "mode": mode, "text": "<p>Hello</p>", "author": "Ada", "website": null, "likes": 0, "dislikes": 0, "hash": "x"})
}

#[test]
fn names_and_addresses_are_unescaped() {
    let mut escaped = comment(1);
    escaped["author"] = json!("Tom &amp; Ann &lt;3 &#x27;n&#39; &quot;co&quot;");
    escaped["website"] = json!("https://ann.example/?a=1&amp;b=2");
    let Written::Posted(posted) = written(&Write::New(&Remark::default(), "Her"), 201, Some(escaped)) else { panic!("it was taken") };
    assert_eq!(posted.author.name, "Tom & Ann <3 'n' \"co\"");
    assert_eq!(posted.author.link.as_deref(), Some("https://ann.example/?a=1&b=2"));
}

#[test]
fn one_request_for_all_comments() {
    let (_, asked) = talk(place(), &[ok(fixture("isso/thread"))]);
    assert_eq!(asked, ["https://comments.example/isso/?uri=%2Fher%3Fp%3D1"]);
}

#[test]
fn comments_and_their_replies_in_every_state() {
    assert_eq!(
        lines(&fixture_thread()),
        [
            "1 [Shown] Ada: First of all: see, not this.",
            "3 < 1 [Shown] : Second.",
            "4 < 1 [Hidden] : ",
            "2 [Deleted] : ",
            "5 < 2 [Shown] Kim: To one who left.",
        ]
    );
}

#[test]
fn a_comment_that_waits_is_only_for_its_writer() {
    let (thread, _) = talk(place(), &[ok(json!({"total_replies": 1, "replies": [comment(2)]}))]);
    assert_eq!(
        (thread.responses[0].state, thread.responses[0].text.len(), thread.shown()),
        (State::Hidden, 0, 0),
        "in a list it is for nobody"
    );
    let Written::Posted(posted) = written(&Write::New(&Remark::default(), "Her"), 202, Some(comment(2))) else { panic!("it was taken") };
    assert_eq!(posted.state, State::Waiting);
}

#[test]
fn a_nested_comment_is_a_reply_even_without_a_parent() {
    let mut outer = comment(1);
    outer["replies"] = json!([{"id": 10, "mode": 1, "text": "x"}]);
    let (thread, _) = talk(place(), &[ok(json!({"replies": [outer]}))]);
    assert_eq!(thread.responses[1].parent.as_deref(), Some("9"));
}

#[test]
fn a_website_may_lack_a_scheme_but_must_be_an_address() {
    let link = |website: &str| {
        let mut typed = comment(1);
        typed["website"] = website.into();
        talk(place(), &[ok(json!({"replies": [typed]}))]).0.responses[0].author.link.clone()
    };
    assert_eq!(link(" ada.example/films ").as_deref(), Some("https://ada.example/films"));
    assert_eq!(link("http://ada.example").as_deref(), Some("http://ada.example"));
    for none in [
        "",
        "nothing",
        "/films.html",
        "../films.html",
        "javascript:alert(1)",
        "javascript:a.b",
        "mailto:ada@ada.example",
        "//evil.example",
        "ada@ada.example",
        "a b.example",
    ] {
        assert_eq!(link(none), None, "{none}");
    }
}

#[test]
fn a_comment_has_times_votes_and_a_plain_link() {
    let thread = fixture_thread();
    let (first, second) = (&thread.responses[0], &thread.responses[1]);
    assert_eq!((first.published, first.edited), (Moment::from_millis(1_769_940_000_500.0), None));
    assert_eq!(second.edited, Moment::from_millis(1_769_940_200_250.0));
    assert_eq!((first.counts.likes, first.author.account.as_str(), first.author.avatar.as_deref()), (Some(2), "4505c1eeda98", None));
    assert_eq!(first.author.link.as_deref(), Some("https://ada.example"));
    assert_eq!(links(&first.text), ["https://her.example"]);
}

#[test]
fn hidden_replies_count_in_the_total() {
    let mut json = fixture("isso/thread");
    assert_eq!((fixture_thread().shown(), fixture_thread().total(), fixture_thread().is_cut), (3, 3, false));
    let mut below = json.clone();
    below["replies"][0]["hidden_replies"] = 2.into();
    assert!(talk(place(), &[ok(below)]).0.is_cut);
    json["hidden_replies"] = 3.into();
    let (thread, _) = talk(place(), &[ok(json.clone())]);
    assert_eq!((thread.total(), thread.is_cut), (6, true));
    json["replies"][0]["hidden_replies"] = 2.into();
    let (thread, _) = talk(place(), &[ok(json)]);
    assert_eq!((thread.total(), thread.is_cut), (8, true), "at every level");
}

#[test]
fn an_article_without_comments_is_no_failure() {
    for reply in [Reply::NoJson(404), Reply::Json(404, json!({})), ok(json!({"total_replies": 0, "replies": [], "config": {}}))] {
        let (thread, _) = talk(place(), &[reply]);
        assert_eq!((thread.responses.len(), thread.fault), (0, None));
    }
}

#[test]
fn what_it_requires_of_writers_is_known_once_it_has_answered() {
    let config = json!({"total_replies": 0, "replies": [], "config": {"require-author": true}});
    let answer = |status, json| Ok(Answer { status, retry_after: None, is_gathering: false, json });
    let rules = |outcome: Outcome<&Value>| {
        let mut asked: Box<dyn Place<&Value>> = Box::new(place());
        asked.read(outcome);
        asked.rules().map(|rules| rules.needs_author)
    };
    assert_eq!(rules(answer(200, Some(&config))), Some(true));
    assert_eq!(rules(answer(404, None)), Some(false));
    assert_eq!(rules(answer(502, None)), None, "what it said before still holds");
}

#[test]
fn an_html_answer_is_nonsense_and_a_refused_site_is_refused() {
    let fault = |reply: Reply| talk(place(), &[reply]).0.fault.map(|fault| fault.kind);
    let nonsense = talk(place(), &[Reply::NoJson(200)]).0.fault.unwrap();
    assert_eq!((nonsense.kind, nonsense.host.as_str()), (FaultKind::Nonsense, "comments.example"));
    assert_eq!(fault(Reply::NoJson(403)), Some(FaultKind::Refused));
    assert_eq!(fault(Reply::NoJson(502)), Some(FaultKind::Down));
    assert_eq!(fault(ok(json!({"replies": "many"}))), Some(FaultKind::Nonsense));
}

/// Each comment once, however often it is edited, the latest first, separately for each article.
#[test]
fn comments_that_a_reader_may_still_edit_are_remembered() {
    let (store, her, him) = (Memory::default(), ArticleKey::of("https://blog.example/her"), ArticleKey::of("https://blog.example/him"));
    let at = |minute: u32| Moment::parse(&format!("2026-02-03T12:{minute:02}:00Z")).unwrap();
    own::remember(&store, &her, "7", at(0));
    own::remember(&store, &her, "8", at(1));
    own::remember(&store, &him, "9", at(1));
    own::remember(&store, &her, "7", at(10));
    assert_eq!(own::ids(&store, &her, at(10)), ["7", "8"]);
    assert_eq!(own::ids(&store, &her, at(17)), ["7"], "the other one's quarter of an hour is over");
    own::remember(&store, &her, "10", at(18));
    assert_eq!((own::ids(&store, &her, at(18)), own::ids(&store, &him, at(10))), (vec!["10".into(), "7".into()], vec!["9".to_owned()]));
    own::forget(&store, &her, "7");
    assert_eq!(own::ids(&store, &her, at(18)), ["10"], "the next comment, of somebody else, may get the id of one that was deleted");
}

/// The list does not grow for as long as its reader writes.
#[test]
fn comments_that_a_reader_may_no_longer_edit_are_not_remembered() {
    let (store, her) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
    let at = |minute: u32| Moment::parse(&format!("2026-02-03T12:{minute:02}:00Z")).unwrap();
    for number in 0..20 {
        own::remember(&store, &her, &number.to_string(), at(0));
    }
    let newest: Vec<String> = (4..20).rev().map(|number| number.to_string()).collect();
    assert_eq!(own::ids(&store, &her, at(0)), newest);
    own::remember(&store, &her, "20", at(16));
    let kept = store.get(&her.under(own::STORAGE_KEY)).unwrap();
    assert!(kept.starts_with("20 ") && kept.lines().count() == 1, "the others are forgotten, not only too old: {kept}");
}

#[test]
fn each_action_is_one_request() {
    let remark = remark();
    let request = |write: &Write<'_>| place().request(write).unwrap();
    let new = request(&Write::New(&remark, "Her"));
    assert_eq!(
        (new.method, new.address.as_str(), new.with_cookies),
        (Method::Post, "https://comments.example/isso/new?uri=%2Fher%3Fp%3D1", true)
    );
    assert_eq!(new.body.as_deref(), Some(r#"{"author":"Ada","text":"Hello \"you\"\n","parent":7,"title":"Her"}"#));
    let edit = request(&Write::Edit("9", &remark));
    assert_eq!((edit.method, edit.address.as_str()), (Method::Put, "https://comments.example/isso/id/9"));
    assert_eq!(edit.body.as_deref(), Some(r#"{"author":"Ada","website":"","text":"Hello \"you\"\n"}"#), "an emptied field is sent");
    let delete = request(&Write::Delete("9"));
    assert_eq!(
        (delete.method, delete.address.as_str(), delete.body, delete.with_cookies),
        (Method::Delete, "https://comments.example/isso/id/9", None, true)
    );
    let like = request(&Write::Like("9"));
    assert_eq!((like.method, like.address.as_str(), like.with_cookies), (Method::Post, "https://comments.example/isso/id/9/like", false));
    let source = request(&Write::Source("9"));
    assert_eq!((source.address.as_str(), source.with_cookies), ("https://comments.example/isso/id/9?plain=1", true));
    assert_eq!(request(&Write::Preview("*x*")).body.as_deref(), Some(r#"{"text":"*x*"}"#));
    for id in ["", "../new", "9/like", "x"] {
        assert_eq!(place().request(&Write::Delete(id)), None, "{id}");
    }
}

/// It becomes a link, which needs a scheme; Isso adds one only to new comments.
#[test]
fn a_website_is_sent_with_its_scheme() {
    let website = |typed: &str| Remark { website: typed.into(), text: "Yes.".into(), ..Remark::default() };
    for (typed, sent) in [(" films.example/ada ", "https://films.example/ada"), ("http://films.example", "http://films.example")] {
        let (remark, said) = (website(typed), [r#""website":""#, sent, "\""].concat());
        for write in [Write::New(&remark, "Her"), Write::Edit("9", &remark)] {
            let body = place().request(&write).unwrap().body.unwrap();
            assert!(body.contains(&said), "{body}");
        }
    }
}

#[test]
fn an_accepted_comment_is_shown_or_waits() {
    let remark = remark();
    let state = |status, mode| match written(&Write::New(&remark, "Her"), status, Some(comment(mode))) {
        Written::Posted(posted) => posted.state,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        [state(201, 1), state(202, 1), state(202, 2), state(201, 2)],
        [State::Shown, State::Waiting, State::Waiting, State::Waiting]
    );
}

#[test]
fn kinds_of_refusal_are_distinguished() {
    let remark = remark();
    let (new, edit, delete, like) = (Write::New(&remark, "Her"), Write::Edit("9", &remark), Write::Delete("9"), Write::Like("9"));
    assert_eq!(written(&new, 403, None), Written::TooOften, "Isso's guard answers with a page");
    assert_eq!(written(&new, 429, None), Written::TooOften);
    assert_eq!(written(&edit, 403, None), Written::NotYours);
    assert_eq!(written(&delete, 403, None), Written::NotYours);
    assert_eq!(written(&new, 400, None), Written::Declined(String::new()));
    assert_eq!(
        written(&new, 400, Some(json!({"message": "text is too <b>short</b>"}))),
        Written::Declined("text is too <b>short</b>".into())
    );
    assert_eq!(written(&delete, 200, None), Written::Gone, "deleted for good: Isso answers null");
    assert_eq!(written(&delete, 200, Some(comment(4))), Written::Gone);
    // Of a comment that the moderator has deleted meanwhile.
    let gone = |outcome| matches!(outcome, Written::Failed(fault) if fault.kind == FaultKind::Missing);
    assert!(
        gone(written(&like, 200, Some(json!(null)))) && gone(written(&like, 200, None)) && gone(written(&Write::Source("9"), 404, None))
    );
    assert_eq!(written(&like, 200, Some(json!({"likes": 3, "dislikes": 0}))), Written::Liked(3, true));
    let denied = json!({"likes": 2, "dislikes": 0, "message": "Upvote denied because a vote has already been registered for this remote address: 127.0.0.0"});
    assert_eq!(written(&like, 200, Some(denied)), Written::Liked(2, false));
    assert_eq!(written(&Write::Source("9"), 403, None), Written::NotYours);
    assert!(
        matches!(written(&Write::Preview("x"), 200, Some(json!({"text": "<p>x</p>"}))), Written::Previewed(blocks) if blocks.len() == 1)
    );
    assert_eq!(
        written(&Write::Source("9"), 200, Some(json!({"id": 9, "author": "Ada &amp; Jo", "website": null, "text": "*x* &amp;"}))),
        Written::Source(Remark { author: "Ada & Jo".into(), text: "*x* &amp;".into(), ..Remark::default() }),
        "a name is kept escaped, and Markdown as it was typed"
    );
}

#[test]
fn no_answer_and_nonsense_fail() {
    let remark = remark();
    let new = Write::New(&remark, "Her");
    let kind = |written: Written| match written {
        Written::Failed(fault) => fault.kind,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(written(&new, 200, None)), FaultKind::Nonsense);
    assert_eq!(kind(written(&new, 201, Some(json!({"id": "nine"})))), FaultKind::Nonsense);
    assert_eq!(kind(written(&new, 500, None)), FaultKind::Down);
    let silent = place().written::<&Value>(&new, Err(Fault::new(FaultKind::Slow, "comments.example", "silence")));
    assert_eq!(kind(silent), FaultKind::Slow);
}

/// What the page shows of the comments that wait, given what Isso returns: the ids that wait, and all comments with their states.
fn with_waiting(storage: &Memory, returned: Value, day: u32) -> (Vec<String>, Vec<String>) {
    let article = ArticleKey::of("https://blog.example/her");
    let reply = ok(json!({"replies": returned}));
    let mut thread = talk(place(), std::slice::from_ref(&reply)).0;
    let parse = |text: &str| serde_json::from_str::<Value>(text).ok().map(|value| &*Box::leak(Box::new(value)));
    let now = Moment::parse(&format!("2026-03-{day:02}T12:00:00Z")).unwrap();
    (add_waiting(&mut thread.responses, storage, &article, now, parse), lines(&thread))
}

#[test]
fn a_comment_that_waits_is_shown_to_its_writer_until_isso_shows_it() {
    let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
    let note = |json: Value, day: u32| {
        let now = Moment::parse(&format!("2026-03-{day:02}T12:00:00Z")).unwrap();
        note_waiting(&storage, &article, "9", &format!("{json:#}"), now);
    };
    note(comment(2), 1);
    let waits = (vec!["9".to_owned()], vec!["9 [Waiting] Ada: Hello".to_owned()]);
    assert_eq!(with_waiting(&storage, json!([]), 1), waits);
    assert_eq!(with_waiting(&storage, json!([]), 30), waits, "as often as the page is opened");
    assert_eq!(with_waiting(&storage, json!([comment(2)]), 2), waits, "also if Isso returns it, as some do");
    let mut changed = comment(2);
    changed["text"] = json!("<p>Hello again</p>");
    note(changed, 2);
    assert_eq!(with_waiting(&storage, json!([]), 2).1, ["9 [Waiting] Ada: Hello again"]);
    assert_eq!(with_waiting(&storage, json!([comment(1)]), 3), (vec![], vec!["9 [Shown] Ada: Hello".to_owned()]));
    assert!(storage.is_empty(), "it is everyone's now");
    note(comment(2), 1);
    assert_eq!(with_waiting(&storage, json!([]), 31), (vec![], vec![]));
    assert!(storage.is_empty(), "and not for ever");
    note(comment(2), 1);
    forget_waiting(&storage, &article, "9");
    assert!(storage.is_empty());
    note(json!("no comment"), 1);
    assert_eq!(with_waiting(&storage, json!([]), 1), (vec![], vec![]));
    for id in 1..=9 {
        let mut many = comment(2);
        many["id"] = json!(id);
        note_waiting(&storage, &article, &id.to_string(), &many.to_string(), Moment::parse("2026-03-01T12:00:00Z").unwrap());
    }
    assert_eq!(with_waiting(&storage, json!([]), 1).0, ["2", "3", "4", "5", "6", "7", "8", "9"], "the latest eight");
}

#[test]
fn whether_a_comment_that_waits_is_gone_is_asked_without_a_cookie() {
    let request = place().presence_request("9").unwrap();
    assert_eq!((request.method, request.address.as_str()), (Method::Get, "https://comments.example/isso/id/9?plain=1"));
    assert!(!request.with_cookies && request.body.is_none());
    assert_eq!(place().presence_request("9/like"), None);
    let answer = |status| Ok(Answer::<Value> { status, retry_after: None, is_gathering: false, json: None });
    assert!(is_gone(&answer(404)));
    assert!(!is_gone(&answer(403)) && !is_gone(&answer(200)) && !is_gone(&answer(502)), "it is there, or nobody knows");
    assert!(!is_gone::<Value>(&Err(Fault::new(FaultKind::Down, "comments.example", "silence"))));
}
