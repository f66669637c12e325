//! Six degrees for one article: looks up what a reader types, fetches the graph once, and names the films and people on the path.
//! It must fetch nothing before a reader types, and no more files for a path than [`MOST_FETCHES`].

use crate::article::whole;
use crate::browser::alive::{each_time, once};
use crate::browser::json::JsonValue;
use crate::browser::object::{field, number, object, text};
use crate::browser::words::Words;
use crate::embed::catalogue_files::{File, Files};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::error::Error;
use crate::films::index::Manifest;
use crate::films::paths::{Answer, Entry, Found, Graph, MOST_FETCHES, Meant, Path, Typing, needed, read_entry, read_names};
use crate::programme::{Degrees, Query, Step};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// How many names are offered.
const OFFERED: usize = 8;

/// The search of one article.
#[derive(Debug)]
pub(super) struct Session {
    mount: LoaderMount,
    text: Element,
    language: String,
    files: Files,
    /// Titles in the page's language, by the numbers of their films.
    local: JsValue,
    /// The film at which paths begin: its title in the index, the one that readers see, and its number in the graph once that is known.
    title: String,
    shown: String,
    year: u16,
    number: Cell<Option<u32>>,
    /// Whether that number had to be looked up, which cost one fetch.
    was_looked_up: Cell<bool>,
    degrees: Rc<Degrees>,
    graph: RefCell<Option<Rc<Graph>>>,
    typing: RefCell<Typing>,
    /// The file of names that is being fetched.
    awaited: RefCell<Option<Awaited>>,
    /// The number of the latest question: answers to earlier ones come too late.
    question: Cell<u32>,
}

/// A file of names that is being fetched, and what was typed last meanwhile.
#[derive(Debug)]
struct Awaited {
    path: String,
    typed: String,
    question: u32,
}

/// A path whose films are being named.
struct Naming {
    path: Path,
    to: Found,
    entries: RefCell<Vec<(u32, Entry)>>,
    missing: Cell<usize>,
}

impl Session {
    /// Opens the search.
    pub(super) fn open(mount: LoaderMount, request: &Request, around: &HtmlElement, draft: &JsValue) -> Option<Rc<Self>> {
        let string = |name| text(draft, name);
        let manifest = Manifest::read(&JsonValue::from(field(draft, "manifest")?)).ok()?;
        let language = string("language")?;
        let words = Rc::new(Words::new(&language, request.words()));
        let degrees = Degrees::build(around, &words, &mount.abort_signal())?;
        if !field(draft, "cards")?.is_truthy() {
            degrees.without_cards();
        }
        // The graph and the index number their films alike only if they hold the same films.
        let is_same = manifest.paths.is_some_and(|paths| paths.films == manifest.films);
        let from = number(draft, "number").filter(|_| is_same).map(|number| number as u32);
        let local = field(draft, "local").filter(|_| is_same).unwrap_or_else(|| object(&[]));
        let session = Rc::new(Self {
            mount,
            text: field(draft, "text")?.unchecked_into(),
            language,
            files: Files { folder: string("folder")?, manifest },
            local,
            title: string("title")?,
            shown: string("shown")?,
            year: number(draft, "year")? as u16,
            number: Cell::new(from),
            was_looked_up: Cell::default(),
            degrees,
            graph: RefCell::default(),
            typing: RefCell::default(),
            awaited: RefCell::default(),
            question: Cell::default(),
        });
        session.degrees.answer(Box::new(each_time(&session, Self::ask)));
        session.degrees.toggle();
        Some(session)
    }

    fn ask(self: &Rc<Self>, query: Query) {
        let next = || {
            self.question.set(self.question.get().wrapping_add(1));
            self.question.get()
        };
        match query {
            Query::Typed(typed) => self.look_up(typed, next()),
            Query::Chosen(found) => self.begin(found, next()),
            // It is made of the path that is shown, and asks for nothing: the answer to a question is still awaited.
            Query::Card(words) => self.card(&words),
        }
    }

    fn look_up(self: &Rc<Self>, typed: String, question: u32) {
        let answer = self.typing.borrow_mut().answer(&typed, OFFERED + 1, &self.files.manifest, &|film| self.local(film));
        match self.or_failed(answer, question) {
            Some(Answer::Names(mut found)) => {
                // The film at which paths begin is no destination, unless it is the only one of that name.
                if found.len() > 1 {
                    found.retain(|found| !self.is_own(found));
                }
                self.leave_unreached_out(&mut found);
                found.truncate(OFFERED);
                self.answer(question, |degrees| degrees.offer(found));
            }
            Some(Answer::Needs(path)) => self.learn_names(path, typed, question),
            Some(Answer::TooShort) => self.answer(question, Degrees::offer_nothing),
            None => {}
        }
    }

    /// Once the graph is there, leaves out the names to which no path leads, unless there are no others: "no path" is an answer, too.
    fn leave_unreached_out(&self, found: &mut Vec<Found>) {
        let (graph, Some(from)) = (self.graph.borrow(), self.number.get()) else { return };
        let Some(graph) = graph.as_ref() else { return };
        let reached = graph.reached(from);
        let has = |film: u32| reached.get(film as usize).copied().unwrap_or_default();
        let is_reached = |found: &Found| match found.meant {
            Meant::Film(film) | Meant::OnlyIn(film) => has(film),
            Meant::Person(person) => graph.films(person).iter().any(|film| has(*film)),
        };
        if found.iter().any(is_reached) {
            found.retain(is_reached);
        }
    }

    /// Fetches a file of names, once however much is typed meanwhile, and then looks up what was typed last.
    fn learn_names(self: &Rc<Self>, path: String, typed: String, question: u32) {
        let before = self.awaited.replace(Some(Awaited { path: path.clone(), typed, question }));
        if before.is_some_and(|before| before.path == path) {
            return;
        }
        let address = path.clone();
        self.fetch(&address, move |session, file| {
            let awaited = session.awaited.borrow_mut().take_if(|awaited| awaited.path == path);
            let Some(Awaited { typed, question, .. }) = awaited else { return };
            if let Some(text) = session.or_failed(file.and_then(|file| file.read(|text| Ok(text.to_owned()))), question) {
                session.typing.borrow_mut().learn(&path, text);
                session.look_up(typed, question);
            }
        });
    }

    /// Whether it is the film at which paths begin.
    fn is_own(&self, found: &Found) -> bool {
        match self.number.get() {
            Some(number) => found.meant == Meant::Film(number),
            None => found.year == self.year && found.name == self.title,
        }
    }

    /// The title of a film in the page's language.
    fn local(&self, film: u32) -> Option<String> {
        text(&self.local, &whole(film))
    }

    /// Looks up the number of the film at which paths begin, fetches the graph, and finds the path.
    fn begin(self: &Rc<Self>, to: Found, question: u32) {
        if self.number.get().is_some() {
            return self.learn(to, question);
        }
        let Some(address) = self.files.manifest.lookup_path(&self.title) else {
            return self.no_path(question);
        };
        self.was_looked_up.set(true);
        self.fetch(&address, move |session, file| {
            let found = file.and_then(|file| file.read(|text| read_names(text, &session.title, usize::MAX, &|_| None)));
            let Some(found) = session.or_failed(found, question) else { return };
            let number = found.iter().find(|found| session.is_own(found)).and_then(|found| match found.meant {
                Meant::Film(number) => Some(number),
                _ => None,
            });
            session.number.set(number);
            if number.is_some() { session.learn(to, question) } else { session.no_path(question) }
        });
    }

    fn learn(self: &Rc<Self>, to: Found, question: u32) {
        let known = self.graph.borrow().clone();
        if let Some(graph) = known {
            return self.search(&graph, to, question);
        }
        let Some(address) = self.files.manifest.graph_path() else { return };
        self.fetch(&address, move |session, file| {
            let graph = file.and_then(|file| file.read(Graph::read));
            if let Some(graph) = session.or_failed(graph, question).map(Rc::new) {
                session.graph.replace(Some(Rc::clone(&graph)));
                session.search(&graph, to, question);
            }
        });
    }

    fn search(self: &Rc<Self>, graph: &Rc<Graph>, to: Found, question: u32) {
        let per_file = self.files.manifest.paths.map_or(1, |paths| paths.per_file);
        let path = self.number.get().and_then(|from| graph.path(from, to.meant, per_file));
        let Some(path) = path else { return self.no_path(question) };
        let mut films: Vec<u32> = needed(&path).to_vec();
        // A person known from one film alone: the chain ends with that film and the person, and only the film's entry has its title.
        if let Meant::OnlyIn(film) = to.meant
            && !films.contains(&film)
        {
            films.push(film);
        }
        let mut files: Vec<(String, Vec<u32>)> = Vec::new();
        for film in films {
            let Some(address) = self.files.manifest.entry_path(film) else { continue };
            match files.iter_mut().find(|(other, _)| *other == address) {
                Some((_, films)) => films.push(film),
                None => files.push((address, vec![film])),
            }
        }
        // One more for the graph.
        let fetched = self.typing.borrow().count() + usize::from(self.was_looked_up.get()) + 1;
        if fetched + files.len() > MOST_FETCHES {
            return self.no_path(question);
        }
        let naming = Rc::new(Naming { path, to, entries: RefCell::default(), missing: Cell::new(files.len()) });
        for (address, films) in files {
            let (naming, graph) = (Rc::clone(&naming), Rc::clone(graph));
            self.fetch(&address, move |session, file| {
                let entry = |file: &File, film: u32| file.read(|text| read_entry(text, film)).map(|entry| (film, entry));
                let entries = file.and_then(|file| films.iter().map(|film| entry(&file, *film)).collect::<Result<Vec<_>, Error>>());
                let Some(entries) = session.or_failed(entries, question) else { return };
                naming.entries.borrow_mut().extend(entries);
                naming.missing.set(naming.missing.get().saturating_sub(1));
                if naming.missing.get() == 0 {
                    let steps = naming.steps(&graph, session);
                    session.answer(question, |degrees| degrees.path(&steps));
                }
            });
        }
    }

    /// Fetches a file for `work`, which is not called if the article has gone by then.
    fn fetch(self: &Rc<Self>, address: &str, work: impl FnOnce(&Rc<Self>, Result<File, Error>) + 'static) {
        self.files.get(address, once(self, work));
    }

    /// Opens the composer with a card of these words.
    fn card(&self, words: &str) {
        let draft = object(&[
            ("words", words.into()),
            ("link", self.mount.page_address().into()),
            ("language", (&self.language).into()),
            ("film", (&self.shown).into()),
        ]);
        let _ = self.mount.ask_with("-cards", "compose", &self.text, &draft);
    }

    fn no_path(&self, question: u32) {
        self.answer(question, |degrees| degrees.path(&[]));
    }

    /// Runs `run` on the search, if it still waits for this answer.
    fn answer(&self, question: u32, run: impl FnOnce(&Degrees)) {
        if self.question.get() == question {
            run(&self.degrees);
        }
    }

    /// What was read; on an error the reader and the author are told.
    fn or_failed<T>(&self, read: Result<T, Error>, question: u32) -> Option<T> {
        read.map_err(|error| {
            self.mount.warn(&["related films: ", error.sentence()].concat());
            self.answer(question, Degrees::failed);
        })
        .ok()
    }
}

impl Naming {
    /// The chain as it is shown: film, person, film, and so on.
    fn steps(&self, graph: &Graph, session: &Session) -> Vec<Step> {
        let entries = self.entries.borrow();
        let entry = |film: u32| entries.iter().find(|(number, _)| *number == film).map(|(_, entry)| entry);
        let mut steps = Vec::new();
        for (index, film) in self.path.films.iter().enumerate() {
            let (title, year) = match entry(*film) {
                _ if index == 0 => (&session.shown, session.year),
                Some(entry) => (&entry.title, entry.year),
                None => (&self.to.name, self.to.year),
            };
            steps.push(Step::Film(session.local(*film).unwrap_or_else(|| title.clone()), year));
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
