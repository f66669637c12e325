//! How well titles are distinguished from ordinary words, on sentences of our own: each in six renderings, and without the clues that give it away.
//! `UPDATE_FIXTURES=1 cargo test --test native titles_are_distinguished` writes which of them are misread; people review the diff.

use super::linking::{fixture, links, page, titles};
use super::on_disk::Index;
use crate::support::folders::root;
use crate::support::kept::{command, difference};
use intertitle::films::Film;
use intertitle::films::linking::Linker;
use intertitle::native::films::index::Options;
use std::collections::BTreeSet;
use std::fs;

/// How a title is marked up: what stands before and after it.
type Rendering = (&'static str, &'static str);

const MARKED: [Rendering; 5] = [("<em>", "</em>"), ("<i>", "</i>"), ("<cite>", "</cite>"), ("“", "”"), ("‘", "’")];
const GUILLEMETS: Rendering = ("«", "»");
const PLAIN: Rendering = ("", "");

struct Sentence {
    id: String,
    /// Whether it must be linked without markup too.
    plain: bool,
    text: String,
}

impl Sentence {
    fn all() -> Vec<Self> {
        let text = fixture("named.txt");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines
            .map(|line| {
                let (head, text) = line.split_once(" | ").expect("a bar parts the film from the sentence");
                let (id, rest) = head.split_once(' ').unwrap_or((head, ""));
                Self { id: id.to_owned(), plain: rest == "plain", text: text.to_owned() }
            })
            .collect()
    }

    fn render(&self, (before, after): Rendering, whole: bool) -> String {
        let mut text = String::from("<p>");
        for (at, part) in self.text.split("[[").enumerate() {
            let (given, rest) = if at == 0 { ("", part) } else { part.split_once("]]").expect("brackets close") };
            text.push_str(if whole { given } else { "" });
            text.push_str(rest);
        }
        text.replace('{', before).replace('}', after).trim().to_owned() + "</p>"
    }
}

/// Right, wrong and missed links, with the failures.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Tally {
    fn add(&mut self, source: &str, linked: Linked<'_>, sought: &str) {
        let found = linked(source);
        let right = found.iter().filter(|(_, id)| id == sought).count();
        self.right += right.min(1);
        self.wrong.extend(found.iter().filter(|(_, id)| id != sought).map(|(text, id)| format!("{text} as {id}: {source}")));
        if right == 0 {
            self.missed.push(format!("{sought}: {source}"));
        }
    }

    fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed.len())
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The text and the film of every link of a page.
type Linked<'a> = &'a dyn Fn(&str) -> Vec<(String, String)>;

#[test]
fn titles_are_distinguished_from_words() {
    let films = titles();
    let told = distinguish_titles_from_words("by whole records", &films, &|source| links(source, &films, None));
    assert!(told.precision >= 0.98 && told.recall >= 0.90 && told.plain >= 0.90, "{told:?}");
    // The shares would hide a rule that no longer works: each decides a few sentences.
    let file = root().join("tests/fixtures/films/linking/misread.txt");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(file, &told.misread).expect("the list can be written");
    } else {
        let change = difference(&fixture("misread.txt"), &told.misread);
        assert!(change.is_none(), "misread.txt, {}\n{}", change.unwrap_or_default(), command("titles_are_distinguished"));
    }
    assert_eq!(documented(1), told.shown);
}

/// A page only has title, year and directors of the known films, and votes of namesakes if the catalogue has votes; the house catalogue has none.
#[test]
fn titles_are_distinguished_from_words_with_the_data_of_a_page() {
    let bare: Vec<Film> = titles().into_iter().map(|film| Film { votes: None, ..film }).collect();
    for (column, how, films, least) in [(2, "on a page", titles(), 0.90), (3, "on a page, without votes", bare, 0.87)] {
        let index = Index::of("linking-pages", &films, Options::default());
        // A page derives ids from titles.
        let id = |name: String| films.iter().find(|film| film.name() == name).map(|film| film.id.clone()).unwrap_or_default();
        let told = distinguish_titles_from_words(how, &films, &|source| {
            let prose = page(source);
            let linker = Linker::new(&prose);
            let shelf = index.shelf(&linker);
            linker
                .link(&shelf, None)
                .iter()
                .map(|mention| (prose.text[mention.range.clone()].to_owned(), id(mention.film.name())))
                .collect()
        });
        assert!(told.precision >= 0.98 && told.recall >= least && told.plain >= 0.90, "{told:?}");
        assert_eq!(documented(column), told.shown, "{how}");
    }
}

/// A column of the table in `docs/related-films.md`.
fn documented(column: usize) -> Vec<&'static str> {
    let rows = include_str!("../../../docs/related-films.md").lines().skip_while(|line| !line.starts_with("| what is read |"));
    rows.skip(2).map_while(|row| row.strip_prefix('|')?.split('|').nth(column)).map(str::trim).collect()
}

/// How well titles were recognised.
#[derive(Debug)]
struct Told {
    precision: f64,
    /// The recall of marked-up titles.
    recall: f64,
    /// The recall of plain titles that a year or people reveal.
    plain: f64,
    /// The same as the documents show it.
    shown: Vec<String>,
    /// The sentences that are misread, one per line.
    misread: String,
}

/// Without year, people and markup nobody can know: a one-word title must not be linked, and any link must be right.
fn with_nothing_that_tells(sentences: &[Sentence], films: &[Film], linked: Linked<'_>) -> Tally {
    let mut tally = Tally::default();
    for sentence in sentences {
        tally.add(&sentence.render(PLAIN, false), linked, &sentence.id);
        let title = films.iter().find(|film| film.id == sentence.id).map(|film| film.title.as_str()).unwrap_or_default();
        if !title.trim_start_matches("The ").contains(' ') {
            let found = linked(&sentence.render(PLAIN, false));
            tally.wrong.extend(found.iter().map(|(text, id)| format!("{text} as {id}, with nothing that tells: {}", sentence.text)));
        }
    }
    tally
}

#[expect(clippy::print_stderr, reason = "what was measured is shown, and copied into the documents")]
fn distinguish_titles_from_words(how: &str, films: &[Film], linked: Linked<'_>) -> Told {
    let sentences = Sentence::all();
    let named: BTreeSet<&str> = sentences.iter().map(|sentence| sentence.id.as_str()).collect();
    assert!(sentences.len() >= 60 && named.len() >= 30, "{} sentences, {} films", sentences.len(), named.len());
    let (mut marked, mut bare, mut plain, mut unmarked) = (Tally::default(), Tally::default(), Tally::default(), Tally::default());
    for (at, sentence) in sentences.iter().enumerate() {
        for (place, rendering) in MARKED.into_iter().enumerate() {
            let rendering = if place == 4 && at % 2 == 1 { GUILLEMETS } else { rendering };
            marked.add(&sentence.render(rendering, true), linked, &sentence.id);
            bare.add(&sentence.render(rendering, false), linked, &sentence.id);
        }
        let tally = if sentence.plain { &mut plain } else { &mut unmarked };
        tally.add(&sentence.render(PLAIN, true), linked, &sentence.id);
    }
    let nothing = with_nothing_that_tells(&sentences, films, linked);
    let ordinary = fixture("ordinary.txt");
    let ordinary: Vec<&str> = ordinary.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut false_links = Vec::new();
    for line in &ordinary {
        let source = format!("<p>{line}</p>");
        false_links.extend(linked(&source).into_iter().map(|(text, id)| format!("{text} as {id}: {line}")));
    }
    let tallies = [
        ("marked", &marked),
        ("marked, nothing else", &bare),
        ("plain, told", &plain),
        ("plain, hardly told", &unmarked),
        ("plain, nothing", &nothing),
    ];
    eprintln!("{how}:");
    for (name, tally) in tallies {
        eprintln!(
            "{name:22} right {:4}  wrong {:3}  missed {:4}  recall {:.3}",
            tally.right,
            tally.wrong.len(),
            tally.missed.len(),
            tally.recall()
        );
    }
    let right: usize = tallies.iter().map(|(_, tally)| tally.right).sum();
    let wrong: usize = tallies.iter().map(|(_, tally)| tally.wrong.len()).sum::<usize>() + false_links.len();
    let precision = share(right, right + wrong);
    let recall = share(marked.right + bare.right, marked.right + bare.right + marked.missed.len() + bare.missed.len());
    eprintln!("{} sentences without a title: {} false links", ordinary.len(), false_links.len());
    eprintln!("precision {precision:.4}, recall on marked-up titles {recall:.4}");
    let wrongly = tallies.iter().flat_map(|(_, tally)| &tally.wrong).chain(&false_links).map(|line| ["wrong: ", line, "\n"].concat());
    let missed = [&marked, &bare, &plain, &unmarked].into_iter().flat_map(|tally| &tally.missed);
    let misread = wrongly.chain(missed.map(|line| ["missed: ", line, "\n"].concat())).collect();
    let mut shown: Vec<String> =
        [&marked, &bare, &plain, &unmarked].map(|tally| format!("{}, {}, {}", tally.right, tally.wrong.len(), tally.missed.len())).into();
    shown.extend([format!("{} wrong", false_links.len()), format!("{precision:.3}"), format!("{recall:.3}")]);
    Told { precision, recall, plain: plain.recall(), shown, misread }
}
