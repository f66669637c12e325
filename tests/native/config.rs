//! Options: their layers, what is refused and what is used instead, and that the documentation says the same.

use intertitle::article::{Date, Rating};
use intertitle::config::{
    ArticleChoice, Config, DockPlace, Layers, Origin, OutlineMode, QuoteMode, SourceKind, Theme, film_links, options,
};
use serde_json::{Value, json};

/// The configuration of these layers, and the warnings, each in one line.
fn config<const N: usize>(given: [(Origin, Value); N]) -> (Config, Vec<String>) {
    let mut layers = Layers::all();
    given.iter().for_each(|(origin, value)| layers.add(*origin, &value));
    let (config, warnings) = layers.finish();
    (config, warnings.iter().map(ToString::to_string).collect())
}

#[test]
fn a_later_layer_wins() {
    let (config, warnings) = config([
        (Origin::Script, json!({ "article": "auto", "theme": "light", "dock": "top", "memory": "off", "title": "From the script" })),
        (
            Origin::Block,
            json!({ "theme": "dark", "outline": true, "authors": [{ "name": "Ida Venn", "bio": "Sees everything twice." }], "minutes": 9 }),
        ),
        (Origin::Element, json!({ "title": "From the element", "type": "markdown", "src": "/her.md", "class": "post", "id": "x" })),
        (Origin::Call, json!({ "memory": true, "rating": 4.5, "published": "2026-02-03" })),
    ]);
    assert_eq!(warnings, [] as [&str; 0]);
    assert_eq!(config.article, Some(ArticleChoice::Auto));
    assert_eq!(
        (config.theme, config.dock, config.outline, config.source),
        (Theme::Dark, DockPlace::Top, OutlineMode::On, SourceKind::Markdown)
    );
    assert_eq!((config.memory, config.src.as_deref()), (true, Some("/her.md")));
    let told = &config.metadata;
    assert_eq!((told.title.as_deref(), told.reading_minutes), (Some("From the element"), Some(9)));
    assert_eq!((&told.published, told.rating), (&Date::parse("2026-02-03"), Rating::new(4.5, 5.0)));
    assert_eq!(told.authors[0].bio.as_deref(), Some("Sees everything twice."));
}

/// A site's template that has no value to fill in writes an empty one.
#[test]
fn an_empty_value_leaves_the_weaker_one() {
    let site = json!({ "authors": ["Ida Venn"], "film": "Her (2013)", "tags": ["letters"], "series": "Machines", "quotes": "off" });
    for empty in [json!(""), json!(" "), json!([]), json!(null)] {
        let names = ["author", "authors", "film", "tags", "series", "hero", "title", "quotes"];
        for name in names {
            let read = config([(Origin::Block, site.clone()), (Origin::Call, json!({ name: empty }))]);
            assert_eq!(read, config([(Origin::Block, site.clone())]), "{name}: {empty}");
        }
    }
}

/// The words of an option and what they set are two lists, which agree only by their order.
#[test]
fn a_word_sets_what_it_says() {
    let mut checked = 0;
    for option in options() {
        let values = option.values();
        let is_of_words = values.split('`').step_by(2).all(|between| ["", ", ", " or "].contains(&between));
        let words: Vec<&str> = values.split('`').skip(1).step_by(2).collect();
        // Of two words a switch is made; pictures are asked for by the module of responses.
        if !is_of_words || words.len() < 3 || option.name == "responses-pictures" {
            continue;
        }
        for word in words {
            let origin = if option.name == "type" { Origin::Element } else { Origin::Block };
            let (config, warnings) = config([(origin, json!({ option.json_name(): word }))]);
            let set = match option.name {
                "type" => format!("{:?}", config.source),
                "outline" => format!("{:?}", config.outline),
                "dock" => format!("{:?}", config.dock),
                "theme" => format!("{:?}", config.theme),
                name => panic!("add {name} here"),
            };
            assert_eq!((set.to_lowercase().as_str(), warnings.len()), (word, 0), "{}", option.name);
            checked += 1;
        }
    }
    assert!(checked >= 13, "{checked}");
}

/// Each site that the table of options names is one that a film's links can lead to.
#[test]
fn the_sites_of_links_are_those_of_the_table() {
    let option = options().find(|option| option.name == "film-links").expect("an option");
    let values = option.values();
    let sites: Vec<&str> = values.split('`').skip(1).step_by(2).filter(|site| *site != "off").collect();
    assert!(sites.len() >= 5, "{sites:?}");
    for site in &sites {
        assert_eq!(film_links(Some(&&json!(site))).map(|links| links.len()), Ok(1), "{site}");
    }
    assert_eq!(film_links(Some(&&json!(option.default.trim_matches('`')))), film_links(None::<&&Value>));
    assert_eq!(film_links(Some(&&json!("off"))), Ok(Vec::new()));
}

#[test]
fn a_fetched_document_is_not_reported_as_left_out() {
    let (config, warnings) = config([(Origin::Call, json!({ "src": "blob:https://mag.test/0b36a012" }))]);
    assert_eq!((config.src.as_deref(), warnings.as_slice()), (Some("blob:https://mag.test/0b36a012"), [].as_slice()));
}

#[test]
fn a_bad_value_is_named_with_what_is_used_instead() {
    for (origin, options, warning) in [
        (Origin::Script, json!({ "dock": "left" }), "script data-dock: `left` is not one of `bottom`, `top` or `off`; `bottom` is used"),
        (Origin::Element, json!({ "readingTime": "no" }), "reading-time: `no` is not one of `on` or `off`; `on` is used"),
        (Origin::Block, json!({ "rating": "6/5" }), "config.rating: `6/5` is not a rating like `4.5/5`, or a number; it was left out"),
        (
            Origin::Call,
            json!({ "canonical": "javascript:alert(1)" }),
            "options.canonical: `javascript:alert(1)` is not an address, `http`, `https` or relative; it was left out",
        ),
        (Origin::Call, json!({ "minutes": 0 }), "options.minutes: `0` is not a whole number from 1 to 9999; it was left out"),
        (Origin::Call, json!({ "minutes": -5 }), "options.minutes: `-5` is not a whole number from 1 to 9999; it was left out"),
        (Origin::Block, json!({ "rating": -0.5 }), "config.rating: `-0.5` is not a rating like `4.5/5`, or a number; it was left out"),
        (
            Origin::Element,
            json!({ "published": "last Friday" }),
            "published: `last Friday` is not a date like `2026-02-03`, with or without a time; it was left out",
        ),
        (
            Origin::Script,
            json!({ "strings": "words" }),
            "script data-strings: `words` is not the `#id` of a JSON block; in JSON an object; it was left out",
        ),
        (Origin::Element, json!({ "series": "Rewatch" }), "series: only a JSON block or a call can set this; it was left out"),
        (Origin::Block, json!({ "series": { "part": 2 } }), "config.series: this needs a member `name`"),
        (Origin::Block, json!({ "theme": ["dark"] }), "config.theme: this takes `auto`, `light` or `dark`; it was left out"),
        (Origin::Block, json!({ "article": "auto" }), "config.article: this belongs on the script tag; it was left out"),
        (Origin::Call, json!({ "article": "auto" }), "options.article: this belongs on the script tag; it was left out"),
        (Origin::Script, json!({ "type": "markdown" }), "script data-type: this belongs on the element; it was left out"),
        (Origin::Block, json!({ "src": "/her.md" }), "config.src: this belongs on the element; it was left out"),
        (Origin::Block, json!(["dark"]), "config: expected an object of options; none of it was read"),
    ] {
        let (read, warnings) = config([(origin, options)]);
        assert_eq!(warnings, [warning]);
        assert_eq!(read, Config::default());
    }
}

#[test]
fn a_bad_value_leaves_the_layer_before() {
    let (config, warnings) = config([(Origin::Script, json!({ "theme": "dark" })), (Origin::Call, json!({ "theme": "black" }))]);
    assert_eq!(config.theme, Theme::Dark);
    assert_eq!(warnings, ["options.theme: `black` is not one of `auto`, `light` or `dark`; `dark` is used"]);
}

#[test]
fn a_long_bad_value_is_cut() {
    let (_, warnings) = config([(Origin::Script, json!({ "dock": "left ".repeat(1000) }))]);
    assert!(warnings[0].len() < 200, "{}", warnings[0].len());
}

#[test]
fn a_mistyped_name_is_recognised_and_others_are_left_alone() {
    let (_, warnings) = config([
        (Origin::Script, json!({ "readingtime": "off", "cfasync": "false", "turboTrack": "reload", "nscript": "afterInteractive" })),
        (Origin::Element, json!({ "class": "post", "slot": "x", "style": "display: block", "flim": "Her", "intertitle": "/her.md" })),
        (Origin::Block, json!({ "readingTme": "off" })),
        (Origin::Block, json!({ "colour": "red" })),
    ]);
    let expected = [
        "script readingtime: there is no such option; did you mean `reading-time`?",
        "flim: there is no such option; did you mean `film`?",
        "config.readingTme: there is no such option; did you mean `readingTime`?",
        "config.colour: there is no such option",
    ];
    assert_eq!(warnings, expected);
}

#[test]
fn an_empty_value_counts_as_not_set() {
    for empty in [json!(" "), json!([]), json!(null)] {
        let all: serde_json::Map<String, Value> = options().map(|option| (option.json_name(), empty.clone())).collect();
        assert_eq!(config([(Origin::Block, Value::from(all))]), (Config::default(), vec![]), "{empty}");
    }
}

#[test]
fn the_authors_words_come_from_an_object_or_a_block_whichever_is_later() {
    let block = (Origin::Script, json!({ "strings": "#words" }));
    let object = (Origin::Call, json!({ "strings": { "contents": "In this piece" } }));
    let read = |[earlier, later]: [&(Origin, Value); 2]| {
        let mut layers = Layers::all();
        layers.add(earlier.0, &&earlier.1);
        layers.add(later.0, &&later.1);
        let told = (layers.strings_block().map(str::to_owned), layers.strings().map(|own| own["contents"].clone()));
        assert_eq!(layers.finish().1, []);
        told
    };
    assert_eq!(read([&block, &object]), (None, Some(json!("In this piece"))));
    assert_eq!(read([&object, &block]), (Some("words".to_owned()), None));
}

#[test]
fn names_are_unique_and_kebab_case() {
    let mut names: Vec<&str> = options().map(|option| option.name).collect();
    assert!(names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), options().count());
}

#[test]
fn the_documentation_lists_every_option_with_its_values_and_default() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/configuration.md")).unwrap();
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    for option in options() {
        let start = format!("| `{}` | {} | {} | ", option.name, option.values(), option.default);
        let about = rows.iter().find_map(|row| row.strip_prefix(&start)?.strip_suffix(". |"));
        assert!(about.is_some_and(|about| about.contains(' ')), "docs/configuration.md lacks a sentence in:\n{start}");
    }
    assert_eq!(rows.len(), options().count(), "docs/configuration.md lists an option that does not exist");
}

/// Every JSON block on the page is a configuration that is read without a warning.
#[test]
fn the_examples_of_the_documentation_are_valid() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/configuration.md")).unwrap();
    let blocks: Vec<&str> = page
        .split("application/json")
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split_once("</script>"))
        .map(|(json, _)| json)
        .collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let value: Value = serde_json::from_str(block).unwrap();
        let known: Vec<String> = options().map(|option| option.json_name()).collect();
        let options = value.as_object().unwrap().keys().all(|key| known.contains(key));
        // A block of strings is read by the strings module, a block of options here.
        if options {
            assert_eq!(config([(Origin::Block, value)]).1, [] as [&str; 0], "{block}");
        } else {
            assert_eq!(config([(Origin::Call, json!({ "strings": value }))]).1, [] as [&str; 0], "{block}");
        }
    }
}

#[test]
fn the_widget_reads_its_own_options_and_notes_the_others() {
    let given = json!({ "theme": "dark", "rating": "6/5", "colour": "red" });
    fn read<'a>(mut layers: Layers<&'a Value>, given: &'a Value) -> (Theme, bool, Vec<String>) {
        layers.add(Origin::Block, &given);
        let (config, warnings) = layers.finish();
        (config.theme, config.has_more_metadata, warnings.iter().map(ToString::to_string).collect())
    }
    let stranger = "config.colour: there is no such option".to_owned();
    let rating = "config.rating: `6/5` is not a rating like `4.5/5`, or a number; it was left out".to_owned();
    assert_eq!(read(Layers::widget(), &given), (Theme::Dark, true, vec![stranger]));
    assert_eq!(read(Layers::about(), &given), (Theme::Dark, false, vec![rating]));
    let empty = json!({ "author": " ", "tags": [] });
    assert_eq!(read(Layers::widget(), &empty), (Theme::Auto, false, vec![]));
}

#[test]
fn quotes_are_a_word_or_the_sentences_to_suggest() {
    let pinned = (Origin::Block, json!({ "quotes": ["One sentence.", "And another."] }));
    let (read, warnings) = config([pinned.clone()]);
    assert_eq!((read.quotes, read.pinned.len(), warnings.len()), (QuoteMode::On, 2, 0));
    let (read, _) = config([pinned, (Origin::Call, json!({ "quotes": "marked" }))]);
    assert_eq!((read.quotes, read.pinned.len()), (QuoteMode::Marked, 0));
    let (read, warnings) = config([(Origin::Element, json!({ "quotes": "some" }))]);
    assert_eq!(read.quotes, QuoteMode::On);
    assert_eq!(warnings, ["quotes: `some` is not `on`, `marked` or `off`; in JSON also a list of sentences; `on` is used"]);
}

/// The article's JSON reads a year in quotation marks as one, and says so: the related films must read the same.
#[test]
fn the_film_under_review_may_be_written_in_several_ways() {
    use intertitle::config::first_film;
    let name = |option: Value| first_film(&&option).map(|film| (film.title, film.year));
    let solaris = |year| Some(("Solaris".to_owned(), year));
    for option in [
        json!("Solaris (1972)"),
        json!(["Solaris (1972)", "Solaris (2002)"]),
        json!({ "title": "Solaris", "year": 1972 }),
        json!({ "title": "Solaris", "year": "1972" }),
        json!([{ "title": "Solaris (1972)", "year": " 1999 " }]),
    ] {
        assert_eq!(name(option.clone()), solaris(Some(1972)), "{option}");
    }
    assert_eq!([name(json!("Solaris")), name(json!({ "title": "Solaris", "year": "then" }))], [solaris(None), solaris(None)]);
    assert_eq!([name(json!({ "year": 1972 })), name(json!(5)), name(json!([]))], [None, None, None]);
}
