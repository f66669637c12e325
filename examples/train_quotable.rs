//! Trains the weights of suggested quotes on pairs of a memorable film line and a neighbouring one, and measures them by tenfold cross-validation.
//! It is a logistic regression on the difference of the two lines' features, by gradient descent: the same pairs give the same weights.
//!
//! usage: `train_quotable PAIRS.tsv [--write WEIGHTS.rs]`; see `scripts/train-quotable`.

// Every array has one element for each feature.
#![allow(clippy::indexing_slicing)]

use intertitle::quotes::suggest::{COUNT, FEATURES, features, score};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{Write as _, stdout};

type Numbers = [f32; COUNT];

const FOLDS: usize = 10;

/// The number of sentences: it cannot tell apart two lines of one sentence each, which is all that articles offer.
const SENTENCES: usize = COUNT - 1;

/// The strength of the ridge penalty, for features scaled to a standard deviation of 1.
const RIDGE: f32 = 20.0;

const STEPS: usize = 400;

/// The learning rate, for the gradient divided by the number of pairs.
const RATE: f32 = 0.5;

/// A memorable line and a neighbouring one.
struct Pair {
    fold: usize,
    remembered: String,
    neighbour: String,
    /// The features of the first minus those of the second.
    difference: Numbers,
}

impl Pair {
    /// Whether both lines have the same number of sentences.
    fn is_even(&self) -> bool {
        self.difference[SENTENCES] == 0.0
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let pairs = read(&fs::read_to_string(arguments.next().ok_or("usage: train_quotable PAIRS.tsv [--write WEIGHTS.rs]")?)?)?;
    let scale = deviations(&pairs);
    let blind = without_sentences(&pairs);
    let shipped: Vec<bool> = pairs.iter().map(|pair| score(&pair.remembered) > score(&pair.neighbour)).collect();
    let mut out = stdout();
    writeln!(
        out,
        "{} pairs, {} of them with as many sentences on both sides",
        pairs.len(),
        pairs.iter().filter(|pair| pair.is_even()).count()
    )?;
    report("in ten folds by film", &pairs, &folded(&pairs, &scale))?;
    report("in ten folds by film, not counting sentences", &pairs, &folded(&blind, &scale))?;
    report("by the weights in the source", &pairs, &shipped)?;

    let weights = train(&pairs.iter().collect::<Vec<_>>(), &scale);
    let mean = mean_of_remembered(&pairs, &weights);
    for ((feature, weight), scale) in FEATURES.iter().zip(weights).zip(scale) {
        writeln!(out, "{:+.2}  {:12} {}", weight * scale, feature.name, feature.measures)?;
    }
    if let (Some("--write"), Some(path)) = (arguments.next().as_deref(), arguments.next()) {
        fs::write(path, source(&weights, mean)?)?;
    }
    Ok(())
}

/// Reads rows of `film, remembered, neighbour`; films are assigned to folds in the order of their names, so that no film is in two.
fn read(table: &str) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut rows = Vec::new();
    let mut films = BTreeMap::new();
    for line in table.lines().skip(1) {
        let mut columns = line.split('\t');
        let (Some(film), Some(remembered), Some(neighbour)) = (columns.next(), columns.next(), columns.next()) else {
            return Err(format!("not three columns: {line}").into());
        };
        films.insert(film, 0);
        rows.push((film, remembered, neighbour));
    }
    films.values_mut().enumerate().for_each(|(index, fold)| *fold = index % FOLDS);
    let pair = |(film, remembered, neighbour): (&str, &str, &str)| {
        let (one, other) = (features(remembered), features(neighbour));
        let difference = std::array::from_fn(|index| one[index] - other[index]);
        let fold = films.get(film).copied().unwrap_or_default();
        Pair { fold, remembered: remembered.to_owned(), neighbour: neighbour.to_owned(), difference }
    };
    Ok(rows.into_iter().map(pair).collect())
}

/// The same pairs, with the number of sentences ignored.
fn without_sentences(pairs: &[Pair]) -> Vec<Pair> {
    let blind = |pair: &Pair| {
        let mut difference = pair.difference;
        difference[SENTENCES] = 0.0;
        Pair { fold: pair.fold, remembered: String::new(), neighbour: String::new(), difference }
    };
    pairs.iter().map(blind).collect()
}

/// The standard deviation of each feature over all lines.
fn deviations(pairs: &[Pair]) -> Numbers {
    let lines: Vec<Numbers> = pairs.iter().flat_map(|pair| [features(&pair.remembered), features(&pair.neighbour)]).collect();
    let count = lines.len() as f32;
    std::array::from_fn(|index| {
        let mean = lines.iter().map(|line| line[index]).sum::<f32>() / count;
        let variance = lines.iter().map(|line| (line[index] - mean).powi(2)).sum::<f32>() / count;
        variance.sqrt().max(1e-6)
    })
}

/// The trained weights, for unscaled features.
fn train(pairs: &[&Pair], scale: &Numbers) -> Numbers {
    let rows: Vec<Numbers> = pairs.iter().map(|pair| std::array::from_fn(|index| pair.difference[index] / scale[index])).collect();
    let count = rows.len() as f32;
    let mut weights = [0.0; COUNT];
    for _ in 0..STEPS {
        let mut slope: Numbers = weights.map(|weight| -RIDGE * weight);
        for row in &rows {
            let miss = 1.0 / (1.0 + dot(row, &weights).exp());
            slope.iter_mut().zip(row).for_each(|(slope, number)| *slope += miss * number);
        }
        weights.iter_mut().zip(slope).for_each(|(weight, slope)| *weight += RATE * slope / count);
    }
    std::array::from_fn(|index| weights[index] / scale[index])
}

fn dot(numbers: &Numbers, weights: &Numbers) -> f32 {
    numbers.iter().zip(weights).map(|(number, weight)| number * weight).sum()
}

/// Whether each pair is ranked correctly by weights trained without its film. A tie counts as wrong.
fn folded(pairs: &[Pair], scale: &Numbers) -> Vec<bool> {
    let weights: Vec<Numbers> =
        (0..FOLDS).map(|fold| train(&pairs.iter().filter(|pair| pair.fold != fold).collect::<Vec<_>>(), scale)).collect();
    pairs.iter().map(|pair| dot(&pair.difference, &weights[pair.fold]) > 0.0).collect()
}

fn report(how: &str, pairs: &[Pair], right: &[bool]) -> std::io::Result<()> {
    let share = |kept: &dyn Fn(&Pair) -> bool| {
        let kept: Vec<bool> = pairs.iter().zip(right).filter(|(pair, _)| kept(pair)).map(|(_, right)| *right).collect();
        100.0 * kept.iter().filter(|right| **right).count() as f32 / kept.len() as f32
    };
    writeln!(stdout(), "{:.1} % of all, {:.1} % of those, told right {how}", share(&|_| true), share(&Pair::is_even))
}

/// The mean score of the memorable lines that are one sentence.
fn mean_of_remembered(pairs: &[Pair], weights: &Numbers) -> f32 {
    let lines = pairs.iter().map(|pair| features(&pair.remembered));
    let single: Vec<f32> = lines.filter(|line| line[SENTENCES] == 0.0).map(|line| dot(&line, weights)).collect();
    single.iter().sum::<f32>() / single.len() as f32
}

/// The source file with the weights.
fn source(weights: &Numbers, mean: f32) -> Result<String, std::fmt::Error> {
    let mut text = "//! The weights of the features, written by `scripts/train-quotable`. Not to be edited by hand.\n\n\
         use super::features::COUNT;\n\n\
         /// What each feature adds to the score, in the order of [`super::FEATURES`].\n\
         pub(super) const WEIGHTS: [f32; COUNT] = [\n"
        .to_owned();
    let numbers = weights.map(|weight| format!("{weight:.3},"));
    let width = numbers.iter().map(String::len).max().unwrap_or_default();
    for (feature, number) in FEATURES.iter().zip(numbers) {
        writeln!(text, "    {number:width$} // {}", feature.name)?;
    }
    writeln!(text, "];\n\n/// The mean over the remembered lines that are one sentence: they score 0 on average.")?;
    writeln!(text, "pub(super) const MEAN: f32 = {mean:.3};")?;
    Ok(text)
}
