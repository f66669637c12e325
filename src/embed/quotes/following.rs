//! Follows the links to quotes that lead to this article: finds their words, marks them, and brings the reader there.
//! It must not scroll for a reader who has been led there before, unless they press the link again.

use super::shared::Shared;
use super::uncover::Uncover;
use crate::browser::arrival::{self, Arrived};
use crate::browser::highlight::Highlight;
use crate::browser::navigation;
use crate::browser::page_text::PageText;
use std::rc::Rc;

impl Shared {
    /// The address that led here, if it is the page's still; otherwise nothing.
    pub(super) fn followed(&self) -> String {
        navigation::address().filter(|address| *address == *self.followed.borrow()).unwrap_or_default()
    }

    /// Goes where the page's address leads now, without scrolling if it led there before: a reader who comes back to a quote, as from a
    /// footnote, is where the browser has put them.
    pub(super) fn follow(self: &Rc<Self>) {
        let address = navigation::address().unwrap_or_default();
        let is_known = *self.followed.borrow() == address;
        self.arrive(&address, !is_known);
    }

    /// The same for a link that the reader has just pressed: it scrolls even if it led there before.
    pub(super) fn revisit(self: &Rc<Self>) {
        let address = navigation::address().unwrap_or_default();
        let is_there = *self.followed.borrow() == address;
        let shown = self.arrived.borrow().as_ref().filter(|_| is_there).map(Arrived::scroll_into_view);
        if shown.is_none() {
            // Such a link means the article under which it stands, whatever the score.
            let arrived = self.find(&address).filter(|_| super::claim(self.mount.number(), &address, f64::INFINITY));
            self.arrive_at(arrived, &address, true);
        }
    }

    /// Goes to the quote at which an address points, unless another article of the page has as good a match or a better one.
    pub(super) fn arrive(self: &Rc<Self>, address: &str, scrolls: bool) {
        let arrived = self.find(address).filter(|arrived| super::claim(self.mount.number(), address, arrived.score));
        self.arrive_at(arrived, address, scrolls);
    }

    fn find(&self, address: &str) -> Option<Arrived> {
        arrival::leads(address).then(|| arrival::arrive(&PageText::read(&self.text), address)).flatten()
    }

    fn arrive_at(self: &Rc<Self>, arrived: Option<Arrived>, address: &str, scrolls: bool) {
        if arrived.is_some() {
            self.followed.replace(address.to_owned());
        }
        self.stand_at(arrived, scrolls);
    }

    /// Marks again what the page has taken into other nodes, as a highlighter or a hyphenator does that comes after us. It never scrolls.
    pub(super) fn mark_again(self: &Rc<Self>) {
        // Taken while we press a cover ourselves, which moves no words.
        let Ok(arrived) = self.arrived.try_borrow() else { return };
        let lost = arrived.as_ref().filter(|arrived| !arrived.is_whole()).map(|arrived| self.find(&arrived.address));
        drop(arrived);
        if let Some(found) = lost {
            self.stand_at(found, false);
        }
        let is_whole = self.kept.borrow().as_ref().is_none_or(Highlight::is_whole);
        if !is_whole {
            self.mark_kept();
        }
    }

    /// Lets go of the words to which an address led, because another article has a better match.
    pub(super) fn let_go(self: &Rc<Self>) {
        self.followed.take();
        self.stand_at(None, false);
    }

    /// Brings the reader to words; if the words are covered, asks whether to open them.
    pub(super) fn stand_at(self: &Rc<Self>, arrived: Option<Arrived>, scrolls: bool) {
        self.uncover.take();
        if let Some(arrived) = arrived.as_ref().filter(|_| scrolls) {
            arrived.scroll_into_view();
            arrived.hold(&self.text);
        }
        self.arrived.replace(arrived);
        self.uncover.replace(Uncover::offer(self));
    }
}
