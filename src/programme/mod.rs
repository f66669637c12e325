//! Films after an article, as a cinema's programme lists them: title, year, reason. Plain nodes in shadow roots of ours.
//! It shows what it is given and passes on what a reader asks for; it must not look films up, rank them or fetch anything.

#[cfg(feature = "films")]
mod actions;
#[cfg(feature = "films")]
mod card;
#[cfg(feature = "paths")]
mod degrees;
#[cfg(feature = "films")]
mod entry;
#[cfg(feature = "films")]
mod listed;
#[cfg(feature = "films")]
mod marks;
#[cfg(feature = "films")]
mod notice;
#[cfg(feature = "films")]
mod panel;
mod parts;
pub mod style;
#[cfg(feature = "films")]
mod wording;

#[cfg(feature = "paths")]
pub use degrees::{Ask, Degrees, Query, Step};
#[cfg(feature = "films")]
pub use listed::{Asked, Listed, Manner, Place};
#[cfg(feature = "films")]
pub use marks::Marks;
#[cfg(feature = "films")]
pub use notice::notice;
#[cfg(feature = "films")]
pub use panel::{Bill, Panel};
#[cfg(feature = "films")]
pub use wording::reason;
