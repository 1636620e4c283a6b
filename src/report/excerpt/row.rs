//! A line of the file as one or more rows of the report: cut to the width, hidden characters made seen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::cells::{cells, drawn};
use super::window::{least, windows};

/// The columns of copy wanted on both sides of a mark before another one may share its row.
const CONTEXT: usize = 14;

/// A marked stretch of a line, in bytes of the line.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) range: Range<usize>,
    /// The columns that what is said of it takes.
    pub(super) room: usize,
}

/// What a row is drawn in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'f> {
    /// The columns that there are.
    pub(super) width: usize,
    /// What stands where copy is left out.
    pub(super) ellipsis: &'f str,
}

/// A row, and where the marks stand in it: the index of the mark, and bytes of the row.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) text: String,
    pub(super) marks: Vec<(usize, Range<usize>)>,
}

/// The rows in which all `marks` of `line` are seen.
pub(super) fn rows(line: &str, marks: &[Mark], frame: &Frame<'_>) -> Vec<Row> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|index| (marks[*index].range.start, marks[*index].range.end));
    if fits(line, marks, frame) {
        let whole = 0..line.len();
        return vec![draw(line, std::slice::from_ref(&whole), &order, marks, frame)];
    }
    let groups = groups(line, &order, marks, frame);
    groups
        .iter()
        .map(|group| draw(line, &windows(line, &of(marks, group), frame), group, marks, frame))
        .collect()
}

fn fits(line: &str, marks: &[Mark], frame: &Frame<'_>) -> bool {
    let is_told = |mark: &Mark| cells(&line[..mark.range.end]) + mark.room <= frame.width;
    frame.up_to(line, frame.width + 1) <= frame.width && marks.iter().all(is_told)
}

/// Marks that share a row, in order of place.
fn groups(line: &str, order: &[usize], marks: &[Mark], frame: &Frame<'_>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in order {
        if let Some(group) = groups.last_mut() {
            group.push(*index);
            if least(line, &of(marks, group), frame, CONTEXT) <= frame.width {
                continue;
            }
            group.pop();
        }
        groups.push(vec![*index]);
    }
    groups
}

fn of<'m>(marks: &'m [Mark], group: &[usize]) -> Vec<&'m Mark> {
    group.iter().map(|index| &marks[*index]).collect()
}

fn draw(line: &str, windows: &[Range<usize>], group: &[usize], marks: &[Mark], frame: &Frame<'_>) -> Row {
    let mut row = Drawing { text: String::new(), places: Vec::new() };
    let mut shown = 0;
    for window in windows {
        if window.start > shown {
            row.leave_out(frame.ellipsis);
        }
        row.copy(line, window);
        shown = window.end;
    }
    if shown < line.len() {
        row.text.push(' ');
        row.text.push_str(frame.ellipsis);
    }
    let marks = group.iter().map(|index| (*index, row.place(&marks[*index].range))).collect();
    Row { text: row.text, marks }
}

struct Drawing {
    text: String,
    /// Where each drawn character stands in the line, and in the row.
    places: Vec<(usize, usize)>,
}

impl Drawing {
    fn copy(&mut self, line: &str, window: &Range<usize>) {
        for (at, cluster) in line[window.clone()].grapheme_indices(true) {
            self.places.push((window.start + at, self.text.len()));
            self.text.push_str(&drawn(cluster));
        }
        self.places.push((window.end, self.text.len()));
    }

    fn leave_out(&mut self, ellipsis: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(ellipsis);
        self.text.push(' ');
    }

    /// Where the bytes `range` of the line stand in the row, whole characters only.
    fn place(&self, range: &Range<usize>) -> Range<usize> {
        let after = self.places.partition_point(|(at, _)| *at <= range.start);
        let start = after.checked_sub(1).map_or(0, |index| self.places[index].1);
        let end =
            self.places.iter().find(|(at, _)| *at >= range.end).map_or(self.text.len(), |(_, end)| *end);
        start..end.max(start)
    }
}

impl Frame<'_> {
    /// The columns that a row of so many windows needs for the signs of what is left out.
    pub(super) fn joints(&self, windows: usize) -> usize {
        let sign = self.sign();
        2 * sign + windows.saturating_sub(1) * (sign + 1)
    }

    /// Whether leaving out `text` saves nothing.
    pub(super) fn is_slight(&self, text: &str) -> bool {
        self.up_to(text, self.sign() + 1) <= self.sign()
    }

    /// The columns that `text` takes, or `most` if it takes more; of a long text only the start is looked at.
    pub(super) fn up_to(&self, text: &str, most: usize) -> usize {
        let bytes = most.saturating_mul(8);
        if text.len() > bytes { most } else { cells(text).min(most) }
    }

    fn sign(&self) -> usize {
        cells(self.ellipsis) + 1
    }
}
