//! Tokens: words, figures, marks.
//!
//! Words are those of UAX #29 with a joining layer above. Nearly all of the copy is ASCII, where the borders of
//! UAX #29 can be told from the bytes; `unicode-segmentation` is asked about the rest.

use super::OBJECT;
use super::address;
use super::block_text::{BlockText, is_blank, is_break, is_word_byte};
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
    /// A word: `talks`, `co-operate`, `don't`, `U.S.`, `al-Qaida`, `Mr.`; it ends in a full stop only where it is an
    /// abbreviation or an initial
    Word,
    /// A figure: `12`, `4.5`, `1,400`, `18th`, `30-day`, `$5m` without its sign
    Number,
    /// A mark or a symbol, one character as a reader counts; or a run that is one mark: `...`, `. . .`, `--`
    Mark,
    /// A web address, an e-mail address, a handle, a hashtag
    Address,
    /// Something left out of the prose: [`OBJECT`](super::OBJECT)
    Object,
}

/// Cuts the block at `span` into tokens.
pub(super) fn find(prose: &Text<Prose>, span: Span<Prose>, out: &mut Vec<Token>) {
    let mut block = BlockText::new(prose, span);
    let first = out.len();
    let mut at = span.start();
    while let Some(byte) = block.byte(at) {
        if is_blank(byte) {
            at += 1;
            continue;
        }
        let (kind, end) = match byte {
            _ if is_word_byte(byte) => block.word(at, out[first..].last().copied()),
            _ if byte.is_ascii() => mark(&mut block, at, byte),
            _ => match wide(&mut block, at, out[first..].last().copied()) {
                Ok(token) => token,
                Err(blank_end) => {
                    at = blank_end;
                    continue;
                }
            },
        };
        out.push(Token { kind, span: Span::new(at, end) });
        at = end;
    }
}

/// The token that starts at `at` with the ASCII mark `byte`: its kind and its end.
fn mark(block: &mut BlockText, at: usize, byte: u8) -> (TokenKind, usize) {
    let text = block.text();
    let address = match byte {
        b'\'' => return block.elision(at, 1).unwrap_or_else(|| (TokenKind::Mark, block.mark_end(at))),
        b'.' => return (TokenKind::Mark, stops_end(text, at)),
        b'-' => return (TokenKind::Mark, at + run_len(&text[at..], '-')),
        b'@' => address::handle(text, at),
        b'#' => address::hashtag(text, at),
        _ => None,
    };
    match address {
        Some(end) => (TokenKind::Address, block.with_possessive(end)),
        None => (TokenKind::Mark, block.mark_end(at)),
    }
}

/// The token that starts at `at` with a character beyond ASCII; the end of the character where it is a blank.
fn wide(block: &mut BlockText, at: usize, before: Option<Token>) -> Result<(TokenKind, usize), usize> {
    let Some(c) = block.char(at) else { return Err(at + 1) };
    let end = at + c.len_utf8();
    Ok(match c {
        _ if c.is_whitespace() => return Err(end),
        OBJECT => (TokenKind::Object, end),
        '’' | '‘' => {
            block.elision(at, c.len_utf8()).unwrap_or_else(|| (TokenKind::Mark, block.mark_end(at)))
        }
        _ if c.is_alphanumeric() => block.word(at, before),
        _ if is_break(c) => (TokenKind::Mark, block.mark_end(at)),
        _ => (TokenKind::Mark, block.unicode_end(at)),
    })
}

/// The end of the full stops at `at`: `.`, `...`, or three and more with a blank between each: `. . .`
fn stops_end(text: &str, at: usize) -> usize {
    let end = at + run_len(&text[at..], '.');
    if end > at + 1 {
        return end;
    }
    let mut spaced_end = end;
    let mut count = 1;
    loop {
        let rest = &text[spaced_end..];
        let Some(blank) = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}')) else { break };
        if !rest[blank.len_utf8()..].starts_with('.') {
            break;
        }
        spaced_end += blank.len_utf8() + 1;
        count += 1;
    }
    if count >= 3 { spaced_end } else { end }
}

fn run_len(text: &str, mark: char) -> usize {
    text.len() - text.trim_start_matches(mark).len()
}
