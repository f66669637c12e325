//! Lists of the words that distinguish a film's title from a common word, a name or another work.
//! It must not weigh them: what each is worth is in [`super::points`]. A list is one string separated by spaces, since an array takes more bytes.

use crate::seek;

/// Words that announce a film.
pub(super) const ANNOUNCING: &str = "film films movie movies directed like documentary remake sequel prequel";
/// Words that announce something else.
pub(super) const OTHERS: &str =
    "book books album albums song novel novels poem musical magazine game games comics painting episode podcast";
/// The same, but only before a title: after it they are words of the sentence.
pub(super) const OTHERS_BEFORE: &str = "play single record band team stage danced";
/// The same, but only right before a title: some are words of other kinds elsewhere (Roman Polanski). And what is remade is the older film.
pub(super) const OTHERS_AT_ONCE: &str = "story memoir series sitcom opera ballet word sang sings roman buch theaterstück serie livre \
    chanson série pièce jeu libro novela canción disco teatro romanzo canzone remade";
/// Words that stand before a common noun, not before a name.
pub(super) const ARTICLES: &str = "the a an this der die das den dem des vom zum ein im le la les du un une el";
/// Words before whoever made something: "*Suspiria* by Guadagnino", "de Guadagnino".
pub(super) const BY: &str = "by von de di";
/// What is new is another film, unless a year or a maker says that it is this one.
pub(super) const NEW: &str = "new neue neuer neuen nouveau nuevo nuovo";
/// What a director does to a title that follows at once: "Robert Eggers directed *Nosferatu*". Not what others do, too: "Deakins shot *Fargo*".
pub(super) const MAKING: &str = "directed";
/// What an author does to a title that follows at once, of a book or of a film: of a film if one of its makers is named anywhere.
pub(super) const WRITING: &str = "wrote schrieb";
/// Where something else of a film's title is seen: the musical, the series.
pub(super) const STAGES: &str = "broadway tv";
/// Titles that are also ordinary words of a sentence.
pub(super) const PRONOUNS: &str = "her it them us he she you me him we they this that who what his i if up once";
/// Words that often follow a title, but seldom a pronoun that belongs to the next word.
pub(super) const AFTER_TITLES: &str = "is was has and or by with from in on at to as for which but opens ends";
/// Verbs whose subject may be a title at the beginning of a sentence: "*Parasite* ends where it began".
pub(super) const DOING: &str =
    "is was has had does opens begins starts ends remains takes makes shows looks feels won could would might isn doesn wasn est ist es";
/// Verbs after which words in quotation marks are speech.
pub(super) const SAYING: &str =
    "said says say asked asks told tells replied replies whispers whispered shouts shouted answers answered calls called";
/// Words before the name of a character: "Cate Blanchett as Carol".
pub(super) const PLAYING: &str = "as plays played playing";
/// Titles, as keys, that are also the names of places and historical people: their films' makers may be mentioned in connection with those instead.
pub(super) const NAMES: &str = "roma brazil casablanca chicago philadelphia timbuktu columbus lourdes phoenix dahomey klondike nashville fargo munich \
    manhattan brooklyn nebraska australia selma dunkirk belfast paristexas newyorknewyork mulhollanddrive sunsetboulevard \
    marieantoinette priscilla malcolmx lincoln nixon jfk gandhi capote frida ali edwood alice victoria orlando";
/// Titles, as keys, of other well-known films too: Dovzhenko's *Earth* and Mehta's, Chaplin's *The Immigrant* and Gray's.
pub(super) const NAMESAKES: &str = "earth wings weekend immigrant gloria spring";
/// Words before and after which a title goes on.
pub(super) const VERSUS: &str = "vs versus";
/// Parts of the addresses of pages about a film.
pub(super) const FILM_PAGES: &str =
    "letterboxd.com/film/ imdb.com/title/tt themoviedb.org/movie/ wikidata.org/wiki/q mubi.com/ justwatch.com/ rottentomatoes.com/m/";

/// Whether `list` has `word`, in any case.
pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    seek::split(list, b" ").any(|other| word.eq_ignore_ascii_case(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_has_a_word_of_no_letters() {
        let lists = [
            ANNOUNCING,
            OTHERS,
            OTHERS_BEFORE,
            OTHERS_AT_ONCE,
            ARTICLES,
            BY,
            MAKING,
            NEW,
            WRITING,
            STAGES,
            PRONOUNS,
            AFTER_TITLES,
            DOING,
            SAYING,
            PLAYING,
            NAMES,
            NAMESAKES,
            VERSUS,
            FILM_PAGES,
        ];
        assert!(lists.iter().all(|list| !is_one_of("", list)));
        assert!(is_one_of("Roma", NAMES) && is_one_of("edwood", NAMES) && !is_one_of("Rom", NAMES));
    }
}
