//! Examines the chosen container and its page, and if in doubt leaves the page alone.
//! Each reason must be one sentence for the author that includes the remedy.

use super::arena::{Arena, Node};
use super::choose::Choice;
use super::names::{Evidence, Role};
use super::{Nothing, Outcome};

/// How many posts besides the chosen one make the page a list or a thread.
const OTHERS: usize = 2;
/// The fewest words of a post in a list: anything shorter is a link with a picture.
const EXCERPT: u32 = 20;
/// How many excerpts make a container a list.
const MANY: u32 = 3;
/// The most words of an excerpt under a linked title. A text beside the chosen one is a whole post only if it is longer than this, and
/// more than half as long as the chosen one.
const LONG_EXCERPT: u32 = 60;

const SEVERAL: Outcome = Outcome::Nothing(Nothing {
    why: "this page shows several posts; name the element of the one you mean with data-article=\"selector\", or give its own address",
    whole: false,
});
const UNCLEAR: Outcome = Outcome::Nothing(Nothing {
    why: "no part of this page is clearly its text; name the post's element with data-article=\"selector\"",
    whole: true,
});
const SHORT: Outcome = Outcome::Nothing(Nothing {
    why: "the text found on this page is too short to be a post; name its element with data-article=\"selector\" to enhance it anyway",
    whole: false,
});
/// The outcome if no container holds any prose.
pub(super) const NO_PROSE: Outcome = Outcome::Nothing(Nothing {
    why: "this page has no prose; name the post's element with data-article=\"selector\" if there is one",
    whole: true,
});

/// The outcome for `choice`.
pub(super) fn review(arena: &Arena, choice: Choice, min_words: u32) -> Outcome {
    let Choice { index, evidence } = choice;
    let (Some(node), Some(page)) = (arena.get(index), arena.get(0)) else { return NO_PROSE };
    if is_list(arena, index, node) || (evidence < Evidence::Named && is_table_of_contents(node)) {
        return SEVERAL;
    }
    if evidence <= Evidence::General && !stands_out(node, page) {
        return UNCLEAR;
    }
    // In an element named for the text everything is text, even a table; elsewhere only prose counts.
    let words = node.tally.prose.saturating_add(if evidence >= Evidence::Named { node.tally.noise } else { 0 });
    if words < min_words {
        return SHORT;
    }
    let body = node.ordinal;
    Outcome::Found { body, article: around(arena, index, node).or(body), words, why: reason(evidence) }
}

/// Whether the page shows several posts, whole or as excerpts, within the chosen container or beside it. Forum threads count too.
fn is_list(arena: &Arena, choice: usize, node: &Node) -> bool {
    let inside: Vec<&Node> = posts(arena, choice).filter(|(index, _)| arena.holds(choice, *index)).map(|(_, post)| post).collect();
    let beside: Vec<&Node> = posts(arena, choice).filter(|(index, _)| !arena.holds(choice, *index)).map(|(_, post)| post).collect();
    let made_of_posts = inside.len() > OTHERS && inside.iter().map(|post| post.tally.prose).sum::<u32>() > node.tally.prose / 2;
    let as_long = beside.iter().any(|post| post.tally.prose > (node.tally.prose / 2).max(LONG_EXCERPT));
    let parent = arena.get(post_around(arena, choice)).map(|post| post.parent);
    let in_a_row = beside.iter().filter(|post| Some(post.parent) == parent).count() >= OTHERS;
    made_of_posts || as_long || in_a_row
}

/// The posts of the page other than the one around `choice`: posts by name, and texts by name that are not within a post of their own.
fn posts(arena: &Arena, choice: usize) -> impl Iterator<Item = (usize, &Node)> {
    let in_own_post =
        move |index: usize| arena.ancestors(index).skip(1).any(|(outer, node)| node.role == Role::Post && !arena.holds(outer, choice));
    let is_text = move |index: usize, node: &Node| node.evidence >= Evidence::Named && !arena.holds(choice, index) && !in_own_post(index);
    arena.iter().filter(move |(index, node)| {
        !node.apart && node.tally.prose >= EXCERPT && !arena.holds(*index, choice) && (node.role == Role::Post || is_text(*index, node))
    })
}

/// Whether the chosen container consists of excerpts: most break off, or each is under a heading that links to another page.
fn is_table_of_contents(node: &Node) -> bool {
    let words = node.tally;
    (words.cut >= MANY && words.cut * 2 > words.blocks) || (words.titles >= MANY && words.prose / words.titles < LONG_EXCERPT)
}

/// The post around the container, or the container.
fn post_around(arena: &Arena, choice: usize) -> usize {
    arena.ancestors(choice).find(|(_, node)| node.role == Role::Post).map_or(choice, |(index, _)| index)
}

/// Whether a container without telling names holds most of the page's prose, in several paragraphs, and little else.
fn stands_out(node: &Node, page: &Node) -> bool {
    let words = node.tally;
    words.prose > page.tally.prose / 5 * 3 && words.blocks >= 3 && words.noise < words.prose
}

/// The element around the whole post, with its headline: a post by name, or the nearest ancestor with a heading of the
/// first level and little prose besides.
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
