//! What readers see: components that show values and raise callbacks.
//! Nothing here fetches, parses or decides; the page is reached through `browser` alone.

pub mod chrome;
pub mod dock;
pub mod docking;
pub mod filming;
mod first_sign;
mod foremost;
pub mod hosts;
pub mod look;
pub mod outline_menu;
pub mod progress_bar;
pub mod quoting;
pub mod reader;
pub mod reading_time;
pub mod responding;
pub mod resume_offer;
pub mod spoiler;
pub mod style;
