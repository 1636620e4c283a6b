//! Spans and texts that know which space they are in.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, Range};

/// The space of the file as given: bytes, markup included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Source {}

/// The space of the file as text: what a format reads. The same offsets as [`Source`] where the file is UTF-8.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Decoded {}

/// The space of what a reader sees: no markup, entities decoded, one blank where a line was wrapped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Prose {}

/// A half-open stretch of bytes, `start..end`, in the space `S`.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span<S> {
    start: u32,
    end: u32,
    space: PhantomData<fn() -> S>,
}

impl<S> Span<S> {
    /// The span of the bytes `start..end`.
    ///
    /// # Panics
    /// Where `end` lies before `start`, or beyond 4 GiB: readers refuse such a file before a span is made.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span runs forward: {start}..{end}");
        let fits = |offset| u32::try_from(offset).expect("a story is under 4 GiB");
        Self { start: fits(start), end: fits(end), space: PhantomData }
    }

    /// The empty span at `offset`.
    pub fn empty(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// The length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The bytes as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The shortest span that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end), space: PhantomData }
    }

    /// Whether every byte of `other` lies in it.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies in it.
    pub fn holds(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether they have a byte in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl<S> Clone for Span<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Span<S> {}

impl<S> fmt::Debug for Span<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A text in the space `S`, cut only by spans of that space.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text<S> {
    text: String,
    space: PhantomData<fn() -> S>,
}

impl<S> Text<S> {
    /// `text`, said to be in the space `S`.
    pub fn new(text: String) -> Self {
        Self { text, space: PhantomData }
    }

    /// All of it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The span of all of it.
    pub fn span(&self) -> Span<S> {
        Span::new(0, self.text.len())
    }
}

impl<S> Index<Span<S>> for Text<S> {
    type Output = str;

    fn index(&self, span: Span<S>) -> &str {
        &self.text[span.range()]
    }
}
