//! A reader's own Mastodon instance: its name, kept in this browser, and the page there that opens a post for replying.
//! It must not send the instance a request: the reader goes there.

use super::address;
use crate::ports::Storage;
use crate::seek;

/// The storage key of the instance.
pub const STORAGE_KEY: &str = "intertitle:instance";

/// The host of the instance that a reader types: as its name, an address there, or their own handle.
///
/// ```
/// use intertitle::responses::instance::normalise;
/// assert_eq!(normalise(" https://Mastodon.Social/home ").as_deref(), Some("mastodon.social"));
/// assert_eq!(normalise("@ada@films.example").as_deref(), Some("films.example"));
/// assert_eq!(normalise("mastodon"), None);
/// ```
#[must_use]
pub fn normalise(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let rest = seek::after(typed, "://").unwrap_or(typed);
    let host = seek::split(rest, b"/?#").next()?;
    // The part of a handle after its last `@`; an address with an `@` is read like a handle.
    let host = seek::split(host, b"@").last()?.trim_end_matches('.').to_ascii_lowercase();
    let name = seek::split(&host, b":").next()?;
    let is_name = seek::split(name, b".").all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let good = is_name && name.contains('.') && host.len() <= 253 && !host.contains(['[', ']', '_']) && address::is_host(&host);
    good.then_some(host)
}

/// The page of an instance that opens `post` for a reader who has an account there.
///
/// ```
/// use intertitle::responses::instance::answer_page;
/// let page = answer_page("films.example", "https://mastodon.social/@ada/1");
/// assert_eq!(page, "https://films.example/authorize_interaction?uri=https%3A%2F%2Fmastodon.social%2F%40ada%2F1");
/// ```
#[must_use]
pub fn answer_page(instance: &str, post: &str) -> String {
    let mut page = ["https://", instance, "/authorize_interaction?uri="].concat();
    address::push_encoded(post, &mut page);
    page
}

/// The instance that the reader last named.
#[must_use]
pub fn remembered(storage: &dyn Storage) -> Option<String> {
    normalise(&storage.get(STORAGE_KEY)?)
}

/// Remembers the instance; ignores an invalid name.
///
/// ```
/// # #[cfg(feature = "native")] {
/// use intertitle::native::memory::Memory;
/// use intertitle::responses::instance;
/// let storage = Memory::default();
/// instance::remember(&storage, "@ada@films.example");
/// instance::remember(&storage, "not an instance");
/// assert_eq!(instance::remembered(&storage).as_deref(), Some("films.example"));
/// # }
/// ```
pub fn remember(storage: &dyn Storage, instance: &str) {
    if let Some(instance) = normalise(instance) {
        storage.set(STORAGE_KEY, &instance);
    }
}
