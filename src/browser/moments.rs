//! Points in time in a language, by `Intl`: what the clock said there, and how long ago it is.
//! Its formats are made once: each loads the browser's language data.

use super::locale;
use crate::responses::Moment;
use js_sys::{Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The formats of one language.
#[derive(Debug)]
pub struct Moments {
    absolute: Function,
    relative: Intl::RelativeTimeFormat,
}

impl Moments {
    /// The formats of `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let options = |pairs: &[(&str, &str)]| {
            let options = Object::new();
            for (name, value) in pairs {
                let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
            }
            options
        };
        let locales = locale::locales(language);
        let absolute = Intl::DateTimeFormat::new(&locales, options(&[("dateStyle", "medium"), ("timeStyle", "short")]).unchecked_ref());
        let relative = Intl::RelativeTimeFormat::new(&locales, options(&[("numeric", "auto")]).unchecked_ref());
        Self { absolute: absolute.format(), relative }
    }

    /// Day and time, by the reader's clock: "3 Feb 2026, 12:00".
    #[must_use]
    pub fn absolute(&self, moment: Moment) -> String {
        self.absolute.call1(&JsValue::UNDEFINED, &date(moment)).ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    /// How long ago it was at `now`: "3 hours ago"; nothing for less than a minute.
    #[must_use]
    pub fn relative(&self, moment: Moment, now: Moment) -> Option<String> {
        let (amount, unit) = moment.ago(now);
        (amount > 0).then(|| String::from(self.relative.format(-f64::from(amount), unit.name())))
    }
}

/// As `<time datetime>` takes it.
#[must_use]
pub fn machine_readable(moment: Moment) -> String {
    String::from(date(moment).to_iso_string())
}

/// What time it is.
#[must_use]
pub fn now() -> Option<Moment> {
    Moment::from_millis(Date::now())
}

fn date(moment: Moment) -> Date {
    Date::new(&JsValue::from_f64(moment.millis()))
}
