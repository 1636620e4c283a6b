//! Plain text: what the paragraphs are is told from the copy itself.
//!
//! It comes three ways: blank lines between paragraphs of hard-wrapped lines, blank lines between paragraphs of one
//! line each, and no blank lines at all. [`layout`] tells which, [`list`] finds the items of lists.

mod layout;
mod list;

use std::ops::Range;

use self::layout::Layout;
use super::lines::{lines, trimmed};
use super::manuscript::{Manuscript, Passage, Written};
use super::zones::Kind;
use crate::diagnostic::Diagnostic;
use crate::document::Draft;
use crate::text::SourceText;

/// A line that is not blank.
struct Line<'t> {
    /// Its text, without the blanks around it.
    text: &'t str,
    /// Where that stands.
    at: Range<usize>,
    /// Its length in characters.
    width: usize,
    /// The blanks before it; a tab counts as eight.
    indent: usize,
    /// What comes before it.
    above: Above,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    /// A blank line, or the start of the file.
    Blank,
    /// Another line.
    Line,
}

/// Reads plain text.
pub(super) fn read(source: SourceText, problems: Vec<Diagnostic>) -> Draft {
    let Written { prose, map, blocks } = write(source.text().as_str());
    Draft { source, prose, map, blocks, allowances: Vec::new(), date: None, problems }
}

fn write(text: &str) -> Written {
    let lines = written_lines(text);
    let layout = Layout::of(&lines);
    let markers = list::markers(&lines, &layout);
    let mut manuscript = Manuscript::new(text);
    let mut first = 0;
    while first < lines.len() {
        let goes_on = |index: &usize| markers[*index].is_none() && layout.joins(&lines, *index);
        let after = (first + 1..lines.len()).find(|index| !goes_on(index)).unwrap_or(lines.len());
        let skipped = markers[first].map_or(0, |marker| marker.left_out);
        let kind = markers[first].map_or(Kind::Paragraph, |marker| marker.kind);
        manuscript.write(kind, passage(&lines[first..after], skipped));
        first = after;
    }
    manuscript.finish()
}

/// The prose of one block, without the first `skipped` bytes, which mark it as a list item.
fn passage(lines: &[Line<'_>], skipped: usize) -> Passage {
    let mut passage = Passage::default();
    passage.copy(lines[0].at.start + skipped..lines[0].at.end);
    for pair in lines.windows(2) {
        passage.wrap(pair[0].at.end..pair[1].at.start);
        passage.copy(pair[1].at.clone());
    }
    passage
}

fn written_lines(text: &str) -> Vec<Line<'_>> {
    let body = text.len() - text.trim_start_matches('\u{feff}').len();
    let (mut found, mut above) = (Vec::new(), Above::Blank);
    for line in lines(text) {
        let line = line.start.max(body).min(line.end)..line.end;
        let at = trimmed(text, line.clone());
        if at.is_empty() {
            above = Above::Blank;
            continue;
        }
        let indent = text[line.start..at.start].chars().map(|c| if c == '\t' { 8 } else { 1 }).sum();
        let written = &text[at.clone()];
        found.push(Line { text: written, width: written.chars().count(), at, indent, above });
        above = Above::Line;
    }
    found
}
