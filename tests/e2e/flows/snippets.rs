//! The HTML snippets of the documents, used as an author would: pasted into a page, with the files where the documents assume them.
//! Must change nothing in a snippet but addresses and the hash of the release.

use std::path::Path;

use super::assert_clean;
use crate::fences::{self, Snippet};
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![every_html_snippet_of_the_documents];

/// The addresses that the documents write, and those that they have here.
const ADDRESSES: [(&str, &str); 3] = [("/intertitle/", "/"), ("/reviews/", "/demo/"), ("sha384-…", "{{integrity}}")];

/// The script tag, for snippets that do not contain one.
const SCRIPT: &str = r#"<script src="/intertitle.js" async data-article="auto"></script>"#;

async fn every_html_snippet_of_the_documents(page: Page) -> Result {
    let snippets: Vec<Snippet> = fences::all().into_iter().filter(|snippet| snippet.language == "html").collect();
    assert!(snippets.len() > 10, "the documents have {} snippets", snippets.len());
    for snippet in snippets {
        let name = snippet.name.as_deref().ok_or_else(|| format!("{}: it has no name", snippet.place))?;
        write_page(name, &snippet)?;
        page.goto(&format!("/snippets/{name}/")).await?;
        page.ready(1).await.map_err(|error| format!("{}: {error}", snippet.place))?;
        assert_clean(&page).await?;
    }
    Ok(())
}

/// Writes a page around a snippet: with an essay for those that enhance one, without for those that bring their own.
fn write_page(name: &str, snippet: &Snippet) -> Result {
    let given = ADDRESSES.iter().fold(snippet.text.clone(), |text, (theirs, ours)| text.replace(theirs, ours));
    let is_whole = given.contains("/intertitle.js") || given.contains("/intertitle.mjs");
    let brings_its_own = ["data-intertitle=", "data-intertitle ", "<intertitle-article", "mount("].iter().any(|mark| given.contains(mark));
    let essay = if brings_its_own { "" } else { r#"<article><div class="review-body"><!--include:_shared/essay.html--></div></article>"# };
    let script = if is_whole { "" } else { SCRIPT };
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>{name}</title>\n</head>\n<body>\n{given}\n{script}\n<main>{essay}</main>\n</body>\n</html>\n"
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("out/snippets").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::write(folder.join("index.html"), html)?)
}
