//! Exceptions written in the copy itself.

use super::{Document, Token, TokenKind};
use crate::text::{Prose, Source, Span};

/// What a writer lets stand: a rule, or a pack, in a stretch of the copy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowance {
    /// The rule's id as written, or a pack as `pack/*`.
    pub rule: String,
    /// The stretch that it holds for.
    pub stretch: Stretch,
    /// Where it is written.
    pub written: Span<Source>,
    /// How it is written.
    pub origin: Origin,
}

/// How far an exception reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stretch {
    /// The whole file.
    File,
    /// A part of the prose.
    Part(Span<Prose>),
}

/// How an exception is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// `<!-- copydesk: allow pack/slug -->`
    Comment,
    /// `[sic]`, `(sic)` or `(CQ)` after the word
    Mark,
}

/// The exceptions that `[sic]`, `(sic)` and `(CQ)` make for the word before them.
pub(super) fn marks(document: &Document) -> Vec<Allowance> {
    let mut found = Vec::new();
    for block in document.blocks() {
        let tokens = document.tokens_in(&block.tokens);
        let mut word = None;
        let mut next = 0;
        while let Some(token) = tokens.get(next) {
            if let Some(mark) = mark(document, &tokens[next..]) {
                found.extend(word.into_iter().flat_map(|word| allowances(word, document.to_source(mark))));
                next += 3;
                continue;
            }
            if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                word = Some(token.span);
            }
            next += 1;
        }
    }
    found
}

/// The mark that `tokens` begin with.
fn mark(document: &Document, tokens: &[Token]) -> Option<Span<Prose>> {
    let [open, word, close, ..] = tokens else { return None };
    if open.kind != TokenKind::Mark || word.kind != TokenKind::Word {
        return None;
    }
    let brackets = (document.text(open.span), document.text(close.span));
    if !matches!(brackets, ("[", "]") | ("(", ")")) {
        return None;
    }
    let text = document.text(word.span);
    let is_mark = text.eq_ignore_ascii_case("sic") || matches!(text, "CQ" | "cq");
    let span = open.span.cover(close.span);
    (is_mark && span.len() == text.len() + 2).then_some(span)
}

/// What may be wrong with a word and was seen to be right.
const RULES: [&str; 3] = ["spelling/*", "usage/*", "names/*"];

fn allowances(word: Span<Prose>, written: Span<Source>) -> impl Iterator<Item = Allowance> {
    let stretch = Stretch::Part(word);
    RULES.into_iter().map(move |rule| Allowance {
        rule: rule.to_owned(),
        stretch,
        written,
        origin: Origin::Mark,
    })
}
