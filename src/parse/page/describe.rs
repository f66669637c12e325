//! Puts what a page says of its post above the post's text.
//! It must not lose words: of what the page and the text both say, the title and the byline leave the text, anything else the page's part.

use super::byline;
use crate::article::{Article, Block, BlockKind, Inline, Metadata};
use crate::seek;

/// Within how many blocks a text must have begun: a picture with its caption, or a heading, may come before its first paragraph.
const BEGINNING: usize = 4;

/// From how many bytes on a description that ends in the middle of a word is an excerpt all the same: Hexo and Nikola cut after 200 characters.
const EXCERPT: usize = 100;

/// Lets `found`, what the page says, take precedence over what the article's text says about itself, but leaves out what readers would see twice:
/// a description that only repeats the beginning of the text or of the title, as engines generate it, a picture that the text shows, the
/// title as the first heading of the text, at any level, and a line at its beginning that only names the authors, perhaps with the date.
///
/// ```
/// use intertitle::article::{Article, Block, BlockKind, Inline, Metadata};
/// use intertitle::parse::page::describe;
/// let paragraph = Block::new(BlockKind::Paragraph { content: vec![Inline::text("It begins with a letter that is not his.")] });
/// let mut article = Article::new(Metadata::default(), vec![paragraph], vec![]);
/// describe(&mut article, Metadata { title: Some("Her".into()), dek: Some("It begins with a letter".into()), ..Metadata::default() });
/// assert_eq!((article.metadata.title.as_deref(), article.metadata.dek), (Some("Her"), None));
/// ```
pub fn describe(article: &mut Article, mut found: Metadata) {
    let text = article.plain_text();
    let title = found.title.as_deref().unwrap_or_default();
    found.dek = found.dek.filter(|dek| !begins_with(text.as_str(), dek) && !begins_with(title, dek));
    let day = found.published.as_ref().map(|date| date.day());
    let year = day.and_then(|day| day.get(..4));
    let mut at = 0;
    for nth in 0..BEGINNING {
        let is_said = match article.blocks.get(at).map(|block| &block.kind) {
            Some(BlockKind::Heading { content, .. }) => nth == 0 && Some(Inline::words(content, " ")) == found.title,
            Some(BlockKind::Paragraph { content }) => {
                // A picture or a note would be lost with the line.
                let is_words = !content.iter().any(|one| matches!(one, Inline::Image { .. } | Inline::FootnoteRef { .. }));
                is_words && byline::only_signs(&Inline::words(content, " "), &found.authors, year)
            }
            _ => false,
        };
        if is_said {
            article.blocks.remove(at);
        } else {
            at += 1;
        }
    }
    found.hero = found.hero.filter(|hero| !shows(&article.blocks, &hero.image.src));
    article.metadata = found.over(std::mem::take(&mut article.metadata));
}

/// Whether one of a text's first blocks begins with these words, regardless of punctuation: "isn't", "isn’t".
pub(super) fn begins_with(text: &str, words: &str) -> bool {
    // Ranges of punctuation, which are shorter than a table of all letters.
    let is_letter =
        |c: &char| c.is_ascii_alphanumeric() || *c > '\u{bf}' && !matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}');
    let mut beginnings = std::iter::successors(Some(text), |text| seek::after(text, "\n\n")).take(BEGINNING);
    beginnings.any(|text| {
        let mut rest = text.chars();
        let is_same = words.chars().filter(is_letter).all(|letter| rest.find(is_letter) == Some(letter));
        is_same && (words.len() >= EXCERPT || rest.next().is_none_or(|c| !is_letter(&c)))
    })
}

/// Whether a figure shows `picture`, in any size.
fn shows(blocks: &[Block], picture: &str) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Figure { images, .. } => images.iter().any(|image| is_same(&image.src, picture)),
        _ => block.any_inside(&mut |blocks| shows(blocks, picture)),
    })
}

/// Whether two addresses are of the same picture: the same file in the same folders, as far as both name them. Engines put sizes into the folder,
/// the name or the query. An address that names no file is compared as it is.
fn is_same(one: &str, other: &str) -> bool {
    let (Some(mut ones), Some(mut others)) = (parts(one), parts(other)) else { return one == other };
    loop {
        match (ones.next(), others.next()) {
            (Some(one), Some(other)) if one == other => {}
            (Some(_), Some(_)) => return false,
            // The shorter address is relative to the page's folder.
            _ => return true,
        }
    }
}

/// The name of a picture's file and of its folders, the innermost first, without sizes.
fn parts(address: &str) -> Option<impl Iterator<Item = &str>> {
    let path = seek::split(address, b"?#").next().unwrap_or_default();
    let path = seek::after(path, "://").map_or(path, |rest| rest.split_once('/').map_or("", |(_, path)| path));
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = file.rsplit_once('.')?;
    if !["jpg", "jpeg", "png", "webp", "gif", "avif", "svg"].iter().any(|known| ending.eq_ignore_ascii_case(known)) {
        return None;
    }
    let stem = match stem.rsplit_once('-') {
        Some((name, size)) if size == "scaled" || is_size(size) && size.contains('x') => name,
        _ => stem,
    };
    let folders = folders.rsplit('/').filter(|folder| !(folder.is_empty() || matches!(*folder, "size" | "." | "..") || is_width(folder)));
    Some(std::iter::once(stem).chain(folders))
}

/// `1024x576`.
fn is_size(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'x' || byte.is_ascii_digit())
}

/// `w600`.
fn is_width(folder: &str) -> bool {
    folder.strip_prefix('w').is_some_and(|width| !width.is_empty() && is_size(width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Author;

    #[test]
    fn a_text_begins_with_an_excerpt_of_it_after_a_picture_too() {
        let text = "A man in a lift.\n\nIt isn’t his letter.\n\nIt never was.";
        assert!(begins_with(text, "It isn't his letter. It never"));
        assert!(!begins_with(text, "It isn't hers."));
        assert!(!begins_with("It", "It isn't hers."));
        assert!(!begins_with("A reviewer once said so.", "A review"), "in the middle of a word");
        let text =
            "He has a flat on a high floor, a job in which he is admired, and a shirt pocket with a safety pin in it, so that she can see.";
        assert!(begins_with(text, text.get(..text.len() - 2).unwrap()), "where an engine cut it off");
    }

    #[test]
    fn a_title_that_is_the_first_heading_of_the_text_appears_once() {
        let block = |level: u8, words: &str| {
            let content = vec![crate::article::Inline::text(words)];
            Block::new(if level > 0 { BlockKind::Heading { level, content } } else { BlockKind::Paragraph { content } })
        };
        let left = |blocks: Vec<Block>| {
            let mut article = Article::new(Metadata::default(), blocks, vec![]);
            describe(&mut article, Metadata { title: Some("Her".into()), ..Metadata::default() });
            article.blocks.len()
        };
        assert_eq!(left(vec![block(3, "Her"), block(0, "A letter.")]), 1);
        for first in [block(0, "Her"), block(3, "Her and him"), block(2, "Him")] {
            assert_eq!(left(vec![first, block(3, "Her"), block(0, "A letter.")]), 3);
        }
    }

    #[test]
    fn a_line_that_only_names_the_authors_is_left_out() {
        let left = |line: &str| {
            let paragraph = |words: &str| Block::new(BlockKind::Paragraph { content: vec![crate::article::Inline::text(words)] });
            let mut article = Article::new(Metadata::default(), vec![paragraph(line), paragraph("A letter.")], vec![]);
            let author = |name: &str| Author { name: name.into(), ..Author::default() };
            let authors = vec![author("Ulrike Maß"), author("Jo Okafor")];
            describe(&mut article, Metadata { authors, published: crate::article::Date::parse("2024-05-03"), ..Metadata::default() });
            article.blocks.len() == 2
        };
        for line in [
            "von Ulrike Maß",
            "By Ulrike Maß and Jo Okafor",
            "Por: Jo Okafor",
            "Jo Okafor",
            "Written by Jo Okafor",
            "Jo Okafor, 3 May 2024",
            "Jo Okafor | Friday, May 3, 2024",
            "By Jo Okafor on May 3, 2024",
            "Jo Okafor (2024-05-03)",
            "Jo Okafor 2024年5月3日",
            "Posted on May 3, 2024 by Jo Okafor",
            "3. Mai 2024 · von Ulrike Maß",
        ] {
            assert!(!left(line), "{line}");
        }
        for line in [
            "von Ida Venn",
            "Jo Okafor on what a letter hides",
            "Jo Okafor: It began in 1972",
            "Jo Okafor wrote 3 books.",
            "3 May 2024",
            "By Jo Okafor | 3 May",
            "By Jo Okafor on what grief leaves behind",
            "By Jo Okafor in Cannes",
            "By Jo Okafor in Cannes, 2024",
            "Jo Okafor, 3 May 2024, after the fire",
            "Jo Okafor, 3 May 2023",
            "In 2013 he made Her, by Jo Okafor",
            "Jo Okafor, Arts Editor",
            "Ida Venn, 3 May 2024",
            "By Jo Okafor — contains spoilers",
            "By Jo Okafor | Photographs by Max Moe",
            "By Jo Okafor, translated by Ida Venn",
        ] {
            assert!(left(line), "{line}");
        }
    }

    #[test]
    fn a_picture_is_shown_once_and_lost_with_no_line() {
        let image = |src: &str| crate::article::Image { src: src.into(), alt: String::new(), width: None, height: None };
        let hero = || crate::article::Hero { image: image("/her.jpg"), ..crate::article::Hero::default() };
        let authors = || vec![Author { name: "Ida Venn".into(), ..Author::default() }];
        let left = |kind: BlockKind| {
            let mut article = Article::new(Metadata::default(), vec![Block::new(kind)], vec![]);
            describe(&mut article, Metadata { hero: Some(hero()), authors: authors(), ..Metadata::default() });
            (article.metadata.hero.is_some(), article.blocks.len())
        };
        let figure = |src: &str| BlockKind::Figure { images: vec![image(src)], caption: vec![], credit: vec![] };
        assert_eq!(left(figure("/her.jpg")), (false, 1));
        assert_eq!(left(figure("/him.jpg")), (true, 1));
        let signed = |more: Vec<Inline>| BlockKind::Paragraph { content: [vec![Inline::text("By Ida Venn")], more].concat() };
        assert_eq!(left(signed(vec![])), (true, 0));
        assert_eq!(left(signed(vec![Inline::Image(image("/ida.jpg"))])), (true, 1));
    }

    #[test]
    fn a_description_that_repeats_the_title_is_left_out() {
        let dek = |dek: &str| {
            let mut article = Article::default();
            describe(&mut article, Metadata { title: Some("Her, Again: a Letter".into()), dek: Some(dek.into()), ..Metadata::default() });
            article.metadata.dek.is_some()
        };
        assert!(!dek("Her, Again: a Letter."));
        assert!(!dek("Her, Again"));
        assert!(dek("Her, Again: a Letter from the city"));
        assert!(dek("On a letter"));
    }

    #[test]
    fn a_picture_is_the_same_in_all_sizes() {
        let hero = "https://take.example/2024/her.jpg";
        for same in ["/2024/her-1024x576.jpg", "https://take.example/2024/her-scaled.JPG?w=300#a", "/2024/size/w600/her.webp", "her.jpg"] {
            assert!(is_same(hero, same), "{same}");
        }
        for other in ["/2023/her.jpg", "/2024/her-2013.jpg", "/2024/him.jpg", "/2024/her"] {
            assert!(!is_same(hero, other), "{other}");
        }
        assert!(!is_same("/posts/her/cover.jpg", "/posts/lost/cover.png"), "bundles have one name for many pictures");
        assert!(!is_same("/image.php?id=5", "/image.php?id=6"));
    }
}
