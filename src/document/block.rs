//! The blocks of a story, and what each is to the reader.

use std::ops::Range;

use crate::text::{Prose, Span};

/// The place of a block in [`Document::blocks`](super::Document::blocks).
pub type BlockId = usize;

/// A headline, a paragraph, a list item: a stretch of prose that stands by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it is to the reader.
    pub zone: Zone,
    /// Its prose.
    pub span: Span<Prose>,
    /// Its tokens, as a range of the document's.
    pub tokens: Range<usize>,
    /// Its sentences, as a range of the document's.
    pub sentences: Range<usize>,
}

/// What a block is to the reader, in the field's words.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(
    missing_docs,
    reason = "the names are the field's, and DESIGN.md section 7 explains those that need it"
)]
pub enum Zone {
    Headline,
    Standfirst,
    Byline,
    Dateline,
    Body,
    Subhead,
    ListItem,
    PullQuote,
    Caption,
    Credit,
    FactBox,
    BlockQuote,
    TableCell,
    References,
    Tags,
    EditorsNote,
    Correction,
    SignOff,
    EndMark,
}

impl Zone {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Headline,
        Self::Standfirst,
        Self::Byline,
        Self::Dateline,
        Self::Body,
        Self::Subhead,
        Self::ListItem,
        Self::PullQuote,
        Self::Caption,
        Self::Credit,
        Self::FactBox,
        Self::BlockQuote,
        Self::TableCell,
        Self::References,
        Self::Tags,
        Self::EditorsNote,
        Self::Correction,
        Self::SignOff,
        Self::EndMark,
    ];

    /// The name in rule packs and in docs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Body => "body",
            Self::Subhead => "subhead",
            Self::ListItem => "list-item",
            Self::PullQuote => "pull-quote",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::FactBox => "fact-box",
            Self::BlockQuote => "block-quote",
            Self::TableCell => "table-cell",
            Self::References => "references",
            Self::Tags => "tags",
            Self::EditorsNote => "editors-note",
            Self::Correction => "correction",
            Self::SignOff => "sign-off",
            Self::EndMark => "end-mark",
        }
    }

    /// The zone of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.name() == name)
    }

    /// Whether it holds sentences of the story's own telling: body, list items, block quotes, standfirst.
    pub fn is_running_copy(self) -> bool {
        matches!(
            self,
            Self::Standfirst
                | Self::Body
                | Self::ListItem
                | Self::BlockQuote
                | Self::PullQuote
                | Self::FactBox
        )
    }
}
