//! Capital letters: which a name has, and which a replacement must take over.

use crate::document::{Document, TokenKind, Zone};
use crate::text::{Prose, Span};

/// The `replacement` for `found`, where a pack lists it as `written`: all capitals stay, and so does a capital at the
/// start of a sentence; a curly apostrophe stays curly.
pub(super) fn fit(found: &str, written: &str, replacement: &str) -> String {
    let replacement =
        if found.contains('’') { replacement.replace('\'', "’") } else { replacement.to_owned() };
    if is_all_capitals(found) && !is_all_capitals(written) {
        replacement.to_uppercase()
    } else if starts_with(found, char::is_uppercase) && starts_with(written, char::is_lowercase) {
        capitalised(&replacement)
    } else {
        replacement
    }
}

/// Each word of `text` with a capital.
pub(super) fn title(text: &str) -> String {
    text.split_inclusive(' ').map(capitalised).collect()
}

/// `text` with a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Whether what stands at `span`, listed in a pack as `written`, looks like part of a name: it has a capital that
/// neither the list nor the start of a sentence gives it. All capitals tell nothing, nor do those of a headline.
pub(super) fn looks_like_name(document: &Document, span: Span<Prose>, written: &str) -> bool {
    let found = document.text(span);
    let raised = |(found, written): (char, char)| found.is_uppercase() && written.is_lowercase();
    let mut raised = found.chars().zip(written.chars()).map(raised);
    let (first, later) = (raised.next().unwrap_or(false), raised.any(|raised| raised));
    (later || first && !opens(document, span)) && !is_all_capitals(found) && !in_headline(document, span)
}

fn in_headline(document: &Document, span: Span<Prose>) -> bool {
    document.block_at(span.start()).is_some_and(|block| matches!(block.zone, Zone::Headline | Zone::Subhead))
}

/// Whether a sentence, or something that is written like one, begins at `span`.
fn opens(document: &Document, span: Span<Prose>) -> bool {
    let Some(sentence) = document.sentence_at(span.start()) else { return true };
    let before = document.token_from(span.start()).checked_sub(1).map(|index| document.tokens()[index]);
    match before.filter(|token| sentence.span.contains(token.span)) {
        None => true,
        Some(token) => {
            token.kind == TokenKind::Mark
                && matches!(
                    document.text(token.span),
                    ":" | "\"" | "“" | "'" | "‘" | "(" | "[" | "—" | "–" | "-" | "•" | "*" | "…" | "..."
                )
        }
    }
}

fn is_all_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase)
}

fn starts_with(text: &str, is: fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is)
}
