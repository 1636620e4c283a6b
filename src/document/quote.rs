//! Quotations: what one is, and how the blocks of a story are searched for them.

use super::pairing::Pairing;
use super::quote_mark::{self, QuoteMark, Turn};
use super::{Block, BlockId, Token, Zone};
use crate::text::{Prose, Span, Text};

/// A quotation, from its opening mark to its closing mark.
///
/// One that runs over several paragraphs, each opened anew and only the last closed, is several of these, one a
/// paragraph; all but the last are [`Closing::Continued`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// From the opening mark to the closing mark, both included; where none closes it, to the end of the block or of
    /// the quotation around it.
    pub span: Span<Prose>,
    /// Its words, without the marks and the blanks beside them.
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

/// Finds the quotations of the whole story, in the order in which they open.
///
/// A quotation lies inside another or beside it, never across its border: one that is still open where the one around
/// it closes ends there.
pub(super) fn find(prose: &Text<Prose>, blocks: &[Block], tokens: &[Token]) -> Vec<Quote> {
    let marks_of =
        |block: &Block| quote_mark::find(prose.as_str(), block.span, &tokens[block.tokens.clone()]);
    let mut pairing = Pairing::new(prose);
    let mut marks = blocks.first().map(marks_of).unwrap_or_default();
    for (id, block) in blocks.iter().enumerate() {
        let next = blocks.get(id + 1);
        let next_marks = next.map(marks_of).unwrap_or_default();
        let next_opening = match next {
            Some(next) if can_continue(block.zone, next.zone) => {
                opening(&next_marks, &tokens[next.tokens.clone()])
            }
            _ => &[],
        };
        pairing.add_block(id, block.span, &marks, next_opening);
        marks = next_marks;
    }
    pairing.finish()
}

/// Whether a quotation can run from a block to the next one.
fn can_continue(zone: Zone, next: Zone) -> bool {
    let is_paragraph = |zone| matches!(zone, Zone::Body | Zone::BlockQuote);
    is_paragraph(zone) && is_paragraph(next)
}

/// Those of a block's `marks` that stand before any word of its `tokens` and open quotations.
fn opening<'m>(marks: &'m [QuoteMark], tokens: &[Token]) -> &'m [QuoteMark] {
    let opens = |(index, (mark, token)): &(usize, (&QuoteMark, &Token))| {
        mark.span == token.span && (mark.turn == Turn::Opens || *index == 0 && mark.turn == Turn::Either)
    };
    &marks[..marks.iter().zip(tokens).enumerate().take_while(opens).count()]
}
