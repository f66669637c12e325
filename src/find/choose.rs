//! Scores every container: how much of the page's prose it holds, how little else, and what its names promise.
//! Always chooses the best; whether the page should be enhanced at all is decided by [`super::refuse`].

use super::arena::{Arena, Node};
use super::names::{Evidence, Role};

/// The best container, and the evidence for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// Its index.
    pub(super) index: usize,
    /// How strongly its names promise the text: its own, or those of the ancestor that was chosen first.
    pub(super) evidence: Evidence,
}

/// The best container; none on a page without prose. It is the root itself if nearly all prose is `loose`: directly in it.
pub(super) fn choose(arena: &mut Arena, loose: u32) -> Option<Choice> {
    name_the_whole(arena);
    let total = arena.get(0)?.tally.prose;
    if loose > total / 5 * 4 {
        return Some(Choice { index: 0, evidence: Evidence::None });
    }
    let alone = arena.iter().filter(|(_, node)| is_candidate(node) && is_named(node, total)).count() == 1;
    let mut best: Option<(Choice, f32)> = None;
    for (index, node) in arena.iter().filter(|(_, node)| is_candidate(node)) {
        let score = score(node, total, alone);
        // On a tie the inner one wins: it is nearer to the text.
        if best.is_none_or(|(_, highest)| score >= highest) {
            best = Some((Choice { index, evidence: node.evidence }, score));
        }
    }
    best.map(|(choice, _)| Choice { index: innermost(arena, choice.index), ..choice })
}

/// Narrows a choice made by the kind of element (`<article>`, `<main>`, a part of the page) to the innermost descendant that holds all but
/// a fiftieth of its prose, so that headline, byline and footer stay outside. A name made for the text is not narrowed.
fn innermost(arena: &Arena, choice: usize) -> usize {
    let mut choice = choice;
    for (index, node) in arena.iter().skip(choice) {
        let Some(outer) = arena.get(choice) else { break };
        let left_out = outer.tally.prose.saturating_sub(node.tally.prose);
        let holds_all = left_out.saturating_mul(50) <= outer.tally.prose;
        if outer.evidence < Evidence::Named && node.parent == choice && is_candidate(node) && holds_all {
            choice = index;
        }
    }
    choice
}

/// Boilerplate holds no post, and in a container with a cleared descendant the reader would leave out that descendant's text.
fn is_candidate(node: &Node) -> bool {
    node.tally.prose > 0 && !node.apart && !node.around_cleared
}

/// Whether its names promise the text and it has enough prose to keep that promise.
fn is_named(node: &Node, total: u32) -> bool {
    node.evidence >= Evidence::Named && node.tally.prose > total / 10
}

/// The harmonic mean of the share of the page's prose that `node` holds (recall) and the share of prose among its words (precision),
/// times a weight for its names. The figures were fitted to real pages; see `docs/finding.md`.
fn score(node: &Node, total: u32, alone: bool) -> f32 {
    let (prose, noise, total) = (node.tally.prose as f32, node.tally.noise as f32, total as f32);
    let worth = match (node.evidence, alone) {
        (Evidence::None, _) => 1.0,
        (Evidence::General | Evidence::Main, _) => 1.05,
        (Evidence::Article, _) => 1.15,
        (Evidence::Named, false) => 1.5,
        (Evidence::Named, true) => 3.0,
        (Evidence::Schema, false) => 2.0,
        (Evidence::Schema, true) => 3.5,
    };
    worth * 2.0 * prose / (prose + noise + total)
}

/// Some themes cut one text into several similar containers, between advertisements. If a post holds such parts, at equal depth and
/// with the same evidence, that evidence passes to the innermost container around them all.
fn name_the_whole(arena: &mut Arena) {
    let posts: Vec<usize> = arena.iter().filter(|(_, node)| node.role == Role::Post && !node.apart).map(|(index, _)| index).collect();
    for post in posts {
        let Some((around, parts)) = parts_of(arena, post) else { continue };
        let evidence = parts.first().and_then(|part| arena.get(*part)).map_or(Evidence::None, |node| node.evidence);
        for part in parts {
            if let Some(node) = arena.get_mut(part) {
                node.evidence = Evidence::None;
            }
        }
        if let Some(node) = arena.get_mut(around) {
            node.evidence = node.evidence.max(evidence);
        }
    }
}

/// The parts of a post's text, and the innermost container around them; none if the text is in one piece.
fn parts_of(arena: &Arena, post: usize) -> Option<(usize, Vec<usize>)> {
    let whole = arena.get(post)?;
    let mut parts = Vec::new();
    for index in arena.inside(post) {
        if arena.get(index).is_some_and(|node| !node.apart && is_named(node, whole.tally.prose)) {
            parts.push(index);
        }
    }
    let (first, rest) = parts.split_first()?;
    let make = |index: usize| arena.get(index).map(|node| (node.depth, node.evidence));
    let alike = |part: &usize| make(*part) == make(*first);
    // Different containers at the same depth cannot contain one another.
    if rest.is_empty() || !rest.iter().all(alike) {
        return None;
    }
    let around = arena.ancestors(*first).map(|(index, _)| index).find(|outer| rest.iter().all(|part| arena.holds(*outer, *part)))?;
    Some((around, parts))
}
