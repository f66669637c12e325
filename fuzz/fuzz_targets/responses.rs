//! Any JSON as the answer of any place: no panic, no endless requests, and only valid web addresses in what was read.
//! `cargo +nightly fuzz run responses -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::responses::bluesky::Bluesky;
use intertitle::responses::conversation::{Conversation, Order};
use intertitle::responses::isso::Isso;
use intertitle::responses::limits::REQUESTS;
use intertitle::responses::mastodon::Mastodon;
use intertitle::responses::place::{Answer, Place};
use intertitle::responses::webmention::Webmentions;
use intertitle::responses::{Thread, address, text};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fn thread_of<'a>(place: impl Place<&'a Value> + 'a, json: &'a Value) -> Thread {
    let mut place: Box<dyn Place<&'a Value> + 'a> = Box::new(place);
    for _ in 0..=REQUESTS {
        if place.next().is_none() {
            break;
        }
        place.read(Ok(Answer { status: 200, retry_after: None, is_gathering: false, json: Some(json) }));
    }
    assert!(place.next().is_none(), "it asks no more than it may");
    place.into_thread()
}

fuzz_target!(|source: &str| {
    let Ok(json) = serde_json::from_str::<Value>(source) else { return };
    let threads = vec![
        thread_of(Mastodon::at("https://films.example/@mara/100").unwrap(), &json),
        thread_of(Bluesky::at("https://bsky.app/profile/a.example/post/3a").unwrap(), &json),
        thread_of(Webmentions::of("https://blog.example/her").unwrap(), &json),
        thread_of(Isso::at("https://comments.example", "/her").unwrap(), &json),
    ];
    let conversation = Conversation::of(threads, "https://blog.example/her", &[], Order::Oldest);
    for entry in &conversation.entries {
        let response = &entry.response;
        let links = text::links(&response.text).into_iter().chain(response.link.as_deref()).chain(response.author.avatar.as_deref());
        for link in links {
            assert_eq!(address::web(link).as_deref(), Some(link));
        }
    }
});
