//! Dates in the article's language, by `Intl`: absolute, and how long ago.
//! It must deal only with whole days and longer; [`super::moments`] has times of day.

use super::locale;
use super::object::object;
use crate::article::Date;
use js_sys::{Function, Intl};
use wasm_bindgen::{JsCast, JsValue};

/// A date as people write it in `language`: "18 December 2013". Empty for a date that the browser cannot read.
#[must_use]
pub fn absolute(date: &Date, language: &str) -> String {
    let Some(day) = day(date) else { return String::new() };
    let options = object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]);
    let format: Function = Intl::DateTimeFormat::new(&locale::locales(language), options.unchecked_ref()).format();
    format.call1(&JsValue::UNDEFINED, &day).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// How long ago a date was, in whole years, months or days, as people say it: "12 years ago"; empty for the future.
#[must_use]
pub fn relative(date: &Date, language: &str) -> String {
    let Some((amount, unit)) = today().and_then(|today| date.ago(&today)) else { return String::new() };
    let options = object(&[("numeric", "auto".into())]);
    let format = Intl::RelativeTimeFormat::new(&locale::locales(language), options.unchecked_ref());
    String::from(format.format(-f64::from(amount), unit.name()))
}

/// Midnight, in UTC, of the day that the author wrote: the same calendar day for every reader, whatever the time zone.
fn day(date: &Date) -> Option<js_sys::Date> {
    let day = js_sys::Date::new(&JsValue::from_str(date.day()));
    (!day.get_time().is_nan()).then_some(day)
}

/// Today, in the reader's time zone.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let here = js_sys::Date::new(&(now.get_time() - now.get_timezone_offset() * 60_000.0).into());
    Date::parse(&String::from(here.to_iso_string()))
}
