//! Keys without a letter, as WebDriver encodes them (W3C WebDriver, "Keyboard actions"), for [`super::page::Page::key`].
//! Must only name them.

pub(crate) const TAB: char = '\u{e004}';
pub(crate) const ENTER: char = '\u{e007}';
pub(crate) const SHIFT: char = '\u{e008}';
pub(crate) const ESCAPE: char = '\u{e00c}';
pub(crate) const SPACE: char = '\u{e00d}';
pub(crate) const DOWN: char = '\u{e015}';
