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
        let span = opened.get("colspan").and_then(|span| span.trim().parse().ok()).unwrap_or(1);
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

    /// A cell ends.
    pub(super) fn push(&mut self, start: CellStart, blocks: Vec<Block>) {
        self.row.cells.push(CellDraft { blocks, header: start.header, alignment: start.alignment, span: start.span });
    }

    /// The table, or the blocks of one that only lays out.
    pub(super) fn finish(mut self, block: impl Fn(BlockKind) -> Block) -> Vec<Block> {
        self.end_row();
        if self.lays_out() {
            return self.rows.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.blocks).collect();
        }
        let columns = self.rows.iter().map(Row::width).max().unwrap_or(0);
        let model = self.rows.iter().find(|row| row.width() == columns);
        let mut alignments: Vec<Alignment> = model.map(Row::alignments).unwrap_or_default();
        if alignments.iter().all(|alignment| *alignment == Alignment::Start) {
            alignments.clear();
        }
        let has_head = self.rows.first().is_some_and(|row| row.head || row.cells.iter().all(|cell| cell.header));
        let mut rows: Vec<Vec<Cell>> = self.rows.into_iter().map(Row::cells).collect();
        let head = if has_head { rows.remove(0) } else { Vec::new() };
        if head.is_empty() && rows.is_empty() && self.caption.is_empty() {
            return Vec::new();
        }
        vec![block(BlockKind::Table(Table { caption: self.caption, alignments, head, rows }))]
    }

    /// A table without any header, that has one column or holds more than words, is there for the page's sake.
    fn lays_out(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        let says_data = !self.caption.is_empty() || self.rows.iter().any(|row| row.head || row.cells.iter().any(|cell| cell.header));
        let one_column = self.rows.iter().all(|row| row.cells.len() < 2);
        let holds_more = cells.any(|cell| cell.blocks.iter().any(|block| !matches!(block.kind, BlockKind::Paragraph { .. })));
        !says_data && (one_column || holds_more)
    }
}

impl Row {
    fn width(&self) -> usize {
        self.cells.iter().map(|cell| usize::try_from(cell.span).unwrap_or(1)).sum()
    }

    fn alignments(&self) -> Vec<Alignment> {
        let spans = self.cells.iter().flat_map(|cell| (0..cell.span).map(|_| cell.alignment));
        spans.collect()
    }

    /// The cells; behind one that spans columns, empty ones.
    fn cells(self) -> Vec<Cell> {
        let mut cells = Vec::with_capacity(self.width());
        for draft in self.cells {
            cells.push(Cell { content: words::flatten(draft.blocks) });
            cells.extend((1..draft.span).map(|_| Cell::default()));
        }
        cells
    }
}
