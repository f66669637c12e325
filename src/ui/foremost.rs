//! Whose turn it is: of several articles in view, the one that fills most of the window shows its dock.
//! It must not hide the last dock: whenever an article is in view, one is there, for the keyboard too.

use crate::browser::viewport;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::Element;

thread_local! {
    static ALL: RefCell<Vec<Weak<Turn>>> = const { RefCell::new(Vec::new()) };
}

/// One article among those of the page, until this is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    root: Element,
    near: Cell<bool>,
}

impl Turn {
    /// Adds the article in `root` to those of the page; it competes while it is in view.
    pub(super) fn new(root: Element) -> Rc<Self> {
        let turn = Rc::new(Self { root, near: Cell::new(false) });
        ALL.with_borrow_mut(|all| {
            all.retain(|turn| turn.strong_count() > 0);
            all.push(Rc::downgrade(&turn));
        });
        turn
    }

    /// Whether any of it is in view.
    pub(super) fn is_near(&self) -> bool {
        self.near.get()
    }

    /// Notes that it came into view, or left it.
    pub(super) fn set_near(&self, near: bool) {
        self.near.set(near);
    }

    /// Whether no other article fills more of the window; of two that fill the same share, the first one has its turn.
    pub(super) fn is_mine(&self) -> bool {
        let mine = viewport::share(&self.root);
        let mut before = true;
        self.is_near()
            && ALL.with_borrow(|all| {
                all.iter().filter_map(Weak::upgrade).filter(|turn| turn.is_near()).all(|other| {
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
