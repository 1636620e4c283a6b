//! Finds what stands twice at once: a word, or a run of words.

use super::row::{Row, same_word, straight};
use crate::document::TokenKind;

/// Words that are said again at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Repeat {
    /// The first token of the first time.
    pub start: usize,
    /// How many tokens are repeated: 1 for a word.
    pub period: usize,
    /// How many times they stand: 2 or more.
    pub times: usize,
}

/// The longest phrase that is looked for; who says seven words twice means it.
const LONGEST: usize = 6;

impl Repeat {
    /// The token after the last.
    pub fn end(self) -> usize {
        self.start + self.period * self.times
    }

    /// The first token of the second time.
    pub fn again(self) -> usize {
        self.start + self.period
    }
}

/// Whether some word of the row stands twice. Most rows have none, and need not be looked at any closer.
pub fn has_double(row: Row<'_>) -> bool {
    // Lengths are at hand, letters are not: only words of one length are compared.
    (1..row.len()).any(|at| {
        row.kind(at) == Some(TokenKind::Word)
            && row.span(at - 1).len() == row.span(at).len()
            && same_word(row.text(at - 1), row.text(at))
    })
}

/// The repeats in a row, in order, the longest where two begin together. Only blanks stand between their words.
pub fn repeats(row: Row<'_>) -> Vec<Repeat> {
    let keys: Vec<u32> = (0..row.len()).map(|at| key(row, at)).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at + 1 < keys.len() {
        match longest_at(row, &keys, at) {
            Some(repeat) => {
                if !row.is_bound(repeat.start, repeat.end()) {
                    found.push(repeat);
                }
                // Its last word may begin the next: `the the city the city`.
                at = repeat.end() - 1;
            }
            None => at += 1,
        }
    }
    found
}

fn longest_at(row: Row<'_>, keys: &[u32], at: usize) -> Option<Repeat> {
    let (key, next) = (keys[at], &keys[at + 1..keys.len().min(at + 1 + LONGEST)]);
    if key == NO_WORD || !next.contains(&key) {
        return None;
    }
    let repeat = |period| {
        let times = 1 + matching(row, keys, at, period) / period;
        (times > 1).then_some(Repeat { start: at, period, times })
    };
    // Of two that end together the shorter is the one that is repeated: `no no no no` is no phrase.
    (1..=LONGEST).filter_map(repeat).max_by_key(|repeat| (repeat.end(), LONGEST - repeat.period))
}

/// How many tokens from `at` on are the same as those `period` later.
fn matching(row: Row<'_>, keys: &[u32], at: usize, period: usize) -> usize {
    let same = |n: &usize| {
        let (here, there) = (at + n, at + n + period);
        keys.get(there) == Some(&keys[here])
            && keys[here] != NO_WORD
            && (*n == 0 || row.is_apart(here))
            && row.is_apart(there)
            && same_word(row.text(here), row.text(there))
    };
    (0..).take_while(same).count()
}

const NO_WORD: u32 = 0;

/// A number by which most words differ, so that few need be compared letter by letter.
fn key(row: Row<'_>, at: usize) -> u32 {
    if !matches!(row.kind(at), Some(TokenKind::Word | TokenKind::Number)) {
        return NO_WORD;
    }
    let text = row.text(at);
    if text.is_ascii() {
        return text.bytes().fold(1, mix) | 1;
    }
    let letters = text.chars().flat_map(char::to_lowercase).map(straight);
    letters.fold(1, |key, c| c.encode_utf8(&mut [0; 4]).bytes().fold(key, mix)) | 1
}

/// Takes one more byte into a key; those of a capital and of its small letter are the same.
fn mix(key: u32, byte: u8) -> u32 {
    key.wrapping_mul(31).wrapping_add(u32::from(byte | 0x20))
}
