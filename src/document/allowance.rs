//! Exceptions written in the copy itself.

use super::Document;
use crate::text::{Prose, Source, Span};

/// What a writer lets stand: a rule, or a pack, in a stretch of the copy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowance {
    /// The rule's id as written, or a pack as `pack/*`.
    pub rule: String,
    /// The stretch that it holds for.
    pub stretch: Stretch,
    /// Where it is written.
    pub written: Span<Source>,
    /// How it is written.
    pub origin: Origin,
}

/// How far an exception reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stretch {
    /// The whole file.
    File,
    /// A part of the prose.
    Part(Span<Prose>),
}

/// How an exception is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// `<!-- copydesk: allow pack/slug -->`
    Comment,
    /// `[sic]`, `(sic)` or `(CQ)` after the word
    Mark,
}

/// The exceptions that `[sic]`, `(sic)` and `(CQ)` make for the word before them.
pub(super) fn marks(document: &Document) -> Vec<Allowance> {
    let _ = document;
    Vec::new()
}
