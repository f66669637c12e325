//! Several places as one conversation: order, nesting, what is hidden, counts, passages.

use std::rc::Rc;

use super::talk::{fixture, ok, talk};
use intertitle::responses::conversation::{Conversation, Entry, Gathering, Order};
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::passages::{links, spoken_of};
use intertitle::responses::text::plain;
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{Author, Fault, FaultKind, Moment, PlaceKind, Response, State, Thread, text};
use serde_json::json;

const ARTICLE: &str = "https://blog.example/her";

fn said(id: &str, parent: Option<&str>, minute: u32) -> Response {
    Response {
        id: id.into(),
        parent: parent.map(Into::into),
        published: Moment::parse(&format!("2026-02-01T10:{minute:02}:00Z")),
        text: plain("Words."),
        author: Author {
            account: format!("{id}@films.example"),
            handle: format!("@{id}@films.example"),
            name: id.into(),
            ..Author::default()
        },
        ..Response::default()
    }
}

fn thread(responses: Vec<Response>) -> Thread {
    Thread { responses: responses.into_iter().map(Rc::new).collect(), ..Thread::new(PlaceKind::Mastodon, None) }
}

fn order(conversation: &Conversation) -> Vec<String> {
    conversation.entries.iter().map(|entry| format!("{}{}:{}", "-".repeat(entry.depth.into()), entry.response.id, entry.below)).collect()
}

fn of(threads: Vec<Thread>, hidden: &[&str], by: Order) -> Conversation {
    Conversation::of(threads, ARTICLE, &hidden.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), by)
}

#[test]
fn two_places_are_ordered_by_time() {
    let first = thread(vec![said("a", None, 1), said("b", Some("a"), 9), said("c", None, 5)]);
    let second = thread(vec![said("x", None, 3), said("y", Some("x"), 8), said("z", Some("x"), 4)]);
    let threads = || vec![first.clone(), second.clone()];
    assert_eq!(order(&of(threads(), &[], Order::Oldest)), ["a:1", "-b:0", "x:2", "-z:0", "-y:0", "c:0"]);
    assert_eq!(order(&of(threads(), &[], Order::Newest)), ["c:0", "x:2", "-z:0", "-y:0", "a:1", "-b:0"]);
}

#[test]
fn the_same_id_in_two_places_is_two_responses() {
    let first = thread(vec![said("1", None, 1), said("2", Some("1"), 2)]);
    let second = thread(vec![said("1", None, 3), said("3", Some("1"), 4)]);
    assert_eq!(order(&of(vec![first, second], &[], Order::Oldest)), ["1:1", "-2:0", "1:1", "-3:0"]);
}

#[test]
fn a_response_without_a_time_goes_last_and_an_orphan_answers_the_article() {
    let timeless = Response { published: None, ..said("t", None, 0) };
    assert_eq!(order(&of(vec![thread(vec![timeless, said("o", Some("nowhere"), 2)])], &[], Order::Oldest)), ["o:0", "t:0"]);
}

#[test]
fn responses_without_a_time_go_last_in_either_order_as_they_came() {
    let timeless = |id: &str, parent| Response { published: None, ..said(id, parent, 0) };
    let answered = || thread(vec![timeless("s", None), said("a", None, 1), timeless("t", None), said("b", None, 2), timeless("u", None)]);
    assert_eq!(order(&of(vec![answered()], &[], Order::Oldest)), ["a:0", "b:0", "s:0", "t:0", "u:0"]);
    assert_eq!(order(&of(vec![answered()], &[], Order::Newest)), ["b:0", "a:0", "s:0", "t:0", "u:0"]);
    assert_eq!(order(&of(vec![thread(vec![timeless("s", None), timeless("t", None)])], &[], Order::Newest)), ["s:0", "t:0"]);
}

#[test]
fn a_deleted_response_stands_where_its_first_reply_would() {
    let gone = |id: &str, parent| Response { published: None, state: State::Missing, ..said(id, parent, 0) };
    let answered = || {
        thread(vec![
            said("a", None, 1),
            gone("g", None),
            gone("h", Some("g")),
            said("b", Some("h"), 5),
            said("e", Some("h"), 2),
            said("c", None, 3),
        ])
    };
    assert_eq!(order(&of(vec![answered()], &[], Order::Oldest)), ["a:0", "g:3", "-h:2", "--e:0", "--b:0", "c:0"]);
    assert_eq!(order(&of(vec![answered()], &[], Order::Newest)), ["c:0", "g:3", "-h:2", "--e:0", "--b:0", "a:0"]);
    let circle = thread(vec![gone("x", Some("y")), gone("y", Some("x")), said("z", Some("x"), 1)]);
    assert_eq!(of(vec![circle], &[], Order::Newest).shown(), 1);
}

#[test]
fn cycles_are_walked_once() {
    let circle = thread(vec![said("a", Some("c"), 1), said("b", Some("a"), 2), said("c", Some("b"), 3), said("s", Some("s"), 4)]);
    assert_eq!(order(&of(vec![circle], &[], Order::Oldest)), ["s:0", "a:2", "-b:1", "--c:0"]);
}

#[test]
fn nesting_is_flattened_past_the_limit() {
    let chain: Vec<Response> = (0..50).map(|n: u32| said(&n.to_string(), n.checked_sub(1).map(|p| p.to_string()).as_deref(), n)).collect();
    let conversation = of(vec![thread(chain)], &[], Order::Oldest);
    assert_eq!(conversation.entries.iter().map(|entry| entry.depth).max(), Some(6));
    assert_eq!((conversation.entries.len(), conversation.entries[0].below), (50, 49));
}

#[test]
fn hidden_responses_have_no_words_and_their_replies_stay() {
    let responses = || thread(vec![said("a", None, 1), said("b", Some("a"), 2), said("c", None, 3)]);
    for name in ["a@films.example", "@A@Films.example", "a"] {
        let conversation = of(vec![responses()], &[name], Order::Oldest);
        assert_eq!(order(&conversation), ["a:1", "-b:0", "c:0"], "{name}");
        let first = &conversation.entries[0].response;
        assert_eq!((first.state, first.text.len(), first.author.name.as_str()), (State::Hidden, 0, ""), "{name}");
    }
    assert_eq!(order(&of(vec![responses()], &["c"], Order::Oldest)), ["a:1", "-b:0"], "one that nobody answers leaves no place");
    assert_eq!(of(vec![responses()], &["c"], Order::Oldest).shown(), 2);
    assert_eq!(of(vec![responses()], &[""], Order::Oldest).shown(), 3);
}

#[test]
fn each_entry_knows_which_one_it_answers() {
    let gone = Response { state: State::Missing, ..said("g", None, 0) };
    let responses = vec![gone, said("a", None, 1), said("c", Some("b"), 4), said("b", Some("a"), 2), said("d", None, 3)];
    let conversation = of(vec![thread(vec![said("x", None, 0)]), thread(responses)], &[], Order::Newest);
    assert_eq!(order(&conversation), ["d:0", "a:2", "-b:1", "--c:0", "x:0"]);
    assert_eq!(conversation.entries.iter().map(|entry| entry.above).collect::<Vec<_>>(), [None, None, Some(1), Some(2), None]);
}

#[test]
fn every_step_is_small_and_nothing_is_copied() {
    let one = thread((0..100).map(|n| said(&n.to_string(), None, n % 60)).collect());
    let responses = one.responses.clone();
    let mut gathering = Gathering::new(vec![one, thread(vec![said("x", None, 1)])], &[ARTICLE], &["x".into()], Order::Oldest);
    let mut steps = 1;
    while gathering.step() {
        steps += 1;
    }
    assert!(steps >= 8, "{steps} steps");
    let conversation = gathering.into_conversation();
    assert_eq!((conversation.entries.len(), conversation.shown()), (100, 100));
    let is_same = |entry: &Entry| responses.iter().any(|known| Rc::ptr_eq(known, &entry.response));
    assert!(conversation.entries.iter().all(is_same));
}

#[test]
fn a_placeholder_without_replies_is_left_out() {
    let gone = |id: &str, parent: Option<&str>| Response { state: State::Missing, ..said(id, parent, 1) };
    let responses = vec![gone("a", None), gone("b", Some("a")), gone("c", None), said("d", Some("c"), 2)];
    assert_eq!(order(&of(vec![thread(responses)], &[], Order::Oldest)), ["c:1", "-d:0"]);
}

#[test]
fn only_readable_responses_are_counted() {
    let answered = || {
        let mut answered =
            thread(vec![said("a", None, 1), said("b", Some("a"), 2), said("c", Some("b"), 3), said("d", Some("a"), 4), said("e", None, 5)]);
        answered.counts.replies = Some(9);
        answered
    };
    let counted = |hidden: &[&str]| {
        let conversation = of(vec![answered()], hidden, Order::Oldest);
        let answers: Vec<u32> = conversation.entries.iter().map(|entry| entry.answers).collect();
        (answers, conversation.shown(), conversation.total())
    };
    assert_eq!(counted(&[]), (vec![3, 1, 0, 0, 0], 5, 12));
    // `b` stays as a placeholder for `c`, and is not counted; nor are hidden ones counted as still to be read at the place.
    assert_eq!(counted(&["b", "e"]), (vec![2, 1, 0, 0], 3, 10));
    assert_eq!(counted(&["a"]), (vec![3, 1, 0, 0, 0], 4, 11));
}

#[test]
fn sixty_of_143_replies_are_shown() {
    let mut first = thread((0..60).map(|n| said(&n.to_string(), None, n % 60)).collect());
    first.counts.replies = Some(143);
    first.counts.likes = Some(9);
    first.is_cut = true;
    let conversation = of(vec![first, thread(vec![said("x", None, 1)])], &[], Order::Oldest);
    assert_eq!((conversation.shown(), conversation.total()), (61, 144));
    let place = &conversation.places[0];
    assert_eq!((place.shown, place.total, place.is_cut, place.counts.likes), (60, 143, true, Some(9)));
}

#[test]
fn a_bridged_reply_is_shown_once() {
    let (toots, _) =
        talk(Mastodon::at("https://films.example/@mara/100").unwrap(), &[ok(fixture("mastodon/status")), ok(fixture("mastodon/context"))]);
    let (mentions, _) = talk(Webmentions::of(ARTICLE).unwrap(), &[ok(fixture("webmention/feed"))]);
    let conversation = of(vec![toots, mentions], &[], Order::Oldest);
    let from_ilse =
        conversation.entries.iter().filter(|entry| entry.response.link.as_deref() == Some("https://far.example/@ilse/7")).count();
    assert_eq!(from_ilse, 1);
    assert_eq!((conversation.places[0].shown, conversation.places[1].shown), (3, 6));
}

/// A place may count replies that it shows to nobody without an account: whoever comes next would not be the first.
#[test]
fn there_are_no_responses_only_if_no_place_knows_of_any() {
    let known_of = |replies: u32| {
        let counted = |id: &str| json!({"id": id, "replies_count": replies, "favourites_count": 2});
        let place = Mastodon::at("https://films.example/@mara/100").unwrap();
        of(vec![talk(place, &[ok(counted("100")), ok(json!({"ancestors": [], "descendants": []}))]).0], &[], Order::Oldest)
    };
    assert!(known_of(0).is_empty());
    assert!(!known_of(3).is_empty());
    assert_eq!((known_of(3).shown(), known_of(3).total()), (0, 3));
    let hides = |hidden: &[&str]| of(vec![thread(vec![said("a", None, 1)])], hidden, Order::Oldest).is_empty();
    assert_eq!((hides(&[]), hides(&["@a@films.example"])), (false, true), "what the author hides does not count");
    let failed = Thread { fault: Some(Fault::new(FaultKind::Down, "films.example", "it answered 503")), ..thread(vec![]) };
    assert!(!of(vec![failed, thread(vec![])], &[], Order::Oldest).is_empty());
}

/// Isso makes no link of an address that is merely pasted, nor does a bridge that sends plain text.
#[test]
fn a_pasted_address_of_a_passage_is_one_of_our_links() {
    let about = |words: &str| {
        let one = Response { text: text::html(&["<p>", words, "</p>"].concat()), ..said("a", None, 1) };
        of(vec![thread(vec![one])], &[], Order::Oldest).entries[0].about.clone()
    };
    let link = "https://blog.example/her#q=leaving-is-slow.d.k3f9x2";
    for words in ["See LINK", "(LINK).", "LINK, and<br>LINK", "<code>LINK</code>", "&lt;LINK&gt;"] {
        let found = about(&words.replace("LINK", link)).unwrap_or_default();
        assert!(found.ends_with("blog.example/her#q=leaving-is-slow.d.k3f9x2"), "{words}: {found:?}");
    }
    for words in [
        "#q=leaving-is-slow.d.k3f9x2",
        "https://blog.example/him#q=leaving-is-slow.d.k3f9x2",
        "https://blog.example/her#q=leaving",
        "javascript://blog.example/her#q=leaving-is-slow.d.k3f9x2",
    ] {
        assert_eq!(about(words), None, "{words}");
    }
}

#[test]
fn a_response_with_one_of_our_links_is_about_that_passage() {
    use intertitle::quotes::link::{Passages, Token, arrive, parse};
    let words = "What it knows is that leaving is slow. You pack for a week.";
    let passages = Passages::new(words.into(), vec![], &[]);
    let token = Token::new(words, 22..38).unwrap().encode();
    let link = format!("https://www.blog.example/her/#q={token}");
    let linked = |id: &str, href: &str, minute| Response {
        text: text::html(&format!("<p>See <a href='{href}'>this</a>.</p>")),
        ..said(id, None, minute)
    };
    let responses = vec![
        linked("right", &link, 1),
        linked("elsewhere", &link.replace("/her/", "/him/"), 2),
        linked("plain", "https://blog.example/her", 3),
        linked("again", &link, 4),
        linked("gone", &format!("https://blog.example/her#q={}", Token::new("quite other words", 0..17).unwrap().encode()), 5),
    ];
    let conversation = of(vec![thread(responses)], &[], Order::Oldest);
    let found = links(&conversation).into_iter().filter_map(|(number, link)| Some((number, arrive(&passages, &parse(link))?.range)));
    let spoken = spoken_of(found.collect());
    assert_eq!(spoken.len(), 1, "{spoken:?}");
    assert_eq!((words.get(spoken[0].range.clone()), spoken[0].entries.as_slice()), (Some("leaving is slow"), [0, 3].as_slice()));
}

#[test]
fn overlapping_passages_are_merged_and_adjacent_ones_are_not() {
    let spoken = |ranges: &[(usize, std::ops::Range<usize>)]| {
        spoken_of(ranges.to_vec()).into_iter().map(|spoken| (spoken.range, spoken.entries)).collect::<Vec<_>>()
    };
    assert_eq!(spoken(&[(0, 10..40), (1, 15..20), (2, 35..50)]), [(10..50, vec![0, 1, 2])]);
    assert_eq!(spoken(&[(0, 20..30), (1, 10..20), (2, 30..40)]), [(10..20, vec![1]), (20..30, vec![0]), (30..40, vec![2])]);
}

#[test]
fn a_link_to_the_pages_own_address_counts_too() {
    let link = "https://blog.example/her.html?utm_source=feed#q=leaving-is-slow.1.abcdef";
    let one = Response { text: text::html(&format!("<p><a href='{link}'>this</a></p>")), ..said("a", None, 1) };
    let leads_here = |articles: &[&str]| {
        let mut gathering = Gathering::new(vec![thread(vec![one.clone()])], articles, &[], Order::Oldest);
        while gathering.step() {}
        gathering.into_conversation().entries[0].about.is_some()
    };
    assert_eq!((leads_here(&[ARTICLE]), leads_here(&[ARTICLE, "https://blog.example/her.html"])), (false, true));
}

#[test]
fn five_thousand_replies_are_placed() {
    let parent = |n: u32| (!n.is_multiple_of(7)).then(|| (n - 1).to_string());
    let responses = (0..5_000).map(|n| said(&n.to_string(), parent(n).as_deref(), n % 60)).collect();
    let conversation = of(vec![thread(responses)], &[], Order::Newest);
    assert_eq!((conversation.entries.len(), conversation.shown()), (5_000, 5_000));
}

/// Webmentions tell who liked and reposted: those of hidden accounts are not counted, in whatever form they are named.
#[test]
fn likes_and_boosts_of_hidden_accounts_are_not_counted() {
    let sent = |number: u32, property: &str, source: &str, author: &str| json!({"wm-id": number, "wm-property": property, "wm-source": source, "author": {"name": "N.", "url": author}});
    let feed = json!({"children": [
        sent(1, "like-of", "https://spam.example/like/1", "https://spam.example/"),
        sent(2, "like-of", "https://brid.gy/like/mastodon/@me@films.example/7/8", "https://films.example/@troll"),
        sent(3, "like-of", "https://tove.example/likes/9", "https://tove.example/"),
        sent(4, "repost-of", "https://brid.gy/repost/mastodon/@me@films.example/7/9", "https://films.example/@troll"),
    ]});
    let counted = |hidden: &[&str]| {
        let (thread, _) = talk(Webmentions::of(ARTICLE).unwrap(), &[ok(feed.clone())]);
        let counts = of(vec![thread], hidden, Order::Oldest).places[0].counts;
        (counts.likes, counts.boosts)
    };
    assert_eq!(counted(&[]), (Some(3), Some(1)));
    assert_eq!(counted(&["@troll@films.example"]), (Some(2), Some(0)));
    assert_eq!(counted(&["http://spam.example", "https://films.example/users/troll"]), (Some(1), Some(0)));
    assert_eq!(counted(&["https://tove.example/likes/9", "@ada@films.example"]), (Some(2), Some(1)), "or the page that was sent");
}
