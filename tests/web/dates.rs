//! Dates as readers see them: the day that the author wrote, wherever it is read.
//! The expectations must hold in any time zone, since it is this machine's.

use intertitle::article::Date;
use intertitle::browser::date_format::{absolute, relative};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_date_is_the_day_that_was_written() {
    for written in
        ["2026-02-03", "2026-02-03T00:10:00+01:00", "2026-02-03T00:10:00+14:00", "2026-02-03T23:50:00-11:00", "2026-02-03T12:00:00Z"]
    {
        assert_eq!(absolute(&Date::parse(written).unwrap(), "en"), "February 3, 2026", "{written}");
    }
    assert_eq!(absolute(&Date::parse("2013-12-18").unwrap(), "en-GB"), "18 December 2013");
}

#[wasm_bindgen_test]
fn how_long_ago_is_counted_in_the_readers_days() {
    let days_ago = |days: i32| {
        let day = js_sys::Date::new(&(js_sys::Date::now() - f64::from(days) * 86_400_000.0).into());
        let (year, month, day) = (day.get_full_year(), day.get_month() + 1, day.get_date());
        Date::parse(&format!("{year}-{month:02}-{day:02}")).unwrap()
    };
    for (days, said) in [(0, "today"), (1, "yesterday"), (12, "12 days ago"), (-1, "")] {
        assert_eq!(relative(&days_ago(days), "en"), said);
    }
    let now = js_sys::Date::new_0();
    let years_ago = |years: u32| Date::parse(&format!("{}-{:02}-{:02}", now.get_full_year() - years, now.get_month() + 1, now.get_date()));
    // On a leap day there may be no such anniversary.
    for anniversary in [1, 10].into_iter().filter_map(years_ago) {
        assert!(relative(&anniversary, "en").contains("year"), "{anniversary:?}");
    }
}
