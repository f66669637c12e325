//! Dates in the article's language, by `Intl`: absolute, and how long ago.
//! Whole days and longer only; times of day are [`super::moments`]'s.

use super::locale;
use crate::article::Date;
use js_sys::{Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A date as people write it in `language`: "18 December 2013". Empty for a date that the browser cannot read.
#[must_use]
pub fn absolute(date: &Date, language: &str) -> String {
    let Some(moment) = moment(date) else { return String::new() };
    let options = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&options, &name.into(), &value.into()).is_ok();
    // A date without a time is a day on the calendar, the same one wherever it is read.
    let day_only = date.as_str().len() == date.day().len();
    if !set("dateStyle", "long") || (day_only && !set("timeZone", "UTC")) {
        return String::new();
    }
    let format: Function = Intl::DateTimeFormat::new(&locale::locales(language), options.unchecked_ref()).format();
    format.call1(&JsValue::UNDEFINED, &moment).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// How long ago a date was, in whole years, months or days, as people say it: "12 years ago"; empty for the future.
#[must_use]
pub fn relative(date: &Date, language: &str) -> String {
    let Some(moment) = moment(date) else { return String::new() };
    let days = (js_sys::Date::now() - moment.get_time()) / 86_400_000.0;
    if days < 0.0 {
        return String::new();
    }
    // The mean Gregorian year and month; whole units only, as people count.
    let (amount, unit) = if days >= 365.2425 {
        (days / 365.2425, "year")
    } else if days >= 30.436_875 {
        (days / 30.436_875, "month")
    } else {
        (days, "day")
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
    let format = Intl::RelativeTimeFormat::new(&locale::locales(language), options.unchecked_ref());
    String::from(format.format(-amount.floor(), unit))
}

fn moment(date: &Date) -> Option<js_sys::Date> {
    let moment = js_sys::Date::new(&JsValue::from_str(date.as_str()));
    (!moment.get_time().is_nan()).then_some(moment)
}
