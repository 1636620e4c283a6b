//! From a place in one space to the same place in another.
//!
//! The map is made while the prose is, by the three calls of [`OffsetMapBuilder`]: what is copied, what is decoded
//! (`&amp;` becomes `&`), what is put in (a stand-in for an image). Nothing is ever found again by searching.

use super::{Decoded, Prose, Span};

/// How a segment of the derived text came about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The same bytes.
    Verbatim,
    /// Other bytes that say the same: an entity, a wrapped line.
    Decoded,
    /// Bytes that stand for something left out, or for nothing.
    Inserted,
}

#[derive(Clone, Copy, Debug)]
struct Segment<From, To> {
    from: Span<From>,
    to: Span<To>,
    step: Step,
}

/// Maps spans of the derived text (`From`) to spans of the text that it was made of (`To`).
#[derive(Clone, Debug)]
pub struct OffsetMap<From = Prose, To = Decoded> {
    segments: Vec<Segment<From, To>>,
}

impl<From: Copy, To: Copy> OffsetMap<From, To> {
    /// Where `span` stands, markup inside it included. Always answers: for pointing.
    pub fn to_source(&self, span: Span<From>) -> Span<To> {
        let Some(first) = self.segment_with_start(span.start()) else { return Span::empty(0) };
        let start = first.place(span.start(), Edge::Start);
        if span.is_empty() {
            return Span::empty(start);
        }
        let last = self.segment_with_end(span.end()).expect("a map that holds a start holds an end");
        Span::new(start, last.place(span.end(), Edge::End).max(start))
    }

    /// Where `span` stands, if the bytes there are the very same: for editing. An empty span between two segments
    /// stands at the end of the one before it where that alone is verbatim, as at the end of a paragraph.
    pub fn to_source_exact(&self, span: Span<From>) -> Option<Span<To>> {
        if span.is_empty() {
            return self.insertion_place(span.start());
        }
        let mut index = self.index_with_start(span.start())?;
        let mut at = self.segments[index].place(span.start(), Edge::Start);
        let start = at;
        loop {
            let segment = &self.segments[index];
            if segment.step != Step::Verbatim
                || segment.place(span.start().max(segment.from.start()), Edge::Start) != at
            {
                return None;
            }
            if span.end() <= segment.from.end() {
                return Some(Span::new(start, segment.place(span.end(), Edge::End)));
            }
            at = segment.to.end();
            index += 1;
            if index == self.segments.len() {
                return None;
            }
        }
    }

    fn insertion_place(&self, offset: usize) -> Option<Span<To>> {
        let opened = self.segment_with_start(offset)?;
        let closed = self.segment_with_end(offset).filter(|segment| segment.from.end() == offset);
        let segment =
            [Some(opened), closed].into_iter().flatten().find(|segment| segment.step == Step::Verbatim)?;
        Some(Span::empty(segment.place(offset, Edge::Start)))
    }

    /// The offset in the derived text of what stands at `offset` in the text it was made of: the way back, for maps
    /// that leave nothing out and keep the order, as those of a decoding do.
    pub fn derived_offset(&self, offset: usize) -> usize {
        let after = self.segments.partition_point(|segment| segment.to.start() <= offset);
        let Some(segment) = after.checked_sub(1).map(|index| &self.segments[index]) else { return 0 };
        match segment.step {
            Step::Verbatim => (segment.from.start() + (offset - segment.to.start())).min(segment.from.end()),
            _ if offset >= segment.to.end() => segment.from.end(),
            _ => segment.from.start(),
        }
    }

    fn index_with_start(&self, offset: usize) -> Option<usize> {
        // A start belongs to the segment that it opens, so that a span never takes in markup before it.
        let after = self.segments.partition_point(|segment| segment.from.start() <= offset);
        after.checked_sub(1)
    }

    fn segment_with_start(&self, offset: usize) -> Option<&Segment<From, To>> {
        self.index_with_start(offset).map(|index| &self.segments[index])
    }

    fn segment_with_end(&self, offset: usize) -> Option<&Segment<From, To>> {
        // An end belongs to the segment that it closes, so that a span never takes in markup after it.
        let index = self.segments.partition_point(|segment| segment.from.start() < offset);
        index.checked_sub(1).map(|index| &self.segments[index])
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

impl<From: Copy, To: Copy> Segment<From, To> {
    fn place(&self, offset: usize, edge: Edge) -> usize {
        match (self.step, edge) {
            (Step::Verbatim, _) => (self.to.start() + (offset - self.from.start())).min(self.to.end()),
            _ if offset >= self.from.end() => self.to.end(),
            (_, Edge::Start) => self.to.start(),
            (_, Edge::End) if offset == self.from.start() => self.to.start(),
            (_, Edge::End) => self.to.end(),
        }
    }
}

/// Makes a derived text and its map together.
#[derive(Debug)]
pub struct OffsetMapBuilder<From = Prose, To = Decoded> {
    text: String,
    segments: Vec<Segment<From, To>>,
}

impl<From: Copy, To: Copy> Default for OffsetMapBuilder<From, To> {
    fn default() -> Self {
        Self { text: String::new(), segments: Vec::new() }
    }
}

impl<From: Copy, To: Copy> OffsetMapBuilder<From, To> {
    /// Takes over `text`, which stands at `at` in the source, byte for byte.
    ///
    /// # Panics
    /// Where the lengths differ: then it is not the same text.
    pub fn copy(&mut self, text: &str, at: Span<To>) -> Span<From> {
        assert_eq!(text.len(), at.len(), "copied text has the length of its place");
        let from = self.grow(text);
        match self.segments.last_mut() {
            Some(last) if last.step == Step::Verbatim && last.to.end() == at.start() => {
                last.from = last.from.cover(from);
                last.to = last.to.cover(at);
            }
            _ => self.push(from, at, Step::Verbatim),
        }
        from
    }

    /// Takes over `text`, which the source writes as the other bytes at `at`.
    pub fn decode(&mut self, text: &str, at: Span<To>) -> Span<From> {
        let from = self.grow(text);
        self.push(from, at, Step::Decoded);
        from
    }

    /// Puts in `text`, which stands for what is left out at `at` (an empty span where nothing is).
    pub fn insert(&mut self, text: &str, at: Span<To>) -> Span<From> {
        let from = self.grow(text);
        self.push(from, at, Step::Inserted);
        from
    }

    /// What has been made so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The length in bytes of what has been made so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing has been made yet.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text and the map.
    pub fn finish(self) -> (String, OffsetMap<From, To>) {
        (self.text, OffsetMap { segments: self.segments })
    }

    fn grow(&mut self, text: &str) -> Span<From> {
        let start = self.text.len();
        self.text.push_str(text);
        Span::new(start, self.text.len())
    }

    fn push(&mut self, from: Span<From>, to: Span<To>, step: Step) {
        if !from.is_empty() {
            self.segments.push(Segment { from, to, step });
        }
    }
}
