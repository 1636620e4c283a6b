//! A file as given, and as text.

use super::{Decoded, LineIndex, OffsetMap, Position, Source, Span, Text};

/// A file: its text, its lines, and where each of its characters stands among the bytes as given.
///
/// What goes in and comes out in [`Source`] is bytes of the file as given, whatever its encoding.
#[derive(Clone, Debug)]
pub struct SourceText {
    text: Text<Decoded>,
    size: usize,
    recoding: Option<OffsetMap<Decoded, Source>>,
    lines: LineIndex,
}

impl SourceText {
    /// A file that is UTF-8, a byte order mark at its start included.
    pub fn utf8(text: String) -> Self {
        Self { size: text.len(), lines: LineIndex::new(&text), text: Text::new(text), recoding: None }
    }

    /// A file of `size` bytes that was decoded to `text`, character by character as `map` says.
    pub fn recoded(text: String, map: OffsetMap<Decoded, Source>, size: usize) -> Self {
        Self { size, lines: LineIndex::new(&text), text: Text::new(text), recoding: Some(map) }
    }

    /// The file as text.
    pub fn text(&self) -> &Text<Decoded> {
        &self.text
    }

    /// The length of the file as given, in bytes.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The bytes that `span` was decoded from.
    pub fn to_bytes(&self, span: Span<Decoded>) -> Span<Source> {
        match &self.recoding {
            None => Span::new(span.start(), span.end()),
            Some(map) => map.to_source(span),
        }
    }

    /// The bytes that `span` was decoded from, if they are the very same.
    pub fn to_bytes_exact(&self, span: Span<Decoded>) -> Option<Span<Source>> {
        match &self.recoding {
            None => Some(Span::new(span.start(), span.end())),
            Some(map) => map.to_source_exact(span),
        }
    }

    /// The text that the bytes of `span` were decoded to.
    pub fn slice(&self, span: Span<Source>) -> &str {
        &self.text[self.decoded(span)]
    }

    /// Where the byte at `offset` stands: line and column counted from 1, the column in scalar values.
    pub fn position(&self, offset: usize) -> Position {
        self.lines.position(self.text.as_str(), self.decoded_offset(offset))
    }

    /// The same with the column in UTF-16 code units, as editors count; both counted from 1.
    pub fn utf16_position(&self, offset: usize) -> Position {
        self.lines.utf16_position(self.text.as_str(), self.decoded_offset(offset))
    }

    /// The line that the byte at `offset` stands on, without its line end.
    pub fn line_at(&self, offset: usize) -> Span<Source> {
        let line = self.lines.line_at(self.text.as_str(), self.decoded_offset(offset));
        self.to_bytes(line)
    }

    fn decoded(&self, span: Span<Source>) -> Span<Decoded> {
        Span::new(self.decoded_offset(span.start()), self.decoded_offset(span.end()))
    }

    fn decoded_offset(&self, offset: usize) -> usize {
        match &self.recoding {
            None => offset,
            Some(map) => map.derived_offset(offset),
        }
    }
}
