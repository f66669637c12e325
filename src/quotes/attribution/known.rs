//! What the rest of an article tells of a name in one of its sentences: whether it is a person, named in full or quoted elsewhere.
//! It must not read the sentence itself, whose grammar is for others.

use super::verbs::is_verb;
use crate::article::{Article, Block, BlockKind, Inline, PlainText};
use crate::quotes::words::words;
use crate::seek::{self, is_listed};

/// Context beyond the sentence: the whole article.
pub(super) struct Known<'a> {
    pub(super) article: &'a Article,
    pub(super) plain: &'a PlainText,
}

impl Known<'_> {
    /// Whether a name is not the title of a film or another work that the article mentions.
    pub(super) fn may_be_person(&self, name: &str) -> bool {
        !self.article.metadata.films.iter().any(|film| film.title == name) && !is_work(&self.article.blocks, name)
    }

    /// Whether `name` occurs in the middle of a sentence of the article, where only names have capitals.
    pub(super) fn is_named_elsewhere(&self, name: &str) -> bool {
        let text = self.plain.as_str();
        seek::places(text, name).any(|at| {
            let before = text.get(..at).unwrap_or_default();
            let ends = text.get(at + name.len()..).is_none_or(|rest| !rest.starts_with(char::is_alphanumeric));
            ends && before.strip_suffix(' ').is_some_and(|before| before.ends_with(|last: char| last.is_alphanumeric() || last == ','))
        })
    }

    /// Whether the article has `name` speak elsewhere: "Jonze says", or a second paragraph that begins "Jonze:".
    pub(super) fn speaks_elsewhere(&self, name: &str) -> bool {
        let text = self.plain.as_str();
        let last = name.rsplit(' ').next().unwrap_or(name);
        let verb_follows = |rest: &str| {
            let mut following = words(rest);
            rest.starts_with(' ') && following.next().is_some_and(is_verb)
        };
        let says = seek::places(text, last).any(|at| text.get(at + last.len()..).is_some_and(verb_follows));
        says || seek::places(text, &["\n", name, ":"].concat()).nth(1).is_some()
    }

    /// Whether the article names somebody by this surname in full, after a word that leaves out the article only before a name: "von Werner Herzog".
    pub(super) fn is_surname(&self, name: &str) -> bool {
        let text = self.plain.as_str();
        seek::places(text, name).any(|at| {
            let mut before = text.get(..at).unwrap_or_default().rsplit(' ');
            let rest = text.get(at + name.len()..).unwrap_or_default();
            // Of the genitive.
            let ends = !rest.strip_prefix('s').unwrap_or(rest).starts_with(char::is_alphanumeric);
            ends && before.next() == Some("")
                && before.next().is_some_and(|given| given.starts_with(char::is_uppercase))
                && before.next().is_some_and(|word| is_listed(word, "von mit bei wie für und"))
        })
    }
}

fn is_work(blocks: &[Block], name: &str) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Paragraph { content } => is_set_as_work(content, name),
        _ => block.any_inside(&mut |blocks| is_work(blocks, name)),
    })
}

/// Whether a line sets `name` in italics or as a title.
fn is_set_as_work(content: &[Inline], name: &str) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Title { content } | Inline::Emphasis { content } => Inline::words(content, " ") == name,
        other => is_set_as_work(other.content(), name),
    })
}
