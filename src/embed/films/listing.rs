//! Turns the films at hand into what is shown: the list, each film with its reason, and the titles that are marked in the text.
//! It must not choose the films, which is the core's part; it only asks with what the author wishes.

use super::gathering::Gathered;
use super::session::Session;
use super::showing::{Draft, Start};
use crate::films::linking::films_of;
use crate::films::related::{Question, Reason, Wish, related};
use crate::films::{Film, Shelf};
use crate::programme::{self, Listed};
use std::rc::Rc;

/// How many films are listed, unless the author pins more.
const COUNT: usize = 6;

/// Told to an author who asked for a list when there is nothing to list.
const NO_FILM: &str = "no film is under review, by the option `film` or for certain by the title, and the article names none";

impl Session {
    /// Lists only the films that the author pinned, since no others are known. Returns whether there are any.
    pub(super) fn list_own(self: &Rc<Self>) -> bool {
        let has_own = !self.settings.wishes.pin.is_empty();
        if has_own {
            self.list(None);
        }
        has_own
    }

    /// Chooses the films to list, and the titles to mark; without what was `gathered`, the list is the author's own.
    pub(super) fn list(self: &Rc<Self>, gathered: Option<Gathered>) {
        let (catalogue, near, shelf) =
            gathered.map(|Gathered { catalogue, near, shelf }| (Some(catalogue), near, shelf)).unwrap_or_default();
        if catalogue.is_some() {
            self.note_lost(&shelf);
        }
        let film = near.film.as_ref();
        let mentions = self.page.linker().link(&shelf, film);
        // Without a film under review, only an author who asks for it gets a list of what the article names.
        let named: Vec<Film> =
            if film.is_some() || self.settings.is_always { films_of(&mentions).into_iter().cloned().collect() } else { Vec::new() };
        let paragraphs = self.page.paragraphs();
        let choices = self.settings.wishes.choices(&|name| shelf.find(name).cloned());
        let question = Question {
            film,
            mentioned: &named,
            candidates: &near.candidates,
            paragraphs: &paragraphs,
            choices: &choices,
            count: COUNT.max(choices.pinned.len()),
        };
        let list = related(&question);
        let films: Vec<Listed> = list.iter().map(|related| self.dressed(related.film, Some(&related.reason), &shelf)).collect();
        if self.settings.marks_titles {
            self.mark(&mentions, &list, &near.candidates, &shelf);
        }
        if !films.is_empty() {
            let from = catalogue.and_then(|catalogue| Start::of(near, catalogue));
            self.later(Box::new(|session| session.show_soon(Draft { films, from })));
        } else if film.is_none() && self.settings.was_asked {
            // No warning: the script tag may ask for films on every page of a site, and not every page is about one.
            self.note(NO_FILM);
        }
    }

    /// Tells the author which pinned films were not found.
    fn note_lost(&self, shelf: &Shelf) {
        for Wish { film, .. } in self.settings.wishes.pin.iter().filter(|wish| shelf.find(&wish.film).is_none()) {
            self.note(&[film, ": not found, or several have this title; it is shown as you write it"].concat());
        }
    }

    /// A film as it is listed, with the reason `why` and what the author gives for it.
    pub(super) fn dressed(&self, film: &Film, why: Option<&Reason>, shelf: &Shelf) -> Listed {
        let reason = why.map(|why| programme::reason(&self.words, why)).unwrap_or_default();
        let is_named = why == Some(&Reason::MentionedInArticle);
        let names_director = why.is_some_and(|why| why.names_director(film));
        let wishes = &self.settings.wishes;
        let poster = wishes.posters.iter().find(|(name, _)| shelf.is_named(film, name)).map(|(_, address)| address.clone());
        let stars = wishes.stars.iter().find(|(name, _)| shelf.is_named(film, name)).map(|(_, stars)| *stars);
        let stars = stars.or_else(|| shelf.stars(film));
        Listed { film: film.clone(), reason, is_named, names_director, poster, stars }
    }
}
