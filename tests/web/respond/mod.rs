//! The section of responses: chips, the conversation and its folds, and what stays when more responses arrive.
//! Must use invented responses; the core reads what places answer, and `tests/e2e` tests whole pages.

mod entry;
mod form;
mod marks;

use super::host::words;
use super::support::{element, until};
use intertitle::article::{Block, BlockKind, Inline};
use intertitle::respond::{Asked, Chip, Invitation, Manner, Plan, Section, Which};
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::{Author, Moment, PlaceKind, Response, State, Thread};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

type Host = super::host::Host<Asked>;

impl Host {
    fn open(&self, plan: &Plan) -> Section {
        let tell = Rc::clone(&self.asked);
        Section::open(&self.base, plan, &words(), &self.controller.signal(), Box::new(move |asked| tell.borrow_mut().push(asked))).unwrap()
    }

    fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }
}

fn said(id: &str, parent: Option<&str>) -> Response {
    let minute = id.len();
    Response {
        id: id.into(),
        parent: parent.map(Into::into),
        author: Author { name: format!("Reader {id}"), avatar: Some("https://films.example/a.png".into()), ..Author::default() },
        published: Moment::parse(&format!("2026-02-03T12:{minute:02}:00Z")),
        text: vec![Block::new(BlockKind::Paragraph { content: vec![Inline::text(format!("Words of {id}."))] })],
        ..Response::default()
    }
}

fn conversation(kind: PlaceKind, responses: Vec<Response>) -> Rc<Conversation> {
    let thread = Thread {
        responses: responses.into_iter().map(Rc::new).collect(),
        ..Thread::new(kind, Some("https://films.example/@mara/1".into()))
    };
    Rc::new(Conversation::of(vec![thread], "https://blog.example/her", &[], Order::Oldest))
}

fn places() -> Plan {
    Plan { has_places: true, ..Plan::default() }
}

fn manner() -> Manner {
    Manner { language: Some("de".into()), now: Moment::parse("2026-02-03T15:30:00Z"), offers_pictures: true, ..Manner::default() }
}

/// Shows a conversation and waits until all of it is on the page.
async fn shown(section: &Section, conversation: Rc<Conversation>, is_waiting: bool) {
    let done = Rc::new(RefCell::new(false));
    let tell = Rc::clone(&done);
    section.show(conversation, manner(), is_waiting, Box::new(move || *tell.borrow_mut() = true));
    assert!(until(|| *done.borrow()).await, "it never ends");
}

/// As in a browser without constructable style sheets: unstyled, names would run into dates.
#[wasm_bindgen_test]
fn where_no_sheet_can_be_adopted_nothing_is_shown() {
    let (host, bare) = (Host::new(), element("div"));
    assert!(Section::open(&bare, &places(), &words(), &host.controller.signal(), Box::new(|_| {})).is_none());
    assert!(!bare.has_child_nodes());
}

#[wasm_bindgen_test]
fn chips_are_switches_with_counts() {
    let host = Host::new();
    let chip = |key: &str, is_marked| Chip { key: key.into(), words: format!("It {key}"), is_marked };
    let section = host.open(&Plan { chips: vec![chip("moved", true), chip("learned", false)], ..Plan::default() });
    assert_eq!(host.count("[aria-pressed=true]"), 1);
    host.find("[data-chip=learned]").click();
    assert_eq!(*host.asked.borrow(), [Asked::Mark("learned".into())]);
    section.mark("learned", true);
    section.counts(&[("moved".into(), 1_200), ("learned".into(), 0), ("unknown".into(), 3)]);
    assert_eq!(host.count("[aria-pressed=true]"), 2);
    assert_eq!((host.count(".chip__count"), host.text("[data-chip=moved] .chip__count").as_str()), (1, "1,200 readers"));
    assert_eq!((host.count("h2"), host.count("[role=group]")), (1, 1), "no conversation where there is no place, and its name said once");
    section.not_counted("marks.example cannot be reached right now.");
    assert_eq!(host.text(".insights .responses__told"), "marks.example cannot be reached right now.", "for everybody to read");
    assert_eq!(host.text("[role=status]"), "marks.example cannot be reached right now.");
    section.counts(&[]);
    assert_eq!(host.count(".responses__told"), 0);
}

/// A reader who is taken to a response sees it, even if it was folded away.
#[wasm_bindgen_test]
async fn a_folded_response_is_reached() {
    let host = Host::new();
    let section = host.open(&places());
    shown(&section, conversation(PlaceKind::Mastodon, vec![said("a", None), said("ab", Some("a"))]), false).await;
    host.find("[value=fold]").click();
    assert_eq!(host.find("article article").get_client_rects().length(), 0);
    section.go_to(&Which { place: 0, id: "ab".into() });
    assert_eq!(host.text("[value=fold]"), "Hide replies");
    assert!(host.root.active_element().unwrap().is_same_node(Some(&host.find("article article"))));
}

#[wasm_bindgen_test]
async fn a_response_says_who_where_and_when() {
    let host = Host::new();
    let section = host.open(&places());
    let one = Response { warning: Some("La fin".into()), language: Some("fr".into()), ..said("a", None) };
    shown(&section, conversation(PlaceKind::Mastodon, vec![one, said("ab", Some("a"))]), false).await;
    assert_eq!(host.text(".response__by"), "Reader a");
    assert_eq!(host.text(".response__place"), "Mastodon");
    let time = host.text("time");
    assert!(time.contains("2026") && time.ends_with("3 hours ago"), "the date, and how long ago: {time}");
    assert_eq!(host.find("time").get_attribute("datetime").as_deref(), Some("2026-02-03T12:01:00.000Z"));
    assert!(!host.find("details").has_attribute("open"));
    assert_eq!((host.text("[lang=fr]").as_str(), host.count("[lang=fr]")), ("La fin", 2), "a warning is in the language of its author");
    assert_eq!(host.text("[lang=de]"), "Words of ab.", "who says nothing of it writes as the article does");
    assert_eq!(host.text("article article .response__unseen"), "In reply to Reader a");
    assert_eq!(host.text(".responses__count"), "2 responses");
    assert_eq!(host.text("h2.responses__title"), "Responses", "a heading for screen readers");
    assert!(host.find(".responses__title").get_bounding_client_rect().width() <= 1.0, "the count beside it says the same");
}

#[wasm_bindgen_test]
async fn a_mention_that_contradicts_itself_is_marked() {
    let host = Host::new();
    let section = host.open(&places());
    let odd = Response { is_doubtful: true, ..said("b", None) };
    shown(&section, conversation(PlaceKind::Webmention, vec![said("a", None), odd]), false).await;
    assert_eq!(host.count(".response__mark"), 1);
    assert_eq!(host.text(".response__mark"), "This mention may not be about this article.");
}

/// What a screen reader adds to the name of a button: the author of its response.
#[wasm_bindgen_test]
async fn buttons_of_one_name_can_be_told_in_a_list_of_buttons() {
    let host = Host::new();
    let section = host.open(&places());
    let writing = Manner { writes: vec![0], own: vec!["ab".into()], ..manner() };
    section.show(conversation(PlaceKind::Isso, vec![said("a", None), said("ab", None)]), writing, false, Box::new(|| {}));
    assert!(until(|| host.count("[value=edit]") == 1).await, "there is no such button");
    for (value, author) in [("like", "Reader a"), ("edit", "Reader ab"), ("ask-delete", "Reader ab")] {
        let button = host.find(&format!("[value={value}]"));
        assert_eq!(host.text(&format!("#{}", button.get_attribute("aria-describedby").unwrap_or_default())), author, "{value}");
    }
}

/// In Isso a name is optional, and a button that only says "Reply to" could be any.
#[wasm_bindgen_test]
async fn somebody_without_a_name_can_be_told_in_a_list_of_buttons() {
    let host = Host::new();
    let section = host.open(&places());
    let nameless = Response { author: Author::default(), ..said("a", None) };
    let writing = Manner { writes: vec![0], ..manner() };
    section.show(conversation(PlaceKind::Isso, vec![nameless]), writing, false, Box::new(|| {}));
    assert!(until(|| host.count("[value=reply]") == 1).await, "there is no such button");
    assert_eq!(host.find("[value=reply]").get_attribute("aria-label").as_deref(), Some("Reply to Anonymous"));
    assert_eq!(host.text(".response__by"), "Anonymous");
}

/// On Mastodon every reply begins with the handle of the one it replies to.
#[wasm_bindgen_test]
async fn an_answer_in_arabic_that_begins_with_a_handle_is_arabic() {
    let host = Host::new();
    let section = host.open(&places());
    let handle = Inline::Link { href: "https://films.example/@ada".into(), content: vec![Inline::text("@ada")] };
    let text = vec![Block::new(BlockKind::Paragraph { content: vec![handle, Inline::text(" فيلم رائع")] })];
    shown(&section, conversation(PlaceKind::Mastodon, vec![Response { text, ..said("a", None) }]), false).await;
    assert!(host.find(".response__text").matches(":dir(rtl)").unwrap());
    assert!(host.find(".response__text a").matches(":dir(ltr)").unwrap());
}

/// What is wider than its response is cut off there.
#[wasm_bindgen_test]
async fn a_long_word_in_a_content_warning_is_not_cut() {
    let host = Host::new();
    host.base.style().set_property("max-inline-size", "200px").unwrap();
    let section = host.open(&places());
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let one = Response { warning: Some(long.into()), ..said("a", None) };
    shown(&section, conversation(PlaceKind::Mastodon, vec![one]), false).await;
    let item = host.find(".conversation__item");
    assert!(item.scroll_width() <= item.client_width(), "{} in {}", item.scroll_width(), item.client_width());
}

#[wasm_bindgen_test]
async fn content_warnings_fold_and_nested_quotes_leave_room() {
    let host = Host::new();
    let section = host.open(&places());
    let source = format!("<details><summary>The end</summary>She leaves.</details>{}<p>deep</p>", "<blockquote>".repeat(30));
    let text = intertitle::responses::text::html(&source);
    shown(&section, conversation(PlaceKind::Webmention, vec![Response { text, ..said("a", None) }]), false).await;
    assert_eq!(host.text("summary"), "The end");
    assert!(!host.find("details").has_attribute("open"));
    let wide = |selector: &str| host.find(selector).get_bounding_client_rect().width();
    assert!(wide("blockquote p") > wide(".response__text") - 60.0, "{} of {}", wide("blockquote p"), wide(".response__text"));
}

#[wasm_bindgen_test]
async fn replies_fold_and_what_is_there_stays() {
    let host = Host::new();
    let section = host.open(&places());
    let first = vec![said("aa", None), said("aaa", Some("aa"))];
    shown(&section, conversation(PlaceKind::Mastodon, first.clone()), true).await;
    let (parent, reply) = (host.find("[data-id=aa]"), host.find("[data-id=aaa]"));
    host.find("[value=fold]").click();
    assert!(host.find("article .conversation").hidden());
    assert_eq!(host.text("[value=fold]"), "Show 1 reply");
    assert!(!host.find("[value=fold]").has_attribute("aria-expanded"), "the state is told twice, by a name that changes with it");
    // An earlier response and another reply arrive: what was there is moved, not rebuilt, and stays folded.
    let more = [vec![said("a", None)], first, vec![said("aaaa", Some("aa"))]].concat();
    shown(&section, conversation(PlaceKind::Mastodon, more), false).await;
    assert_eq!((host.find("[data-id=aa]"), host.find("[data-id=aaa]")), (parent, reply));
    assert_eq!(host.find("[data-id]").get_attribute("data-id").as_deref(), Some("a"));
    assert!(host.find("article .conversation").hidden());
    assert_eq!(host.text("[value=fold]"), "Show 2 replies", "and says how many there are now");
    host.find("[value=fold]").click();
    assert_eq!(host.count("article article"), 2);
    assert_eq!(host.text("[value=fold]"), "Hide replies");
    // A deleted response goes; its place stays only if others reply to it.
    section.forget(&Which { place: 0, id: "aa".into() });
    let left = vec![said("aa", None).emptied(State::Deleted), said("aaa", Some("aa"))];
    shown(&section, conversation(PlaceKind::Mastodon, left), false).await;
    assert_eq!((host.count("[data-id]"), host.text(".response__absent").as_str()), (2, "This response was deleted."));
}

#[wasm_bindgen_test]
async fn many_are_shown_a_few_at_a_time() {
    let host = Host::new();
    let section = host.open(&places());
    let done = Rc::new(RefCell::new(false));
    let tell = Rc::clone(&done);
    let all = (0..300).map(|n| said(&format!("n{n}"), None)).collect();
    section.show(conversation(PlaceKind::Bluesky, all), manner(), false, Box::new(move || *tell.borrow_mut() = true));
    let at_once = host.count("article");
    assert!(at_once < 40 && !*done.borrow(), "{at_once} in one task");
    assert!(until(|| *done.borrow()).await, "it never ends");
    assert_eq!(host.count("article"), 300);
}

/// What the places answer must not break in on a reader in the middle of the article; what a reader has pressed is answered wherever they are.
#[wasm_bindgen_test]
async fn a_section_out_of_sight_changes_without_a_word() {
    let host = Host::new();
    let section = host.open(&places());
    let far = element("div");
    far.set_attribute("style", "height: 9000px").unwrap();
    host.host.parent_element().unwrap().insert_before(&far, Some(&host.host)).unwrap();
    let live = || host.find("[role=status]").get_attribute("aria-live");
    far.scroll_into_view();
    section.announce_here("Responses loaded.");
    assert_eq!((host.text("[role=status]").as_str(), live().as_deref()), ("Responses loaded.", Some("off")));
    section.announce("Link copied");
    assert_eq!(live().as_deref(), Some("polite"));
    host.host.scroll_into_view();
    section.announce_here("Responses loaded.");
    assert_eq!(live().as_deref(), Some("polite"));
    far.remove();
}

/// The outcome of a press is shown beside what was pressed, and announced to screen readers.
#[wasm_bindgen_test]
async fn the_outcome_of_a_press_is_shown_beside_it() {
    let host = Host::new();
    let section = host.open(&Plan { invitations: vec![Invitation::Link("https://blog.example/her".into())], ..places() });
    shown(&section, conversation(PlaceKind::Isso, vec![said("a", None), said("ab", Some("a"))]), false).await;
    let which = Which { place: 0, id: "a".into() };
    section.report(Some(&which), "Not now.");
    section.report(Some(&which), "Too late.");
    assert_eq!(
        (host.text("[data-id=a] > article > footer .responses__told"), host.text("[role=status]")),
        ("Too late.".into(), "Too late.".into())
    );
    assert_eq!(host.count(".responses__told"), 1);
    section.report(Some(&which), "");
    assert_eq!(host.count(".responses__told"), 0);
    section.report(None, "Link copied");
    assert_eq!(host.text(".own-site .responses__told"), "Link copied");
}

/// The numbers of the responses shown, in the order of the page, and how many are in each group.
fn stood(host: &Host) -> (Vec<u32>, Vec<u32>) {
    let all = |selector: &str| intertitle::browser::elements::all(&host.base, selector);
    let number = |item: &web_sys::Element| item.get_attribute("data-id").unwrap().parse().unwrap();
    (all("[data-id]").iter().map(number).collect(), all(".conversation__group").iter().map(|group| group.child_element_count()).collect())
}

/// The responses of these numbers, in the order in which they were written.
fn numbered(numbers: impl Iterator<Item = u32>) -> Rc<Conversation> {
    let one = |n: u32| Response { published: Moment::from_millis(f64::from(n)), ..said(&n.to_string(), None) };
    conversation(PlaceKind::Bluesky, numbers.map(one).collect())
}

/// Groups are laid out separately. Wherever responses arrive, no group grows too large, the order stays, and screen readers find one list.
#[wasm_bindgen_test]
async fn many_are_in_groups_of_one_list() {
    let host = Host::new();
    let section = host.open(&places());
    let shows: [(&str, Vec<u32>); 7] = [
        ("every third", (0..360).filter(|n| n % 3 == 0).collect()),
        ("the others between", (0..360).collect()),
        ("many in one place", (0..500).filter(|n| *n < 200 || *n > 330).collect()),
        ("those were left out", (0..500).collect()),
        ("few are left", (0..500).filter(|n| n % 100 == 7).collect()),
        ("before all", (0..108).collect()),
        ("none", vec![]),
    ];
    let mut kept: Option<HtmlElement> = None;
    for (what, numbers) in shows {
        shown(&section, numbered(numbers.iter().copied()), false).await;
        let (order, groups) = stood(&host);
        assert_eq!(order, numbers, "{what}");
        assert!(groups.iter().all(|count| (1..=50).contains(count)), "{what}: {groups:?}");
        assert!(groups.len() <= numbers.len() / 20 + 4, "{what}: {groups:?}");
        if numbers.contains(&7) {
            let seventh = host.find("[data-id='7']");
            assert!(kept.replace(seventh.clone()).is_none_or(|kept| kept == seventh), "{what}: built anew");
        }
    }
    let heard = "[role=list] > [role=presentation] > [role=listitem]";
    shown(&section, numbered(0..3), false).await;
    assert_eq!(host.count(heard), 3);
}

#[wasm_bindgen_test]
async fn pictures_wait_for_the_reader() {
    let host = Host::new();
    let section = host.open(&places());
    shown(&section, conversation(PlaceKind::Mastodon, vec![said("a", None)]), false).await;
    assert_eq!(host.count("img"), 0);
    assert_eq!(host.text(".pictures .responses__note"), "They are loaded from films.example.");
    host.find("[value=pictures]").focus().unwrap();
    host.find("[value=pictures]").click();
    assert_eq!(*host.asked.borrow(), [Asked::Pictures]);
    section.show_pictures();
    assert_eq!(host.count("[value=pictures]"), 0);
    assert!(host.root.active_element().is_some_and(|focused| focused == *host.find(".pictures")), "keys go on from the start of the page");
    assert!(until(|| host.count("img") > 0).await, "no picture comes");
    let picture = host.find("img");
    assert_eq!(
        (picture.get_attribute("alt").as_deref(), picture.get_attribute("referrerpolicy").as_deref()),
        (Some(""), Some("no-referrer"))
    );
}

#[wasm_bindgen_test]
async fn an_empty_section_invites() {
    let host = Host::new();
    let invitations = vec![
        Invitation::Write,
        Invitation::Visit("Bluesky", "https://bsky.app/profile/a/post/b".into()),
        Invitation::Instance("https://films.example/@mara/1".into(), None),
    ];
    let section = host.open(&Plan { invitations, ..places() });
    assert_eq!(host.count(":is(.invitations, .instance) :is(a, button)"), 5);
    assert_eq!(host.count(":is(.invitations, .instance) .responses__action"), 5, "one look for all ways out");
    shown(&section, conversation(PlaceKind::Bluesky, vec![]), false).await;
    assert!(!host.find(".responses__empty").hidden());
    assert_eq!(host.text("[data-at]"), "Be the first on Bluesky");
    shown(&section, conversation(PlaceKind::Bluesky, vec![said("a", None)]), false).await;
    assert!(host.find(".responses__empty").hidden());
    assert_eq!(host.text("[data-at]"), "Respond on Bluesky");
    // Three that Bluesky shows only to readers with an account.
    let mut unseen = Conversation::clone(&conversation(PlaceKind::Bluesky, vec![]));
    unseen.places.iter_mut().for_each(|place| place.total = 3);
    shown(&section, Rc::new(unseen), false).await;
    assert!(host.find(".responses__empty").hidden());
    assert_eq!(host.text("[data-at]"), "Respond on Bluesky", "nobody would be the first");
    assert!(host.text(".place--told").contains("0 of 3 responses shown"), "{}", host.text(".place--told"));
    assert_eq!(host.looks(".place--told", "display"), "block", "Chromium takes a flex container's words out of their paragraph");
}
