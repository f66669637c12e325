//! Measures how well quotes are found again in edited articles, and prints tables: `eval_anchor GROUND-TRUTH.json`; see `scripts/eval-anchor`.
//! It is deterministic except for the times: the same texts give the same figures.

// A measurement may panic anywhere.
#![allow(clippy::indexing_slicing, clippy::string_slice)]

use intertitle::quotes::anchor::{Found, TextQuoteSelector};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{Write, stdout};
use std::ops::Range;
use std::time::{Duration, Instant};

/// How many words are edited before the quote, and how many after it.
const AROUND: usize = 10;

/// How much of the union of the found and the true range their intersection must be for a right answer.
const RIGHT: f64 = 0.75;

/// The length of the sentences that are quoted, in bytes.
const LENGTH: Range<usize> = 60..300;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: eval_anchor GROUND-TRUTH.json")?;
    let pages: BTreeMap<String, serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let texts: Vec<&str> = pages.values().filter_map(|page| page.get("articleBody")?.as_str()).collect();
    let mut out = stdout().lock();
    for (name, half) in [("tuned on", 0), ("reported", 1)] {
        let texts: Vec<&str> = texts.iter().skip(half).step_by(2).copied().collect();
        writeln!(out, "\n{name}: {} articles\n", texts.len())?;
        writeln!(out, "| words edited | quotes | right % | wrong % | none % | lowest right | highest wrong | median ms | longest ms |")?;
        writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")?;
        for edit in [Edit::Words(0), Edit::Words(1), Edit::Words(3), Edit::Words(6), Edit::Deleted] {
            writeln!(out, "{}", Tally::of(&texts, edit).row(edit))?;
        }
    }
    time_a_long_text(&texts, &mut out)
}

#[derive(Clone, Copy, PartialEq)]
enum Edit {
    Words(usize),
    Deleted,
}

#[derive(Default)]
struct Tally {
    right: Vec<f64>,
    wrong: Vec<f64>,
    none: usize,
    times: Vec<Duration>,
}

impl Tally {
    fn of(texts: &[&str], edit: Edit) -> Self {
        let mut tally = Self::default();
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        for text in texts {
            let words: Vec<&str> = text.split_whitespace().collect();
            for quote in sentences(text) {
                tally.take(text, quote, edit, &words, &mut dice);
            }
        }
        tally
    }

    fn take(&mut self, text: &str, quote: Range<usize>, edit: Edit, words: &[&str], dice: &mut Dice) {
        let Some(selector) = TextQuoteSelector::new(text, quote.clone()) else { return };
        let (before, exact, after) = (&text[..quote.start], &text[quote.clone()], &text[quote.end..]);
        // If another sentence has the same words, finding it would be neither right nor wrong.
        if before.contains(exact) || after.contains(exact) {
            return;
        }
        let (before, after) = (edited(before, AROUND, words, dice), edited(after, AROUND, words, dice));
        let exact = match edit {
            Edit::Words(count) => edited(exact, count, words, dice),
            Edit::Deleted => String::new(),
        };
        let truth = before.len()..before.len() + exact.len();
        let text = [before, exact, after].concat();
        let start = Instant::now();
        let found = selector.find(&text, Some(quote.start));
        self.times.push(start.elapsed());
        self.judge(found, &truth);
    }

    fn judge(&mut self, found: Option<Found>, truth: &Range<usize>) {
        match found {
            None => self.none += 1,
            Some(found) if common(&found.range, truth) >= RIGHT => self.right.push(found.score),
            Some(found) => self.wrong.push(found.score),
        }
    }

    fn row(&mut self, edit: Edit) -> String {
        self.times.sort();
        let all = self.times.len();
        let share = |count: usize| 100.0 * count as f64 / all.max(1) as f64;
        let milliseconds = |at: usize| self.times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
        format!(
            "| {} | {all} | {:.1} | {:.1} | {:.1} | {:.2} | {:.2} | {:.2} | {:.1} |",
            match edit {
                Edit::Words(count) => count.to_string(),
                Edit::Deleted => "all (deleted)".into(),
            },
            share(self.right.len()),
            share(self.wrong.len()),
            share(self.none),
            self.right.iter().copied().fold(1.0, f64::min),
            self.wrong.iter().copied().fold(0.0, f64::max),
            milliseconds(all / 2),
            milliseconds(all.saturating_sub(1)),
        )
    }
}

/// The intersection of two ranges as a share of their union, from 0 to 1.
fn common(one: &Range<usize>, other: &Range<usize>) -> f64 {
    let both = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let all = one.end.max(other.end) - one.start.min(other.start);
    if all == 0 { 0.0 } else { both as f64 / all as f64 }
}

/// The sentences of a quotable length. A sentence ends with a full stop, question mark, exclamation mark or quotation mark before white space.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    for (at, character) in text.char_indices() {
        let ends = character == '\n' || character.is_whitespace() && matches!(previous, '.' | '?' | '!' | '”' | '"');
        if ends {
            if LENGTH.contains(&(at - start)) {
                found.push(start..at);
            }
            start = at + character.len_utf8();
        }
        previous = character;
    }
    found
}

/// `text` with `count` of its words replaced by another, removed, or followed by an inserted one.
fn edited(text: &str, count: usize, others: &[&str], dice: &mut Dice) -> String {
    let mut words: Vec<String> = text.split_inclusive(char::is_whitespace).map(str::to_owned).collect();
    let mut places: Vec<usize> = (0..words.len()).filter(|place| !words[*place].trim().is_empty()).collect();
    for _ in 0..count.min(places.len()) {
        let place = places.swap_remove(dice.below(places.len()));
        let other = others[dice.below(others.len())];
        let space: String = words[place].chars().filter(|character| character.is_whitespace()).collect();
        words[place] = match dice.below(3) {
            0 => [other, &space].concat(),
            1 => space,
            _ => [words[place].trim(), " ", other, &space].concat(),
        };
    }
    words.concat()
}

/// Marsaglia's xorshift generator: the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count.max(1) as u64) as usize
    }
}

/// Measures how long finding one quote takes in a post of 100,000 words.
fn time_a_long_text(texts: &[&str], out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let mut long = String::new();
    let mut words = 0;
    for text in texts.iter().cycle() {
        long.push_str(text);
        long.push_str("\n\n");
        words += text.split_whitespace().count();
        if words >= 100_000 {
            break;
        }
    }
    writeln!(out, "\na text of {words} words ({} kB), one quote near its middle, ms\n", long.len() / 1000)?;
    let middle = sentences(&long).into_iter().find(|range| range.start > long.len() / 2).ok_or("a text without sentences")?;
    for (name, length) in [("a sentence", middle.len()), ("2,000 bytes", 2_000), ("10,000 bytes", 10_000)] {
        let end = (middle.start + length..).find(|end| long.is_char_boundary(*end)).ok_or("the text is too short")?;
        let quote = middle.start..end;
        let mut dice = Dice(7);
        let vocabulary: Vec<&str> = texts[0].split_whitespace().collect();
        for count in [0, 3] {
            let exact = edited(&long[quote.clone()], count, &vocabulary, &mut dice);
            let text = [&long[..quote.start], &exact, &long[quote.end..]].concat();
            let selector = TextQuoteSelector::new(&long, quote.clone()).ok_or("an empty quote")?;
            let start = Instant::now();
            let found = selector.find(&text, None);
            let took = start.elapsed().as_secs_f64() * 1000.0;
            writeln!(out, "{name}, {count} words edited: {took:.1} ({})", if found.is_some() { "found" } else { "not found" })?;
        }
    }
    Ok(())
}
