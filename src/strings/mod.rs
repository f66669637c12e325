//! Every string that a reader sees, in one table, plural-aware.
//! Values in, values out: no page, no clock.
