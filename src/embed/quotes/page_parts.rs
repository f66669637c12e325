//! Reads the page's text and its passages, in parts.
//! It must not decide when: [`crate::browser::read_ahead`] does.

use crate::browser::page_text::{PageText, Reading};
use crate::browser::read_ahead::{PART, Parts, Step};
use crate::quotes::link::Passages;
use web_sys::Element;

/// How far the reading has come.
#[derive(Debug)]
pub(super) enum PageParts {
    Reading(Reading),
    Read(PageText),
}

impl Parts for PageParts {
    type Whole = (PageText, Passages);

    fn begin(root: &Element) -> Self {
        Self::Reading(Reading::begin(root))
    }

    fn advance(self) -> Step<Self> {
        match self {
            Self::Reading(mut reading) => {
                Step::More(if reading.advance(PART) { Self::Read(reading.finish()) } else { Self::Reading(reading) })
            }
            Self::Read(page) => {
                let passages = page.passages();
                Step::Done((page, passages))
            }
        }
    }
}
