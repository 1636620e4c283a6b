//! The copy that a diagnostic is shown with: only the lines that it marks, each cut to the width of the terminal.
//!
//! News copy has a paragraph a line, so a line may have five hundred characters, or ten million. Of each line only the
//! marked places are looked at and the words round them.

mod cells;
mod row;
mod window;

use std::collections::BTreeMap;
use std::ops::Range;

use row::{Frame, Mark};

use super::visible::pictured;
use crate::diagnostic::Diagnostic;
use crate::text::{Source, SourceText, Span};

/// More pieces of evidence than this are counted, not shown.
const MOST_LABELS: usize = 6;

/// The lines that a diagnostic marks, as they are shown.
#[derive(Debug, Default)]
pub(super) struct Excerpt {
    /// The rows, each followed by a line feed.
    pub(super) text: String,
    /// The rows in order of place.
    pub(super) rows: Vec<Row>,
    /// What the desk would change, in bytes of the text.
    pub(super) primary: Range<usize>,
    /// The evidence: bytes of the text, and what stands there.
    pub(super) labels: Vec<(Range<usize>, String)>,
    /// How many labels are left out.
    pub(super) unshown: usize,
}

/// A row of an excerpt.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number: one more than that of the row before if it is the very next line, else much more.
    pub(super) index: usize,
    /// The line of the file, from 1.
    pub(super) line: usize,
    /// Where it stands in the text, without its line feed.
    pub(super) range: Range<usize>,
}

/// What a mark is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Whole,
    Start,
    /// A line that stands alone between the first and the last of a stretch.
    Between,
    End,
    Label(usize),
}

/// A line with what is marked on it.
struct MarkedLine<'a> {
    text: &'a str,
    start: usize,
    marks: Vec<Mark>,
    parts: Vec<Part>,
}

impl Excerpt {
    /// What is shown for `diagnostic` in `width` columns, frame and line numbers included.
    pub(super) fn new(source: &SourceText, diagnostic: &Diagnostic, width: usize, ellipsis: &str) -> Self {
        let labels: Vec<_> =
            diagnostic.labels.iter().filter(|label| !label.span.overlaps(diagnostic.span)).collect();
        let shown = &labels[..labels.len().min(MOST_LABELS)];
        let mut page = Page { source, lines: BTreeMap::new() };
        page.mark_primary(diagnostic.span);
        for (index, label) in shown.iter().enumerate() {
            page.mark_label(index, label.span, &label.message);
        }
        let mut excerpt = Self { unshown: labels.len() - shown.len(), ..Self::default() };
        excerpt.labels.extend(shown.iter().map(|label| (0..0, pictured(&label.message))));
        excerpt.fill(&page, width, ellipsis);
        excerpt
    }

    fn fill(&mut self, page: &Page<'_>, width: usize, ellipsis: &str) {
        let gutter =
            page.lines.keys().last().map_or(1, |line| line.to_string().len()) + " │ ".chars().count();
        let bracket = if page.lines.values().any(|line| line.parts.contains(&Part::Start)) { 2 } else { 0 };
        let frame = Frame { width: width.saturating_sub(gutter + bracket).max(20), ellipsis };
        let (mut index, mut before) = (0, 0);
        for (number, line) in &page.lines {
            for row in row::rows(line.text, &line.marks, &frame) {
                // A gap of three is drawn as a break; at a gap of two codespan would ask for the line between.
                index += if *number == before + 1 { 1 } else { 3 };
                before = *number;
                self.push(index, *number, &row, &line.parts);
            }
        }
    }

    fn push(&mut self, index: usize, line: usize, row: &row::Row, parts: &[Part]) {
        let start = self.text.len();
        self.text.push_str(&row.text);
        self.rows.push(Row { index, line, range: start..self.text.len() });
        self.text.push('\n');
        for (mark, range) in &row.marks {
            let range = start + range.start..start + range.end;
            match parts[*mark] {
                Part::Whole => self.primary = range,
                Part::Start => self.primary.start = range.start,
                Part::End => self.primary.end = range.end,
                Part::Label(label) => self.labels[label].0 = range,
                Part::Between => {}
            }
        }
    }
}

/// The lines that are shown, by their number.
struct Page<'a> {
    source: &'a SourceText,
    lines: BTreeMap<usize, MarkedLine<'a>>,
}

impl Page<'_> {
    fn mark_primary(&mut self, span: Span<Source>) {
        let span = self.without_line_end(span);
        let (first, last) = (self.line(span.start()), self.line(span.end()));
        if first == last {
            return self.mark(Part::Whole, span.start()..span.end(), 0);
        }
        self.mark(Part::Start, span.start()..span.start(), 0);
        if last == first + 2 {
            // Codespan shows a line that stands alone between two others.
            let next = self.after_line(span.start());
            self.mark(Part::Between, next..next, 0);
        }
        self.mark(Part::End, span.end()..span.end(), 0);
    }

    /// A label over several lines is marked on the first: it says where to look, and brackets in brackets do not.
    fn mark_label(&mut self, index: usize, span: Span<Source>, message: &str) {
        let span = self.without_line_end(span);
        let end = span.end().min(self.source.line_at(span.start()).end()).max(span.start());
        let room = if message.is_empty() { 0 } else { cells::cells(&pictured(message)) + 1 };
        self.mark(Part::Label(index), span.start()..end, room);
    }

    fn mark(&mut self, part: Part, bytes: Range<usize>, room: usize) {
        let span = self.source.line_at(bytes.start);
        let (source, number) = (self.source, self.line(bytes.start));
        let line = self.lines.entry(number).or_insert_with(|| MarkedLine {
            text: source.slice(span),
            start: span.start(),
            marks: Vec::new(),
            parts: Vec::new(),
        });
        // A byte order mark, or the second half of a line end, lies outside the line.
        let at = |byte: usize| source.slice(Span::new(line.start, byte.clamp(line.start, span.end()))).len();
        line.marks.push(Mark { range: at(bytes.start)..at(bytes.end), room });
        line.parts.push(part);
    }

    fn line(&self, byte: usize) -> usize {
        self.source.position(byte).line as usize
    }

    fn after_line(&self, byte: usize) -> usize {
        let end = self.source.line_at(byte).end();
        let rest = self.source.slice(Span::new(end, self.source.size()));
        let line_end = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
        end + line_end
    }

    /// A stretch that ends with its line's end is not drawn into the next line.
    fn without_line_end(&self, span: Span<Source>) -> Span<Source> {
        let mut end = span.end();
        while self.source.slice(Span::new(span.start(), end)).ends_with(['\n', '\r']) {
            end = self.source.line_at(end - 1).end().max(span.start());
        }
        Span::new(span.start(), end)
    }
}
