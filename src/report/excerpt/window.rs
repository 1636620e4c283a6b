//! Which stretches of a long line are shown: the marked ones, with as many words round them as there is room for.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::cells::cells;
use super::row::{Frame, Mark};

/// The longest word that is shown whole or not at all, in characters. Longer ones are cut, or a line without blanks
/// would never be shown.
const WORD: usize = 30;

/// The windows of `line` for `marks`, in order, none touching another.
pub(super) fn windows(line: &str, marks: &[&Mark], frame: &Frame<'_>) -> Vec<Range<usize>> {
    let anchors = anchors(line, marks, frame);
    let taken = anchors.iter().map(|anchor| cells(&line[anchor.clone()])).sum::<usize>();
    let spare = frame.width.saturating_sub(taken + frame.joints(anchors.len()));
    let mut view =
        View { line, windows: anchors, spare, before: spare.saturating_sub(messages(line, marks, frame)) };
    view.grow(frame.width);
    view.closed(frame)
}

/// The least that a row with `marks` takes, with `context` columns on both sides of each.
pub(super) fn least(line: &str, marks: &[&Mark], frame: &Frame<'_>, context: usize) -> usize {
    let anchors = anchors(line, marks, frame);
    let taken = anchors.iter().map(|anchor| cells(&line[anchor.clone()])).sum::<usize>();
    let gaps = anchors.windows(2).map(|pair| frame.up_to(&line[pair[0].end..pair[1].start], 2 * context));
    taken + gaps.sum::<usize>() + 2 * context + frame.joints(anchors.len())
}

/// What must be seen: the whole of a short mark, both ends of a long one.
fn anchors(line: &str, marks: &[&Mark], frame: &Frame<'_>) -> Vec<Range<usize>> {
    let mut ends: Vec<Range<usize>> = Vec::new();
    for Mark { range, .. } in marks {
        let most = frame.width / 2;
        if frame.up_to(&line[range.clone()], most + 1) <= most {
            ends.push(range.clone());
        } else {
            ends.extend([range.start..range.start, range.end..range.end]);
        }
    }
    ends.sort_by_key(|anchor| (anchor.start, anchor.end));
    let mut anchors: Vec<Range<usize>> = Vec::new();
    for anchor in ends {
        match anchors.last_mut() {
            Some(last) if anchor.start <= last.end => last.end = last.end.max(anchor.end),
            _ => anchors.push(anchor),
        }
    }
    anchors
}

/// The columns that must stay free after the last mark for what is said of the marks.
fn messages(line: &str, marks: &[&Mark], frame: &Frame<'_>) -> usize {
    let (mut need, mut right) = (0, 0);
    for (after, mark) in marks.iter().rev().enumerate() {
        let width = frame.up_to(&line[mark.range.clone()], frame.width);
        right += width;
        // Only the last is told beside its mark; the others are told under it, from its start on.
        let beside = if after == 0 { mark.room } else { mark.room.saturating_sub(right) };
        need = need.max(beside);
    }
    need
}

struct View<'l> {
    line: &'l str,
    windows: Vec<Range<usize>>,
    /// The columns that are left.
    spare: usize,
    /// Those of them that may be used before the end of the last mark.
    before: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

impl View<'_> {
    /// Takes in a word at each side of each window in turn, until nothing fits.
    fn grow(&mut self, rounds: usize) {
        // Words that take no room could go on for ever: so many rounds fill any row that can be filled.
        for _ in 0..rounds {
            let mut grew = false;
            for index in 0..self.windows.len() {
                grew |= self.take(index, Side::Right) | self.take(index, Side::Left);
            }
            if !grew {
                break;
            }
        }
    }

    fn take(&mut self, index: usize, side: Side) -> bool {
        let window = self.windows[index].clone();
        let taken = match side {
            Side::Right => {
                let bound = self.windows.get(index + 1).map_or(self.line.len(), |next| next.start);
                window.end..window.end + word(self.line[window.end..bound].chars())
            }
            Side::Left => {
                let bound = index.checked_sub(1).map_or(0, |before| self.windows[before].end);
                window.start - word(self.line[bound..window.start].chars().rev())..window.start
            }
        };
        let last = side == Side::Right && index + 1 == self.windows.len();
        let cost = cells(&self.line[taken.clone()]);
        if taken.is_empty() || cost > self.spare || !last && cost > self.before {
            return false;
        }
        self.spare -= cost;
        self.before = if last { self.before.min(self.spare) } else { self.before - cost };
        self.windows[index] = window.start.min(taken.start)..window.end.max(taken.end);
        true
    }

    /// The windows, those joined between which nothing is left out, or no more than the sign for it takes.
    fn closed(self, frame: &Frame<'_>) -> Vec<Range<usize>> {
        let mut closed: Vec<Range<usize>> = Vec::new();
        for window in self.windows {
            match closed.last_mut() {
                Some(last) if frame.is_slight(&self.line[last.end..window.start]) => last.end = window.end,
                _ => closed.push(window),
            }
        }
        if let Some(first) = closed.first_mut().filter(|first| frame.is_slight(&self.line[..first.start])) {
            first.start = 0;
        }
        if let Some(last) = closed.last_mut().filter(|last| frame.is_slight(&self.line[last.end..])) {
            last.end = self.line.len();
        }
        closed
    }
}

/// The length in bytes of the next word, with the blanks before it. Wide characters are words by themselves, as copy in
/// them has no blanks.
fn word(chars: impl Iterator<Item = char>) -> usize {
    let (mut length, mut started) = (0, false);
    for (count, c) in chars.enumerate() {
        let wide = c.width() == Some(2);
        if count == WORD || started && (c.is_whitespace() || wide) {
            break;
        }
        length += c.len_utf8();
        started |= !c.is_whitespace();
        if wide {
            break;
        }
    }
    length
}
