//! Six degrees for one article: looks up what a reader types, fetches the graph once, and names who is on the way.
//! Nothing is fetched before a reader types; at most six files in all.

use super::catalogue::{Catalogue, File};
use super::session::{Session, with};
use crate::error::Error;
use crate::films::Film;
use crate::films::paths::{Entry, Found, Graph, Meant, Path, needed, read_entry, read_names};
use crate::programme::{Degrees, Query, Step};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// Names that are offered.
const OFFERED: usize = 8;

/// What serves the search of one article.
#[derive(Debug)]
pub(super) struct Paths {
    session: Weak<Session>,
    degrees: Weak<Degrees>,
    catalogue: Rc<Catalogue>,
    /// The film that paths begin with, and its number in the graph once it is known.
    from: Film,
    number: Cell<Option<u32>>,
    graph: RefCell<Option<Rc<Graph>>>,
    /// The latest question: answers to earlier ones come too late.
    turn: Cell<u32>,
}

/// A path whose films are being named.
struct Naming {
    path: Path,
    to: Found,
    entries: RefCell<Vec<(u32, Entry)>>,
    missing: Cell<usize>,
}

impl Paths {
    /// Answers what `degrees` asks.
    pub(super) fn serve(session: &Rc<Session>, degrees: &Rc<Degrees>, catalogue: Rc<Catalogue>, from: Film) {
        let paths = Rc::new(Self {
            session: Rc::downgrade(session),
            degrees: Rc::downgrade(degrees),
            catalogue,
            from,
            number: Cell::default(),
            graph: RefCell::default(),
            turn: Cell::default(),
        });
        if !session.has_cards() {
            degrees.without_cards();
        }
        degrees.answer(Box::new(move |query| paths.ask(query)));
    }

    fn ask(self: &Rc<Self>, query: Query) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        match query {
            Query::Typed(typed) => self.look_up(typed, turn),
            Query::Chosen(found) => self.begin(found, turn),
            Query::Card(words) => with(&self.session, |session| session.card(&words)),
        }
    }

    fn look_up(self: &Rc<Self>, typed: String, turn: u32) {
        let Some(address) = self.catalogue.manifest.lookup_path(&typed) else {
            return self.tell(turn, |degrees| degrees.offer(Vec::new()));
        };
        let paths = Rc::clone(self);
        self.catalogue.file(
            &address,
            Box::new(move |file| {
                let found = file.and_then(|File { name, text }| read_names(&text, &typed, OFFERED).map_err(|fault| fault.of(&name)));
                if let Some(found) = paths.or_failed(found, turn) {
                    paths.tell(turn, |degrees| degrees.offer(found));
                }
            }),
        );
    }

    /// Finds where paths begin, then the graph, then the path.
    fn begin(self: &Rc<Self>, to: Found, turn: u32) {
        if self.number.get().is_some() {
            return self.learn(to, turn);
        }
        let Some(address) = self.catalogue.manifest.lookup_path(&self.from.title) else {
            return self.tell(turn, |degrees| degrees.path(&[]));
        };
        let paths = Rc::clone(self);
        self.catalogue.file(
            &address,
            Box::new(move |file| {
                let title = &paths.from.title;
                let found = file.and_then(|File { name, text }| read_names(&text, title, usize::MAX).map_err(|fault| fault.of(&name)));
                let Some(found) = paths.or_failed(found, turn) else { return };
                let is_it = |found: &&Found| found.year == paths.from.year && found.name == *title;
                let number = found.iter().find(is_it).and_then(|found| match found.meant {
                    Meant::Film(number) => Some(number),
                    _ => None,
                });
                paths.number.set(number);
                if number.is_some() { paths.learn(to, turn) } else { paths.tell(turn, |degrees| degrees.path(&[])) }
            }),
        );
    }

    fn learn(self: &Rc<Self>, to: Found, turn: u32) {
        let known = self.graph.borrow().clone();
        if let Some(graph) = known {
            return self.search(&graph, to, turn);
        }
        let Some(address) = self.catalogue.manifest.graph_path() else { return };
        let paths = Rc::clone(self);
        self.catalogue.file(
            &address,
            Box::new(move |file| {
                let graph = file.and_then(|File { name, text }| Graph::read(&text).map_err(|fault| fault.of(&name)));
                if let Some(graph) = paths.or_failed(graph, turn).map(Rc::new) {
                    paths.graph.replace(Some(Rc::clone(&graph)));
                    paths.search(&graph, to, turn);
                }
            }),
        );
    }

    fn search(self: &Rc<Self>, graph: &Rc<Graph>, to: Found, turn: u32) {
        let per_file = self.catalogue.manifest.paths.map_or(1, |paths| paths.per_file);
        let path = self.number.get().and_then(|from| graph.path(from, to.meant, per_file));
        let Some(path) = path else { return self.tell(turn, |degrees| degrees.path(&[])) };
        let mut films: Vec<u32> = needed(&path).to_vec();
        // Somebody who stands in one film alone: the chain ends with that film and them, and only its entry has its title.
        if let Meant::OnlyIn(film) = to.meant
            && !films.contains(&film)
        {
            films.push(film);
        }
        let mut files: Vec<(String, Vec<u32>)> = Vec::new();
        for film in films {
            let Some(address) = self.catalogue.manifest.entry_path(film) else { continue };
            match files.iter_mut().find(|(other, _)| *other == address) {
                Some((_, films)) => films.push(film),
                None => files.push((address, vec![film])),
            }
        }
        let naming = Rc::new(Naming { path, to, entries: RefCell::default(), missing: Cell::new(files.len()) });
        for (address, films) in files {
            let (paths, naming, graph) = (Rc::clone(self), Rc::clone(&naming), Rc::clone(graph));
            self.catalogue.file(
                &address,
                Box::new(move |file| {
                    let read = |File { name, text }: File| {
                        films.iter().map(|film| Ok((*film, read_entry(&text, *film).map_err(|fault| fault.of(&name))?))).collect()
                    };
                    let entries: Result<Vec<(u32, Entry)>, Error> = file.and_then(read);
                    let Some(entries) = paths.or_failed(entries, turn) else { return };
                    naming.entries.borrow_mut().extend(entries);
                    naming.missing.set(naming.missing.get().saturating_sub(1));
                    if naming.missing.get() == 0 {
                        let steps = naming.steps(&graph, &paths.from);
                        paths.tell(turn, |degrees| degrees.path(&steps));
                    }
                }),
            );
        }
    }

    /// Tells the search, if it still waits for this answer.
    fn tell(&self, turn: u32, run: impl FnOnce(&Degrees)) {
        if let Some(degrees) = self.degrees.upgrade().filter(|_| self.turn.get() == turn) {
            run(&degrees);
        }
    }

    /// What was read; where nothing was, the reader and the author are told.
    fn or_failed<T>(&self, read: Result<T, Error>, turn: u32) -> Option<T> {
        read.map_err(|error| {
            with(&self.session, |session| session.mount.warn(&["related films: ", &error.to_string()].concat()));
            self.tell(turn, Degrees::failed);
        })
        .ok()
    }
}

impl Naming {
    /// The chain: film, person, film, and so on.
    fn steps(&self, graph: &Graph, from: &Film) -> Vec<Step> {
        let entries = self.entries.borrow();
        let entry = |film: u32| entries.iter().find(|(number, _)| *number == film).map(|(_, entry)| entry);
        let mut steps = Vec::new();
        for (index, film) in self.path.films.iter().enumerate() {
            steps.push(match entry(*film) {
                _ if index == 0 => Step::Film(from.title.clone(), from.year),
                Some(entry) => Step::Film(entry.title.clone(), entry.year),
                None => Step::Film(self.to.name.clone(), self.to.year),
            });
            let Some(person) = self.path.people.get(index) else { continue };
            let beside = [Some(*film), self.path.films.get(index + 1).copied()];
            let name = beside.into_iter().flatten().find_map(|film| {
                let at = graph.people(film).iter().position(|one| one == person)?;
                Some(entry(film)?.people.get(at)?.0.clone())
            });
            steps.push(Step::Person(name.unwrap_or_default()));
        }
        if let Meant::OnlyIn(_) = self.to.meant {
            steps.push(Step::Person(self.to.name.clone()));
        }
        steps
    }
}
