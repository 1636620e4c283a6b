//! The top of a story: headline, standfirst, byline, and the day it was published.

use super::byline::{is_byline, is_date_line};
use super::dateline::{self, Place};
use super::looks::{ends_sentence, is_paragraph, is_short, sentences, words};
use super::{Kind, Mark, Sheet};
use crate::document::Zone;

/// A standfirst and a byline stand within so many pieces of the headline.
const DEPTH: usize = 4;

/// Settles headings, and what stands above the copy.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    mark_headings(sheet);
    let first = skip_byline(sheet, 0);
    let has_headline = (0..sheet.len()).any(|index| sheet.is(index, Zone::Headline));
    if !has_headline && first < sheet.len() && is_headline(sheet, first) {
        sheet.settle(first, Zone::Headline);
    }
    let below = (0..sheet.len()).take_while(|index| !sheet.is_open(*index)).count();
    if (0..below).any(|index| sheet.is(index, Zone::Headline)) {
        mark_below_headline(sheet, below);
    }
}

/// The first heading of the first level is the headline, or else a heading that opens the story. Where the front matter
/// has the headline, a heading above the copy says it again.
fn mark_headings(sheet: &mut Sheet<'_>) {
    let headings = || (0..sheet.len()).filter(|index| matches!(sheet.kind(*index), Kind::Heading(_)));
    let has_title = (0..sheet.len()).any(|index| sheet.is(index, Zone::Headline));
    let copy = (0..sheet.len()).find(|index| sheet.is_open(*index)).unwrap_or(sheet.len());
    let top_level = headings().find(|index| sheet.kind(*index) == Kind::Heading(1));
    let opening = headings().next().filter(|index| *index < copy);
    let headline = if has_title { top_level.filter(|index| *index < copy) } else { top_level.or(opening) };
    for index in 0..sheet.len() {
        if matches!(sheet.kind(index), Kind::Heading(_)) && sheet.marks[index] == Mark::Open {
            sheet.settle(index, if headline == Some(index) { Zone::Headline } else { Zone::Subhead });
        }
    }
}

fn skip_byline(sheet: &mut Sheet<'_>, from: usize) -> usize {
    let mut index = from;
    while index < sheet.len().min(from + DEPTH) {
        let text = sheet.text(index);
        if sheet.is_open(index) {
            if !is_byline(text) && !is_date_line(text) {
                break;
            }
            sheet.settle(index, Zone::Byline);
        }
        index += 1;
    }
    index
}

/// A short line, no sentence, with longer copy after it.
fn is_headline(sheet: &Sheet<'_>, index: usize) -> bool {
    let text = sheet.text(index);
    let is_sentence = text.ends_with('.') && ends_sentence(text);
    let is_line = is_short(text, 25) && !is_sentence && !text.ends_with([':', ',', ';']);
    let is_longer = |later: usize| sheet.is_open(later) && words(sheet.text(later), 60) > words(text, 60);
    sheet.is_open(index)
        && is_line
        && text.contains(char::is_alphabetic)
        && dateline::cut(text, Place::Opening).is_none()
        && (index + 1..sheet.len()).any(|later| is_longer(later) && is_paragraph(sheet.text(later)))
}

fn mark_below_headline(sheet: &mut Sheet<'_>, first: usize) {
    let mut has_standfirst = (0..first).any(|index| sheet.is(index, Zone::Standfirst));
    for index in first..sheet.len().min(first + DEPTH) {
        let text = sheet.text(index);
        if !sheet.is_open(index) {
            continue;
        }
        if is_byline(text) || is_date_line(text) {
            sheet.settle(index, Zone::Byline);
        } else if !has_standfirst && is_standfirst(sheet, index) {
            sheet.settle(index, Zone::Standfirst);
            has_standfirst = true;
        } else {
            break;
        }
    }
}

/// A line under the headline that is not yet the story. A sentence that could as well open the story is taken for that,
/// unless a byline after it says that the story has not begun.
fn is_standfirst(sheet: &Sheet<'_>, index: usize) -> bool {
    let text = sheet.text(index);
    let is_above = |later: &usize| is_byline(sheet.text(*later)) || is_date_line(sheet.text(*later));
    let story = (index + 1..sheet.len()).find(|later| !is_above(later));
    let has_story = story.is_some_and(|story| sheet.is_full_paragraph(story));
    if !has_story || !is_short(text, 45) || dateline::cut(text, Place::Opening).is_some() {
        return false;
    }
    let is_line =
        !ends_sentence(text) && !text.ends_with([':', ',']) && !is_short(text, 6) && is_short(text, 35);
    let is_before_byline = story > Some(index + 1) && sentences(text, 3) <= 2;
    let opens = text.starts_with(|c: char| c.is_alphanumeric() || "\"'“‘£$€".contains(c));
    let is_score = is_short(text, 6) && text.ends_with(|c: char| c.is_ascii_digit());
    opens
        && !is_score
        && (sheet.kind(index) == Kind::Emphasised || is_line || is_before_byline || is_deck(text))
}

/// Two headlines in one line, as decks are: `Talks resume in Lisbon - Ministers weigh a longer truce.`
fn is_deck(text: &str) -> bool {
    let mut halves = [" - ", " – ", " — ", " | "].iter().filter_map(|dash| text.split_once(dash));
    let Some((first, second)) = halves.next() else { return false };
    let mut opening = second.split(' ');
    let is_clause = opening.next().is_some_and(super::looks::is_capitalised)
        && opening.next().is_some_and(|word| word.starts_with(char::is_lowercase));
    let is_long = |half: &str| !is_short(half, 3);
    is_clause && is_long(first) && is_long(second) && !ends_sentence(first) && sentences(text, 2) <= 1
}
