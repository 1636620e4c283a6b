//! A sentence as a row of words.

use super::repeats::Repeat;
use crate::document::{Document, Sentence, Token, TokenKind};
use crate::text::{Edit, Prose, Span};

/// A sentence as a row of tokens, read one place at a time.
#[derive(Clone, Copy, Debug)]
pub struct Row<'d> {
    document: &'d Document,
    tokens: &'d [Token],
}

/// How a word is cased.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// `talks`
    Lower,
    /// `Talks`, `TALKS`, `McKay`; also `A`
    Capital,
}

/// A word as it is compared: in lower case, its apostrophes straight.
pub fn fold(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).map(straight).collect()
}

/// Whether two words differ in nothing but case and the form of their apostrophes.
pub fn same_word(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right) || !(left.is_ascii() && right.is_ascii()) && fold(left) == fold(right)
}

/// The straight form of an apostrophe; any other character as it is.
pub(super) fn straight(c: char) -> char {
    if c == '’' { '\'' } else { c }
}

impl<'d> Row<'d> {
    /// The row of `sentence`.
    pub fn new(document: &'d Document, sentence: &Sentence) -> Self {
        Self { document, tokens: document.tokens_in(&sentence.tokens) }
    }

    /// How many tokens there are.
    pub fn len(self) -> usize {
        self.tokens.len()
    }

    /// The story.
    pub fn document(self) -> &'d Document {
        self.document
    }

    /// The place of the token `at`.
    pub fn span(self, at: usize) -> Span<Prose> {
        self.tokens[at].span
    }

    /// The token `at` as written.
    pub fn text(self, at: usize) -> &'d str {
        self.document.text(self.tokens[at].span)
    }

    /// What the token `at` is; nothing beyond the ends of the row.
    pub fn kind(self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The word `at`, folded; nothing where no word stands.
    pub fn word(self, at: usize) -> Option<String> {
        (self.kind(at)? == TokenKind::Word).then(|| fold(self.text(at)))
    }

    /// The word right before `at`, folded; nothing where a mark stands there, or the sentence begins.
    pub fn before(self, at: usize) -> Option<String> {
        self.word(at.checked_sub(1)?)
    }

    /// Whether a blank stands before the token `at`.
    pub fn is_apart(self, at: usize) -> bool {
        at == 0 || self.tokens[at - 1].span.end() < self.tokens[at].span.start()
    }

    /// How the word `at` is cased.
    pub fn case(self, at: usize) -> Case {
        if self.text(at).chars().any(char::is_uppercase) { Case::Capital } else { Case::Lower }
    }

    /// Whether the word `at` has a capital only because a sentence, or a quoted one, begins with it.
    pub fn opens(self, at: usize) -> bool {
        let opening = |at: usize| matches!(self.text(at), "\"" | "“" | "‘" | "'" | "«" | ":");
        at == 0 || opening(at - 1) || (0..at).all(|before| self.kind(before) != Some(TokenKind::Word))
    }

    /// The edit that leaves the first of what is repeated, and one blank.
    pub fn deletion(self, repeat: Repeat) -> Edit<Prose> {
        let (kept, last) = (self.span(repeat.again() - 1), self.span(repeat.end() - 1));
        let with_blank_before = Span::new(kept.end(), last.end());
        let with_blank_after = || {
            let next = self.tokens.get(repeat.end())?.span.start();
            Some(Span::new(self.span(repeat.again()).start(), next))
        };
        // Where a line was wrapped the blank is a line end, which is better left alone.
        if self.document.to_source_exact(with_blank_before).is_some() {
            return Edit::delete(with_blank_before);
        }
        let other = with_blank_after().filter(|span| self.document.to_source_exact(*span).is_some());
        Edit::delete(other.unwrap_or(with_blank_before))
    }

    /// Whether a hyphen, a slash or the like binds the tokens `from..to` to what stands next to them.
    pub fn is_bound(self, from: usize, to: usize) -> bool {
        let before = self.document.prose().as_str()[..self.span(from).start()].chars().next_back();
        let after = self.document.prose().as_str()[self.span(to - 1).end()..].chars().next();
        // `teachers' leaders`: it may close a quotation, but then little is lost.
        let possessive = matches!(after, Some('\'' | '’')) && self.text(to - 1).ends_with(['s', 'z', 'x']);
        before.is_some_and(binds_before) || after.is_some_and(binds_after) || possessive
    }
}

fn binds_before(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '‐' | '‑' | '/' | '&' | '@' | '#' | '_' | '.')
}

fn binds_after(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '‐' | '‑' | '/' | '&' | '@' | '_')
}
