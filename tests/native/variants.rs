//! Every list named `ALL` is complete: it has each variant of its enum, or each constant of its type in the file.
//! It reads the sources as text, because the compiler accepts a list that a new variant was forgotten in: a design that nobody is offered.

use crate::support::folders::{files, root};
use std::fs;

#[test]
fn every_list_of_all_is_complete() {
    let mut incomplete = Vec::new();
    let mut lists = 0;
    for file in files(&root().join("src")) {
        let Ok(source) = fs::read_to_string(&file) else { continue };
        for list in lists_of(&source) {
            lists += 1;
            for name in list.missing() {
                incomplete.push(format!("{}: `ALL` lacks {name}; add it where it belongs in the order", file.display()));
            }
        }
    }
    assert!(lists >= 9, "only {lists} lists");
    assert!(incomplete.is_empty(), "{}", incomplete.join("\n"));
}

#[test]
fn what_a_list_lacks_is_noticed() {
    fn missing(source: &str) -> Vec<&str> {
        lists_of(source).iter().flat_map(List::missing).collect()
    }
    let source = "enum Cut {\n    /// One.\n    Hard,\n    #[default]\n    Soft(u8),\n    Jump,\n}\n\nimpl Cut {\n    const ALL: [Self; 1] = [Self::Soft];\n}\n";
    assert_eq!(missing(source), ["Hard", "Jump"]);
    assert_eq!(missing("const A: Cut = cut(1);\npub(super) const B: Cut = cut(2);\npub const ALL: [Cut; 1] = [\n    A,\n];\n"), ["B"]);
}

/// A list named `ALL`: what it has, and what there is.
struct List<'a> {
    has: &'a str,
    there: Vec<&'a str>,
}

impl<'a> List<'a> {
    fn missing(&self) -> Vec<&'a str> {
        let named = |name: &&&str| self.has.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == **name);
        self.there.iter().filter(|name| !named(name)).copied().collect()
    }
}

fn lists_of(source: &str) -> Vec<List<'_>> {
    let lists = source.match_indices("const ALL: [").filter_map(|(at, start)| {
        let (before, after) = source.split_at(at);
        let (of, rest) = after[start.len()..].split_once(';')?;
        let (_, rest) = rest.split_once('=')?.1.split_once('[')?;
        let has = rest.split(']').next()?;
        let there = if of == "Self" {
            let name = before.rsplit("\nimpl ").next()?.split(' ').next()?;
            variants(source.split_once(&format!("enum {name} {{\n"))?.1.split("\n}").next()?)
        } else {
            constants(source, of)
        };
        Some(List { has, there })
    });
    lists.collect()
}

/// The variants in the body of an enum.
fn variants(body: &str) -> Vec<&str> {
    let lines = body.lines().filter_map(|line| line.strip_prefix("    ").filter(|line| line.starts_with(char::is_uppercase)));
    lines.filter_map(|line| line.split(|c: char| !c.is_alphanumeric()).next()).collect()
}

/// The constants of a type in a file.
fn constants<'a>(source: &'a str, of: &str) -> Vec<&'a str> {
    let declared = source
        .lines()
        .filter_map(|line| line.split_once("const ")?.1.split_once(": "))
        .filter(|(_, rest)| rest.starts_with(&format!("{of} =")));
    declared.map(|(name, _)| name).collect()
}
