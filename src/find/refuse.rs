//! Looks at the chosen container and its page once more, and would rather leave the page alone.
//! Each reason is one sentence for the author, with its cure.

use super::Outcome;
use super::arena::{Arena, Node};
use super::names::{Evidence, Role};

/// Posts beside the chosen one that make the page a list or a thread.
const OTHERS: u32 = 2;
/// The fewest words of a post in a list: less is a link with a picture.
const EXCERPT: u32 = 20;

/// The most words of an excerpt under a linked title.
const LONG_EXCERPT: u32 = 60;

/// The outcome for `choice`.
pub(super) fn review(arena: &Arena, choice: usize, min_words: u32) -> Outcome {
    let (Some(node), Some(page)) = (arena.get(choice), arena.get(0)) else { return NO_PROSE };
    let Some(body) = node.ordinal else { return NO_PROSE };
    if is_list(arena, choice, node) || (node.evidence < Evidence::Named && is_table_of_contents(node)) {
        return Outcome::Nothing {
            why: "this page shows several posts, not one; name the post's element with data-article=\"selector\" if one of them is meant",
        };
    }
    if node.evidence <= Evidence::General && !stands_out(node, page) {
        return Outcome::Nothing {
            why: "no part of this page is clearly its text; name the post's element with data-article=\"selector\"",
        };
    }
    if node.tally.prose < min_words {
        return Outcome::Nothing {
            why: "the text found on this page is too short to be a post; name its element with data-article=\"selector\" to enhance it all the same",
        };
    }
    Outcome::Found { body, article: around(arena, choice, node).unwrap_or(body), words: node.tally.prose, why: reason(node.evidence) }
}

/// What there is to say where no container holds any prose.
pub(super) const NO_PROSE: Outcome =
    Outcome::Nothing { why: "this page has no prose; name the post's element with data-article=\"selector\" if there is one" };

/// Whether the page shows several posts: whole or as excerpts in the chosen container, or beside it; forum threads too.
fn is_list(arena: &Arena, choice: usize, node: &Node) -> bool {
    let mut inside = (0_u32, 0_u32);
    let mut beside = 0_u32;
    let home = post_around(arena, choice);
    let level = arena.get(home).map(|post| post.parent);
    for (index, other) in arena.iter() {
        let counts = !other.apart && other.tally.prose >= EXCERPT && (other.role == Role::Post || other.evidence >= Evidence::Named);
        if !counts || arena.holds(index, choice) {
            continue;
        }
        let outermost =
            other.role == Role::Post || !arena.ancestors(other.parent).take_while(|(i, _)| *i != choice).any(|(_, n)| n.role == Role::Post);
        if arena.holds(choice, index) {
            if outermost && other.role == Role::Post {
                inside = (inside.0 + 1, inside.1 + other.tally.prose);
            }
        } else if outermost && (other.tally.prose * 2 > node.tally.prose || level == Some(other.parent)) {
            // As long as the chosen one, or next to it as its like.
            beside += if other.tally.prose * 2 > node.tally.prose { OTHERS } else { 1 };
        }
    }
    beside >= OTHERS || (inside.0 > OTHERS && inside.1 > node.tally.prose / 2)
}

/// Whether what was chosen is made of excerpts: most break off, or each has the title of another page above it.
fn is_table_of_contents(node: &Node) -> bool {
    let words = node.tally;
    (words.cut > OTHERS && words.cut * 2 > words.blocks) || (words.titles > OTHERS && words.prose / words.titles < LONG_EXCERPT)
}

/// The post around the container, or the container.
fn post_around(arena: &Arena, choice: usize) -> usize {
    arena.ancestors(choice).find(|(_, node)| node.role == Role::Post).map_or(choice, |(index, _)| index)
}

/// Whether a container that no name speaks for holds most of the page's prose, in several paragraphs, and little else.
fn stands_out(node: &Node, page: &Node) -> bool {
    let words = node.tally;
    words.prose > page.tally.prose / 5 * 3 && words.blocks >= 3 && words.noise < words.prose
}

/// The element around the whole post, with its headline: a post by its name, or the next container with a heading of the
/// first level that holds little prose besides.
fn around(arena: &Arena, choice: usize, node: &Node) -> Option<u32> {
    let post = arena.ancestors(choice).find(|(_, outer)| outer.role == Role::Post);
    let titled =
        || arena.ancestors(choice).find(|(_, outer)| outer.title).filter(|(_, outer)| outer.tally.prose / 5 * 4 < node.tally.prose);
    post.or_else(titled).and_then(|(_, outer)| outer.ordinal)
}

fn reason(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Schema => "itemprop=\"articleBody\" names it the text of the article",
        Evidence::Named => "its class or id is a name that themes give to the text of a post",
        Evidence::Article => "it is the page's <article>",
        Evidence::Main => "it is the page's <main>",
        Evidence::General | Evidence::None => "most of the page's prose stands in it",
    }
}
