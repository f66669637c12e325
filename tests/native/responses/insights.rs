//! Insights: chips, marks that can be undone, counts that are real or absent.

use intertitle::native::memory::Memory;
use intertitle::ports::Storage;
use intertitle::reading::places::ArticleKey;
use intertitle::responses::insights::{Change, DEFAULT, Shared, chips, is_untold, marked, note_untold, take_untold, toggle, words_of};
use intertitle::responses::place::{Answer, Method, Outcome};
use intertitle::responses::{Fault, FaultKind};
use serde_json::{Value, json};

const ARTICLE: &str = "https://blog.example/her?p=1#top";

fn ok(json: &Value) -> Outcome<&Value> {
    Ok(Answer { status: 200, retry_after: None, is_gathering: false, json: Some(json) })
}

fn marked_now(chip: &str) -> Change {
    Change { chip: chip.into(), is_marked: true }
}

fn taken_back(chip: &str) -> Change {
    Change { chip: chip.into(), is_marked: false }
}

#[test]
fn chips_are_ours_or_the_authors() {
    assert_eq!(chips("on").0.len(), DEFAULT.len());
    assert_eq!(chips("off"), (vec![], vec![]));
    assert_eq!(chips(""), (vec![], vec![]));
    let (some, warnings) = chips(" moved ;learned;; tears : I cried ");
    assert_eq!(some.iter().map(|chip| chip.key.as_str()).collect::<Vec<_>>(), ["moved", "learned", "tears"]);
    assert_eq!(warnings, []);
}

#[test]
fn each_of_ours_has_words() {
    assert!(DEFAULT.iter().all(|key| words_of(key).is_some()));
    assert!(words_of("unknown").is_none());
}

#[test]
fn mistakes_in_chips_are_reported_and_cost_only_that_chip() {
    let (some, warnings) = chips("moved; moved; Bad Key; unknown-thing; long: ".to_owned().as_str().to_owned().as_str());
    assert_eq!((some.len(), warnings.len()), (1, 4), "{warnings:?}");
    let many: String = (0..15).map(|n| format!("key{n}: words;")).collect();
    assert_eq!((chips(&many).0.len(), chips(&many).1.len()), (12, 3));
    assert_eq!(chips(&format!("long: {}", "x".repeat(61))).0, []);
    // Isso refuses a comment of two letters, so nobody's mark would be counted.
    let (some, warnings) = chips("ok: All right; yes: Yes");
    assert_eq!((some.len(), some[0].key.as_str(), warnings[0].to_string().contains("`ok: All right` has no key")), (1, "yes", true));
}

#[test]
fn marks_are_kept_per_article_and_can_be_undone() {
    let (storage, her, him) = (Memory::default(), ArticleKey::of("https://a.example/her"), ArticleKey::of("https://a.example/him"));
    assert!(toggle(&storage, &her, "moved"));
    assert!(toggle(&storage, &her, "learned"));
    assert!(toggle(&storage, &him, "moved"));
    assert_eq!(marked(&storage, &her), ["moved", "learned"]);
    assert!(!toggle(&storage, &her, "moved"));
    assert_eq!((marked(&storage, &her), marked(&storage, &him)), (vec!["learned".to_owned()], vec!["moved".to_owned()]));
    assert!(!toggle(&storage, &her, "learned"));
    assert!(!toggle(&storage, &him, "moved"));
    assert!(storage.is_empty());
}

#[test]
fn foreign_data_under_the_key_is_harmless() {
    let (storage, key) = (Memory::default(), ArticleKey::of("https://a.example/her"));
    storage.set(&format!("intertitle:marks:{}", key.as_str()), &"x ".repeat(10_000));
    assert_eq!(marked(&storage, &key).len(), 32);
}

#[test]
fn an_endpoint_implements_two_calls() {
    let shared = Shared::at("https://marks.example/i?site=7", ARTICLE).unwrap();
    assert_eq!(shared.counts_request().unwrap().address, "https://marks.example/i?site=7&article=https%3A%2F%2Fblog.example%2Fher%3Fp%3D1");
    let mark = shared.mark_request(&taken_back("moved"), &Vec::new(), "Her").unwrap();
    assert_eq!((mark.method, mark.address.as_str(), mark.with_cookies), (Method::Post, "https://marks.example/i?site=7", false));
    assert_eq!(mark.body.as_deref(), Some(r#"{"article":"https://blog.example/her?p=1","key":"moved","on":false}"#));
    let answer = json!({"counts": {"moved": 12, "learned": 0, "odd": "many", "less": -1}});
    assert_eq!(shared.counts(ok(&answer), false).unwrap().unwrap().0, [("learned".to_owned(), 0), ("moved".to_owned(), 12)]);
}

#[test]
fn missing_counts_are_not_invented() {
    let shared = Shared::at("https://marks.example/i", ARTICLE).unwrap();
    for answer in [json!({}), json!({"counts": null}), json!([]), json!("12")] {
        assert_eq!(shared.counts(ok(&answer), false).unwrap_err().kind, FaultKind::Nonsense, "{answer}");
    }
    assert_eq!(shared.counts(ok(&json!({"counts": [1, 2]})), false).unwrap().unwrap().0, []);
    let down: Outcome<&Value> = Err(Fault::new(FaultKind::Down, "marks.example", "silence"));
    assert_eq!(shared.counts(down, false).unwrap_err().kind, FaultKind::Down);
}

#[test]
fn isso_counts_by_votes() {
    let shared = Shared::at("isso:https://comments.example", ARTICLE).unwrap();
    assert_eq!(shared.counts_request().unwrap().address, "https://comments.example/?uri=%2Fher%3Fp%3D1%23insights");
    let comment = |id: u32, text: &str, likes: u32, mode: u32| json!({"id": id, "mode": mode, "text": format!("<p>{text}</p>"), "likes": likes, "replies": []});
    let answer = json!({"total_replies": 4, "replies": [comment(1, "moved", 3, 1), comment(2, "learned", 0, 1), comment(3, "moved", 1, 1), comment(4, "", 9, 4)]});
    let (counts, comments) = shared.counts(ok(&answer), false).unwrap().unwrap();
    assert_eq!(counts, [("moved".to_owned(), 6), ("learned".to_owned(), 1)]);
    let vote = shared.mark_request(&marked_now("moved"), &comments, "Her").unwrap();
    assert_eq!(vote.address, "https://comments.example/id/1/like");
    let first = shared.mark_request(&marked_now("tears"), &comments, "Her").unwrap();
    assert_eq!(first.body.as_deref(), Some(r#"{"author":"Insights","text":"tears","title":"Her"}"#));
    assert!(!vote.with_cookies && !first.with_cookies, "no cookie may identify the reader who marks");
    assert_eq!(shared.mark_request(&taken_back("moved"), &comments, "Her"), None, "a vote cannot be taken back");
}

fn refused(status: u16, retry_after: Option<&str>) -> Outcome<&'static Value> {
    Ok(Answer { status, retry_after: retry_after.map(str::to_owned), is_gathering: false, json: None })
}

#[test]
fn a_place_that_is_busy_is_not_out_of_reach() {
    let endpoint = Shared::at("https://marks.example/i", ARTICLE).unwrap();
    let isso = Shared::at("isso:https://comments.example", ARTICLE).unwrap();
    let fault = |shared: &Shared, outcome| shared.counts(outcome, true).unwrap_err();
    for (status, retry_after, is_busy) in
        [(429, None, true), (429, Some("30"), true), (503, Some("30"), true), (503, None, false), (500, None, false)]
    {
        for shared in [&endpoint, &isso] {
            let fault = fault(shared, refused(status, retry_after));
            assert_eq!((fault.is_busy(), fault.retry_after), (is_busy, retry_after.map(|_| 30)), "{status}");
            assert!(fault.was_not_taken(), "{status}: it is sent again");
        }
    }
    // Isso's guard answers 403 to those who mark too often; an endpoint that does so refuses.
    assert!(fault(&isso, refused(403, None)).is_busy() && fault(&isso, refused(403, None)).was_not_taken());
    assert!(!fault(&endpoint, refused(403, None)).is_busy());
    for status in [400, 403, 404] {
        assert!(!fault(&endpoint, refused(status, None)).was_not_taken(), "{status} would be the answer next time too");
    }
    let slow = Err(Fault::new(FaultKind::Slow, "marks.example", "there was no answer in 10 seconds"));
    assert!(!fault(&endpoint, slow).was_not_taken(), "it may have been counted");
}

#[test]
fn a_vote_at_isso_is_counted_by_asking_again() {
    let isso = Shared::at("isso:https://comments.example", ARTICLE).unwrap();
    assert!(isso.counts(ok(&json!({"likes": 1, "dislikes": 0})), true).unwrap().is_none());
    let endpoint = Shared::at("https://marks.example/i", ARTICLE).unwrap();
    let (counts, _) = endpoint.counts(ok(&json!({"counts": {"moved": 4}})), true).unwrap().unwrap();
    assert_eq!(counts, [("moved".to_owned(), 4)]);
}

#[test]
fn changes_that_were_not_counted_wait_in_their_order_and_are_taken_once() {
    let (storage, her) = (Memory::default(), ArticleKey::of("https://a.example/her"));
    for change in [marked_now("moved"), taken_back("learned"), marked_now("-dashes"), marked_now("tears")] {
        note_untold(&storage, &her, &change);
    }
    assert!(!is_untold(&storage, &ArticleKey::of("https://a.example/him")));
    // Taken back before it could be sent: neither is sent.
    note_untold(&storage, &her, &taken_back("tears"));
    assert!(is_untold(&storage, &her));
    let taken: Vec<Change> = std::iter::from_fn(|| take_untold(&storage, &her)).collect();
    assert_eq!(taken, [marked_now("moved"), taken_back("learned"), marked_now("-dashes")]);
    assert!(!is_untold(&storage, &her) && storage.is_empty());
}
