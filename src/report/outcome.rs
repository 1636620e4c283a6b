//! What the copy would read like once a fix is made.

use super::visible::pictured;
use crate::diagnostic::Fix;
use crate::text::{Source, SourceText, Span};

/// The longest stretch that is shown as it would read, in bytes.
const MOST: usize = 80;
/// How much of the copy round it is shown at most, in bytes.
const CONTEXT: usize = 24;

/// The words round the edits of `fix` as they would read, if that is short and the title does not say it all.
pub(super) fn outcome(source: &SourceText, fix: &Fix<Source>) -> Option<String> {
    let (first, last) = (fix.edits.first()?, fix.edits.last()?);
    let says_it = |words: &str| !words.is_empty() && fix.title.contains(words);
    if fix.edits.iter().all(|edit| says_it(&edit.replacement)) {
        return None;
    }
    let start = source.line_at(first.span.start()).start().min(first.span.start());
    let end = source.line_at(last.span.end()).end().max(last.span.end());
    let mut text = ending(source.slice(Span::new(start, first.span.start()))).to_owned();
    let mut at = first.span.start();
    for edit in &fix.edits {
        text.push_str(source.slice(Span::new(at, edit.span.start().max(at))));
        text.push_str(&edit.replacement);
        at = edit.span.end();
    }
    text.push_str(opening(source.slice(Span::new(at, end))));
    (text.len() <= MOST).then(|| pictured(text.trim()))
}

/// The last words of `text`.
fn ending(text: &str) -> &str {
    if text.len() <= CONTEXT {
        return text;
    }
    let near = &text[border(text, text.len() - CONTEXT)..];
    near.find(char::is_whitespace).map_or("", |blank| &near[blank..])
}

/// The first words of `text`.
fn opening(text: &str) -> &str {
    if text.len() <= CONTEXT {
        return text;
    }
    let near = &text[..border(text, CONTEXT)];
    near.rfind(char::is_whitespace).map_or("", |blank| &near[..blank])
}

fn border(text: &str, from: usize) -> usize {
    (from..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
