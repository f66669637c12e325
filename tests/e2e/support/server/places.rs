//! Imitates places that hold responses: Mastodon, Bluesky, webmentions as JF2, a hostile Isso, an endpoint that counts insights.
//! Must answer in the documented shapes, and misbehave only as the address asks: `/@mara/limited`, `/jf2/hostile/…`. What they remember ([`Memory`])
//! must not outlive a test, which may have to run a second time.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderMap, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use serde_json::{Value, json};

use crate::payloads::{self, PAYLOADS};

/// What the places remember of one test.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The marks counted, each as its article and its chip.
    marks: Vec<(String, String)>,
    /// Who has misbehaved once, as it does only once.
    misbehaved: BTreeSet<&'static str>,
}

impl Memory {
    /// Whether `who` is asked for the first time.
    fn is_first(&mut self, who: &'static str) -> bool {
        self.misbehaved.insert(who)
    }
}

/// The answer of a place; `None` if the path does not belong to one.
pub(super) async fn answer(request: Request<Incoming>, memory: &RefCell<Memory>) -> Option<Response<Full<Bytes>>> {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if request.method() == Method::OPTIONS {
        return Some(with_headers(StatusCode::OK, Vec::new(), &[("access-control-allow-headers", "content-type")]));
    }
    match parts.as_slice() {
        ["api", "v1", "statuses", "flaky"] if memory.borrow_mut().is_first("flaky") => Some(misbehaving("down", json!(null)).await),
        // Once asked too often, for a quarter of an hour.
        ["api", "v1", "statuses", "busy"] if memory.borrow_mut().is_first("busy") => Some(misbehaving("limited", json!(null)).await),
        // Unavailable once, with a `Retry-After` of five seconds.
        ["api", "v1", "statuses", "soon"] if memory.borrow_mut().is_first("soon") => Some(with_headers(
            StatusCode::SERVICE_UNAVAILABLE,
            b"{}".to_vec(),
            &[("retry-after", "5"), ("access-control-expose-headers", "retry-after")],
        )),
        ["api", "v1", "statuses", id] => Some(misbehaving(id, status(id)).await),
        ["api", "v1", "statuses", id, "context"] => Some(json_answer(&context(id))),
        ["sky", case, "xrpc", method] => Some(misbehaving(case, bluesky(case, method)).await),
        ["jf2", case, "api", "mentions.jf2"] => Some(misbehaving(case, mentions(case, &query)).await),
        ["isso", "hostile"] => Some(json_answer(&comments())),
        ["isso", "hostile", "preview"] => Some(json_answer(&json!({ "text": PAYLOADS.concat() }))),
        ["insights", "flaky"] if request.method() == Method::POST && memory.borrow_mut().is_first("mark") => {
            Some(misbehaving("down", json!(null)).await)
        }
        ["insights", "busy"] if request.method() == Method::POST => Some(misbehaving("limited", json!(null)).await),
        ["insights", ..] => Some(insights(request, &query, memory).await),
        _ => None,
    }
}

/// The good answer, or the fault that the case asks for.
async fn misbehaving(case: &str, good: Value) -> Response<Full<Bytes>> {
    match case {
        "down" => with_headers(StatusCode::INTERNAL_SERVER_ERROR, b"{}".to_vec(), &[]),
        "limited" => with_headers(
            StatusCode::TOO_MANY_REQUESTS,
            b"{}".to_vec(),
            &[("retry-after", "900"), ("access-control-expose-headers", "retry-after")],
        ),
        "refused" => with_headers(StatusCode::UNAUTHORIZED, b"{}".to_vec(), &[]),
        "page" => with_headers(StatusCode::OK, b"<!doctype html><p>Welcome".to_vec(), &[("content-type", "text/html")]),
        "huge" => with_headers(StatusCode::OK, vec![b' '; 10 << 20], &[]),
        "cut" => with_headers(StatusCode::OK, good.to_string().into_bytes().into_iter().take(20).collect(), &[]),
        "away" => with_headers(StatusCode::FOUND, Vec::new(), &[("location", "http://127.0.0.1:1/elsewhere")]),
        "slow" => {
            tokio::time::sleep(Duration::from_secs(20)).await;
            json_answer(&good)
        }
        _ => json_answer(&good),
    }
}

fn json_answer(json: &Value) -> Response<Full<Bytes>> {
    with_headers(StatusCode::OK, json.to_string().into_bytes(), &[("content-type", "application/json")])
}

fn with_headers(status: StatusCode, body: Vec<u8>, more: &[(&'static str, &'static str)]) -> Response<Full<Bytes>> {
    let mut headers = HeaderMap::new();
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    for (name, value) in more {
        headers.insert(*name, HeaderValue::from_static(value));
    }
    super::response(status, headers, body)
}

fn fixture(name: &str) -> Value {
    let path = format!("{}/tests/fixtures/responses/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))).expect("it is JSON")
}

fn status(id: &str) -> Value {
    match id {
        "empty" => json!({"id": "empty", "replies_count": 0}),
        "1000" | "5000" => json!({"id": id, "replies_count": 0, "favourites_count": 12, "reblogs_count": 4}),
        "hostile" => json!({"id": id, "replies_count": 0}),
        "many" => json!({"id": id, "replies_count": 123}),
        _ => fixture("mastodon/status"),
    }
}

fn context(id: &str) -> Value {
    match id {
        "empty" => json!({"ancestors": [], "descendants": []}),
        "1000" => json!({"descendants": replies(1_000, "1000")}),
        "5000" => json!({"descendants": replies(5_000, "5000")}),
        "many" => json!({"descendants": replies(60, "many")}),
        "hostile" => {
            let all: Vec<Value> = PAYLOADS.iter().enumerate().map(|(nth, payload)| payloads::status(&format!("s{nth}"), payload)).collect();
            json!({ "descendants": all })
        }
        _ => fixture("mastodon/context"),
    }
}

/// Ordinary responses; every third replies to the one before it.
fn replies(count: usize, root: &str) -> Vec<Value> {
    let one = |nth: usize| {
        let parent = if nth % 3 == 2 { format!("r{}", nth - 1) } else { root.to_owned() };
        let author = ["Ilse", "Jo", "Kim", "Mara", "Noor"][nth % 5];
        json!({
            "id": format!("r{nth}"), "in_reply_to_id": parent, "created_at": format!("2026-02-{:02}T{:02}:{:02}:00.000Z", 1 + nth % 28, nth / 60 % 24, nth % 60),
            "spoiler_text": "", "language": "en", "url": format!("https://films.example/@{author}/{nth}"), "replies_count": 0, "reblogs_count": nth % 4, "favourites_count": nth % 7,
            "content": format!("<p>Response number {nth}. I had forgotten the pin, and went back for it: <em>twice</em>, in one week.</p><p>The stairs, too, and the <a href=\"https://films.example/stairs\">walk home</a>.</p>"),
            "account": {"id": format!("{}", nth % 5), "acct": author.to_lowercase(), "display_name": author, "url": format!("https://films.example/@{author}"), "avatar_static": "https://films.example/a.png", "emojis": []}
        })
    };
    (0..count).map(one).collect()
}

fn bluesky(case: &str, method: &str) -> Value {
    match (case, method) {
        (_, "com.atproto.identity.resolveHandle") => json!({"did": "did:plc:mara"}),
        ("hostile", "app.bsky.feed.getPostThread") => {
            let all: Vec<Value> = PAYLOADS.iter().map(|payload| json!({"post": payloads::post(payload)})).collect();
            json!({"thread": {"post": {"uri": "at://did:plc:mara/app.bsky.feed.post/3root", "quoteCount": 0}, "replies": all}})
        }
        (_, "app.bsky.feed.getPostThread") => fixture("bluesky/thread"),
        _ => fixture("bluesky/quotes"),
    }
}

fn mentions(case: &str, query: &str) -> Value {
    if !query.contains("page=0") {
        return json!({"type": "feed", "children": []});
    }
    match case {
        "hostile" => json!({"children": PAYLOADS.iter().flat_map(|payload| payloads::mentions(payload)).take(49).collect::<Vec<_>>()}),
        "empty" => json!({"type": "feed", "children": []}),
        _ => fixture("webmention/feed"),
    }
}

fn comments() -> Value {
    let all: Vec<Value> = (1..).zip(PAYLOADS).map(|(id, payload)| payloads::comment(id, payload)).collect();
    json!({ "replies": all, "total_replies": PAYLOADS.len(), "hidden_replies": 0 })
}

/// The insights protocol with its two calls.
async fn insights(request: Request<Incoming>, query: &str, memory: &RefCell<Memory>) -> Response<Full<Bytes>> {
    let article = if request.method() == Method::POST {
        let body = request.into_body().collect().await.map(|body| body.to_bytes()).unwrap_or_default();
        let mark: Value = serde_json::from_slice(&body).unwrap_or_default();
        let (article, key) = (mark["article"].as_str().unwrap_or_default().to_owned(), mark["key"].as_str().unwrap_or_default().to_owned());
        let marks = &mut memory.borrow_mut().marks;
        if mark["on"] == json!(true) {
            marks.push((article.clone(), key));
        } else if let Some(at) = marks.iter().position(|known| *known == (article.clone(), key.clone())) {
            marks.remove(at);
        }
        article
    } else {
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "article")
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default()
    };
    let mut told = serde_json::Map::from_iter([("moved".to_owned(), json!(3))]);
    for (_, key) in memory.borrow().marks.iter().filter(|(of, _)| *of == article) {
        let count = told.get(key).and_then(Value::as_u64).unwrap_or_default();
        told.insert(key.clone(), json!(count + 1));
    }
    json_answer(&json!({ "counts": told }))
}
