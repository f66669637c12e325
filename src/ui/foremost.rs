//! Which article is foremost: of several articles in view, the one that fills most of the window shows its dock.
//! It must not hide the last dock: whenever an article is in view, one is there, for the keyboard too.

use crate::browser::viewport;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::Element;

thread_local! {
    static ALL: RefCell<Vec<Weak<Contender>>> = const { RefCell::new(Vec::new()) };
}

/// One article among those of the page, until this is dropped.
#[derive(Debug)]
pub(super) struct Contender {
    root: Element,
    is_near: Cell<bool>,
}

impl Contender {
    /// Adds the article in `root` to those of the page; it competes while it is in view.
    pub(super) fn new(root: Element) -> Rc<Self> {
        let contender = Rc::new(Self { root, is_near: Cell::new(false) });
        ALL.with_borrow_mut(|all| {
            all.retain(|contender| contender.strong_count() > 0);
            all.push(Rc::downgrade(&contender));
        });
        contender
    }

    /// Whether any of it is in view.
    pub(super) fn is_near(&self) -> bool {
        self.is_near.get()
    }

    /// Notes that it came into view, or left it.
    pub(super) fn set_near(&self, near: bool) {
        self.is_near.set(near);
    }

    /// Whether no other article fills more of the window; of two that fill the same share, the first one is foremost.
    pub(super) fn is_foremost(&self) -> bool {
        let mine = viewport::share(&self.root);
        let mut before = true;
        self.is_near()
            && ALL.with_borrow(|all| {
                all.iter().filter_map(Weak::upgrade).filter(|contender| contender.is_near()).all(|other| {
                    if std::ptr::eq(self, Rc::as_ptr(&other)) {
                        before = false;
                        return true;
                    }
                    let share = viewport::share(&other.root);
                    if before { share < mine } else { share <= mine }
                })
            })
    }
}
