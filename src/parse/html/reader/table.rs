//! Tables: those that hold data, and those that only lay a page out, whose cells are read one after the other.
//! Values in, values out.

use super::start::Opened;
use super::words;
use crate::article::{Alignment, Block, BlockKind, Cell, Inline, Table};
use crate::parse::html::element::Element;

/// How many columns, and how many rows, one cell may claim.
const MAX_SPAN: u32 = 24;
const MAX_ROW_SPAN: u32 = 500;

/// How many empty cells a table may get beside and below those that claim more than one place: what claims more is no table that anyone reads.
const MAX_FILLED: usize = 5_000;

/// A table under construction.
#[derive(Debug, Default)]
pub(super) struct TableDraft {
    pub(super) caption: Vec<Inline>,
    rows: Vec<Row>,
    row: Row,
    /// Whether the rows now stand in a `<thead>`.
    pub(super) in_head: bool,
    /// Whether a group of rows has started since the last row: no cell reaches into the next group.
    pub(super) parted: bool,
    /// Whether the row, or the group of rows, gives something away.
    pub(super) covers_row: bool,
    pub(super) covers_group: bool,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<CellDraft>,
    head: bool,
    /// It is the first of its group.
    first: bool,
}

#[derive(Debug)]
struct CellDraft {
    blocks: Vec<Block>,
    start: CellStart,
}

/// What a cell's start tag says.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellStart {
    header: bool,
    alignment: Alignment,
    /// How many columns and rows it takes.
    columns: u32,
    rows: u32,
}

impl CellStart {
    pub(super) fn of(opened: &Opened<'_>) -> Self {
        let span = |name| opened.get(name).and_then(|span| words::number(&span));
        let columns = span("colspan").unwrap_or(1).clamp(1, MAX_SPAN);
        // 0 is all that are left of the group.
        let rows = span("rowspan").map_or(1, |rows| if rows == 0 { MAX_ROW_SPAN } else { rows.min(MAX_ROW_SPAN) });
        Self { header: opened.element == Element::HeaderCell, alignment: alignment(opened), columns, rows }
    }
}

fn alignment(opened: &Opened<'_>) -> Alignment {
    let style = opened.get("style").unwrap_or_default();
    let said = style.split(';').find_map(|rule| rule.split_once(':').filter(|(key, _)| key.trim() == "text-align"));
    let said = said.map(|(_, value)| value.trim().to_ascii_lowercase()).or_else(|| opened.get("align")).unwrap_or_default();
    match said.to_ascii_lowercase().as_str() {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::End,
        _ => Alignment::Start,
    }
}

impl TableDraft {
    /// A row ends, or a new one starts.
    pub(super) fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if !row.cells.is_empty() {
            self.rows.push(Row { head: self.in_head, first: std::mem::take(&mut self.parted), ..row });
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

    /// The table, or the blocks of one that only lays out.
    pub(super) fn finish(mut self, block: impl Fn(BlockKind) -> Block) -> Vec<Block> {
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
        if is_empty { Vec::new() } else { vec![block(BlockKind::Table(table))] }
    }

    /// A table without any header, that has one column or holds more than words, is there for the page's sake.
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

/// Whether a block is a paragraph, or covers paragraphs.
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
    /// For how many rows more, by column.
    taken: Vec<u32>,
    filled: usize,
}

impl Places {
    /// The cells of a row and their alignments: behind one that spans columns, and below one that spans rows, empty ones.
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
        // Behind the last cell nothing needs its place kept in this row, but perhaps in the next.
        (cells.len()..above.len()).for_each(|column| self.take(column, left(column).saturating_sub(1)));
        (cells, alignments)
    }

    /// Keeps the place of a column for as many rows more; only of those that a table on a page may have.
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
