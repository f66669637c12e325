//! What is mounted, by number: JavaScript holds the number, never Rust's data.
//! Numbers are never used twice, so that a stale one finds nothing.

use super::session::Session;
use std::cell::RefCell;

#[derive(Default)]
struct Registry {
    next: u32,
    sessions: Vec<(u32, Session)>,
}

thread_local! {
    static REGISTRY: RefCell<Registry> = RefCell::default();
}

/// Keeps a session and returns its number.
pub(super) fn add(session: Session) -> u32 {
    REGISTRY.with_borrow_mut(|registry| {
        registry.next += 1;
        registry.sessions.push((registry.next, session));
        registry.next
    })
}

/// Hands a session back, to be dropped outside: its end may call into the page, and the page into here.
pub(super) fn take(number: u32) -> Option<Session> {
    REGISTRY.with_borrow_mut(|registry| {
        let at = registry.sessions.iter().position(|(known, _)| *known == number)?;
        Some(registry.sessions.swap_remove(at).1)
    })
}
