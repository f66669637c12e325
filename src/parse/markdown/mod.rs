//! Markdown with front matter.
//! Compiled into a module of its own, so that a post already on the page never pays for it.
