//! Notes the reader's own comments that wait for approval: Isso returns such a comment only when it is sent, so after a reload its writer would miss it.
//! A note must never outweigh what Isso says: it is forgotten once Isso returns the comment to everyone, or says that it is gone.

use super::{Isso, comment};
use crate::fields;
use crate::parse::json::Value;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::responses::place::{Outcome, Request};
use crate::responses::{Moment, Response, State};
use crate::seek;
use std::rc::Rc;

/// The prefix of their storage keys: a colon and the article's key follow.
pub const WAITING_STORAGE_KEY: &str = "intertitle:waiting";

/// For how many minutes a note is kept: thirty days, within which an author who reads comments has read this one.
const MINUTES: f64 = 30.0 * 24.0 * 60.0;

/// How many comments are noted for an article; the oldest notes are dropped.
const MOST: usize = 8;

/// Notes a comment that waits, as Isso returned it. One that is noted already is replaced.
pub fn note_waiting(storage: &dyn Storage, article: &ArticleKey, id: &str, json: &str, now: Moment) {
    let mut notes = others(storage, article, id);
    let mut then = String::new();
    now.push_kept(&mut then);
    notes.push([id.to_owned(), then, json.to_owned()]);
    let too_many = notes.len().saturating_sub(MOST);
    keep(storage, article, notes.get(too_many..).unwrap_or_default());
}

/// Forgets the note about a comment.
pub fn forget_waiting(storage: &dyn Storage, article: &ArticleKey, id: &str) {
    keep(storage, article, &others(storage, article, id));
}

/// Adds the noted comments to those that Isso has returned, and forgets the notes that are no longer needed. Returns the ids of those that wait.
pub fn add_waiting<V: Value>(
    responses: &mut Vec<Rc<Response>>,
    storage: &dyn Storage,
    article: &ArticleKey,
    now: Moment,
    parse: fn(&str) -> Option<V>,
) -> Vec<String> {
    let mut notes = notes(storage, article);
    let mut waiting = Vec::new();
    notes.retain(|[id, then, json]| {
        let is_young = Moment::kept(then).is_some_and(|then| then.is_within(MINUTES, now));
        let known = responses.iter_mut().find(|known| known.id == *id);
        // Some servers return a placeholder for a comment that waits.
        let is_told = known.as_ref().is_some_and(|known| known.state != State::Hidden);
        let Some(own) = parse(json).filter(|_| is_young && !is_told).and_then(|json| comment::one(&json)) else { return false };
        let own = Rc::new(Response { state: State::Waiting, ..own });
        match known {
            Some(known) => *known = own,
            None => responses.push(own),
        }
        waiting.push(id.clone());
        true
    });
    keep(storage, article, &notes);
    waiting
}

impl Isso {
    /// The request that tells whether a comment is still there, without a cookie: Isso answers 404 if it is not, and otherwise refuses to show it.
    #[must_use]
    pub fn presence_request(&self, id: &str) -> Option<Request> {
        self.request(&super::Write::Source(id)).map(|request| Request { with_cookies: false, ..request })
    }
}

/// Whether the answer to [`Isso::presence_request`] says that the comment is gone.
pub fn is_gone<V>(outcome: &Outcome<V>) -> bool {
    matches!(outcome, Ok(answer) if answer.status == 404)
}

/// Each note: the comment's id, when it was noted, and its JSON.
fn notes(storage: &dyn Storage, article: &ArticleKey) -> Vec<[String; 3]> {
    let mut notes = Vec::new();
    for line in seek::split(&storage.get(&key(article)).unwrap_or_default(), b"\n") {
        notes.extend(fields::split(line));
    }
    notes
}

/// The notes about all comments but this one.
fn others(storage: &dyn Storage, article: &ArticleKey, id: &str) -> Vec<[String; 3]> {
    let mut notes = notes(storage, article);
    notes.retain(|[known, ..]| known != id);
    notes
}

fn keep(storage: &dyn Storage, article: &ArticleKey, notes: &[[String; 3]]) {
    let mut lines = String::new();
    for [id, then, json] in notes {
        lines.push_str(&fields::join(&[id, then, json]));
        lines.push('\n');
    }
    keep_or_forget(storage, &key(article), &lines);
}

fn key(article: &ArticleKey) -> String {
    article.under(WAITING_STORAGE_KEY)
}
