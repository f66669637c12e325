//! Reads the numbers among the options, so that each is told in one way what it may be.
//! It must not change a number: one outside its bounds is refused.

/// Reads a whole number from `least` to `most`; anything else is refused with what is allowed.
pub(super) fn between(least: u32, most: u32) -> impl Fn(&str) -> Result<u32, String> + Clone {
    move |text| {
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| format!("it must be a whole number from {least} to {most}"))
    }
}
