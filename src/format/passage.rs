//! Copy that is no file: paragraphs of one zone, as in a rule's examples.

use crate::document::{Document, Draft, Zone};
use crate::text::{OffsetMapBuilder, SourceText, Span};

/// Reads `text` as paragraphs of `zone`, kept apart by blank lines; a single line end is a wrapped line.
pub fn passage(zone: Zone, text: &str) -> Document {
    let mut prose = OffsetMapBuilder::default();
    let mut blocks = Vec::new();
    let mut at = 0;
    for paragraph in text.split("\n\n") {
        if !blocks.is_empty() {
            prose.insert("\n", Span::empty(at));
        }
        let start = prose.len();
        for (number, line) in paragraph.split('\n').enumerate() {
            if number > 0 {
                prose.decode(" ", Span::new(at - 1, at));
            }
            prose.copy(line, Span::new(at, at + line.len()));
            at += line.len() + 1;
        }
        blocks.push((zone, Span::new(start, prose.len())));
        at += 1;
    }
    let (prose, map) = prose.finish();
    let source = SourceText::utf8(text.to_owned());
    Document::new(Draft {
        source,
        prose,
        map,
        blocks,
        allowances: Vec::new(),
        date: None,
        problems: Vec::new(),
    })
}
