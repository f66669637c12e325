//! The options an author may set, each validated, with its default.
//! Values in, values out: no page, no clock.
