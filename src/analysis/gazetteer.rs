//! Places that English copy knows by several names, and where the story has them.
//!
//! The table is rules/data/places.toml, looked up in rules/data/places.fst: a trie that lies ready in the program.
//! Its thousands of names in the rules' own automaton would take longer to build than most stories take to read.

use std::sync::LazyLock;

use fst::raw::{Fst, Output};

use crate::document::{Document, Token, TokenKind};
use crate::text::{Prose, Span};

static TABLE: LazyLock<Fst<&[u8]>> = LazyLock::new(|| {
    let table: &[u8] = include_bytes!("../../rules/data/places.fst");
    Fst::new(table).expect("a test reads the whole table")
});

/// A place where the story names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlaceUse {
    /// The name, without a possessive ending.
    pub span: Span<Prose>,
    /// Which place it is: its number in the table.
    pub place: u64,
    /// Which of its forms it is; 0 is the one that most desks use today.
    pub form: u64,
}

/// What a name in the table stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// A form of a place.
    Form {
        /// The place's number.
        place: u64,
        /// The form's number.
        form: u64,
    },
    /// A phrase that says nothing of the place: a dish, a club, another place of the name.
    Phrase,
}

impl Entry {
    /// The entry in one value of the table.
    pub fn pack(self) -> u64 {
        match self {
            Self::Phrase => 0,
            Self::Form { place, form } => 1 + (place << 8 | form),
        }
    }

    fn unpack(packed: u64) -> Self {
        match packed.checked_sub(1) {
            None => Self::Phrase,
            Some(packed) => Self::Form { place: packed >> 8, form: packed & 0xff },
        }
    }
}

/// A name as the table has it: small letters (of A to Z; others as they are), straight apostrophes.
pub fn table_key(name: &str) -> String {
    name.to_ascii_lowercase().replace('’', "'")
}

/// Finds the places that the story names, in order. A name inside a phrase of its own is none.
pub fn places(document: &Document) -> Vec<PlaceUse> {
    let mut uses: Vec<PlaceUse> = Vec::new();
    let mut covered = 0;
    for token in document.tokens() {
        if !could_be_place(document, token) {
            continue;
        }
        for start in starts(document, token).filter(|start| *start >= covered) {
            if let Some((span, Entry::Form { place, form })) = longest(document, start) {
                covered = span.end();
                uses.push(PlaceUse { span, place, form });
                break;
            }
        }
    }
    uses
}

/// Whether the stretch stands inside a phrase in which the name stays as it is: `chicken Kiev`.
pub fn is_in_phrase(document: &Document, span: Span<Prose>) -> bool {
    /// No phrase of the table has more tokens before its name: `Indian Institute of Technology (IIT), Bombay`.
    const TOKENS_BEFORE: usize = 8;
    let at = document.token_from(span.start());
    document.tokens()[at.saturating_sub(TOKENS_BEFORE)..=at.min(document.tokens().len() - 1)].iter().any(|token| {
        matches!(longest(document, token.span.start()), Some((phrase, Entry::Phrase)) if phrase.contains(span))
    })
}

/// Where a name could start in a word: at its start, and behind each hyphen (`pro-Beijing`).
fn starts(document: &Document, token: &Token) -> impl Iterator<Item = usize> {
    let word = document.text(token.span);
    let start = token.span.start();
    std::iter::once(start).chain(word.match_indices('-').map(move |(at, _)| start + at + 1))
}

/// A word with a capital, or one such as `el-Fasher`.
fn could_be_place(document: &Document, token: &Token) -> bool {
    let word = document.text(token.span);
    token.kind == TokenKind::Word
        && (word.chars().take(4).any(char::is_uppercase)
            || word.contains('-') && word.chars().any(char::is_uppercase))
}

/// The longest name or phrase of the table that starts at `start` and ends with a word.
fn longest(document: &Document, start: usize) -> Option<(Span<Prose>, Entry)> {
    let prose = document.prose().as_str();
    let bytes = prose.as_bytes();
    let (mut node, mut output, mut found) = (TABLE.root(), Output::zero(), None);
    let mut at = start;
    loop {
        if node.is_final() && ends_word(prose, at) {
            found = Some((at, output.cat(node.final_output())));
        }
        // A curly apostrophe, three bytes, is a straight one in the table.
        let (byte, length) = match bytes.get(at..) {
            Some([0xe2, 0x80, 0x99, ..]) => (b'\'', 3),
            Some([byte, ..]) => (byte.to_ascii_lowercase(), 1),
            _ => break,
        };
        let Some(index) = node.find_input(byte) else { break };
        let transition = node.transition(index);
        output = output.cat(transition.out);
        node = TABLE.node(transition.addr);
        at += length;
    }
    let (end, output) = found?;
    Some((Span::new(start, end), Entry::unpack(output.value())))
}

fn ends_word(prose: &str, at: usize) -> bool {
    prose.is_char_boundary(at) && !prose[at..].chars().next().is_some_and(char::is_alphanumeric)
}
