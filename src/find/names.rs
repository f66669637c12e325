//! What the names of an element (its tag, class, id, itemprop and role) promise.
//! Only words of engines and themes, never of a single site; [`crate::parse::html::Names::classify`] tells what is *not* the text.

use crate::parse::html::{Attributes, Boilerplate, Names};
use crate::seek;

/// What an element is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A container like any other.
    Plain,
    /// A post as a whole: `<article>`, `.hentry`, `.h-entry`.
    Post,
    /// Not the text: comments, menus, share bars.
    Boilerplate {
        /// How many tenths of the page's prose it must exceed for the name to be wrong; ten if nothing can prove it wrong.
        disproof: u8,
    },
    /// Boilerplate by its name, but it holds most of the page's prose.
    Cleared,
}

/// How strongly an element's names promise that it holds the text, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// They say nothing.
    None,
    /// `content`, `prose`: a word that themes use for the text, but also for other things.
    General,
    /// `<main>`, `role="main"`.
    Main,
    /// `<article>`.
    Article,
    /// `entry-content`, `post-body`: a name made for the text.
    Named,
    /// schema.org's `articleBody`.
    Schema,
}

/// Words for a post; …
const POST: [&str; 7] = ["article", "post", "entry", "story", "blog", "news", "single"];
/// … followed by one of these, they name its text: `entry-content`, `post__body`, `articleText`.
const TEXT: [&str; 6] = ["body", "content", "contents", "text", "copy", "fulltext"];
/// Names for the text in engines and formats that fit no pattern.
const ENGINES: [&str; 9] = [
    "e-content",           // microformats2: IndieWeb, Hugo and Jekyll themes
    "gh-content",          // Ghost
    "post-full-content",   // Ghost, older themes
    "available-content",   // Substack
    "postarticle-content", // Medium exports
    "section-content",     // Medium exports
    "sqs-html-content",    // Squarespace
    "mw-parser-output",    // MediaWiki
    "usertext-body",       // link-sharing sites' own posts
];
/// Words that themes use for the text, but also for other things.
const GENERAL: [&str; 9] = ["content", "post", "article", "story", "entry", "prose", "markdown", "markup", "text"];

/// What an element is, and what its names promise: reads its class, id, role and itemprop, and, if they say nothing, what hides it.
pub(super) fn read(name: &str, attributes: &dyn Attributes) -> (Role, Evidence) {
    let names = Names::of(name, attributes);
    let evidence = evidence(name, &names, attributes);
    let boilerplate = names.classify(name, attributes).or(match name {
        "aside" => Some(Boilerplate::Sidebar),
        "header" => Some(Boilerplate::Meta),
        _ => None,
    });
    let role = match boilerplate {
        // A name made for the text outweighs a name for something else, unless the element is hidden.
        Some(kind) if evidence < Evidence::Named || kind == Boilerplate::Hidden => Role::Boilerplate { disproof: disproof(name, kind) },
        _ if name == "article" || names.role == "article" || ["hentry", "h-entry", "post"].iter().any(|class| names.has_class(class)) => {
            Role::Post
        }
        _ => Role::Plain,
    };
    (role, evidence)
}

/// How much of the page's prose, in tenths, an element must exceed for its name to be wrong: `has-sidebar` and `cookie-banner` are put
/// around whole pages, as Quarto's `page-navbar` is, one engine puts a form around its pages, and some pages hide everything until their script
/// has run; but comments may well be longer than the post.
fn disproof(name: &str, kind: Boilerplate) -> u8 {
    match (name, kind) {
        (_, Boilerplate::Hidden) => 9,
        ("nav" | "aside" | "header" | "footer" | "dialog", _) => 10,
        (_, Boilerplate::Comments | Boilerplate::Machinery) => 10,
        _ => 5,
    }
}

fn evidence(name: &str, names: &Names, attributes: &dyn Attributes) -> Evidence {
    if attributes.has_token("itemprop", "articleBody") {
        return Evidence::Schema;
    }
    let id = names.id.to_ascii_lowercase();
    let by_name = names.class.split_ascii_whitespace().chain([id.as_str()]).map(of_name).max().unwrap_or(Evidence::None);
    let by_element = match (name, names.role.as_str()) {
        ("article", _) | (_, "article") => Evidence::Article,
        ("main", _) | (_, "main") => Evidence::Main,
        _ => Evidence::None,
    };
    by_name.max(by_element)
}

/// What one class or id in lower case promises: a word for a post and one for its text, as its last two words or run together as the last.
fn of_name(name: &str) -> Evidence {
    let (mut before, mut last) = ("", "");
    for word in seek::split(name, b"-_").filter(|word| !word.is_empty()) {
        (before, last) = (last, word);
    }
    let together = || TEXT.iter().any(|text| last.strip_suffix(text).is_some_and(|post| POST.contains(&post)));
    if ENGINES.contains(&name) || (TEXT.contains(&last) && POST.contains(&before)) || together() {
        Evidence::Named
    } else if GENERAL.contains(&name) {
        Evidence::General
    } else {
        Evidence::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_recognised_by_every_spelling_of_its_names() {
        for name in ["entry-content", "post__body", "article_text", "articlebody", "td-post-content", "wp-block-post-content", "gh-content"]
        {
            assert_eq!(of_name(name), Evidence::Named, "{name}");
        }
        for name in ["entry-header", "post-contents-list", "content-body", "body-text", "text-content", ""] {
            assert!(of_name(name) < Evidence::Named, "{name}");
        }
    }

    #[test]
    fn a_general_word_is_weak_evidence_and_only_alone() {
        assert_eq!(of_name("content"), Evidence::General);
        assert_eq!(of_name("content-left"), Evidence::None);
    }
}
