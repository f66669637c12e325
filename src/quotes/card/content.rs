//! What a quote card says: the words, whose they are, and where they stand.
//! Raw values as they were found; it must not clean or word them.

/// Everything that may stand on a card. Only the quote is required; what is empty or absent is left out.
///
/// ```
/// use intertitle::quotes::card::Card;
/// let card = Card { quote: "Nobody leaves before the lights.".into(), ..Card::default() };
/// assert_eq!(card.attribution.speaker, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The words themselves. Quotation marks around them are replaced by those of the language.
    pub quote: String,
    /// Whose words they are.
    pub attribution: Attribution,
    /// The title of the article.
    pub title: Option<String>,
    /// The blog or magazine.
    pub publication: Option<String>,
    /// The film that the article is about.
    pub film: Option<Film>,
    /// The link as it is shown: `example.org/her`, without scheme and token.
    pub link: Option<String>,
    /// The language of the article, a BCP 47 tag; chooses quotation marks and capitals.
    pub language: Option<String>,
}

/// Who said the words, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Who said or wrote the words.
    pub speaker: Option<String>,
    /// The work that they come from, if it is not the article.
    pub work: Option<String>,
    /// The year of that work, as it is to be shown.
    pub year: Option<String>,
}

/// A film and its year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Film {
    /// Its title.
    pub title: String,
    /// Its year, as it is to be shown.
    pub year: Option<String>,
}
