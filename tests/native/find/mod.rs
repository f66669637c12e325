//! Finding the post: whole pages as engines make them, and the rules one by one.

mod pages;
mod rules;
