//! What the documents list exists, and what exists is listed: options, events, parts, custom properties, links between documents.

use super::fences::documents;
use crate::support::folders::root;
use crate::support::sources::{between, section, sources, text};
use intertitle::config::options;
use intertitle::quotes::card::Design;
use intertitle::strings::{Key, Overrides, Strings};
use std::collections::BTreeSet;

/// The code words in the first column of the tables below a heading.
fn rows(document: &str, heading: &str) -> BTreeSet<String> {
    let below = document.split_once(heading).unwrap_or_else(|| panic!("there is no {heading:?}")).1;
    let section = below.split("\n## ").next().unwrap_or_default();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('|').next());
    cells.flat_map(|cell| cell.split(',').map(|word| word.trim().trim_matches('`').to_owned())).collect()
}

#[test]
fn the_readme_shows_options_as_the_configuration_does() {
    let configuration = text("docs/configuration.md");
    let readme = text("README.md");
    let section = readme.split_once("\n## Options").expect("the README has options").1.split("\n## ").next().unwrap_or_default();
    let shown: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(shown.len() >= 8);
    for row in shown {
        assert!(configuration.contains(row), "not in docs/configuration.md: {row}");
    }
}

#[test]
fn the_types_have_every_option() {
    let types = text("src/embed/loader/intertitle.d.ts");
    for option in options() {
        let name = option.json_name();
        assert!(types.contains(&format!("  {name}?: ")), "intertitle.d.ts has no {name}");
    }
}

/// An option that takes one of some words has exactly these in its type.
#[test]
fn the_types_have_the_values_of_options() {
    let types = text("src/embed/loader/intertitle.d.ts").replace("Switch", "\"on\" | \"off\"");
    let mut checked = 0;
    for option in options() {
        let line = types.split(&format!("  {}?: ", option.json_name())).nth(1).and_then(|rest| rest.split(';').next()).unwrap();
        // Where any text will do, the words are only examples.
        if line.split(" | ").any(|part| part == "string") || !line.contains('"') {
            continue;
        }
        checked += 1;
        let (typed, taken) = (between(line, "\"", &['"']), between(&option.values(), "`", &['`']));
        let words = |found: &BTreeSet<String>| -> BTreeSet<String> {
            found.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())).cloned().collect()
        };
        assert_eq!(words(&typed), words(&taken), "{}", option.name);
    }
    assert!(checked > 10, "{checked}");
}

#[test]
fn the_readme_describes_events_as_their_page_does() {
    let page = text("docs/events.md");
    let readme = text("README.md");
    let shown: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `intertitle:")).collect();
    assert_eq!(shown, page.lines().filter(|line| line.starts_with("| `intertitle:")).collect::<Vec<_>>());
}

#[test]
fn every_string_is_documented_with_its_english() {
    let strings = Strings::new("en", Overrides::default());
    let tables = [
        ("docs/strings.md", "\n## Reading\n", Key::READING),
        ("docs/strings.md", "\n## Quotes\n", Key::QUOTES),
        ("docs/related-films.md", "\n## Strings\n", Key::FILMS),
        ("docs/responses.md", "\n## Strings\n", Key::RESPONSES),
    ];
    for (page, heading, keys) in tables {
        let document = text(page);
        let below = document.split_once(heading).unwrap_or_else(|| panic!("{page} has no {heading:?}")).1;
        let rows = below.split("\n## ").next().unwrap_or_default().lines().filter(|line| line.starts_with("| `"));
        let key_and_words = |row| {
            let mut words = str::split(row, '`');
            Some((words.nth(1)?, words.nth(1)?))
        };
        let told: Vec<(&str, &str)> = rows.filter_map(key_and_words).collect();
        let there: Vec<(&str, &str)> = keys.iter().map(|key| (key.name(), strings.get(*key))).collect();
        let missing: Vec<String> =
            there.iter().filter(|row| !told.contains(row)).map(|(name, words)| format!("| `{name}` | `{words}` |")).collect();
        assert!(missing.is_empty(), "{page} lacks these rows:\n{}", missing.join("\n"));
        assert_eq!(told, there, "{page} has other rows, or in another order");
    }
}

#[test]
fn every_design_of_a_card_is_named_in_order() {
    let strings = Strings::new("en", Overrides::default());
    let names = Design::ALL.map(|design| {
        let key = Key::QUOTES.iter().find(|key| key.name().to_lowercase() == format!("design{}", design.name()));
        strings.get(*key.unwrap_or_else(|| panic!("no string is called design… after {}", design.name())))
    });
    let said = format!(" designs: {}. ", names.join(", "));
    assert!(text("docs/quotes.md").contains(&said), "docs/quotes.md does not say:{said}");
}

#[test]
fn every_event_and_its_codes_are_documented_and_exist() {
    let types = text("src/embed/loader/intertitle.d.ts");
    let events = between(&types, "\"intertitle:", &['"']);
    assert_eq!(between(&text("docs/events.md"), "| `intertitle:", &['`']), events);
    let codes = types.lines().find_map(|line| line.trim().strip_prefix("code: ")).expect("the types list the codes");
    assert_eq!(rows(&text("docs/events.md"), "## Codes"), codes.split('"').skip(1).step_by(2).map(str::to_owned).collect());
}

#[test]
fn every_custom_property_is_documented_and_exists() {
    let used: BTreeSet<String> = between(&sources("style", ".css"), "var(--intertitle-", &[',', ')']);
    let told: BTreeSet<String> = rows(&text("docs/styling.md"), "## Custom properties")
        .iter()
        .filter_map(|name| name.strip_prefix("--intertitle-"))
        .map(str::to_owned)
        .collect();
    assert_eq!(told, used);
}

#[test]
fn every_part_is_documented_and_exists() {
    let ui =
        ["src/ui", "src/render", "src/compose", "src/programme", "src/respond", "src/embed"].map(|folder| sources(folder, ".rs")).concat();
    let mut used = between(&ui, "part=\"", &['"']);
    used.extend(between(&ui, "\"part\", \"", &['"']));
    let used: BTreeSet<String> = used.iter().flat_map(|parts| parts.split(' ')).map(str::to_owned).collect();
    let told = rows(&text("docs/styling.md"), "## Parts");
    let missing: Vec<&String> = used.difference(&told).collect();
    assert!(missing.is_empty(), "not in docs/styling.md: {missing:?}");
    for part in told {
        assert!(ui.split('"').any(|literal| literal.split(' ').any(|word| word == part)), "there is no part {part}");
    }
}

#[test]
fn every_class_of_a_fetched_article_exists() {
    let used = [sources("src/render", ".rs"), sources("src/ui", ".rs"), sources("src/embed/loader", ".js")].concat();
    let literals: BTreeSet<&str> = used.split(['"', '\'']).collect();
    let words = || literals.iter().flat_map(|literal| literal.split(' '));
    // Some are assembled: `intertitle-box--` and the name of the box.
    let is_made =
        |class: &str| words().any(|word| word.ends_with('-') && class.strip_prefix(word).is_some_and(|end| literals.contains(end)));
    let told = rows(&text("docs/styling.md"), "## Classes");
    for class in &told {
        assert!(words().any(|word| word == class) || is_made(class), "there is no class {class}");
    }
    let render = sources("src/render", ".rs");
    let plain =
        render.split('"').flat_map(|literal| literal.split(' ')).filter(|word| word.starts_with("intertitle-") && !word.ends_with('-'));
    let boxes = between(&render, "self.section(parent, \"", &['"']);
    assert_eq!(boxes.len(), 5);
    let made = boxes.iter().map(|kind| format!("intertitle-box--{kind}")).chain(["intertitle-prev".into(), "intertitle-next".into()]);
    let missing: Vec<String> = plain.map(str::to_owned).chain(made).filter(|class| !told.contains(class)).collect();
    assert!(missing.is_empty(), "not in docs/styling.md: {missing:?}");
}

#[test]
fn everything_kept_in_a_browser_is_documented() {
    let kept = between(&sources("src", ".rs"), "STORAGE_KEY: &str = \"", &['"']);
    assert_eq!(rows(&text("docs/privacy.md"), "**What is kept."), kept);
}

#[test]
fn the_documents_name_the_version_that_is_built() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(text("docs/embedding.md").contains(&format!("/v{version}/intertitle.js")), "docs/embedding.md names another version");
    let newest = text("CHANGELOG.md").split_once("\n## ").map(|(_, rest)| rest.starts_with(version));
    assert_eq!(newest, Some(true), "CHANGELOG.md does not begin with {version}");
}

/// The fragments under which GitHub links to headings: lower case, without punctuation, with a hyphen for each space.
fn anchors(source: &str) -> BTreeSet<String> {
    let outside: String = source.split("```").step_by(2).collect();
    let headings = outside.lines().filter_map(|line| line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#')));
    let kept = |letter: char| match letter {
        ' ' => Some('-'),
        letter if letter.is_alphanumeric() || "-_".contains(letter) => Some(letter),
        _ => None,
    };
    headings.map(|heading| heading.trim().to_lowercase().chars().filter_map(kept).collect()).collect()
}

#[test]
fn what_the_documents_for_programmers_point_to_exists() {
    let code = sources("src", ".rs");
    let contributing = text("CONTRIBUTING.md");
    let table = contributing.split_once("## Adding one more").expect("a table").1.split("\n## ").next().unwrap_or_default();
    for name in
        between(table, "`", &['`']).iter().filter(|name| name.chars().all(|c| c.is_alphanumeric() || "_:".contains(c)) && !name.is_empty())
    {
        let name = name.rsplit("::").next().unwrap_or_default();
        assert!(code.contains(name), "CONTRIBUTING.md: there is no {name}");
    }
    for document in ["CONTRIBUTING.md", "ARCHITECTURE.md", "tests/README.md"] {
        let text = text(document);
        let outside: String = text.split("```").step_by(2).collect();
        for (_, path) in outside.split('`').enumerate().filter(|(nth, _)| nth % 2 == 1) {
            let is_path = ["src/", "style/", "scripts/", "tests/", "docs/", "fuzz/"].iter().any(|folder| path.starts_with(folder));
            let path = path.split(' ').next().unwrap_or_default();
            assert!(!is_path || path.contains('*') || root().join(path).exists(), "{document}: there is no {path}");
        }
    }
}

/// What a page of a flow can ask of the server, so that nobody writes it a second time.
#[test]
fn everything_that_the_server_of_the_flows_does_is_documented() {
    let readme = text("tests/e2e/README.md");
    let faults = between(section(&text("tests/e2e/support/server/fault.rs"), "let named = [", "];"), "(\"", &['"']);
    let origins = sources("tests/e2e/support/server", ".rs");
    let names = between(&origins, "\"{{", &['}']);
    assert!(faults.len() > 5 && names.len() > 5, "{faults:?} {names:?}");
    let all = faults.iter().map(|fault| format!("`{fault}`")).chain(names.iter().map(|name| format!("`{{{{{name}}}}}`")));
    let missing: Vec<String> = all.filter(|name| !readme.contains(name)).collect();
    assert!(missing.is_empty(), "not in tests/e2e/README.md: {missing:?}");
}

#[test]
fn links_between_documents_lead_somewhere() {
    for document in documents() {
        // Links within snippets are examples.
        let source: String = text(&document).split("```").step_by(2).collect();
        let folder = document.parent().expect("it is in a folder");
        for target in between(&source, "](", &[')']) {
            let (path, heading) = target.split_once('#').unwrap_or((&target, ""));
            if path.contains(':') {
                continue;
            }
            let file = if path.is_empty() { document.clone() } else { folder.join(path) };
            assert!(file.exists(), "{}: {target} does not exist", document.display());
            assert!(heading.is_empty() || anchors(&text(&file)).contains(heading), "{}: {target} has no such heading", document.display());
        }
    }
}
