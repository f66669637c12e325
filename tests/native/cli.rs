//! The command line as authors see it: the built program, its two streams and its exit code.

use crate::support::scratch::Scratch;
use std::process::{Command, ExitCode, Output};

/// A folder with these files.
fn folder(name: &str, files: &[(&str, &[u8])]) -> Scratch {
    let folder = Scratch::new(name);
    files.iter().for_each(|(name, content)| folder.write(name, content));
    folder
}

const MARKDOWN: &[u8] = b"---\ntitle: Her, again\nrating: six\n---\n\nThe city is *warm*.\n\n## The pocket\n\nA safety pin.\n";
const JSON: &[u8] =
    br#"{ "metadata": { "title": "Her" }, "blocks": ["The city is warm.", { "type": "heading", "level": 2, "content": "The pocket" }] }"#;

/// A page with a post of 300 words between a menu and comments.
fn page() -> Vec<u8> {
    let paragraphs =
        "<p>The city is warm, nobody in it looks up, and a man with a safety pin in his pocket walks home through the haze.</p>".repeat(14);
    format!("<title>Her, again</title><nav><a href=/>Home</a></nav><article class=post><h1>Her, again</h1>{paragraphs}</article><section id=comments><p>First!</p></section>").into_bytes()
}

#[test]
fn check_prints_what_is_wrong_and_a_summary() {
    let folder = folder("cli-check", &[("her.md", MARKDOWN), ("her.json", JSON)]);
    let (well, out, errors) = folder.run(&["check", "her.md", "her.json"]);
    assert!(well, "a warning is no failure: {out}");
    assert_eq!(errors, "");
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("her.md:3:9: "), "{out}");
    assert_eq!(
        lines[1..],
        ["her.md: Her, again", "  9 words, 1 minute", "  - The pocket", "her.json: Her", "  6 words, 1 minute", "  - The pocket"]
    );
    assert!(!folder.run(&["check", "--strict", "her.md"]).0);
    assert!(folder.run(&["check", "--strict", "her.json"]).0);
}

#[test]
fn check_reads_a_page() {
    let folder = folder("cli-page", &[("her.html", &page())]);
    let (well, out, _) = folder.run(&["check", "her.html"]);
    assert!(well, "{out}");
    assert!(out.starts_with("her.html: Her, again\n  336 words, 1 minute\n"), "{out}");
}

#[test]
fn what_cannot_be_read_is_a_failure_and_the_rest_is_checked() {
    let folder = folder("cli-unreadable", &[("broken.json", b"{ \"metadata\": {},"), ("empty.html", b"<p>"), ("her.json", JSON)]);
    let (well, out, _) = folder.run(&["check", "missing.md", "broken.json", "empty.html", "her.json"]);
    assert!(!well);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "missing.md: there is no such file or folder");
    assert!(lines[1].starts_with("broken.json:1:17: this is not JSON: it breaks off here"), "{out}");
    assert_eq!(lines[2], "broken.json: it contains no text");
    assert!(lines[3].starts_with("empty.html: "), "{out}");
    assert_eq!(lines[4], "her.json: Her");
}

#[test]
fn bytes_that_are_no_text_are_reported() {
    let folder = folder(
        "cli-bytes",
        &[
            ("her.md", b"Her\n\ncaf\xe9 society"),
            ("her.txt", b"\xff\xfeH\0e\0r\0"),
            ("her.docx", b"PK\x03\x04\0\0"),
            ("her.rtf", b"{\\rtf1 Her}"),
        ],
    );
    let (well, out, _) = folder.run(&["check", "her.md"]);
    assert!(well);
    assert!(out.starts_with("her.md:3:4: this is not UTF-8, and shows as \u{fffd}; save the file as UTF-8\n"), "{out}");
    assert_eq!(folder.run(&["text", "her.md"]).1, "Her\n\ncaf\u{fffd} society\n");
    let (well, out, _) = folder.run(&["check", "her.txt", "her.docx", "her.rtf"]);
    let lines: Vec<&str> = out.lines().collect();
    assert!(!well);
    assert_eq!(
        lines,
        [
            "her.txt: this is UTF-16; save it as UTF-8",
            "her.docx: this is not text",
            "her.rtf: its extension does not tell what it is; give --type markdown, json or html"
        ]
    );
}

/// The loader and the command line take a file with a given ending for the same format.
#[test]
fn an_ending_means_what_it_means_on_a_page() {
    use intertitle::native::document::Format;
    let loader = include_str!("../../src/embed/loader/fetching.js");
    for (format, ending) in [(Format::Json, ""), (Format::Markdown, ""), (Format::Html, "l?")] {
        let words: Vec<&str> = Format::ENDINGS.iter().filter(|(_, of)| *of == format).map(|(word, _)| *word).collect();
        let expression = format!("/{}{ending}/i", words.join("|"));
        assert!(loader.contains(&expression), "{expression}");
    }
    let folder = folder("cli-endings", &[("her.mdx", MARKDOWN), ("her.geojson", JSON), ("her", b"<p>The city is warm."), ("her.md", JSON)]);
    for (name, arguments) in [("her.mdx", None), ("her.geojson", None), ("her", None), ("her.md", Some(["--type", "json"]))] {
        let (well, out, errors) = folder.run(&[&["text", name][..], arguments.as_ref().map_or(&[], |more| more)].concat());
        assert!(well && out.starts_with("The city is warm."), "{name}: {out}{errors}");
    }
    let source = std::fs::File::open(folder.path("her.mdx")).expect("it is there");
    let mut command = Command::new(env!("CARGO_BIN_EXE_intertitle"));
    let Output { stdout, .. } = command.args(["check", "--type", "markdown", "-"]).stdin(source).output().expect("the program runs");
    assert!(stdout.starts_with(b"-:3:9: "), "{}", String::from_utf8_lossy(&stdout));
}

#[test]
fn json_prints_what_the_widget_reads() {
    let folder = folder("cli-json", &[("her.json", JSON), ("her.md", MARKDOWN)]);
    let (well, compact, errors) = folder.run(&["json", "her.json"]);
    assert!(well && errors.is_empty());
    assert_eq!(compact.lines().count(), 1);
    let (_, pretty, _) = folder.run(&["json", "--pretty", "her.json"]);
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(value(&pretty), value(&compact));
    assert_eq!(value(&compact)["blocks"][0]["content"][0]["text"], "The city is warm.");
    let (well, out, errors) = folder.run(&["json", "her.md"]);
    assert!(well && errors.starts_with("her.md:3:9: "), "{errors}");
    assert_eq!(value(&out)["metadata"]["title"], "Her, again");
}

#[test]
fn text_prints_what_a_reader_hears() {
    let folder = folder("cli-text", &[("her.md", MARKDOWN)]);
    assert_eq!(folder.run(&["text", "her.md"]).1, "The city is warm.\n\nThe pocket\n\nA safety pin.\n");
}

#[test]
fn find_names_the_element_and_prints_its_text_alone() {
    let folder = folder("cli-find", &[("her.html", &page()), ("list.html", b"<p>Nothing here.")]);
    let (well, out, _) = folder.run(&["find", "her.html"]);
    assert!(well);
    assert!(out.starts_with("her.html: <article class=\"post\">, about 3"), "{out}");
    assert!(out.contains("\nThe city is warm") && !out.contains("First!") && !out.contains("Home"), "{out}");
    let (well, out, _) = folder.run(&["find", "list.html"]);
    assert!(!well && out.starts_with("list.html: "), "{out}");
}

#[test]
fn schema_prints_the_published_file() {
    let folder = folder("cli-schema", &[]);
    let printed = folder.run(&["schema"]).1;
    assert!(printed == include_str!("../../docs/article.schema.json"), "run `cargo run -- schema > docs/article.schema.json`");
}

#[test]
fn films_rank_writes_the_nearest_of_each_film_and_reports_other_lines() {
    let films = br#"{"id":"her-2013","title":"Her","year":2013,"directors":["Spike Jonze"]}
# A remark.
{"id":"adaptation-2002","title":"Adaptation","year":2002,"directors":["Spike Jonze"]}
{"title":"Without an id"}
{"id":"playtime-1967","title":"Playtime","year":1967,"directors":["Jacques Tati"]}
"#;
    let folder = folder(
        "cli-films-rank",
        &[("films.jsonl", films), ("some.txt", b"playtime-1967\nher-2013\n"), ("none.txt", b"heat-1995\n"), ("empty.txt", b"\n")],
    );
    let (well, out, errors) = folder.run(&["films", "rank", "--catalogue", "films.jsonl", "--out", "run.json"]);
    assert!(well && out.starts_with("3 films ready in "), "{out}{errors}");
    assert_eq!(errors, "films.jsonl:4: a film needs \"id\"\n");
    let run = |folder: &Scratch| folder.read("run.json");
    assert_eq!(run(&folder), r#"{"adaptation-2002":["her-2013"],"her-2013":["adaptation-2002"],"playtime-1967":[]}"#);
    assert!(folder.run(&["films", "rank", "--catalogue", "films.jsonl", "--out", "run.json", "--queries", "some.txt"]).0);
    assert_eq!(run(&folder), r#"{"her-2013":["adaptation-2002"],"playtime-1967":[]}"#);
    let (well, _, errors) = folder.run(&["films", "rank", "--catalogue", "films.jsonl", "--out", "run.json", "--queries", "none.txt"]);
    assert!(!well && errors.contains("none.txt: no film has the id \"heat-1995\""), "{errors}");
    let (well, _, errors) = folder.run(&["films", "rank", "--catalogue", "absent.jsonl", "--out", "run.json"]);
    assert!(!well && errors == "absent.jsonl: there is no such file or folder\n", "{errors}");
    folder.write("none.jsonl", b"\0\x01\n");
    let (well, _, errors) = folder.run(&["films", "rank", "--catalogue", "films.jsonl", "--out", "run.json", "--queries", "empty.txt"]);
    assert!(!well && errors.ends_with("empty.txt: it contains no id\n"), "{errors}");
    for none in ["none.jsonl", "."] {
        let before = run(&folder);
        let (well, _, errors) = folder.run(&["films", "rank", "--catalogue", none, "--out", "run.json"]);
        assert!(!well && errors.contains(&format!("{none}: it contains no film")), "{errors}");
        assert_eq!(run(&folder), before, "nothing is written for nothing");
    }
}

#[test]
fn a_number_without_sense_is_refused_with_what_is_allowed() {
    let folder = folder("cli-numbers", &[("films.jsonl", b"{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013}\n")]);
    let rank: &[&str] = &["films", "rank", "--catalogue", "films.jsonl", "--out", "out"];
    let build: &[&str] = &["films", "build", "films.jsonl", "--out", "out"];
    let import: &[&str] = &["films", "import", "films.jsonl", "--out", "out"];
    for (command, option, least, most) in [
        (rank, "--count", 1, 100_000),
        (build, "--candidates", 1, 100),
        (build, "--per-file", 1, 1_000),
        (import, "--min-votes", 0, 10_000_000),
    ] {
        let values = ["-1".to_owned(), "1.5".into(), "many".into(), String::new(), "99999999999999999999".into(), (most + 1).to_string()];
        for value in values.into_iter().chain((least > 0).then(|| "0".to_owned())) {
            let (well, _, errors) = folder.run(&[command, &[option, &value]].concat());
            assert!(!well && errors.contains(&format!("whole number from {least} to {most}")), "{option} {value}: {errors}");
            assert!(!folder.has("out"), "nothing is written");
        }
    }
    assert!(folder.run(&[rank, &["--count", "1"]].concat()).0);
}

/// A stream that fails like a full disk or a closed pipe.
struct Ends(std::io::ErrorKind);

impl std::io::Write for Ends {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_reported_and_a_closed_pipe_is_not() {
    use clap::Parser as _;
    use intertitle::native::cli::{Arguments, run};
    use std::io::ErrorKind;
    let said = |kind| {
        let mut errors = Vec::new();
        let exit = run(&Arguments::parse_from(["intertitle", "schema"]), &mut Ends(kind), &mut errors);
        (format!("{exit:?}"), String::from_utf8(errors).expect("UTF-8"))
    };
    let exit = |code: ExitCode| format!("{code:?}");
    assert_eq!(said(ErrorKind::BrokenPipe), (exit(ExitCode::SUCCESS), String::new()));
    let told = "the output could not be written: no storage space\n".to_owned();
    assert_eq!(said(ErrorKind::StorageFull), (exit(ExitCode::FAILURE), told));
}

#[test]
fn without_arguments_it_explains_itself() {
    let folder = folder("cli-none", &[]);
    let (well, _, errors) = folder.run(&[]);
    assert!(!well && errors.contains("Usage: intertitle"), "{errors}");
    let (_, help, _) = folder.run(&["--help"]);
    assert!(help.starts_with("Reads film writing as Intertitle will"), "{help}");
    assert!(folder.run(&["--version"]).1.starts_with("intertitle "));
}

/// Every command in `docs/command-line.md` prints what the page shows.
#[test]
fn the_documentation_shows_what_is_printed() {
    let page = include_str!("../../docs/command-line.md");
    let source = page.split("```markdown\n").nth(1).and_then(|rest| rest.split("```").next()).expect("her.md");
    let folder = folder("cli-docs", &[("her.md", source.as_bytes()), ("home.html", b"<title>Home</title><p>Nothing here.")]);
    let examples: Vec<&str> = page.split("```console\n$ intertitle ").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(examples.len(), 4);
    for example in examples {
        let (command, shown) = example.split_once('\n').expect("a command and what it prints");
        let (_, out, errors) = folder.run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(errors + &out, shown, "intertitle {command}");
    }
}

/// The program understands every `intertitle` command in a snippet of any document.
#[test]
fn commands_in_the_documents_are_understood() {
    use clap::Parser as _;
    let mut tried = 0;
    for document in crate::docs::fences::documents() {
        let source = std::fs::read_to_string(&document).expect("a document is text");
        for line in source.split("```").skip(1).step_by(2).flat_map(str::lines) {
            let command = line.strip_prefix("$ ").unwrap_or(line);
            if command.starts_with("intertitle ") && !command.contains('…') {
                let read = intertitle::native::cli::Arguments::try_parse_from(command.split_whitespace());
                assert!(read.is_ok(), "{}: {command}", document.display());
                tried += 1;
            }
        }
    }
    assert!(tried >= 10, "{tried} commands");
}

/// The options named in a text: the word after each `--`.
fn dashed(text: &str) -> std::collections::BTreeSet<String> {
    let word = |rest: &str| rest.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or_default().to_owned();
    text.split("--").skip(1).map(word).filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

/// The page names every command and option that the program knows, and no others.
#[test]
fn the_documentation_names_every_command_and_option() {
    let page = include_str!("../../docs/command-line.md");
    let folder = folder("cli-options", &[]);
    let help = |words: &[&str]| folder.run(&[words, &["--help"]].concat()).1;
    let commands = |help: String| -> Vec<String> {
        let listed = help.split("Commands:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("commands").to_owned();
        let first = |line: &str| line.split_whitespace().next().unwrap_or_default().to_owned();
        listed.lines().map(first).filter(|name| name != "help").collect()
    };
    let (mut known, mut names) = (std::collections::BTreeSet::new(), 0);
    for name in commands(help(&[])) {
        let below = if name == "films" { commands(help(&["films"])) } else { vec![String::new()] };
        for inner in below {
            let words: Vec<&str> = [name.as_str(), inner.as_str()].into_iter().filter(|word| !word.is_empty()).collect();
            assert!(page.contains(&format!("**{}**", words.join(" "))), "docs/command-line.md lacks {words:?}");
            known.extend(dashed(&help(&words)));
            names += 1;
        }
    }
    assert_eq!(names, 9);
    known.remove("help");
    // The options in the first line are Cargo's.
    let told = dashed(page.split_once("builds a program").expect("how it is built").1);
    assert_eq!(told, known);
}

#[test]
fn films_build_writes_an_index_and_reports_what_it_left_out() {
    let films = b"# ours\n{\"id\":\"her-2013\",\"title\":\"Her\",\"year\":2013,\"directors\":[\"Spike Jonze\"]}\n{\"title\":\"No id\"}\n{\"id\":\"adaptation-2002\",\"title\":\"Adaptation.\",\"year\":2002,\"directors\":[\"Spike Jonze\"]}\n";
    let folder = folder("cli-films-build", &[("films.jsonl", films), ("empty.jsonl", b"\n")]);
    let (well, out, errors) = folder.run(&["films", "build", "films.jsonl", "--out", "static"]);
    assert!(well, "{out}{errors}");
    assert_eq!(errors, "films.jsonl:3: a film needs \"id\"\n");
    assert!(out.starts_with("static/films.json: 2 films in "), "{out}");
    let manifest = folder.read("static/films.json");
    assert!(manifest.contains("\"films\":2") && manifest.contains("\"intertitleFilms\":2"), "{manifest}");
    let marks = b"{\"id\":\"her-2013\",\"rating\":9}\n\n{\"id\":\"adaptation-2002\",\"seen\":true}\n{\"id\":\"her-2013\",\"rating\":11}\nnonsense\n{\"id\":\"up-2009\",\"rating\":8}\n";
    folder.write("marks.jsonl", marks);
    let (well, out, errors) = folder.run(&["films", "build", "films.jsonl", "--out", "rated", "--marks", "marks.jsonl"]);
    assert!(well, "{out}{errors}");
    let told: Vec<&str> = errors.lines().filter(|line| line.starts_with("marks.jsonl:")).collect();
    assert!(
        told.len() == 3
            && told[2] == "marks.jsonl: marks on films that are not in the catalogue: 1, such as \"up-2009\""
            && told[0] == "marks.jsonl:4: a rating is in half stars, 1 to 10"
            && told[1] == "marks.jsonl:5:2: a value is missing here",
        "{errors}"
    );
    let rated = folder.read("rated/films.json");
    assert_ne!(rated, manifest, "ratings are a part of what is built");
    let (well, _, errors) = folder.run(&["films", "build", "films.jsonl", "--out", "rated", "--marks", "absent.jsonl"]);
    assert!(!well && errors.contains("absent.jsonl: "), "{errors}");
    folder.write("ratings.csv", b"Date,Name,Year,Letterboxd URI,Rating\n2014-01-05,Her,2013,,4.5\n");
    let (well, _, errors) = folder.run(&["films", "build", "films.jsonl", "--out", "rated", "--marks", "ratings.csv"]);
    assert!(
        !well && errors.ends_with("ratings.csv: it contains no marks; `intertitle films import` makes them of a Letterboxd export\n"),
        "{errors}"
    );
    let (well, _, errors) = folder.run(&["films", "build", "empty.jsonl", "--out", "none"]);
    let no_film = "empty.jsonl: it contains no film of a catalogue; `intertitle films import` makes a catalogue of other data\n";
    assert!(!well && errors.ends_with(no_film), "{errors}");
    assert!(!folder.has("none"), "nothing is written for nothing");
}
