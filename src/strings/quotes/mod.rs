//! The strings of quotes: the button at a selection, the list of quotes, the composer of cards.
//! In a module of their own because a reader who never quotes fetches none of them.

mod english;

use super::key::{Key, Known, keys};

keys! {
    QUOTES;
    /// Makes a quote card of the selected words.
    QUOTE_SELECTION "quoteSelection" [];
    /// Tries again to make a card, after what it needs could not be fetched.
    QUOTE_RETRY "quoteRetry" [];
    /// The list's group of quotes marked by the author.
    QUOTES_MARKED "quotesMarked" [];
    /// The list's group of suggested quotes.
    QUOTES_SUGGESTED "quotesSuggested" [];
    /// The list's group of quotes that the reader has kept.
    QUOTES_KEPT "quotesKept" [];
    /// The list is empty.
    QUOTES_NONE "quotesNone" [];
    /// A kept quote was not found again.
    QUOTE_LOST "quoteLost" [];
    /// Goes to a quote.
    QUOTE_SHOW "quoteShow" [];
    /// Deletes a kept quote.
    QUOTE_REMOVE "quoteRemove" [];
    /// A kept quote was deleted.
    QUOTE_REMOVED "quoteRemoved" [];
    /// Keeps a quote in this browser.
    QUOTE_KEEP "quoteKeep" [];
    /// A quote was kept.
    QUOTE_WAS_KEPT "quoteWasKept" [];
    /// Copies all kept quotes as Markdown.
    COPY_KEPT "copyKept" [];
    /// Saves all kept quotes as Markdown.
    DOWNLOAD_KEPT "downloadKept" [];
    /// The kept quotes have been copied.
    KEPT_COPIED "keptCopied" [];
    /// Shows the spoiler that contains a quote.
    QUOTE_UNCOVER "quoteUncover" [];
    /// The composer's title, and the beginning of a card's alternative text.
    QUOTE_CARD "quoteCard" [];
    /// The choice of a design.
    CARD_DESIGN "cardDesign" [];
    /// A design: the title card of a silent film.
    DESIGN_INTERTITLE "designIntertitle" [];
    /// A design: an art house's programme.
    DESIGN_PROGRAMME "designProgramme" [];
    /// A design: cut paper.
    DESIGN_POSTER "designPoster" [];
    /// A design: words under a picture.
    DESIGN_SUBTITLE "designSubtitle" [];
    /// A design: the board over a cinema's door.
    DESIGN_MARQUEE "designMarquee" [];
    /// A design: type on a grid.
    DESIGN_GRID "designGrid" [];
    /// The choice of a format.
    CARD_FORMAT "cardFormat" [];
    /// A format: 1080 × 1080.
    FORMAT_SQUARE "formatSquare" [];
    /// A format: 1080 × 1350.
    FORMAT_PORTRAIT "formatPortrait" [];
    /// A format: 1080 × 1920.
    FORMAT_STORY "formatStory" [];
    /// A format: 1200 × 630.
    FORMAT_WIDE "formatWide" [];
    /// A switch: the card uses the page's accent colour.
    CARD_ACCENT "cardAccent" [];
    /// A switch: the card uses the page's font.
    CARD_FONT "cardFont" [];
    /// The field for the quote.
    CARD_QUOTE "cardQuote" [];
    /// How the words may be shortened.
    CARD_QUOTE_HELP "cardQuoteHelp" [];
    /// The field for the alternative text.
    CARD_ALT "cardAlt" [];
    /// The card holds only part of the quote.
    CARD_SHORTENED "cardShortened" [];
    /// The browser draws no pictures.
    IMAGE_BLOCKED "imageBlocked" [];
    /// An edit of the quote was undone.
    WORDS_MUST_STAY "wordsMustStay" [];
    /// Copies the picture, with the words and the link as text.
    COPY_IMAGE "copyImage" [];
    /// Copies the words with attribution and link.
    COPY_WORDS "copyWords" [];
    /// Copies the link to the passage.
    COPY_LINK "copyLink" [];
    /// Copies the alternative text.
    COPY_ALT "copyAlt" [];
    /// Saves the picture as PNG.
    DOWNLOAD_PNG "downloadPng" [];
    /// Saves the picture as SVG.
    DOWNLOAD_SVG "downloadSvg" [];
    /// Opens the system's dialog for sharing the picture.
    SHARE_CARD "shareCard" [];
    /// The picture has been copied.
    IMAGE_COPIED "imageCopied" [];
    /// The browser refused to copy the picture.
    IMAGE_REFUSED "imageRefused" [];
    /// The words have been copied.
    WORDS_COPIED "wordsCopied" [];
    /// The alternative text has been copied.
    ALT_COPIED "altCopied" [];
    /// The download has started.
    CARD_SAVED "cardSaved" ["name"];
    /// The picture has been shared.
    CARD_SHARED "cardShared" [];
}
