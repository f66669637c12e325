//! Leads readers who answer elsewhere on their way: to their own instance, or with an address on the clipboard.
//! It must send nothing itself.

use super::session::Session;
use super::showing::PlaceState;
use crate::browser::alive::once;
use crate::error::Error;
use crate::responses::{PlaceKind, instance};
use crate::strings::Key;
use std::rc::Rc;

impl Session {
    /// Opens the author's post at the instance that the reader typed.
    pub(super) fn go(&self, typed: &str) {
        let Some(host) = instance::normalise(typed) else {
            let problem = self.words.text(Key::RESPONSES_NO_INSTANCE);
            return self.section(|section| section.instance_problem(Some(problem)));
        };
        self.section(|section| section.instance_problem(None));
        instance::remember(&*self.storage, &host);
        // As its own instance gives it, once that has answered: other instances may not find it at another address.
        let is_mastodon = |place: &&PlaceState| place.thread.kind == PlaceKind::Mastodon;
        let post = self.places.borrow().iter().find(is_mastodon).and_then(|place| place.thread.link.clone());
        if let (Some(post), Some(window)) = (post, crate::browser::window()) {
            let page = instance::answer_page(&host, &post);
            let _ = window.open_with_url_and_target_and_features(&page, "_blank", "noopener,noreferrer");
        }
    }

    pub(super) fn copy(self: &Rc<Self>, words: &str) {
        let copied = once(self, |session, copied: Result<(), Error>| {
            let key = if copied.is_ok() { Key::LINK_COPIED } else { Key::ACTION_FAILED };
            session.section(|section| section.report(None, session.words.text(key)));
        });
        crate::browser::clipboard::copy_text(words, copied);
    }
}
