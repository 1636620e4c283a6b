//! Quotations.

use super::{Block, BlockId, Token};
use crate::text::{Prose, Span, Text};

/// A quotation, from its opening mark to its closing mark.
///
/// One that runs over several paragraphs, each opened anew and only the last closed, is several of these, one a
/// paragraph; all but the last are `continued`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// From the opening mark to the closing mark, both included; to the end of the block where none closes it.
    pub span: Span<Prose>,
    /// Its words, without the marks.
    pub inner: Span<Prose>,
    /// How its marks are written.
    pub style: QuoteStyle,
    /// 0 for one that stands in no other, 1 for one inside another, and so on.
    pub depth: usize,
    /// The block that it stands in.
    pub block: BlockId,
    /// How it ends.
    pub closed: Closing,
}

/// How a quotation's marks are written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum QuoteStyle {
    /// `"…"`
    StraightDouble,
    /// `'…'`
    StraightSingle,
    /// `“…”`
    CurlyDouble,
    /// `‘…’`
    CurlySingle,
    /// `«…»`
    Guillemets,
}

/// How a quotation ends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Closing {
    /// By its closing mark.
    Closed,
    /// By the next paragraph, which opens it anew.
    Continued,
    /// It does not.
    Open,
}

/// Finds the quotations of the whole story.
pub(super) fn find(prose: &Text<Prose>, blocks: &[Block], tokens: &[Token]) -> Vec<Quote> {
    let _ = (prose, blocks, tokens);
    Vec::new()
}
