//! What stands on both sides of a quotation mark or an apostrophe: that tells what it can do.

use super::TokenKind;
use super::block_tokens::BlockTokens;

/// What stands beside a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Neighbour {
    /// A blank, or the border of the block.
    Blank,
    /// A letter, a symbol.
    Word,
    /// A figure.
    Figure,
    /// A bracket that opens, a slash.
    Bracket,
    /// A dash or a hyphen.
    Dash,
    /// A full stop that something leans on, or an ellipsis.
    Stop,
    /// A mark that closes: `,`, `!`, `)`
    Closing,
}

/// A quotation mark or apostrophe, and what stands on both sides of it and of other such marks next to it.
pub(super) struct Sides {
    /// Its place among the block's tokens.
    pub token: usize,
    /// What stands before.
    pub left: Neighbour,
    /// What stands after.
    pub right: Neighbour,
}

impl Sides {
    /// Whether a mark that stands so can open a quotation.
    pub fn opens(&self) -> bool {
        use Neighbour::{Blank, Bracket, Closing, Dash, Figure, Stop, Word};
        match self.left {
            Blank | Bracket => !matches!(self.right, Blank | Closing),
            Dash => matches!(self.right, Word | Figure | Bracket | Stop),
            _ => false,
        }
    }

    /// Whether a mark that stands so can close a quotation.
    pub fn closes(&self) -> bool {
        use Neighbour::{Blank, Bracket, Figure, Word};
        !matches!(self.left, Blank | Bracket) && !matches!(self.right, Word | Figure)
    }
}

/// The quotation marks and apostrophes of `block` that stand by themselves, in order.
pub(super) fn find(block: &BlockTokens) -> Vec<Sides> {
    let mut found: Vec<Sides> = Vec::new();
    for (at, token) in block.all().iter().enumerate() {
        if token.kind != TokenKind::Mark || !is_quote_mark(block.text(at)) {
            continue;
        }
        let left = match found.last() {
            Some(last) if last.token + 1 == at && block.is_joined(at) => last.left,
            _ => neighbour(block.text_before(*token).chars().next_back()),
        };
        found.push(Sides { token: at, left, right: neighbour_after(block.text_after(*token)) });
    }
    for index in (1..found.len()).rev() {
        let at = found[index].token;
        if found[index - 1].token + 1 == at && block.is_joined(at) {
            found[index - 1].right = found[index].right;
        }
    }
    found
}

/// Whether `text` is a mark that quotations or apostrophes are written with.
pub(super) fn is_quote_mark(text: &str) -> bool {
    match text.as_bytes() {
        [b'"' | b'\''] => true,
        [byte, ..] if byte.is_ascii() => false,
        _ => matches!(text, "“" | "”" | "‘" | "’" | "«" | "»" | "„" | "‟" | "‚" | "‛"),
    }
}

fn neighbour(c: Option<char>) -> Neighbour {
    match c {
        None => Neighbour::Blank,
        Some('.' | '…') => Neighbour::Stop,
        Some(',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '>') => Neighbour::Closing,
        Some('(' | '[' | '{' | '<' | '/') => Neighbour::Bracket,
        Some('-' | '–' | '—' | '―') => Neighbour::Dash,
        Some(c) if c.is_whitespace() => Neighbour::Blank,
        Some(c) if c.is_numeric() => Neighbour::Figure,
        Some(_) => Neighbour::Word,
    }
}

/// What `text`, which stands after a mark, begins with. A full stop leads on only where something leans on it:
/// `"...so"`.
fn neighbour_after(text: &str) -> Neighbour {
    let leads_on = |rest: &str| rest.starts_with(|c: char| c == '.' || c.is_alphanumeric());
    match text.strip_prefix('.') {
        Some(rest) if !leads_on(rest) => Neighbour::Closing,
        _ => neighbour(text.chars().next()),
    }
}
