//! What our style sheets promise to the pages they come to: no size of the page's root, no styles in markup, and defaults that any rule of a blog beats.
//! They are read as text; how it looks is for browsers.

use super::support::folders::files;
use std::path::Path;

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn under(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    files(&folder).iter().map(|file| (file.display().to_string(), read(file))).collect()
}

/// A root of 62.5 % would halve everything that is measured in `rem`.
fn measures_by_the_root(css: &str) -> bool {
    css.match_indices("rem").any(|(at, unit)| {
        let follows = css[at + unit.len()..].chars().next();
        css[..at].ends_with(|before: char| before.is_ascii_digit()) && !follows.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn nothing_is_measured_by_the_root_of_the_page() {
    assert!(measures_by_the_root("a { margin: 1.5rem 0 }") && !measures_by_the_root("/* removed */ a { margin: 1em }"));
    for (name, text) in under("style").into_iter().chain(under("src")) {
        assert!(!measures_by_the_root(&text), "{name}");
    }
}

/// Under `style-src 'self'` neither would count: sheets are adopted, and what is set on an element is set by its properties.
#[test]
fn no_style_stands_in_markup() {
    for folder in ["src/browser", "src/ui", "src/render", "src/compose", "src/programme", "src/respond", "src/embed"] {
        for (name, text) in under(folder) {
            let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            for markup in ["(\"style\"", ", \"style\"", "('style'", "<style", " style=\""] {
                // The one list of attributes by which a page switches to dark, which are watched and not written.
                assert!(!code.replace("\"data-mode\", \"style\"", "").contains(markup), "{name}: {markup}");
            }
        }
    }
}

/// A selector of no specificity; what is drawn before an element has that of the pseudo-element, which no blog can help to beat.
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
    let sheet = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style/article.css"));
    let selectors: Vec<&str> =
        sheet.lines().filter_map(|line| Some(line.trim().split_once(" {")?.0)).filter(|it| !it.starts_with('@')).collect();
    assert!(selectors.len() > 40, "{}", selectors.len());
    // The number of a note is what the mark says, and no look of it.
    let firm: Vec<&str> = selectors.into_iter().filter(|selector| !yields(selector)).collect();
    assert_eq!(firm, [".intertitle-mark::before"]);
}
