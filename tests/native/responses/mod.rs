//! Responses: what the answers of each place become, natively and without a network.

mod bluesky;
mod conversation;
mod hostile;
mod insights;
mod isso;
mod mastodon;
mod names;
mod payloads;
mod servers;
mod settings;
mod tabs;
mod talk;
mod texts;
mod twins;
mod webmention;
mod writing;
