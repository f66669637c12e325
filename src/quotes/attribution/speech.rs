//! Who speaks the words in quotation marks, by the sentence around them: in English, and where other languages say it in the same way.
//! It must not trade precision for recall: a pattern that could also mean something else names nobody.

use super::known::Known;
use super::name::{Token, backward, before, forward, token, tokens};
use super::quotation::Quotation;
use super::verbs::{is_foreign, is_german, is_verb, may_remind};
use crate::parse::html::dash;
use crate::quotes::sentences::{is_stop, sentences};
use crate::quotes::word_class::WordClass;
use crate::quotes::words::{lower, words};
use crate::seek::{self, is_listed};

/// Words between a name and its verb that do not change who speaks.
const ADVERBS: &str = "once later also then still has had famously simply quietly drily dryly softly himself herself";

/// Words that may follow `“…,” Jonze says`, apart from punctuation: any other may be a different object of the verb.
const FOLLOWING: &str = "in to of at with after when on from during about early later softly quietly again now then once over into \
    today yesterday last earlier afterwards back aloud via me reporters";

/// Words around a quotation that leave it open whose words it holds, or whether they were ever said.
const DOUBT: &str = "imagine imagines imagined imagining pretend pretends supposedly allegedly reportedly apocryphal apocryphally misquoted \
    misquotes quoting quotes quoted citing cites cited paraphrasing paraphrases echoing echoes parodying parodies mocking mocks imitating \
    never not would could might if unless didn't don't doesn't hasn't wouldn't rumoured rumored misremembers misremembered joke";

/// The fewest words that a quotation needs to count as speech, not as a title or a term.
const FEWEST: usize = 2;

/// Whom the sentence around `quotation`, in the paragraph `text`, names as its speaker.
pub(super) fn speaker(known: &Known<'_>, text: &str, quotation: &Quotation) -> Option<String> {
    let inner = text.get(quotation.inner.clone())?;
    let before = clause_before(text.get(..quotation.whole.start)?);
    let after = text.get(quotation.whole.end..)?;
    if is_title(inner) || doubts(before) || doubts(sentence_after(after)) {
        return None;
    }
    let opens = !before.trim_end().ends_with(char::is_alphanumeric);
    let announced = introduced(known, text.get(..quotation.whole.start)?);
    match (announced, named_after(known, inner, after, opens)) {
        (Some(one), Some(other)) if one != other => None,
        // Somebody is announced, but it is unclear who.
        (None, _) if announces_somebody(before) => None,
        (one, other) => one.or(other),
    }
}

/// Whether the clause before a quotation says at its end that somebody speaks: "My agent said,", "Her mother told her,".
fn announces_somebody(before: &str) -> bool {
    words(before).fold(false, |says, word| is_verb(word) || says && is_listed(word, "me us him her them"))
}

/// Who is announced at the end of `before`: "Jonze says,", "As Jonze puts it:", "according to Jonze,".
pub(super) fn introduced(known: &Known<'_>, before: &str) -> Option<String> {
    if doubts(clause_before(before)) {
        return None;
    }
    let mut tokens = tokens(before);
    // French sets its colon off by a space.
    let colon = tokens.pop_if(|last| last.word.is_empty() && last.lead == ":").map(|colon| colon.lead);
    let last = tokens.len().checked_sub(1)?;
    let (at, previous) = (token(&tokens, last), token(&tokens, last.wrapping_sub(1)));
    let trail = colon.filter(|_| at.trail.is_empty()).unwrap_or(at.trail);
    let announces = matches!(trail, "," | ":");
    let verb = match (at.lower().as_str(), previous.lower().as_str()) {
        ("it", "puts" | "put" | "has") if announces => last - 1,
        ("that", _) if trail.is_empty() && is_verb(previous.word) => last - 1,
        ("me" | "us", "told" | "tells") if announces => last - 1,
        _ if is_verb(at.word) && announces => last,
        ("says" | "said", _) if trail.is_empty() => last,
        _ if announces => return by_name_alone(known, &tokens, trail),
        _ => return None,
    };
    let said = token(&tokens, verb).word;
    let mut verb = verb;
    while verb > 0 && is_listed(&token(&tokens, verb - 1).lower(), ADVERBS) {
        verb -= 1;
    }
    // After a comma, the words before the verb describe the speaker: "Venn, head of Lantern Films, says:".
    self::before(&tokens, verb).filter(|before| before.trail.is_empty())?;
    let (name, start) = backward(&tokens, verb)?;
    // At the start of a sentence only English has its other words listed: "Auch Herzog sagt:".
    let is_name = !is_foreign(said) || !begins_sentence(&tokens, start) || known.is_named_elsewhere(&name);
    (is_name && may_follow(known, said, &name) && is_free(&tokens, start) && may_speak(known, &name, &tokens, start)).then_some(name)
}

/// "According to Jonze,", "in the words of Jonze:", and "Jonze:" where the article gives Jonze words elsewhere.
fn by_name_alone(known: &Known<'_>, tokens: &[Token<'_>], trail: &str) -> Option<String> {
    let (name, start) = backward(tokens, tokens.len())?;
    let is_word = |at: usize, word: &str| before(tokens, at).is_some_and(|token| token.trail.is_empty() && token.lower() == word);
    let follows = |first: &str, second: &str| is_word(start, second) && is_word(start - 1, first);
    if follows("according", "to") || follows("words", "of") {
        return known.may_be_person(&name).then_some(name);
    }
    (trail == ":" && begins_sentence(tokens, start) && known.may_be_person(&name) && known.speaks_elsewhere(&name)).then_some(name)
}

/// Who is named after the quotation: "says Jonze", "Jonze says", "according to Jonze".
pub(super) fn named_after(known: &Known<'_>, inner: &str, after: &str, opens: bool) -> Option<String> {
    let ending = inner.trim_end().chars().next_back()?;
    let rest = after.strip_prefix(',').unwrap_or(after);
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    // Slavic languages and Spanish set the speaker off by a dash.
    let said = rest.trim_start();
    let dash = dash(said);
    let said = said.get(dash..)?;
    let is_set_off = rest.len() < after.len() || dash > 0;
    let goes_on = is_set_off || matches!(ending, ',' | '?' | '!' | '…' | '—');
    let tokens = tokens(said);
    let first = token(&tokens, 0);
    // A lower-case letter continues the sentence, whatever ends the quotation.
    let at = match (first.lower().as_str(), token(&tokens, 1).lower().as_str()) {
        _ if is_verb(first.word)
            && !is_listed(first.word, "told tells")
            && first.trail.is_empty()
            && (goes_on || ending == '.' || !may_remind(first.word)) =>
        {
            1
        }
        ("according", "to") => 2,
        _ => 0,
    };
    if at > 0 && first.word.starts_with(char::is_lowercase) {
        let (name, end) = forward(&tokens, at)?;
        return (is_complete(&tokens, end) && known.may_be_person(&name) && may_follow(known, first.word, &name)).then_some(name);
    }
    let (name, end) = forward(&tokens, 0).filter(|_| goes_on && opens)?;
    let verb = token(&tokens, end);
    // "Jonze continued to hear it" says nothing.
    let may_follow_it = |next: &Token<'_>| !is_listed(verb.word, "continued responded") && is_listed(&next.lower(), FOLLOWING);
    let ends = !verb.trail.is_empty() || tokens.len() == end + 1 || may_follow_it(token(&tokens, end + 1));
    let certain = ending == ',' || is_set_off || !verb.trail.is_empty();
    let unpunctuated = before(&tokens, end).is_some_and(|last| last.trail.is_empty());
    (is_verb(verb.word) && ends && certain && unpunctuated && known.may_be_person(&name)).then_some(name)
}

/// Whether `name` is certain to be one beside `verb`: in German any noun may be the only word, as in "sagt Mutter".
fn may_follow(known: &Known<'_>, verb: &str, name: &str) -> bool {
    !is_german(verb) || name.contains(' ') || known.is_surname(name)
}

/// Whether the name before `tokens[end]` is all of the speaker: not "says Kubrick biographer Ann Roe", "says Daney’s editor", "wrote Staiger, Bordwell
/// and Thompson", nor "says Elaine May", whose surname may be another word.
fn is_complete(tokens: &[Token<'_>], end: usize) -> bool {
    let (Some(last), Some(next)) = (before(tokens, end), tokens.get(end)) else { return true };
    let goes_on = next.word.starts_with(char::is_lowercase);
    match last.trail {
        "" | "." if next.lead.is_empty() && (last.trail.is_empty() || goes_on) => {
            let word = next.lower();
            goes_on && (!WordClass::of(&word).is_content() || is_listed(&word, FOLLOWING) || word.ends_with("ly"))
        }
        "," if next.word.starts_with(char::is_uppercase) => {
            forward(tokens, end).is_some_and(|(_, end)| !tokens.get(end).is_some_and(|next| matches!(next.word, "and" | "or")))
        }
        _ => true,
    }
}

/// Whether the name at `tokens[start]` is the subject of its clause: right before it is nothing, any mark, or "as".
fn is_free(tokens: &[Token<'_>], start: usize) -> bool {
    let Some(before) = before(tokens, start) else { return true };
    let is_set_off = !before.trail.is_empty() || before.word.is_empty();
    is_set_off || (before.lower() == "as" && before.trail.is_empty())
}

/// Whether `tokens[start]` is the first of a sentence.
fn begins_sentence(tokens: &[Token<'_>], start: usize) -> bool {
    before(tokens, start).is_none_or(|before| seek::ends_with_any(before.trail, ".!?”\""))
}

/// Whether a name before a verb is really one: a single capitalised word at the start of a sentence may be any word.
fn may_speak(known: &Known<'_>, name: &str, tokens: &[Token<'_>], start: usize) -> bool {
    let begins = begins_sentence(tokens, start);
    let adverb = seek::split(name, b" ").next().is_some_and(|first| first.ends_with("ly")) && begins;
    known.may_be_person(name) && !adverb && (!begins || name.contains(' ') || known.is_named_elsewhere(name))
}

/// Whether a quotation looks like a title or a term: it has only one word, or all its longer words have capitals.
pub(super) fn is_title(inner: &str) -> bool {
    let capital = |word: &str| word.starts_with(|first: char| !first.is_lowercase());
    words(inner).count() < FEWEST || words(inner).filter(|word| word.chars().count() > 3).all(capital) && capital(inner)
}

pub(super) fn doubts(clause: &str) -> bool {
    words(clause).any(|word| is_listed(&lower(word), DOUBT))
}

/// The part of the sentence that stands before a quotation; empty if the quotation begins a sentence.
fn clause_before(before: &str) -> &str {
    let clause = last_sentence(before);
    if clause.ends_with(is_stop) { "" } else { clause }
}

pub(super) fn last_sentence(text: &str) -> &str {
    sentences(text).pop().and_then(|last| text.get(last)).unwrap_or_default()
}

/// The text between a quotation and the next stop or quotation.
pub(super) fn sentence_after(after: &str) -> &str {
    let end = after.find(['.', '!', '?', '“', '"']).unwrap_or(after.len());
    after.get(..end).unwrap_or(after)
}
