//! The author's settings: places, options, and a clear warning for each mistake.

use intertitle::config::options;
use intertitle::native::memory::Memory;
use intertitle::ports::Storage;
use intertitle::responses::cache;
use intertitle::responses::settings::{Pictures, Settings};
use intertitle::responses::sources::{About, sources};
use intertitle::responses::{Fault, FaultKind, Moment, PlaceKind, backoff, busy};

fn read(option: &str) -> (Vec<PlaceKind>, Vec<String>) {
    let about = About { article: "https://blog.example/her", ..About::default() };
    let (sources, warnings) = sources(option, &about);
    (sources.iter().map(|source| source.kind()).collect(), warnings.iter().map(ToString::to_string).collect())
}

#[test]
fn one_address_for_each_place() {
    let (kinds, warnings) = read(
        "https://mastodon.social/@ada/113,\n https://bsky.app/profile/ada.example/post/3k webmention webmention:https://old.example/her isso:https://c.example/",
    );
    use PlaceKind::{Bluesky, Isso, Mastodon, Webmention};
    assert_eq!((kinds, warnings), (vec![Mastodon, Bluesky, Webmention, Webmention, Isso], vec![]));
}

#[test]
fn each_mistake_is_reported_with_its_cure() {
    for (option, said) in [
        ("https://bsky.app/profile/ada.example", "is not a post; open the post on Bluesky"),
        ("https://mastodon.social/@ada", "is not a post on Mastodon or Bluesky"),
        ("mastodon.social", "is not an address; places are"),
        ("webmentoin", "is not an address; places are"),
        ("webmention:her.html", "needs a web address after"),
        ("isso:", "needs the address of your Isso"),
        ("isso:javascript:alert(1)", "needs the address of your Isso"),
    ] {
        let (kinds, warnings) = read(option);
        assert_eq!((kinds.len(), warnings.len()), (0, 1), "{option}");
        assert!(warnings[0].starts_with(&format!("responses: `{option}` ")) && warnings[0].contains(said), "{warnings:?}");
    }
    let (_, warnings) = sources("webmention", &About::default());
    assert!(warnings[0].to_string().contains("needs the article's own address"), "{warnings:?}");
}

#[test]
fn eight_places_are_asked_and_a_ninth_is_reported() {
    let nine: String = (1..=9).map(|nth| format!("https://mastodon.social/@ada/{nth} ")).collect();
    let (kinds, warnings) = read(&nine);
    assert_eq!((kinds.len(), warnings.len()), (8, 1));
}

#[test]
fn a_place_named_twice_is_asked_once() {
    for (once, again) in [
        ("https://mastodon.social/@ada/113", "https://mastodon.social/users/ada/statuses/113/"),
        ("https://bsky.app/profile/ada.example/post/3k", "at://ada.example/app.bsky.feed.post/3k"),
        ("webmention", "webmention:http://blog.example/her/"),
    ] {
        let (kinds, warnings) = read(&format!("{once} {again}"));
        assert_eq!((kinds.len(), warnings), (1, vec![format!("responses: `{again}` is named twice. It was left out")]));
    }
    let (kinds, warnings) = read("isso:https://a.example isso:https://b.example");
    assert_eq!((kinds.len(), warnings.len()), (1, 1));
    assert!(warnings[0].contains("is a second Isso"), "{warnings:?}");
}

#[test]
fn a_doubtful_place_is_used_and_reported() {
    for (option, said) in [
        ("https://mastodon.social/@ada@films.example/113", "is another server's view of a post"),
        ("http://films.example/@ada/113", "is asked by `http:`"),
        ("isso:http://comments.blog.example", "is asked by `http:`"),
    ] {
        let (kinds, warnings) = read(option);
        assert_eq!((kinds.len(), warnings.len()), (1, 1), "{option}");
        assert!(warnings[0].starts_with(&format!("responses: `{option}` {said}")), "{warnings:?}");
    }
    for option in
        ["https://films.example/@ada/113/", "https://films.example/@ada/113?x=1#y", "https://bsky.app/profile/ada.example/post/3k/"]
    {
        assert_eq!(read(option).1, Vec::<String>::new(), "{option}");
    }
    let at_home = About { article: "http://blog.example/her", ..About::default() };
    assert_eq!(sources("http://films.example/@ada/113", &at_home).1.len(), 0, "a page of `http:` may ask by it");
}

/// The table of options and the code that reads them are in modules that do not know each other.
#[test]
fn the_words_of_an_option_are_those_of_its_table() {
    for option in options().filter(|option| ["responses-order", "responses-pictures"].contains(&option.name)) {
        let read = |word: &str| Settings::read(&|name| (name == option.name).then(|| word.to_owned()));
        let values = option.values();
        for word in values.split('`').skip(1).step_by(2) {
            assert_eq!(read(word).1, [], "{word}");
        }
        let (settings, warnings) = read("sometimes");
        let used = read(option.default.trim_matches('`')).0;
        assert_eq!((settings.order, settings.pictures), (used.order, used.pictures), "{}", option.default);
        assert_eq!(warnings[0].message, format!("`sometimes` is not one of {values}; {} is used", option.default));
    }
}

#[test]
fn options_are_read_and_mistakes_left_out() {
    let get = |name: &str| {
        Some(
            match name {
                "responses" => "webmention",
                "responses-order" => "latest",
                "responses-hide" => "@a@b.example, 501\nhttps://spoof.example",
                "responses-pictures" => "off",
                "insights" => "moved",
                "insights-at" => "marks.example",
                "bluesky-service" => "ftp://x.example",
                _ => return None,
            }
            .to_owned(),
        )
    };
    let (settings, warnings) = Settings::read(&get);
    assert_eq!((settings.hidden.len(), settings.pictures, settings.chips.len()), (3, Pictures::Off, 1));
    assert_eq!((settings.insights_at.as_str(), settings.bluesky_service.as_str()), ("", ""));
    assert_eq!(warnings.len(), 3, "{warnings:?}");
    let nothing = Settings::read(&|_| None).0;
    assert!(nothing.responses.is_empty() && nothing.chips.is_empty());
}

#[test]
fn answers_are_kept_for_a_while_and_for_their_address() {
    let session = Memory::default();
    let at = |minute: u32| Moment::parse(&format!("2026-02-01T10:{minute:02}:00Z")).unwrap();
    cache::put(&session, "https://a.example/1", "{\"a\":\n1}", at(10));
    assert_eq!(cache::get(&session, "https://a.example/1", at(19)).as_deref(), Some("{\"a\":\n1}"));
    assert_eq!(cache::get(&session, "https://a.example/2", at(10)), None);
    cache::forget(&session, "https://a.example/1");
    assert!(session.is_empty());
    for (minute, why) in [(20, "too old"), (9, "the clock was set back")] {
        cache::put(&session, "https://a.example/1", "{}", at(10));
        assert_eq!(cache::get(&session, "https://a.example/1", at(minute)), None, "{why}");
        assert!(session.is_empty(), "{why}: it is forgotten");
        cache::put(&session, "https://a.example/1", "{}", at(10));
        assert_eq!(cache::get(&session, "https://a.example/2", at(minute)), None);
        assert!(session.is_empty(), "{why}: it is forgotten though nobody asks for it");
    }
    cache::put(&session, "https://a.example/1", &"x".repeat(500_000), at(10));
    assert!(session.is_empty(), "too large to be kept");
}

#[test]
fn a_place_is_left_alone_for_as_long_as_it_says() {
    let session = Memory::default();
    let at = |minute: u32| Moment::parse(&format!("2026-02-01T10:{minute:02}:00Z")).unwrap();
    let fault = |seconds| Fault { retry_after: seconds, ..Fault::new(FaultKind::Limited, "films.example", "it answered 429") };
    let left = |minute| busy::fault(&session, "films.example", at(minute)).and_then(|fault| fault.retry_after);
    busy::put(&session, &fault(None), at(10));
    assert!(session.is_empty(), "it says nothing");
    busy::put(&session, &fault(Some(900)), at(10));
    assert_eq!((left(10), left(24), left(25), left(40)), (Some(900), Some(60), None, None));
    assert_eq!(busy::fault(&session, "other.example", at(10)), None);
    let said = busy::fault(&session, "films.example", at(20)).unwrap().to_string();
    assert_eq!(said, "films.example: it was not asked; it has been asked too often, and wants to be left alone for 300 s");
    busy::put(&session, &fault(Some(3_600)), at(10));
    assert_eq!(left(9), None, "the clock was set back");
    busy::forget(&session, "films.example");
    assert!(session.is_empty());
}

/// Most of the storage is for the site itself.
#[test]
fn the_oldest_answers_give_way() {
    let session = Memory::default();
    let at = |minute: u32| Moment::parse(&format!("2026-02-01T10:{minute:02}:00Z")).unwrap();
    let address = |number: u32| format!("https://a.example/{number}");
    let long = "x".repeat(cache::LONGEST);
    for number in 0..4 {
        cache::put(&session, &address(number), &long, at(number));
    }
    let kept = |number: &u32| cache::get(&session, &address(*number), at(4)).is_some();
    assert_eq!((0..4).filter(kept).collect::<Vec<_>>(), [2, 3]);
    // An answer that is stored again is the youngest, and counts once.
    cache::put(&session, &address(2), &long, at(4));
    cache::put(&session, &address(5), &long, at(4));
    assert_eq!((0..6).filter(kept).collect::<Vec<_>>(), [2, 5]);
    for number in [2, 5] {
        cache::forget(&session, &address(number));
    }
    assert!(session.is_empty());
}

#[test]
fn only_our_own_cache_entries_are_read() {
    let session = Memory::default();
    let now = Moment::parse("2026-02-01T10:00:00Z").unwrap();
    cache::put(&session, "https://a.example/1", "x", now);
    let list = session.get(cache::STORAGE_KEY).unwrap();
    let (sum, _) = list.split_once(' ').unwrap();
    for broken in ["", "\n", "x y\nz", "https://b.example/1\nz"] {
        session.set(&format!("{}:{sum}", cache::STORAGE_KEY), broken);
        assert_eq!(cache::get(&session, "https://a.example/1", now), None);
    }
    for broken in ["", "\n\n", "a", "a 1", "a -5 1", "a 1 -5", "a 99999999999999999999 1", "a 1 99999999999999999999", "  1 "] {
        session.set(cache::STORAGE_KEY, broken);
        assert_eq!(cache::get(&session, "https://a.example/1", now), None);
        cache::put(&session, "https://a.example/1", "x", now);
        assert_eq!(cache::get(&session, "https://a.example/1", now).as_deref(), Some("x"), "{broken:?}");
    }
}

#[test]
fn waits_grow_and_never_undercut_retry_after() {
    let fault = |kind, retry_after| Fault { retry_after, ..Fault::new(kind, "a.example", "x") };
    for kind in [FaultKind::Down, FaultKind::Slow, FaultKind::Limited] {
        let waits: Vec<_> = (1..=3).map(|tried| backoff::wait(&fault(kind, None), tried, 0.0)).collect();
        assert_eq!(waits, [Some(2_000), Some(8_000), None]);
    }
    for kind in [FaultKind::Refused, FaultKind::Missing, FaultKind::Nonsense, FaultKind::TooLarge] {
        assert_eq!(backoff::wait(&fault(kind, Some(1)), 1, 0.0), None);
    }
    assert_eq!(backoff::wait(&fault(FaultKind::Limited, Some(30)), 1, 0.9), Some(30_000));
    assert_eq!(backoff::wait(&fault(FaultKind::Limited, Some(61)), 1, 0.0), None);
    assert_eq!(backoff::wait(&fault(FaultKind::Down, None), 0, f64::NAN), Some(2_000));
    assert!(backoff::wait(&fault(FaultKind::Down, Some(u32::MAX)), u32::MAX, 1e300).is_none());
}
