//! `intertitle films check` and `intertitle films import` as an author runs them.

use crate::support::folders::{entries, root};
use crate::support::scratch::Scratch;
use flate2::Compression;
use flate2::write::GzEncoder;
use intertitle::native::films::import::Kind;
use std::io::Write;
use std::ops::Deref;
use std::path::Path;

/// A folder with the fixtures.
struct Folder(Scratch);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Scratch::new(name);
        copy(&root().join("tests/fixtures/films"), folder.folder());
        Self(folder)
    }

    /// Runs `intertitle films`.
    fn run(&self, arguments: &[&str]) -> (bool, String, String) {
        self.0.run(&[&["films"], arguments].concat())
    }

    /// Compresses a file, and returns the bytes of the compressed one, which takes its place.
    fn pack(&self, name: &str) -> Vec<u8> {
        let mut packer = GzEncoder::new(Vec::new(), Compression::default());
        packer.write_all(&self.bytes(name)).expect("it packs");
        let packed = packer.finish().expect("it packs");
        self.write(&format!("{name}.gz"), &packed);
        self.remove(name);
        packed
    }
}

impl Deref for Folder {
    type Target = Scratch;

    fn deref(&self) -> &Scratch {
        &self.0
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder can be made");
    for path in entries(from) {
        let to = to.join(path.file_name().expect("it has a name"));
        if path.is_dir() { copy(&path, &to) } else { assert!(std::fs::copy(path, to).is_ok()) }
    }
}

const ALL: [&str; 7] =
    ["own.jsonl", "wikidata-rows.json", "wikidata-grouped.json", "tmdb-her.json", "tmdb-list.json", "imdb", "letterboxd"];

#[test]
fn import_merges_all_sources_and_reports_what_it_skipped() {
    let folder = Folder::new("films-import");
    let (well, out, errors) = folder.run(&[&["import"][..], &ALL, &["--out", "films.jsonl"]].concat());
    assert!(well && errors.is_empty(), "{out}{errors}");
    let films = folder.read("films.jsonl");
    let ids: Vec<&str> = films.lines().filter_map(|line| line.split('"').nth(3)).collect();
    assert_eq!(ids, ["her-2013", "loose-1999", "the-steppe-book-1966", "a-novels-film-1994", "numbers-2001"]);
    assert_eq!(
        films.lines().next(),
        Some(
            r#"{"id":"her-2013","title":"Her","year":2013,"directors":["Spike Jonze"],"writers":["Spike Jonze"],"cast":["Joaquin Phoenix","Scarlett Johansson"],"composers":["Owen Pallett"],"cinematographers":["Hoyte van Hoytema"],"countries":["US"],"languages":["en"],"genres":["science fiction","romance","drama"],"subjects":["falling for a voice","artificial intelligence","loneliness"],"votes":14000,"wikidata":"Q788822","imdb":"tt1798709","tmdb":152601}"#
        )
    );
    assert_eq!(
        folder.read("marks.jsonl"),
        "{\"id\":\"her-2013\",\"rating\":9,\"watched\":\"2019-06-01\",\"seen\":true}\n{\"id\":\"the-steppe-book-1966\",\"rating\":10,\"seen\":true}\n{\"id\":\"a-novels-film-1994\",\"wanted\":true}\n"
    );
    for said in [
        "own.jsonl: 2 films read, 0 of them known already, 1 row skipped\n  1 skipped: it is not a film of a catalogue\n    own.jsonl:4: \"year\": the text ",
        "    wikidata-rows.json:9: Undated\n",
        "  1 skipped: it is a page of a list; request the details of each movie\n    tmdb-list.json:12\n",
        "    title.basics.tsv:6: tt0000013 movie Broken\n",
        "letterboxd: 3 titles found among the films, 2 skipped\n",
        "    ratings.csv:3: Never, Imported (1980)\n",
        "films.jsonl: 5 films\n",
        "marks.jsonl: marks on 3 films\n",
    ] {
        assert!(out.contains(said), "{said:?} is missing in:\n{out}");
    }
    for kind in Kind::ALL {
        assert_eq!(out.matches(kind.licence()).count(), 1, "the terms of {kind} are printed once:\n{out}");
    }
    assert!(!folder.has("films.jsonl.part") && !folder.has("films.jsonl.records"));
    assert!(folder.run(&["check", "films.jsonl"]).0, "what was imported has no fault");
}

#[test]
fn the_help_names_every_prefix() {
    let (_, help, _) = Folder::new("films-import-help").run(&["import", "--help"]);
    for kind in Kind::ALL {
        assert!(help.contains(&format!("`{}:`", kind.word())), "no {}: in\n{help}", kind.word());
    }
}

#[test]
fn a_catalogue_imported_again_is_the_same() {
    let folder = Folder::new("films-import-again");
    assert!(folder.run(&[&["import"][..], &ALL, &["--out", "films.jsonl"]].concat()).0);
    let before = folder.read("films.jsonl");
    assert!(folder.run(&["import", "films.jsonl", "tmdb-her.json", "--out", "films.jsonl"]).0, "into itself");
    assert_eq!(folder.read("films.jsonl"), before);
}

#[test]
fn an_interrupted_import_leaves_the_old_catalogue_and_resumes() {
    let folder = Folder::new("films-import-broken");
    folder.write("films.jsonl", b"the old one\n");
    folder.write("imdb/title.crew.tsv.gz", b"\x1f\x8bnot packed at all");
    folder.remove("imdb/title.crew.tsv");
    let arguments = ["import", "own.jsonl", "imdb", "--out", "films.jsonl"];
    let (well, _, errors) = folder.run(&arguments);
    assert!(!well && errors.contains("title.crew.tsv:1: "), "{errors}");
    assert_eq!(folder.read("films.jsonl"), "the old one\n");
    assert!(folder.has("films.jsonl.records"));
    folder.remove("imdb/title.crew.tsv.gz");
    let (well, out, errors) = folder.run(&arguments);
    assert!(well, "{errors}");
    assert!(out.starts_with("continued an interrupted import; sources read already: 1\nown.jsonl: 2 films read"), "{out}");
    let films = folder.read("films.jsonl");
    let (well, _, _) = folder.run(&["import", "own.jsonl", "imdb", "--out", "anew.jsonl", "--restart"]);
    assert!(well && folder.read("anew.jsonl") == films, "the result is the same as without the interruption");
    assert!(!folder.has("films.jsonl.records"));
}

#[test]
fn a_truncated_gzip_table_is_explained_and_located() {
    let folder = Folder::new("films-import-packed-cut");
    let packed = folder.pack("imdb/title.crew.tsv");
    for missing in [20, 4] {
        folder.write("imdb/title.crew.tsv.gz", &packed[..packed.len() - missing]);
        let (well, _, errors) = folder.run(&["import", "own.jsonl", "imdb", "--out", "films.jsonl"]);
        assert!(
            !well && errors.starts_with("imdb: title.crew.tsv:") && errors.ends_with(": it breaks off here; was it cut short?\n"),
            "{missing}: {errors}"
        );
    }
}

/// Opening and saving an export in a spreadsheet may change commas, line ends and encoding.
#[test]
fn exports_saved_by_a_spreadsheet_are_read_or_explained() {
    let folder = Folder::new("films-import-spreadsheet");
    let import = |table: &[u8]| {
        folder.write("letterboxd/ratings.csv", table);
        folder.run(&["import", "own.jsonl", "letterboxd/ratings.csv", "--out", "films.jsonl"])
    };
    let films = folder.read("own.jsonl");
    assert!(films.contains("\"Her\""), "{films}");
    let (well, _, errors) = import(b"Date,Name,Year,Letterboxd URI,Rating\n2014-01-05,Her,2013,https://boxd.it/4Kv8,\"4,5\"\n");
    assert!(well && folder.read("marks.jsonl").contains("\"rating\":9"), "{errors}");
    // Where the comma is the decimal sign, Excel separates columns by semicolons; copied cells come with tabs.
    for sign in [";", "\t"] {
        folder.remove("marks.jsonl");
        let table =
            "\u{feff}Date,Name,Year,Letterboxd URI,Rating\r\n05.01.2014,Her,2013,https://boxd.it/4Kv8,4.5\r\n,,,,\r\n".replace(',', sign);
        let (well, out, errors) = import(table.replace("4.5", "4,5").as_bytes());
        assert!(well && folder.read("marks.jsonl").contains("\"rating\":9"), "{errors}");
        assert!(out.contains("  1 skipped: it has no title\n    ratings.csv:3\n"), "{out}");
    }
    let (well, _, errors) = import(b"Date,Name,Year,Letterboxd URI,Rating\r2014-01-05,Her,2013,https://boxd.it/4Kv8,4\r");
    assert!(!well && errors.contains("ratings.csv:1: its lines end with CR alone"), "{errors}");
    let (well, _, errors) = import(b"\xff\xfeD\0a\0t\0e\0,\0N\0a\0m\0e\0\n\0");
    assert!(!well && errors.contains("ratings.csv:1: the table is not UTF-8; save it as UTF-8"), "{errors}");
}

#[test]
fn gzip_tables_and_a_minimum_of_votes() {
    let folder = Folder::new("films-import-packed");
    folder.pack("imdb/title.basics.tsv");
    let (well, out, errors) = folder.run(&["import", "imdb/title.basics.tsv.gz", "--min-votes", "100", "--out", "films.jsonl"]);
    assert!(well, "{errors}");
    assert!(out.contains("  1 skipped: fewer people have rated it than required\n    title.basics.tsv:5: The Steppe Book\n"), "{out}");
    assert!(folder.read("films.jsonl").contains("\"writers\":[\"Spike Jonze\"]"), "the other tables of the folder are read too");
    folder.remove("imdb/title.ratings.tsv");
    let (well, _, errors) = folder.run(&["import", "imdb", "--min-votes", "100", "--out", "films.jsonl"]);
    assert!(!well && errors.contains("title.ratings.tsv is missing; without it nothing is known of"), "{errors}");
    assert!(folder.run(&["import", "imdb", "--out", "films.jsonl"]).0, "without a minimum it is not needed");
}

#[test]
fn what_cannot_be_imported_is_reported_and_nothing_is_written() {
    let folder = Folder::new("films-import-nothing");
    folder.write("page.json", b"<html>nothing</html>");
    let failed = |arguments: &[&str], said: &str| {
        let (well, _, errors) = folder.run(&[&["import", "--out", "films.jsonl"], arguments].concat());
        assert!(!well && errors.contains(said), "{arguments:?}: {errors}");
        assert!(!folder.has("films.jsonl"));
    };
    failed(&["missing.json"], "missing.json: there is no such file or folder\n");
    failed(&["page.json"], "page.json: this is a web page");
    folder.write("words.json", b"nothing");
    failed(&["words.json"], "say which it is, such as tmdb:words.json");
    folder.write("query.csv", b"film,filmLabel\nhttp://www.wikidata.org/entity/Q788822,Her\n");
    failed(&["query.csv"], "query.csv: this is not a Letterboxd table; if it is a Wikidata result, download it as JSON");
    folder.write("refused.json", b"{\"status_code\":7,\"status_message\":\"Invalid API key\",\"success\":false}");
    failed(&["refused.json"], "  1 skipped: it is an error message\n    refused.json:1: Invalid API key\n");
    failed(
        &["tmdb:page.json"],
        "the sources contain no film; nothing was written\ntmdb:page.json: 0 films read, 0 of them known already, 1 row skipped\n  1 skipped: this is not TMDB's JSON\n    page.json:1\n",
    );
    folder.write("letterboxd-ana.zip", b"PK\x03\x04 and more");
    failed(&["letterboxd-ana.zip"], "letterboxd-ana.zip: this is a zip archive; unpack it, and name the folder or the files in it\n");
    failed(&["letterboxd:letterboxd-ana.zip"], "letterboxd-ana.zip: this is a zip archive; unpack it");
    folder.write("empty.json", b"");
    failed(&["empty.json"], "empty.json: the file is empty\n");
    folder.write("series.json", b"{\"id\":1399,\"name\":\"Westworld\",\"first_air_date\":\"2016-10-02\"}");
    failed(&["series.json"], "  1 skipped: it is no movie, but a series, a person or a collection\n    series.json:1: Westworld\n");
    folder.write("object.json", b"{\"message\": \"too many requests\"}");
    failed(&["wikidata:object.json"], "  1 skipped: this is not a query result\n    object.json\n");
    folder.write("none.json", b"{\"head\": {\"vars\": [\"film\"]}, \"results\": {\"bindings\": []}}");
    failed(&["none.json"], "  1 skipped: it contains no row of a result\n    none.json\n");
    failed(&["letterboxd"], "name a catalogue");
    failed(&["."], "it contains neither IMDb's title.basics.tsv nor a Letterboxd table");
}

#[test]
fn check_names_each_fault_with_its_line_and_compares_with_another_catalogue() {
    let folder = Folder::new("films-check");
    folder.write(
        "films.jsonl",
        b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013,\"directors\":[\"Spike Jones\"],\"imdb\":\"tt1798709\"}\n{\"id\":\"her-2013\",\"title\":\"Up\",\"year\":2009,\"mood\":1}\n",
    );
    folder.write(
        "other.json",
        b"[{\"id\":152601,\"imdb\":\"tt1798709\",\"title\":\"Her\",\"year\":2014,\"directors\":[\"Spike Jonze\"],\"cast\":[]}]",
    );
    let (well, out, _) = folder.run(&["check", "films.jsonl", "--against", "other.json"]);
    assert!(!well);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines,
        [
            "films.jsonl:1: Her (2013): directors: ours Spike Jones, theirs Spike Jonze",
            "films.jsonl:1: Her (2013): note: year: ours 2013, theirs 2014",
            "films.jsonl:2: Up (2009): \"mood\" is not a field of a film",
            "films.jsonl:2: Up (2009): id: \"her-2013\" ends with a year other than 2009",
            "films.jsonl:2: Up (2009): id: her-2013 is in films.jsonl:1 already",
            "2 films, 4 faults, 1 note; 1 film also in the other list",
        ]
    );
    let (well, out, _) = folder.run(&["check", "own.jsonl"]);
    assert!(!well && out.ends_with("2 films, 2 faults, 0 notes\n"), "{out}");
    folder.write("empty.jsonl", b"# nothing yet\n");
    let (well, out, _) = folder.run(&["check", "empty.jsonl"]);
    assert!(!well && out == "empty.jsonl: it contains no film\n0 films, 1 fault, 0 notes\n", "{out}");
    folder.write("films.jsonl", b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013\n");
    let (well, out, _) = folder.run(&["check", "films.jsonl"]);
    assert!(!well && out.starts_with("films.jsonl:1:42: this is not JSON: it breaks off here; a film must be on one line\n"), "{out}");
}

/// An incomplete import must not replace a catalogue.
#[test]
fn a_catalogue_is_kept_if_a_source_is_not_read_to_its_end() {
    let folder = Folder::new("films-import-refused");
    let film = br#"{"id": "her-2013", "title": "Her", "year": 2013, "directors": ["Spike Jonze"]}"#;
    let refused = |arguments: &[&str], said: &str| {
        let before = folder.read("films.jsonl");
        let (well, _, errors) = folder.run(&[&["import"], arguments].concat());
        assert!(!well && errors.contains(said), "{arguments:?}: {errors}");
        assert_eq!(folder.read("films.jsonl"), before);
    };
    folder.write("films.jsonl", film);
    folder.write("cut.json", br#"{"results": {"bindings": [{"film": {"value": "http://www.wikidata.org/entity/Q1"}, "#);
    refused(
        &["films.jsonl", "wikidata:cut.json", "--out", "films.jsonl"],
        "the file breaks off here; was it cut short?\nfilms.jsonl is unchanged",
    );
    folder.write("cut.jsonl", [film, b"\n{\"id\": \"up-2009\", \"tit".as_slice()].concat());
    refused(
        &["catalogue:cut.jsonl", "--out", "films.jsonl"],
        "cut.jsonl:2:22: the file breaks off here; was it cut short?\nfilms.jsonl is unchanged",
    );
    let table = folder.read("imdb/title.basics.tsv");
    folder.write("imdb/title.basics.tsv", &table.as_bytes()[..table.trim_end().rfind('\n').expect("rows") + 14]);
    refused(&["imdb", "--out", "films.jsonl"], "the file breaks off here; was it cut short?\nfilms.jsonl is unchanged");
    folder.write("marks.jsonl", b"the old ones\n");
    folder.write("ratings.csv", b"Date,Name,Year,Letterboxd URI,Rating\n2014-01-05,Her,2013,https://boxd.it/a,4.5\n2014-01-06,\"Up");
    refused(&["films.jsonl", "ratings.csv", "--out", "films.jsonl"], "ratings.csv:3: the file breaks off here; was it cut short?");
    folder.write("ratings.csv", b"Date,Name,Year,Letterboxd URI,Rating\n2014-01-06,Nowhere,1990,https://boxd.it/a,4.5\n");
    let (well, out, errors) = folder.run(&["import", "films.jsonl", "ratings.csv", "--out", "films.jsonl"]);
    assert!(well && out.contains("marks.jsonl: none of your titles is among the films; nothing was written there"), "{out}{errors}");
    assert_eq!(folder.read("marks.jsonl"), "the old ones\n");
    folder.write("films.jsonl", [film, b"\n{\"title\": \"Up\", \"year\": \"2009\"}\n".as_slice()].concat());
    refused(&["films.jsonl", "--out", "films.jsonl"], "films.jsonl would be lost");
}

#[test]
fn a_byte_order_mark_and_other_line_ends_change_nothing() {
    let imported = |name: &str, change: &dyn Fn(Vec<u8>) -> Vec<u8>| {
        let folder = Folder::new(name);
        let tables = [
            "imdb/title.basics.tsv",
            "imdb/name.basics.tsv",
            "imdb/title.principals.tsv",
            "letterboxd/ratings.csv",
            "letterboxd/watchlist.csv",
        ];
        for file in ALL.iter().filter(|name| name.contains('.')).chain(&tables) {
            let changed = change(folder.bytes(file));
            folder.write(file, &changed);
        }
        let (well, out, errors) = folder.run(&[&["import"][..], &ALL, &["--out", "films.jsonl"]].concat());
        assert!(well, "{out}{errors}");
        (folder.read("films.jsonl"), folder.read("marks.jsonl"))
    };
    let plain = imported("films-plain", &|bytes| bytes);
    let marked = imported("films-marked", &|bytes| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        ["\u{feff}", &text.replace("\r\n", "\n").replace('\n', "\r\n")].concat().into_bytes()
    });
    assert_eq!(plain, marked);
}
