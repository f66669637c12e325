//! Finds the snippets in the documents: fenced blocks with their language, their name and their place.
//! It must not know what a snippet means.

use std::path::{Path, PathBuf};

/// A fenced block of a document.
#[derive(Clone, Debug)]
pub(crate) struct Snippet {
    /// The document's path from the repository's root, and the line of the opening fence: for messages.
    pub(crate) place: String,
    /// The language after the fence: `html`, `sh`, …
    pub(crate) language: String,
    /// The name given by `<!-- snippet: … -->` on the line before.
    pub(crate) name: Option<String>,
    /// The lines between the fences.
    pub(crate) text: String,
}

/// The repository's root. Not that of `support`: the whole flows, which read the snippets too, have another `support`.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// README, CONTRIBUTING, ARCHITECTURE and every Markdown file in `docs/`.
pub(crate) fn documents() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"].map(|name| root().join(name)).to_vec();
    let docs = std::fs::read_dir(root().join("docs")).expect("docs/ is here");
    found.extend(docs.map(|entry| entry.expect("docs/ can be read").path()).filter(|path| path.extension().is_some_and(|it| it == "md")));
    found.sort();
    found
}

/// Pages whose snippets have tests of their own, because they contain deliberate mistakes or parts of documents.
const TESTED_ELSEWHERE: [&str; 4] = ["catalogue.md", "command-line.md", "json.md", "markdown.md"];

/// Every snippet in the documents except [`TESTED_ELSEWHERE`].
pub(crate) fn all() -> Vec<Snippet> {
    documents().iter().filter(|path| !TESTED_ELSEWHERE.iter().any(|name| path.ends_with(name))).flat_map(|path| of(path)).collect()
}

fn of(path: &Path) -> Vec<Snippet> {
    let source = std::fs::read_to_string(path).expect("a document is text");
    let short = path.strip_prefix(root()).expect("it is in the repository").display().to_string();
    let mut snippets = vec![];
    let mut name = None;
    let mut lines = source.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let text: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| !line.starts_with("```")).collect();
            let place = format!("{short}:{}", number + 1);
            snippets.push(Snippet { place, language: language.trim().to_owned(), name: name.take(), text: text.join("\n") });
        } else {
            name = line.strip_prefix("<!-- snippet: ").and_then(|rest| rest.strip_suffix(" -->")).map(str::to_owned);
        }
    }
    snippets
}
