//! The file of the best-known films, as [`crate::films::index::Known`] reads it.
//! It must not choose them.

use super::lean::clean;
use super::order::Order;
use crate::films::Film;
use crate::films::index::push_number;

/// The text of the file; `is_known` by place in the catalogue.
pub(super) fn text(films: &[Film], order: &Order, is_known: &[bool], labels: &[&str]) -> String {
    let known = |film: u32| is_known.get(film as usize).copied().unwrap_or_default();
    let (mut numbers, mut years, mut titles, mut directors) = (String::new(), String::new(), String::new(), String::new());
    let (mut count, mut before) = (0, 0);
    for (number, at) in (0_u32..).zip(&order.films).filter(|(_, at)| known(**at)) {
        let Some(film) = films.get(*at as usize) else { continue };
        count += 1;
        push_number(&mut numbers, number - before);
        before = number;
        push_number(&mut years, u32::from(film.year.min(9_999)));
        titles.push('\n');
        titles.push_str(&clean(&film.title));
        directors.push('\n');
        let names: Vec<_> = film.directors.iter().take(40).map(|name| clean(name)).collect();
        directors.push_str(&names.join("\t"));
    }
    let mut text = String::new();
    push_number(&mut text, count);
    text = text + "\n" + &numbers + "\n" + &years + "\n";
    push_number(&mut text, u32::try_from(labels.len()).unwrap_or_default());
    for label in labels {
        text.push('\n');
        text.push_str(label);
    }
    text + &titles + &directors
}
