//! One name, however it is written: without its possessive, without its accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::document::Document;
use crate::text::{Prose, Span};

/// The stretch without `'s`, `’s` or a possessive apostrophe at its end.
pub fn without_possessive(document: &Document, span: Span<Prose>) -> Span<Prose> {
    let text = document.text(span);
    let bare = ["'s", "’s", "'S", "’S", "'", "’"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    Span::new(span.start(), span.start() + bare.len())
}

/// Small letters without accents: `Zürich` and `ZURICH` are both `zurich`. Letters that are no accented ones are
/// written as English copy does: `ø` as `o`, `ł` as `l`, `ß` as `ss`.
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(name.len());
    for letter in name.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            '’' | '‘' | 'ʻ' | 'ʼ' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}
