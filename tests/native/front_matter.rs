//! Front matter in every form that engines write: what is read of it, and what authors are told of the rest.

use super::markdown::told;
use intertitle::article::{Date, Film, Rating};
use intertitle::parse::markdown;

/// Text that looks like front matter but is none is shown as text, and the author is told why.
#[test]
fn invalid_front_matter_is_reported() {
    for (source, why) in [
        (
            "---\ntitle:Her\ndate: 2026-01-01\n---\nText.",
            "line 1, column 1: these lines are shown as text: in front matter a space follows",
        ),
        ("\n---\ntitle: Her\n---\nText.", "line 1, column 1: front matter must begin on the first line of a file"),
        ("+++\ntitle = \"Her\"\n\nText.", "line 1, column 1: the front matter is not closed by a line of `+++`"),
        ("{\n  \"title\": \"Her\"\n  \"date\": \"2026-01-01\"\n}\n\nText.", "line 1, column 1: this looks like JSON front matter"),
        ("---json\n{\"title\": \"Her\"}\n\nText.", "line 1, column 1: this looks like JSON front matter"),
        ("title: Her\n---\nText.", "line 1, column 1: front matter must begin with a line of `---`"),
        ("Title: Her\ntags:\n- love\n---\nText.", "line 1, column 1: front matter must begin with a line of `---`"),
    ] {
        assert!(told(source).iter().any(|warning| warning.starts_with(why)), "{source}: {:?}", told(source));
    }
    for text in [
        "---\npublished: true\n---\nText.",
        "---\n\nA break, and text.\n\n---\n",
        "\n\nText.",
        "---\nhttps://films.example/her\n---\n",
        "---\nNote: this review has spoilers.\n---\n\nText.",
        "---\n\nSpoiler warning: the end is discussed.\n\nHe leaves.\n\n---\n\nText.",
        "+++ and on",
        "Rating: none\n---\nText.",
        "her: him\n---\nText.",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_notice_between_two_breaks_is_no_front_matter() {
    for (source, text) in [
        ("---\nNote: this review has spoilers.\n---\n\nText.", "Note: this review has spoilers.\n\nText."),
        ("---\n\nSpoiler warning: read on.\n\nHe leaves.\n\n---\n\nText.", "Spoiler warning: read on.\n\nHe leaves.\n\nText."),
        ("---\nTitle: Her\nLayout: post\n---\nText.", "Text."),
        ("---\nLayout: Post\nSubtitle: Her\ndate: 2026-02-03\n---\nText.", "Text."),
        ("---\n\"Layout\": post\n---\nText.", "Text."),
        ("---\nTitel: Sie\nJahr: 2013\n---\nText.", "Text."),
    ] {
        assert_eq!(markdown::read(source).0.plain_text().as_str(), text, "{source}");
    }
}

#[test]
fn front_matter_may_begin_with_a_comment_or_an_empty_line_or_hold_nothing() {
    for source in [
        "---\n# From the template\ntitle: Her\n---\nText.",
        "---\n\ntitle: Her\n---\nText.",
        "---\n# title: Him\n---\nText.",
        "---\n---\nText.",
    ] {
        let (article, warnings) = markdown::read(source);
        assert_eq!((article.plain_text().as_str(), warnings), ("Text.", vec![]), "{source}");
        assert_eq!(article.metadata.title.is_some(), source.contains("Her"), "{source}");
    }
}

/// JSON written by a program may encode an emoji as two escapes.
#[test]
fn escapes_beyond_sixteen_bits_are_read_in_pairs() {
    let title = |title: &str| markdown::read(&format!("---\ntitle: \"{title}\"\n---\nText.")).0.metadata.title.unwrap();
    assert_eq!(title("\\ud83c\\udfac Her"), "\u{1f3ac} Her");
    assert_eq!(title("\\ud83c Her"), "\u{fffd} Her", "half of one");
}

/// A colon is what tells YAML between the fences of TOML, but titles have one too.
#[test]
fn toml_may_have_a_colon_in_its_first_line() {
    for first in ["title = \"Her: again\"", "title=\"Her : again\"", "# Review: Her\n\"title\" = 'Her: again'", "draft = false # yes: no"] {
        let (article, warnings) = markdown::read(&format!("+++\n{first}\nkicker = \"Seen twice\"\n+++\nText."));
        assert_eq!((article.metadata.kicker.as_deref(), warnings), (Some("Seen twice"), vec![]), "{first}");
        assert_eq!(article.metadata.title.is_some(), first.contains("title"), "{first}");
    }
    assert!(told("+++\ntitle: 2 + 2 = 5\n+++\nText.").iter().any(|warning| warning.contains("front matter is TOML")));
}

#[test]
fn a_line_of_toml_is_taken_whole_or_not_at_all() {
    let (article, warnings) = markdown::read("+++\ntitle = \"Her\" again\nkicker = \"Seen twice\"\n+++\nText.");
    assert_eq!((article.metadata.title, article.metadata.kicker.as_deref()), (None, Some("Seen twice")));
    assert_eq!(warnings.len(), 1);
}

#[test]
fn one_line_may_name_several_films() {
    let (article, warnings) = markdown::read("---\nfilm: Her (2013), Lost in Translation (2003)\n---\nText.");
    let films: Vec<_> = article.metadata.films.iter().map(|film| (film.title.as_str(), film.year)).collect();
    assert_eq!((films, warnings.len()), (vec![("Her", Some(2013)), ("Lost in Translation", Some(2003))], 0));
    let items = "---\nfilms:\n  - Her (2013) and Solaris (1972)\n  - Thelma and Louise\n---\n";
    let films = markdown::read(items).0.metadata.films;
    assert_eq!(films.iter().map(|film| film.title.as_str()).collect::<Vec<_>>(), ["Her", "Solaris", "Thelma and Louise"]);
}

#[test]
fn the_year_0_is_no_year() {
    let source = "---\nfilm: {title: Her, year: 0000-00-00}\n---\nText.";
    assert_eq!(markdown::read(source).0.metadata.films, [Film { title: "Her".into(), year: None }]);
    assert_eq!(told(source), ["line 2, column 26: `0000-00-00` is not a year; it is left out"]);
}

/// Weights and dates are numbers too, and `order` may be either.
#[test]
fn a_part_is_a_number_that_published_json_allows() {
    for source in ["series: Rewatch\npart: 20240301", "series:\n  name: Rewatch\n  order: 10000", "series: [Rewatch]\nseries_order: 0"] {
        let source = format!("---\n{source}\n---\nText.");
        assert_eq!(markdown::read(&source).0.metadata.series.unwrap().part, None, "{source}");
        assert!(told(&source)[0].ends_with("is not a whole number from 1 to 9999; it is left out"), "{source}");
    }
}

#[test]
fn front_matter_may_be_punctuated_as_in_other_languages() {
    let metadata = |source: &str| markdown::read(&["---\n", source, "\n---\n"].concat()).0.metadata;
    assert_eq!(metadata("tags: 是枝裕和、坂元裕二").tags, ["是枝裕和", "坂元裕二"]);
    assert_eq!(metadata("rating: 4,5/5").rating, Rating::new(4.5, 5.0));
    assert_eq!(metadata("rating: 8,5\nrating_scale: 20").rating, Rating::new(8.5, 20.0));
    assert_eq!(metadata("film: 怪物（2023）").films, metadata("film: 怪物 (2023)").films);
}

#[test]
fn only_the_words_of_an_obsidian_link_count() {
    let source = "---\nauthor: \"[[Ada Marsh]]\"\nfilms: [\"[[Her (2013)]]\", Solaris]\ncover: \"![[her.jpg]]\"\ndek: \"[[A]] and [[B|C]]\"\nkicker: \"[[x|Fridays]]\"\n---\n";
    let (article, warnings) = markdown::read(source);
    let metadata = article.metadata;
    let hero = metadata.hero.map(|hero| hero.image.src);
    assert_eq!((metadata.authors[0].name.as_str(), metadata.films[0].year, hero.as_deref()), ("Ada Marsh", Some(2013), Some("her.jpg")));
    assert_eq!((metadata.dek.as_deref(), metadata.kicker.as_deref()), (Some("[[A]] and [[B|C]]"), Some("Fridays")));
    assert_eq!(warnings, vec![]);
}

#[test]
fn a_misspelt_key_is_reported_and_an_engines_key_is_not() {
    let source = "---\ntitel: Her\nratting: 4/5\nearlier: {titel: Her, ratng: 3/5}\nlayout: post\nimages: [a.jpg]\nkeyword: love\npublisher: Us\n---\nText.";
    let named: Vec<String> = told(source).into_iter().map(|said| said.split('`').nth(1).unwrap_or_default().to_owned()).collect();
    assert_eq!(named, ["title", "rating", "title", "rating"], "{:?}", told(source));
    let minutes = |value: &str| markdown::read(&format!("---\nminutes: {value}\n---\nText.")).0.metadata.reading_minutes;
    assert_eq!((minutes("7"), minutes("9999"), minutes("99999")), (Some(7), Some(9999), None));
}

/// What names itself front matter, and is closed, is no text for readers, even if it cannot be read.
#[test]
fn front_matter_in_a_form_that_is_not_read_is_no_text() {
    for (front, warned) in [
        ("---js\n{ title: \"Her\", date: new Date() }\n---\n", "begins with `---js` is not read"),
        ("---js\nmodule.exports = { title: 'Her' };\n---\n", "begins with `---js` is not read"),
        ("--- coffee\ntitle: 'Her'\n---\n", "begins with `--- coffee` is not read"),
        (";;;\n\"title\": \"Her\",\n\"rating\": 4\n;;;\n", "begins with `;;;` is not read"),
        ("---json\n{\"title\": \"Her\"} and more\n---\n", "is not JSON"),
        ("---json\n[\"Her\"]\n---\n", "is not JSON"),
        ("+++\ntitle: Her\ndate: 2024-01-01\n+++\n", "front matter is TOML"),
        ("+++\n{\"title\": \"Her\"}\n+++\n", "front matter is TOML"),
    ] {
        let (article, warnings) = markdown::read(&[front, "\nThe opening.\n"].concat());
        assert_eq!(article.plain_text().as_str(), "The opening.", "{front}");
        let [warning] = warnings.as_slice() else { panic!("{front}: {warnings:?}") };
        assert!(warning.message.contains(warned) && warning.message.contains("left out"), "{front}: {warning}");
    }
    // A text may begin like that.
    for text in ["---js\nThe opening.\n", ";;;\n\nThe opening.\n", "--- she said.\n\n---\n\nThe end.\n"] {
        let (article, warnings) = markdown::read(text);
        assert!(article.plain_text().as_str().contains(if text.contains("she") { "she said" } else { "The opening." }));
        assert!(warnings.is_empty(), "{warnings:?}");
    }
}

/// Pelican and MultiMarkdown write the keys without fences.
#[test]
fn keys_without_fences_give_a_warning() {
    let expected = "line 1, column 1: front matter must begin with a line of `---`; this is shown as text";
    assert_eq!(told("Title: Her\nDate: 2024-02-03 10:20\nAuthor: Jo Okafor\n\nThe opening.\n"), [expected]);
    assert!(told("Film: Her\nDirector: Spike Jonze\n\nThe opening.\n").is_empty());
    assert!(told("Title: Her\n\nThe opening.\n").is_empty());
}

/// The names under which tools that turn Ghost's exports into files, Astro's and Jekyll's themes write the date of the last change.
#[test]
fn an_updated_date_has_many_names() {
    for key in ["lastmod", "last_modified_at", "updated_at", "date_updated", "updatedDate", "modified", "dateModified"] {
        let (article, warnings) = markdown::read(&format!("---\ntitle: Her\n{key}: 2024-04-06T10:00:00.000Z\n---\nText.\n"));
        assert_eq!((article.metadata.updated, warnings), (Date::parse("2024-04-06T10:00:00.000Z"), vec![]), "{key}");
    }
}

#[test]
fn the_words_of_a_byline_are_no_part_of_a_name() {
    let name = |author: &str| markdown::read(&format!("---\nauthor: \"{author}\"\n---\nText.")).0.metadata.authors[0].name.clone();
    for author in ["Ida Venn", "By Ida Venn", "by: Ida Venn", "Written by Ida Venn", "Posted by: Ida Venn"] {
        assert_eq!(name(author), "Ida Venn", "{author}");
    }
    for author in ["Byron Lee", "Ida Venn, stills by Max Moe"] {
        assert_eq!(name(author), author);
    }
}
