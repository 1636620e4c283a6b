//! The items of lists in plain text, told from a dash in a sentence, a spoken line and a figure.

use super::layout::Layout;
use super::{Above, Line};
use crate::format::zones::{Kind, is_references_heading};

/// A line that opens a block by the sign at its start.
#[derive(Clone, Copy)]
pub(super) struct Marker {
    /// What the block is.
    pub kind: Kind,
    /// How many bytes of the line mark it, and are not read.
    pub left_out: usize,
}

/// What a line may begin with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// `•`: nothing but a list has it.
    Bullet,
    /// `*` or `-`
    Light,
    /// `–` or `—`: dialogue too is written so.
    Dash,
    /// `1.`, `1)`, `(1)`
    Number(u32),
    /// `a)`, `(a)`
    Letter(u32),
    /// `[1]`: it is cited by it, so it stays.
    Reference(u32),
}

/// Lines of a list without signs are no longer than this, in characters.
const LONGEST_UNMARKED: usize = 100;

/// For each line, the marker that it begins with. A single sign is a marker only where a colon or the sign says so.
pub(super) fn markers(lines: &[Line<'_>], layout: &Layout) -> Vec<Option<Marker>> {
    let signs: Vec<_> = lines.iter().map(|line| sign(line.text)).collect();
    let mut markers = vec![None; lines.len()];
    let mut index = 0;
    while index < lines.len() {
        let Some((sign, _)) = signs[index] else {
            let after = unmarked(lines, layout, index);
            markers[index..after].fill(Some(Marker { kind: Kind::ListItem, left_out: 0 }));
            index = after.max(index + 1);
            continue;
        };
        let run = run(lines, layout, &signs, index);
        if is_list(sign, &run, lines, above(lines, index)) {
            mark(&run, &signs, is_references_heading(above(lines, index)), &mut markers);
        }
        index = run.last().map_or(index, |last| last + 1);
    }
    markers
}

fn mark(run: &[usize], signs: &[Option<(Sign, usize)>], is_headed: bool, markers: &mut [Option<Marker>]) {
    for item in run {
        let Some((sign, length)) = signs[*item] else { continue };
        // What is cited by its number keeps it.
        let stays = match sign {
            Sign::Reference(_) => true,
            Sign::Number(_) | Sign::Letter(_) => is_headed,
            Sign::Bullet | Sign::Light | Sign::Dash => false,
        };
        markers[*item] = Some(if stays {
            Marker { kind: Kind::Paragraph, left_out: 0 }
        } else {
            Marker { kind: Kind::ListItem, left_out: length }
        });
    }
}

fn above<'t>(lines: &[Line<'t>], index: usize) -> &'t str {
    index.checked_sub(1).map_or("", |above| lines[above].text)
}

/// Where the lines end that stand together from `first` on, if they are a list that a colon announces: results, prices.
fn unmarked(lines: &[Line<'_>], layout: &Layout, first: usize) -> usize {
    if !above(lines, first).ends_with(':') {
        return first;
    }
    let stands_apart = |index: usize| index > first && lines[index].above == Above::Blank;
    let is_item = |index: usize| {
        let is_joined = index > first && layout.joins(lines, index);
        lines[index].width <= LONGEST_UNMARKED
            && !lines[index].text.ends_with(['.', '!', '?', ':'])
            && !is_joined
    };
    // It stops at the first line that is no item, or text after many colons would be read again and again.
    let after =
        (first..lines.len()).find(|index| stands_apart(*index) || !is_item(*index)).unwrap_or(lines.len());
    let is_whole = after == lines.len() || stands_apart(after);
    if is_whole && after - first >= 2 { after } else { first }
}

/// The lines that bear signs of one list from `first` on. Only lines that are wrapped stand between them.
fn run(lines: &[Line<'_>], layout: &Layout, signs: &[Option<(Sign, usize)>], first: usize) -> Vec<usize> {
    let (mut run, mut at, mut step) = (vec![first], first, None);
    for index in first + 1..lines.len() {
        match (signs[at], signs[index]) {
            (Some((before, _)), Some((sign, _))) if before.goes_on_with(sign, &mut step) => {
                run.push(index);
                at = index;
            }
            (_, None) if layout.joins(lines, index) => {}
            _ => break,
        }
    }
    run
}

fn is_list(sign: Sign, run: &[usize], lines: &[Line<'_>], above: &str) -> bool {
    let is_announced = above.ends_with(':') || is_references_heading(above);
    match sign {
        Sign::Bullet => true,
        Sign::Dash => {
            let is_spoken = |item: &usize| lines[*item].text.ends_with(['?', '!', '"', '”']);
            run.len() >= if is_announced { 2 } else { 3 } && !run.iter().any(is_spoken)
        }
        Sign::Light | Sign::Number(_) | Sign::Letter(_) | Sign::Reference(_) => {
            is_announced || run.len() >= 2
        }
    }
}

impl Sign {
    /// Whether a list goes on from this sign to that: figures and letters go up by one, or down.
    fn goes_on_with(self, next: Self, step: &mut Option<i64>) -> bool {
        match (self, next) {
            (Self::Number(one), Self::Number(two))
            | (Self::Letter(one), Self::Letter(two))
            | (Self::Reference(one), Self::Reference(two)) => {
                let by = i64::from(two) - i64::from(one);
                by.abs() == 1 && *step.get_or_insert(by) == by
            }
            _ => self == next,
        }
    }
}

/// The sign that `line` begins with and its length in bytes, with the blanks after it.
fn sign(line: &str) -> Option<(Sign, usize)> {
    let first = line.chars().next()?;
    let after = |length: usize| {
        let rest = &line[length..];
        let blanks = rest.len() - rest.trim_start().len();
        (blanks > 0).then_some(length + blanks)
    };
    let (sign, length) = match first {
        '•' | '‣' | '▪' | '◦' | '●' | '►' => {
            let rest = &line[first.len_utf8()..];
            (Sign::Bullet, line.len() - rest.trim_start().len())
        }
        '*' | '-' | '·' => (Sign::Light, after(first.len_utf8())?),
        '–' | '—' => (Sign::Dash, after(first.len_utf8())?),
        _ => {
            let (sign, length) = counted(line)?;
            (sign, after(length)?)
        }
    };
    line[length..].contains(char::is_alphanumeric).then_some((sign, length))
}

/// `1.`, `1)`, `(1)`, `a)`, `(a)`, `[1]`
fn counted(line: &str) -> Option<(Sign, usize)> {
    let opening = line.chars().next().filter(|c| matches!(c, '(' | '['));
    let inner = &line[opening.map_or(0, char::len_utf8)..];
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = inner.bytes().next().filter(|byte| digits == 0 && byte.is_ascii_lowercase());
    let length = if letter.is_some() { 1 } else { digits };
    let closing = inner[length..].chars().next()?;
    let number = || inner[..digits].parse().ok().filter(|_| (1..=3).contains(&digits));
    let sign = match (opening, closing, letter) {
        (None | Some('('), ')', Some(letter)) => Sign::Letter(u32::from(letter)),
        (None, '.' | ')', None) | (Some('('), ')', None) => Sign::Number(number()?),
        (Some('['), ']', None) => Sign::Reference(number()?),
        _ => return None,
    };
    Some((sign, line.len() - inner.len() + length + 1))
}
