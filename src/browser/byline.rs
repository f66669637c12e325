//! Finds the line of a post that names author and date, by the names that blogs give it.
//! It must not take a line that readers do not see, nor read what the line says.

use super::boxed::boxed_past;
use super::elements;
use super::palette::{computed, value};
use web_sys::{Element, Node};

/// Selects the lines that name author and date, by the class names and microformats that blogs use.
const BYLINES: &str = "[data-intertitle-time], [class*=byline i], [class*=author-name], .post-meta, .entry-meta, .article-meta, .post-info, .postinfo, .p-author, .vcard, .date, [rel=author], [itemprop=author], time";

/// The element of the line that names author and date, if it stands before the article's text and is seen: microdata is often hidden.
#[must_use]
pub fn find(around: &Element, first_block: &Element) -> Option<Element> {
    elements::all(around, BYLINES).into_iter().find_map(|element| {
        // What holds the text too is no line.
        let before = element.compare_document_position(first_block) == Node::DOCUMENT_POSITION_FOLLOWING;
        let elsewhere = element.closest("nav, aside, blockquote, li, figure").ok()?.is_some();
        // The nearest block around an inline element is the line that it stands in.
        (before && !elsewhere).then(|| boxed_past(element, "inline"))?.filter(|line| line.get_bounding_client_rect().height() > 1.0)
    })
}

/// The row of boxes that this line is one of, if it is: WordPress' block themes, for example, put the date and the author into a box each.
#[must_use]
pub fn row(line: &Element, first_block: &Element) -> Option<Element> {
    let row = line.parent_element().filter(|row| !row.contains(Some(first_block)))?;
    let style = computed(&row)?;
    (value(&style, "display") == "flex" && value(&style, "flex-direction") == "row").then_some(row)
}
