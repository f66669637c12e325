//! `docs/related-films.md` lists the same weights and points as the code, in the same order, and each weight is added.

use crate::support::folders::files;
use intertitle::films::linking::points;
use intertitle::films::ranking::weights;
use std::path::Path;

const PAGE: &str = include_str!("../../../docs/related-films.md");

/// The rows of the table under a heading, without its head.
fn rows(heading: &str) -> Vec<&'static str> {
    let section = PAGE.split_once(heading).unwrap_or_else(|| panic!("there is no {heading:?}")).1;
    let section = section.split("\n## ").next().unwrap_or_default();
    section.lines().skip_while(|line| !line.starts_with("| ")).take_while(|line| line.starts_with("| ")).skip(2).collect()
}

#[test]
fn the_documented_weights_are_those_of_the_code() {
    let shown: Vec<String> =
        weights::ALL.iter().map(|weight| format!("| {} | {:?} | {} |", weight.name, weight.value, weight.counts)).collect();
    assert_eq!(rows("\n## The weights\n"), shown);
}

/// A weight that nothing adds would be documented all the same, since a public constant is never unused to the compiler.
#[test]
fn every_weight_is_added_somewhere() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/films");
    let read = |path: &Path| std::fs::read_to_string(path).unwrap();
    let code: String = files(Path::new(folder)).iter().map(|file| read(file)).collect();
    let named = read(&Path::new(folder).join("ranking/weights.rs"));
    let names: Vec<&str> =
        named.split("pub const ").skip(1).filter_map(|rest| rest.split_once(": Weight =")).map(|(name, _)| name).collect();
    assert_eq!(names.len(), weights::ALL.len());
    for name in names {
        let path = format!("weights::{name}");
        let uses = code.split(&path).skip(1).filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
        assert!(uses.count() > 0, "nothing adds {name}");
    }
}

#[test]
fn the_documented_points_are_those_of_the_code() {
    let value = |value: i8| if value > 0 { format!("+{value}") } else { value.to_string().replace('-', "−") };
    let star = |carries: bool| if carries { " *" } else { "" };
    let shown: Vec<String> = points::ALL
        .iter()
        .map(|point| format!("| {}{} | {} | {} |", point.name, star(point.carries), value(point.value), point.means))
        .collect();
    assert_eq!(rows("\n## Titles in prose\n"), shown);
    let needed = format!(
        "A link needs {} points, unmarked {}; a title of one word {}",
        points::NEEDED,
        points::NEEDED_UNMARKED,
        points::NEEDED_BY_A_WORD
    );
    assert!(PAGE.contains(&needed), "{needed}");
}
