//! Offsets, and nothing else: what a span is, how a place in the prose is found in the source, how a byte becomes
//! a line and a column.
//!
//! There are three spaces. [`Source`] is the file as given, byte for byte; [`Decoded`] is the same file as text, with
//! the same offsets if it is UTF-8, and only formats speak of it; [`Prose`] is what a reader sees. A span in one
//! cannot be used in another: the type says which it is.

mod edit;
mod lines;
mod map;
mod source;
mod span;

pub use edit::Edit;
pub use lines::{LineIndex, Position};
pub use map::{OffsetMap, OffsetMapBuilder, Step};
pub use source::SourceText;
pub use span::{Decoded, Prose, Source, Span, Text};
