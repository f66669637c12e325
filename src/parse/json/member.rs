//! Reads members of an object by kind: a member of another kind is read as well as possible, with a warning.
//! It knows the kinds of JSON, not what they mean in an article.

use super::report::Report;
use super::{Kind, Value, push_decimal};
use crate::article::whole;
use crate::parse::url_policy;

/// The members that hold readable content; authors mistake one for another.
const BODIES: [&str; 3] = ["content", "blocks", "text"];

/// The member that holds what should be under `key`, one of [`BODIES`]: that one, unless only another is present.
pub(super) fn body<V: Value>(object: &V, key: &'static str) -> &'static str {
    let is_there = |key: &&&'static str| object.get(key).is_some();
    if is_there(&&key) { key } else { BODIES.iter().find(is_there).copied().unwrap_or(key) }
}

/// Warns about keys of an object that are neither `required` nor `optional`, and about required ones that are missing.
pub(crate) fn keys<V: Value>(report: &mut Report, object: &V, required: &[&'static str], optional: &[&'static str]) {
    let mut known = [required, optional].concat();
    for key in required.iter().filter(|key| object.get(key).is_none()) {
        let other = if BODIES.contains(key) { body(object, key) } else { key };
        if other == *key {
            report.warn(&["this needs a member `", key, "`"]);
        } else {
            known.push(other);
            let mark = report.enter_key(other);
            report.warn(&["no such key; it was read as `", key, "`"]);
            report.leave(mark);
        }
    }
    report.unknown_keys(&object.keys(), &known);
}

/// A non-blank string; nothing if it is missing or blank.
pub(crate) fn string<V: Value>(report: &mut Report, object: &V, key: &str) -> Option<String> {
    at(report, object, key, text)
}

/// The current value, read like [`string`]; a number in place of a string is converted to its digits.
pub(crate) fn text<V: Value>(report: &mut Report, value: &V) -> Option<String> {
    let text = match (value.string(), value.number()) {
        (Some(text), _) => text,
        (None, Some(number)) => {
            report.wrong_kind("a string", Kind::Number, "its digits were taken");
            digits(number)?
        }
        (None, None) => {
            report.wrong_kind("a string", value.kind(), "it was left out");
            return None;
        }
    };
    (!text.trim().is_empty()).then_some(text)
}

/// A string that may be blank; empty if it is missing.
pub(crate) fn verbatim<V: Value>(report: &mut Report, object: &V, key: &str) -> String {
    match object.get(key) {
        Some(value) if value.kind() == Kind::String => value.string().unwrap_or_default(),
        _ => string(report, object, key).unwrap_or_default(),
    }
}

/// A whole number from `least` to `most`.
pub(crate) fn integer<V: Value>(report: &mut Report, object: &V, key: &str, least: u32, most: u32) -> Option<u32> {
    let value = object.get(key)?;
    let mark = report.enter_key(key);
    let quoted = value.string().and_then(|text| text.trim().parse::<u32>().ok());
    if quoted.is_some() {
        report.wrong_kind("a number", Kind::String, "it was read as one");
    }
    let range = f64::from(least)..=f64::from(most);
    let read = value.number().or(quoted.map(f64::from)).filter(|number| number.trunc() == *number && range.contains(number));
    if read.is_none() {
        let most = if most == u32::MAX { String::new() } else { [" to ", &whole(most)].concat() };
        report.warn(&["expected a whole number from ", &whole(least), &most, "; it was left out"]);
    }
    report.leave(mark);
    read.map(|number| number as u32)
}

/// A truth value; false if it is missing.
pub(crate) fn boolean<V: Value>(report: &mut Report, object: &V, key: &str) -> bool {
    let Some(value) = object.get(key) else { return false };
    value.boolean().unwrap_or_else(|| {
        let mark = report.enter_key(key);
        report.wrong_kind("true or false", value.kind(), "it was left out");
        report.leave(mark);
        false
    })
}

/// An address that [`url_policy::link`] allows.
pub(crate) fn link<V: Value>(report: &mut Report, object: &V, key: &str) -> Option<String> {
    address(report, object, key, url_policy::link)
}

/// An address that [`url_policy::image`] allows.
pub(crate) fn image<V: Value>(report: &mut Report, object: &V, key: &str) -> Option<String> {
    address(report, object, key, url_policy::image)
}

fn address<V: Value>(report: &mut Report, object: &V, key: &str, policy: fn(&str) -> Option<String>) -> Option<String> {
    object.get(key)?;
    let address = verbatim(report, object, key);
    let mark = report.enter_key(key);
    let passed = checked(report, &address, policy);
    report.leave(mark);
    passed
}

/// `address` if `policy` allows it; otherwise a warning at the current value.
pub(crate) fn checked(report: &mut Report, address: &str, policy: fn(&str) -> Option<String>) -> Option<String> {
    let passed = policy(address);
    if passed.is_none() {
        report.warn(&["this address is not allowed; it was left out"]);
    }
    passed
}

/// The member `key`, read by `read` with the path set to it.
pub(crate) fn at<V: Value, T>(report: &mut Report, object: &V, key: &str, read: fn(&mut Report, &V) -> Option<T>) -> Option<T> {
    let value = object.get(key)?;
    let mark = report.enter_key(key);
    let read = read(report, &value);
    report.leave(mark);
    read
}

/// The results of `read` for every item of the list `key`.
pub(crate) fn list<V: Value, T>(report: &mut Report, object: &V, key: &str, read: fn(&mut Report, &V) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    each(report, object, key, &mut |report, item| list.extend(read(report, item)));
    list
}

/// Like [`list`], for the current value.
pub(crate) fn list_of<V: Value, T>(report: &mut Report, value: &V, read: fn(&mut Report, &V) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    each_of(report, value, &mut |report, item| list.extend(read(report, item)));
    list
}

/// Calls `read` on every item of the list `key`. A list of one item may be written without brackets.
pub(crate) fn each<V: Value>(report: &mut Report, object: &V, key: &str, read: &mut dyn FnMut(&mut Report, &V)) {
    let Some(value) = object.get(key) else { return };
    let mark = report.enter_key(key);
    each_of(report, &value, read);
    report.leave(mark);
}

/// Like [`each`], for the current value.
pub(crate) fn each_of<V: Value>(report: &mut Report, value: &V, read: &mut dyn FnMut(&mut Report, &V)) {
    let Some(items) = value.items() else { return read(report, value) };
    for (index, item) in items.iter().enumerate() {
        let mark = report.enter_index(index);
        read(report, item);
        report.leave(mark);
    }
}

/// The text with each run of white space folded into one space, as in HTML.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut spaced = false;
    for c in text.chars() {
        let space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        if !space {
            folded.push(c);
        } else if !spaced {
            folded.push(' ');
        }
        spaced = space;
    }
    folded
}

/// A number as an author would write it; nothing if it is negative or too large to be meant as text.
fn digits(number: f64) -> Option<String> {
    let mut digits = String::new();
    (0.0..1e6).contains(&number).then(|| push_decimal(&mut digits, number))?;
    Some(digits.strip_suffix(".0").unwrap_or(&digits).to_owned())
}
