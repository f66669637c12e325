//! The section of responses: chips, the conversation and its folds, what stays when more arrives, the form and what is wrong in it.
//! With responses of its own making; what places tell is the core's, and whole pages are for `tests/e2e`.

use super::support::{element, press, press_so, until};
use intertitle::article::{Block, BlockKind, Inline};
use intertitle::browser::document;
use intertitle::browser::storage::NoStorage;
use intertitle::browser::words::Words;
use intertitle::reading::places::ArticleKey;
use intertitle::respond::{Act, Asked, Chip, Invitation, Manner, Marks, Passage, Plan, Section, Setup, Sheet, Which};
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::form::{Field, Form};
use intertitle::responses::isso::{Remark, Rules, Written};
use intertitle::responses::{Author, Moment, PlaceKind, Response, State, Thread};
use intertitle::strings::Overrides;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    AbortController, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit, ShadowRoot, ShadowRootInit,
    ShadowRootMode,
};

/// A host with an empty base, as the loader makes them, and what was asked for in it.
struct Host {
    host: HtmlElement,
    root: ShadowRoot,
    base: HtmlElement,
    controller: AbortController,
    asked: Rc<RefCell<Vec<Asked>>>,
}

impl Host {
    fn new() -> Self {
        let (host, base) = (element("intertitle-host"), element("div"));
        base.set_attribute("part", "base").unwrap();
        document().unwrap().body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        root.append_child(&base).unwrap();
        Self { host, root, base, controller: AbortController::new().unwrap(), asked: Rc::default() }
    }

    fn open(&self, plan: &Plan) -> Section {
        let tell = Rc::clone(&self.asked);
        Section::open(&self.base, plan, &words(), &self.controller.signal(), Box::new(move |asked| tell.borrow_mut().push(asked))).unwrap()
    }

    fn find(&self, selector: &str) -> HtmlElement {
        self.root.query_selector(selector).unwrap().unwrap_or_else(|| panic!("there is no {selector}")).unchecked_into()
    }

    fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.controller.abort();
        self.host.remove();
    }
}

fn words() -> Rc<Words> {
    Rc::new(Words::new("en", Overrides::default()))
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
    Manner { now: Moment::parse("2026-02-03T15:30:00Z"), offers_pictures: true, ..Manner::default() }
}

/// Shows a conversation and waits until all of it stands there.
async fn shown(section: &Section, conversation: Rc<Conversation>, is_waiting: bool) {
    let done = Rc::new(RefCell::new(false));
    let tell = Rc::clone(&done);
    section.show(conversation, manner(), is_waiting, Box::new(move || *tell.borrow_mut() = true));
    assert!(until(|| *done.borrow()).await, "it never ends");
}

#[wasm_bindgen_test]
fn chips_are_switches_with_counts_that_were_told() {
    let host = Host::new();
    let chip = |key: &str, is_marked| Chip { key: key.into(), words: format!("It {key}"), is_marked };
    let section = host.open(&Plan { chips: vec![chip("moved", true), chip("learned", false)], ..Plan::default() });
    assert_eq!(host.count("[aria-pressed=true]"), 1);
    host.find("[data-chip=learned]").click();
    assert_eq!(*host.asked.borrow(), [Asked::Mark("learned".into())]);
    section.mark("learned", true);
    section.counts(&[("moved".into(), 1_200), ("unknown".into(), 3)]);
    assert_eq!(host.count("[aria-pressed=true]"), 2);
    assert_eq!((host.count(".chip__count"), host.text("[data-chip=moved] .chip__count").as_str()), (1, "1,200 readers"));
    assert_eq!(host.count("h2"), 1, "no conversation where there is no place");
}

/// Without room beside the column a mark hides no word: only a number, through which the text can be read.
#[wasm_bindgen_test]
fn a_mark_without_room_covers_nothing() {
    let column = element("p");
    column.set_text_content(Some("A paragraph of which readers speak."));
    document().unwrap().body().unwrap().append_child(&column).unwrap();
    let marks_at = |width: &str| {
        column.style().set_property("width", width).unwrap();
        let host = Host::new();
        let range = web_sys::Range::new().unwrap();
        range.select_node_contents(&column).unwrap();
        let passages = vec![Passage { range, count: 2, first: Which { place: 0, id: "a".into() } }];
        let _marks = Marks::open(&host.base, &column, passages, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
        let mark = host.find(".mark");
        let style = intertitle::browser::palette::computed(&mark).unwrap();
        let ground = intertitle::browser::palette::value(&style, "background-color");
        (mark.has_attribute("data-narrow"), ground == "rgba(0, 0, 0, 0)", mark.get_bounding_client_rect().right())
    };
    let window = intertitle::browser::viewport::window_width().unwrap();
    let (is_narrow, is_clear, _) = marks_at("200px");
    assert_eq!((is_narrow, is_clear), (false, false));
    let (is_narrow, is_clear, right) = marks_at("100vw");
    assert_eq!((is_narrow, is_clear), (true, true));
    assert!(right <= window, "{right} of {window}");
    column.remove();
}

/// Who is brought to a response finds it, though it was folded away.
#[wasm_bindgen_test]
async fn a_folded_response_is_reached() {
    let host = Host::new();
    let section = host.open(&places());
    shown(&section, conversation(PlaceKind::Mastodon, vec![said("a", None), said("ab", Some("a"))]), false).await;
    host.find("[value=fold]").click();
    assert_eq!(host.find("article article").get_client_rects().length(), 0);
    section.go_to(&Which { place: 0, id: "ab".into() });
    assert_eq!(host.find("[value=fold]").get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(host.root.active_element().unwrap().is_same_node(Some(&host.find("article article"))));
}

#[wasm_bindgen_test]
async fn a_response_says_who_where_and_when() {
    let host = Host::new();
    let section = host.open(&places());
    let one = Response { warning: Some("The ending".into()), ..said("a", None) };
    shown(&section, conversation(PlaceKind::Mastodon, vec![one, said("ab", Some("a"))]), false).await;
    assert_eq!(host.text(".response__by"), "Reader a");
    assert_eq!(host.text(".response__place"), "Mastodon");
    assert!(host.text("time").ends_with("3 hours ago"), "{}", host.text("time"));
    assert_eq!(host.find("time").get_attribute("datetime").as_deref(), Some("2026-02-03T12:01:00.000Z"));
    assert!(!host.find("details").has_attribute("open"));
    assert_eq!(host.text("article article .response__unseen"), "In reply to Reader a");
    assert_eq!(host.text(".responses__count"), "2 responses");
}

#[wasm_bindgen_test]
async fn replies_fold_and_what_stands_there_stays() {
    let host = Host::new();
    let section = host.open(&places());
    let first = vec![said("aa", None), said("aaa", Some("aa"))];
    shown(&section, conversation(PlaceKind::Mastodon, first.clone()), true).await;
    let (parent, reply) = (host.find("[data-id=aa]"), host.find("[data-id=aaa]"));
    host.find("[value=fold]").click();
    assert!(host.find("article .conversation").hidden());
    assert_eq!(host.text("[value=fold]"), "Show 1 reply");
    // An earlier one and another reply arrive: what stood there is moved, not built anew, and stays folded.
    let more = [vec![said("a", None)], first, vec![said("aaaa", Some("aa"))]].concat();
    shown(&section, conversation(PlaceKind::Mastodon, more), false).await;
    assert_eq!((host.find("[data-id=aa]"), host.find("[data-id=aaa]")), (parent, reply));
    assert_eq!(host.find("[data-id]").get_attribute("data-id").as_deref(), Some("a"));
    assert!(host.find("article .conversation").hidden());
    assert_eq!(host.text("[value=fold]"), "Show 2 replies", "and says how many there are now");
    host.find("[value=fold]").click();
    assert_eq!(host.count("article article"), 2);
    assert_eq!(host.text("[value=fold]"), "Hide replies");
    // What is no more goes, and its place only stays for those who answer it.
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

/// The numbers of what is shown, in the order of the page, and how many stand in each group.
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

/// A group is laid out by itself; whatever arrives where, none grows, the order is that of the conversation, and those who listen hear one list.
#[wasm_bindgen_test]
async fn many_stand_in_groups_of_one_list() {
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

fn typed_under(host: &Host, section: &Section, id: &str) -> Sheet {
    let setup = Setup { title: "Reply", rules: Rules::default(), remembers: None, has_selection: false };
    let slot = section.slot(Some(&Which { place: 0, id: id.into() })).unwrap();
    let sheet = Sheet::open(&slot, &Form::default(), &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    host.find("textarea").unchecked_into::<HtmlTextAreaElement>().set_value("My words.");
    sheet.focus();
    sheet
}

/// What is deleted, or no longer told, takes no words of a reader's with it, nor the keyboard from them.
#[wasm_bindgen_test]
async fn a_form_outlives_what_it_stands_under() {
    let host = Host::new();
    let section = host.open(&places());
    let all = vec![said("a", None), said("ab", Some("a")), said("abc", Some("ab")), said("z", None)];
    let is_written = |host: &Host, where_: &str| {
        let field: HtmlTextAreaElement = host.find("textarea").unchecked_into();
        assert_eq!(field.value(), "My words.", "{where_}");
        assert!(host.root.active_element().is_some_and(|active| active == **field), "{where_}");
        assert!(field.get_client_rects().length() > 0, "{where_}");
    };
    // Under a reply to one that is deleted; the place of that stays.
    shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
    let sheet = typed_under(&host, &section, "ab");
    section.stop();
    section.forget(&Which { place: 0, id: "a".into() });
    let emptied = [vec![said("a", None).emptied(State::Deleted)], all[1..].to_vec()].concat();
    shown(&section, conversation(PlaceKind::Isso, emptied), false).await;
    assert_eq!(host.text("[data-id=a] > article > .response__absent"), "This response was deleted.");
    assert_eq!(host.count("[data-id=ab] textarea"), 1);
    is_written(&host, "under a reply");
    drop(sheet);
    // Under what is gone, and under what was above that.
    for id in ["abc", "z"] {
        shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
        let sheet = typed_under(&host, &section, id);
        shown(&section, conversation(PlaceKind::Isso, vec![said("q", None)]), false).await;
        is_written(&host, id);
        drop(sheet);
    }
    assert_eq!(host.count("textarea"), 0);
    shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
    // One that has moved.
    let sheet = typed_under(&host, &section, "z");
    let moved = [all[..3].to_vec(), vec![said("z", Some("a"))]].concat();
    shown(&section, conversation(PlaceKind::Isso, moved), false).await;
    is_written(&host, "in another list");
    assert_eq!(host.count("[data-id=a] [data-id=z] textarea"), 1);
    drop(sheet);
}

#[wasm_bindgen_test]
async fn pictures_wait_for_the_reader() {
    let host = Host::new();
    let section = host.open(&places());
    shown(&section, conversation(PlaceKind::Mastodon, vec![said("a", None)]), false).await;
    assert_eq!(host.count("img"), 0);
    assert_eq!(host.text(".pictures .responses__note"), "They are loaded from films.example.");
    host.find("[value=pictures]").click();
    assert_eq!(*host.asked.borrow(), [Asked::Pictures]);
    section.show_pictures();
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
    let invitations = vec![Invitation::Write, Invitation::Visit("Bluesky", "https://bsky.app/profile/a/post/b".into())];
    let section = host.open(&Plan { invitations, ..places() });
    shown(&section, conversation(PlaceKind::Bluesky, vec![]), false).await;
    assert!(!host.find(".responses__empty").hidden());
    assert_eq!(host.text("[data-at]"), "Be the first on Bluesky");
    shown(&section, conversation(PlaceKind::Bluesky, vec![said("a", None)]), false).await;
    assert!(host.find(".responses__empty").hidden());
    assert_eq!(host.text("[data-at]"), "Respond on Bluesky");
}

#[wasm_bindgen_test]
fn a_form_says_what_is_wrong_beside_its_field() {
    let host = Host::new();
    let acts: Rc<RefCell<Vec<Act>>> = Rc::default();
    let tell = Rc::clone(&acts);
    let mut form = Form::default();
    let rules = Rules { needs_author: true, ..Rules::default() };
    let setup = Setup { title: "Write a response", rules, remembers: Some(false), has_selection: false };
    let act = move |act| tell.borrow_mut().push(act);
    let sheet = Sheet::open(&host.base, &form, &setup, &words(), &host.controller.signal(), Box::new(act)).unwrap();
    assert!(form.send(rules).is_none());
    sheet.show(&form, true);
    assert_eq!(host.count("[aria-invalid=true]"), 2);
    assert_eq!(host.text("[data-problem=author]"), "This is needed.");
    let text: HtmlTextAreaElement = host.find("textarea").unchecked_into();
    text.set_value("It waits.");
    let event = KeyboardEventInit::new();
    event.set_bubbles(true);
    text.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("input", &event).unwrap()).unwrap();
    host.find("[name=remember]").click();
    host.find("[value=send]").click();
    assert_eq!(*acts.borrow(), [Act::Typed(Field::Text, "It waits.".into()), Act::Send(true)]);
    form.set(Field::Author, "Nel".into());
    form.set(Field::Text, "It waits.".into());
    assert!(form.send(rules).is_some());
    sheet.show(&form, true);
    assert_eq!(host.count("[readonly]"), 4, "what is typed now would be neither sent nor kept");
    assert_eq!(host.count("[aria-disabled=true]"), 3, "what is on its way is not called off");
    let _ = form.told(Written::TooOften, &NoStorage, &ArticleKey::of("https://blog.example/her"));
    sheet.show(&form, false);
    assert_eq!(host.count("[readonly], [aria-disabled=true]"), 0);
    drop(sheet);
    assert_eq!(host.count("textarea"), 0, "a form that is left is gone");
}

/// Isso asks nobody for a name who changes a comment, and takes no e-mail address: a field for it would promise what is not done.
#[wasm_bindgen_test]
fn a_change_asks_for_no_more_than_is_taken() {
    let host = Host::new();
    let source = Remark { website: "https://films.example".into(), text: "As it was.".into(), ..Remark::default() };
    let form = Form::edit(&NoStorage, &ArticleKey::of("https://blog.example/her"), "9", source);
    let rules = Rules { needs_author: true, needs_email: true, ..Rules::default() };
    let setup = Setup { title: "Edit", rules, remembers: None, has_selection: false };
    let _sheet = Sheet::open(&host.base, &form, &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    assert_eq!((host.count("[name=email]"), host.count("[aria-required]")), (0, 1), "only the text is needed");
    let website: HtmlInputElement = host.find("[name=website]").unchecked_into();
    assert_eq!(website.value(), "https://films.example");
}

#[wasm_bindgen_test]
fn the_pages_shortcuts_do_not_hear_what_is_written() {
    let host = Host::new();
    let section = host.open(&Plan { invitations: vec![Invitation::Instance("https://films.example/@mara/1".into(), None)], ..places() });
    let setup = Setup { title: "Write a response", rules: Rules::default(), remembers: Some(false), has_selection: false };
    let slot = section.slot(None).unwrap();
    let _sheet = Sheet::open(&slot, &Form::default(), &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    for field in ["textarea", "[name=author]", "#instance-name"] {
        assert_eq!(press(&host.find(field), "j"), 0, "{field}");
    }
    for other in ["[value=send]", "[name=remember]"] {
        assert_eq!(press(&host.find(other), "j"), 2, "nobody types in {other}");
    }
    let instance: HtmlInputElement = host.find("#instance-name").unchecked_into();
    instance.set_value("films.example");
    let composing = KeyboardEventInit::new();
    composing.set_key("Enter");
    composing.set_is_composing(true);
    press_so(&instance, &composing);
    assert_eq!(*host.asked.borrow(), []);
    press(&instance, "Enter");
    assert_eq!(*host.asked.borrow(), [Asked::Go("films.example".into())]);
}
