//! Choosing the post on a page that did not name it.
//! Values in, values out: no page, no clock.
