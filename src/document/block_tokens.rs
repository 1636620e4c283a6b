//! The tokens of a block, with their text.

use super::Token;
use crate::text::{Prose, Span};

/// A block once it is cut into tokens. Tokens go by their place in it.
pub(super) struct BlockTokens<'t> {
    /// The prose up to the end of the block, so that offsets are those of the prose.
    prose: &'t str,
    span: Span<Prose>,
    tokens: &'t [Token],
}

impl<'t> BlockTokens<'t> {
    /// The block at `span` of `prose`, cut into `tokens`.
    pub fn new(prose: &'t str, span: Span<Prose>, tokens: &'t [Token]) -> Self {
        Self { prose: &prose[..span.end()], span, tokens }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at `at`, if there is one.
    pub fn get(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    /// All of them.
    pub fn all(&self) -> &'t [Token] {
        self.tokens
    }

    /// The text of the token at `at`; nothing where there is none.
    pub fn text(&self, at: usize) -> &'t str {
        self.get(at).map_or("", |token| &self.prose[token.span.range()])
    }

    /// What stands in the block before `token`.
    pub fn text_before(&self, token: Token) -> &'t str {
        &self.prose[self.span.start()..token.span.start()]
    }

    /// What stands in the block after `token`.
    pub fn text_after(&self, token: Token) -> &'t str {
        &self.prose[token.span.end()..]
    }

    /// Whether the token at `at` stands right after another, without a blank.
    pub fn is_joined(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        before.zip(self.get(at)).is_some_and(|(before, token)| before.span.end() == token.span.start())
    }
}
