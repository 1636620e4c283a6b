//! The text of a block while it is cut into tokens: what stands where, and where UAX #29 draws a border.

use unicode_segmentation::UnicodeSegmentation;

use super::OBJECT;
use crate::text::{Prose, Span, Text};

/// A block while it is cut into tokens.
pub(super) struct BlockText<'t> {
    /// The prose up to the end of the block, so that offsets are those of the prose.
    text: &'t str,
    /// Where the block starts.
    start: usize,
    /// The end of the last stretch that UAX #29 was asked about. A stretch is measured once: text without blanks
    /// would take quadratic time otherwise.
    stretch_end: usize,
}

impl<'t> BlockText<'t> {
    /// The block at `span`.
    pub fn new(prose: &'t Text<Prose>, span: Span<Prose>) -> Self {
        Self { text: &prose.as_str()[..span.end()], start: span.start(), stretch_end: span.start() }
    }

    /// The prose up to the end of the block.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The byte at `at`, if the block reaches so far.
    pub fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The character at `at`, if the block reaches so far.
    pub fn char(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// The character before `at` in the block.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.text[self.start..at].chars().next_back()
    }

    /// Whether a letter or a figure stands at `at`.
    pub fn starts_run(&self, at: usize) -> bool {
        match self.byte(at) {
            Some(byte) if byte.is_ascii() => is_word_byte(byte),
            Some(_) => self.char(at).is_some_and(char::is_alphanumeric),
            None => false,
        }
    }

    /// The length of the apostrophe at `at`, or 0.
    pub fn apostrophe(&self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at.min(self.text.len())..];
        match rest {
            [b'\'', ..] => 1,
            [0xe2, 0x80, 0x98 | 0x99, ..] => 3,
            _ => 0,
        }
    }

    /// Whether a figure stands on both sides of the byte at `at`.
    pub fn is_between_figures(&self, at: usize) -> bool {
        let is_figure = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
        is_figure(self.byte(at - 1)) && is_figure(self.byte(at + 1))
    }

    /// The end of the mark at `at`, combining characters that stand on it included.
    pub fn mark_end(&mut self, at: usize) -> usize {
        let end = at + self.char(at).map_or(1, char::len_utf8);
        match self.char(end) {
            Some(c) if !c.is_ascii() && !c.is_alphanumeric() && !is_break(c) => self.unicode_end(at),
            _ => end,
        }
    }

    /// `end`, or the end of the `'s` that stands there.
    pub fn with_possessive(&self, end: usize) -> usize {
        let s = end + self.apostrophe(end);
        let is_possessive = s > end && matches!(self.byte(s), Some(b's' | b'S')) && !self.starts_run(s + 1);
        if is_possessive { s + 1 } else { end }
    }

    /// The end of the piece that UAX #29 cuts off at `at`.
    pub fn unicode_end(&mut self, at: usize) -> usize {
        if at >= self.stretch_end {
            let first = self.char(at).map_or(0, char::len_utf8);
            let rest = &self.text[at + first..];
            let is_outside = |c: char| if c.is_ascii() { !is_word_byte(c as u8) } else { is_break(c) };
            self.stretch_end = at + first + rest.find(is_outside).unwrap_or(rest.len());
        }
        let stretch = &self.text[at..self.stretch_end];
        at + stretch.split_word_bounds().next().map_or(0, str::len)
    }

    /// The end of the run of letters and figures at `at`.
    #[inline]
    pub fn run_end(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        while end < bytes.len() && is_word_byte(bytes[end]) {
            end += 1;
        }
        let is_plain =
            self.byte(end).is_none_or(|byte| byte.is_ascii()) || self.char(end).is_some_and(is_break);
        if is_plain { end } else { self.unicode_end(at) }
    }
}

/// Whether no letter, figure or combining mark follows at `end`, which would belong to the word before.
pub(super) fn ends_run(text: &str, end: usize) -> bool {
    text[end..].chars().next().is_none_or(|c| if c.is_ascii() { !is_word_byte(c as u8) } else { is_break(c) })
}

/// Whether `byte` is an ASCII letter or figure.
pub(super) fn is_word_byte(byte: u8) -> bool {
    // A table, for this is asked of every byte of the copy.
    WORD_BYTES[byte as usize]
}

const WORD_BYTES: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// Whether `byte` is an ASCII blank.
pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Whether `c` is a blank or a mark of print, which UAX #29 always cuts off: no need to ask it.
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2022}' | '…' | '«' | '»' | OBJECT) || c.is_whitespace()
}
