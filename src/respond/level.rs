//! A list that is being filled in order, in groups of fifty that the browser lays out separately: adding a response costs no more than its group.
//! It must not build responses, nor move one that is where it belongs: readers keep their position while other places' responses arrive.

use crate::browser::build::{Builder, set};
use web_sys::{Element, HtmlElement, Node};

/// How many items a group holds before a further one splits it.
const MOST: u32 = 50;

/// A list that is being filled.
pub(super) struct Level {
    list: HtmlElement,
    /// The group that is being filled.
    group: Option<Element>,
    /// The node before which the next item belongs, if any.
    at: Option<Node>,
}

impl Level {
    /// Begins to fill `list` from its start.
    pub(super) fn of(list: &HtmlElement) -> Self {
        let group = list.first_element_child();
        let at = group.as_ref().and_then(|group| group.first_child());
        Self { list: list.clone(), group, at }
    }

    /// Puts `item` where the next one belongs.
    pub(super) fn put(&mut self, build: &Builder, item: &HtmlElement) {
        if !self.pass_if_next(item) {
            let group = self.room(build);
            let _ = group.insert_before(item, self.at.as_ref());
        }
    }

    /// Goes past `item` if that is where the next one belongs: it may stay, or be moved to another list. Returns whether it was.
    pub(super) fn pass_if_next(&mut self, item: &Node) -> bool {
        let is_next = self.next().as_ref() == Some(item);
        if is_next {
            self.pass(item);
        }
        is_next
    }

    /// Removes the items that were not put there again, calling `parting` before each.
    pub(super) fn close(mut self, parting: &dyn Fn(&Node)) {
        while let Some(old) = self.next() {
            self.pass(&old);
            parting(&old);
            if let Some(group) = old.parent_node() {
                let _ = group.remove_child(&old);
            }
        }
        let mut group = self.list.first_element_child();
        while let Some(empty) = group {
            group = empty.next_element_sibling();
            if !empty.has_child_nodes() {
                empty.remove();
            }
        }
    }

    /// The node where the next item belongs, in this group or a later one.
    fn next(&self) -> Option<Node> {
        let mut at = self.at.clone();
        let mut group = self.group.clone();
        while at.is_none() {
            group = group?.next_element_sibling();
            at = group.as_ref()?.first_child();
        }
        at
    }

    fn pass(&mut self, item: &Node) {
        self.group = item.parent_element();
        self.at = item.next_sibling();
    }

    /// A group with room for one more before `self.at`.
    fn room(&mut self, build: &Builder) -> Element {
        let Some(full) = self.group.take() else { return self.new_group(build, None) };
        if full.child_element_count() < MOST {
            return self.group.insert(full).clone();
        }
        let Some(at) = self.at.take() else { return self.new_group(build, full.next_sibling()) };
        // Makes room by moving the items before the position or those after it, whichever are fewer.
        let before = behind(at.previous_sibling(), &|node| node.previous_sibling());
        let after = behind(Some(at.clone()), &|node| node.next_sibling());
        if before.len() < after.len() {
            let group = self.new_group(build, Some(full.into()));
            before.iter().rev().for_each(|node| drop(group.append_child(node)));
            return group;
        }
        let rest = self.new_group(build, full.next_sibling());
        after.iter().for_each(|node| drop(rest.append_child(node)));
        self.group.insert(full).clone()
    }

    /// A new group before `next`, which is filled from now on. To screen readers all groups are one list.
    fn new_group(&mut self, build: &Builder, next: Option<Node>) -> Element {
        let group: Element = build.detached("div").into();
        set(&group, "class", "conversation__group");
        set(&group, "role", "presentation");
        let _ = self.list.insert_before(&group, next.as_ref());
        self.group.insert(group).clone()
    }
}

/// `from` and what follows it, as `next` says.
fn behind(from: Option<Node>, next: &dyn Fn(&Node) -> Option<Node>) -> Vec<Node> {
    let mut found = Vec::new();
    let mut at = from;
    while let Some(node) = at {
        at = next(&node);
        found.push(node);
    }
    found
}
