//! The joining layer: how far a word goes. UAX #29 finds the core of a word, a run of letters and figures; what the
//! copy joins to it (`co-operate`, `U.S.`, `J.K.`, `Mr.`, `10:30`) is found here.

use super::block_text::{BlockText, ends_run, is_blank, is_word_byte};
use super::lexicon::{self, Abbreviation};
use super::{Token, TokenKind, address};

/// How a word goes on after a run of letters and figures.
enum Join {
    /// It ends.
    Ends,
    /// Its next run starts here.
    Run(usize),
    /// It ends here, the marks up to here included.
    EndsAt(usize),
    /// It is an address, and ends here.
    Address(usize),
}

/// What has been read of a word.
struct Word<'t> {
    /// Where it starts.
    start: usize,
    /// Where its last run of letters and figures starts.
    run: usize,
    /// Where that run ends.
    end: usize,
    /// Whether full stops join its letters: `U.S`
    dotted: bool,
    /// Whether it has been tried as an address: once is enough, and keeps the time linear.
    tried: bool,
    /// The token before it.
    before: &'t str,
}

impl BlockText<'_> {
    /// The word that starts at `start` with a letter or a figure, after the token `before`: its kind and its end.
    pub fn word(&mut self, start: usize, before: Option<Token>) -> (TokenKind, usize) {
        let end = self.run_end(start);
        if self.byte(end).is_none_or(is_blank) {
            return (self.kind(start), end);
        }
        let before = before.map_or("", |token| &self.text()[token.span.range()]);
        let mut word = Word { start, run: start, end, dotted: false, tried: false, before };
        loop {
            match self.join(&mut word) {
                Join::Ends => return (self.kind(start), word.end),
                Join::EndsAt(end) => return (self.kind(start), end),
                Join::Address(end) => return (TokenKind::Address, self.with_possessive(end)),
                Join::Run(run) => (word.run, word.end) = (run, self.run_end(run)),
            }
        }
    }

    /// The word that starts with the apostrophe at `at`, of `len` bytes: `'em`, `'n'`, `’90s`.
    pub fn elision(&self, at: usize, len: usize) -> Option<(TokenKind, usize)> {
        let opens = |c: char| c.is_whitespace() || "([-–—\"“'‘".contains(c);
        if !self.char_before(at).is_none_or(opens) {
            return None;
        }
        let from = at + len;
        let letters =
            self.text().as_bytes()[from..].iter().take(8).take_while(|byte| is_word_byte(**byte)).count();
        let end = from + letters;
        if !ends_run(self.text(), end) {
            return None;
        }
        let word = self.text()[from..end].to_ascii_lowercase();
        let is_curly = self.text()[at..].starts_with('’');
        match word.as_bytes() {
            b"n" => Some((TokenKind::Word, end + self.apostrophe(end))),
            [b'0'..=b'9', b'0'..=b'9', b's'] => Some((TokenKind::Number, end)),
            [b'0'..=b'9', b'0'..=b'9'] if is_curly => Some((TokenKind::Number, end)),
            _ if lexicon::is_elided(&word) => Some((TokenKind::Word, end)),
            _ if is_curly && lexicon::is_elided_after_curly(&word) => Some((TokenKind::Word, end)),
            _ => None,
        }
    }

    fn kind(&self, start: usize) -> TokenKind {
        let is_figure = match self.byte(start) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_digit(),
            _ => self.char(start).is_some_and(char::is_numeric),
        };
        if is_figure { TokenKind::Number } else { TokenKind::Word }
    }

    fn join(&self, word: &mut Word) -> Join {
        let at = word.end;
        match self.byte(at) {
            Some(b'.') => self.join_stop(word),
            Some(b'\'') => self.join_apostrophe(at, 1),
            Some(b'-') => self.join_hyphen(at, 1),
            Some(b',') if self.is_between_figures(at) => Join::Run(at + 1),
            Some(b':') => self.join_colon(word),
            Some(b'_') => self.join_underscores(at),
            Some(b'&') => self.join_ampersand(at),
            Some(b'@' | b'+') => address::bare(self.text(), word.start).map_or(Join::Ends, Join::Address),
            Some(0xe2) => match self.char(at) {
                Some('’' | '‘') => self.join_apostrophe(at, 3),
                Some('\u{2010}' | '\u{2011}') => self.join_hyphen(at, 3),
                _ => Join::Ends,
            },
            _ => Join::Ends,
        }
    }

    fn join_apostrophe(&self, at: usize, len: usize) -> Join {
        let next = at + len;
        let Some((before, after)) = self.char_before(at).zip(self.char(next)) else { return Join::Ends };
        // A combining mark counts as the letter that it stands on.
        let (is_figure, is_letter) = (before.is_ascii_digit(), !before.is_numeric());
        let joins = is_letter && after.is_alphabetic()
            || is_figure && after.is_ascii_digit()
            || self.with_possessive(at) > at;
        if joins { Join::Run(next) } else { Join::Ends }
    }

    fn join_hyphen(&self, at: usize, len: usize) -> Join {
        if self.starts_run(at + len) { Join::Run(at + len) } else { Join::Ends }
    }

    fn join_colon(&self, word: &mut Word) -> Join {
        let at = word.end;
        if self.is_between_figures(at) {
            return Join::Run(at + 1);
        }
        address::with_scheme(self.text(), word.start, at).map_or(Join::Ends, Join::Address)
    }

    fn join_underscores(&self, at: usize) -> Join {
        let rest = &self.text().as_bytes()[at..];
        let len = rest.iter().position(|byte| *byte != b'_').unwrap_or(rest.len());
        self.join_hyphen(at, len)
    }

    fn join_ampersand(&self, at: usize) -> Join {
        let is_capital = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_uppercase());
        if is_capital(self.byte(at - 1)) && is_capital(self.byte(at + 1)) {
            Join::Run(at + 1)
        } else {
            Join::Ends
        }
    }

    fn join_stop(&self, word: &mut Word) -> Join {
        let at = word.end;
        if self.is_between_figures(at) {
            return Join::Run(at + 1);
        }
        if self.starts_run(at + 1) {
            if !std::mem::replace(&mut word.tried, true)
                && let Some(end) = address::bare(self.text(), word.start)
            {
                return Join::Address(end);
            }
            if self.char(at + 1).is_some_and(char::is_alphabetic) {
                return self.join_letters(word);
            }
        }
        let is_ellipsis = self.text()[at..].starts_with("...") && self.byte(at + 3) != Some(b'.');
        if is_ellipsis || !self.takes_stop(word) { Join::Ends } else { self.after_stop(at + 1) }
    }

    /// A letter follows the full stop without a blank.
    fn join_letters(&self, word: &mut Word) -> Join {
        let (at, next) = (word.end, word.end + 1);
        let rest = &self.text()[next..];
        let len = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let following = &rest[..len];
        let last = &self.text()[word.run..at];
        let is_initial = is_single_letter(last) && (word.run == word.start || word.dotted);
        let is_degree = last == "Ph" && following == "D" || is_initial && lexicon::ends_degree(following);
        if is_degree || is_single_letter(following) && ends_single(last) {
            word.dotted = true;
            return Join::Run(next);
        }
        if is_initial || lexicon::abbreviation(last).is_some_and(|kind| kind != Abbreviation::BeforeFigure) {
            return Join::EndsAt(next);
        }
        // A blank was left out between two sentences.
        let is_sentence_end = last.ends_with(char::is_lowercase) && following.starts_with(char::is_uppercase);
        if is_sentence_end { Join::Ends } else { Join::Run(next) }
    }

    /// What follows the full stop that belongs to the word.
    fn after_stop(&self, end: usize) -> Join {
        match self.byte(end) {
            Some(b'-') if self.starts_run(end + 1) => Join::Run(end + 1),
            _ => Join::EndsAt(self.with_possessive(end)),
        }
    }

    /// Whether the full stop after `word` belongs to it.
    fn takes_stop(&self, word: &Word) -> bool {
        let last = &self.text()[word.run..word.end];
        if word.dotted {
            return true;
        }
        let rest = &self.text()[word.end + 1..];
        let next = rest.trim_start();
        let is_figure_next = next.starts_with(|c: char| c.is_ascii_digit());
        match lexicon::abbreviation(last) {
            Some(Abbreviation::BeforeFigure) => is_figure_next,
            Some(Abbreviation::AfterFigure) => word.before.starts_with(|c: char| c.is_ascii_digit()),
            Some(Abbreviation::PlaceOrWord) => {
                word.before == "," || matches!(&self.text()[word.start..word.run], "D-" | "R-" | "I-")
            }
            Some(Abbreviation::CalendarOrWord) => is_figure_next || rest.starts_with(','),
            Some(_) if last == "al" => word.before == "et",
            Some(_) if last == "v" => word.before.starts_with(char::is_uppercase),
            Some(_) => true,
            None => word.run == word.start && is_initial(last, word.before, rest),
        }
    }
}

/// Whether `letter` is an initial, after the token `before` and with `rest` after its full stop.
fn is_initial(letter: &str, before: &str, rest: &str) -> bool {
    if !is_single_letter(letter) || !letter.starts_with(char::is_uppercase) || lexicon::takes_letter(before) {
        return false;
    }
    let name = rest.trim_start();
    if name.len() == rest.len() || !name.starts_with(char::is_uppercase) {
        return rest.starts_with(',');
    }
    let end = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
    let is_initial_too = name[end..].starts_with('.') && is_single_letter(&name[..end]);
    // "So do I. Jones": the pronoun; only between names is it an initial.
    let is_pronoun = letter == "I" && !before.starts_with(char::is_uppercase);
    is_initial_too || !is_pronoun && !lexicon::opens_sentence(&name[..end])
}

fn is_single_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// Whether `run` ends in a letter that stands alone, or behind a figure as in `10a.m.`
fn ends_single(run: &str) -> bool {
    let letters = run.trim_start_matches(|c: char| c.is_ascii_digit());
    is_single_letter(letters)
}
