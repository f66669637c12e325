//! What an author writes of the films that are named, as options or front matter: the names before anybody has looked them up.
//! It must not drop anything silently: what cannot be read is told.

use super::choices::title_and_year;
use super::{Choices, Pin};
use crate::films::Film;
use crate::films::index::slug_of_film;
use crate::parse::json::{Kind, Value};

/// The author's decisions, films by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// Films that stand first.
    pub pin: Vec<Wish>,
    /// Films that are never shown.
    pub hide: Vec<String>,
    /// Reasons for films that may come up.
    pub reasons: Vec<(String, String)>,
    /// Addresses of posters.
    pub posters: Vec<(String, String)>,
    /// The author's stars, from 0.5 to 5.
    pub stars: Vec<(String, f64)>,
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
    /// Reads the option `related`; what cannot be read is handed to `tell`, as a place and what is wrong.
    ///
    /// ```
    /// # #[cfg(feature = "native")] {
    /// use intertitle::films::related::Wishes;
    /// let json = serde_json::json!({ "pin": ["Stalker (1979)", { "film": "Solaris", "reason": "A voice again" }], "only": true, "hid": [] });
    /// let mut told = Vec::new();
    /// let wishes = Wishes::read(&&json, &mut |place, why| told.push([place, why].join(": ")));
    /// assert_eq!(wishes.pin[1].reason.as_deref(), Some("A voice again"));
    /// assert!(wishes.only);
    /// assert_eq!(told, ["hid: there is no such setting; there are pin, hide, reasons, posters, stars and only"]);
    /// # }
    /// ```
    #[must_use]
    pub fn read<V: Value>(json: &V, tell: &mut dyn FnMut(&str, &str)) -> Self {
        let mut wishes = Self::default();
        if json.kind() != Kind::Object {
            tell("", "this takes an object; it was left out");
        }
        for key in json.keys() {
            let Some(value) = json.get(&key) else { continue };
            let items = || value.items().unwrap_or_default();
            let is_list = value.kind() == Kind::Array;
            let is_object = value.kind() == Kind::Object;
            match key.as_str() {
                "pin" if is_list => {
                    for item in items() {
                        match wish(&item) {
                            Some(wish) => wishes.pin.push(wish),
                            None => tell("pin", "a film is a title and year, or an object with \"film\" and \"reason\""),
                        }
                    }
                }
                "hide" if is_list => wishes.hide = items().iter().filter_map(Value::string).collect(),
                "reasons" if is_object => wishes.reasons = pairs(&value, &|value| value.string()),
                "posters" if is_object => wishes.posters = pairs(&value, &|value| crate::parse::url_policy::image(&value.string()?)),
                "stars" if is_object => wishes.stars = pairs(&value, &|value| value.number().filter(|stars| (0.5..=5.0).contains(stars))),
                "only" => wishes.only = value.boolean().unwrap_or_default(),
                "pin" | "hide" => tell(&key, "this takes a list of films"),
                "reasons" | "posters" | "stars" => tell(&key, "this takes an object, with the names of films before the values"),
                _ => tell(&key, "there is no such setting; there are pin, hide, reasons, posters, stars and only"),
            }
        }
        wishes
    }

    /// The same with the films looked up. What `find` does not know is shown as the author names it.
    #[must_use]
    pub fn choices(&self, find: &dyn Fn(&str) -> Option<Film>) -> Choices {
        let pinned =
            self.pin.iter().map(|wish| Pin { film: find(&wish.film).unwrap_or_else(|| as_named(&wish.film)), reason: wish.reason.clone() });
        Choices { pinned: pinned.collect(), hidden: self.hide.clone(), reasons: self.reasons.clone(), own_only: self.only }
    }
}

/// A film of which only the name is known.
#[must_use]
pub fn as_named(name: &str) -> Film {
    let (title, year) = title_and_year(name);
    let year = year.unwrap_or_default();
    Film { id: slug_of_film(title, year), title: title.to_owned(), year, ..Film::default() }
}

fn wish<V: Value>(item: &V) -> Option<Wish> {
    let text = |value: Option<V>| value.and_then(|value| value.string()).filter(|text| !text.trim().is_empty());
    match item.string() {
        Some(film) if !film.trim().is_empty() => Some(Wish { film, reason: None }),
        Some(_) => None,
        None => Some(Wish { film: text(item.get("film"))?, reason: text(item.get("reason")) }),
    }
}

fn pairs<V: Value, T>(object: &V, read: &dyn Fn(&V) -> Option<T>) -> Vec<(String, T)> {
    object.keys().into_iter().filter_map(|name| Some((read(&object.get(&name)?)?, name))).map(|(value, name)| (name, value)).collect()
}
