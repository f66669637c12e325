//! What readers see: components that show values and raise callbacks.
//! Nothing here fetches, parses or decides; the page is reached through `browser` alone.

mod button;
pub mod chrome;
pub mod dock;
pub mod hosts;
pub mod lazy_dock;
pub mod look;
pub mod on_demand;
pub mod outline_menu;
pub mod progress_bar;
pub mod reader;
pub mod reading_time;
pub mod resume_offer;
pub mod spoiler;
pub mod style;
