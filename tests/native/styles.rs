//! What our style sheets promise to the pages that they come to: no `rem`, no styles in markup, and defaults that any rule of the blog overrides.
//! They are read as text; how things look is tested in browsers.

use super::support::folders::files;
use std::path::Path;

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn under(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    files(&folder).iter().map(|file| (file.display().to_string(), read(file))).collect()
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
    let tokens = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css"));
    for name in ["text", "surface"] {
        let (_, rest) = tokens.split_once(&format!("var(--_page-{name}, ")).expect("a fallback");
        assert!(rest.starts_with('#'), "{name}: {}", rest.lines().next().unwrap_or_default());
    }
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
    let sheet = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style/article.css"));
    let selectors: Vec<&str> =
        sheet.lines().filter_map(|line| Some(line.trim().split_once(" {")?.0)).filter(|it| !it.starts_with('@')).collect();
    assert!(selectors.len() > 40, "{}", selectors.len());
    // The number of a footnote is content, not decoration.
    let firm: Vec<&str> = selectors.into_iter().filter(|selector| !yields(selector)).collect();
    assert_eq!(firm, [".intertitle-mark::before"]);
}
