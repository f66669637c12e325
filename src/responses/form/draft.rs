//! Keeps what a reader has typed but not sent, and their name and addresses if they asked to be remembered, in this browser only.
//! It must not report storage that is full or denied: the words are still in the form.

use crate::fields;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::responses::isso::Remark;

/// The prefix of the storage keys of drafts: the article's key follows, and the comment that the draft answers or edits. Each line of the value is the
/// draft of one page: an article that is open in two tabs may have two.
pub const DRAFT_STORAGE_KEY: &str = "intertitle:draft";

/// The prefix of the storage keys of the lists of comments for which replies are kept, one id per line: a colon and the article's key follow.
pub const REPLIES_STORAGE_KEY: &str = "intertitle:replies";

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

/// The draft that is kept for `of`; if there are several, one with all their texts.
pub(super) fn draft(kept: &str) -> Option<Remark> {
    let mut whole: Option<Remark> = None;
    for line in kept.lines() {
        let Some([author, email, website, text]) = fields::split(line) else { continue };
        match &mut whole {
            Some(whole) => whole.text = joined(&whole.text, &text),
            None => whole = Some(Remark { author, email, website, text, parent: None }),
        }
    }
    whole
}

/// What is kept for `of`: the lines that [`draft`] reads.
pub(super) fn lines(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>) -> String {
    storage.get(&key(article, of)).unwrap_or_default()
}

/// Keeps a draft in place of the lines `seen`, which it goes on from; without text, it only forgets these. Returns its line. The other lines stay: they
/// were typed in another tab.
pub(super) fn keep(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>, remark: &Remark, seen: &str) -> String {
    let mut own = String::new();
    if !remark.text.trim().is_empty() {
        own = fields::join(&[&remark.author, &remark.email, &remark.website, &remark.text]);
    }
    let mut all = own.clone();
    for line in lines(storage, article, of).lines().filter(|line| *line != own && !seen.lines().any(|known| known == *line)) {
        if !all.is_empty() {
            all.push('\n');
        }
        all.push_str(line);
    }
    keep_or_forget(storage, &key(article, of), &all);
    note_reply(storage, article, of, !all.is_empty());
    own
}

/// Forgets all that is kept for `of`.
fn forget(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>) {
    keep(storage, article, of, &Remark::default(), &lines(storage, article, of));
}

/// The ids of the comments for which replies are kept, one per line.
fn replies(storage: &dyn Storage, article: &ArticleKey) -> String {
    storage.get(&list_key(article)).unwrap_or_default()
}

/// Adds the comment that a reply is for to the list, or removes it.
fn note_reply(storage: &dyn Storage, article: &ArticleKey, of: Of<'_>, is_kept: bool) {
    let Of::New(Some(parent)) = of else { return };
    let before = replies(storage, article);
    if before.lines().any(|known| known == parent) == is_kept {
        return;
    }
    let mut lines = String::new();
    for id in before.lines().filter(|known| *known != parent).chain(is_kept.then_some(parent)) {
        lines.push_str(id);
        lines.push('\n');
    }
    keep_or_forget(storage, &list_key(article), &lines);
}

/// Turns the kept replies to comments that are gone into one draft for the article: they could neither be reached nor sent, and would be kept for
/// ever. `is_there` tells whether a comment can be answered.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::responses::form::{Field, Form, save_lost_replies};
/// use intertitle::reading::places::ArticleKey;
/// # #[derive(Default)] struct Memory(std::cell::RefCell<std::collections::HashMap<String, String>>);
/// # impl intertitle::ports::Storage for Memory {
/// #     fn get(&self, key: &str) -> Option<String> { self.0.borrow().get(key).cloned() }
/// #     fn set(&self, key: &str, value: &str) -> bool { self.0.borrow_mut().insert(key.into(), value.into()); true }
/// #     fn remove(&self, key: &str) { self.0.borrow_mut().remove(key); }
/// # }
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let mut reply = Form::open(&storage, &article, Some("7"));
/// reply.set(Field::Text, "So do I.".into());
/// reply.keep(&storage, &article);
/// save_lost_replies(&storage, &article, &|id| id != "7");
/// assert_eq!(Form::open(&storage, &article, None).remark().text, "So do I.");
/// # }
/// ```
pub fn save_lost_replies(storage: &dyn Storage, article: &ArticleKey, is_there: &dyn Fn(&str) -> bool) {
    for parent in replies(storage, article).lines().filter(|id| !is_there(id)) {
        let both = [lines(storage, article, Of::New(None)), lines(storage, article, Of::New(Some(parent)))];
        if let Some(whole) = draft(&both.join("\n")) {
            keep(storage, article, Of::New(None), &whole, &both[0]);
        }
        forget(storage, article, Of::New(Some(parent)));
    }
}

/// Two texts as one, with an empty line between them; if one is empty, the other.
pub(super) fn joined(first: &str, second: &str) -> String {
    let first = first.trim_end();
    [first, if first.is_empty() || second.is_empty() { "" } else { "\n\n" }, second].concat()
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
    if let Some(writer) = writer {
        storage.set(WRITER_STORAGE_KEY, &fields::join(&[&writer.name, &writer.email, &writer.website, ""]));
    } else {
        storage.remove(WRITER_STORAGE_KEY);
    }
}

fn list_key(article: &ArticleKey) -> String {
    article.under(REPLIES_STORAGE_KEY)
}

fn key(article: &ArticleKey, of: Of<'_>) -> String {
    let (parting, id) = match of {
        Of::New(None) => ("", ""),
        Of::New(Some(parent)) => (":", parent),
        Of::Edit(id) => (":edit:", id),
    };
    article.under(DRAFT_STORAGE_KEY) + parting + id
}
