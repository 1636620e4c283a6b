//! A story, read once and never changed: its blocks, sentences, tokens and quotations, all as spans of the prose.
//!
//! A format makes a [`Draft`]; [`Document::new`] reads the rest out of it. Everything lies in flat vectors, and what
//! belongs to a block or a sentence is a range of one.

mod address;
mod allowance;
mod block;
mod block_text;
mod block_tokens;
mod lexicon;
mod pairing;
mod quote;
mod quote_mark;
mod quote_sides;
mod sentence;
mod token;
mod word;

use std::ops::Range;

use jiff::civil::Date;

pub use allowance::{Allowance, Origin, Stretch};
pub use block::{Block, BlockId, Zone};
pub use quote::{Closing, Quote, QuoteStyle};
pub use sentence::Sentence;
pub use token::{Token, TokenKind};

use crate::diagnostic::Diagnostic;
use crate::text::{Decoded, Edit, OffsetMap, Prose, Source, SourceText, Span, Text};

/// What stands in the prose for something that is left out of it: inline code, an image.
pub const OBJECT: char = '\u{fffc}';

/// What a format makes of a file: prose with its map, cut into blocks.
#[derive(Debug)]
pub struct Draft {
    /// The file.
    pub source: SourceText,
    /// What a reader sees; the blocks of it are kept apart by line feeds that belong to none.
    pub prose: String,
    /// Where the prose stands in the file.
    pub map: OffsetMap,
    /// The blocks in order, none overlapping another.
    pub blocks: Vec<(Zone, Span<Prose>)>,
    /// Exceptions written in the copy, as found in the markup.
    pub allowances: Vec<Allowance>,
    /// The story's date, where the file states one.
    pub date: Option<Date>,
    /// What was found wrong with the file itself.
    pub problems: Vec<Diagnostic>,
}

/// A story as read.
#[derive(Debug)]
pub struct Document {
    source: SourceText,
    prose: Text<Prose>,
    map: OffsetMap,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    quotes: Vec<Quote>,
    quoted: Vec<Span<Prose>>,
    allowances: Vec<Allowance>,
    date: Option<Date>,
    problems: Vec<Diagnostic>,
}

impl Document {
    /// Finds tokens, sentences and quotations in what a format read.
    pub fn new(draft: Draft) -> Self {
        let prose = Text::new(draft.prose);
        let mut document = Self {
            source: draft.source,
            map: draft.map,
            blocks: Vec::with_capacity(draft.blocks.len()),
            sentences: Vec::new(),
            tokens: Vec::new(),
            quotes: Vec::new(),
            quoted: Vec::new(),
            allowances: draft.allowances,
            date: draft.date,
            problems: draft.problems,
            prose,
        };
        for (zone, span) in draft.blocks {
            document.add_block(zone, span);
        }
        document.quotes = quote::find(&document.prose, &document.blocks, &document.tokens);
        // What lies in a quotation lies in an outermost one, and those stand in order and apart.
        let outermost = document.quotes.iter().filter(|quote| quote.depth == 0);
        document.quoted = outermost.map(|quote| quote.span).collect();
        let marks = allowance::marks(&document);
        document.allowances.extend(marks);
        document
    }

    fn add_block(&mut self, zone: Zone, span: Span<Prose>) {
        let (first_token, first_sentence) = (self.tokens.len(), self.sentences.len());
        token::find(&self.prose, span, &mut self.tokens);
        let tokens = first_token..self.tokens.len();
        sentence::find(&self.prose, span, &self.tokens[tokens.clone()], first_token, &mut self.sentences);
        self.blocks.push(Block { zone, span, tokens, sentences: first_sentence..self.sentences.len() });
    }

    /// The file.
    pub fn source(&self) -> &SourceText {
        &self.source
    }

    /// The file, when the story itself is no longer needed.
    pub fn into_source(self) -> SourceText {
        self.source
    }

    /// What a reader sees. Blocks are kept apart by line feeds; there is no other line feed in it.
    pub fn prose(&self) -> &Text<Prose> {
        &self.prose
    }

    /// The text at `span`.
    pub fn text(&self, span: Span<Prose>) -> &str {
        &self.prose[span]
    }

    /// The blocks, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The sentences of the whole story, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The tokens of the whole story, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The quotations, in the order in which they open.
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// The exceptions written in the copy.
    pub fn allowances(&self) -> &[Allowance] {
        &self.allowances
    }

    /// The story's date, where the file states it.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// What was found wrong with the file itself while reading.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// The sentences of `block`.
    pub fn sentences_of(&self, block: &Block) -> &[Sentence] {
        &self.sentences[block.sentences.clone()]
    }

    /// The tokens of `range`: of a block's or a sentence's `tokens`.
    pub fn tokens_in(&self, range: &Range<usize>) -> &[Token] {
        &self.tokens[range.clone()]
    }

    /// The block that holds the byte at `offset` of the prose.
    pub fn block_at(&self, offset: usize) -> Option<&Block> {
        let after = self.blocks.partition_point(|block| block.span.start() <= offset);
        self.blocks[..after].last().filter(|block| offset < block.span.end())
    }

    /// The sentence that holds the byte at `offset` of the prose.
    pub fn sentence_at(&self, offset: usize) -> Option<&Sentence> {
        let after = self.sentences.partition_point(|sentence| sentence.span.start() <= offset);
        self.sentences[..after].last().filter(|sentence| offset < sentence.span.end())
    }

    /// The index of the first token that starts at or after `offset` of the prose.
    pub fn token_from(&self, offset: usize) -> usize {
        self.tokens.partition_point(|token| token.span.start() < offset)
    }

    /// Whether `span` lies inside a quotation.
    pub fn is_quoted(&self, span: Span<Prose>) -> bool {
        let after = self.quoted.partition_point(|quoted| quoted.start() <= span.start());
        self.quoted[..after].last().is_some_and(|quoted| quoted.contains(span))
    }

    /// Where `span` stands in the file, markup inside it included.
    pub fn to_source(&self, span: Span<Prose>) -> Span<Source> {
        self.source.to_bytes(self.map.to_source(span))
    }

    /// Where `span` stands in the file, if the very same bytes stand there.
    pub fn to_source_exact(&self, span: Span<Prose>) -> Option<Span<Source>> {
        self.source.to_bytes_exact(self.map.to_source_exact(span)?)
    }

    /// `edit` made in the file, if it can be made there without touching markup.
    pub fn edit_source(&self, edit: &Edit<Prose>) -> Option<Edit<Source>> {
        Some(Edit { span: self.to_source_exact(edit.span)?, replacement: edit.replacement.clone() })
    }
}

/// Where a format's own span stands in the file as given.
impl Draft {
    /// The bytes of `span`.
    pub fn bytes(&self, span: Span<Decoded>) -> Span<Source> {
        self.source.to_bytes(span)
    }
}
