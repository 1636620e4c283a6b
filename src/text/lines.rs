//! From a byte to a line and a column, and only here.

use std::sync::OnceLock;

use super::{Decoded, Span};

/// A place as people count it: line and column from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1, in the unit that was asked for.
    pub column: u32,
}

/// Where the lines of a text start. A line ends with LF, CRLF or CR.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// How many characters stand before each stride, found when a column is first asked for: without it a
    /// file of one 10 MB line would be counted from its start for each diagnostic.
    counts: OnceLock<Vec<Count>>,
}

/// Characters before a place in the text.
#[derive(Clone, Copy, Default, Debug)]
struct Count {
    scalars: u32,
    utf16: u32,
}

const STRIDE: usize = 4096;
const BYTE_ORDER_MARK: char = '\u{feff}';

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if ends {
                starts.push(u32::try_from(at + 1).expect("a story is under 4 GiB"));
            }
        }
        Self { starts, counts: OnceLock::new() }
    }

    /// Line and column of the byte at `offset` of `text`, the column in Unicode scalar values. A byte order mark
    /// at the start of the file is no column.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        self.place(text, offset, |count| count.scalars)
    }

    /// The same with the column in UTF-16 code units.
    pub fn utf16_position(&self, text: &str, offset: usize) -> Position {
        self.place(text, offset, |count| count.utf16)
    }

    /// The line that holds `offset`, without its line end and without a byte order mark.
    pub fn line_at(&self, text: &str, offset: usize) -> Span<Decoded> {
        let line = self.line(offset);
        let start = self.line_start(text, line);
        let end = self.starts.get(line + 1).map_or(text.len(), |end| *end as usize);
        let trimmed = text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(start, start + trimmed.len())
    }

    fn place(&self, text: &str, offset: usize, unit: fn(Count) -> u32) -> Position {
        let line = self.line(offset);
        let start = self.line_start(text, line).min(offset);
        let columns = unit(self.count(text, offset)) - unit(self.count(text, start));
        Position { line: u32::try_from(line + 1).expect("fewer lines than bytes"), column: columns + 1 }
    }

    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= offset) - 1
    }

    fn line_start(&self, text: &str, line: usize) -> usize {
        let start = self.starts[line] as usize;
        if line == 0 && text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { start }
    }

    fn count(&self, text: &str, offset: usize) -> Count {
        let counts = self.counts.get_or_init(|| strides(text.as_bytes()));
        let stride = offset / STRIDE;
        counts[stride].after(&text.as_bytes()[stride * STRIDE..offset])
    }
}

impl Count {
    /// A character is counted with its first byte; one beyond the basic plane is two code units in UTF-16.
    fn after(self, bytes: &[u8]) -> Self {
        let of = |is: fn(u8) -> bool| {
            u32::try_from(bytes.iter().filter(|byte| is(**byte)).count()).expect("a story is under 4 GiB")
        };
        let scalars = of(|byte| byte & 0xc0 != 0x80);
        Self { scalars: self.scalars + scalars, utf16: self.utf16 + scalars + of(|byte| byte >= 0xf0) }
    }
}

fn strides(bytes: &[u8]) -> Vec<Count> {
    let mut counts = vec![Count::default()];
    for stride in bytes.chunks(STRIDE) {
        let last = *counts.last().expect("it starts with one");
        counts.push(last.after(stride));
    }
    counts
}
