//! Keeps what a reader has typed but not sent, and their name and addresses if they asked to be remembered, in this browser only.
//! It must not report storage that is full or denied: the words are still in the form.

use crate::fields;
use crate::ports::Storage;
use crate::reading::places::ArticleKey;
use crate::responses::isso::Remark;

/// The prefix of the storage keys of drafts: the article's key follows, and the comment that the draft answers or edits.
pub const DRAFT_STORAGE_KEY: &str = "intertitle:draft";

/// The storage key of the remembered writer.
pub const WRITER_STORAGE_KEY: &str = "intertitle:writer";

/// Who a reader says they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writer {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// The address of their page.
    pub website: String,
}

/// What a draft is for: a response to the article, a reply, or an edit of a sent comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of<'a> {
    /// A new comment, on the article or in reply to this comment.
    New(Option<&'a str>),
    /// An edit of this comment.
    Edit(&'a str),
}

/// The draft that is kept for `of`.
pub(super) fn draft(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>) -> Option<Remark> {
    let [author, email, website, text] = fields::split(&storage.get(&key(article, of))?)?;
    Some(Remark { author, email, website, text, parent: None })
}

/// Keeps a draft; forgets it if it has no text.
pub(super) fn keep(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>, remark: &Remark) {
    if remark.text.trim().is_empty() {
        forget(storage, article, of);
    } else {
        storage.set(&key(article, of), &fields::join(&[&remark.author, &remark.email, &remark.website, &remark.text]));
    }
}

/// Forgets the draft that is kept for `of`.
pub(super) fn forget(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>) {
    storage.remove(&key(article, of));
}

/// Forgets an unsent edit of this comment, which can no longer be sent.
pub fn forget_edit(storage: &dyn Storage, article: &ArticleKey, id: &str) {
    forget(storage, article, Of::Edit(id));
}

/// The writer that this browser remembers.
#[must_use]
pub fn writer(storage: &dyn Storage) -> Option<Writer> {
    let [name, email, website, _] = fields::split(&storage.get(WRITER_STORAGE_KEY)?)?;
    Some(Writer { name, email, website })
}

/// Remembers a writer who asked for it, or, given `None`, forgets the one remembered.
pub fn remember_writer(storage: &dyn Storage, writer: Option<&Writer>) {
    match writer {
        Some(writer) => storage.set(WRITER_STORAGE_KEY, &fields::join(&[&writer.name, &writer.email, &writer.website, ""])),
        None => storage.remove(WRITER_STORAGE_KEY),
    }
}

fn key(article: &ArticleKey, of: Of<'_>) -> String {
    let (parting, id) = match of {
        Of::New(None) => ("", ""),
        Of::New(Some(parent)) => (":", parent),
        Of::Edit(id) => (":edit:", id),
    };
    [DRAFT_STORAGE_KEY, ":", article.as_str(), parting, id].concat()
}
