//! The options that only whoever shows responses reads: the widget's own module knows their names and hands their values on as they were written.
//! What a value means is [`crate::responses::settings`]'s to say; nothing here may know a place.

use super::option::{ADDRESS, Entry, Read};

/// Their names in JSON and JavaScript.
pub(super) const NAMES: [&str; 8] =
    ["responses", "responsesOrder", "responsesHide", "responsesPictures", "insights", "insightsAt", "blueskyService", "webmentionService"];

const fn elsewhere(name: &'static str, values: &'static str, default: &'static str) -> Entry {
    Entry { name, default, read: Read::Elsewhere(values) }
}

/// The options, in the order of the documentation.
pub(super) static RESPONSES: &[Entry] = &[
    elsewhere("responses", "addresses of places, parted by spaces; in JSON also a list", "none: there is no section"),
    elsewhere("responses-order", "`oldest` or `newest`", "`oldest`"),
    elsewhere("responses-hide", "accounts, addresses or ids, parted by spaces; in JSON also a list", "nothing"),
    elsewhere("responses-pictures", "`ask`, `on` or `off`", "`ask`"),
    elsewhere("insights", "`on`, `off` or chips of your own; in JSON also a list", "`off`"),
    elsewhere("insights-at", "an address, or `isso:` and that of an Isso", "nowhere: marks stay in the reader's browser"),
    elsewhere("bluesky-service", ADDRESS, "`https://public.api.bsky.app`"),
    elsewhere("webmention-service", ADDRESS, "`https://webmention.io`"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_those_of_the_table() {
        let names: Vec<String> = RESPONSES.iter().map(Entry::json_name).collect();
        assert_eq!(names, NAMES);
    }
}
