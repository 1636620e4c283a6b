//! lint.toml that is no TOML.

use toml::de::Error;

use super::mistake::{mistake, place, shown, with_help};
use crate::diagnostic::Diagnostic;
use crate::text::{LineIndex, Source, Span};

/// What is wrong with the TOML: the first thing of each line, since the others on it mostly come of that.
pub fn mistakes(text: &str, errors: &[Error]) -> Vec<Diagnostic> {
    let place = |error: &Error| place(text, error.span().unwrap_or(text.len()..text.len()));
    let mut placed: Vec<_> = errors.iter().map(|error| (place(error), error.message())).collect();
    placed.sort_by_key(|(place, _)| *place);
    let lines = LineIndex::new(text);
    placed.dedup_by_key(|(place, _)| lines.position(text, place.start()).line);
    placed
        .into_iter()
        .map(|(place, message)| with_help(mistake(place, message), help(text, place, message)))
        .collect()
}

/// The way out of what people write most often.
fn help(text: &str, place: Span<Source>, message: &str) -> Option<String> {
    let wrong = &text[place.range()];
    if wrong.contains(['“', '”', '„', '‘', '’']) {
        Some("TOML takes straight quotation marks only".to_owned())
    } else if wrong == ":" {
        Some("write `=` between a key and its value".to_owned())
    } else if message.contains("unquoted key") || message.contains("must be quoted") {
        let word = word_around(text, place);
        (!word.is_empty()).then(|| format!("put it in quotation marks: \"{}\"", shown(word)))
    } else {
        None
    }
}

/// The key or value that the place lies in.
fn word_around(text: &str, place: Span<Source>) -> &str {
    let ends = |c: char| c.is_whitespace() || "=[]{},#\"'".contains(c);
    let before = text[..place.start()].rsplit(ends).next().unwrap_or_default();
    let after = text[place.end()..].split(ends).next().unwrap_or_default();
    &text[place.start() - before.len()..place.end() + after.len()]
}
