//! Checks what a reader typed, field by field, as Isso would after it was sent.
//! It must not be stricter than Isso: whether an address exists is not ours to judge.

use crate::responses::address;
use crate::responses::isso::Remark;
use crate::responses::place::Rules;

/// A field of the form, in the form's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name.
    Author,
    /// The e-mail address.
    Email,
    /// The address of the writer's own page.
    Website,
    /// The text.
    Text,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is required.
    Missing,
    /// Isso accepts no text of fewer than three characters.
    TooShort,
    /// Isso accepts no text of more than 65,535 characters, and no other field of more than 254.
    TooLong,
    /// It is no e-mail address.
    NoEmail,
    /// It is no web address.
    NoAddress,
}

/// The first problem of each field, in the order of the fields on the page: the focus goes to the first.
pub(super) fn problems(remark: &Remark, rules: Rules) -> Vec<(Field, Problem)> {
    let needed = |value: &str, is_needed: bool| (is_needed && value.trim().is_empty()).then_some(Problem::Missing);
    let long = |value: &str, most: usize| (value.chars().count() > most).then_some(Problem::TooLong);
    let (author, email, site, text) = (remark.author.as_str(), remark.email.trim(), remark.website.trim(), remark.text.trim());
    let address = address::typed(site);
    let no_email = !email.is_empty() && !email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    let no_site = !site.is_empty() && address.is_none();
    let found = [
        (Field::Text, needed(text, true).or((text.chars().count() < 3).then_some(Problem::TooShort)).or(long(text, 65_535))),
        (Field::Author, needed(author, rules.needs_author).or(long(author, 254))),
        (Field::Email, needed(email, rules.needs_email).or(long(email, 254)).or(no_email.then_some(Problem::NoEmail))),
        (Field::Website, long(address.as_deref().unwrap_or(site), 254).or(no_site.then_some(Problem::NoAddress))),
    ];
    found.into_iter().filter_map(|(field, problem)| Some((field, problem?))).collect()
}
