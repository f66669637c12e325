//! The measured pages: one essay stretched to any length, with and without us.
//! Must be the same bytes on every run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::Result;

/// A page to measure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scenario {
    pub(super) name: &'static str,
    pub(super) articles: usize,
    pub(super) words: usize,
    /// Whether the article comes from a Markdown file; pages without us then have it as HTML.
    pub(super) from_markdown: bool,
}

/// What the page's script tag fetches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// There is no script tag.
    None,
    /// An empty script, which shows what any tag in our place would cost.
    Empty,
    Ours,
}

impl Tag {
    pub(super) const ALL: [Self; 3] = [Self::None, Self::Empty, Self::Ours];

    /// The end of the page's name, before `.html`.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::None => "-control",
            Self::Empty => "-empty",
            Self::Ours => "",
        }
    }

    /// The name of the variant in a table.
    pub(super) fn said(self) -> &'static str {
        match self {
            Self::None => ", without us",
            Self::Empty => ", an empty script in our place",
            Self::Ours => "",
        }
    }
}

pub(super) const SCENARIOS: [Scenario; 4] = [
    Scenario { name: "2k", articles: 1, words: 2_000, from_markdown: false },
    Scenario { name: "100k", articles: 1, words: 100_000, from_markdown: false },
    Scenario { name: "100x1k", articles: 100, words: 1_000, from_markdown: false },
    Scenario { name: "md-1k", articles: 1, words: 1_000, from_markdown: true },
];

/// Writes every page, and the compressed `dist/`, to `out/measure/`.
pub(super) fn write() -> Result {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    let compress =
        Command::new("node").arg(root().join("tests/e2e/measure/compress.mjs")).arg(root().join("dist")).arg(&folder).status()?;
    if !compress.success() {
        return Err("dist/ could not be compressed; build it first: scripts/build --release".into());
    }
    fs::write(folder.join("empty.js"), "")?;
    for scenario in SCENARIOS {
        for tag in Tag::ALL {
            fs::write(folder.join(format!("{}{}.html", scenario.name, tag.suffix())), page(scenario, tag))?;
        }
        fs::write(folder.join(format!("{}.md", scenario.name)), markdown(scenario.words))?;
    }
    Ok(())
}

/// Writes one more page with an article of 2,000 words; `tag` is added to its script tag.
pub(super) fn write_one(name: &str, tag: &str) -> Result {
    let tag = format!(r#"<script src="/measure/intertitle.js" async {tag}></script>"#);
    Ok(fs::write(folder().join(format!("{name}.html")), document(&tag, &article(2_000)))?)
}

fn page(scenario: Scenario, tag: Tag) -> String {
    let Scenario { name, articles, words, from_markdown } = scenario;
    let script = match (tag, from_markdown, articles) {
        (Tag::None, _, _) => "",
        (Tag::Empty, _, _) => r#"<script src="/measure/empty.js" async></script>"#,
        (Tag::Ours, true, _) => r#"<script src="/measure/intertitle.js" async></script>"#,
        (Tag::Ours, false, 1) => r#"<script src="/measure/intertitle.js" async data-article="auto"></script>"#,
        (Tag::Ours, false, _) => r#"<script src="/measure/intertitle.js" async data-article="article"></script>"#,
    };
    let main = if tag == Tag::Ours && from_markdown {
        format!(r#"<div data-intertitle="/measure/{name}.md" style="min-height: 100vh"></div>"#)
    } else {
        article(words).repeat(articles)
    };
    document(script, &main)
}

fn document(tag: &str, main: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The last boat out of Larne Street</title><link rel="icon" href="data:,"><style>{STYLE}</style>{tag}</head>
<body><header><a href="/">The Back Row</a></header><main>{main}</main><footer>Letters welcome.</footer></body></html>"#
    )
}

const STYLE: &str =
    "body{margin:0;font:18px/1.6 Georgia,serif}header,footer{padding:16px 24px}main{max-width:680px;margin:0 auto;padding:32px 20px}";

fn article(words: usize) -> String {
    let mut html = String::from("<article><h1>The last boat out of Larne Street</h1>");
    for (index, paragraph) in paragraphs(words).enumerate() {
        if index % 7 == 4 {
            html.push_str("<h2>What the sound knows</h2>");
        }
        html.extend(["<p>", paragraph, "</p>\n"]);
    }
    html + "</article>"
}

fn markdown(words: usize) -> String {
    let front_matter = "---\ntitle: The last boat out of Larne Street\nauthor: Ines Calloway\ndate: 2026-03-14\nlang: en\n---\n";
    paragraphs(words).fold(front_matter.to_owned(), |text, paragraph| text + "\n" + paragraph + "\n")
}

/// The essay's paragraphs, repeated until there are enough words.
fn paragraphs(words: usize) -> impl Iterator<Item = &'static str> {
    const ESSAY: &str = include_str!("../pages/_shared/ferry.md");
    let plain = |line: &&str| line.len() > 200;
    let mut left = words as isize;
    ESSAY.lines().filter(plain).collect::<Vec<_>>().into_iter().cycle().take_while(move |paragraph| {
        let more = left > 0;
        left -= paragraph.split_whitespace().count() as isize;
        more
    })
}

fn folder() -> PathBuf {
    root().join("out/measure")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
