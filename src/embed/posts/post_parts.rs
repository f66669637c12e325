//! Reads the post on this page as an article, in parts.
//! It must not decide when: [`crate::browser::read_ahead`] does.

use crate::browser::page_events::Walk;
use crate::browser::read_ahead::{PART, Parts, Step};
use crate::parse::html::{Reader, Reading};
use web_sys::Element;

/// How far the reading has come.
#[derive(Debug)]
pub(super) struct PostParts {
    walk: Walk,
    reader: Reader,
}

impl Parts for PostParts {
    type Whole = Reading;

    fn begin(root: &Element) -> Self {
        Self { walk: Walk::new(root), reader: Reader::new() }
    }

    fn advance(self) -> Step<Self> {
        let Self { mut walk, mut reader } = self;
        for _ in 0..PART {
            if !walk.step(&mut |event| reader.event(event), &mut |_, _| {}) {
                return Step::Done(reader.finish());
            }
        }
        Step::More(Self { walk, reader })
    }
}
