//! Tokens: words, figures, marks.

use crate::text::{Prose, Span, Text};

/// A word, a figure, a mark; never a blank.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span<Prose>,
}

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TokenKind {
    /// A word: `talks`, `co-operate`, `don't`, `U.S.`, `al-Qaida`, `Mr.`
    Word,
    /// A figure: `12`, `4.5`, `1,400`, `18th`, `30-day`, `$5m` without its sign
    Number,
    /// A mark, one character, or a run of full stops or hyphens that is one mark: `...`, `--`
    Mark,
    /// A web address, an e-mail address, a handle, a hashtag
    Address,
    /// Something left out of the prose: [`OBJECT`](super::OBJECT)
    Object,
}

/// Cuts the block at `span` into tokens.
pub(super) fn find(prose: &Text<Prose>, span: Span<Prose>, out: &mut Vec<Token>) {
    use unicode_segmentation::UnicodeSegmentation;
    for (at, word) in prose[span].split_word_bound_indices() {
        let kind = match word.chars().next() {
            Some(c) if c.is_whitespace() => continue,
            Some(c) if c.is_alphabetic() => TokenKind::Word,
            Some(c) if c.is_numeric() => TokenKind::Number,
            _ => TokenKind::Mark,
        };
        out.push(Token { kind, span: Span::new(span.start() + at, span.start() + at + word.len()) });
    }
}
