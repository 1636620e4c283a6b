//! What each piece of a story is to the reader, told by its looks: the same for every format.
//!
//! A format says what its markup says ([`Kind`]); the rest is told from the words and from where a piece stands. Each
//! file here knows one thing. Where the looks leave a doubt the piece is body copy.

mod byline;
mod dateline;
mod labels;
mod looks;
mod references;
mod sign_off;
mod subhead;
mod top;

pub(super) use references::is_heading as is_references_heading;

use crate::document::Zone;
use crate::text::{Prose, Span};

/// A stretch of prose that stands by itself, before it is known what it is.
pub(super) struct Piece {
    /// What the markup says of it.
    pub kind: Kind,
    /// Its prose.
    pub span: Span<Prose>,
}

/// What the markup says of a piece.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// What it is: nothing is left to tell.
    Is(Zone),
    /// A heading of that level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A paragraph that is set in italics or bold from end to end.
    Emphasised,
    /// An item of a list.
    ListItem,
    /// A note at the foot of the page.
    Footnote,
}

/// The pieces of a story and what is known of each.
struct Sheet<'a> {
    prose: &'a str,
    pieces: &'a [Piece],
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Nothing is known yet.
    Open,
    /// It is this.
    Zone(Zone),
    /// It is an ornament between paragraphs, and no copy.
    Ornament,
}

/// The blocks that `pieces` of `prose` are. A dateline becomes a block of its own before the rest of its paragraph.
pub(super) fn find(prose: &str, pieces: &[Piece]) -> Vec<(Zone, Span<Prose>)> {
    let marks = pieces.iter().map(|piece| match piece.kind {
        Kind::Is(zone) => Mark::Zone(zone),
        Kind::ListItem => Mark::Zone(Zone::ListItem),
        Kind::Heading(_) | Kind::Paragraph | Kind::Emphasised | Kind::Footnote => Mark::Open,
    });
    let mut sheet = Sheet { prose, pieces, marks: marks.collect() };
    references::mark(&mut sheet);
    labels::mark(&mut sheet);
    top::mark(&mut sheet);
    sign_off::mark(&mut sheet);
    subhead::mark(&mut sheet);
    sheet.blocks()
}

impl<'a> Sheet<'a> {
    fn len(&self) -> usize {
        self.pieces.len()
    }

    fn text(&self, index: usize) -> &'a str {
        &self.prose[self.pieces[index].span.range()]
    }

    fn kind(&self, index: usize) -> Kind {
        self.pieces[index].kind
    }

    fn is(&self, index: usize, zone: Zone) -> bool {
        self.marks[index] == Mark::Zone(zone)
    }

    /// Whether it is a paragraph of which nothing more is known.
    fn is_open(&self, index: usize) -> bool {
        self.marks[index] == Mark::Open && matches!(self.kind(index), Kind::Paragraph | Kind::Emphasised)
    }

    /// Whether it is such a paragraph and reads like one: a sentence, and not a short line.
    fn is_full_paragraph(&self, index: usize) -> bool {
        self.is_open(index) && looks::is_paragraph(self.text(index))
    }

    fn settle(&mut self, index: usize, zone: Zone) {
        self.marks[index] = Mark::Zone(zone);
    }

    fn blocks(&self) -> Vec<(Zone, Span<Prose>)> {
        let mut blocks = Vec::with_capacity(self.len());
        let mut is_first = true;
        for (index, piece) in self.pieces.iter().enumerate() {
            match self.marks[index] {
                Mark::Ornament => {}
                Mark::Zone(zone) => blocks.push((zone, piece.span)),
                Mark::Open => {
                    let place = if is_first { dateline::Place::Opening } else { dateline::Place::Later };
                    let cut =
                        dateline::cut(self.text(index), place).filter(|_| piece.kind == Kind::Paragraph);
                    blocks.extend(paragraph(piece.span, cut));
                    is_first = false;
                }
            }
        }
        blocks
    }
}

/// The blocks of a paragraph: its dateline, if it has one, and the rest.
fn paragraph(span: Span<Prose>, cut: Option<dateline::Cut>) -> impl Iterator<Item = (Zone, Span<Prose>)> {
    let body = cut.as_ref().map_or(0, |cut| cut.body);
    let dateline = cut.map(|cut| (Zone::Dateline, Span::new(span.start(), span.start() + cut.end)));
    dateline.into_iter().chain([(Zone::Body, Span::new(span.start() + body, span.end()))])
}
