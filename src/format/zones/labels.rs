//! Pieces that say what they are: tags, notes, corrections, credits, captions, the mark at the end.

use super::looks::{is_short, opens_with};
use super::{Mark, Sheet};
use crate::document::Zone;

/// Words before a colon, in small letters, and what the piece is then.
const LABELS: [(Zone, &[&str]); 5] = [
    (
        Zone::Tags,
        &[
            "tag",
            "tags",
            "topic",
            "topics",
            "keyword",
            "keywords",
            "category",
            "categories",
            "filed under",
            "related topics",
        ],
    ),
    (
        Zone::EditorsNote,
        &[
            "editor's note",
            "editors' note",
            "editors note",
            "editor note",
            "note to editors",
            "notes to editors",
            "note to readers",
            "a note to readers",
            "from the editor",
            "contact",
            "contacts",
            "media contact",
            "press contact",
            "press enquiries",
        ],
    ),
    (
        Zone::Correction,
        &[
            "correction",
            "corrections",
            "clarification",
            "clarifications",
            "corrections and clarifications",
            "correction and clarification",
            "correction appended",
        ],
    ),
    (
        Zone::Credit,
        &[
            "photo",
            "photos",
            "photograph",
            "photographs",
            "photography",
            "picture",
            "pictures",
            "image",
            "images",
            "illustration",
            "illustrations",
            "graphic",
            "graphics",
            "photo credit",
            "image credit",
            "picture credit",
            "photo by",
            "credit",
            "photo courtesy",
        ],
    ),
    (Zone::Caption, &["caption", "photo caption", "picture caption", "pictured", "above", "below"]),
];

/// What a note on the story's own making begins with.
const CORRECTIONS: [&str; 8] = [
    "this article was amended on",
    "this article was corrected on",
    "this article has been amended",
    "this article has been corrected",
    "this story has been corrected",
    "this story was corrected on",
    "an earlier version of this article",
    "an earlier version of this story",
];

/// What the sender of a release tells the desk.
const INSTRUCTIONS: [&str; 4] =
    ["for immediate release", "embargoed until ", "embargoed to ", "under embargo until "];

/// Settles the pieces whose own words say what they are.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let mut is_tail = true;
    for index in (0..sheet.len()).rev() {
        if !sheet.is_open(index) {
            is_tail &= sheet.is(index, Zone::References);
            continue;
        }
        let text = sheet.text(index);
        if is_ornament(text) {
            sheet.marks[index] = if is_tail { Mark::Zone(Zone::EndMark) } else { Mark::Ornament };
        } else if let Some(zone) = zone(text) {
            sheet.settle(index, zone);
        } else {
            is_tail = false;
        }
    }
}

fn zone(text: &str) -> Option<Zone> {
    if is_end_mark(text) {
        return Some(Zone::EndMark);
    }
    if is_hashtags(text) || opens_with(text, "filed under ") && is_short(text, 40) {
        return Some(Zone::Tags);
    }
    if CORRECTIONS.iter().any(|opening| opens_with(text, opening)) {
        return Some(Zone::Correction);
    }
    if INSTRUCTIONS.iter().any(|opening| opens_with(text, opening)) && is_short(text, 12) {
        return Some(Zone::EditorsNote);
    }
    labelled(text).or_else(|| credited(text))
}

/// `Tags: ports, shipping`, `(Photo: Jane Holt)`, `Corrections and clarifications` on a line of its own.
fn labelled(text: &str) -> Option<Zone> {
    let inner = text.strip_prefix(['(', '[']).unwrap_or(text).trim_start_matches('*');
    let head = inner.split([':', '.', '—']).next().filter(|head| head.len() <= 60)?;
    let rest = inner[head.len()..].trim_start_matches([':', '—', '.', '*', ' ']);
    let follows = inner[head.len()..].chars().next();
    // A day may stand after the label: `Correction, June 3: ...`
    let dated = head.split(['(', ',']).next().filter(|_| follows == Some(':'));
    let label = dated.unwrap_or(head).trim().to_lowercase().replace('’', "'");
    let (zone, _) = *LABELS.iter().find(|(_, labels)| labels.contains(&label.as_str()))?;
    match zone {
        Zone::EditorsNote if label.contains("contact") || label.contains("enquir") => {
            (follows == Some(':') && is_short(rest, 20)).then_some(zone)
        }
        Zone::EditorsNote | Zone::Correction => Some(zone),
        Zone::Caption => (follows == Some(':') && is_short(rest, 60)).then_some(zone),
        Zone::Tags => (follows == Some(':') && is_short(rest, 40) && !rest.ends_with('.')).then_some(zone),
        // A label before more than a name labels what is to be seen.
        _ if follows != Some(':') || rest.is_empty() => None,
        _ => {
            Some(if is_short(rest, 9) { Zone::Credit } else { Zone::Caption }).filter(|_| is_short(rest, 60))
        }
    }
}

const BY: [&str; 6] =
    ["photo by ", "photos by ", "photograph by ", "photographs by ", "picture by ", "image by "];

/// Labels of a credit inside a caption; nobody writes them with a capital in a sentence.
const OF: [&str; 7] = ["Photo: ", "Image: ", "Picture: ", "Photograph: ", "Credit: ", "Photos: ", "Images: "];

/// `(AP Photo/Jane Holt)`, `Photo by Jane Holt`, and captions, which end in such a credit.
fn credited(text: &str) -> Option<Zone> {
    let is_by = |text: &str| BY.iter().any(|opening| opens_with(text, opening));
    if is_by(text) && is_short(text, 12) && !text.contains(", ") {
        return Some(Zone::Credit);
    }
    let ends_in_brackets = text.strip_suffix(')').or_else(|| text.strip_suffix(").")).and_then(|inner| {
        let credit = &inner[inner.rfind('(')? + 1..];
        Some(credit.contains(" Photo/") || is_by(credit))
    });
    if text.starts_with('(') && ends_in_brackets == Some(true) && is_short(text, 12) {
        return Some(Zone::Credit);
    }
    let ends_in_label =
        || OF.iter().any(|label| text.rfind(label).is_some_and(|at| is_short(&text[at..], 8)));
    let ends_in_name = || text.rfind(". ").is_some_and(|at| is_by(&text[at + 2..]));
    let is_credited =
        ends_in_brackets == Some(true) || is_short(text, 60) && (ends_in_label() || ends_in_name());
    Some(Zone::Caption).filter(|_| is_credited && is_short(text, 60))
}

/// `-30-`, `ENDS`, `(ends)`, `###`, `■`
fn is_end_mark(text: &str) -> bool {
    if text.len() > 24 || !is_short(text, 3) {
        return false;
    }
    let bare = text.trim_matches(['-', '–', '—', '(', ')', '[', ']', '*', '/', ' ']);
    let is_marked = bare.len() < text.len();
    let solid: String = text.split_whitespace().collect();
    matches!(bare, "ENDS" | "Ends" | "END")
        || is_marked && matches!(bare, "30" | "ends" | "end" | "End")
        || matches!(solid.as_str(), "###" | "##" | "■" | "□" | "◼" | "∎" | "▪" | "❚")
}

/// `* * *`, `-----`: between paragraphs it is an ornament, after the last it is the end.
fn is_ornament(text: &str) -> bool {
    let marks = || text.chars().filter(|c| !c.is_whitespace());
    text.len() <= 200
        && marks().all(|c| matches!(c, '*' | '-' | '_' | '=' | '~' | '•' | '·' | '—' | '–'))
        && (marks().count() >= 3 || text == "*")
}

fn is_hashtags(text: &str) -> bool {
    text.starts_with('#')
        && is_short(text, 40)
        && text.split_whitespace().all(|word| word.len() > 1 && word.starts_with('#'))
        && text.contains(char::is_alphabetic)
}
