//! Runs of capitals.

use std::ops::Range;

use crate::analysis::Usage;
use crate::document::{BlockId, Document, Token, TokenKind, Zone};
use crate::text::{Prose, Span};

/// A name as it stands at one place: `Volodymyr Zelensky`, `Bank`, `van der Berg`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Its words, particles among them, as a range of the document's tokens.
    pub tokens: Range<usize>,
    /// From its first word to its last, a possessive ending included.
    pub span: Span<Prose>,
    /// The block that it stands in.
    pub block: BlockId,
    /// What its capitals tell.
    pub standing: Standing,
}

/// What the capital of a name's first word tells.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Standing {
    /// It stands in mid-sentence, where only names have a capital.
    Certain,
    /// It opens a sentence or stands among capitals: news copy does not know the word in small letters.
    Likely,
}

/// Words in small letters that stand inside a name: `Ursula von der Leyen`, `Osama bin Laden`.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
];

/// Finds the names of the whole story, in order.
pub(super) fn find(document: &Document) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (number, block) in document.blocks().iter().enumerate() {
        if matches!(block.zone, Zone::References | Zone::EndMark) {
            continue;
        }
        let all_capitalised = matches!(block.zone, Zone::Headline | Zone::Subhead | Zone::Tags)
            && is_title_case(document, document.tokens_in(&block.tokens));
        for sentence in document.sentences_of(block) {
            let mut run = Run { document, block: number, first: sentence.tokens.start, all_capitalised };
            run.collect(sentence.tokens.clone(), &mut mentions);
        }
    }
    mentions
}

struct Run<'d> {
    document: &'d Document,
    block: BlockId,
    /// The first token of the sentence, which has a capital whatever it is.
    first: usize,
    all_capitalised: bool,
}

impl Run<'_> {
    fn collect(&mut self, tokens: Range<usize>, out: &mut Vec<Mention>) {
        let (mut at, end) = (tokens.start, tokens.end);
        while at < end {
            match self.standing(at) {
                Some(standing) => {
                    let last = self.extend(at, end);
                    let span = self.span(at).cover(self.span(last));
                    out.push(Mention { tokens: at..last + 1, span, block: self.block, standing });
                    at = last + 1;
                }
                None => {
                    // After an opening quotation mark or a bracket the next word opens the sentence.
                    if at == self.first && self.document.tokens()[at].kind == TokenKind::Mark {
                        self.first = at + 1;
                    }
                    at += 1;
                }
            }
        }
    }

    /// Whether the word at `at` is of a name.
    fn standing(&self, at: usize) -> Option<Standing> {
        let token = self.document.tokens()[at];
        let word = self.document.text(token.span);
        if !is_capitalised(token, word) {
            None
        } else if at != self.first && !self.all_capitalised && !opens_speech(self.document, at) {
            (!is_pronoun(word)).then_some(Standing::Certain)
        } else {
            let usage = Usage::of(&plain(word));
            (!usage.is_common() && !is_inflected(&plain(word))).then_some(Standing::Likely)
        }
    }

    /// The last word of the name that starts at `at`.
    fn extend(&self, at: usize, end: usize) -> usize {
        let mut last = at;
        let mut next = at + 1;
        while next < end && self.joins(next - 1, next) {
            if self.standing(next).is_some() {
                last = next;
            } else if !PARTICLES.contains(&self.document.text(self.span(next))) {
                break;
            }
            next += 1;
        }
        last
    }

    /// Whether nothing but one blank stands between two words, and the first is no possessive.
    fn joins(&self, before: usize, after: usize) -> bool {
        let (left, right) = (self.span(before), self.span(after));
        let possessive = self.document.text(left).ends_with(['\'', '’'])
            || ["'s", "’s"].iter().any(|ending| self.document.text(left).ends_with(ending));
        !possessive && self.document.text(Span::new(left.end(), right.start())) == " "
    }

    fn span(&self, token: usize) -> Span<Prose> {
        self.document.tokens()[token].span
    }
}

/// Whether the word has a capital of its own, or after a prefix: `al-Assad`, `d'Estaing`.
fn is_capitalised(token: Token, word: &str) -> bool {
    let starts = word.chars().next().is_some_and(char::is_uppercase);
    let prefixed = || {
        word.split_once(['-', '\'', '’']).is_some_and(|(prefix, rest)| {
            prefix.len() <= 3 && rest.chars().next().is_some_and(char::is_uppercase)
        })
    };
    token.kind == TokenKind::Word && (starts || prefixed())
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "I" | "I'm" | "I’m" | "I've" | "I’ve" | "I'd" | "I’d" | "I'll" | "I’ll")
}

/// Whether the word follows an opening quotation mark or a colon: there a sentence may start inside a sentence.
fn opens_speech(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(
            document.text(document.tokens()[before].span),
            "\"" | "“" | "‘" | "'" | ":" | "(" | "[" | "—" | "–"
        )
    })
}

/// Whether news copy knows the word that this one is a form of: `hovers` of `hover`.
fn is_inflected(word: &str) -> bool {
    ["s", "es", "d", "ed", "ing", "ly", "er", "ers"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| stem.len() >= 3 && Usage::of(stem).is_common())
}

/// In small letters with straight apostrophes, without a possessive: as the table of words has it.
fn plain(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    word.strip_suffix("'s").map_or(word.clone(), str::to_owned)
}

/// Whether most words of four letters and more have a capital: then a capital tells little.
fn is_title_case(document: &Document, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() >= 4);
    let (mut long, mut capitals) = (0, 0);
    for token in words.skip(1) {
        long += 1;
        capitals += usize::from(is_capitalised(*token, document.text(token.span)));
    }
    capitals * 2 > long
}
