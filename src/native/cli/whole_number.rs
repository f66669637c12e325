//! Reads the options that are numbers, so that every error says in the same way what is allowed.
//! It must not change a number: one outside its bounds is refused.

/// Reads a whole number from `least` to `most`; the error for anything else says what is allowed. The option must allow negative numbers: otherwise clap
/// takes `-1` for an option that does not exist.
pub(super) fn between(least: u32, most: u32) -> impl Fn(&str) -> Result<u32, String> + Clone {
    move |text| {
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| format!("it must be a whole number from {least} to {most}"))
    }
}
