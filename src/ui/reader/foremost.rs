//! The readers of all articles of the page, of which one is foremost: of several articles in view, the one that fills most of the window shows its
//! dock. It must not hide the last dock: whenever an article is in view, one is there, for the keyboard too.

use super::Reader;
use crate::browser::viewport;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static ALL: RefCell<Vec<Rc<Reader>>> = const { RefCell::new(Vec::new()) };
}

/// Adds a reader who is followed from now on.
pub(super) fn join(reader: &Rc<Reader>) {
    ALL.with_borrow_mut(|all| all.push(Rc::clone(reader)));
}

/// Takes out a reader who is followed no longer; another article may be foremost then.
pub(super) fn leave(reader: &Rc<Reader>) {
    ALL.with_borrow_mut(|all| all.retain(|other| !Rc::ptr_eq(other, reader)));
    let mut at = 0;
    // One by one, because a listener of progress may take any of them away.
    while let Some(other) = ALL.with_borrow(|all| all.get(at).cloned()) {
        other.update();
        at += 1;
    }
}

/// Does something with each of them that does not lead into the page, because the page may lead back into here.
pub(super) fn each(run: impl Fn(&Reader)) {
    ALL.with_borrow(|all| all.iter().for_each(|reader| run(reader)));
}

impl Reader {
    /// Whether no other article fills more of the window; of two that fill the same share, the first one is foremost.
    pub(super) fn is_foremost(&self) -> bool {
        let mine = viewport::share(&self.article.root);
        let mut before = true;
        ALL.with_borrow(|all| {
            for other in all {
                if std::ptr::eq(self, Rc::as_ptr(other)) {
                    before = false;
                } else if other.is_near.get() {
                    let share = viewport::share(&other.article.root);
                    if share > mine || (before && share >= mine) {
                        return false;
                    }
                }
            }
            self.is_near.get()
        })
    }
}
