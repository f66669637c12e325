//! Parses the options for responses from the text that an attribute or JSON gives.
//! It must report every value that it cannot use and so leaves out; [`crate::config`] says which options there are.

use super::address;
use super::conversation::Order;
use super::insights::{Chip, chips};
use crate::parse::Warning;

/// Whether pictures of people are shown, which are fetched from the servers of those people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pictures {
    /// When a reader asks for them.
    #[default]
    Ask,
    /// At once.
    On,
    /// Never, and the reader is not asked.
    Off,
}

/// What the author wants for the responses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The addresses of the places, unparsed; [`super::sources::sources`] reads them.
    pub responses: String,
    /// The order of conversations.
    pub order: Order,
    /// What is hidden: accounts, handles, addresses, ids.
    pub hidden: Vec<String>,
    /// Whether pictures of people are shown.
    pub pictures: Pictures,
    /// The chips that are offered.
    pub chips: Vec<Chip>,
    /// The place where marks are counted; empty for none.
    pub insights_at: String,
    /// Another service for Bluesky; empty for the default.
    pub bluesky_service: String,
    /// Another service for webmentions; empty for Webmention.io.
    pub webmention_service: String,
}

impl Settings {
    /// Reads what `get` returns for the name of each option; the names are in the tables of [`crate::config`].
    ///
    /// ```
    /// use intertitle::responses::conversation::Order;
    /// use intertitle::responses::settings::Settings;
    /// let given = [("responses", "webmention"), ("responses-order", "newest"), ("responses-pictures", "sometimes")];
    /// let get = |name: &str| given.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string());
    /// let (settings, warnings) = Settings::read(&get);
    /// assert_eq!((settings.responses.as_str(), settings.order), ("webmention", Order::Newest));
    /// assert_eq!(warnings[0].to_string(), "responses-pictures: `sometimes` is not one of `ask`, `on` or `off`; `ask` is used");
    /// ```
    #[must_use]
    pub fn read(get: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut warn = |name: &str, value: &str, why: &str| {
            let quoted: String = value.chars().take(80).collect();
            warnings.push(Warning::at_path(name, ["`", &quoted, "` ", why].concat()));
        };
        let mut settings = Self { responses: get("responses").unwrap_or_default(), ..Self::default() };
        if let Some(order) = get("responses-order") {
            match order.as_str() {
                "oldest" => {}
                "newest" => settings.order = Order::Newest,
                other => warn("responses-order", other, "is not one of `oldest` or `newest`; `oldest` is used"),
            }
        }
        if let Some(pictures) = get("responses-pictures") {
            match pictures.as_str() {
                "ask" => {}
                "on" | "true" => settings.pictures = Pictures::On,
                "off" | "false" => settings.pictures = Pictures::Off,
                other => warn("responses-pictures", other, "is not one of `ask`, `on` or `off`; `ask` is used"),
            }
        }
        for name in address::listed(&get("responses-hide").unwrap_or_default()) {
            settings.hidden.push(name.to_owned());
        }
        let mut service = |name: &str| {
            let address = get(name)?;
            let good = address::web(&address);
            if good.is_none() {
                warn(name, &address, "is not a web address; it was left out");
            }
            good
        };
        settings.bluesky_service = service("bluesky-service").unwrap_or_default();
        settings.webmention_service = service("webmention-service").unwrap_or_default();
        if let Some(place) = get("insights-at") {
            if address::web(place.strip_prefix("isso:").unwrap_or(&place)).is_some() {
                settings.insights_at = place;
            } else {
                warn("insights-at", &place, "is not a web address, nor `isso:` and one; marks stay in the reader's browser");
            }
        }
        let (found, more) = chips(&get("insights").unwrap_or_default());
        settings.chips = found;
        warnings.extend(more);
        (settings, warnings)
    }
}
