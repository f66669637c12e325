//! What a page says of its post, put above the post's text.
//! It must not touch the text: of two that say or show the same, what the page says goes.

use crate::article::{Article, Block, BlockKind, Metadata};

/// After how many blocks a text has begun: before its first paragraph may stand a picture with its caption, or a heading.
const BEGINNING: usize = 4;

/// Puts `told` over what the text of an article says of itself, except what a reader would see twice: a description that is the beginning of
/// the text, as engines write it for want of one, and a picture that the text shows.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline, Metadata};
/// use intertitle::parse::page::describe;
/// let paragraph = Block::new(BlockKind::Paragraph { content: vec![Inline::text("It begins with a letter that is not his.")] });
/// let mut article = Article::new(Metadata::default(), vec![paragraph], vec![]);
/// describe(&mut article, Metadata { title: Some("Her".into()), dek: Some("It begins with a letter".into()), ..Metadata::default() });
/// assert_eq!((article.metadata.title.as_deref(), article.metadata.dek), (Some("Her"), None));
/// ```
pub fn describe(article: &mut Article, mut told: Metadata) {
    told.dek = told.dek.filter(|dek| !begins_with(article.plain_text().as_str(), dek));
    told.hero = told.hero.filter(|hero| !shows(&article.blocks, name(&hero.image.src)));
    article.metadata = told.over(std::mem::take(&mut article.metadata));
}

/// Whether one of a text's first blocks begins with these words, however their punctuation is written: "isn't", "isn’t".
fn begins_with(text: &str, words: &str) -> bool {
    // The blocks of punctuation, instead of a table of all letters.
    let is_letter =
        |c: &char| c.is_ascii_alphanumeric() || *c > '\u{bf}' && !matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}');
    let letters = |text| str::chars(text).filter(is_letter);
    let mut beginnings = std::iter::successors(Some(text), |text| text.split_once("\n\n").map(|(_, rest)| rest)).take(BEGINNING);
    beginnings.any(|text| {
        let mut text = letters(text);
        letters(words).all(|letter| text.next() == Some(letter))
    })
}

/// Whether a figure shows the picture of this [`name`], in whichever size.
fn shows(blocks: &[Block], picture: &str) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Figure { images, .. } => images.iter().any(|image| name(&image.src) == picture),
        BlockKind::Quote { blocks, .. } | BlockKind::Spoiler { blocks, .. } => shows(blocks, picture),
        BlockKind::List { items, .. } => items.iter().any(|item| shows(&item.blocks, picture)),
        _ => false,
    })
}

/// What the files of one picture share: engines put sizes into its folder, its name or its query. An address that names no file is its own.
fn name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, ending)) = file.rsplit_once('.') else { return address };
    if !["jpg", "jpeg", "png", "webp", "gif", "avif", "svg"].iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return address;
    }
    match stem.rsplit_once('-') {
        Some((name, size)) if size == "scaled" || size.bytes().all(|byte| byte == b'x' || byte.is_ascii_digit()) && size.contains('x') => {
            name
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_an_excerpt_of_it_after_a_picture_too() {
        let text = "A man in a lift.\n\nIt isn’t his letter.\n\nIt never was.";
        assert!(begins_with(text, "It isn't his letter. It never"));
        assert!(!begins_with(text, "It isn't hers."));
        assert!(!begins_with("It", "It isn't hers."));
    }

    #[test]
    fn a_picture_has_one_name_in_all_sizes() {
        for same in ["her-1024x576.jpg", "https://take.example/2024/her-scaled.JPG?w=300#a", "/size/w600/her.webp", "her.jpg"] {
            assert_eq!(name(same), "her", "{same}");
        }
        assert_eq!(name("/her-2013.jpg"), "her-2013");
        assert_ne!(name("/image.php?id=5"), name("/image.php?id=6"));
        assert_ne!(name("https://take.example/images/5"), name("https://take.example/pictures/5"));
    }
}
