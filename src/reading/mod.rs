//! How long an article takes to read, its outline, how far the reader is, and where they left off.
//! Values in, values out: no page, no clock.
//!
//! [`passages`] are the units a reader takes in, one after another; [`time`] gives each its seconds. The page says where they are laid out
//! ([`progress::Extent`]), [`progress::Progress`] says how much is read and how much is left, and
//! [`position::Position`] is what is stored so that the reader can continue another day.

mod count;
pub mod hold;
pub mod outline;
pub mod passages;
pub mod places;
pub mod position;
pub mod progress;
pub mod script;
pub mod speed;
pub mod time;
pub mod told;
pub mod words;
