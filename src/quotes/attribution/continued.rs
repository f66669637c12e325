//! Who speaks the words in quotation marks that follow a quotation of theirs: `“…,” Jonze says. “And …”`.
//! It must not take an answer for a continuation: where somebody else may come in, it names nobody.

use super::known::Known;
use super::quotation::Quotation;
use super::speech::{doubts, is_title, last_sentence, named_after, sentence_after};
use super::verbs::is_verb;
use crate::quotes::sentences::is_stop;
use crate::quotes::words::{lower, words};
use crate::seek::is_listed;

/// The fewest bytes with which a speaker goes on in a quotation that nothing else attributes: fewer may be somebody's answer.
const FEWEST_MORE: usize = 20;

/// Words with which an answer begins, in a dialogue that is retold: `“I’m a man,” says Jerry. “Well, nobody’s perfect.”`
const ANSWERING: &str = "no yes yeah nope well oh ah why you nein ja doch non oui si";

/// Words after a speaker and the verb with which somebody else may come in: "Jonze says, but Phoenix disagrees."
const COMING_IN: &str = "and but while whereas when as though although before until till which und aber doch während et mais";

/// Who goes on after a sentence that ends with a name and its verb: `“…,” Jonze says. “And …”`. In another line somebody else may answer.
pub(super) fn speaker(known: &Known<'_>, text: &str, quotation: &Quotation) -> Option<String> {
    let inner = text.get(quotation.inner.clone())?;
    let after = text.get(quotation.whole.end..)?;
    let before = text.get(..quotation.whole.start)?;
    let closing = text.get(quotation.inner.end..)?.chars().next()?;
    let (said, tail) = last_sentence(before).strip_suffix('.')?.rsplit_once(closing)?;
    // What follows may say whose words these are: "So wrote Kael.", "(Kael)", "— Kael".
    let rest = after.trim_start();
    let is_tagged = !inner.trim_end().ends_with('.')
        || rest.starts_with(|next: char| next.is_lowercase() || matches!(next, '(' | '—' | '–' | '-'))
        || words(sentence_after(after)).any(is_verb);
    // A question has an answer.
    let is_answered = said.trim_end().ends_with(is_stop)
        || tail.contains(';')
        || words(tail).any(|word| is_listed(&lower(word), COMING_IN))
        || words(inner).next().is_some_and(|first| is_listed(&lower(first), ANSWERING))
        || doubts(tail);
    if is_tagged || is_answered || !before.ends_with(' ') || inner.len() < FEWEST_MORE || is_title(inner) {
        return None;
    }
    let name = named_after(known, said, tail, true)?;
    let is_somebody_else = |word: &str| word.starts_with(char::is_uppercase) && !words(&name).any(|own| own == word);
    (!words(tail).any(is_somebody_else)).then_some(name)
}
