//! Words, characters and seconds of one paragraph, summed by script.
//! Mixed text is never counted as a whole in one language: each run takes its own script's rate.

use super::script::Script;
use super::speed::{Language, Rate};
use crate::ports::WordCounter;

/// What one paragraph amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Count {
    /// Words of spaced scripts, by UAX 29.
    pub(super) words: u32,
    /// Characters of scripts that do not space their words.
    pub(super) characters: u32,
    /// Silent reading time.
    pub(super) seconds: f64,
}

impl Count {
    /// Counts a paragraph, or a part of one that no word runs out of.
    pub(super) fn of(paragraph: &str, language: Language, counter: &dyn WordCounter) -> Self {
        let japanese = language.is_japanese().unwrap_or_else(|| paragraph.chars().any(|c| Script::of(c) == Script::Kana));
        let mut tally = Tally { language, counter, script: Script::Common, run: String::new(), count: Self::default() };
        for character in paragraph.chars() {
            match Script::of(character) {
                Script::Han if japanese => tally.character(Script::Kana),
                script if script.is_counted_by_characters() => tally.character(script),
                script => tally.part_of_word(character, script),
            }
        }
        tally.end_run();
        tally.count
    }
}

struct Tally<'a> {
    language: Language,
    counter: &'a dyn WordCounter,
    /// The script of `run`, common until its first letter.
    script: Script,
    run: String,
    count: Count,
}

impl Tally<'_> {
    fn character(&mut self, script: Script) {
        self.count.characters += 1;
        if let Rate::Characters(rate) = self.language.rate(script) {
            self.count.seconds += 60.0 / rate;
        }
        // It parts words, as a space does.
        if !self.run.is_empty() && !self.run.ends_with(' ') {
            self.run.push(' ');
        }
    }

    fn part_of_word(&mut self, character: char, script: Script) {
        if script != Script::Common && script != self.script {
            if self.script != Script::Common {
                self.end_run();
            }
            self.script = script;
        }
        self.run.push(character);
    }

    fn end_run(&mut self) {
        if self.run.chars().any(is_letter_or_digit) {
            let words = self.counter.words(&self.run);
            self.count.words += words;
            self.count.seconds += match self.language.rate(self.script) {
                Rate::Words(rate) => f64::from(words) * 60.0 / rate,
                Rate::Characters(rate) => self.run.chars().filter(|c| is_letter_or_digit(*c)).count() as f64 * 60.0 / rate,
            };
        }
        self.run.clear();
        self.script = Script::Common;
    }
}

/// Letters of any script with their marks, and the digits of all scripts but those in common blocks other than ASCII.
fn is_letter_or_digit(character: char) -> bool {
    character.is_ascii_digit() || Script::of(character) != Script::Common
}
