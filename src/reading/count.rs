//! Words, characters and seconds of one paragraph, summed by script.
//! Mixed text is never counted as a whole in one language: each run takes its own script's rate.

use super::script::Script;
use super::speed::{Language, Rate};
use crate::ports::WordCounter;

/// The counts of one paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Count {
    /// Words of spaced scripts, by UAX 29.
    pub(super) words: u32,
    /// Characters of scripts written without spaces between words.
    pub(super) characters: u32,
    /// Silent reading time.
    pub(super) seconds: f64,
}

impl Count {
    /// Counts a paragraph, or a part of one that begins and ends between words.
    pub(super) fn of(paragraph: &str, language: Language, counter: &dyn WordCounter) -> Self {
        let mut tally =
            Tally { paragraph, language, counter, japanese: language.is_japanese(), run: Run::default(), count: Self::default() };
        for (offset, character) in paragraph.char_indices() {
            match Script::of(character) {
                Script::Han if tally.is_japanese() => tally.character(Script::Kana, offset, character),
                script if script.is_counted_by_characters() => tally.character(script, offset, character),
                script => tally.part_of_word(script, offset, character),
            }
        }
        tally.end_run(paragraph.len());
        tally.count
    }
}

struct Tally<'a> {
    paragraph: &'a str,
    language: Language,
    counter: &'a dyn WordCounter,
    /// Whether Han characters are Japanese here; none until determined.
    japanese: Option<bool>,
    run: Run,
    count: Count,
}

/// A stretch of the paragraph in a single script, one that spaces its words.
#[derive(Default)]
struct Run {
    /// Where it starts in the paragraph, in bytes.
    start: usize,
    /// Its script; none until its first letter.
    script: Option<Script>,
    /// Its letters, marks and digits.
    characters: u32,
}

impl Tally<'_> {
    fn is_japanese(&mut self) -> bool {
        let has_kana = || self.paragraph.chars().any(|c| Script::of(c) == Script::Kana);
        *self.japanese.get_or_insert_with(has_kana)
    }

    /// Counts a character that stands for itself; it separates words, as a space does.
    fn character(&mut self, script: Script, offset: usize, character: char) {
        self.end_run(offset);
        self.run.start = offset + character.len_utf8();
        self.count.characters += 1;
        if let Rate::Characters(rate) = self.language.rate(script) {
            self.count.seconds += 60.0 / rate;
        }
    }

    fn part_of_word(&mut self, script: Script, offset: usize, character: char) {
        if script != Script::Common {
            if self.run.script.is_some_and(|run| run != script) {
                self.end_run(offset);
            }
            self.run.script = Some(script);
        }
        self.run.characters += u32::from(Script::is_of_word(character));
    }

    /// Ends the run before `end` and starts another there.
    fn end_run(&mut self, end: usize) {
        let run = std::mem::replace(&mut self.run, Run { start: end, ..Run::default() });
        let Some(text) = self.paragraph.get(run.start..end).filter(|_| run.characters > 0) else { return };
        let words = self.counter.words(text);
        self.count.words += words;
        self.count.seconds += match self.language.rate(run.script.unwrap_or(Script::Common)) {
            Rate::Words(rate) => f64::from(words) * 60.0 / rate,
            Rate::Characters(rate) => f64::from(run.characters) * 60.0 / rate,
        };
    }
}
