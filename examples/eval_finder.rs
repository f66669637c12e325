//! Prints the text of the element that the finder chooses on each of the given pages, as JSON: `{"<file name>": "<text>", …}`.
//! Figures and embeds are left out, as in the reference texts; the reason for each choice, or for none, goes to standard error.
//!
//! usage: `eval_finder --any-length|--as-enhanced FILES…`; see `scripts/eval-finder`.

use intertitle::article::BlockKind;
use intertitle::find::{MIN_WORDS, Nothing, Outcome};
use intertitle::native::html::{Document, parse_document};
use intertitle::native::page::find;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::{Write, stderr, stdout};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let min_words = match arguments.next().as_deref() {
        Some("--any-length") => 1,
        Some("--as-enhanced") => MIN_WORDS,
        _ => return Err("usage: eval_finder --any-length|--as-enhanced FILES…".into()),
    };
    let mut texts = BTreeMap::new();
    for file in arguments.map(PathBuf::from) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let page = parse_document(&String::from_utf8_lossy(&fs::read(&file)?));
        match find(&page, min_words) {
            Outcome::Found { body, words, why, .. } => {
                let (element, attributes) = (body.and_then(|body| page.name(body)), body.and_then(|body| page.attributes(body)));
                writeln!(stderr(), "{name}  <{} {attributes:?}>, {words} words: {why}", element.unwrap_or("body"))?;
                texts.insert(name, text(&page, body));
            }
            Outcome::Nothing(Nothing { why, .. }) => writeln!(stderr(), "{name}  nothing: {why}")?,
        }
    }
    writeln!(stdout(), "{}", serde_json::to_string(&texts)?)?;
    Ok(())
}

fn text(page: &Document, body: Option<u32>) -> String {
    let mut article = body.map_or_else(|| page.read(), |body| page.read_inside(body)).article;
    article.blocks.retain(|block| !matches!(block.kind, BlockKind::Figure { .. } | BlockKind::Embed { .. }));
    article.plain_text().as_str().to_owned()
}
