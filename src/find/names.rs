//! What the names of an element promise: its tag, class, id, itemprop and role.
//! Words of engines and themes only, never of one site; what is *not* text is told by [`crate::parse::html::Names::classify`].

use crate::parse::html::{Attributes, Boilerplate, Names};

/// What an element is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A container like any other.
    Plain,
    /// A post as a whole: `<article>`, `.hentry`, `.h-entry`.
    Post,
    /// Not the text: comments, menus, share bars.
    Boilerplate {
        /// The tenths of the page's prose beyond which the name must be wrong; ten where nothing proves it so.
        disproof: u8,
    },
    /// Boilerplate by its name, but holding most of the page's prose.
    Cleared,
}

/// How sure its names make us that an element holds the text; later is surer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// They say nothing.
    None,
    /// `content`, `prose`: a word that themes use for the text, and for other things.
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

/// Words for a post …
const POST: [&str; 7] = ["article", "post", "entry", "story", "blog", "news", "single"];
/// … that make a name of its text when one of these follows: `entry-content`, `post__body`, `articleText`.
const TEXT: [&str; 6] = ["body", "content", "contents", "text", "copy", "fulltext"];
/// Names of the text in engines and formats that fit no pattern.
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
/// Words that themes use for the text and for other things.
const GENERAL: [&str; 9] = ["content", "post", "article", "story", "entry", "prose", "markdown", "markup", "text"];

/// What an element is, and what its names promise. Asked are its class, id, role and itemprop, and if they say nothing, what hides it.
pub(super) fn read(name: &str, attributes: &dyn Attributes) -> (Role, Evidence) {
    let names = Names::of(name, attributes);
    let evidence = evidence(name, &names, attributes);
    let boilerplate = names.classify(name, attributes).or(match name {
        "aside" => Some(Boilerplate::Sidebar),
        "header" => Some(Boilerplate::Meta),
        _ => None,
    });
    let role = match boilerplate {
        // A name made for the text is surer than one of the many that are not.
        Some(kind) if evidence < Evidence::Named || kind == Boilerplate::Hidden => Role::Boilerplate { disproof: disproof(name, kind) },
        _ if name == "article" || names.role == "article" || ["hentry", "h-entry", "post"].iter().any(|class| names.has_class(class)) => {
            Role::Post
        }
        _ => Role::Plain,
    };
    (role, evidence)
}

/// How far a name can be trusted, in tenths of the page's prose: `has-sidebar` and `cookie-banner` stand around whole pages,
/// and a form around those of one engine; some pages hide everything until their script has run; but comments may well be
/// longer than the post.
fn disproof(name: &str, kind: Boilerplate) -> u8 {
    match (name, kind) {
        (_, Boilerplate::Hidden) => 9,
        ("nav" | "aside" | "header" | "footer" | "dialog", _) => 10,
        (_, Boilerplate::Comments | Boilerplate::Navigation | Boilerplate::Machinery) => 10,
        _ => 5,
    }
}

fn evidence(name: &str, names: &Names, attributes: &dyn Attributes) -> Evidence {
    if attributes.get("itemprop").is_some_and(|value| value.split_ascii_whitespace().any(|one| one == "articleBody")) {
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

/// What one class or id promises, in lower case: a post and its text as the last two words, or run together as the last.
fn of_name(name: &str) -> Evidence {
    let mut words = name.rsplit(['-', '_']).filter(|word| !word.is_empty());
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
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
    fn names_of_a_post_s_text_in_their_spellings() {
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
