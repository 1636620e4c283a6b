//! The opening of a paragraph: what a finding points at when it speaks of the whole of one.

use crate::document::Document;
use crate::text::{Prose, Span};

/// The most bytes of an opening: enough to know the paragraph by.
const LONGEST: usize = 60;

/// The first words of `paragraph`: whole ones, at most 60 bytes, and no more than its first sentence.
pub fn opening(document: &Document, paragraph: Span<Prose>) -> Span<Prose> {
    let start = paragraph.start();
    let end = document.sentence_at(start).map_or(paragraph.end(), |sentence| sentence.span.end());
    let text = document.text(Span::new(start, end.min(paragraph.end())));
    let fits = |at: &usize| *at <= LONGEST;
    let length = if text.len() <= LONGEST {
        text.len()
    } else {
        let words = text.match_indices(char::is_whitespace).map(|(at, _)| at).take_while(fits).last();
        // A first word that is longer than all the room is cut.
        let letters = text.char_indices().map(|(at, _)| at).take_while(fits).last();
        words.or(letters).unwrap_or_default()
    };
    Span::new(start, start + text[..length].trim_end().len())
}
