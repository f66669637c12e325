//! How much of a stranger's answer is accepted: enough for any thread that people read, too little to harm a phone.
//! Only numbers; the code that reads an answer must keep to them.

/// How many bytes an answer may have; Mastodon's largest have about half a megabyte.
pub const ANSWER_BYTES: usize = 4 << 20;

/// How many responses are kept from one place.
pub const RESPONSES: usize = 10_000;

/// How deep replies are indented; deeper ones are shown at this depth.
pub const DEPTH: u8 = 6;

/// How many levels of a place's own nesting are followed.
pub const LEVELS: usize = 200;

/// How many bytes of one response's text are read.
pub const TEXT_BYTES: usize = 64 << 10;

/// How many characters of a name or handle are kept.
pub const NAME: usize = 100;

/// How many characters of a content warning are kept.
pub const WARNING: usize = 500;

/// How many requests one place may take.
pub const REQUESTS: u32 = 12;

/// After how many milliseconds without an answer a place counts as slow.
pub const PATIENCE: u32 = 10_000;
