//! Tables: those that hold data, and those that only lay a page out, whose cells are read one after the other.
//! Values in, values out.

use super::start::Opened;
use super::words;
use crate::article::{Alignment, Block, BlockKind, Cell, Inline, Table};
use crate::parse::html::element::Element;

/// How many columns one cell may claim.
const MAX_SPAN: u32 = 24;

/// A table under construction.
#[derive(Debug, Default)]
pub(super) struct TableDraft {
    pub(super) caption: Vec<Inline>,
    rows: Vec<Row>,
    row: Row,
    /// Whether the rows now stand in a `<thead>`.
    pub(super) in_head: bool,
    /// Whether the row, or the group of rows, gives something away.
    pub(super) covers_row: bool,
    pub(super) covers_group: bool,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<CellDraft>,
    head: bool,
}

#[derive(Debug)]
struct CellDraft {
    blocks: Vec<Block>,
    header: bool,
    alignment: Alignment,
    span: u32,
}

/// What a cell's start tag says.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellStart {
    header: bool,
    alignment: Alignment,
    span: u32,
}

impl CellStart {
    pub(super) fn of(opened: &Opened<'_>) -> Self {
        let span = opened.get("colspan").and_then(|span| words::number(&span)).unwrap_or(1);
        Self { header: opened.element == Element::HeaderCell, alignment: alignment(opened), span: u32::clamp(span, 1, MAX_SPAN) }
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
            self.rows.push(Row { head: self.in_head, ..row });
        }
    }

    /// Whether the cells that start now are covered.
    pub(super) fn covers_cells(&self) -> bool {
        self.covers_row || self.covers_group
    }

    /// A cell ends.
    pub(super) fn push(&mut self, start: CellStart, blocks: Vec<Block>) {
        self.row.cells.push(CellDraft { blocks, header: start.header, alignment: start.alignment, span: start.span });
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
        for (index, row) in self.rows.into_iter().enumerate() {
            let is_head = index == 0 && (row.head || row.cells.iter().all(|cell| cell.header));
            if row.cells.len() > table.alignments.len() {
                table.alignments = row.cells.iter().map(|cell| cell.alignment).collect();
            }
            let cells = row.into_cells();
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
                if row.head || cell.header {
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

impl Row {
    /// The cells; behind one that spans columns, empty ones.
    fn into_cells(self) -> Vec<Cell> {
        let mut cells = Vec::with_capacity(self.cells.len());
        for draft in self.cells {
            cells.push(Cell { content: words::flatten(draft.blocks) });
            (1..draft.span).for_each(|_| cells.push(Cell::default()));
        }
        cells
    }
}
