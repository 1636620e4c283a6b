//! What a story speaks of, found once for all rules, when the first of them asks.

mod background;

pub use background::{Background, Dialect, KnownNames};

use crate::document::Document;

/// A story with what the desk knows beside it, and what it speaks of.
#[derive(Debug)]
pub struct Reading<'d> {
    document: &'d Document,
    background: &'d Background,
}

impl<'d> Reading<'d> {
    /// The story against its background; nothing is found out yet.
    pub fn new(document: &'d Document, background: &'d Background) -> Self {
        Self { document, background }
    }

    /// The story.
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// What the desk knows beside it.
    pub fn background(&self) -> &'d Background {
        self.background
    }
}
