//! How long a post takes to read according to its author: schema.org's `timeRequired`.
//! It must not measure: without a given figure there is none.

use crate::seek;

/// The minutes in the first `timeRequired` of a JSON-LD text, which need not be parsed for that.
///
/// ```
/// use intertitle::parse::page::time_required;
/// assert_eq!(time_required(r#"{"@type": "BlogPosting", "timeRequired": "PT7M"}"#), Some(7));
/// assert_eq!(time_required(r#"{"@type": "BlogPosting", "timeRequired": "soon"}"#), None);
/// ```
#[must_use]
pub fn time_required(json_ld: &str) -> Option<u32> {
    let value = seek::after(seek::after(json_ld, "\"timeRequired\"")?, "\"")?;
    minutes(seek::split(value, b"\"").next()?)
}

/// An ISO 8601 duration of hours and minutes, such as `PT1H5M`, in minutes, up to what an author may give; seconds are ignored.
pub(super) fn minutes(duration: &str) -> Option<u32> {
    let (mut number, mut total) = (0_u32, 0_u32);
    for byte in duration.strip_prefix("PT")?.bytes() {
        let unit = match byte {
            b'0'..=b'9' => {
                number = number.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
                continue;
            }
            b'H' => 60,
            b'M' => 1,
            b'S' => 0,
            _ => return None,
        };
        total = total.saturating_add(std::mem::take(&mut number).saturating_mul(unit));
    }
    Some(total).filter(|minutes| (1..=9999).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn durations_in_minutes() {
        assert_eq!(minutes("PT12M"), Some(12));
        assert_eq!(minutes("PT1H5M"), Some(65));
        assert_eq!(minutes("PT4M30S"), Some(4));
        for none in ["12 minutes", "PT30S", "PT", "PT1.5H", "P1DT2M", "7", "PT99999999999M", ""] {
            assert_eq!(minutes(none), None, "{none}");
        }
    }
}
