//! The prose while it is being written: a format copies its text here, piece by piece, and the offset map grows along.

use std::ops::Range;

use super::zones::{self, Kind, Piece};
use crate::document::{OBJECT, Zone};
use crate::text::{Decoded, OffsetMap, OffsetMapBuilder, Prose, Span};

/// What has been copied so far. Pieces are kept apart by a line feed that belongs to none.
pub(super) struct Manuscript<'t> {
    text: &'t str,
    prose: OffsetMapBuilder,
    pieces: Vec<Piece>,
    /// Where the last piece ends in the text.
    end: usize,
}

/// The text of one piece, in parts, each with its place in the text.
#[derive(Default)]
pub(super) struct Passage {
    parts: Vec<Part>,
}

enum Part {
    Copy(Range<usize>),
    Decoded(String, Range<usize>),
    /// A line end inside a piece, with the blanks around it.
    Wrap(Range<usize>),
    Object(Range<usize>),
}

/// What a draft is made of.
pub(super) struct Written {
    /// The prose.
    pub prose: String,
    /// Where it stands in the text.
    pub map: OffsetMap,
    /// Its blocks.
    pub blocks: Vec<(Zone, Span<Prose>)>,
}

impl Passage {
    /// The text at `at`, as it stands there.
    pub fn copy(&mut self, at: Range<usize>) {
        self.parts.push(Part::Copy(at));
    }

    /// `text`, which is written otherwise at `at`. A line feed in it becomes a blank: only pieces are kept apart by one.
    pub fn decode(&mut self, text: &str, at: Range<usize>) {
        self.parts.push(Part::Decoded(text.replace(['\n', '\r'], " "), at));
    }

    /// The line end at `at`, which is a blank to the reader.
    pub fn wrap(&mut self, at: Range<usize>) {
        self.parts.push(Part::Wrap(at));
    }

    /// Something at `at` that is no text: a picture, a piece of code.
    pub fn object(&mut self, at: Range<usize>) {
        self.parts.push(Part::Object(at));
    }

    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Takes the blanks off both ends, and those around a wrap into the wrap. Leaves nothing of a passage without words.
    fn trim(&mut self, text: &str) {
        let is_blank = |part: &Part| match part {
            Part::Copy(at) => text[at.clone()].trim().is_empty(),
            Part::Decoded(decoded, _) => decoded.trim().is_empty(),
            Part::Wrap(_) => true,
            Part::Object(_) => false,
        };
        let says_nothing = |part: &Part| matches!(part, Part::Object(_)) || is_blank(part);
        if self.parts.iter().all(says_nothing) {
            self.parts.clear();
        }
        let last = self.parts.iter().rposition(|part| !is_blank(part)).map_or(0, |last| last + 1);
        self.parts.truncate(last);
        let first = self.parts.iter().position(|part| !is_blank(part)).unwrap_or(0);
        self.parts.drain(..first);
        for index in 0..self.parts.len() {
            let wraps = |part: Option<&Part>| matches!(part, None | Some(Part::Wrap(_)));
            let opens = wraps(index.checked_sub(1).and_then(|before| self.parts.get(before)));
            let closes = wraps(self.parts.get(index + 1));
            self.parts[index].trim(text, opens, closes);
        }
        self.parts.retain(|part| !part.is_empty());
        self.parts.dedup_by(|part, before| part.joins(before));
    }
}

impl Part {
    fn trim(&mut self, text: &str, opens: bool, closes: bool) {
        match self {
            Self::Copy(at) => {
                let part = &text[at.clone()];
                let (start, end) = (part.len() - part.trim_start().len(), part.trim_end().len());
                let start_of_end = at.start + end.max(start);
                at.start += if opens { start } else { 0 };
                at.end = if closes { start_of_end.max(at.start) } else { at.end };
            }
            Self::Decoded(decoded, _) if opens || closes => {
                let part = if opens { decoded.trim_start() } else { decoded.as_str() };
                *decoded = if closes { part.trim_end() } else { part }.to_owned();
            }
            Self::Wrap(at) => {
                at.start = text[..at.start].trim_end().len();
                at.end += text[at.end..].len() - text[at.end..].trim_start().len();
            }
            Self::Decoded(..) | Self::Object(_) => {}
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Copy(at) if at.is_empty())
            || matches!(self, Self::Decoded(text, _) if text.is_empty())
    }

    /// Two wraps with nothing between them are one.
    fn joins(&self, before: &mut Self) -> bool {
        let (Self::Wrap(at), Self::Wrap(first)) = (self, before) else { return false };
        first.end = at.end;
        true
    }

    fn place(&self) -> Range<usize> {
        match self {
            Self::Copy(at) | Self::Decoded(_, at) | Self::Wrap(at) | Self::Object(at) => at.clone(),
        }
    }
}

impl<'t> Manuscript<'t> {
    /// An empty one, for what is copied from `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, prose: OffsetMapBuilder::default(), pieces: Vec::new(), end: 0 }
    }

    /// Copies a passage as a piece of its own, unless there is no word in it.
    pub fn write(&mut self, kind: Kind, mut passage: Passage) -> Option<Span<Prose>> {
        passage.trim(self.text);
        let opening = passage.parts.first()?.place().start;
        if !self.prose.is_empty() {
            self.prose.insert("\n", Span::new(self.end, opening.max(self.end)));
        }
        let start = self.prose.len();
        for part in passage.parts {
            self.write_part(&part);
        }
        let span = Span::new(start, self.prose.len());
        self.pieces.push(Piece { kind, span });
        Some(span)
    }

    fn write_part(&mut self, part: &Part) {
        let at = part.place();
        // A wrap reaches over the blanks on its sides, and must not reach back over what has been copied.
        let start = at.start.max(self.end);
        self.end = at.end.max(start);
        let span = Span::<Decoded>::new(start, self.end);
        match part {
            Part::Copy(_) => self.prose.copy(&self.text[span.range()], span),
            Part::Decoded(text, _) => self.prose.decode(text, span),
            Part::Wrap(_) => self.prose.decode(" ", span),
            Part::Object(_) => self.prose.insert(OBJECT.encode_utf8(&mut [0; 4]), span),
        };
    }

    /// What has been written last.
    pub fn text_of(&self, span: Span<Prose>) -> &str {
        &self.prose.text()[span.range()]
    }

    /// The length of the prose so far, in bytes.
    pub fn len(&self) -> usize {
        self.prose.len()
    }

    /// How many pieces have been written.
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// From the piece of that number to the last; nothing at the end where there is none.
    pub fn span_from(&self, first: usize) -> Span<Prose> {
        let written = self.pieces.get(first).zip(self.pieces.last());
        written.map_or(Span::empty(self.len()), |(first, last)| first.span.cover(last.span))
    }

    /// Finds out what each piece is.
    pub fn finish(self) -> Written {
        let blocks = zones::find(self.prose.text(), &self.pieces);
        let (prose, map) = self.prose.finish();
        Written { prose, map, blocks }
    }
}
