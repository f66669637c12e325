//! pulldown-cmark's events, with lookahead.
//! Buffers only what was looked at, so that a long text is never held twice.

use pulldown_cmark::{Event, OffsetIter};
use std::collections::VecDeque;
use std::ops::Range;

/// An event and the range of the source it comes from.
pub(super) type Step<'a> = (Event<'a>, Range<usize>);

/// Events with lookahead.
pub(super) struct Lookahead<'a> {
    parser: OffsetIter<'a>,
    queue: VecDeque<Step<'a>>,
}

impl<'a> Lookahead<'a> {
    pub(super) fn new(parser: OffsetIter<'a>) -> Self {
        Self { parser, queue: VecDeque::new() }
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Option<Step<'a>> {
        self.queue.pop_front().or_else(|| self.parser.next())
    }

    /// The event that comes after `skip` others.
    pub(super) fn peek(&mut self, skip: usize) -> Option<&Step<'a>> {
        while self.queue.len() <= skip {
            self.queue.push_back(self.parser.next()?);
        }
        self.queue.get(skip)
    }

    /// Appends events; only once the parser has no more.
    pub(super) fn queue(&mut self, events: Vec<Step<'a>>) {
        self.queue.extend(events);
    }
}
