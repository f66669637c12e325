//! Verbs whose subject speaks the words beside them, in the languages whose sentences name a speaker as English ones do: "…," dit Varda.
//! A form that is as often another word must not be listed, such as "ricorda", which also means "reminds of": the name after it would be a speaker.

use crate::quotes::words::lower;
use crate::seek::is_listed;

/// English.
const ENGLISH: &str = "says said writes wrote recalls recalled remembers remembered adds added explains explained notes noted observes observed \
    insists insisted argues argued claims claimed admits admitted remarks remarked replies replied answers answered asks asked whispers \
    whispered shouts shouted confesses confessed declares declared jokes joked murmurs murmured responded continued testified told tells";

/// German, whose nouns have capitals as names do.
const GERMAN: &str = "sagt sagte meint schreibt schrieb erzählt erzählte erklärt erklärte ergänzt antwortet fragt";

/// The others, one line for each: French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Polish and Czech, Russian.
const OTHERS: &str = "dit disait écrit écrivait raconte racontait explique expliquait confie affirme ajoute résume répond \
    dice dijo decía escribe escribió cuenta contaba explica explicaba afirma afirmó añade responde \
    diceva disse scrive scriveva scrisse racconta raccontava spiega spiegava aggiunge risponde \
    diz dizia escreve escreveu conta contou explicou afirmou acrescenta \
    zegt zei aldus schrijft schreef vertelt vertelde antwoordt vraagt \
    säger sade skriver skrev berättar berättade förklarar siger sagde sier fortæller fortalte forteller forklarer \
    mówi mówił mówiła pisze pisał wspomina opowiada říká řekl řekla píše vzpomíná \
    говорит говорил говорила сказал сказала пишет писал писала вспоминает рассказывает";

/// Whether `word`, as it is written, is a verb of saying.
pub(super) fn is_verb(word: &str) -> bool {
    is_listed(&lower(word), ENGLISH) || is_foreign(word)
}

/// Whether `word`, as it is written, is a verb of saying in another language than English. With a capital it is a name: Helen Sade.
pub(super) fn is_foreign(word: &str) -> bool {
    is_german(word) || is_listed(word, OTHERS)
}

/// Whether `word`, as it is written, is a German verb of saying.
pub(super) fn is_german(word: &str) -> bool {
    is_listed(word, GERMAN)
}

/// Whether a quotation may be the subject of `word`, as in "the scene “dark red room” recalls Bergman".
pub(super) fn may_remind(word: &str) -> bool {
    is_listed(word, "recalls recalled continued answered answers responded") || is_foreign(word)
}
