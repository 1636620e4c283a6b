//! The entries of a list of references, each with its number.

use crate::document::{Block, Document, Zone};
use crate::text::{Prose, Span};

/// An entry of a numbered list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its number in the list.
    pub number: u32,
    /// Its number as written: `[1]`.
    pub mark: Span<Prose>,
    /// What stands after the number.
    pub text: Span<Prose>,
}

/// How the numbers of a list are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// `[1]`
    Square,
    /// `(1)`
    Round,
    /// `1.`
    Stop,
    /// `1)`
    HalfRound,
    /// `¹`
    Raised,
}

/// A number at the head of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Mark {
    number: u32,
    style: Style,
    length: usize,
}

/// The numbered entries of the document's reference lists, in order.
pub fn entries(document: &Document) -> Vec<Entry> {
    let mut entries = Vec::new();
    for block in document.blocks().iter().filter(|block| block.zone == Zone::References) {
        add(document, block, &mut entries);
    }
    entries
}

/// The entries of `block`: one, or several in a row (`[1] ... [2] ...`).
fn add(document: &Document, block: &Block, entries: &mut Vec<Entry>) {
    let text = document.text(block.span);
    let Some(mut mark) = mark_at(text) else { return };
    let mut at = 0;
    loop {
        let body = at + mark.length;
        let next = next_mark(&text[body..], mark).map(|(offset, next)| (body + offset, next));
        let span = |from: usize, to: usize| Span::new(block.span.start() + from, block.span.start() + to);
        let end = next.map_or(text.len(), |(at, _)| at);
        entries.push(Entry { number: mark.number, mark: span(at, body), text: span(body, end) });
        let Some((next_at, next)) = next else { return };
        (at, mark) = (next_at, next);
    }
}

/// The next number of the list in `text`, which follows the number `last`.
fn next_mark(text: &str, last: Mark) -> Option<(usize, Mark)> {
    let number = last.number.checked_add(1)?;
    let written = match last.style {
        Style::Square => format!(" [{number}] "),
        Style::Round => format!(" ({number}) "),
        // A bare number in the middle of an entry is a volume, a page, a year.
        Style::Stop | Style::HalfRound | Style::Raised => return None,
    };
    let at = text.find(&written)? + 1;
    Some((at, mark_at(&text[at..])?))
}

/// The number at the start of `text`.
fn mark_at(text: &str) -> Option<Mark> {
    let open = text.chars().next()?;
    if let Some(digit) = raised(open) {
        let digits = text.chars().map_while(raised);
        let number =
            digits.clone().try_fold(0u32, |number, digit| number.checked_mul(10)?.checked_add(digit))?;
        let length = text.chars().take(digits.count()).map(char::len_utf8).sum();
        return (digit > 0).then_some(Mark { number, style: Style::Raised, length });
    }
    let inner = text.strip_prefix(['[', '(']).unwrap_or(text);
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // A year is no number of an entry.
    let number: u32 = inner[..digits].parse().ok().filter(|number| *number < 1000)?;
    let close = inner[digits..].chars().next()?;
    let style = match (open, close) {
        ('[', ']') => Style::Square,
        ('(', ')') => Style::Round,
        (_, '.') if open.is_ascii_digit() => Style::Stop,
        (_, ')') if open.is_ascii_digit() => Style::HalfRound,
        _ => return None,
    };
    let after = &inner[digits + 1..];
    let stands = after.starts_with(|c: char| !c.is_alphanumeric()) || matches!(style, Style::Square);
    stands.then_some(Mark { number, style, length: text.len() - after.len() })
}

/// The value of a raised figure.
pub fn raised(figure: char) -> Option<u32> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip(0..).find(|(raised, _)| *raised == figure).map(|(_, value)| value)
}
