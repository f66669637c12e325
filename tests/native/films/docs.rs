//! `docs/related-films.md` lists the same weights and points as the code, in the same order.

use intertitle::films::linking::points;
use intertitle::films::ranking::weights;

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
