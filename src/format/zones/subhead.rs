//! Lines between paragraphs that head the next.

use super::looks::{ends_sentence, is_capitalised, is_paragraph, is_short};
use super::{Kind, Sheet};
use crate::document::Zone;

/// Settles the short lines that stand alone between two paragraphs.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    for index in 1..sheet.len().saturating_sub(1) {
        let text = sheet.text(index);
        if sheet.is_open(index) && is_line(text) && is_before(sheet, index - 1) && heads(sheet, index) {
            sheet.settle(index, Zone::Subhead);
        }
    }
}

/// Whether a paragraph comes next: a full one, or any where the line is set off from it in bold.
fn heads(sheet: &Sheet<'_>, index: usize) -> bool {
    let (text, next) = (sheet.text(index + 1), sheet.kind(index + 1));
    let is_set_off = sheet.kind(index) == Kind::Emphasised && next == Kind::Paragraph && ends_sentence(text);
    sheet.is_open(index + 1) && (is_set_off || is_paragraph(text))
}

/// A few words, no sentence, no name with a figure after a colon, no attribution after a dash.
fn is_line(text: &str) -> bool {
    let opens = text.trim_start_matches(['"', '\'', '“', '‘']);
    is_short(text, 9)
        && text.len() <= 80
        && (is_capitalised(opens) || opens.starts_with(|c: char| c.is_ascii_digit()))
        && opens.contains(char::is_alphabetic)
        && !ends_line(text)
        && !text.contains(": ")
        && !text.contains('\t')
}

/// A question may head a paragraph; a sentence does not.
fn ends_line(text: &str) -> bool {
    text.ends_with([',', ';', ':', '-', '–', '—', ')']) || ends_sentence(text) && !text.ends_with('?')
}

/// What a subhead may stand after: a paragraph that came to its end, or the top of the story.
fn is_before(sheet: &Sheet<'_>, index: usize) -> bool {
    let is_top = [Zone::Headline, Zone::Standfirst, Zone::Byline].iter().any(|zone| sheet.is(index, *zone));
    let is_item = sheet.is(index, Zone::ListItem) || sheet.kind(index) == Kind::Is(Zone::BlockQuote);
    !is_top && (is_item || sheet.is_open(index) && ends_sentence(sheet.text(index)))
}
