//! How long an article takes, its outline, how far the reader is, where they left off.
//! Values in, values out: no page, no clock.
//!
//! [`passages`] are what a reader takes in, one after another; [`time`] gives each its seconds. The page says where they stand
//! ([`progress::Extent`]), [`progress::Progress`] tells how much is read and left, and
//! [`position::Position`] is what is kept so that the reader can continue another day.

mod count;
pub mod outline;
pub mod passages;
pub mod places;
pub mod position;
pub mod progress;
pub mod script;
pub mod speed;
pub mod time;
pub mod words;
