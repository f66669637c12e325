//! What our style sheets promise to the pages that they come to: no `rem`, no styles in markup, and defaults that any rule of the blog overrides.
//! They are read as text; how things look is tested in browsers.

use super::support::folders::{files, root};
use super::support::sources::{sources, text};
use intertitle::quotes::card::Format;
use std::collections::BTreeSet;
use std::path::Path;

fn under(folder: &str) -> Vec<(String, String)> {
    let folder = root().join(folder);
    files(&folder).iter().map(|file| (file.display().to_string(), text(file))).collect()
}

/// Whether a sheet uses `rem`, which shrinks on pages that set their root to 62.5 %.
fn uses_rem(css: &str) -> bool {
    css.match_indices("rem").any(|(at, unit)| {
        let follows = css[at + unit.len()..].chars().next();
        css[..at].ends_with(|before: char| before.is_ascii_digit()) && !follows.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn nothing_is_measured_in_rem() {
    assert!(uses_rem("a { margin: 1.5rem 0 }") && !uses_rem("/* removed */ a { margin: 1em }"));
    for (name, text) in under("style").into_iter().chain(under("src")) {
        assert!(!uses_rem(&text), "{name}");
    }
}

/// A reader's own dark mode turns the colours of our sheets around, without those that we read from the page: it must find one for the ground as
/// well as for the text. It cannot turn around a system colour, so the words of a filled button would be dark on dark.
#[test]
fn ground_and_text_have_colours_of_their_own() {
    let tokens = text("style/tokens.css");
    for name in ["text", "surface"] {
        let (_, rest) = tokens.split_once(&format!("var(--_page-{name}, ")).expect("a fallback");
        assert!(rest.starts_with('#'), "{name}: {}", rest.lines().next().unwrap_or_default());
    }
}

/// What asks for consent, or offers a chat, has a million or more; a reader must reach its buttons.
#[test]
fn what_floats_is_above_headers_and_below_windows_of_consent() {
    let all = ["chrome.css", "programme.css", "quote-button.css"].map(sheet).concat();
    let layers: Vec<u32> =
        declarations(&all, "z-index").into_iter().filter_map(|(_, value)| value.replace("!important", "").trim().parse().ok()).collect();
    let own: Vec<u32> = layers.into_iter().filter(|layer| *layer > 9).collect();
    assert_eq!(own.len(), 3);
    assert!(own.iter().all(|layer| (99_999..1_000_000).contains(layer)), "{own:?}");
}

/// `style-src 'self'` forbids `<style>` elements and `style` attributes: our sheets are adopted, and elements styled through `element.style`.
#[test]
fn no_styles_in_markup() {
    for folder in ["src/browser", "src/ui", "src/render", "src/compose", "src/programme", "src/respond", "src/embed"] {
        for (name, text) in under(folder) {
            let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            for markup in ["(\"style\"", ", \"style\"", "('style'", "<style", " style=\""] {
                // Except the list of attributes by which pages switch to dark, which we watch and do not write.
                assert!(!code.replace("\"data-mode\", \"style\"", "").contains(markup), "{name}: {markup}");
            }
        }
    }
}

/// The declarations of `property` in a sheet, each with the selector of its rule.
fn declarations<'a>(sheet: &'a str, property: &str) -> Vec<(&'a str, &'a str)> {
    let rules = sheet.lines().filter_map(|line| line.trim().split_once(" { "));
    let of = |(selector, body): (&'a str, &'a str)| {
        let values = body.split(';').filter_map(|declaration| declaration.trim().split_once(": "));
        values.filter(|(name, _)| *name == property).map(|(_, value)| (selector, value)).collect::<Vec<_>>()
    };
    rules.flat_map(of).collect()
}

fn sheet(name: &str) -> String {
    text(Path::new("style").join(name))
}

/// What follows an article is as large as its text. Where that is 12 pixels, small print would have ten.
#[test]
fn no_letters_after_an_article_are_smaller_than_twelve_pixels() {
    for name in ["programme.css", "responses.css", "paths.css"] {
        let sheet = sheet(name);
        for (selector, size) in declarations(&sheet, "font-size") {
            let Some(share) = size.strip_suffix("em").and_then(|share| share.parse::<f64>().ok()) else { continue };
            // Inside of these, everything is in `em` of small print.
            let is_within = [".chip__count", ".own-site__address", "code"].iter().any(|small| selector.contains(small));
            assert!(share * 14.5 >= 12.0 || is_within, "{name}: {selector}: {size}");
        }
    }
    for name in ["programme.css", "responses.css", "chrome.css"] {
        assert!(sheet(name).contains("max(14.5px, var(--_page-size, 16px))"), "{name}");
    }
}

/// In small print, small print is smaller still.
#[test]
fn no_letters_within_small_print_are_smaller_than_twelve_pixels() {
    let of = |name: &str, wanted: &str| -> f64 {
        let sheet = sheet(name);
        let mut sizes = declarations(&sheet, "font-size").into_iter().filter(|(selector, _)| selector.split(", ").any(|one| one == wanted));
        let (_, size) = sizes.next().unwrap_or_else(|| panic!("{wanted}"));
        size.trim_end_matches("em").parse().unwrap_or_else(|_| panic!("{wanted}: {size}"))
    };
    assert!(of("responses.css", ".field__label") * of("responses.css", ".field__optional") * 14.5 >= 12.0);
    assert!(of("article.css", ".intertitle-label)") * 14.5 >= 12.0);
}

/// Buttons look the same while a finger is on them: the browser's own sign is the only one that they were hit.
#[test]
fn a_touch_is_seen() {
    for (name, text) in under("style") {
        assert!(!text.contains("tap-highlight"), "{name}");
    }
}

/// Readers who ask their browser for more contrast get it in the boxes too.
#[test]
fn the_lines_of_the_boxes_are_those_of_the_chrome() {
    assert!(sheet("tokens.css").contains("@media (prefers-contrast: more) { [part~=base] { --_line: currentcolor;"));
    let own = declarations(&sheet("article.css"), "--_line").iter().any(|(selector, _)| selector.contains("endnotes"));
    assert!(!own, "what article.css says has the last word in their shadow root");
}

/// On a page in Hebrew whose author has not translated our words, "4 out of 5" would read "out of 5 4".
#[test]
fn a_rating_has_the_direction_of_its_words() {
    let sheet = sheet("article.css");
    for (property, value) in [("unicode-bidi", "plaintext"), ("inline-size", "fit-content")] {
        assert!(declarations(&sheet, property).contains(&(":where(.intertitle-score, .intertitle-scores dd)", value)), "{property}");
    }
}

/// Small capitals make letters small that have no capitals: Arabic ones, in Chromium.
#[test]
fn letters_without_capitals_are_not_made_small() {
    for name in ["programme.css", "responses.css", "dialog.css"] {
        let sheet = sheet(name);
        let small = declarations(&sheet, "font-variant-caps");
        assert!(!small.is_empty() && small.iter().all(|(selector, _)| selector.ends_with(":dir(ltr)")), "{name}: {small:?}");
    }
}

/// A text chosen by the author, or built in, is read on the background chosen along with it, and not on the page's.
#[test]
fn what_stands_in_the_page_has_the_authors_background() {
    for (name, selector) in [
        ("article.css", ":where(.intertitle-endnotes)"),
        ("programme.css", ".programme"),
        ("responses.css", ".responses"),
        ("responses.css", ".mark[data-narrow]"),
    ] {
        assert!(declarations(&sheet(name), "background").contains(&(selector, "var(--_ground)")), "{selector}");
    }
}

/// On paper and in columns, a heading is not left behind by what it heads.
#[test]
fn what_follows_an_article_breaks_between_its_pieces() {
    for (name, selector, property) in [
        ("article.css", ":where(.intertitle-box)", "break-inside"),
        ("programme.css", ".film", "break-inside"),
        ("programme.css", ".programme__label", "break-after"),
        ("responses.css", ".response__head", "break-inside"),
        ("responses.css", ".response__head", "break-after"),
    ] {
        assert!(declarations(&sheet(name), property).contains(&(selector, "avoid")), "{selector}: {property}");
    }
}

/// Boxes, films and responses follow one another in any choice, and the page's own follows them: two lines with nothing between them look broken.
#[test]
fn what_follows_an_article_begins_with_a_line_and_ends_without() {
    for (name, section) in [("article.css", ":where(.intertitle-box)"), ("programme.css", ".programme"), ("responses.css", ".responses")] {
        let sheet = sheet(name);
        assert!(declarations(&sheet, "border-block-start").iter().any(|(selector, _)| *selector == section), "{section}");
        let ends = declarations(&sheet, "border-block-end");
        assert!(!ends.iter().any(|(selector, _)| [section, ":where(.intertitle-endnotes)"].contains(selector)), "{section}");
    }
}

/// Where the text is small, the field's is not: iOS zooms a page when a field with letters below 16 pixels is touched.
#[test]
fn the_list_of_names_is_as_wide_as_its_field() {
    let sheet = sheet("paths.css");
    for property in ["box-sizing", "max-inline-size", "font-size"] {
        // The rule of the field has a line of its own for its declarations.
        let of_list = declarations(&sheet, property).into_iter().find(|(selector, _)| *selector == ".degrees__names");
        let (_, value) = of_list.unwrap_or_else(|| panic!("{property}"));
        let (_, field) = sheet.split_once(".degrees__field {").expect("the field");
        assert!(field.split('}').next().unwrap_or_default().contains(&format!("{property}: {value};")), "{property}: {value}");
    }
}

/// What is always at hand, and what is pressed on a phone, is hit by a thumb at the first attempt.
#[test]
fn what_a_thumb_must_hit_is_44_pixels_high() {
    for (name, rule) in [
        ("chrome.css", "[part~=base] { --_row: 44px; }"),
        ("programme.css", ".programme .programme__link, .film__links a { min-block-size: 44px; }"),
        ("responses.css", ".chip, .responses__action { min-block-size: 44px; }"),
    ] {
        assert!(sheet(name).contains(&["@media (pointer: coarse) { ", rule, " }"].concat()), "{name}");
    }
    for selector in [".button", ".link", ".choice"] {
        let sheet = sheet("chrome.css");
        let of = declarations(&sheet, "min-block-size").into_iter().find(|(found, _)| *found == selector);
        assert_eq!(of, Some((selector, "var(--_row)")));
    }
    for (name, wanted) in [
        ("composer.css", ".composer__formats > *, .composer__switch, .composer__button"),
        ("quote-button.css", ".quote[data-low]"),
        ("responses.css", ".write__send"),
    ] {
        let sheet = sheet(name);
        let of = declarations(&sheet, "min-block-size").into_iter().find(|(selector, _)| *selector == wanted);
        assert_eq!(of, Some((wanted, "44px")), "{name}");
    }
}

/// Rules without specificity override one another by their order alone.
#[test]
fn the_last_paragraph_of_a_box_has_no_margin_below_the_padding() {
    let sheet = sheet("article.css");
    let place = |rule: &str| sheet.find(rule).unwrap_or_else(|| panic!("{rule}"));
    assert!(place(":where(.intertitle-box > :last-child)") > place(":where(.intertitle-box p)"));
}

/// The classes that a sheet gives a style.
fn classes(sheet: &str) -> BTreeSet<String> {
    let code: String = sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code)).collect();
    let blocks: Vec<&str> = code.split('{').collect();
    let selectors = blocks.iter().rev().skip(1).filter_map(|block| block.rsplit([';', '}']).next()).map(str::trim);
    let ends = |c: char| !(c.is_alphanumeric() || "-_".contains(c));
    let named =
        |selector: &str| selector.split('.').skip(1).filter_map(|rest| rest.split(ends).next()).map(str::to_owned).collect::<Vec<_>>();
    selectors.filter(|selector| !selector.starts_with('@')).flat_map(named).collect()
}

#[test]
fn classes_are_read_from_selectors_alone() {
    let sheet = "/* .a */\n@layer base {\n  .b > .c__d:not(.e) { margin: .5em; padding: 0 }\n  @media (max-width: 1.5em) { .f--g::before { top: 0; } }\n}";
    assert_eq!(classes(sheet).into_iter().collect::<Vec<_>>(), ["b", "c__d", "e", "f--g"]);
}

/// Classes that are set without a style of their own.
const UNSTYLED: [&str; 1] = [
    // Beside the likes, whose class is looked up.
    "response__boosts",
];

/// A rule for a class that nothing has any more ships to every reader, and so does the name of a class without a rule.
#[test]
fn every_class_is_set_and_has_a_style() {
    let folders = ["src/browser", "src/ui", "src/render", "src/compose", "src/programme", "src/respond"];
    let code = folders.map(|folder| sources(folder, ".rs")).concat() + &sources("src/embed/loader", ".js").replace('\'', "\"");
    let literals: BTreeSet<&str> = code.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).collect();
    let words: BTreeSet<&str> = literals.iter().flat_map(|literal| literal.split(' ')).collect();
    // Some are assembled: `composer__shape--` and the name of the format.
    let formats = Format::ALL.map(Format::name);
    let ends = |end: &str| literals.contains(end) || formats.contains(&end);
    let is_made = |class: &str| words.iter().any(|word| word.ends_with('-') && class.strip_prefix(word).is_some_and(ends));
    let styled: BTreeSet<String> = under("style").iter().flat_map(|(_, sheet)| classes(sheet)).collect();
    assert!(styled.len() > 100, "{}", styled.len());
    let dead: Vec<&String> = styled.iter().filter(|class| !words.contains(class.as_str()) && !is_made(class)).collect();
    assert!(dead.is_empty(), "styled, but never set: {dead:?}");
    let is_sought = |class: &str| literals.iter().any(|literal| literal.contains(&format!(".{class}")));
    let is_idle = |class: &&&str| class.contains("__") && !class.ends_with('-') && !styled.contains(**class) && !is_sought(class);
    let idle: Vec<&&str> =
        words.iter().filter(|class| class.chars().all(|c| c.is_ascii_lowercase() || "-_".contains(c))).filter(is_idle).collect();
    assert_eq!(idle.into_iter().copied().collect::<Vec<_>>(), UNSTYLED, "set, but neither styled nor looked up");
}

/// Whether a selector has zero specificity, apart from that of a pseudo-element, which any rule for the same pseudo-element has too.
fn yields(selector: &str) -> bool {
    selector.strip_prefix(":where(").is_some_and(|rest| {
        let mut depth = 1_i32;
        let end = rest.find(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        });
        end.is_some_and(|end| matches!(&rest[end + 1..], "" | "::before" | "::details-content"))
    })
}

#[test]
fn defaults_of_a_fetched_article_yield_to_any_rule_of_the_blog() {
    assert!(yields(":where(.a :is(b, i))") && yields(":where(.a)::before"));
    assert!(!yields(":where(.a) b") && !yields(".a") && !yields(":where(.a), b"));
    let sheet = text("style/article.css");
    let selectors: Vec<&str> =
        sheet.lines().filter_map(|line| Some(line.trim().split_once(" {")?.0)).filter(|it| !it.starts_with('@')).collect();
    assert!(selectors.len() > 40, "{}", selectors.len());
    // The number of a footnote is content, not decoration.
    let firm: Vec<&str> = selectors.into_iter().filter(|selector| !yields(selector)).collect();
    assert_eq!(firm, [".intertitle-mark::before"]);
}
