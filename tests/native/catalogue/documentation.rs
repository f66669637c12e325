//! The documents about catalogues are true.

use crate::support::folders::root;
use intertitle::films::{Film, Mark};
use intertitle::native::films::catalogue::check::Check;
use intertitle::native::films::catalogue::read;
use intertitle::native::films::import::Kind;
use intertitle::native::films::import::imdb::Table;
use intertitle::native::films::import::letterboxd;
use std::collections::BTreeSet;

const CATALOGUE: &str = include_str!("../../../docs/catalogue.md");
const IMPORTING: &str = include_str!("../../../docs/importing-films.md");

/// The code words in the first column of the table below a heading.
fn rows(heading: &str) -> BTreeSet<String> {
    let section = CATALOGUE.split_once(heading).expect(heading).1.split("\n## ").next().unwrap_or_default();
    section.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split('`').next()?.to_owned())).collect()
}

fn properties(schema: &schemars::Schema) -> BTreeSet<String> {
    schema.as_value()["properties"].as_object().expect("properties").keys().cloned().collect()
}

#[test]
fn every_field_is_documented() {
    assert_eq!(rows("\n## Fields\n"), properties(&schemars::schema_for!(Film)));
    assert_eq!(rows("\n## Marks\n"), properties(&schemars::schema_for!(Mark)));
}

#[test]
fn its_records_have_no_fault() {
    let mut films = 0;
    for block in
        CATALOGUE.split("```jsonl\n").skip(1).filter_map(|rest| rest.split("\n```").next()).filter(|block| block.contains("\"title\""))
    {
        let mut check = Check::default();
        for record in read(block.as_bytes()) {
            assert_eq!(record.warnings, [] as [&str; 0]);
            assert_eq!(check.film("here", &record.film.expect("a film")), [] as [&str; 0]);
            films += 1;
        }
    }
    assert!(films >= 2);
    let marks =
        CATALOGUE.split("```jsonl\n").skip(1).filter_map(|rest| rest.split("\n```").next()).find(|block| block.contains("\"rating\""));
    for line in marks.expect("marks are shown").lines() {
        let mark: Mark = serde_json::from_str(line).expect("a mark");
        assert_eq!(serde_json::to_string(&mark).expect("JSON"), line);
    }
}

#[test]
fn every_source_is_documented_with_its_files_and_its_licence() {
    for kind in Kind::ALL {
        assert!(IMPORTING.contains(&format!("`{}:`", kind.word())), "{kind}");
        assert!(IMPORTING.contains(kind.licence()), "{}", kind.licence());
        let target = format!("fuzz/fuzz_targets/films_{}.rs", kind.word());
        assert!(root().join(&target).exists(), "there is no {target}");
    }
    for name in Table::ALL.into_iter().map(Table::file).chain(letterboxd::TABLES) {
        assert!(IMPORTING.contains(&format!("`{name}`")), "{name}");
    }
}

/// The columns that a query asks for: plain variables, or the names after `AS`.
fn columns(query: &str) -> Vec<&str> {
    let asked = query.split("WHERE").next().unwrap_or_default();
    let words = asked.split(['?', ' ', '\n', ')', '(']).filter(|word| !word.is_empty());
    let plain = asked.split('(').next().unwrap_or_default();
    let named = asked.split("AS ?").skip(1).filter_map(|rest| rest.split(')').next());
    words.filter(|word| plain.contains(&format!("?{word}")) && *word != "SELECT").chain(named).collect()
}

#[test]
fn every_column_of_the_queries_is_read() {
    let queries: Vec<&str> = IMPORTING.split("```sparql\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(queries.len(), 2);
    for query in queries {
        let columns = columns(query);
        assert!(columns.len() >= 10 && columns[0] == "film", "{columns:?}");
        let film = |without: &str| {
            let value = |column: &str| match column {
                "film" => "http://www.wikidata.org/entity/Q788822",
                "date" | "year" => "2013",
                "imdb" => "tt1798709",
                "tmdb" => "152601",
                "countryCode" | "countries" => "US",
                "languageCode" => "en",
                "letterboxd" => "her",
                "original" => "Ella",
                _ => "Somebody",
            };
            let row: serde_json::Map<_, _> =
                columns.iter().filter(|column| **column != without).map(|column| ((*column).to_owned(), value(column).into())).collect();
            let title = serde_json::json!({ "film": value("film"), "title": "Named", "date": "2014" });
            super::support::read(Kind::Wikidata, serde_json::json!([row, title]).to_string().as_bytes()).0
        };
        for column in &columns {
            assert_ne!(film(column), film(""), "the column ?{column} changes nothing");
        }
    }
}

/// The output of `check` in the document is what it really prints.
#[cfg(feature = "cli")]
#[test]
fn the_documented_output_of_check_is_real() {
    let shown =
        CATALOGUE.split_once("$ intertitle films check films.jsonl\n").expect("an example").1.split("```").next().unwrap_or_default();
    let folder = crate::support::scratch::Scratch::new("films-check-docs");
    let films = "{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013}\n{\"id\":\"tokyo-story-1953\",\"title\":\"Tokyo Story\",\"year\":1952}\n{\"id\":\"up-2009\",\"title\":\"Up\",\"year\":\"2009\"}\n";
    folder.write("films.jsonl", films);
    assert_eq!(folder.run(&["films", "check", "films.jsonl"]).1, shown);
}
