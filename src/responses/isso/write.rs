//! What a reader does at Isso: writes, changes, takes away, votes, looks at how it will read.
//! Each is one request and what its answer means; nothing is kept here, so that nothing typed can be lost here.

use super::{Isso, comment};
use crate::article::Block;
use crate::parse::json::{Output, Value};
use crate::responses::place::{Method, Outcome, Request};
use crate::responses::{Fault, FaultKind, Response, State, address, read, text};

/// What a reader writes. All but the text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// What they call themselves.
    pub author: String,
    /// Their e-mail address, which Isso keeps to itself.
    pub email: String,
    /// Their page.
    pub website: String,
    /// Markdown, as Isso takes it.
    pub text: String,
    /// The comment that it answers.
    pub parent: Option<String>,
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write<'a> {
    /// Writes something new, on the page of this title.
    New(&'a Remark, &'a str),
    /// Changes what they wrote.
    Edit(&'a str, &'a Remark),
    /// Takes it away.
    Delete(&'a str),
    /// Votes for a comment.
    Like(&'a str),
    /// Asks for the Markdown of a comment, to change it.
    Source(&'a str),
    /// Asks how Markdown will read.
    Preview(&'a str),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// It stands there; for everyone, or until the article's author has seen it for its writer alone ([`State::Waiting`]).
    Posted(Box<Posted>),
    /// As its writer typed it, but for the e-mail address, which Isso tells nobody.
    Source(Remark),
    /// It was taken away; where others have answered it, its place stays.
    Gone,
    /// So many likes there are now, and whether this vote is among them: Isso takes one from each network address, and none from the writer's.
    Liked(u32, bool),
    /// So it will read.
    Previewed(Vec<Block>),
    /// Too many in a row from one network, or twice the same: Isso takes it later.
    TooOften,
    /// It is not this reader's, or no longer: Isso lets its writer change it for 15 minutes.
    NotYours,
    /// Isso does not take it, and says why; in its own words, as plain text.
    Declined(String),
    /// There is no answer to go by.
    Failed(Fault),
}

/// A comment that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Posted {
    /// As it will be seen.
    pub response: Response,
    /// Whether the article's author will look at it first.
    pub waits: bool,
}

impl Isso {
    /// The request that does it; nothing for a comment whose id is none of Isso's.
    #[must_use]
    pub fn request(&self, write: &Write<'_>) -> Option<Request> {
        let by_id = |id: &str, tail: &str| {
            let good = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
            good.then(|| [&self.base, "/id/", id, tail].concat())
        };
        // Reading needs no cookie and none is sent; changing needs the one that Isso gave when it was written.
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
            // Isso's guard and its check of cookies both answer 403, with a page.
            403 if is_change => return Written::NotYours,
            403 | 429 => return Written::TooOften,
            400 => return Written::Declined(answer.json.as_ref().and_then(reason).unwrap_or_default()),
            // A comment that is deleted for good answers `null`, which a browser may take for no JSON.
            200..=299 if matches!(write, Write::Delete(_)) => return Written::Gone,
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
                Written::Posted(Box::new(Posted { response, waits }))
            }),
            Write::Like(_) => read::count(json, "likes").map(|likes| Written::Liked(likes, read::text(json, "message").is_none())),
            Write::Source(_) => comment::source(json).map(Written::Source),
            Write::Preview(_) => read::text(json, "text").map(|html| Written::Previewed(text::html(&html))),
            Write::Delete(_) => Some(Written::Gone),
        };
        understood
            .unwrap_or_else(|| Written::Failed(Fault::new(FaultKind::Nonsense, self.host(), "it answered something else than a comment")))
    }
}

fn body(remark: &Remark, title: Option<&str>) -> String {
    let mut out = Output::default();
    out.open('{');
    let website = remark.website.trim();
    // As it is: Isso keeps the address of a change without a scheme, and no link is made of it.
    let website = address::typed(website).unwrap_or_else(|| website.to_owned());
    for (key, value) in [("author", remark.author.trim()), ("email", remark.email.trim()), ("website", &website)] {
        // A change says what was emptied, for what it leaves out stays as it was; an e-mail address is not to be changed.
        if !value.is_empty() || (title.is_none() && key != "email") {
            out.key(key).string(value);
        }
    }
    out.key("text").string(&remark.text);
    if let Some(parent) = remark.parent.as_deref().and_then(|parent| parent.parse::<u32>().ok()).filter(|_| title.is_some()) {
        out.key("parent").integer(parent);
    }
    // Without a title Isso fetches the page to find one, and declines where it cannot.
    if let Some(title) = title {
        out.key("title").string(title);
    }
    out.close('}');
    out.into_string()
}

fn reason<V: Value>(json: &V) -> Option<String> {
    read::text(json, "message").or_else(|| json.string()).map(|words| read::line(&words, 200))
}
