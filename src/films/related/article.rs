//! The words of an article that influence the list of related films: those of each paragraph, and the people it names.
//! It must not interpret: a word is there or it is not.

use crate::films::ordered::insert_word;
use crate::films::subject_words::each_subject_word;

/// An article, prepared for queries.
#[derive(Debug)]
pub(super) struct ArticleWords<'a> {
    paragraphs: &'a [&'a str],
    /// The subject words of each paragraph, sorted.
    words: Vec<Vec<String>>,
}

impl<'a> ArticleWords<'a> {
    pub(super) fn new(paragraphs: &'a [&'a str]) -> Self {
        let words = |text: &&str| {
            let mut words = Vec::new();
            each_subject_word(text, |word| insert_word(&mut words, word));
            words
        };
        Self { paragraphs, words: paragraphs.iter().map(words).collect() }
    }

    /// How much of a subject is said within one paragraph, from 0 to 1: more for a subject of more words, which seldom occur together by chance.
    /// It is 0 unless all of its words are there, or two thirds of three or more; the second value is whether all are.
    pub(super) fn coverage(&self, subject: &str) -> (f32, bool) {
        let mut sought: Vec<String> = Vec::new();
        each_subject_word(subject, |word| sought.push(word.to_owned()));
        let has = |words: &Vec<String>, word: &String| words.binary_search(word).is_ok();
        let met = self.words.iter().map(|words| sought.iter().filter(|word| has(words, word)).count()).max().unwrap_or_default();
        let all = sought.len();
        if met == 0 || (met < all && (met < 2 || met * 3 < all * 2)) {
            return (0.0, false);
        }
        #[expect(clippy::cast_precision_loss, reason = "a subject has few words")]
        let share = met as f32 / (all + 1) as f32;
        (share, met == all)
    }

    /// Whether a paragraph has the full name.
    pub(super) fn has_name(&self, who: &str) -> bool {
        self.paragraphs.iter().any(|text| crate::films::has_whole_name(text, who))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_said_in_one_paragraph_or_not_at_all() {
        let paragraphs = ["He falls for a voice in his ear.", "The machines are lonely, and so is the city."];
        let article = ArticleWords::new(&paragraphs);
        assert_eq!(article.coverage("falling for a voice"), (0.0, false), "fall and falling differ within five letters");
        assert_eq!(article.coverage("lonely machines"), (2.0 / 3.0, true));
        assert_eq!(article.coverage("a voice in the machine"), (0.0, false), "in two paragraphs");
        assert_eq!(article.coverage("loneliness in the city of machines"), (0.75, true));
        assert_eq!(article.coverage("loneliness in a city of dogs"), (0.5, false), "two of three words");
        assert_eq!(article.coverage(""), (0.0, false));
    }

    #[test]
    fn a_name_is_whole() {
        let paragraphs = ["Spike Jonze has made four films."];
        let article = ArticleWords::new(&paragraphs);
        assert!(article.has_name("Spike Jonze"));
        assert!(
            !article.has_name("Spike Jon") && !article.has_name("pike Jonze") && !article.has_name("Jean Vigo") && !article.has_name("")
        );
    }
}
