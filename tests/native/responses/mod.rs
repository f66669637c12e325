//! Responses: what each place's answers become, natively and without a network.

mod bluesky;
mod mastodon;
mod talk;
mod texts;
