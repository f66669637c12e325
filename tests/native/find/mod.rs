//! Finding the post: whole pages as engines produce them, and each rule on its own.

mod pages;
mod rules;
