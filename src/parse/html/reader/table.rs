//! Tables: those that hold data, and layout tables, whose cells are read one after another.
//! Values in, values out.

use super::start::Opened;
use super::words;
use crate::article::{Alignment, Block, BlockKind, Cell, Inline, Table};
use crate::parse::html::element::Element;
use crate::seek;

/// How many columns, and how many rows, a single cell may span.
const MAX_SPAN: u32 = 24;
const MAX_ROW_SPAN: u32 = 500;

/// How many empty cells a table may get next to and below cells that span several places: a table that needs more is not one that anyone reads.
const MAX_FILLED: usize = 5_000;

/// A table under construction.
#[derive(Debug, Default)]
pub(super) struct TableDraft {
    pub(super) caption: Vec<Inline>,
    rows: Vec<Row>,
    row: Row,
    /// Whether the current rows are in a `<thead>`.
    pub(super) in_head: bool,
    /// Whether a group of rows has started since the last row: cells do not reach into the next group.
    pub(super) new_group: bool,
    /// Whether the row, or the group of rows, is a spoiler.
    pub(super) covers_row: bool,
    pub(super) covers_group: bool,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<CellDraft>,
    head: bool,
    /// Whether it is the first of its group.
    first: bool,
}

#[derive(Debug)]
struct CellDraft {
    blocks: Vec<Block>,
    start: CellStart,
}

/// The attributes of a cell's start tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellStart {
    header: bool,
    alignment: Alignment,
    /// How many columns and rows it spans.
    columns: u32,
    rows: u32,
}

impl CellStart {
    pub(super) fn of(opened: &Opened<'_>) -> Self {
        let span = |name| opened.get(name).and_then(|span| words::number(&span));
        let columns = span("colspan").unwrap_or(1).clamp(1, MAX_SPAN);
        // 0 means all remaining rows of the group.
        let rows = span("rowspan").map_or(1, |rows| if rows == 0 { MAX_ROW_SPAN } else { rows.min(MAX_ROW_SPAN) });
        Self { header: opened.element == Element::HeaderCell, alignment: alignment(opened), columns, rows }
    }
}

fn alignment(opened: &Opened<'_>) -> Alignment {
    let style = opened.get("style").unwrap_or_default();
    let declared = seek::split(&style, b";").filter_map(|rule| rule.split_once(':')).find(|(key, _)| key.trim() == "text-align");
    let declared = declared.map(|(_, value)| value.trim().to_owned()).or_else(|| opened.get("align")).unwrap_or_default();
    match declared.to_ascii_lowercase().as_str() {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::End,
        _ => Alignment::Start,
    }
}

impl TableDraft {
    /// Ends the row, if one is open; a new one may start.
    pub(super) fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if !row.cells.is_empty() {
            self.rows.push(Row { head: self.in_head, first: std::mem::take(&mut self.new_group), ..row });
        }
    }

    /// Whether the cells that start now are covered.
    pub(super) fn covers_cells(&self) -> bool {
        self.covers_row || self.covers_group
    }

    /// A cell ends.
    pub(super) fn push(&mut self, start: CellStart, blocks: Vec<Block>) {
        self.row.cells.push(CellDraft { blocks, start });
    }

    /// The table, or, if it is a layout table, the blocks in it.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_row();
        if self.lays_out() {
            let mut blocks = Vec::new();
            for row in self.rows {
                row.cells.into_iter().for_each(|cell| blocks.extend(cell.blocks));
            }
            return blocks;
        }
        let mut table = Table { caption: self.caption, ..Table::default() };
        let mut places = Places::default();
        for (index, row) in self.rows.into_iter().enumerate() {
            let is_head = index == 0 && (row.head || row.cells.iter().all(|cell| cell.start.header));
            let (cells, alignments) = places.row(row);
            if alignments.len() > table.alignments.len() {
                table.alignments = alignments;
            }
            if is_head { table.head = cells } else { table.rows.push(cells) }
        }
        if table.alignments.iter().all(|alignment| *alignment == Alignment::Start) {
            table.alignments.clear();
        }
        let is_empty = table.caption.is_empty() && table.head.is_empty() && table.rows.is_empty();
        if is_empty { Vec::new() } else { vec![Block::new(BlockKind::Table(table))] }
    }

    /// Whether it is a layout table: it has no header, and has one column or holds more than words.
    fn lays_out(&self) -> bool {
        let (mut one_column, mut holds_more) = (true, false);
        for row in &self.rows {
            one_column &= row.cells.len() < 2;
            for cell in &row.cells {
                if row.head || cell.start.header {
                    return false;
                }
                holds_more |= !cell.blocks.iter().all(is_words);
            }
        }
        self.caption.is_empty() && (one_column || holds_more)
    }
}

/// Whether a block is a paragraph, or a spoiler of paragraphs.
fn is_words(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Paragraph { .. } => true,
        BlockKind::Spoiler { blocks, .. } => blocks.iter().all(is_words),
        _ => false,
    }
}

/// Which places of the next row are taken by cells above it.
#[derive(Debug, Default)]
struct Places {
    /// For how many more rows, by column.
    taken: Vec<u32>,
    filled: usize,
}

impl Places {
    /// The cells of a row and their alignments, with empty cells after a cell that spans columns and below one that spans rows.
    fn row(&mut self, row: Row) -> (Vec<Cell>, Vec<Alignment>) {
        if row.first {
            self.taken.clear();
        }
        let above = std::mem::take(&mut self.taken);
        let left = |column: usize| above.get(column).copied().unwrap_or(0);
        let (mut cells, mut alignments) = (Vec::with_capacity(row.cells.len()), Vec::new());
        for draft in row.cells {
            while left(cells.len()) > 0 && self.filled < MAX_FILLED {
                self.take(cells.len(), left(cells.len()) - 1);
                self.fill(&mut cells, &mut alignments, Alignment::Start);
            }
            let CellStart { alignment, columns, rows, .. } = draft.start;
            self.take(cells.len(), rows - 1);
            cells.push(Cell { content: words::flatten(draft.blocks) });
            alignments.push(alignment);
            for _ in 1..columns {
                self.take(cells.len(), rows - 1);
                self.fill(&mut cells, &mut alignments, alignment);
            }
        }
        // After the last cell, taken places need not be filled in this row, but they may still be taken in the next.
        (cells.len()..above.len()).for_each(|column| self.take(column, left(column).saturating_sub(1)));
        (cells, alignments)
    }

    /// Reserves the place in a column for this many more rows; only in as many columns as a real table can have.
    fn take(&mut self, column: usize, rows: u32) {
        if rows > 0 && column < 4 * MAX_SPAN as usize {
            self.taken.resize(self.taken.len().max(column + 1), 0);
            if let Some(place) = self.taken.get_mut(column) {
                *place = rows;
            }
        }
    }

    fn fill(&mut self, cells: &mut Vec<Cell>, alignments: &mut Vec<Alignment>, alignment: Alignment) {
        if self.filled < MAX_FILLED {
            self.filled += 1;
            cells.push(Cell::default());
            alignments.push(alignment);
        }
    }
}
