//! Points in time as a language writes them, by `Intl`: day and time, and how long ago.
//! It must make each format only once, because that loads the browser's language data; [`Moments::load`] loads it in parts.

use super::locale;
use super::object::object;
use crate::responses::Moment;
use js_sys::{Array, Date, Function, Intl, Object};
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue};

/// The formats of one language, made when they are first needed.
#[derive(Debug)]
pub struct Moments {
    locales: Array,
    absolute: OnceCell<Function>,
    relative: OnceCell<Intl::RelativeTimeFormat>,
}

impl Moments {
    /// The formats of `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self { locales: locale::locales(language), absolute: OnceCell::new(), relative: OnceCell::new() }
    }

    /// Makes the browser load part `part`, from 0, of its data for the language. Returns whether there is another. Each part is one call that
    /// cannot be divided: in Chromium the first takes 11 ms, the second 2, the third 1.
    pub fn load(&self, part: u32) -> bool {
        match part {
            0 => drop(Intl::NumberFormat::supported_locales_of(&self.locales, &Object::new())),
            1 => drop(self.relative_format()),
            _ => drop(self.absolute_format()),
        }
        part < 2
    }

    fn absolute_format(&self) -> &Function {
        let options = || object(&[("dateStyle", "medium".into()), ("timeStyle", "short".into())]);
        self.absolute.get_or_init(|| Intl::DateTimeFormat::new(&self.locales, options().unchecked_ref()).format())
    }

    /// Always numeric: these are elapsed hours, not calendar days, and "yesterday" might contradict the date beside it.
    fn relative_format(&self) -> &Intl::RelativeTimeFormat {
        self.relative.get_or_init(|| Intl::RelativeTimeFormat::new(&self.locales, object(&[("numeric", "always".into())]).unchecked_ref()))
    }

    /// Day and time, in the reader's time zone: "3 Feb 2026, 12:00".
    #[must_use]
    pub fn absolute(&self, moment: Moment) -> String {
        self.absolute_format().call1(&JsValue::UNDEFINED, &date(moment)).ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    /// How long ago it was at `now`: "3 hours ago"; `None` for less than a minute.
    #[must_use]
    pub fn relative(&self, moment: Moment, now: Moment) -> Option<String> {
        let (amount, unit) = moment.ago(now);
        (amount > 0).then(|| String::from(self.relative_format().format(-f64::from(amount), unit.name())))
    }
}

/// A moment in ISO 8601, for `<time datetime>`.
#[must_use]
pub fn machine_readable(moment: Moment) -> String {
    String::from(date(moment).to_iso_string())
}

/// The current time.
#[must_use]
pub fn now() -> Option<Moment> {
    Moment::from_millis(Date::now())
}

fn date(moment: Moment) -> Date {
    Date::new(&JsValue::from_f64(moment.millis()))
}
