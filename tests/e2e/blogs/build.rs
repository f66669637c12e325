//! Builds the three blogs into `out/blogs/` with Hugo, Eleventy and Pelican.
//! Must use the engines that `scripts/setup test` has installed, and say so when they are not there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::Result;

/// Builds all three.
pub(super) fn all() -> Result {
    for build in [hugo, eleventy, pelican] {
        build()?;
    }
    Ok(())
}

/// The demo's essay as an author on such a blog would have it: without our own marks for spoilers.
pub(super) fn post() -> Result<String> {
    let essay = fs::read_to_string(root().join("demo/her.md"))?;
    let lines = essay.lines().filter(|line| !line.starts_with(":::")).map(|line| line.replace("||", ""));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// The essay with its front matter replaced by one for the engine.
fn post_with(front_matter: &str) -> Result<String> {
    let post = post()?;
    let body = post.splitn(3, "---\n").nth(2).ok_or("the essay has no front matter")?;
    Ok(format!("{front_matter}\n{body}"))
}

const TITLE: &str = "A Safety Pin in the Shirt Pocket";

fn hugo() -> Result {
    let site = fresh_site("hugo")?;
    let hugo = tool("python/bin/hugo");
    run(Command::new(&hugo).args(["new", "theme", "stock"]).current_dir(&site))?;
    let post = post_with(&format!("---\ntitle: {TITLE}\ndate: 2026-03-06\ntags: [Spike Jonze]\n---\n"))?;
    write(&site.join("content/posts/her.md"), &post)?;
    let output = output("hugo");
    run(Command::new(&hugo)
        .args(["build", "--theme", "stock", "--baseURL", "/blogs/hugo/", "--destination"])
        .arg(&output)
        .current_dir(&site))
}

fn eleventy() -> Result {
    let site = fresh_site("eleventy")?;
    let post =
        post_with(&format!("---\ntitle: {TITLE}\ndate: 2026-03-06\ntags: posts\nlayout: layouts/post.njk\npermalink: /posts/her/\n---\n"))?;
    write(&site.join("content/her.md"), &post)?;
    // Node looks for packages in the parent folders, so the site in out/ finds those in node_modules.
    let eleventy = root().join("node_modules/@11ty/eleventy/cmd.cjs");
    run(Command::new("node").arg(eleventy).args(["--quiet", "--pathprefix=/blogs/eleventy/"]).current_dir(&site))?;
    fs::rename(site.join("_site"), output("eleventy"))?;
    add_picture("eleventy")
}

fn pelican() -> Result {
    let site = fresh_site("pelican")?;
    let post = post_with(&format!("Title: {TITLE}\nDate: 2026-03-06\nSlug: her\nTags: Spike Jonze\nCategory: Reviews\n"))?;
    write(&site.join("content/her.md"), &post)?;
    run(Command::new(tool("python/bin/pelican")).arg("--output").arg(output("pelican")).current_dir(&site))?;
    add_picture("pelican")
}

/// Copies the essay's picture to where the essay refers to it.
fn add_picture(engine: &str) -> Result {
    fs::copy(root().join("demo/pocket.svg"), output(engine).join("posts/her/pocket.svg"))?;
    Ok(())
}

/// Makes a fresh copy of the blog's own files, without anything from an earlier run.
fn fresh_site(engine: &str) -> Result<PathBuf> {
    let site = root().join("out/blog-sources").join(engine);
    for old in [&site, &output(engine)] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
    }
    fs::create_dir_all(root().join("out/blogs"))?;
    copy(&root().join("tests/e2e/blogs").join(engine), &site)?;
    Ok(site)
}

fn output(engine: &str) -> PathBuf {
    root().join("out/blogs").join(engine)
}

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(super) fn tool(path: &str) -> PathBuf {
    root().join(".tools").join(path)
}

pub(super) fn write(file: &Path, text: &str) -> Result {
    fs::create_dir_all(file.parent().ok_or("a file has a folder")?)?;
    Ok(fs::write(file, text)?)
}

fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

pub(super) fn run(command: &mut Command) -> Result {
    let program = command.get_program().to_string_lossy().into_owned();
    let done = command.output().map_err(|error| format!("{program}: {error}; `scripts/setup test` installs it"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("{program} failed:\n{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr)).into())
}
