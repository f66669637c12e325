//! Verbs whose subject speaks the words beside them, in the languages whose sentences name a speaker as English ones do: "…," dit Varda.
//! A form that is also a common word of another kind must not be listed: it would turn the name after it into a speaker.

use crate::seek::is_listed;

/// English.
const ENGLISH: &str = "says said writes wrote recalls recalled remembers remembered adds added explains explained notes noted observes observed \
    insists insisted argues argued claims claimed admits admitted remarks remarked replies replied answers answered asks asked whispers \
    whispered shouts shouted confesses confessed declares declared jokes joked murmurs murmured";

/// The others, one line for each: French, Spanish, Italian, Portuguese, German, Dutch, the Scandinavian languages, Polish and Czech, Russian.
const OTHERS: &str = "dit disait écrit écrivait raconte racontait explique expliquait confie affirme ajoute résume rappelle répond \
    dice dijo decía escribe escribió cuenta contaba explica explicaba afirma afirmó recuerda recordaba añade responde \
    diceva disse scrive scriveva scrisse racconta raccontava spiega spiegava ricorda ricordava aggiunge risponde \
    diz dizia escreve escreveu conta contou explicou afirmou lembra recorda acrescenta \
    sagt sagte meint schreibt schrieb erzählt erzählte erklärt erklärte erinnert ergänzt antwortet fragt \
    zegt zei aldus schrijft schreef vertelt vertelde antwoordt vraagt \
    säger sade skriver skrev berättar berättade förklarar minns siger sagde sier fortæller fortalte forteller forklarer \
    mówi mówił mówiła pisze pisał wspomina opowiada říká řekl řekla píše vzpomíná \
    говорит говорил говорила сказал сказала пишет писал писала вспоминает рассказывает";

/// Whether `word`, in lower case, is a verb of saying.
pub(super) fn is_verb(word: &str) -> bool {
    is_listed(word, ENGLISH) || is_foreign(word)
}

/// Whether `word`, in lower case, is a verb of saying in another language than English.
pub(super) fn is_foreign(word: &str) -> bool {
    is_listed(word, OTHERS)
}
