//! The measured figures as Markdown tables: medians with their range.
//! Must round figures only where they are printed.

use super::pages::Tag;
use super::view::{Condition, View};
use super::{Series, ratio};

/// Prints one condition's table.
pub(super) fn print(condition: Condition, series: &[&Series]) {
    println!("\n### {}\n", if condition == Condition::Slow { "Slow phone" } else { "This machine" });
    println!("| page | first paint | layout shift | up | script CPU | longest task | blocking | longest script of ours |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for one in series {
        let name = [one.scenario.name, one.tag.said()].concat();
        let of = |figure: fn(&View) -> f64| Spread::of(one.views.iter().map(figure));
        println!(
            "| {name} | {} | {:.3} | {} | {} | {} | {} | {} |",
            of(|view| view.fcp),
            of(|view| view.cls).most,
            of(|view| view.up),
            of(|view| view.script),
            of(View::longest_task),
            of(View::blocking),
            of(|view| view.ours),
        );
    }
    paint(series);
}

/// The first paint of each page with us compared with the same page without us, and with an empty script.
fn paint(series: &[&Series]) {
    println!();
    let first_paints = |one: &Series| one.views.iter().map(|view| view.fcp).collect::<Vec<_>>();
    for with in series.iter().filter(|one| one.tag == Tag::Ours) {
        for other in series.iter().filter(|one| one.tag != Tag::Ours && one.scenario.name == with.scenario.name) {
            let ratio = ratio::of(&first_paints(with), &first_paints(other));
            println!("First paint of {}, with us to{}: {ratio}", with.scenario.name, other.tag.said().replace(',', ""));
        }
    }
}

/// Median, minimum and maximum.
#[derive(Debug)]
pub(super) struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

impl Spread {
    pub(super) fn of(figures: impl Iterator<Item = f64>) -> Spread {
        let mut sorted: Vec<f64> = figures.collect();
        sorted.sort_by(f64::total_cmp);
        let at = |index: usize| sorted.get(index).copied().unwrap_or_default();
        Spread { median: at(sorted.len() / 2), least: at(0), most: at(sorted.len().saturating_sub(1)) }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Spread { median, least, most } = self;
        if least.round() == most.round() { write!(out, "{median:.0}") } else { write!(out, "{median:.0} ({least:.0}–{most:.0})") }
    }
}
