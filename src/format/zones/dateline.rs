//! The place, and sometimes the day and the agency, that a report opens with.

use super::looks::is_capitalised;

/// Where a paragraph is cut in two.
pub(super) struct Cut {
    /// The end of the dateline, its dash included.
    pub end: usize,
    /// The start of the copy.
    pub body: usize,
}

/// Where in the story a paragraph stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It opens the story.
    Opening,
    /// It stands later, where only an agency or a day tells a dateline from a word in capitals.
    Later,
}

/// Datelines are shorter than this, in bytes.
const LONGEST: usize = 90;

/// Words in capitals that stand before a colon and are no place.
const LABELS: [&str; 19] = [
    "BREAKING",
    "UPDATE",
    "UPDATED",
    "WATCH",
    "LIVE",
    "EXCLUSIVE",
    "ANALYSIS",
    "OPINION",
    "VIDEO",
    "PHOTOS",
    "NOTE",
    "EDITOR",
    "CORRECTION",
    "QUESTION",
    "ANSWER",
    "HOST",
    "INTERVIEWER",
    "WARNING",
    "SPOILER",
];

/// The cut after `KYIV, Ukraine (AP) —`, `LONDON —`, `ISTANBUL, June 2 (Reuters) -`, `PARIS:`.
pub(super) fn cut(text: &str, place: Place) -> Option<Cut> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let (at, sign) = ending(text)?;
    let (head, agency) = split_agency(text[..at].trim_end());
    let mut parts = head.split(", ");
    let where_from = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let is_dated = rest.iter().any(|part| part.contains(|c: char| c.is_ascii_digit()));
    if place == Place::Later && agency.is_none() && !is_dated {
        return None;
    }
    let is_place = if sign == ":" {
        is_in_capitals(where_from) && where_from.len() >= 4 && !LABELS.contains(&where_from)
    } else {
        is_in_capitals(where_from) || (agency.is_some() || is_dated) && is_capitalised_place(where_from)
    };
    let end = at + sign.len();
    let body = end + (text[end..].len() - text[end..].trim_start().len());
    let opens = text[body..].chars().next().is_some_and(|c| !c.is_lowercase());
    (is_place && rest.len() <= 3 && rest.iter().all(|part| is_region_or_day(part)) && opens)
        .then_some(Cut { end, body })
}

/// The first dash or colon, if it comes early enough. A hyphen is a dash only between blanks.
fn ending(text: &str) -> Option<(usize, &'static str)> {
    let mut last = LONGEST.min(text.len());
    while !text.is_char_boundary(last) {
        last -= 1;
    }
    let head = &text[..last];
    let found = ["—", "–", "--", " - ", ": "].into_iter().filter_map(|sign| Some((head.find(sign)?, sign)));
    let (at, sign) = found.min()?;
    Some(match sign {
        " - " => (at + 1, "-"),
        ": " => (at, ":"),
        _ => (at, sign),
    })
}

/// `KYIV, Ukraine (AP)` is a place and an agency.
fn split_agency(head: &str) -> (&str, Option<&str>) {
    let split = head.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    match split {
        Some((before, agency)) if is_capitalised(agency) => (before, Some(agency)),
        _ => (head, None),
    }
}

/// `NEW YORK`, `ST. PAUL`, `PORT-AU-PRINCE`, `KYIV/ODESA`
fn is_in_capitals(place: &str) -> bool {
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && place.split(' ').count() <= 5
        && place.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '/' | '\'' | '’'))
}

/// `Kyiv`, `New York`, `Rio de Janeiro`
fn is_capitalised_place(place: &str) -> bool {
    let words = || place.split([' ', '/']);
    words().count() <= 4
        && words()
            .all(|word| is_capitalised(word) || matches!(word, "de" | "la" | "of" | "al" | "do" | "upon"))
        && place.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '/' | '\'' | '’'))
}

/// `Ukraine`, `N.Y.`, `June 2`, `2 June`, `2025`
fn is_region_or_day(part: &str) -> bool {
    let is_day = |word: &str| (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    part.split(' ').count() <= 4 && part.split(' ').all(|word| is_capitalised(word) || is_day(word))
}
