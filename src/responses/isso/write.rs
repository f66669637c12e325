//! What a reader can do at Isso: write, edit, delete, vote, preview. Each is one request, and an answer to interpret.
//! It must not hold what was typed, so that nothing can be lost here.

use super::{Isso, comment};
use crate::article::{Block, read_count};
use crate::parse::json::{Kind, Output, Value};
use crate::responses::place::{Method, Outcome, Request};
use crate::responses::{Fault, FaultKind, Response, State, address, clean, read, text};
use std::rc::Rc;

/// A comment as a reader writes it. Everything but the text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The name that they give.
    pub author: String,
    /// Their e-mail address, which Isso does not publish.
    pub email: String,
    /// The address of their page.
    pub website: String,
    /// The text, in Isso's Markdown.
    pub text: String,
    /// The id of the comment that it answers.
    pub parent: Option<String>,
}

/// An action of a reader's. A comment is given by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write<'a> {
    /// Writes a new comment, on the page with this title.
    New(&'a Remark, &'a str),
    /// Edits a comment of their own.
    Edit(&'a str, &'a Remark),
    /// Deletes a comment of their own.
    Delete(&'a str),
    /// Votes for a comment.
    Like(&'a str),
    /// Requests the Markdown of a comment, in order to edit it.
    Source(&'a str),
    /// Requests a preview of Markdown.
    Preview(&'a str),
}

/// The result of an action.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// It was accepted: visible to everyone, or only to its writer until the article's author has approved it ([`State::Waiting`]).
    Posted(Rc<Response>),
    /// The comment as its writer typed it, except for the e-mail address, which Isso returns to nobody.
    Source(Remark),
    /// It was deleted; if it has replies, a placeholder stays.
    Gone,
    /// The number of likes now, and whether this vote is among them: Isso accepts one from each network address, and none from the writer's.
    Liked(u32, bool),
    /// The preview.
    Previewed(Vec<Block>),
    /// Too many in a row from one network, or the same one twice: Isso may accept it later.
    TooOften,
    /// It is not this reader's, or the 15 minutes for which Isso lets its writer edit it are over.
    NotYours,
    /// Isso declined it, with its own explanation in plain text.
    Declined(String),
    /// The request failed.
    Failed(Fault),
}

impl Isso {
    /// The request for an action; `None` for a comment whose id cannot be one of Isso's.
    #[must_use]
    pub fn request(&self, write: &Write<'_>) -> Option<Request> {
        let by_id = |id: &str, tail: &str| {
            let good = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
            good.then(|| [&self.base, "/id/", id, tail].concat())
        };
        // Reading needs no cookie, and none is sent; editing needs the one that Isso set when the comment was written.
        let request = |method, address, body| Request { method, address, body, with_cookies: true };
        Some(match write {
            Write::New(remark, title) => request(Method::Post, self.address("/new"), Some(body(remark, Some(title)))),
            Write::Edit(id, remark) => request(Method::Put, by_id(id, "")?, Some(body(remark, None))),
            Write::Delete(id) => request(Method::Delete, by_id(id, "")?, None),
            Write::Like(id) => Request { with_cookies: false, ..request(Method::Post, by_id(id, "/like")?, Some("{}".to_owned())) },
            Write::Source(id) => request(Method::Get, by_id(id, "?plain=1")?, None),
            Write::Preview(text) => {
                let mut out = Output::default();
                out.open('{').key("text").string(text).close('}');
                let address = [&self.base, "/preview"].concat();
                Request { method: Method::Post, address, body: Some(out.into_string()), with_cookies: false }
            }
        })
    }

    /// What the answer to the request of `write` means.
    #[must_use]
    pub fn written<V: Value>(&self, write: &Write<'_>, outcome: Outcome<V>) -> Written {
        let answer = match outcome {
            Ok(answer) => answer,
            Err(fault) => return Written::Failed(fault),
        };
        let is_change = matches!(write, Write::Edit(..) | Write::Delete(_) | Write::Source(_));
        match answer.status {
            // Both Isso's rate limit and its check of cookies answer 403, with an HTML page.
            403 if is_change => return Written::NotYours,
            403 | 429 => return Written::TooOften,
            400 => return Written::Declined(answer.json.as_ref().and_then(reason).unwrap_or_default()),
            // The answer for a comment deleted for good is `null`, which may be read as no JSON.
            200..=299 if matches!(write, Write::Delete(_)) => return Written::Gone,
            // A vote for one that is gone is answered in the same way.
            200..=299 if matches!(write, Write::Like(_)) && answer.json.as_ref().is_none_or(|json| json.kind() == Kind::Null) => {
                return Written::Failed(Fault::new(FaultKind::Missing, self.host(), "it has no such comment"));
            }
            _ => {}
        }
        let json = match answer.json(self.host()) {
            Ok(json) => json,
            Err(fault) => return Written::Failed(fault),
        };
        let understood = match write {
            Write::New(..) | Write::Edit(..) => comment::one(json).map(|mut response| {
                let waits = answer.status == 202 || response.state == State::Waiting;
                response.state = if waits { State::Waiting } else { State::Shown };
                Written::Posted(Rc::new(response))
            }),
            Write::Like(_) => read::count(json, "likes").map(|likes| Written::Liked(likes, read::text(json, "message").is_none())),
            Write::Source(_) => comment::source(json).map(Written::Source),
            Write::Preview(_) => read::text(json, "text").map(|html| Written::Previewed(text::html(&html))),
            Write::Delete(_) => Some(Written::Gone),
        };
        understood.unwrap_or_else(|| Written::Failed(Fault::nonsense(self.host(), "it answered something else than a comment")))
    }
}

fn body(remark: &Remark, title: Option<&str>) -> String {
    let mut out = Output::default();
    out.open('{');
    let website = remark.website.trim();
    // Otherwise as it is: Isso stores the address of an edit without a scheme, and makes no link of it.
    let website = address::typed(website).unwrap_or_else(|| website.to_owned());
    for (key, value) in [("author", remark.author.trim()), ("email", remark.email.trim()), ("website", &website)] {
        // An edit sends emptied fields too, because a field left out stays as it was; the e-mail address cannot be edited.
        if !value.is_empty() || (title.is_none() && key != "email") {
            out.key(key).string(value);
        }
    }
    out.key("text").string(&remark.text);
    if let Some(parent) = remark.parent.as_deref().and_then(read_count).filter(|_| title.is_some()) {
        out.key("parent").integer(parent);
    }
    // Without a title Isso fetches the page to find one, and declines the comment if it cannot.
    if let Some(title) = title {
        out.key("title").string(title);
    }
    out.close('}');
    out.into_string()
}

fn reason<V: Value>(json: &V) -> Option<String> {
    read::text(json, "message").or_else(|| json.string()).map(|words| clean::line(&words, 200))
}
