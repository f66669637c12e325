//! The form for writing a response at Isso: what is typed, what is wrong with it, and what came of sending it.
//! It must never lose what was typed: a draft is kept until Isso has accepted it, and any failure leaves the words in the form.

mod check;
mod draft;
mod quoting;

pub use check::{Field, Problem};
pub use draft::{DRAFT_STORAGE_KEY, REPLIES_STORAGE_KEY, WRITER_STORAGE_KEY, Writer, forget_edit, remember_writer, save_lost, writer};
pub use quoting::quoted_in_markdown;

use super::isso::{Remark, Write, Written};
use super::place::Rules;
use super::{Fault, Response, State};
use crate::article::Block;
use crate::ports::Storage;
use crate::reading::places::ArticleKey;
use std::rc::Rc;

/// A form that a reader writes in.
///
/// ```
/// use intertitle::responses::form::{Field, Form, Phase, Problem};
/// use intertitle::responses::place::Rules;
/// let mut form = Form::default();
/// form.set(Field::Text, "ok".into());
/// assert!(form.send(Rules::default()).is_none());
/// assert_eq!(form.problem(Field::Text), Some(Problem::TooShort));
/// form.set(Field::Text, "It waits with you.".into());
/// assert!(form.send(Rules::default()).is_some());
/// assert_eq!(form.phase(), &Phase::Sending);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    remark: Remark,
    /// The id of the comment that is being edited; `None` for a new one.
    editing: Option<String>,
    /// What is kept of it in the browser, by the lines of its drafts. What another tab has kept since is not among them.
    seen: String,
    /// Whether it began with a draft.
    resumed: bool,
    problems: Vec<(Field, Problem)>,
    phase: Phase,
}

/// The state of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// The reader is writing.
    #[default]
    Writing,
    /// A preview has been requested.
    Asking,
    /// The preview, as the comment will read.
    Previewing(Vec<Block>),
    /// It is being sent; pressing the button again does nothing.
    Sending,
    /// It is published.
    Done,
    /// It was accepted, and waits for the article's author to approve it.
    Waits,
    /// It was refused; the words are still in the form.
    Refused(Refusal),
}

/// Why a comment was refused, for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too many comments in a row.
    TooOften,
    /// It is not this reader's, or can no longer be edited.
    NotYours,
    /// The place declined it, with its own explanation, which may be empty.
    Declined(String),
    /// The request failed.
    Failed(Fault),
    /// There was no preview; no comment was sent.
    NoPreview,
}

impl Form {
    /// A form for replying to `parent`, or to the article, that begins with the draft and the writer that this browser keeps.
    #[must_use]
    pub fn open(storage: &dyn Storage, article: &ArticleKey, parent: Option<&str>) -> Self {
        let seen = draft::lines(storage, article, parent.unwrap_or_default());
        let draft = draft::draft(&seen);
        let resumed = draft.is_some();
        let mut remark = draft.unwrap_or_default();
        if let Some(writer) = draft::writer(storage).filter(|_| remark.author.is_empty()) {
            (remark.author, remark.email, remark.website) = (writer.name, writer.email, writer.website);
        }
        remark.parent = parent.map(str::to_owned);
        Self { remark, seen, resumed, ..Self::default() }
    }

    /// A form for editing a comment; it begins with `source`, the comment as it was, or with the unsent edit that this browser keeps, if any.
    #[must_use]
    pub fn edit(storage: &dyn Storage, article: &ArticleKey, id: &str, source: Remark) -> Self {
        let seen = draft::lines(storage, article, &draft::edit_of(id));
        let draft = draft::draft(&seen);
        let resumed = draft.is_some();
        Self { remark: draft.unwrap_or(source), seen, resumed, editing: Some(id.to_owned()), ..Self::default() }
    }

    /// Whether it edits a comment: Isso then requires no name, and accepts no e-mail address.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.editing.is_some()
    }

    /// Whether it began with a draft.
    #[must_use]
    pub fn is_resumed(&self) -> bool {
        self.resumed
    }

    /// What has been typed.
    #[must_use]
    pub fn remark(&self) -> &Remark {
        &self.remark
    }

    /// Its current state.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The problem with a field, once the reader has tried to send.
    #[must_use]
    pub fn problem(&self, field: Field) -> Option<Problem> {
        self.problems.iter().find(|(of, _)| *of == field).map(|(_, problem)| *problem)
    }

    /// The first field with a problem: where the focus goes.
    #[must_use]
    pub fn first_problem(&self) -> Option<Field> {
        self.problems.first().map(|(field, _)| *field)
    }

    /// The reader types into a field; its problem is cleared.
    pub fn set(&mut self, field: Field, value: String) {
        if matches!(self.phase, Phase::Sending) {
            return;
        }
        self.problems.retain(|(of, _)| *of != field);
        *match field {
            Field::Author => &mut self.remark.author,
            Field::Email => &mut self.remark.email,
            Field::Website => &mut self.remark.website,
            Field::Text => &mut self.remark.text,
        } = value;
        self.phase = Phase::Writing;
    }

    /// Inserts the words of a passage, with a link to it, before what has been typed.
    pub fn quote(&mut self, words: &str, link: &str) {
        let quoted = quoted_in_markdown(words, link);
        let text = if self.remark.text.trim().is_empty() { quoted } else { [&quoted, self.remark.text.as_str()].concat() };
        self.set(Field::Text, text);
    }

    /// The comment that this replies to is gone: it becomes a response to the article, as Isso would make it. If a draft for the article is kept, its
    /// text goes first.
    pub fn answer_article(&mut self, storage: &dyn Storage, article: &ArticleKey) {
        let Some(parent) = self.remark.parent.take() else { return };
        draft::keep(storage, article, &parent, &Remark::default(), &self.seen);
        self.seen = draft::lines(storage, article, "");
        if let Some(draft) = draft::draft(&self.seen) {
            self.set(Field::Text, draft::joined(&draft.text, &self.remark.text));
        }
        self.keep(storage, article);
    }

    /// Keeps what has been typed as a draft, or forgets the draft if the text is empty. What another tab has kept stays beside it.
    pub fn keep(&mut self, storage: &dyn Storage, article: &ArticleKey) {
        let edit = self.editing.as_deref().map(draft::edit_of);
        let of = edit.as_deref().or(self.remark.parent.as_deref()).unwrap_or_default();
        self.seen = draft::keep(storage, article, of, &self.remark, &self.seen);
    }

    /// The reader asks for a preview: returns what to request. Without text there is nothing to request, and the field gets a problem.
    #[must_use]
    pub fn preview(&mut self) -> Option<Write<'_>> {
        if matches!(self.phase, Phase::Sending) {
            return None;
        }
        if self.remark.text.trim().is_empty() {
            self.problems = vec![(Field::Text, Problem::Missing)];
            return None;
        }
        self.phase = Phase::Asking;
        Some(Write::Preview(&self.remark.text))
    }

    /// The reader sends the form: returns the comment, or `None` if a field has a problem or it is being sent already.
    #[must_use]
    pub fn send(&mut self, rules: Rules) -> Option<&Remark> {
        if matches!(self.phase, Phase::Sending) {
            return None;
        }
        self.problems = check::problems(&self.remark, if self.is_change() { Rules::default() } else { rules });
        if !self.problems.is_empty() {
            self.phase = Phase::Writing;
            return None;
        }
        self.phase = Phase::Sending;
        Some(&self.remark)
    }

    /// The form as an action at Isso: a new comment on the page with this title, or an edit.
    #[must_use]
    pub fn write<'a>(&'a self, title: &'a str) -> Write<'a> {
        match &self.editing {
            Some(id) => Write::Edit(id, &self.remark),
            None => Write::New(&self.remark, title),
        }
    }

    /// Takes the answer to a preview request; ignored if the reader has gone on typing since.
    pub fn previewed(&mut self, written: Written) {
        if matches!(self.phase, Phase::Asking) {
            self.phase = match written {
                Written::Previewed(blocks) => Phase::Previewing(blocks),
                _ => Phase::Refused(Refusal::NoPreview),
            };
        }
    }

    /// Takes the answer to sending. Only acceptance empties the form and its draft; returns the comment to show in the thread.
    pub fn answered(&mut self, written: Written, storage: &dyn Storage, article: &ArticleKey) -> Option<Rc<Response>> {
        self.phase = match written {
            Written::Posted(posted) => {
                self.remark.text.clear();
                self.keep(storage, article);
                self.phase = if posted.state == State::Waiting { Phase::Waits } else { Phase::Done };
                return Some(posted);
            }
            Written::TooOften => Phase::Refused(Refusal::TooOften),
            Written::NotYours => Phase::Refused(Refusal::NotYours),
            Written::Declined(why) => Phase::Refused(Refusal::Declined(why)),
            Written::Failed(fault) => Phase::Refused(Refusal::Failed(fault)),
            Written::Source(_) | Written::Previewed(_) | Written::Gone | Written::Liked(..) => return None,
        };
        None
    }
}
