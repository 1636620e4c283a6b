//! Lines after the end: who else worked on the story, who the writer is.

use super::looks::{is_short, name, opens_with, words};
use super::{Mark, Sheet};
use crate::document::Zone;

/// What credits at the end begin with, an opening bracket aside.
const CREDITS: [&str; 9] = [
    "reporting by ",
    "additional reporting by ",
    "additional reporting: ",
    "reporting and writing by ",
    "with reporting by ",
    "writing by ",
    "editing by ",
    "compiled by ",
    "with agencies",
];

/// What is said of a writer at the end: one of these stands in the line.
const WRITERS: [&str; 15] = [
    " reporter",
    " correspondent",
    " editor",
    " columnist",
    " writer",
    " journalist",
    " critic",
    " covers ",
    " writes ",
    " fellow at",
    " professor ",
    " author of",
    " newsletter",
    " bureau chief",
    " freelance",
];

/// No story has more lines about its making; each is looked for in the whole story.
const MOST: usize = 6;

/// Settles the lines at the tail that are about the making of the story.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let last = (1..sheet.len()).rev().filter(|index| !is_furniture(sheet, *index)).take(MOST);
    for index in last.collect::<Vec<_>>() {
        let has_body = (0..index).any(|before| sheet.is_open(before));
        if !has_body
            || !sheet.is_open(index)
            || !is_credit(sheet.text(index)) && !is_about_writer(sheet, index)
        {
            return;
        }
        sheet.settle(index, Zone::SignOff);
    }
}

/// What may stand after the lines about the making of a story.
fn is_furniture(sheet: &Sheet<'_>, index: usize) -> bool {
    matches!(sheet.marks[index], Mark::Ornament)
        || [Zone::EndMark, Zone::Tags, Zone::References, Zone::Correction, Zone::EditorsNote, Zone::Credit]
            .iter()
            .any(|zone| sheet.is(index, *zone))
}

/// `(Reporting by Jane Holt; Editing by Tom Reed)`, `Tom Reed contributed to this report.`, `© 2025 The Mercury`
fn is_credit(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '[', '*', '—', '–', '-', ' ']);
    let opens = CREDITS.iter().any(|opening| opens_with(bare, opening));
    let contributes = [
        "contributed to this report",
        "contributed to this story",
        "contributed reporting",
        "contributed to this article",
    ]
    .iter()
    .any(|phrase| text.contains(phrase));
    is_short(text, 60) && (opens || contributes || text.starts_with('©') || opens_with(text, "copyright ©"))
}

/// `Jane Holt is the Mercury’s Lisbon correspondent.`: the last line, about somebody whom the story does not name.
fn is_about_writer(sheet: &Sheet<'_>, index: usize) -> bool {
    let text = sheet.text(index);
    if words(text, 46) > 45 {
        return false;
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    let Some(after) = name(&parts) else { return opens_with(text, "the writer is ") };
    let verb = parts.get(after).copied().unwrap_or_default();
    let is_said = matches!(verb, "is" | "was" | "covers" | "writes" | "reports" | "joined" | "can")
        && WRITERS.iter().any(|writer| text.contains(writer));
    let surname = parts[after - 1].trim_end_matches(',');
    let is_in_story = (0..index).any(|before| sheet.is_open(before) && sheet.text(before).contains(surname));
    is_said && !is_in_story
}
