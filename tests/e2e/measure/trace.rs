//! Chromium's trace: the tasks of the page's main thread between two marks, each with the parts of it that have names.
//! Must only read; the caller decides what counts as long.

use std::collections::BTreeMap;

use fantoccini::Client;
use serde_json::Value;

use crate::support::Result;
use crate::support::cdp;

/// A task of the page's main thread; milliseconds.
#[derive(Clone, Debug)]
pub(super) struct Task {
    /// When it began, since the first mark.
    pub(super) start: f64,
    pub(super) duration: f64,
    /// Its processor time: that excludes other programs on the machine, but includes throttling.
    pub(super) processor: f64,
    /// How long each named part of it took by itself, without what it called.
    pub(super) parts: BTreeMap<String, f64>,
}

/// A complete event of the trace; microseconds.
#[derive(Clone, Copy, Debug)]
struct Event<'a> {
    name: &'a str,
    thread: (u64, u64),
    start: f64,
    duration: f64,
    processor: f64,
}

impl<'a> Event<'a> {
    fn of(event: &'a Value) -> Option<Self> {
        let thread = (event["pid"].as_u64()?, event["tid"].as_u64()?);
        let number = |key: &str| event[key].as_f64().unwrap_or(0.0);
        let (duration, processor) = (number("dur"), number("tdur"));
        Some(Event { name: event["name"].as_str()?, thread, start: event["ts"].as_f64()?, duration, processor })
    }

    fn end(&self) -> f64 {
        self.start + self.duration
    }
}

/// The tasks of the thread that set the marks, from the first to the second.
pub(super) async fn tasks_between(client: &Client, marks: [&str; 2]) -> Result<Vec<Task>> {
    let log = cdp::log(client).await?;
    let told = log.iter().map(|message| &message["message"]).filter(|message| message["method"] == "Tracing.dataCollected");
    let events: Vec<Event<'_>> = told.filter_map(|message| Event::of(&message["params"])).collect();
    let mark = |name: &str| events.iter().find(|event| event.name == name).copied().ok_or(format!("the trace has no mark {name}"));
    let (begin, end) = (mark(marks[0])?, mark(marks[1])?);
    let mut of_thread: Vec<&Event<'_>> = events.iter().filter(|event| event.thread == begin.thread && event.duration > 0.0).collect();
    of_thread.retain(|event| event.start >= begin.start && event.start < end.start);
    // An event comes before those that it contains.
    of_thread.sort_by(|a, b| a.start.total_cmp(&b.start).then(b.duration.total_cmp(&a.duration)));
    let mut tasks: Vec<Task> = Vec::new();
    let mut open: Vec<&Event<'_>> = Vec::new();
    for event in of_thread {
        while open.last().is_some_and(|around| around.end() < event.end()) {
            open.pop();
        }
        if open.is_empty() {
            tasks.push(Task {
                start: (event.start - begin.start) / 1_000.0,
                duration: event.duration / 1_000.0,
                processor: event.processor / 1_000.0,
                parts: BTreeMap::new(),
            });
        }
        if let Some(task) = tasks.last_mut() {
            *task.parts.entry(event.name.to_owned()).or_default() += event.duration / 1_000.0;
            if let Some(around) = open.last() {
                *task.parts.entry(around.name.to_owned()).or_default() -= event.duration / 1_000.0;
            }
        }
        open.push(event);
    }
    Ok(tasks)
}
