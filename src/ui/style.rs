//! The style sheets of the chrome and of covers, as text; that of what stands in the page's own DOM is in `render`.
//! `build.rs` squeezes them; what they say is in `style/`.

use crate::browser::sheet::sheet;

/// The chrome's sheet, adopted by every shadow root.
pub const CHROME: &str = sheet!("tokens", "chrome");

/// The covers of spoilers, adopted by the document where there are any.
pub const COVER: &str = sheet!("cover");
