//! Reads a whole page of HTML, for tests whose expected trees are written in HTML.

use intertitle::native::html::parse_document;
use intertitle::parse::Parsed;
use intertitle::parse::html::Reader;

/// The article that the HTML reader makes of everything inside the body.
pub(crate) fn read_body(source: &str) -> Parsed {
    let mut reader = Reader::new();
    parse_document(source).emit(&mut |event| reader.event(event));
    reader.finish().into()
}
