//! Writing a response at Isso: what is typed, what is wrong with it, what came of sending it.
//! Nothing typed is ever lost: a draft is kept until it was taken, and whatever fails leaves the words where they are.

mod check;
mod draft;
mod quoting;

pub use check::{Field, Problem};
pub use draft::{DRAFT_STORAGE_KEY, WRITER_STORAGE_KEY, Writer, forget_edit, remember_writer, writer};
pub use quoting::quoted_in_markdown;

use draft::Of;

use super::isso::{Posted, Remark, Rules, Write, Written};
use super::{Fault, State};
use crate::article::Block;
use crate::ports::Storage;
use crate::reading::places::ArticleKey;

/// A form that a reader writes in.
///
/// ```
/// use intertitle::responses::form::{Field, Form, Phase, Problem};
/// use intertitle::responses::isso::Rules;
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
    /// The comment that is being changed; none for a new one.
    editing: Option<String>,
    /// Whether it began with what was typed before and not sent.
    resumed: bool,
    problems: Vec<(Field, Problem)>,
    phase: Phase,
}

/// Where a form stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// The reader writes.
    #[default]
    Writing,
    /// How it will read is being asked.
    Asking,
    /// So it will read.
    Previewing(Vec<Block>),
    /// It is on its way; a second press does nothing.
    Sending,
    /// It stands there for all to see.
    Done,
    /// It is kept, and the author of the article will look at it first.
    Waits,
    /// It was not taken; the words are still here.
    Refused(Refusal),
}

/// Why something was not taken, as a reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too many in a row.
    TooOften,
    /// The time in which it could be changed is over.
    NotYours,
    /// The place does not take it, in its own words; may be empty.
    Declined(String),
    /// There was no answer to go by.
    Failed(Fault),
    /// How it will read could not be had; nothing was sent.
    NoPreview,
}

impl Form {
    /// A form for answering `parent`, or the article, that begins with the draft and the writer that this browser keeps.
    #[must_use]
    pub fn open(storage: &dyn Storage, article: &ArticleKey, parent: Option<&str>) -> Self {
        let draft = draft::draft(storage, article, Of::New(parent));
        let resumed = draft.is_some();
        let mut remark = draft.unwrap_or_default();
        if let Some(writer) = draft::writer(storage).filter(|_| remark.author.is_empty()) {
            (remark.author, remark.email, remark.website) = (writer.name, writer.email, writer.website);
        }
        remark.parent = parent.map(str::to_owned);
        Self { remark, resumed, ..Self::default() }
    }

    /// A form for changing a comment; it begins with `source`, as it was, or with the change that this browser keeps, if one was not sent.
    #[must_use]
    pub fn edit(storage: &dyn Storage, article: &ArticleKey, id: &str, source: Remark) -> Self {
        let draft = draft::draft(storage, article, Of::Edit(id));
        let resumed = draft.is_some();
        Self { remark: draft.unwrap_or(source), resumed, editing: Some(id.to_owned()), ..Self::default() }
    }

    /// Whether it is for changing a comment: Isso asks for no name then, and takes no e-mail address.
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

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// What is wrong with a field, once it was tried.
    #[must_use]
    pub fn problem(&self, field: Field) -> Option<Problem> {
        self.problems.iter().find(|(of, _)| *of == field).map(|(_, problem)| *problem)
    }

    /// The first field that something is wrong with: where the focus goes.
    #[must_use]
    pub fn first_problem(&self) -> Option<Field> {
        self.problems.first().map(|(field, _)| *field)
    }

    /// The reader types. What was wrong with the field is no longer said.
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

    /// Puts the words of a passage, with a link to it, before what has been typed.
    pub fn quote(&mut self, words: &str, link: &str) {
        let quoted = quoted_in_markdown(words, link);
        let text = if self.remark.text.trim().is_empty() { quoted } else { [&quoted, self.remark.text.as_str()].concat() };
        self.set(Field::Text, text);
    }

    /// The comment that this answers is gone: it answers the article now, as Isso would have it. Where a draft for the article is kept, that stands before it.
    pub fn answer_article(&mut self, storage: &dyn Storage, article: &ArticleKey) {
        let Some(parent) = self.remark.parent.take() else { return };
        draft::forget(storage, article, Of::New(Some(&parent)));
        if let Some(draft) = draft::draft(storage, article, Of::New(None)) {
            self.set(Field::Text, [draft.text.trim_end(), "\n\n", &self.remark.text].concat());
        }
        self.keep(storage, article);
    }

    /// Keeps what has been typed, or forgets what was kept where nothing is typed any more.
    pub fn keep(&self, storage: &dyn Storage, article: &ArticleKey) {
        let of = self.editing.as_deref().map_or(Of::New(self.remark.parent.as_deref()), Of::Edit);
        draft::keep(storage, article, of, &self.remark);
    }

    /// What to do when the reader asks how it will read; where there is nothing to read, that is what is wrong.
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

    /// What to do when the reader sends it: the comment, or nothing where a field must be mended first or it is on its way.
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

    /// What was sent, as it is asked for: a new comment on the page of this title, or a change.
    #[must_use]
    pub fn write<'a>(&'a self, title: &'a str) -> Write<'a> {
        match &self.editing {
            Some(id) => Write::Edit(id, &self.remark),
            None => Write::New(&self.remark, title),
        }
    }

    /// What came of asking how it will read. Where the reader has gone on since, it is too late.
    pub fn previewed(&mut self, written: Written) {
        if matches!(self.phase, Phase::Asking) {
            self.phase = match written {
                Written::Previewed(blocks) => Phase::Previewing(blocks),
                _ => Phase::Refused(Refusal::NoPreview),
            };
        }
    }

    /// What came of sending it. Only what was taken empties the form and its draft; returns the comment to show in the thread.
    pub fn told(&mut self, written: Written, storage: &dyn Storage, article: &ArticleKey) -> Option<Posted> {
        self.phase = match written {
            Written::Posted(posted) => {
                self.remark.text.clear();
                self.keep(storage, article);
                self.phase = if posted.waits || posted.response.state == State::Waiting { Phase::Waits } else { Phase::Done };
                return Some(*posted);
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
