//! What every check does.

use super::Findings;
use crate::analysis::Reading;
use crate::document::{Block, Document};
use crate::text::{Prose, Span};

/// Reads a story and reports what it finds.
///
/// It keeps no state between stories and cannot fail: one set of checks serves all threads.
pub trait Check: Send + Sync {
    /// The words without which it has nothing to say. It is called only where the story has one of them.
    fn triggers(&self) -> Triggers {
        Triggers::Always
    }

    /// Reports to `out` what is wrong in `story`. `hits` are the places where its words stand, in order; empty for
    /// [`Triggers::Always`].
    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>);
}

/// When a check is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Triggers {
    /// For every story.
    Always,
    /// For a story in which one of these stands as a whole word (or words), in any case.
    Words(Vec<String>),
    /// For a story in which one of these stands anywhere, inside words too, in any case.
    Literals(Vec<String>),
}

/// A place where one of a check's words stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The place.
    pub span: Span<Prose>,
    /// Which of the check's words it is: an index into the list of its [`Triggers`].
    pub word: usize,
}

/// The blocks that hold one of `hits`, each once, in order.
pub fn blocks_with<'d>(document: &'d Document, hits: &[Hit]) -> impl Iterator<Item = &'d Block> {
    let mut done = 0;
    hits.iter().filter_map(move |hit| {
        let block = document.block_at(hit.span.start()).filter(|_| hit.span.start() >= done)?;
        done = block.span.end();
        Some(block)
    })
}
