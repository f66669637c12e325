//! Keeps what a reader has typed but not sent, and their name and addresses if they asked to be remembered, in this browser only.
//! It must not report storage that is full or denied: the words are still in the form.

use crate::fields;
use crate::ports::{Storage, keep_or_forget};
use crate::reading::places::ArticleKey;
use crate::responses::isso::Remark;
use crate::seek;

/// The prefix of the storage keys of drafts: the article's key follows, and the comment that the draft answers or edits. Each line of the value is the
/// draft of one page: an article that is open in two tabs may have two.
pub const DRAFT_STORAGE_KEY: &str = "intertitle:draft";

/// The prefix of the storage keys of the lists of what drafts are kept for besides the article, one per line: a colon and the article's key follow.
pub const REPLIES_STORAGE_KEY: &str = "intertitle:replies";

/// Begins what the draft of an edit is for; the comment's id follows. That of a reply is the id of the comment that it answers; of a response to the
/// article, nothing.
const EDIT: &str = "edit:";

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

/// The draft in lines that were kept; if there are several, one with all their texts.
pub(super) fn draft(kept: &str) -> Option<Remark> {
    let mut whole: Option<Remark> = None;
    for line in seek::split(kept, b"\n") {
        let Some([author, email, website, text]) = fields::split(line) else { continue };
        match &mut whole {
            Some(whole) => whole.text = joined(&whole.text, &text),
            None => whole = Some(Remark { author, email, website, text, parent: None }),
        }
    }
    whole
}

/// What is kept for `of`: the lines that [`draft`] reads.
pub(super) fn lines(storage: &dyn Storage, article: &ArticleKey, of: &str) -> String {
    storage.get(&key(article, of)).unwrap_or_default()
}

/// Keeps a draft in place of the lines `seen`, which it goes on from; without text, it only forgets these. Returns its line. The other lines stay: they
/// were typed in another tab.
pub(super) fn keep(storage: &dyn Storage, article: &ArticleKey, of: &str, remark: &Remark, seen: &str) -> String {
    let mut own = String::new();
    if !remark.text.trim().is_empty() {
        own = fields::join(&[&remark.author, &remark.email, &remark.website, &remark.text]);
    }
    let all = fields::with_line(&lines(storage, article, of), &own, seen);
    keep_or_forget(storage, &key(article, of), &all);
    if !of.is_empty() {
        let list = article.under(REPLIES_STORAGE_KEY);
        let before = storage.get(&list).unwrap_or_default();
        keep_or_forget(storage, &list, &fields::with_line(&before, if all.is_empty() { "" } else { of }, of));
    }
    own
}

/// Forgets all that is kept for `of`.
fn forget(storage: &dyn Storage, article: &ArticleKey, of: &str) {
    keep(storage, article, of, &Remark::default(), &lines(storage, article, of));
}

/// What the draft of an edit of this comment is for.
pub(super) fn edit_of(id: &str) -> String {
    [EDIT, id].concat()
}

/// Turns the kept replies and edits that can no longer be sent, mostly because their comments are gone, into one draft for the article: they could not even
/// be reached, and would be kept for ever. `is_there` tells whether a comment can be answered, or, if the second argument is true, edited.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::responses::form::{Field, Form, save_lost};
/// use intertitle::reading::places::ArticleKey;
/// use intertitle::native::memory::Memory;
/// let (storage, article) = (Memory::default(), ArticleKey::of("https://blog.example/her"));
/// let mut reply = Form::open(&storage, &article, Some("7"));
/// reply.set(Field::Text, "So do I.".into());
/// reply.keep(&storage, &article);
/// save_lost(&storage, &article, &|id, _| id != "7");
/// assert_eq!(Form::open(&storage, &article, None).remark().text, "So do I.");
/// # }
/// ```
pub fn save_lost(storage: &dyn Storage, article: &ArticleKey, is_there: &dyn Fn(&str, bool) -> bool) {
    for of in seek::split(&storage.get(&article.under(REPLIES_STORAGE_KEY)).unwrap_or_default(), b"\n").filter(|of| !of.is_empty()) {
        let edited = of.strip_prefix(EDIT);
        if is_there(edited.unwrap_or(of), edited.is_some()) {
            continue;
        }
        let lost = lines(storage, article, of);
        if !lost.is_empty() {
            // As lines of their own: another tab goes on from its own line, and would keep twice what was joined with it.
            storage.set(&key(article, ""), &[&lines(storage, article, ""), "\n", &lost].concat());
        }
        forget(storage, article, of);
    }
}

/// Two texts as one, with an empty line between them; if one is empty, the other.
pub(super) fn joined(first: &str, second: &str) -> String {
    let first = first.trim_end();
    [first, if first.is_empty() || second.is_empty() { "" } else { "\n\n" }, second].concat()
}

/// Forgets an unsent edit of this comment, which can no longer be sent.
pub fn forget_edit(storage: &dyn Storage, article: &ArticleKey, id: &str) {
    forget(storage, article, &edit_of(id));
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

fn key(article: &ArticleKey, of: &str) -> String {
    let key = article.under(DRAFT_STORAGE_KEY);
    if of.is_empty() { key } else { [&key, ":", of].concat() }
}
