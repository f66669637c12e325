//! How long an article takes, its outline, how far the reader is, where they left off.
//! Values in, values out: no page, no clock.

mod count;
pub mod script;
pub mod speed;
pub mod time;
