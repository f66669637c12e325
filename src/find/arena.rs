//! The containers of a page, in document order, and the word counts of each with its descendants.
//! Knows nothing of what makes a container the right one.

use super::names::{Evidence, Role};
use super::tally::Tally;
use std::ops::RangeInclusive;

/// A container.
#[derive(Debug)]
pub(super) struct Node {
    /// How many elements were opened before it; none for the root that the events came from.
    pub(super) ordinal: Option<u32>,
    /// The index of its parent container; for the root, its own.
    pub(super) parent: usize,
    /// The index of its last descendant, or its own; known after [`Arena::sum`].
    last: usize,
    /// How many containers it is nested in.
    pub(super) depth: u32,
    /// How strongly its names promise the text.
    pub(super) evidence: Evidence,
    /// What it is on the page.
    pub(super) role: Role,
    /// Words: until [`Arena::sum`] only those directly in it, from then on those of its descendants too.
    pub(super) tally: Tally,
    /// Whether it contains a heading of the first level.
    pub(super) title: bool,
    /// Whether it is boilerplate or lies within some.
    pub(super) apart: bool,
    /// Whether a descendant was cleared of being boilerplate; see [`Arena::sum`].
    pub(super) around_cleared: bool,
}

impl Node {
    /// A container of which only its position in the page is known.
    pub(super) fn new(ordinal: Option<u32>, parent: usize, role: Role, evidence: Evidence) -> Self {
        Self {
            ordinal,
            parent,
            last: 0,
            depth: 0,
            evidence,
            role,
            tally: Tally::default(),
            title: false,
            apart: false,
            around_cleared: false,
        }
    }
}

/// The containers of a page. A parent always precedes its children.
#[derive(Debug)]
pub(super) struct Arena {
    nodes: Vec<Node>,
}

impl Arena {
    /// An arena that holds the root, at index 0.
    pub(super) fn new() -> Self {
        Self { nodes: vec![Node::new(None, 0, Role::Plain, Evidence::None)] }
    }

    /// Adds a container after all others and returns its index.
    pub(super) fn push(&mut self, mut node: Node) -> usize {
        node.last = self.nodes.len();
        node.depth = self.nodes.get(node.parent).map_or(0, |parent| parent.depth + 1);
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    pub(super) fn get(&self, index: usize) -> Option<&Node> {
        self.nodes.get(index)
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut Node> {
        self.nodes.get_mut(index)
    }

    /// All containers but the root, with their indices.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.nodes.iter().enumerate().skip(1)
    }

    /// The indices of the containers inside one. A page may have thousands of posts: of each, only what is in it is read.
    pub(super) fn inside(&self, outer: usize) -> RangeInclusive<usize> {
        outer + 1..=self.nodes.get(outer).map_or(outer, |node| node.last)
    }

    /// The container and its ancestors, from the inside out.
    pub(super) fn ancestors(&self, index: usize) -> impl Iterator<Item = (usize, &Node)> {
        let mut next = Some(index);
        std::iter::from_fn(move || {
            let index = next?;
            let node = self.nodes.get(index)?;
            next = (node.parent != index).then_some(node.parent);
            Some((index, node))
        })
    }

    /// Whether `inner` is `outer` or lies within it.
    pub(super) fn holds(&self, outer: usize, inner: usize) -> bool {
        outer <= inner && self.nodes.get(outer).is_some_and(|node| inner <= node.last)
    }

    /// Adds every container's words to its parent, except those of boilerplate.
    ///
    /// A name may be wrong: some themes put `has-sidebar` around the whole page. Boilerplate that holds too much of the page's prose is cleared.
    pub(super) fn sum(&mut self) {
        let whole: u32 = self.nodes.iter().map(|node| node.tally.prose).sum();
        for index in (1..self.nodes.len()).rev() {
            let Some(node) = self.nodes.get_mut(index) else { continue };
            if matches!(node.role, Role::Boilerplate { disproof } if node.tally.prose / u32::from(disproof) > whole / 10) {
                node.role = Role::Cleared;
            }
            let (parent, last, tally, title) = (node.parent, node.last, node.tally, node.title);
            let (apart, cleared) = (matches!(node.role, Role::Boilerplate { .. }), node.around_cleared || node.role == Role::Cleared);
            let Some(parent) = self.nodes.get_mut(parent) else { continue };
            parent.last = parent.last.max(last);
            parent.title |= title;
            parent.around_cleared |= cleared;
            if !apart {
                parent.tally.add(tally);
            }
        }
        self.mark_boilerplate();
    }

    fn mark_boilerplate(&mut self) {
        for index in 1..self.nodes.len() {
            let inherited = self.nodes.get(index).and_then(|node| self.nodes.get(node.parent)).is_some_and(|parent| parent.apart);
            if let Some(node) = self.nodes.get_mut(index) {
                node.apart = inherited || matches!(node.role, Role::Boilerplate { .. });
            }
        }
    }
}
