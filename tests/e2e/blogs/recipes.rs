//! The recipes of `docs/embedding.md`, followed in three new sites: a source and the widget's files stay what they are, and a marker reaches the page.
//! Must follow them to the letter: their snippets go into the site unchanged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::{root, run, tool, write};
use crate::fences;
use crate::support::Result;

const MARKER: &str = r#"<div data-intertitle="/reviews/her.md" style="min-height: 100vh"></div>"#;

/// Follows each recipe; an error names the one that does not do what it promises.
pub(super) fn all() -> Result {
    hugo()?;
    eleventy()?;
    pelican()
}

fn hugo() -> Result {
    let site = fresh_site("hugo")?;
    let hugo = tool("python/bin/hugo");
    run(Command::new(&hugo).args(["new", "site", "--force", "."]).current_dir(&site))?;
    run(Command::new(&hugo).args(["new", "theme", "stock"]).current_dir(&site))?;
    write(&site.join("layouts/shortcodes/intertitle.html"), &recipe("go-html-template")?)?;
    write(&site.join("content/posts/her.md"), "---\ntitle: Her\ndate: 2026-03-06\n---\n\n{{< intertitle \"reviews/her.md\" >}}\n")?;
    let source = add_source(&site.join("static"))?;
    run(Command::new(&hugo).args(["build", "--theme", "stock", "--baseURL", "/"]).current_dir(&site))?;
    holds(&site.join("public"), "posts/her/index.html", &source)
}

fn eleventy() -> Result {
    let site = fresh_site("eleventy")?;
    let recipe = recipe("js")?;
    write(&site.join("eleventy.config.mjs"), &format!("export default function (eleventyConfig) {{\n{recipe}\n}}\n"))?;
    write(&site.join("her.md"), &format!("---\ntitle: Her\n---\n\n{MARKER}\n"))?;
    let source = add_source(&site)?;
    run(Command::new("node").arg(root().join("node_modules/@11ty/eleventy/cmd.cjs")).arg("--quiet").current_dir(&site))?;
    holds(&site.join("_site"), "her/index.html", &source)
}

fn pelican() -> Result {
    let site = fresh_site("pelican")?;
    let recipe = recipe("python")?;
    let settings = "AUTHOR = \"Ida Venn\"\nSITENAME = \"Recipes\"\nPATH = \"content\"\nTIMEZONE = \"UTC\"\n";
    write(&site.join("pelicanconf.py"), &[settings, &recipe, "\n"].concat())?;
    write(&site.join("content/her.md"), &format!("Title: Her\nDate: 2026-03-06\nSlug: her\n\n{MARKER}\n"))?;
    let source = add_source(&site.join("content"))?;
    run(Command::new(tool("python/bin/pelican")).current_dir(&site))?;
    holds(&site.join("output"), "her.html", &source)
}

/// The only snippet of the document in that language.
fn recipe(language: &str) -> Result<String> {
    let of_the_page = |snippet: &fences::Snippet| snippet.place.starts_with("docs/embedding.md") && snippet.language == language;
    Ok(fences::all().into_iter().find(of_the_page).ok_or_else(|| format!("docs/embedding.md has no {language}"))?.text)
}

/// Where the recipes have the source; and where they have the widget's files, those of the demo, which an engine could take for pages, above all.
const FILES: [&str; 4] = ["reviews/her.md", "intertitle/demo/her.md", "intertitle/index.html", "intertitle/intertitle.js"];

/// Puts the demo's essay under all these names, and returns its text.
fn add_source(folder: &Path) -> Result<String> {
    let source = fs::read_to_string(root().join("demo/her.md"))?;
    for file in FILES {
        write(&folder.join(file), &source)?;
    }
    Ok(source)
}

/// Whether the built site has the marker on its page, and the files as they were.
fn holds(site: &Path, page: &str, source: &str) -> Result {
    if !fs::read_to_string(site.join(page))?.contains(MARKER) {
        return Err(format!("{}: the marker is gone from {page}", site.display()).into());
    }
    for file in FILES {
        if !fs::read_to_string(site.join(file)).is_ok_and(|found| found == source) {
            return Err(format!("{}: {file} is no longer what it was", site.display()).into());
        }
    }
    Ok(())
}

fn fresh_site(engine: &str) -> Result<PathBuf> {
    let site = root().join("out/recipes").join(engine);
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    fs::create_dir_all(&site)?;
    Ok(site)
}
