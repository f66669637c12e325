//! The options that only the responses module reads: the widget's own module knows just their names ([`super::about`]) and passes their values on.
//! [`crate::responses::settings`] says what a value means; nothing here may know a place.

use super::option::{ADDRESS, OptionSpec, Read};

const fn elsewhere(name: &'static str, values: &'static str, default: &'static str) -> OptionSpec {
    OptionSpec { name, default, read: Read::Elsewhere(values) }
}

/// The options, in the order of the documentation.
pub(super) static RESPONSES: &[OptionSpec] = &[
    elsewhere("responses", "addresses of places, separated by spaces; in JSON also a list", "none: there is no section"),
    elsewhere("responses-order", "`oldest` or `newest`", "`oldest`"),
    elsewhere("responses-hide", "accounts, addresses or ids, separated by spaces; in JSON also a list", "nothing"),
    elsewhere("responses-pictures", "`ask`, `on` or `off`", "`ask`"),
    elsewhere("insights", "`on`, `off` or chips of your own; in JSON also a list", "`off`"),
    elsewhere("insights-at", "an address, or `isso:` and that of an Isso", "nowhere: marks stay in the reader's browser"),
    elsewhere("bluesky-service", ADDRESS, "`https://public.api.bsky.app`"),
    elsewhere("webmention-service", ADDRESS, "`https://webmention.io`"),
];
