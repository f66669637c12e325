//! What is kept for each built article, by number: the style sheet that its page has adopted.
//! Numbers are never used twice, so that a stale one finds nothing.

use crate::browser::sheet::Adopted;
use std::cell::RefCell;

thread_local! {
    /// Each article's sheet, at its number; empty once it was given back.
    static SHEETS: RefCell<Vec<Option<Adopted>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a sheet and returns its number.
pub(super) fn add(sheet: Option<Adopted>) -> u32 {
    SHEETS.with_borrow_mut(|sheets| {
        sheets.push(sheet);
        sheets.len() as u32 - 1
    })
}

/// Hands a sheet back, to be dropped outside.
pub(super) fn take(number: u32) -> Option<Adopted> {
    SHEETS.with_borrow_mut(|sheets| sheets.get_mut(number as usize)?.take())
}
