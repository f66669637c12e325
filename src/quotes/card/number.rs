//! Writes numbers in the syntax of CSS and SVG.
//! It must not use `format!`, whose machinery costs more bytes of WebAssembly than this module.

use crate::article::push_whole;

/// Appends `value`, rounded to hundredths, without trailing zeros. NaN is written as 0.
pub(super) fn push_number(out: &mut String, value: f64) {
    let hundredths = (value * 100.0).round() as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    push_whole(out, hundredths / 100);
    let rest = hundredths % 100;
    if rest > 0 {
        out.push('.');
        push_whole(out, rest / 10);
        if !rest.is_multiple_of(10) {
            push_whole(out, rest % 10);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::push_number;

    #[test]
    fn numbers_are_short() {
        for (value, text) in [(0.0, "0"), (12.0, "12"), (-0.5, "-0.5"), (1.23456, "1.23"), (7.05, "7.05"), (0.999, "1"), (f64::NAN, "0")] {
            let mut out = String::new();
            push_number(&mut out, value);
            assert_eq!(out, text);
        }
    }
}
