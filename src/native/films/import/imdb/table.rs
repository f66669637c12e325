//! A table of IMDb: tab-separated lines without quotation marks, `\N` for unknown values, columns named in the first line.
//! It must not fail on a malformed row: such rows are counted and skipped.

use super::super::report::CUT_SHORT;
use super::super::sink::Sink;
use crate::native::films::catalogue::lines::{Line, Lines, NotRead};
use crate::native::messages::of_file;
use std::io::{self, BufRead};

/// Calls `each` with the line and the wanted columns of every row, with an empty text for `\N`. `name` is the table's. A last row without a line
/// break that has fewer columns than the first line marks a truncated file.
///
/// # Errors
/// If the table could not be read any further, with the line; and any error of `each`.
pub(super) fn rows<const N: usize>(
    name: &str,
    source: impl BufRead,
    wanted: [&str; N],
    sink: &mut Sink<'_>,
    mut each: impl FnMut(usize, [&str; N], &mut Sink<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut lines = Lines::new(source);
    let mut header: Option<([usize; N], usize)> = None;
    loop {
        let Line { number: line, bytes, is_ended } = match lines.next() {
            Ok(None) => return Ok(()),
            Ok(Some(line)) => line,
            Err((line, NotRead::Broken(error))) => return Err(io::Error::new(error.kind(), format!("{name}:{line}: {}", of_file(&error)))),
            Err((line, why)) => {
                sink.skip(&format_args!("{name}:{line}"), "its line is longer than 1 MB", &why);
                continue;
            }
        };
        let place = format_args!("{name}:{line}");
        let Ok(text) = std::str::from_utf8(bytes) else {
            // A character may be cut in the middle.
            if is_ended {
                sink.skip(&place, "it is not UTF-8", &"")
            } else {
                sink.break_off(&place, CUT_SHORT)
            }
            continue;
        };
        let Some((places, length)) = header else {
            match columns(text, wanted) {
                Ok(found) => header = Some((found, text.split('\t').count())),
                Err(column) => {
                    sink.break_off(&place, &format!("this is not that IMDb table: its first line has no column \"{column}\""));
                    return Ok(());
                }
            }
            continue;
        };
        if text.is_empty() {
            continue;
        }
        if !is_ended && text.split('\t').count() < length {
            sink.break_off(&place, CUT_SHORT);
            continue;
        }
        match cells(text, &places) {
            Some(cells) => each(line, cells, sink)?,
            None => sink.skip(&place, "it has fewer columns than the table", &text),
        }
    }
}

/// The cells of a row at these indices, with an empty text for `\N`; `None` if the row has fewer.
fn cells<'a, const N: usize>(row: &'a str, places: &[usize; N]) -> Option<[&'a str; N]> {
    let mut cells = [""; N];
    let mut found = 0;
    for (at, cell) in row.split('\t').enumerate() {
        for (wanted, _) in cells.iter_mut().zip(places).filter(|(_, place)| **place == at) {
            *wanted = if cell == "\\N" { "" } else { cell };
            found += 1;
        }
    }
    (found == N).then_some(cells)
}

/// The indices of the wanted columns; the error is the first that is missing.
fn columns<'a, const N: usize>(header: &str, wanted: [&'a str; N]) -> Result<[usize; N], &'a str> {
    let mut places = [0; N];
    for (place, column) in places.iter_mut().zip(wanted) {
        *place = header.split('\t').position(|name| name == column).ok_or(column)?;
    }
    Ok(places)
}

/// The number in an id such as `tt1798709` or `nm0005069`.
pub(super) fn number(id: &str, prefix: &str) -> Option<u32> {
    let digits = id.strip_prefix(prefix)?;
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
}
