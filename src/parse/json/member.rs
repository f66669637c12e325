//! Members of an object by kind: each is read if it can be, and warned about if it is of another kind.
//! It knows the kinds of JSON, not what they mean in an article.

use super::report::Report;
use super::{Kind, Value, push_decimal};
use crate::parse::url_policy;

/// The members that hold what readers read; a hand writes one of them for another.
const BODIES: [&str; 3] = ["content", "blocks", "text"];

/// The member that holds what `key`, which is one of [`BODIES`], should hold: itself, unless only another one is there.
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

/// A string as it stands; nothing where it is missing or blank.
pub(crate) fn string<V: Value>(report: &mut Report, object: &V, key: &str) -> Option<String> {
    let value = object.get(key)?;
    let mark = report.enter_key(key);
    let text = text(report, &value);
    report.leave(mark);
    text
}

/// The value at hand as [`string`] reads it; a number where a string should be is taken as its digits.
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

/// A string that may be blank; empty where it is missing.
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
        let most = if most == u32::MAX { String::new() } else { [" to ", &most.to_string()].concat() };
        report.warn(&["expected a whole number from ", &least.to_string(), &most, "; it was left out"]);
    }
    report.leave(mark);
    read.map(|number| number as u32)
}

/// A truth value; false where it is missing.
pub(crate) fn boolean<V: Value>(report: &mut Report, object: &V, key: &str) -> bool {
    let Some(value) = object.get(key) else { return false };
    value.boolean().unwrap_or_else(|| {
        let mark = report.enter_key(key);
        report.wrong_kind("true or false", value.kind(), "it was left out");
        report.leave(mark);
        false
    })
}

/// An address that [`url_policy::link`] lets pass.
pub(crate) fn link<V: Value>(report: &mut Report, object: &V, key: &str) -> Option<String> {
    address(report, object, key, url_policy::link)
}

/// An address that [`url_policy::image`] lets pass.
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

/// `address` if `policy` lets it pass; else a warning at the value at hand.
pub(crate) fn checked(report: &mut Report, address: &str, policy: fn(&str) -> Option<String>) -> Option<String> {
    let passed = policy(address);
    if passed.is_none() {
        report.warn(&["this address is not allowed; it was left out"]);
    }
    passed
}

/// The member `key` as `read` makes it; the path names it meanwhile.
pub(crate) fn at<V: Value, T>(report: &mut Report, object: &V, key: &str, read: fn(&mut Report, &V) -> Option<T>) -> Option<T> {
    let value = object.get(key)?;
    let mark = report.enter_key(key);
    let read = read(report, &value);
    report.leave(mark);
    read
}

/// What `read` makes of every item of the list `key`.
pub(crate) fn list<V: Value, T>(report: &mut Report, object: &V, key: &str, read: fn(&mut Report, &V) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    each(report, object, key, &mut |report, item| list.extend(read(report, item)));
    list
}

/// [`list`] of the value at hand.
pub(crate) fn list_of<V: Value, T>(report: &mut Report, value: &V, read: fn(&mut Report, &V) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    each_of(report, value, &mut |report, item| list.extend(read(report, item)));
    list
}

/// Shows `read` every item of the list `key`. A list of one may be written without its brackets.
pub(crate) fn each<V: Value>(report: &mut Report, object: &V, key: &str, read: &mut dyn FnMut(&mut Report, &V)) {
    let Some(value) = object.get(key) else { return };
    let mark = report.enter_key(key);
    each_of(report, &value, read);
    report.leave(mark);
}

/// [`each`] of the value at hand.
pub(crate) fn each_of<V: Value>(report: &mut Report, value: &V, read: &mut dyn FnMut(&mut Report, &V)) {
    let Some(items) = value.items() else { return read(report, value) };
    for (index, item) in items.iter().enumerate() {
        let mark = report.enter_index(index);
        read(report, item);
        report.leave(mark);
    }
}

/// Runs of white space as one space each, as HTML shows them.
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

/// A number as an author would write it; nothing for one too large, or negative, to be part of a text.
fn digits(number: f64) -> Option<String> {
    let mut digits = String::new();
    (0.0..1e6).contains(&number).then(|| push_decimal(&mut digits, number))?;
    Some(digits.strip_suffix(".0").unwrap_or(&digits).to_owned())
}
