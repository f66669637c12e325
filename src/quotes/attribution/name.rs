//! Recognises the names of people in running text by their capitals.
//! What may be something else (a title, a day, the first word of a sentence) must not count as a name.

use crate::quotes::word_class::WordClass;
use crate::quotes::words::lower;
use crate::seek::{self, is_listed};

/// Small words inside names.
const PARTICLES: &str = "de del della der den di da dos du la le van von zu bin ibn al el ter ten";

/// Abbreviations before names, whose full stop ends no sentence.
const HONORIFICS: &str = "Mr Mrs Ms Dr St Prof Sr Jr Rep Sen Gov Gen Col Capt Sgt Lt Rev Pvt Cpl Maj Cmdr Adm Det Insp";

/// Words that do not count as part of a person's name, even if capitalised.
const OTHERS: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december yesterday today tomorrow later earlier once even since still soon now sometimes often \
    perhaps maybe besides meanwhile instead afterwards again asked interviewed whereas poor young old dear american british english french \
    german italian japanese chinese korean indian russian spanish swedish danish critics legend tradition rumour rumor history popular \
    elsewhere interviewer narrator voice chapter scene act part figure note intertitle title subtitle caption question answer according \
    yet thus hence whether tonight nowadays next thereafter despite unlike anyway indeed sie usted monsieur madame maman papa";

/// Words for what people do, before their names: in English, and what directors and critics are called elsewhere. German ones have capitals.
const ROLES: &str = "director filmmaker critic writer novelist author poet philosopher actor actress composer editor producer screenwriter \
    cinematographer designer star historian co-star co-writer film documentary playwright photographer \
    cinéaste réalisateur réalisatrice critique directora cineasta crítico crítica regista critico realizador realizadora diretor diretora \
    regisseur regisseurin regisseuse regissör instruktør kritiker reżyser reżyserka režisér Regisseur Regisseurin Kritiker Kritikerin \
    Produzent Produzentin Autor Autorin Drehbuchautor Drehbuchautorin Schauspieler Schauspielerin Kameramann Filmemacher Filmemacherin Hauptfigur \
    режиссёр критик";

/// Articles before such words, and only there: "said a Frenchman", "sagt der Mann" and "dijo a Truffaut" name no speaker. "The" may stand before a name.
const ARTICLES: &str = "the le la el il o a der die de";

/// The most words that a name may have.
const LONGEST: usize = 5;

/// A run of text between two spaces: leading punctuation, the word, trailing punctuation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) lead: &'a str,
    pub(super) word: &'a str,
    pub(super) trail: &'a str,
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let token = |run| {
        let word = str::trim_matches(run, is_mark);
        let (lead, rest) = run.split_at(run.find(char::is_alphanumeric).unwrap_or(run.len()));
        let (_, trail) = rest.split_at(word.len());
        Token { lead, word, trail }
    };
    text.split_whitespace().map(token).collect()
}

/// Whether a character belongs to no word.
pub(super) fn is_mark(character: char) -> bool {
    !character.is_alphanumeric()
}

impl Token<'_> {
    /// The word in lower case, as the lists spell it.
    pub(super) fn lower(&self) -> String {
        lower(self.word)
    }

    /// Whether no punctuation separates it from the next token; the full stop of an initial or an honorific does not count.
    fn goes_on(&self) -> bool {
        self.trail.is_empty() || (self.trail == "." && (self.is_initial() || is_listed(self.word, HONORIFICS)))
    }

    fn is_initial(&self) -> bool {
        seek::split(self.word, b".").all(|piece| piece.chars().count() == 1) && self.word.starts_with(char::is_uppercase)
    }

    fn is_name_word(&self) -> bool {
        let lower = self.lower();
        let capital = self.word.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase());
        let class = WordClass::of(&lower);
        let function = (!class.is_content() || class == WordClass::Absolute) && !self.is_initial();
        // "Ph.D." is neither an initial nor a name.
        let is_degree = self.word.contains('.') && !self.is_initial();
        capital && !function && !is_degree && !lower.ends_with("'s") && !self.trail.starts_with(['\'', '’']) && !is_listed(&lower, OTHERS)
    }

    fn is_particle(&self) -> bool {
        is_listed(self.word, PARTICLES) && self.trail.is_empty()
    }
}

/// The name that begins at `tokens[at]`, and the index of the token after it; a role before the name is skipped.
pub(super) fn forward(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let is_in = |at: usize, list: &str| tokens.get(at).is_some_and(|token| token.trail.is_empty() && is_listed(token.word, list));
    let first = at + usize::from(is_in(at, ARTICLES) && (is_in(at, "the") || is_in(at + 1, ROLES)));
    let start = first + tokens.get(first..)?.iter().take_while(|token| token.trail.is_empty() && is_listed(token.word, ROLES)).count();
    let mut end = start;
    while let Some(token) = tokens.get(end) {
        // "Ana de la Reguera": particles may follow one another.
        let next = tokens.iter().skip(end + 1).find(|next| !next.is_particle());
        let next_is_name = next.is_some_and(|next| next.is_name_word() && next.lead.is_empty());
        let in_name = token.is_name_word() || (token.is_particle() && end > start && next_is_name);
        if !in_name || (end > start && !token.lead.is_empty()) {
            break;
        }
        end += 1;
        if !token.goes_on() {
            break;
        }
    }
    // "says Jonze and Phoenix": with two speakers, neither is certain.
    let goes_on = tokens.get(end - usize::from(end > start)).is_some_and(Token::goes_on);
    let another = tokens.get(end).is_some_and(|next| matches!(next.word, "and" | "or") || (next.word.is_empty() && next.lead == "&"));
    // "says Amb. Taylor": an unknown abbreviation may belong to the name.
    let cut = tokens.get(end.saturating_sub(1)).is_some_and(|last| last.trail == "." && last.word.len() <= 4)
        && tokens.get(end).is_some_and(|next| next.is_name_word() && next.lead.is_empty());
    if goes_on && another || cut {
        return None;
    }
    Some((joined(tokens.get(start..end)?)?, end))
}

/// The name that ends right before `tokens[end]`, and the index of its first token.
pub(super) fn backward(tokens: &[Token<'_>], end: usize) -> Option<(String, usize)> {
    let mut start = end;
    while let Some(token) = before(tokens, start) {
        let in_name = token.is_name_word() || (token.is_particle() && start < end);
        if !in_name || (start < end && !token.goes_on()) {
            break;
        }
        start -= 1;
        if !token.lead.is_empty() {
            break;
        }
    }
    let leading_particles = tokens.get(start..end)?.iter().take_while(|token| token.is_particle()).count();
    let roles = tokens.get(start..end)?.iter().take_while(|token| is_listed(&token.lower(), ROLES)).count();
    let name = tokens.get(start + roles..end)?;
    if leading_particles > 0 || name.iter().any(|token| is_listed(&token.lower(), ROLES)) {
        return None;
    }
    Some((joined(name)?, start))
}

/// The tokens as a name; `None` if there are too many, the last is an initial or an honorific, or one is what somebody does ("sagt der Regisseur").
fn joined(tokens: &[Token<'_>]) -> Option<String> {
    let last = tokens.last()?;
    let is_role = tokens.iter().any(|token| is_listed(token.word, ROLES));
    if tokens.len() > LONGEST || last.is_initial() || is_listed(last.word, HONORIFICS) || is_role {
        return None;
    }
    let mut name = String::new();
    for (index, token) in tokens.iter().enumerate() {
        if index > 0 {
            name.push(' ');
        }
        name.push_str(token.word);
        if index + 1 < tokens.len() {
            name.push_str(token.trail);
        }
    }
    Some(name)
}

/// The token at an index; an empty one outside the text.
pub(super) fn token<'t, 'a>(tokens: &'t [Token<'a>], at: usize) -> &'t Token<'a> {
    tokens.get(at).unwrap_or(&Token { lead: "", word: "", trail: "" })
}

/// The token before `tokens[at]`.
pub(super) fn before<'t, 'a>(tokens: &'t [Token<'a>], at: usize) -> Option<&'t Token<'a>> {
    tokens.get(at.checked_sub(1)?)
}
