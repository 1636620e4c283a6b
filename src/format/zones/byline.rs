//! Who wrote it, and when: the lines under a headline.

use super::looks::{ends_sentence, is_capitalised, is_short, name, opens_with};

/// What a desk calls its people.
const ROLES: [&str; 14] = [
    "correspondent",
    "correspondents",
    "editor",
    "reporter",
    "reporters",
    "writer",
    "columnist",
    "critic",
    "journalist",
    "staff",
    "chief",
    "contributor",
    "agencies",
    "desk",
];

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a line near the top of a story is a byline: `By Jane Holt and Tom Reed`, `Jane Holt in Lisbon`,
/// `Jane Holt, court reporter`, `From our correspondent`.
pub(super) fn is_byline(text: &str) -> bool {
    if !is_short(text, 20) || ends_sentence(text) || text.ends_with([':', ',']) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [by, rest @ ..] if by.eq_ignore_ascii_case("by") => is_by(rest),
        [from, our, .., last] if from.eq_ignore_ascii_case("from") && our.eq_ignore_ascii_case("our") => {
            is_role(last)
        }
        _ => is_signed(&words),
    }
}

/// `Jane Holt and Tom Reed in Lisbon`, `Reuters`, `JANE HOLT, court reporter`
fn is_by(words: &[&str]) -> bool {
    let Some(first) = words.first() else { return false };
    let is_desk = words.len() <= 3 && is_capitalised(first) && !is_time(first);
    let is_staff = words.iter().any(|word| is_role(word)) && words.len() <= 6;
    is_desk || is_staff || name(words).is_some()
}

/// `By Monday`, `By June`: no writer is called so.
fn is_time(word: &str) -> bool {
    let word = word.to_lowercase();
    word.ends_with("day") || MONTHS.iter().any(|month| word.starts_with(month)) || word.starts_with("late")
}

/// A name with a place or an office: `Jane Holt in Lisbon`, `Jane Holt, court reporter`.
fn is_signed(words: &[&str]) -> bool {
    let Some(after) = name(words) else { return false };
    let rest = &words[after..];
    if words[after - 1].ends_with(',') {
        return rest.len() <= 5 && rest.last().is_some_and(|last| is_role(last));
    }
    matches!(rest, ["in", place @ ..] if (1..=3).contains(&place.len()) && place.iter().all(|word| is_capitalised(word)))
}

fn is_role(word: &str) -> bool {
    ROLES.iter().any(|role| word.trim_end_matches(',').eq_ignore_ascii_case(role))
}

/// Whether a line near the top says only when the story was published: `2 June 2025`, `Updated: June 3, 10:40 GMT`.
pub(super) fn is_date_line(text: &str) -> bool {
    if !is_short(text, 10) || ends_sentence(text) {
        return false;
    }
    let is_published = ["published", "updated", "posted", "last updated", "first published", "last modified"]
        .iter()
        .any(|opening| opens_with(text, opening));
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    has_digit && (is_published || text.split([' ', ',']).filter(|word| !word.is_empty()).all(is_of_date))
}

fn is_of_date(word: &str) -> bool {
    let lower = word.trim_end_matches(['.', ':', '|']).to_ascii_lowercase();
    let is_month = MONTHS.iter().any(|month| lower.starts_with(month)) && lower.len() <= 9;
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_figure = !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'/' | b'-'));
    is_month
        || is_figure
        || lower.ends_with("day")
        || matches!(lower.as_str(), "at" | "am" | "pm" | "gmt" | "bst" | "utc" | "et" | "")
}
