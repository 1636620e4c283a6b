//! Sentences: a full stop, a question mark, an exclamation mark or an ellipsis ends one as in UAX #29, where something
//! follows that can open the next; a joining layer says where it does not.

use std::ops::Range;

use super::block_tokens::BlockTokens;
use super::lexicon::{self, Abbreviation};
use super::{Token, TokenKind};
use crate::text::{Prose, Span, Text};

/// A sentence, without the blanks around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its prose, its end mark and closing quotation marks included.
    pub span: Span<Prose>,
    /// Its tokens, as a range of the document's.
    pub tokens: Range<usize>,
}

/// Cuts the block at `span` into sentences. `tokens` are the block's own; the first is number `first` of the document.
/// Every token belongs to one sentence.
pub(super) fn find(
    prose: &Text<Prose>,
    span: Span<Prose>,
    tokens: &[Token],
    first: usize,
    out: &mut Vec<Sentence>,
) {
    let block = BlockTokens::new(prose.as_str(), span, tokens);
    let mut push = |start: usize, end: usize| {
        let span = tokens[start].span.cover(tokens[end - 1].span);
        out.push(Sentence { span, tokens: first + start..first + end });
    };
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        let Some(mark) = block.end_mark(at) else {
            at += 1;
            continue;
        };
        let close = block.close(at, mark);
        if close.next < tokens.len() && block.ends(start, at, &close) {
            push(start, close.next);
            start = close.next;
        }
        at = close.next;
    }
    if start < tokens.len() {
        push(start, tokens.len());
    }
}

/// What may end a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EndMark {
    /// A full stop
    Stop,
    /// `?` or `!`
    Call,
    /// `...` or `…`
    Ellipsis,
    /// The full stop of an abbreviation
    Abbreviation,
}

/// An end mark with the marks that close after it.
struct Close {
    mark: EndMark,
    /// Whether a quotation mark is among them.
    quoted: bool,
    /// The token after them.
    next: usize,
}

/// What the next sentence would begin with.
#[derive(PartialEq, Eq)]
enum Opening<'t> {
    /// A word with a capital, or in a script without capitals.
    Word(&'t str),
    /// Something else that can open a sentence: a figure, an address, a symbol.
    Other,
    /// Nothing that can.
    None,
}

impl<'t> BlockTokens<'t> {
    fn end_mark(&self, at: usize) -> Option<EndMark> {
        let bytes = self.text(at).as_bytes();
        match self.get(at)?.kind {
            TokenKind::Mark => match bytes {
                b"." => Some(EndMark::Stop),
                b"?" | b"!" => Some(EndMark::Call),
                [b'.', ..] => Some(EndMark::Ellipsis),
                [byte, ..] if byte.is_ascii() => None,
                _ => match self.text(at) {
                    "…" => Some(EndMark::Ellipsis),
                    "。" => Some(EndMark::Stop),
                    "？" | "！" | "‽" | "⁇" | "⁈" | "⁉" => Some(EndMark::Call),
                    _ => None,
                },
            },
            TokenKind::Word | TokenKind::Number => bytes.ends_with(b".").then_some(EndMark::Abbreviation),
            TokenKind::Address | TokenKind::Object => None,
        }
    }

    /// What closes after the end mark `at`: further end marks, quotation marks, brackets, a note's number: `ended.”[1]`
    fn close(&self, at: usize, mark: EndMark) -> Close {
        let mut close = Close { mark, quoted: false, next: at + 1 };
        while close.next < self.len() && self.is_joined(close.next) {
            let at = close.next;
            match self.text(at) {
                "\"" | "'" | "”" | "’" | "»" | "“" => close.quoted = true,
                ")" | "]" | "}" => {}
                "[" if self.is_note(at) => close.next += 2,
                _ if self.all()[at].kind == TokenKind::Mark => match self.end_mark(at) {
                    Some(mark) => close.mark = mark,
                    None => break,
                },
                _ => break,
            }
            close.next += 1;
        }
        close
    }

    /// Whether `[` at `at` opens a note's number.
    fn is_note(&self, at: usize) -> bool {
        self.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number) && self.text(at + 2) == "]"
    }

    /// Whether the sentence from token `start` on ends with the end mark at `at`, closed as `close` says.
    fn ends(&self, start: usize, at: usize, close: &Close) -> bool {
        let needs_blank = !matches!(self.text(at), "。" | "？" | "！");
        if needs_blank && self.is_joined(close.next) {
            return false;
        }
        let opening = self.opening(close.next);
        if opening == Opening::None {
            return false;
        }
        match close.mark {
            EndMark::Stop => !self.is_list_number(start, at),
            EndMark::Call => !self.is_aside(at) && !self.is_attributed(close) && !self.is_name(at, &opening),
            EndMark::Ellipsis => self.ellipsis_ends(start, at, close, &opening),
            EndMark::Abbreviation => self.abbreviation_ends(start, at, close, &opening),
        }
    }

    /// What stands at `at`, after quotation marks and brackets that open.
    fn opening(&self, mut at: usize) -> Opening<'t> {
        while let Some(token) = self.get(at) {
            let text = self.text(at);
            match token.kind {
                TokenKind::Word => return word_opening(text),
                TokenKind::Number | TokenKind::Address | TokenKind::Object => return Opening::Other,
                TokenKind::Mark => match text {
                    "\"" | "'" | "“" | "‘" | "«" | "„" | "(" | "[" | "¿" | "¡" | "*" | "•" => {
                        at += 1;
                    }
                    "..." | "…" if at + 1 < self.len() && self.is_joined(at + 1) => at += 1,
                    "-" if !self.is_joined(at) => at += 1,
                    "$" | "#" | "@" => return Opening::Other,
                    // A dash after a question is followed by who asked it.
                    "–" | "—" | "―" | "…" => return Opening::None,
                    _ if text.is_ascii() => return Opening::None,
                    _ => return Opening::Other,
                },
            }
        }
        Opening::None
    }

    /// `1.` at the start of a sentence.
    fn is_list_number(&self, start: usize, at: usize) -> bool {
        let text = self.text(start);
        at == start + 1 && (text.len() == 1 || text.len() < 4 && self.all()[start].kind == TokenKind::Number)
    }

    /// `(!)`, `[?]`
    fn is_aside(&self, at: usize) -> bool {
        at > 0 && matches!(self.text(at - 1), "(" | "[") && matches!(self.text(at + 1), ")" | "]")
    }

    /// `Yahoo! News`
    fn is_name(&self, at: usize, opening: &Opening) -> bool {
        let is_opener =
            matches!(opening, Opening::Word(word) if lexicon::opens_sentence(word) && *word != "At");
        at > 0 && lexicon::is_exclaimed_name(self.text(at - 1)) && !is_opener
    }

    /// Whether the name of somebody who speaks follows a quoted question: `“Why?” Mr. Jones, 40, asked.`
    fn is_attributed(&self, close: &Close) -> bool {
        let words = close.next..(close.next + LONGEST_ATTRIBUTION).min(self.len());
        let is_opener = |word: &str| lexicon::opens_sentence(word) && word != "I";
        let is_of_name = |word: &str| {
            word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                || matches!(word, "," | "of" | "from" | "de" | "van")
        };
        close.quoted
            && !is_opener(self.text(close.next))
            && words
                .map(|at| self.text(at))
                .find(|word| !is_of_name(word))
                .is_some_and(lexicon::is_speech_verb)
    }

    fn ellipsis_ends(&self, start: usize, at: usize, close: &Close, opening: &Opening) -> bool {
        if close.quoted {
            return !self.is_attributed(close);
        }
        if at == start {
            return false;
        }
        // "no base. ... Men left": what was left out is a sentence, and its marks go with the one before.
        if self.end_mark(at - 1).is_some() {
            return true;
        }
        // With a blank before it, it stands for words left out within a sentence.
        match opening {
            Opening::Word("I") => false,
            Opening::Word(word) => self.is_joined(at) || lexicon::opens_sentence(word),
            _ => self.is_joined(at),
        }
    }

    fn abbreviation_ends(&self, start: usize, at: usize, close: &Close, opening: &Opening) -> bool {
        let kind = abbreviation(self.text(at));
        let Opening::Word(word) = opening else { return kind == Abbreviation::Final };
        // In a headline, which has no end mark, words that open sentences have capitals too.
        let is_copy = || self.len().checked_sub(1).is_some_and(|last| self.closes_copy(last));
        let is_opener = || is_copy() && lexicon::opens_sentence(word);
        match kind {
            Abbreviation::Title | Abbreviation::Inner | Abbreviation::BeforeFigure => false,
            Abbreviation::Final => true,
            // "At 10 a.m. Jones came": so near the start nothing ends yet.
            Abbreviation::Hour => {
                is_opener() || at > start + 3 && is_copy() && !self.goes_on_after_hour(close.next)
            }
            _ => is_opener(),
        }
    }

    /// `a.m. Monday`, `p.m. EST`, `p.m. Kyiv time`
    fn goes_on_after_hour(&self, next: usize) -> bool {
        lexicon::follows_hour(self.text(next)) || matches!(self.text(next + 1), "time" | "Time")
    }

    fn closes_copy(&self, last: usize) -> bool {
        self.end_mark(last).is_some()
            || matches!(self.text(last), "\"" | "'" | "”" | "’" | "»" | ")" | "]" | ":")
    }
}

/// How many tokens the name of somebody who speaks and the verb take at most.
const LONGEST_ATTRIBUTION: usize = 8;

/// Whether `word` can open a sentence: it has a capital (`iPhone` has one too), or its script has none.
fn word_opening(word: &str) -> Opening<'_> {
    let letters = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_lower = letters.starts_with(char::is_lowercase);
    let is_brand = letters.chars().take(3).any(char::is_uppercase);
    if is_lower && !is_brand { Opening::None } else { Opening::Word(word) }
}

/// What the word `text`, its full stop included, is short for.
fn abbreviation(text: &str) -> Abbreviation {
    let word = text.trim_end_matches('.');
    let word = word.rsplit_once('-').map_or(word, |(_, last)| last);
    if word.contains('.') {
        let is_hour = word.ends_with(".m") && word.as_bytes()[..word.len() - 2].ends_with(b"a")
            || word.ends_with("p.m");
        return match word {
            _ if is_hour => Abbreviation::Hour,
            _ if word.starts_with(char::is_lowercase) => Abbreviation::Inner,
            _ => Abbreviation::Anywhere,
        };
    }
    lexicon::abbreviation(word).unwrap_or(Abbreviation::Anywhere)
}
