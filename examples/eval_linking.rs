//! Measures how many links are made in articles that name hardly any film of a catalogue: `eval_linking CATALOGUE.jsonl GROUND-TRUTH.json`.
//! It prints every link, so that a person can say which are false; see `scripts/eval-linking`.

// A measurement may panic anywhere.
#![allow(clippy::indexing_slicing, clippy::string_slice)]

use intertitle::films::linking::{Linker, Prose, Titles};
use intertitle::films::{Film, title_key};
use intertitle::native::films::json_lines;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs::File;
use std::io::{BufReader, Write, stdout};
use std::time::{Duration, Instant};

/// Characters shown on either side of a link.
const AROUND: usize = 50;

struct Index<'a>(HashMap<String, Vec<&'a Film>>);

impl Titles for Index<'_> {
    fn named(&self, key: &str) -> Vec<&Film> {
        self.0.get(key).cloned().unwrap_or_default()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(catalogue), Some(texts)) = (arguments.next(), arguments.next()) else {
        return Err("usage: eval_linking CATALOGUE.jsonl GROUND-TRUTH.json".into());
    };
    let (films, _) = json_lines::read("", BufReader::new(File::open(catalogue)?));
    let mut index = Index(HashMap::new());
    for film in &films {
        for title in film.titles() {
            index.0.entry(title_key(title)).or_default().push(film);
        }
    }
    let pages: BTreeMap<String, serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(texts)?)?;
    let mut out = stdout().lock();
    let (mut words, mut links, mut possible) = (0, 0, 0);
    let mut time = Duration::ZERO;
    for text in pages.values().filter_map(|page| page.get("articleBody")?.as_str()) {
        let prose = Prose { text: text.to_owned(), ..Prose::default() };
        let start = Instant::now();
        let linker = Linker::new(&prose);
        let mentions = linker.link(&index, None);
        time += start.elapsed();
        possible += linker.possible().len();
        words += text.split_whitespace().count();
        links += mentions.len();
        for mention in mentions {
            let before: String = text[..mention.range.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = text[mention.range.end..].chars().take(AROUND).collect();
            let line = format!("{before}[{}]{after}", &text[mention.range]).replace('\n', " ");
            writeln!(out, "{} {:<30} {line}", mention.points, mention.film.name())?;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of words and links")]
    let rate = links as f64 * 1000.0 / words as f64;
    writeln!(
        out,
        "{words} words, {possible} stretches looked up, {links} links, {rate:.3} in 1,000 words, {} ms in all",
        time.as_millis()
    )?;
    Ok(())
}
