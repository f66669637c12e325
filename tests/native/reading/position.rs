//! Positions survive edits; the number stored is bounded, and they can be forgotten.

use super::{measured, paragraph};
use intertitle::native::memory::Memory;
use intertitle::ports::Storage;
use intertitle::reading::places::{self, ArticleKey};
use intertitle::reading::position::{Arrival, Position};
use intertitle::reading::progress::Place;
use intertitle::reading::time::Measure;
use proptest::prelude::*;

/// An article of paragraphs of ten words, each beginning with its number.
fn numbered(numbers: &[usize]) -> Measure {
    let text = |number: &usize| format!("paragraph {number} and some words that follow it here");
    measured("en", numbers.iter().map(|number| paragraph(&text(number))).collect())
}

fn kept(measure: &Measure, index: usize) -> Position {
    Position::new(measure, Place { index, within: 0.5 }, (index as f64 + 0.5) / measure.passages.len() as f64).unwrap()
}

#[test]
fn a_moved_block_is_found() {
    let position = kept(&numbered(&[0, 1, 2, 3, 4, 5]), 3);
    assert_eq!(position.place(&numbered(&[3, 0, 1, 2, 4, 5])), Some(Place { index: 0, within: 0.5 }));
    assert_eq!(position.place(&numbered(&[9, 8, 0, 1, 2, 3])), Some(Place { index: 5, within: 0.5 }));
}

#[test]
fn a_vanished_block_gives_way_to_its_nearest_neighbour() {
    let position = kept(&numbered(&[0, 1, 2, 3, 4, 5]), 3);
    assert_eq!(position.place(&numbered(&[0, 1, 2, 4, 5])), Some(Place { index: 2, within: 1.0 }));
    assert_eq!(position.place(&numbered(&[0, 1, 4, 5])), Some(Place { index: 2, within: 0.0 }));
    assert_eq!(position.place(&numbered(&[0, 1, 9, 5])), Some(Place { index: 1, within: 1.0 }));
    assert_eq!(position.place(&numbered(&[0, 9, 5])), Some(Place { index: 2, within: 0.0 }));
}

#[test]
fn a_rewritten_article_keeps_the_fraction() {
    let position = kept(&numbered(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), 4);
    let place = position.place(&numbered(&[20, 21, 22, 23])).unwrap();
    assert_eq!(place.index, 1);
    assert!((place.within - 0.8).abs() < 0.01, "{place:?}");
    let late = kept(&numbered(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), 8).place(&numbered(&[20, 21, 22, 23])).unwrap();
    assert_eq!(late.index, 3);
    assert!((late.within - 0.4).abs() < 0.01, "{late:?}");
    assert_eq!(position.place(&numbered(&[])), None);
}

#[test]
fn it_is_offered_only_in_the_middle_and_not_at_a_chosen_place() {
    let offered = |fraction: &str, arrival| Position::decode(&format!("1 p 0 {fraction} * *")).unwrap().is_worth_offering(arrival);
    assert_eq!(
        ["0", "49", "50", "500", "950", "951", "1000"].map(|f| offered(f, Arrival::Top)),
        [false, false, true, true, true, false, false]
    );
    assert!(!offered("500", Arrival::Elsewhere));
}

#[test]
fn what_is_not_a_position_is_none() {
    for line in [
        "",
        "1",
        "1 ",
        "1 p",
        "1 p 1 2",
        "1 p 1 2 *",
        "1 p 1001 2 * *",
        "1 p -1 2 * *",
        "1 p q 2 * *",
        "1 p 1 2 * * more",
        "1 p 1 2 a,b,c *",
        "1 ü 1 2 * *",
        "0 p 1 2 * *",
    ] {
        assert_eq!(Position::decode(line), None, "{line:?}");
    }
}

#[test]
fn places_are_kept_by_article_bounded_and_forgotten() {
    let storage = Memory::default();
    let measure = numbered(&[0, 1, 2, 3]);
    let key = |number: usize| ArticleKey::of(&format!("https://blog.example/{number}/"));
    for number in 0..places::KEPT + 10 {
        places::keep(&storage, &key(number), &kept(&measure, number % 4));
    }
    places::keep(&storage, &key(20), &kept(&measure, 3));
    assert_eq!(storage.get(places::STORAGE_KEY).unwrap().lines().count(), places::KEPT);
    assert_eq!(places::get(&storage, &key(9)), None, "the oldest are dropped");
    assert_eq!(places::get(&storage, &key(10)), Some(kept(&measure, 2)));
    assert_eq!(places::get(&storage, &key(20)), Some(kept(&measure, 3)), "the last one counts");
    places::forget_all(&storage);
    assert!(storage.is_empty());
}

#[test]
fn a_corrupt_store_does_no_harm() {
    let storage = Memory::default();
    storage.set(places::STORAGE_KEY, "\n\nnonsense\n{\"json\": true}\n");
    let (key, position) = (ArticleKey::of("/her"), kept(&numbered(&[0, 1]), 1));
    assert_eq!(places::get(&storage, &key), None);
    places::keep(&storage, &key, &position);
    assert_eq!(places::get(&storage, &key), Some(position));
}

#[test]
fn addresses_of_one_article_share_a_key() {
    let key = ArticleKey::of("https://blog.example/her");
    for same in
        ["http://blog.example/her/", "https://www.blog.example/her#end", "https://blog.example/her/index.html?utm_source=x&fbclid=y"]
    {
        assert_eq!(ArticleKey::of(same), key, "{same}");
    }
    for other in ["https://blog.example/him", "https://blog.example/her?p=2", "https://other.example/her", "/her", ""] {
        assert_ne!(ArticleKey::of(other), key, "{other}");
    }
}

#[test]
fn a_route_after_a_hash_is_part_of_the_address() {
    for sign in ["#/", "#!/"] {
        let post = |name: &str| ArticleKey::of(&["https://blog.example/?utm_source=feed", sign, name].concat());
        assert_eq!(post("her/"), ArticleKey::of(&["http://www.blog.example/", sign, "her"].concat()));
        assert_ne!(post("her"), post("him"));
    }
    assert_eq!(ArticleKey::of("https://blog.example/#her"), ArticleKey::of("https://blog.example/#him"), "no route");
}

proptest! {
    #[test]
    fn encoding_round_trips(count in 1..12_usize, index in 0..12_usize, within in 0..=1000_u32, fraction in 0..=1000_u32) {
        let index = index % count;
        let measure = numbered(&(0..count).collect::<Vec<_>>());
        let place = Place { index, within: f64::from(within) / 1000.0 };
        let position = Position::new(&measure, place, f64::from(fraction) / 1000.0).unwrap();
        prop_assert_eq!(Position::decode(&position.encode()), Some(position.clone()));
        prop_assert_eq!(position.place(&measure), Some(place));
    }

    #[test]
    fn a_surviving_block_is_found_whatever_is_added_or_removed(index in 0..20_usize, edits in prop::collection::vec((any::<bool>(), 0..40_usize), 0..30)) {
        let before: Vec<usize> = (0..20).collect();
        let position = kept(&numbered(&before), index);
        let mut after = before.clone();
        for (nth, (insert, at)) in edits.into_iter().enumerate() {
            let at = at % (after.len() + 1);
            if insert {
                after.insert(at, 100 + nth);
            } else if after.get(at).is_some_and(|number| *number != index) {
                after.remove(at);
            }
        }
        let place = position.place(&numbered(&after)).unwrap();
        prop_assert_eq!((after[place.index], place.within), (index, 0.5));
    }

    #[test]
    fn a_lost_block_is_replaced_by_one_nearby(index in 0..20_usize) {
        let before: Vec<usize> = (0..20).collect();
        let position = kept(&numbered(&before), index);
        let after: Vec<usize> = before.iter().copied().filter(|number| *number != index).collect();
        let place = position.place(&numbered(&after)).unwrap();
        prop_assert!(after[place.index].abs_diff(index) == 1);
    }

    #[test]
    fn decoding_never_panics(line in ".{0,60}") {
        if let Some(position) = Position::decode(&line) {
            prop_assert_eq!(Position::decode(&position.encode()), Some(position));
        }
    }
}

/// A store that takes no value longer than this, because a site has filled the rest.
struct Full(Memory, usize);

impl Storage for Full {
    fn get(&self, key: &str) -> Option<String> {
        self.0.get(key)
    }

    fn set(&self, key: &str, value: &str) -> bool {
        value.len() <= self.1 && self.0.set(key, value)
    }

    fn remove(&self, key: &str) {
        self.0.remove(key);
    }
}

#[test]
fn the_newest_place_wins_in_a_full_store() {
    let position = Position::decode("1 p1x 420 310 h2,p3 q4").unwrap();
    let key = |number: usize| ArticleKey::of(&format!("https://blog.example/{number}"));
    let line = key(0).as_str().len() + 1 + position.encode().len() + 1;
    let store = Full(Memory::default(), line * 3 + 10);
    for number in 0..9 {
        places::keep(&store, &key(number), &position);
        assert_eq!(places::get(&store, &key(number)).as_ref(), Some(&position), "{number}");
    }
    assert!(places::get(&store, &key(7)).is_some() && places::get(&store, &key(5)).is_none());
    let none = Full(Memory::default(), 5);
    places::keep(&none, &key(0), &position);
    assert!(none.0.is_empty());
}
