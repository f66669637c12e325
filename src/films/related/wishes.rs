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
                    wishes.pin = read_items(&key, &value, &wish, about, warn);
                }
                "hide" if is_list => wishes.hide = read_items(&key, &value, &Value::string, "this takes a text", warn),
                "reasons" if is_object => wishes.reasons = pairs(&key, &value, &Value::string, "this takes a text", warn),
                "posters" if is_object => {
                    let safe = |value: &V| crate::parse::url_policy::image(&value.string()?);
                    wishes.posters = pairs(&key, &value, &safe, "this takes the address of a picture", warn);
                }
                "stars" if is_object => {
                    let stars = |value: &V| HalfStars::of_stars(value.number()?);
                    wishes.stars = pairs(&key, &value, &stars, "this takes a number from 0.5 to 5", warn);
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
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let of_texts = self.reasons.iter().chain(&self.posters).map(|(name, _)| name);
        let rated = self.stars.iter().map(|(name, _)| name);
        self.pin.iter().map(|wish| &wish.film).chain(&self.hide).chain(of_texts).chain(rated).map(String::as_str)
    }

    /// The same decisions with the films looked up. A pinned film that `find` does not know is shown as the author names it. A film that it knows is
    /// hidden by its id too, since its record need not have the title that the author uses; and a reason applies by id only, lest a namesake get it.
    #[must_use]
    pub fn choices(&self, find: &dyn Fn(&str) -> Option<Film>) -> Choices {
        let pinned =
            self.pin.iter().map(|wish| Pin { film: find(&wish.film).unwrap_or_else(|| as_named(&wish.film)), reason: wish.reason.clone() });
        let names = |name: &String| [Some(name.clone()), find(name).map(|film| film.id)].into_iter().flatten();
        let reasons = self.reasons.iter().map(|(name, reason)| (find(name).map_or_else(|| name.clone(), |film| film.id), reason.clone()));
        Choices {
            pinned: pinned.collect(),
            hidden: self.hide.iter().flat_map(names).collect(),
            reasons: reasons.collect(),
            own_only: self.only,
        }
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

/// The items of a list that can be read; for each that cannot be read, or only in part, its place and `about`, what it should be, are reported to `warn`.
fn read_items<V: Value, T>(key: &str, list: &V, read: &dyn Fn(&V) -> Option<T>, about: &str, warn: &mut dyn FnMut(&str, &str)) -> Vec<T> {
    let mut found = Vec::new();
    for (at, item) in (0..).zip(list.items().unwrap_or_default()) {
        let one = read(&item);
        if one.is_none() || is_partly_read(&item) {
            warn(&[key, ".", &whole(at)].concat(), about);
        }
        found.extend(one);
    }
    found
}

/// The same for an object: pairs of name and value.
fn pairs<V: Value, T>(
    key: &str,
    object: &V,
    read: &dyn Fn(&V) -> Option<T>,
    about: &str,
    warn: &mut dyn FnMut(&str, &str),
) -> Vec<(String, T)> {
    let mut found = Vec::new();
    for name in object.keys() {
        match object.get(&name).as_ref().and_then(read) {
            Some(value) => found.push((name, value)),
            None => warn(&[key, ".", &name].concat(), about),
        }
    }
    found
}
