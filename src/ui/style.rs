//! The style sheets of the chrome and of covers, as text; the sheet for what stands in the page's own DOM is in `render`.
//! Nothing is written here: the sheets are in `style/`, and `build.rs` minifies them.

use crate::browser::sheet::sheet;

/// The chrome's sheet, adopted by every shadow root.
pub const CHROME: &str = sheet!("tokens", "chrome");

/// The covers of spoilers, adopted by the document where there are any.
pub const COVER: &str = sheet!("cover");

/// The room for the dock at the page's lower edge, adopted by the document.
pub const ROOM: &str = sheet!("room");
