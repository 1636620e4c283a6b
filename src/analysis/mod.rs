//! What a story speaks of, found once for all rules, when the first of them asks.

mod background;
mod gazetteer;
mod names;
mod terms;
mod vocabulary;

pub use background::{Background, Dialect, KnownNames};
pub use gazetteer::{Entry, PlaceUse, is_in_phrase, places, table_key};
pub use names::{Mention, NameUse, NameWord, Names, Standing, fold, without_possessive};
pub use terms::{Terms, Topic, idf};
pub use vocabulary::{STORIES, Usage, is_given_name};

use std::cell::OnceCell;

use crate::document::Document;

/// A story with what the desk knows beside it, and what it speaks of: each found when first asked for, then kept.
#[derive(Debug)]
pub struct Reading<'d> {
    document: &'d Document,
    background: &'d Background,
    names: OnceCell<Names>,
    terms: OnceCell<Terms>,
}

impl<'d> Reading<'d> {
    /// The story against its background; nothing is found out yet.
    pub fn new(document: &'d Document, background: &'d Background) -> Self {
        Self { document, background, names: OnceCell::new(), terms: OnceCell::new() }
    }

    /// The story.
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// What the desk knows beside it.
    pub fn background(&self) -> &'d Background {
        self.background
    }

    /// The names that it mentions.
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self.document))
    }

    /// What each of its blocks speaks of.
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::of(self.document))
    }
}
