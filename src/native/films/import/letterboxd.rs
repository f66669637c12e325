//! What an author has rated, seen and wants to see, from the tables that Letterboxd exports.
//! It must not make a film of a row: rows are matched with a catalogue by title and year.

use super::report::{CUT_SHORT, Report};
use crate::native::messages::of_file;
use csv::{Error, ErrorKind, ReaderBuilder, StringRecord, Terminator};
use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

/// The tables of an export that are read, by file name.
pub const TABLES: [&str; 5] = ["ratings.csv", "diary.csv", "watched.csv", "reviews.csv", "watchlist.csv"];

/// The greatest length of a row, in bytes; reviews may be long.
const LONGEST: usize = 1 << 20;

/// Appended to the table: the CSV reader does not say whether a quotation mark was still open at the end. No text contains this character.
const END: &str = "\u{4}";

/// What the author's rows say about one title and year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The title.
    pub title: String,
    /// The year.
    pub year: u16,
    /// The rating in half stars.
    pub rating: Option<u8>,
    /// The last day on which the film was seen.
    pub watched: Option<String>,
    /// Whether the film was seen.
    pub seen: bool,
    /// Whether the film is on the watchlist.
    pub wanted: bool,
    /// Whether the export has two films with this title and year, so that its rows do not tell which is meant.
    pub is_of_two: bool,
    /// The place of its first row.
    pub place: String,
    /// The last table that has one row per film and contains this one, and the address given there.
    listed: Option<(usize, String)>,
    /// Where the rating comes from, if there is one.
    rated: Option<RatedBy>,
}

/// Which row gave a rating: of several the greatest counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum RatedBy {
    /// A row of the diary or the reviews, which keep earlier ratings too, with its day if it has one.
    Day(Option<String>),
    /// The table of ratings: the one that the film's page shows today.
    Table,
}

/// The rows of all tables, one entry for each title and year.
#[derive(Debug, Default)]
pub struct Entries {
    entries: Vec<Entry>,
    by_name: HashMap<(String, u16), usize>,
    /// How many tables have been started.
    tables: usize,
}

impl Entries {
    /// The entries, in the order of their first rows.
    #[must_use]
    pub fn all(&self) -> &[Entry] {
        &self.entries
    }

    /// Reads a table; its name tells what its rows mean. Malformed rows are reported in `report`.
    ///
    /// ```
    /// use intertitle::native::films::import::{Report, letterboxd::Entries};
    /// let (mut entries, mut report) = (Entries::default(), Report::default());
    /// let table = "Date,Name,Year,Letterboxd URI,Rating\n2014-01-05,Her,2013,https://boxd.it/4Kv8,4.5\n";
    /// entries.read("ratings.csv", table.as_bytes(), &mut report);
    /// assert_eq!((entries.all()[0].year, entries.all()[0].rating), (2013, Some(9)));
    /// ```
    pub fn read(&mut self, name: &str, mut source: impl BufRead, report: &mut Report) {
        let separator = source.fill_buf().map_or(b',', separator);
        let share = Rc::new(Share { budget: Cell::new(LONGEST), last: Cell::new(0) });
        let bounded = Bounded { source, share: Rc::clone(&share) }.chain("\n".as_bytes()).chain(END.as_bytes());
        // If lines end in CR LF, a reader that accepts either would count a row one line too early; the CR that remains is trimmed from the cells.
        let mut reader = ReaderBuilder::new().delimiter(separator).flexible(true).terminator(Terminator::Any(b'\n')).from_reader(bounded);
        let (columns, width, is_one_line) = match reader.headers() {
            Ok(header) => (Columns::of(header), header.len(), header.iter().any(|cell| cell.trim_end().contains('\r'))),
            Err(error) => return report.break_off(&format_args!("{name}:1"), &unreadable(&error)),
        };
        let Some(columns) = columns else {
            return report.break_off(&format_args!("{name}:1"), "this is not a Letterboxd table: it has no columns \"Name\" and \"Year\"");
        };
        if is_one_line {
            return report.break_off(&format_args!("{name}:1"), "its lines end with CR alone; save it with LF, or CR and LF");
        }
        let table = Table::of(name);
        self.tables += 1;
        let mut row = StringRecord::new();
        // The previous row: its place, and how many cells it has.
        let mut before = (String::new(), width);
        loop {
            share.budget.set(LONGEST);
            let line = reader.position().line();
            let place = format_args!("{name}:{line}");
            match reader.read_record(&mut row) {
                Ok(true) if row.len() == 1 && row.get(0) == Some(END) => {
                    if before.1 < width && share.last.get() != b'\n' {
                        report.break_off(&before.0, CUT_SHORT);
                    }
                    return;
                }
                Ok(true) if !row.iter().next_back().is_some_and(|cell| cell.ends_with(END)) => {
                    let line = row.position().map_or(line, csv::Position::line);
                    before = (format!("{name}:{line}"), row.len());
                    self.row(&columns, &row, table, &before.0, report);
                }
                // The end marker is in a cell or was not reached at all: a quotation mark is still open.
                Ok(_) => return report.break_off(&place, CUT_SHORT),
                Err(error) if matches!(error.kind(), ErrorKind::Io(_)) => return report.break_off(&place, &unreadable(&error)),
                Err(error) => {
                    let why = if matches!(error.kind(), ErrorKind::Utf8 { .. }) { "it is not UTF-8".to_owned() } else { error.to_string() };
                    report.skip(&place, &why, &"");
                    before = (place.to_string(), 0);
                }
            }
        }
    }

    fn row(&mut self, columns: &Columns, row: &StringRecord, table: Table, place: &str, report: &mut Report) {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map(str::trim).unwrap_or_default();
        let title = cell(Some(columns.name));
        if title.is_empty() {
            return report.skip(&place, "it has no title", &"");
        }
        let Ok(year) = cell(Some(columns.year)).parse::<u16>() else {
            return report.skip(&place, "it has no year", &title);
        };
        let rating = match cell(columns.rating) {
            "" => None,
            stars => match half_stars(stars) {
                Some(rating) => Some(rating),
                None => return report.skip(&place, "its rating is not from 0.5 to 5", &format_args!("{title}: {stars}")),
            },
        };
        let entries = &mut self.entries;
        // Letterboxd spells a title the same in all its tables, so "Room" and "The Room" are different films.
        let at = *self.by_name.entry((title.to_owned(), year)).or_insert_with(|| {
            entries.push(Entry { title: title.to_owned(), year, place: place.to_owned(), ..Entry::default() });
            entries.len() - 1
        });
        let Some(entry) = entries.get_mut(at) else { return };
        let day = Some(cell(columns.watched)).filter(|day| is_day(day));
        let address = cell(columns.address);
        if table != Table::Days && !address.is_empty() {
            entry.is_of_two |= entry.listed.as_ref().is_some_and(|(before, other)| *before == self.tables && other != address);
            entry.listed = Some((self.tables, address.to_owned()));
        }
        if table == Table::Wanted {
            entry.wanted = true;
            return;
        }
        entry.seen = true;
        let day = day.map(str::to_owned);
        let by = if table == Table::Ratings { RatedBy::Table } else { RatedBy::Day(day.clone()) };
        entry.watched = entry.watched.take().max(day);
        if let Some(rating) = rating
            && entry.rated.as_ref().is_none_or(|before| *before <= by)
        {
            entry.rating = Some(rating);
            entry.rated = Some(by);
        }
    }
}

/// The kind of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Table {
    /// The films on the watchlist.
    Wanted,
    /// The films with a rating.
    Ratings,
    /// The films that were seen.
    Seen,
    /// Diary and reviews: a film may have several rows.
    Days,
}

impl Table {
    fn of(name: &str) -> Self {
        let is = |table: &str| name.ends_with(table);
        if is("watchlist.csv") {
            Self::Wanted
        } else if is("ratings.csv") {
            Self::Ratings
        } else if is("watched.csv") {
            Self::Seen
        } else {
            Self::Days
        }
    }
}

/// The indices of the columns.
struct Columns {
    name: usize,
    year: usize,
    rating: Option<usize>,
    watched: Option<usize>,
    address: Option<usize>,
}

impl Columns {
    fn of(header: &StringRecord) -> Option<Self> {
        let place = |column: &str| header.iter().position(|name| name.trim().trim_start_matches('\u{feff}') == column);
        Some(Self {
            name: place("Name")?,
            year: place("Year")?,
            rating: place("Rating"),
            watched: place("Watched Date"),
            address: place("Letterboxd URI"),
        })
    }
}

/// What separates the columns of a table that starts like this: where the comma is the decimal sign, spreadsheets write semicolons; some write tabs.
fn separator(start: &[u8]) -> u8 {
    let header = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    b",;\t".iter().copied().find(|sign| header.contains(sign)).unwrap_or(b',')
}

/// `4.5` as 9.
fn half_stars(stars: &str) -> Option<u8> {
    // A spreadsheet may have written a decimal comma.
    let (whole, half) = stars.split_once(['.', ',']).unwrap_or((stars, "0"));
    let half = match half {
        "0" | "" => 0,
        "5" => 1,
        _ => return None,
    };
    let halves = whole.parse::<u8>().ok()?.checked_mul(2)?.checked_add(half)?;
    (1..=10).contains(&halves).then_some(halves)
}

/// Whether a text is a date such as `2014-01-05`.
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut digits = |count: usize| parts.next().is_some_and(|part| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit()));
    digits(4) && digits(2) && digits(2) && parts.next().is_none()
}

/// Why the rest of a table could not be read.
fn unreadable(error: &Error) -> String {
    match error.kind() {
        ErrorKind::Io(error) => format!("the table cannot be read any further: {}", of_file(error)),
        ErrorKind::Utf8 { .. } => "the table is not UTF-8; save it as UTF-8".to_owned(),
        _ => format!("the table cannot be read: {error}"),
    }
}

/// The state of a stream while it is read.
struct Share {
    /// How many more bytes the current row may take.
    budget: Cell<usize>,
    /// The last byte that was read.
    last: Cell<u8>,
}

/// A stream that breaks off when a row exceeds its limit: an unclosed quotation mark would otherwise take in the whole file.
struct Bounded<R> {
    source: R,
    share: Rc<Share>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if self.share.budget.get() == 0 {
            return Err(io::Error::other("a row is longer than 1 MB; is a quotation mark not closed?"));
        }
        let read = self.source.read(to)?;
        self.share.budget.set(self.share.budget.get().saturating_sub(read));
        if let Some(last) = read.checked_sub(1).and_then(|last| to.get(last)) {
            self.share.last.set(*last);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tables: &[(&str, &str)]) -> (Vec<Entry>, Report) {
        let (mut entries, mut report) = (Entries::default(), Report::default());
        tables.iter().for_each(|(name, table)| entries.read(name, table.as_bytes(), &mut report));
        (entries.entries, report)
    }

    #[test]
    fn the_current_rating_and_the_last_day_count() {
        let diary = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
            2015-01-01,Her,2013,https://boxd.it/a,5,Yes,,2015-01-01\n2014-01-01,Her,2013,https://boxd.it/b,3,,,2014-01-01\n";
        let ratings = "Date,Name,Year,Letterboxd URI,Rating\n2016-01-01,Her,2013,https://boxd.it/c,4.5\n";
        for tables in [[("diary.csv", diary), ("ratings.csv", ratings)], [("ratings.csv", ratings), ("diary.csv", diary)]] {
            let (entries, report) = read(&tables);
            assert_eq!((entries.len(), report.skipped_rows()), (1, 0));
            assert_eq!((entries[0].rating, entries[0].watched.as_deref(), entries[0].wanted), (Some(9), Some("2015-01-01"), false));
        }
        assert_eq!(read(&[("diary.csv", diary)]).0[0].rating, Some(10), "of two days the later one");
    }

    #[test]
    fn a_malformed_row_is_reported_with_its_line_however_lines_end() {
        let table =
            "Date,Name,Year,Letterboxd URI,Rating\n,Her,2013,,4.5\n,,2013,,4\n,Up,,,4\n,Up,2009,,4.7\n,\"It\n\",2017\n,Up,2009,,\"6\"\n";
        for table in [table.to_owned(), table.replace('\n', "\r\n")] {
            let (entries, report) = read(&[("ratings.csv", &table)]);
            assert_eq!(entries.iter().map(|entry| entry.title.as_str()).collect::<Vec<_>>(), ["Her", "It"]);
            assert_eq!((entries[0].rating, entries[1].place.as_str()), (Some(9), "ratings.csv:6"));
            let skipped: Vec<_> = report.skipped.iter().map(|skipped| (skipped.why.as_str(), skipped.first.clone())).collect();
            assert_eq!(skipped[0], ("it has no title", vec!["ratings.csv:3".to_owned()]));
            assert_eq!(skipped[1], ("it has no year", vec!["ratings.csv:4: Up".to_owned()]));
            assert_eq!(skipped[2].1, ["ratings.csv:5: Up: 4.7", "ratings.csv:8: Up: 6"]);
        }
        assert_eq!(read(&[("watchlist.csv", "a,b\n1,2\n")]).1.skipped_rows(), 1);
    }

    #[test]
    fn two_films_with_the_same_name_are_not_mixed() {
        let ratings = "Date,Name,Year,Letterboxd URI,Rating\n,Twins,2019,https://boxd.it/a,4.5\n,Twins,2019,https://boxd.it/b,1\n,Her,2013,https://boxd.it/c,4\n\
            ,Room,2015,https://boxd.it/d,4\n,The Room,2015,https://boxd.it/e,1\n";
        let watched = "Date,Name,Year,Letterboxd URI\n,Her,2013,https://boxd.it/another-form\n";
        let (entries, _) = read(&[("ratings.csv", ratings), ("watched.csv", watched)]);
        let read: Vec<_> = entries.iter().map(|entry| (entry.title.as_str(), entry.rating, entry.is_of_two)).collect();
        assert_eq!(read[1..], [("Her", Some(8), false), ("Room", Some(8), false), ("The Room", Some(2), false)]);
        assert!(entries[0].is_of_two, "one cannot tell which of them a row of the diary means");
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_ends_the_table() {
        let header = "Date,Name,Year,Letterboxd URI,Rating\n,Up,2009,,4\n,\"".to_owned();
        let mut entries = Entries::default();
        let mut report = Report::default();
        let endless = io::BufReader::new(header.as_bytes().chain(io::repeat(b'a').take(64 << 20)));
        entries.read("ratings.csv", endless, &mut report);
        assert_eq!(entries.all().len(), 1);
        assert!(report.unread[0].contains("quotation mark"), "{report:?}");
    }

    #[test]
    fn a_truncated_table_is_reported() {
        let whole =
            "Date,Name,Year,Letterboxd URI,Rating\n2014-01-05,Her,2013,https://boxd.it/a,4.5\n2015-01-05,\"Up, \"\"Up\"\"\",2009,,\"4\"";
        assert_eq!(read(&[("ratings.csv", whole)]).1, Report::default(), "a last row may be without a line break");
        assert_eq!(read(&[("ratings.csv", whole)]).0[1].title, "Up, \"Up\"");
        assert_eq!(read(&[("ratings.csv", &format!("{whole}\n"))]).1, Report::default());
        for end in ["\n2015", "\"Up, ", ",2009", ",,\"4"] {
            let (before, _) = whole.rsplit_once(end).expect("it is there");
            let (_, report) = read(&[("ratings.csv", &[before, end].concat())]);
            assert_eq!(report.unread, [format!("ratings.csv:3: {CUT_SHORT}")], "{end}");
        }
    }
}
