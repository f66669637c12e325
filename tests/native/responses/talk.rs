//! A dialogue with a place: every request is answered from a script, and recorded.

use intertitle::responses::Thread;
use intertitle::responses::place::{Answer, Outcome, Place};
use intertitle::responses::{Fault, FaultKind};
use serde_json::Value;

/// A fixture of `tests/fixtures/responses`.
pub(super) fn fixture(name: &str) -> Value {
    let path = format!("{}/tests/fixtures/responses/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What the script answers to a request.
#[derive(Clone, Debug)]
pub(super) enum Reply {
    Json(u16, Value),
    /// Something that is not JSON: an HTML page, or JSON that was cut off.
    NoJson(u16),
    Limited(&'static str),
    Silence(FaultKind),
    Gathering(Value),
}

pub(super) fn ok(json: Value) -> Reply {
    Reply::Json(200, json)
}

/// The place's thread after the script, and the addresses that it requested, in order. A script of the wrong length fails the test.
pub(super) fn talk<'a>(place: impl Place<&'a Value> + 'a, script: &'a [Reply]) -> (Thread, Vec<String>) {
    let mut place: Box<dyn Place<&'a Value> + 'a> = Box::new(place);
    let mut asked = Vec::new();
    let mut script = script.iter();
    while let Some(request) = place.next() {
        asked.push(request.address.clone());
        let reply = script.next().unwrap_or_else(|| panic!("nothing is scripted for {}", request.address));
        place.read(outcome(reply));
    }
    assert!(script.next().is_none(), "not all of the script was asked for: {asked:?}");
    (place.into_thread(), asked)
}

fn outcome(reply: &Reply) -> Outcome<&Value> {
    let answer = |status, json| Answer { status, retry_after: None, is_gathering: false, json };
    match reply {
        Reply::Json(status, json) => Ok(answer(*status, Some(json))),
        Reply::NoJson(status) => Ok(answer(*status, None)),
        Reply::Limited(after) => Ok(Answer { retry_after: Some((*after).to_owned()), ..answer(429, None) }),
        Reply::Silence(kind) => Err(Fault::new(*kind, "films.example", "there was no answer")),
        Reply::Gathering(json) => Ok(Answer { is_gathering: true, ..answer(200, Some(json)) }),
    }
}

/// The thread as lines: indented ids with author, words and anything unusual.
pub(super) fn lines(thread: &Thread) -> Vec<String> {
    let line = |response: &intertitle::responses::Response| {
        let parent = response.parent.as_deref().map(|parent| format!(" < {parent}")).unwrap_or_default();
        let words = intertitle::responses::text::words(&response.text).replace('\n', " / ");
        format!("{}{parent} [{:?}] {}: {words}", response.id, response.state, response.author.name)
    };
    thread.responses.iter().map(|response| line(response)).collect()
}
