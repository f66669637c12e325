//! How well titles are told from words, on sentences of our own: each in six renderings, and without what gives the title away.

use intertitle::films::Film;
use intertitle::films::linking::{Linker, Marks, Prose};
use intertitle::native::films::json_lines;
use intertitle::native::html::{self, parse_document};
use intertitle::quotes::flow::Reader;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/films/linking").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(super) fn titles() -> Vec<Film> {
    let (films, skipped) = json_lines::read(fixture("titles.jsonl").as_bytes()).expect("it is in memory");
    assert_eq!(skipped, []);
    films
}

/// A page as the widget walks it.
fn page(source: &str) -> Prose {
    let (mut reader, mut marks) = (Reader::default(), Marks::default());
    parse_document(source).emit(&mut |event| {
        reader.event(event);
        marks.event(event);
    });
    Prose::of_page(&reader.finish(), marks)
}

/// The text and the film of every link; a page and a file give the same ones.
fn links(source: &str, films: &[Film], reviewed: Option<&Film>) -> Vec<(String, String)> {
    let of = |prose: &Prose| -> Vec<(String, String)> {
        let linker = Linker::new(prose);
        let mentions = linker.link(films, reviewed);
        mentions.iter().map(|mention| (prose.text[mention.range.clone()].to_owned(), mention.film.id.clone())).collect()
    };
    let (on_page, in_file) = (of(&page(source)), of(&Prose::of_article(&html::read(source).0)));
    assert_eq!(on_page, in_file, "{source}");
    on_page
}

/// How a title is set: what stands before it, and behind.
type Rendering = (&'static str, &'static str);

const MARKED: [Rendering; 5] = [("<em>", "</em>"), ("<i>", "</i>"), ("<cite>", "</cite>"), ("“", "”"), ("‘", "’")];
const GUILLEMETS: Rendering = ("«", "»");
const PLAIN: Rendering = ("", "");

struct Sentence {
    id: String,
    /// Whether it must be linked unmarked too.
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

/// Right, wrong and missed links, with what went wrong.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Tally {
    fn add(&mut self, source: &str, films: &[Film], sought: &str) {
        let found = links(source, films, None);
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

#[test]
fn titles_are_told_from_words() {
    let (films, sentences) = (titles(), Sentence::all());
    let named: BTreeSet<&str> = sentences.iter().map(|sentence| sentence.id.as_str()).collect();
    assert!(sentences.len() >= 60 && named.len() >= 30, "{} sentences, {} films", sentences.len(), named.len());
    let (mut marked, mut bare, mut plain, mut unmarked) = (Tally::default(), Tally::default(), Tally::default(), Tally::default());
    for (at, sentence) in sentences.iter().enumerate() {
        for (place, rendering) in MARKED.into_iter().enumerate() {
            let rendering = if place == 4 && at % 2 == 1 { GUILLEMETS } else { rendering };
            marked.add(&sentence.render(rendering, true), &films, &sentence.id);
            bare.add(&sentence.render(rendering, false), &films, &sentence.id);
        }
        let tally = if sentence.plain { &mut plain } else { &mut unmarked };
        tally.add(&sentence.render(PLAIN, true), &films, &sentence.id);
    }
    // Without year, people and markup nobody can know: a title of one word must stay a word, and any link must be right.
    let mut nothing = Tally::default();
    for sentence in &sentences {
        nothing.add(&sentence.render(PLAIN, false), &films, &sentence.id);
        let title = films.iter().find(|film| film.id == sentence.id).map(|film| film.title.as_str()).unwrap_or_default();
        if !title.trim_start_matches("The ").contains(' ') {
            let found = links(&sentence.render(PLAIN, false), &films, None);
            nothing.wrong.extend(found.iter().map(|(text, id)| format!("{text} as {id}, with nothing that tells: {}", sentence.text)));
        }
    }
    let ordinary = fixture("ordinary.txt");
    let ordinary: Vec<&str> = ordinary.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut false_links = Vec::new();
    for line in &ordinary {
        let source = format!("<p>{line}</p>");
        false_links.extend(links(&source, &films, None).into_iter().map(|(text, id)| format!("{text} as {id}: {line}")));
    }
    let tallies = [("marked", &marked), ("marked, nothing else", &bare), ("plain, told", &plain), ("plain, hardly told", &unmarked), ("plain, nothing", &nothing)];
    for (name, tally) in tallies {
        eprintln!("{name:22} right {:4}  wrong {:3}  missed {:4}  recall {:.3}", tally.right, tally.wrong.len(), tally.missed.len(), tally.recall());
    }
    let right: usize = tallies.iter().map(|(_, tally)| tally.right).sum();
    let wrong: usize = tallies.iter().map(|(_, tally)| tally.wrong.len()).sum::<usize>() + false_links.len();
    let precision = share(right, right + wrong);
    let recall = share(marked.right + bare.right, marked.right + bare.right + marked.missed.len() + bare.missed.len());
    eprintln!("{} sentences without a title: {} false links", ordinary.len(), false_links.len());
    eprintln!("precision {precision:.4}, recall on marked-up titles {recall:.4}");
    let all = || tallies.iter().flat_map(|(_, tally)| &tally.wrong).chain(&false_links).cloned().collect::<Vec<_>>().join("\n");
    let missed = || [&marked, &bare, &plain].iter().flat_map(|tally| &tally.missed).cloned().collect::<Vec<_>>().join("\n");
    if std::env::var_os("SHOW_LINKS").is_some() {
        eprintln!("\nwrong:\n{}\n\nmissed:\n{}", all(), missed());
    }
    assert!(precision >= 0.98, "precision {precision}:\n{}", all());
    assert!(recall >= 0.90, "recall {recall}:\n{}", missed());
    assert!(plain.recall() >= 0.90, "recall of what is told in plain words {}:\n{}", plain.recall(), missed());
}
