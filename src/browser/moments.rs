//! Points in time in a language, by `Intl`: what the clock said there, and how long ago it is.
//! Its formats are made once: each loads the browser's language data, and what they share is loaded in parts ([`Moments::load`]).

use super::locale;
use crate::responses::Moment;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
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

    /// Makes the browser load part `part`, from 0, of its data of the language; whether there is another. Each is one call that cannot be cut: in Chromium
    /// the first takes 11 ms, the second 2, the third 1.
    pub fn load(&self, part: u32) -> bool {
        match part {
            0 => drop(Intl::NumberFormat::supported_locales_of(&self.locales, &Object::new())),
            1 => drop(self.relative_format()),
            _ => drop(self.absolute_format()),
        }
        part < 2
    }

    fn absolute_format(&self) -> &Function {
        let options = || options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
        self.absolute.get_or_init(|| Intl::DateTimeFormat::new(&self.locales, options().unchecked_ref()).format())
    }

    /// By numbers alone: elapsed hours are no calendar, and "yesterday" would contradict the day beside it.
    fn relative_format(&self) -> &Intl::RelativeTimeFormat {
        self.relative.get_or_init(|| Intl::RelativeTimeFormat::new(&self.locales, options(&[("numeric", "always")]).unchecked_ref()))
    }

    /// Day and time, by the reader's clock: "3 Feb 2026, 12:00".
    #[must_use]
    pub fn absolute(&self, moment: Moment) -> String {
        self.absolute_format().call1(&JsValue::UNDEFINED, &date(moment)).ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    /// How long ago it was at `now`: "3 hours ago"; nothing for less than a minute.
    #[must_use]
    pub fn relative(&self, moment: Moment, now: Moment) -> Option<String> {
        let (amount, unit) = moment.ago(now);
        (amount > 0).then(|| String::from(self.relative_format().format(-f64::from(amount), unit.name())))
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

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

fn date(moment: Moment) -> Date {
    Date::new(&JsValue::from_f64(moment.millis()))
}
