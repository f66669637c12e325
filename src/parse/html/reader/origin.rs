//! The element that each block came from.
//! While an article is being read, a block's id is the ordinal of its element; here it gets its real id.

use crate::article::{Article, Block, BlockId, BlockKind, Footnote, Metadata, whole};

/// The element that a block came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The block.
    pub block: BlockId,
    /// How many elements were opened before its element.
    pub ordinal: u32,
}

/// A block that came from the element `ordinal`; none for words directly in the root.
pub(super) fn block(kind: BlockKind, ordinal: Option<u32>) -> Block {
    let id = ordinal.and_then(|ordinal| BlockId::new(&whole(ordinal))).unwrap_or_default();
    Block { id, kind }
}

/// The article, its blocks with their real ids, and where each came from; `anchors` are the ids that the author gave
/// to elements, in the order of the elements.
pub(super) fn settle(
    metadata: Metadata,
    mut blocks: Vec<Block>,
    mut footnotes: Vec<Footnote>,
    anchors: Vec<(u32, BlockId)>,
) -> (Article, Vec<Origin>) {
    let mut ordinals = Vec::new();
    Block::each(&mut blocks, &mut |block| release(block, &anchors, &mut ordinals));
    footnotes.iter_mut().for_each(|note| Block::each(&mut note.blocks, &mut |block| release(block, &anchors, &mut ordinals)));
    let mut article = Article::new(metadata, blocks, footnotes);
    let mut origins = Vec::new();
    let mut ordinals = ordinals.into_iter();
    let mut note = |block: &mut Block| {
        if let Some(ordinal) = ordinals.next().flatten() {
            origins.push(Origin { block: block.id.clone(), ordinal });
        }
    };
    Block::each(&mut article.blocks, &mut note);
    article.footnotes.iter_mut().for_each(|footnote| Block::each(&mut footnote.blocks, &mut note));
    (article, origins)
}

/// Records the ordinal held in a block's id, and leaves the block with the author's id or none.
fn release(block: &mut Block, anchors: &[(u32, BlockId)], ordinals: &mut Vec<Option<u32>>) {
    let ordinal = block.id.as_str().parse().ok();
    ordinals.push(ordinal);
    let anchor = ordinal.and_then(|ordinal| anchors.binary_search_by_key(&ordinal, |(at, _)| *at).ok());
    block.id = anchor.and_then(|at| anchors.get(at)).map(|(_, id)| id.clone()).unwrap_or_default();
}
