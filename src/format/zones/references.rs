//! The list of references at the end of a story.

use super::looks::{is_short, opens_with};
use super::{Kind, Mark, Sheet};
use crate::document::Zone;

const HEADINGS: [&str; 11] = [
    "references",
    "reference",
    "sources",
    "works cited",
    "notes",
    "bibliography",
    "further reading",
    "endnotes",
    "footnotes",
    "citations",
    "sources and further reading",
];

/// Whether `line` is the heading of a list of references: `References`, `Works cited:`.
pub(in crate::format) fn is_heading(line: &str) -> bool {
    let bare = line.trim_matches(['#', '*', '_', '=', ':', ' ', '\t']);
    HEADINGS.iter().any(|heading| bare.eq_ignore_ascii_case(heading))
}

/// Settles the runs of references, their headings with them.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let mut index = 0;
    while index < sheet.len() {
        let after = run(sheet, index);
        for entry in index..after {
            sheet.settle(entry, Zone::References);
        }
        index = after.max(index + 1);
    }
    mark_footnotes(sheet);
}

/// Where the run of references that starts at `first` ends; `first` itself where none starts there.
fn run(sheet: &Sheet<'_>, first: usize) -> usize {
    let is_headed = match sheet.kind(first) {
        Kind::Heading(_) | Kind::Paragraph | Kind::Emphasised => is_heading(sheet.text(first)),
        _ => false,
    };
    let is_entry = |index: &usize| if is_headed { is_entry(sheet, *index) } else { is_cited(sheet, *index) };
    let start = first + usize::from(is_headed);
    let after = (start..sheet.len()).find(|index| !is_entry(index)).unwrap_or(sheet.len());
    let needed = if is_headed || after > first && is_several(sheet.text(first)) { 1 } else { 2 };
    if after - start >= needed { after } else { first }
}

/// What stands under a heading of references.
fn is_entry(sheet: &Sheet<'_>, index: usize) -> bool {
    match sheet.kind(index) {
        Kind::ListItem | Kind::Footnote => true,
        Kind::Paragraph | Kind::Emphasised => {
            let text = sheet.text(index);
            is_cited(sheet, index) || is_numbered(text) || has_address(text) || has_year_and_title(text)
        }
        Kind::Is(_) | Kind::Heading(_) => false,
    }
}

/// `[1] Wilson, C. ...`, which needs no heading.
fn is_cited(sheet: &Sheet<'_>, index: usize) -> bool {
    let is_text = matches!(sheet.kind(index), Kind::Paragraph | Kind::Emphasised | Kind::ListItem);
    is_text && bracketed(sheet.text(index)).is_some_and(|length| sheet.text(index)[length..].starts_with(' '))
}

/// The length of `[1]` at the start of `text`.
fn bracketed(text: &str) -> Option<usize> {
    let digits = text.strip_prefix('[')?.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits).then_some(digits + 2).filter(|_| text[digits + 1..].starts_with(']'))
}

/// One line that is more than a line: it has an address, or the next entry stands on it.
fn is_several(text: &str) -> bool {
    has_address(text) || text.match_indices(" [").any(|(at, _)| bracketed(&text[at + 1..]).is_some())
}

fn is_numbered(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && (text[digits..].starts_with(". ") || text[digits..].starts_with(") "))
}

fn has_address(text: &str) -> bool {
    ["http://", "https://", "www.", "doi.org", "doi:"].iter().any(|part| text.contains(part))
}

/// `Holt, J. (2019). “The tide.” ...`: no sentence of a story has all of that.
fn has_year_and_title(text: &str) -> bool {
    let is_year = |word: &str| {
        let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
    };
    let names_first = text.split(' ').take(3).any(|word| word.ends_with(','));
    let titled = text.contains(['"', '“', '‘', '«']);
    is_short(text, 60) && !opens_with(text, "the ") && (names_first || titled) && text.split(' ').any(is_year)
}

/// Footnotes with nothing but others of their kind after them are references; those between paragraphs are asides.
fn mark_footnotes(sheet: &mut Sheet<'_>) {
    let mut is_tail = true;
    for index in (0..sheet.len()).rev() {
        if sheet.kind(index) == Kind::Footnote && sheet.marks[index] == Mark::Open {
            sheet.settle(index, if is_tail { Zone::References } else { Zone::ListItem });
        }
        is_tail &= sheet.is(index, Zone::References);
    }
}
