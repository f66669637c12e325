//! `intertitle check`: the warnings for each file, then a summary of it.
//! It must not stop at the first bad file.

use super::Done;
use super::input::{Input, Kind};
use crate::article::Article;
use crate::native::messages::counted;
use crate::native::words::UnicodeWords;
use crate::reading::{outline, passages, time};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Checks every file; succeeds if all could be read and, when `strict`, none gave a warning.
pub(super) fn run(files: &[PathBuf], kind: Kind, strict: bool, out: &mut dyn Write) -> io::Result<Done> {
    let mut done = Done::Well;
    for file in files {
        match Input::read(file, kind) {
            Ok(input) => {
                input.warnings.iter().try_for_each(|line| writeln!(out, "{line}"))?;
                summary(file, &input.article, out)?;
                if strict && !input.warnings.is_empty() {
                    done = Done::Badly;
                }
            }
            Err(why) => {
                writeln!(out, "{why}")?;
                done = Done::Badly;
            }
        }
    }
    Ok(done)
}

/// The summary of an article: title, length, time and outline.
fn summary(file: &Path, article: &Article, out: &mut dyn Write) -> io::Result<()> {
    let measure = time::measure(article, &UnicodeWords);
    let minutes = article.metadata.reading_minutes.unwrap_or_else(|| measure.minutes());
    let title = article.metadata.title.as_deref().unwrap_or("without a title");
    writeln!(out, "{}: {title}", file.display())?;
    let counted = |number: u32, noun| counted(number as usize, noun);
    write!(out, "  {}", counted(measure.words, "word"))?;
    if measure.characters > 0 {
        write!(out, ", {} in scripts without spaces", counted(measure.characters, "character"))?;
    }
    writeln!(out, ", {}", counted(minutes, "minute"))?;
    for entry in outline::of(&passages::of(article)) {
        writeln!(out, "  {}- {}", "  ".repeat(entry.depth), entry.text)?;
    }
    Ok(())
}
