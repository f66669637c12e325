//! Importing by the library: any bytes as any source give films and messages, never a panic, and skipped rows are counted.

use super::support::{from_tables, read};
use crate::support::folders::root;
use crate::support::scratch::Scratch;
use intertitle::native::films::catalogue;
use intertitle::native::films::catalogue::check::Check;
use intertitle::native::films::import::imdb::{Choice, Table};
use intertitle::native::films::import::letterboxd::Entries;
use intertitle::native::films::import::{Import, Kind, Report, Source, import};
use proptest::prelude::*;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/fixtures/films").join(name)).expect("a fixture")
}

const STREAMS: [(Kind, &str); 5] = [
    (Kind::Tmdb, "tmdb-her.json"),
    (Kind::Tmdb, "tmdb-list.json"),
    (Kind::Wikidata, "wikidata-rows.json"),
    (Kind::Wikidata, "wikidata-grouped.json"),
    (Kind::Catalogue, "own.jsonl"),
];

#[test]
fn every_source_that_is_one_stream_has_a_fixture() {
    for kind in Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Imdb | Kind::Letterboxd)) {
        assert!(STREAMS.iter().any(|(of, _)| *of == kind), "add a file of {kind} to STREAMS, which are also spoilt and cut short");
    }
}

fn tables() -> Vec<(Table, Vec<u8>)> {
    Table::ALL.into_iter().map(|table| (table, fixture(&format!("imdb/{}", table.file())))).collect()
}

#[test]
fn both_forms_of_wikidata_give_the_same_film() {
    let her = |name| read(Kind::Wikidata, &fixture(name)).0.remove(0);
    let (rows, grouped) = (her("wikidata-rows.json"), her("wikidata-grouped.json"));
    assert_eq!(rows.year, 2013, "the earliest of its days");
    assert_eq!(rows.ids, grouped.ids);
    assert_eq!((&rows.cast, &rows.directors, &rows.countries), (&grouped.cast, &grouped.directors, &grouped.countries));
    assert_eq!(rows.genres, ["science fiction", "romance"]);
}

#[test]
fn every_source_separates_the_screenwriter_from_the_author() {
    let by_title = |films: Vec<intertitle::films::Film>, title: &str| films.into_iter().find(|film| film.title == title).expect(title);
    let tmdb = by_title(read(Kind::Tmdb, &fixture("tmdb-list.json")).0, "A Novel's Film");
    assert_eq!((tmdb.writers, tmdb.source), (vec!["Eric Script".to_owned()], vec!["Nora Novel".to_owned()]));
    let wikidata = by_title(read(Kind::Wikidata, &fixture("wikidata-rows.json")).0, "The Steppe Book");
    assert_eq!((wikidata.writers, wikidata.source), (vec!["Sara Script".to_owned()], vec!["Nora Novel".to_owned()]));
    let imdb = by_title(from_tables(&tables()).expect("films").0, "The Steppe Book");
    assert_eq!((imdb.writers, imdb.source), (vec!["Sara Script".to_owned()], vec!["Nora Novel".to_owned()]));
}

#[test]
fn what_is_imported_has_no_fault() {
    let mut films: Vec<_> =
        STREAMS.iter().filter(|(kind, _)| *kind != Kind::Catalogue).flat_map(|(kind, name)| read(*kind, &fixture(name)).0).collect();
    films.extend(from_tables(&tables()).expect("films").0);
    assert!(films.len() >= 8);
    for film in films {
        let faults = Check::default().film("here", &film);
        // Films get their ids only when all sources are merged.
        let faults: Vec<_> = faults.iter().filter(|fault| !fault.starts_with("id: ")).collect();
        assert!(faults.is_empty(), "{}: {faults:?}", film.name());
    }
}

#[test]
fn a_file_that_is_cut_short_says_so() {
    for (kind, name) in STREAMS {
        let whole = fixture(name);
        let (_, report) = read(kind, &whole[..whole.len() / 2]);
        assert!(report.skipped.iter().any(|skipped| skipped.why.contains("breaks off")), "{name}: {report:?}");
        assert_eq!(report.unread.len(), 1, "{name}");
    }
    for (table, bytes) in tables() {
        let cut: Vec<_> = tables()
            .into_iter()
            .map(|(other, all)| (other, if other == table { bytes[..=last_row(&bytes) + 8].to_vec() } else { all }))
            .collect();
        let report = from_tables(&cut).expect("films").1;
        assert_eq!(report.unread.len(), 1, "{}", table.file());
        assert!(report.unread[0].ends_with("was it cut short?"), "{report:?}");
    }
}

/// The offset of the line break before the last row.
fn last_row(table: &[u8]) -> usize {
    table.trim_ascii_end().iter().rposition(|byte| *byte == b'\n').expect("rows")
}

#[test]
fn a_truncated_gzip_table_is_an_error_with_its_place() {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packer, &fixture("imdb/title.basics.tsv").repeat(200)).expect("it packs");
    let packed = packer.finish().expect("it packs");
    assert!(from_tables(&[(Table::Basics, packed.clone())]).is_ok());
    let error = from_tables(&[(Table::Basics, packed[..packed.len() / 2].to_vec())]).expect_err("it is cut short").to_string();
    assert!(error.starts_with("title.basics.tsv:"), "{error}");
}

/// A fixture with some bytes changed, removed or doubled.
fn spoilt(whole: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let length = whole.len();
    prop::collection::vec((0..length, any::<u8>(), 0..3_u8), 1..12).prop_map(move |changes| {
        let mut bytes = whole.clone();
        for (at, byte, how) in changes {
            let at = at.min(bytes.len().saturating_sub(1));
            match how {
                0 if at < bytes.len() => bytes[at] = byte,
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, byte),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_films_or_messages(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for kind in STREAMS.map(|(kind, _)| kind) {
            let (films, report) = read(kind, &bytes);
            prop_assert_eq!(films.len(), report.films);
        }
        let tables: Vec<_> = Table::ALL.into_iter().map(|table| (table, bytes.clone())).collect();
        let _ = from_tables(&tables);
        let (mut entries, mut report) = (Entries::default(), Report::default());
        entries.read("diary.csv", bytes.as_slice(), &mut report);
    }

    #[test]
    fn spoilt_streams_are_read(which in 0..STREAMS.len(), changes in prop::collection::vec((0..9000_usize, any::<u8>()), 1..20)) {
        let (kind, name) = STREAMS[which];
        let mut bytes = fixture(name);
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        for film in read(kind, &bytes).0 {
            let mut line = Vec::new();
            catalogue::write(&film, &mut line).expect("it is written");
            prop_assert_eq!(serde_json::from_slice::<intertitle::films::Film>(&line).expect("it is read"), film);
        }
    }

    #[test]
    fn spoilt_tables_are_read(which in 0..6_usize, changes in prop::collection::vec((0..4000_usize, any::<u8>()), 1..20)) {
        let mut all = tables();
        let bytes = &mut all[which].1;
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        if let Ok((films, report)) = from_tables(&all) {
            prop_assert_eq!(films.len(), report.films);
        }
    }

    #[test]
    fn spoilt_exports_are_read(bytes in spoilt(fixture("letterboxd/reviews.csv"))) {
        let (mut entries, mut report) = (Entries::default(), Report::default());
        entries.read("reviews.csv", bytes.as_slice(), &mut report);
        for entry in entries.all() {
            prop_assert!(entry.rating.is_none_or(|rating| (1..=10).contains(&rating)));
        }
    }
}

/// Wikidata's query service names the column with an item's name `…Label`.
#[test]
fn an_item_and_its_label_are_a_film() {
    let rows = r#"{"results": {"bindings": [{"item": {"value": "http://www.wikidata.org/entity/Q788822"}, "itemLabel": {"value": "Her"}, "year": {"value": "2013"}}]}}"#;
    let (films, report) = read(Kind::Wikidata, rows.as_bytes());
    assert_eq!((films.len(), report.skipped.len()), (1, 0), "{report:?}");
    assert_eq!((films[0].title.as_str(), films[0].ids.wikidata.as_deref()), ("Her", Some("Q788822")));
}

#[test]
fn an_unknown_value_of_wikidata_is_nobody() {
    let cell = |kind: &str, value: &str| format!("{{\"type\": \"{kind}\", \"value\": \"{value}\"}}");
    for (kind, value) in [("bnode", "t123"), ("uri", "http://www.wikidata.org/.well-known/genid/5c7e")] {
        let (film, who) = (cell("uri", "http://www.wikidata.org/entity/Q1"), cell(kind, value));
        let rows = format!(
            "{{\"results\": {{\"bindings\": [{{\"film\": {film}, \"filmLabel\": {{\"value\": \"Her\"}}, \"year\": {{\"value\": \"2013\"}}, \"director\": {who}, \"directorLabel\": {who}}}]}}}}"
        );
        let (films, _) = read(Kind::Wikidata, rows.as_bytes());
        assert_eq!((films[0].title.as_str(), films[0].directors.len()), ("Her", 0), "{kind}");
    }
}

#[test]
fn a_title_may_contain_the_separator_of_names() {
    let rows = r#"[{"film": "http://www.wikidata.org/entity/Q1", "filmLabel": "Face|Off", "original": "Face|Off", "year": "1997", "cast": "John Travolta|Nicolas Cage"}]"#;
    let film = read(Kind::Wikidata, rows.as_bytes()).0.remove(0);
    assert_eq!((film.title.as_str(), film.original, film.cast.len()), ("Face|Off", None, 2));
}

#[test]
fn an_item_without_a_name_is_reported_by_its_number() {
    let (_, report) = read(Kind::Wikidata, &fixture("wikidata-rows.json"));
    let nameless = report.skipped.iter().find(|skipped| skipped.why == "it has no title").expect("there is one");
    assert_eq!(nameless.first, ["stream:7: Q900001"]);
}

#[test]
fn a_working_title_is_no_alternative_title() {
    let akas = |types: &str| {
        let row = format!("tt0000012\t9\tBlue Harvest\tUS\ten\t{types}\t\\N\t0\n");
        let mut all = tables();
        all.iter_mut().filter(|(table, _)| *table == Table::Akas).for_each(|(_, bytes)| bytes.extend(row.as_bytes()));
        let films = from_tables(&all).expect("films").0;
        films.into_iter().find(|film| film.title == "The Steppe Book").expect("it is there").alternative
    };
    assert!(akas("imdbDisplay").contains(&"Blue Harvest".to_owned()));
    assert!(!akas("working").contains(&"Blue Harvest".to_owned()));
    assert!(!akas("imdbDisplay\u{2}working").contains(&"Blue Harvest".to_owned()));
}

/// Two people with the same name: the actor of two films, and the director of one.
const NAMESAKES: [&str; 3] = [
    r#"{"id":1,"title":"Bullitt","release_date":"1968-10-17","credits":{"cast":[{"id":13565,"name":"Steve McQueen","order":0}],"crew":[]}}"#,
    r#"{"id":2,"title":"The Getaway","release_date":"1972-12-13","credits":{"cast":[{"id":13565,"name":"Steve McQueen","order":0}],"crew":[]}}"#,
    r#"{"id":3,"title":"12 Years a Slave","release_date":"2013-10-18","credits":{"cast":[],"crew":[{"id":72932,"name":"Steve McQueen","job":"Director","department":"Directing"}]}}"#,
];

#[test]
fn namesakes_stay_two_people_whichever_file_of_tmdb_comes_first() {
    for order in [[0, 1, 2], [2, 0, 1]] {
        let folder = Scratch::new(&format!("namesakes-{}", order[0]));
        let sources = order.map(|at| {
            let file = format!("{at}.json");
            folder.write(&file, NAMESAKES[at]);
            Source::find(&format!("tmdb:{}", folder.path(&file).display())).expect("it is there")
        });
        let wanted = Import {
            sources: sources.to_vec(),
            choice: Choice::default(),
            out: folder.path("films.jsonl"),
            marks: folder.path("marks.jsonl"),
            restart: false,
        };
        import(&wanted, &|_| ()).expect("they are read");
        let films: Vec<_> = catalogue::read(folder.bytes("films.jsonl").as_slice()).map(|record| record.film.expect("a film")).collect();
        let of = |title: &str| films.iter().find(|film| film.title == title).expect(title);
        assert_eq!((of("Bullitt").cast[0].as_str(), of("The Getaway").cast[0].as_str()), ("Steve McQueen", "Steve McQueen"));
        assert_eq!(of("12 Years a Slave").directors, ["Steve McQueen (II)"]);
    }
}

#[test]
fn namesakes_stay_two_people_in_the_tables_of_imdb() {
    let mut all = tables();
    for (table, bytes) in &mut all {
        let rows = match table {
            Table::Basics => {
                "tt0000091\tmovie\tBullitt\tBullitt\t0\t1968\t\\N\t113\tAction\ntt0000092\tmovie\tThe Getaway\tThe Getaway\t0\t1972\t\\N\t113\tAction\ntt0000093\tmovie\t12 Years a Slave\t12 Years a Slave\t0\t2013\t\\N\t134\tDrama\n"
            }
            Table::Crew => "tt0000093\tnm0000901\t\\N\n",
            Table::Principals => "tt0000091\t1\tnm0000902\tactor\t\\N\t\\N\ntt0000092\t1\tnm0000902\tactor\t\\N\t\\N\n",
            Table::Names => "nm0000901\tSteve McQueen\t1969\t\\N\t\\N\t\\N\nnm0000902\tSteve McQueen\t1930\t1980\t\\N\t\\N\n",
            Table::Ratings | Table::Akas => "",
        };
        bytes.extend(rows.as_bytes());
    }
    let films = from_tables(&all).expect("films").0;
    let of = |title: &str| films.iter().find(|film| film.title == title).expect(title);
    assert_eq!((of("Bullitt").cast[0].as_str(), of("The Getaway").cast[0].as_str()), ("Steve McQueen", "Steve McQueen"));
    assert_eq!(of("12 Years a Slave").directors, ["Steve McQueen (II)"], "numbered by credits, not by the person's id");
}
