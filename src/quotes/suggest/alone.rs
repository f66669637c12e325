//! Whether a sentence can be understood without the ones around it.
//! When in doubt it must say no: an article has many sentences, and a card shows only one.

use crate::quotes::sentences::is_closer;
use crate::quotes::word_class::{WordClass, stem};
use crate::quotes::words::{lower, words};
use crate::seek::{self, is_listed};

/// The fewest words of a suggested quote.
const FEWEST: usize = 8;

/// The most words of a suggested quote.
const MOST: usize = 40;

/// First words that depend on the sentence before.
const DEPENDENT: &str = "and but or nor so yet then thus hence therefore however moreover furthermore meanwhile instead otherwise still also \
    besides again later afterwards finally indeed this that these those here such another both neither either likewise similarly \
    consequently nevertheless nonetheless though because which who whose whereas now yes yeah well okay he him his she her \
    hers it its they them their theirs elsewhere except same sure spoiler spoilers above below";

/// First two words that do so together.
const DEPENDENT_PAIRS: &str = "for_example for_instance in_fact of_course in_short after_all even_so even_then only_then case_in at_first \
    at_last not_so in_contrast by_contrast in_other as_a the_other the_others the_rest the_same the_former the_latter the_first \
    the_second the_third the_result the_next the_reason the_point the_answer the_question the_scene the_shot the_sequence the_effect \
    the_joke the_couple the_pair the_duo one_of some_of most_of all_of none_of each_of two_of part_of";

/// Words that refer to something said before, wherever they stand.
const POINTING: &str = "such too also latter former aforementioned others likewise instead either however meanwhile";

/// Nouns after which "this" needs no sentence before it: what the card itself names, and what everyone lives in.
const AT_HAND: &str = "film movie picture world life country century";

/// Words before which "that" refers back.
const POINTED_AT: &str = "last first moment scene sentence line film way day night year one kind sort shot";

/// Nouns for people.
const PEOPLE: &str = "man woman person child boy girl critic actor actress director writer reader viewer artist lover mother father \
    someone somebody anyone anybody everyone everybody nobody one who whoever people men women";

/// Determiners that introduce something new.
const INTRODUCING: &str = "a an any every each no some one";

/// Words of reported speech: such a sentence passes on somebody else's words.
const REPORTING: &str = "said says according announced reported reportedly reiterated stressed responded explained";

/// First words by which a site asks or thanks its readers.
const ASKING: &str = "subscribe join support donate follow visit shop buy order download click thank thanks";

/// A sentence may have one name per this many words: with more, it is a record of who did what.
const WORDS_A_NAME: usize = 6;

/// Whether `sentence` is whole, of a good length, and needs no other sentence to be understood. English only.
pub(super) fn stands_alone(sentence: &str) -> bool {
    is_whole(sentence) && is_balanced(sentence) && {
        let written: Vec<&str> = words(sentence).collect();
        let lower: Vec<String> = written.iter().map(|word| lower(word)).collect();
        (FEWEST..=MOST).contains(&written.len())
            && !is_notice(sentence, &lower)
            && !depends_on_previous(&lower)
            && !points_back(&written, &lower)
            && !records(&written, &lower)
    }
}

/// Whether a sentence records facts or somebody else's words rather than a thought: figures, names, reported speech.
fn records(written: &[&str], lower: &[String]) -> bool {
    let is_name =
        |word: &&&str| word.starts_with(char::is_uppercase) && !word.starts_with("I'") && !word.starts_with("I’") && **word != "I";
    let names = written.iter().skip(1).filter(is_name).count();
    let has_figures = written.iter().any(|word| word.contains(char::is_numeric));
    has_figures || names * WORDS_A_NAME > written.len() || lower.iter().any(|word| is_listed(word, REPORTING))
}

/// Whether a sentence begins with a capital letter, ends with a stop, and has no bracketed aside, ellipsis or web address; one that opens with
/// a quotation mark is somebody else's.
fn is_whole(sentence: &str) -> bool {
    let begins = sentence.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
    let ends = sentence.trim_end_matches(is_closer);
    begins
        && seek::ends_with_any(ends, ".!?")
        && !ends.ends_with("..")
        && !sentence.contains(['(', '[', '…'])
        && !seek::holds(sentence, "://")
}

/// Whether all quotation marks and brackets in a sentence pair.
fn is_balanced(sentence: &str) -> bool {
    let count = |mark: char| sentence.matches(mark).count();
    count('“') == count('”') && count('«') == count('»') && count('"') % 2 == 0 && count('(') == count(')')
}

/// Whether the site addresses its readers in this sentence instead of writing about the film: "Disclosure: …", "Support us …".
fn is_notice(sentence: &str, lower: &[String]) -> bool {
    let is_labelled = seek::split(sentence, b" ").next().is_some_and(|first| first.ends_with(':'));
    is_labelled || lower.first().is_some_and(|first| is_listed(first, ASKING))
}

/// Whether a paragraph offers the site's newsletter.
pub(super) fn is_appeal(paragraph: &str) -> bool {
    seek::holds(paragraph, "ewsletter")
}

/// Whether the first words depend on the sentence before.
fn depends_on_previous(lower: &[String]) -> bool {
    let word = |at: usize| lower.get(at).map_or("", |word| stem(word));
    match word(0) {
        "there" => !matches!(word(1), "is" | "are" | "was" | "were") && lower.first().is_none_or(|word| word == "there"),
        "no" | "not" => matches!(word(1), "that" | "because" | "so" | "this" | "it"),
        first => is_listed(first, DEPENDENT) || is_listed(&[first, "_", word(1)].concat(), DEPENDENT_PAIRS),
    }
}

/// Whether the sentence has a pronoun with no antecedent before it.
fn points_back(written: &[&str], lower: &[String]) -> bool {
    let word = |at: usize| lower.get(at).map_or("", |word| stem(word));
    let subject = subject(lower);
    let (mut thing, mut person) = (subject != Subject::None, subject == Subject::Anyone);
    for (at, now) in lower.iter().map(|word| stem(word)).enumerate() {
        let before = at.checked_sub(1).map_or("", word);
        let named = at > 0 && written.get(at).is_some_and(|word| word.starts_with(char::is_uppercase)) && now != "i";
        let points = match now {
            // With a capital inside a sentence, it is part of a title: Her, It, They Live.
            _ if named => false,
            "he" | "him" | "his" | "himself" | "she" | "her" | "hers" | "herself" => !person,
            "it" | "its" | "itself" | "they" | "them" | "their" | "theirs" | "themselves" => !thing,
            "this" | "these" => !is_listed(word(at + 1), AT_HAND),
            "those" => !matches!(word(at + 1), "who" | "we" | "you" | "they" | "i" | "that" | "which" | "whose"),
            "the" => WordClass::of(word(at + 1)) == WordClass::Number,
            "that" => is_demonstrative(before, word(at + 1)),
            _ => is_listed(now, POINTING),
        };
        if points {
            return true;
        }
        thing |= is_listed(before, INTRODUCING) && WordClass::of(now).is_content() || is_listed(now, PEOPLE);
        person |= is_listed(now, PEOPLE);
    }
    false
}

/// Whether "that" between these words is a demonstrative, and not the start of a clause: "in that pin", "and that is", "did that."
fn is_demonstrative(before: &str, after: &str) -> bool {
    let pointed_at = after.is_empty() || is_listed(after, POINTED_AT);
    let is_subject = matches!(after, "is" | "was" | "makes" | "means") && !WordClass::of(before).is_content();
    pointed_at || is_subject || WordClass::of(before) == WordClass::Preposition
}

/// What a sentence begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    /// Nothing that a pronoun could refer to.
    None,
    /// A thing: "the film", "love".
    Thing,
    /// A name or a word that may be one.
    Anyone,
}

/// The subject, as far as the first two words show: a name, a plural, or a noun with its article; "Watch his shoulders" has none.
fn subject(lower: &[String]) -> Subject {
    let class = |at: usize| lower.get(at).map_or(WordClass::Function, |word| WordClass::of(word));
    let word = |at: usize| lower.get(at).map_or("", |word| stem(word));
    let article = matches!(word(0), "the") || is_listed(word(0), INTRODUCING);
    if article && class(1).is_content() {
        return if is_listed(word(1), PEOPLE) { Subject::Anyone } else { Subject::Thing };
    }
    let verb_first = matches!(class(1), WordClass::Preposition | WordClass::Third | WordClass::Indefinite | WordClass::You)
        || matches!(word(1), "the" | "this" | "that" | "what" | "how" | "who" | "my" | "our" | "all");
    match class(0) {
        first if !first.is_content() || verb_first => Subject::None,
        WordClass::Abstract if !is_listed(word(0), PEOPLE) => Subject::Thing,
        _ => Subject::Anyone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_has_a_word_twice() {
        for list in [DEPENDENT, DEPENDENT_PAIRS, POINTING, AT_HAND, POINTED_AT, PEOPLE, INTRODUCING, REPORTING, ASKING] {
            let mut words: Vec<&str> = list.split(' ').collect();
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all, "{list}");
        }
    }
}
