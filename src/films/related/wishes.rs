//! The author's settings for the list of related films, from options or front matter: names of films, before they are looked up.
//! It must not drop anything silently: what cannot be read is reported.

use super::{Choices, Pin};
use crate::article::title_and_year;
use crate::article::whole;
use crate::films::index::slug_of_film;
use crate::films::{Film, HalfStars, title_key};
use crate::parse::json::{Kind, Value};

/// The author's decisions, with films by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// Films that stand first.
    pub pin: Vec<Wish>,
    /// Films that are never shown.
    pub hide: Vec<String>,
    /// Reasons for films that may come up, by the film's name.
    pub reasons: Vec<(String, String)>,
    /// Addresses of posters, by the film's name.
    pub posters: Vec<(String, String)>,
    /// The author's stars, by the film's name.
    pub stars: Vec<(String, HalfStars)>,
    /// Show the pinned films and no others.
    pub only: bool,
}

/// A film that the author wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// As the author names it: `Stalker (1979)`.
    pub film: String,
    /// Why.
    pub reason: Option<String>,
}

impl Wishes {
    /// Reads the option `related`; what cannot be read is reported to `warn`, as a place and what is wrong there.
    ///
    /// ```
    /// # #[cfg(feature = "native")] {
    /// use intertitle::films::related::Wishes;
    /// let json = serde_json::json!({ "pin": ["Stalker (1979)", { "film": "Solaris", "reason": "A voice again" }], "only": true, "hid": [], "stars": { "Her": 11 } });
    /// let mut told = Vec::new();
    /// let wishes = Wishes::read(&&json, &mut |place, why| told.push([place, why].join(": ")));
    /// assert_eq!(wishes.pin[1].reason.as_deref(), Some("A voice again"));
    /// assert!(wishes.only);
    /// told.sort();
    /// assert_eq!(told[0], "hid: there is no such setting; use pin, hide, reasons, posters, stars or only");
    /// assert_eq!(told[1], "stars.Her: this takes a number from 0.5 to 5");
    /// # }
    /// ```
    #[must_use]
    pub fn read<V: Value>(json: &V, warn: &mut dyn FnMut(&str, &str)) -> Self {
        let mut wishes = Self::default();
        if json.kind() != Kind::Object {
            warn("", "this takes an object; it was left out");
        }
        for key in json.keys() {
            let Some(value) = json.get(&key) else { continue };
            let is_list = value.kind() == Kind::Array;
            let is_object = value.kind() == Kind::Object;
            match key.as_str() {
                "pin" if is_list => {
                    let about = "a film is a title and year, or an object with \"film\" and \"reason\"";
                    each(&key, &value, about, warn, &mut |_, item| keep(&mut wishes.pin, wish(item)) && !is_partly_read(item));
                }
                "hide" if is_list => {
                    each(&key, &value, "this takes a text", warn, &mut |_, name| keep(&mut wishes.hide, name.string()));
                }
                "reasons" if is_object => {
                    let mut take = |film, reason: &V| keep(&mut wishes.reasons, reason.string().map(|reason| (film, reason)));
                    each(&key, &value, "this takes a text", warn, &mut take);
                }
                "posters" if is_object => {
                    let safe = |poster: &V| crate::parse::url_policy::image(&poster.string()?);
                    let mut take = |film, poster: &V| keep(&mut wishes.posters, safe(poster).map(|address| (film, address)));
                    each(&key, &value, "this takes the address of a picture", warn, &mut take);
                }
                "stars" if is_object => {
                    let stars = |value: &V| HalfStars::of_stars(value.number()?);
                    let mut take = |film, value: &V| keep(&mut wishes.stars, stars(value).map(|stars| (film, stars)));
                    each(&key, &value, "this takes a number from 0.5 to 5", warn, &mut take);
                }
                "only" => match value.boolean() {
                    Some(only) => wishes.only = only,
                    None => warn(&key, "this takes true or false"),
                },
                "pin" | "hide" => warn(&key, "this takes a list of films"),
                "reasons" | "posters" | "stars" => warn(&key, "this takes an object that maps films to values"),
                _ => warn(&key, "there is no such setting; use pin, hide, reasons, posters, stars or only"),
            }
        }
        if wishes.only && wishes.pin.is_empty() {
            warn("only", "no film is pinned, so none is shown");
        }
        wishes
    }

    /// Every film that the author names, as the author names it, pinned ones first.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for wish in &self.pin {
            names.push(&wish.film);
        }
        for name in &self.hide {
            names.push(name);
        }
        for texts in [&self.reasons, &self.posters] {
            for (name, _) in texts {
                names.push(name);
            }
        }
        for (name, _) in &self.stars {
            names.push(name);
        }
        names
    }

    /// The same decisions with the films looked up. A pinned film that `find` does not know is shown as the author names it. A film that it knows is
    /// hidden by its id too, since its record need not have the title that the author uses; and a reason applies by id only, lest a namesake get it.
    #[must_use]
    pub fn choices(&self, find: &dyn Fn(&str) -> Option<Film>) -> Choices {
        let mut choices = Choices { own_only: self.only, ..Choices::default() };
        for Wish { film, reason } in &self.pin {
            choices.pinned.push(Pin { film: find(film).unwrap_or_else(|| as_named(film)), reason: reason.clone() });
        }
        for name in &self.hide {
            choices.hidden.push(name.clone());
            if let Some(film) = find(name) {
                choices.hidden.push(film.id);
            }
        }
        for (name, reason) in &self.reasons {
            let name = find(name).map_or_else(|| name.clone(), |film| film.id);
            choices.reasons.push((name, reason.clone()));
        }
        choices
    }
}

/// A film of which only the name is known.
///
/// ```
/// use intertitle::films::related::as_named;
/// assert_eq!(as_named("Her (2013)").id, "her-2013");
/// assert_ne!(as_named("باب الحديد (1958)").id, as_named("جميلة (1958)").id);
/// ```
#[must_use]
pub fn as_named(name: &str) -> Film {
    let (title, year) = title_and_year(name);
    let year = year.unwrap_or_default();
    let slug = slug_of_film(title, year);
    // A title in another script has no slug: its key makes the id unique.
    let id = if slug.starts_with('-') { title_key(title) + &slug } else { slug };
    Film { id, title: title.to_owned(), year, ..Film::default() }
}

fn wish<V: Value>(item: &V) -> Option<Wish> {
    let text = |value: Option<V>| value.and_then(|value| value.string()).filter(|text| !text.trim().is_empty());
    match item.string() {
        Some(film) if !film.trim().is_empty() => Some(Wish { film, reason: None }),
        Some(_) => None,
        None => Some(Wish { film: text(item.get("film"))?, reason: text(item.get("reason")) }),
    }
}

/// Whether a film has something beside its name that cannot be read, such as a misspelt `reason`; it is shown all the same.
fn is_partly_read<V: Value>(item: &V) -> bool {
    item.keys().iter().any(|key| key != "film" && !(key == "reason" && item.get(key).is_none_or(|reason| reason.kind() == Kind::String)))
}

/// Hands each item of a list with its number, or each member of an object with its name, to `take`; where that could not read it, or only a part, its
/// place and `about`, what it should be, are reported to `warn`.
fn each<V: Value>(key: &str, of: &V, about: &str, warn: &mut dyn FnMut(&str, &str), take: &mut dyn FnMut(String, &V) -> bool) {
    let mut members: Vec<(String, Option<V>)> = Vec::new();
    for (at, item) in (0..).zip(of.items().unwrap_or_default()) {
        members.push((whole(at), Some(item)));
    }
    for name in of.keys() {
        let member = of.get(&name);
        members.push((name, member));
    }
    for (name, member) in members {
        let place = [key, ".", &name].concat();
        if !member.is_some_and(|member| take(name, &member)) {
            warn(&place, about);
        }
    }
}

/// Adds what was read to its list; returns whether anything was.
fn keep<T>(list: &mut Vec<T>, read: Option<T>) -> bool {
    let Some(one) = read else { return false };
    list.push(one);
    true
}
