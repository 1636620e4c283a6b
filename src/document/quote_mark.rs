//! Quotation marks as they stand in a block: which of them can open a quotation, which can close one, and which are
//! apostrophes, feet or inches.

use super::block_tokens::BlockTokens;
use super::quote_sides::{self, Neighbour, Sides, is_quote_mark};
use super::{QuoteStyle, Token, TokenKind};
use crate::text::{Prose, Span};

/// A mark that can open or close a quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct QuoteMark {
    /// Where it stands.
    pub span: Span<Prose>,
    /// How a quotation that it opens is written.
    pub style: QuoteStyle,
    /// What it can do.
    pub turn: Turn,
    /// Whether it may as well be an apostrophe.
    pub doubt: Doubt,
    /// The single marks after it.
    pub ahead: Ahead,
}

/// What a mark can do, going by what stands on both sides of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Turn {
    /// Open a quotation
    Opens,
    /// Close one
    Closes,
    /// Close one if one is open, or else open one
    Either,
}

/// Whether a single mark may as well be an apostrophe.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Doubt {
    /// It hardly is: `went’`, `‘We`
    None,
    /// As it opens: `‘the`
    LowerCase,
    /// As it opens: `‘68`
    Year,
    /// As it closes: `the boys’ coats`
    Possessive,
}

/// Which single marks come after a mark, before another one opens.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Ahead {
    /// In the rest of the block.
    pub in_block: Closers,
    /// Before the next double mark or guillemet.
    pub before_double: Closers,
}

/// What there is of closing single marks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub(super) enum Closers {
    /// None
    #[default]
    None,
    /// Only such as may be apostrophes
    Doubtful,
    /// At least one that is no apostrophe
    Certain,
}

/// Marks that pair with each other. Copy mixes straight and curly ones, and each closes the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Family {
    /// `"`, `“`, `”`
    Double,
    /// `'`, `‘`, `’`
    Single,
    /// `«`, `»`
    Guillemet,
}

impl QuoteMark {
    /// What it pairs with.
    pub fn family(&self) -> Family {
        match self.style {
            QuoteStyle::StraightDouble | QuoteStyle::CurlyDouble => Family::Double,
            QuoteStyle::StraightSingle | QuoteStyle::CurlySingle => Family::Single,
            QuoteStyle::Guillemets => Family::Guillemet,
        }
    }
}

/// The quotation marks of the block at `block`, whose tokens are `tokens`. `text` is the whole prose.
pub(super) fn find(text: &str, block: Span<Prose>, tokens: &[Token]) -> Vec<QuoteMark> {
    let block = BlockTokens::new(text, block, tokens);
    let sides = quote_sides::find(&block);
    let mut marks: Vec<QuoteMark> = sides.iter().filter_map(|sides| block.quote_mark(sides)).collect();
    look_ahead(&mut marks);
    marks
}

/// Sets what comes after each mark.
fn look_ahead(marks: &mut [QuoteMark]) {
    let mut ahead = Ahead::default();
    for mark in marks.iter_mut().rev() {
        mark.ahead = ahead;
        match (mark.family(), mark.turn) {
            (Family::Single, Turn::Closes) => {
                let found = match mark.doubt {
                    Doubt::Possessive => Closers::Doubtful,
                    _ => Closers::Certain,
                };
                ahead.in_block = ahead.in_block.max(found);
                ahead.before_double = ahead.before_double.max(found);
            }
            (Family::Single, _) => ahead = Ahead::default(),
            _ => ahead.before_double = Closers::None,
        }
    }
}

impl BlockTokens<'_> {
    fn quote_mark(&self, sides: &Sides) -> Option<QuoteMark> {
        use QuoteStyle::{CurlyDouble, CurlySingle, Guillemets, StraightDouble, StraightSingle};
        let span = self.get(sides.token)?.span;
        let (opens, closes) = (sides.opens(), sides.closes());
        let either = match (opens, closes) {
            (true, false) => Turn::Opens,
            (false, true) => Turn::Closes,
            _ => Turn::Either,
        };
        let (style, turn) = match self.text(sides.token) {
            "\"" if self.is_inches(sides) => return None,
            "'" | "’" if self.is_feet(sides) => return None,
            "\"" => (StraightDouble, either),
            "“" | "‟" if closes && !opens => (CurlyDouble, Turn::Either),
            "“" | "‟" | "„" => (CurlyDouble, Turn::Opens),
            // Curled the wrong way, it stands where an opening mark would.
            "”" if opens => (CurlyDouble, Turn::Either),
            "”" => (CurlyDouble, Turn::Closes),
            "'" if either != Turn::Either => (StraightSingle, either),
            "‘" | "‚" | "‛" => (CurlySingle, if closes && !opens { Turn::Closes } else { Turn::Opens }),
            "’" if closes || matches!(sides.left, Neighbour::Stop | Neighbour::Closing) => {
                (CurlySingle, Turn::Closes)
            }
            "«" => (Guillemets, Turn::Opens),
            "»" => (Guillemets, Turn::Closes),
            _ => return None,
        };
        let doubt = if turn == Turn::Opens { self.opening_doubt(sides) } else { self.closing_doubt(sides) };
        Some(QuoteMark { span, style, turn, doubt, ahead: Ahead::default() })
    }

    fn opening_doubt(&self, sides: &Sides) -> Doubt {
        let next = self.text(sides.token + 1);
        let figures = next.trim_end_matches('s');
        match sides.right {
            Neighbour::Figure if figures.len() == 2 && figures.bytes().all(|byte| byte.is_ascii_digit()) => {
                Doubt::Year
            }
            Neighbour::Word if next.starts_with(char::is_lowercase) => Doubt::LowerCase,
            _ => Doubt::None,
        }
    }

    /// Whether the mark may be the apostrophe of a plural, or of a letter left out, inside a sentence.
    fn closing_doubt(&self, sides: &Sides) -> Doubt {
        let next = sides.token + 1;
        let is_word_next = self.get(next).is_some_and(|token| token.kind != TokenKind::Mark);
        let goes_on = !self.is_joined(next) && (is_word_next || is_quote_mark(self.text(next)));
        let word = sides.token.checked_sub(1).map_or("", |before| self.text(before));
        let is_open_ended = word.ends_with(['s', 'S', 'z', 'x']) || word.ends_with("in");
        let is_cut = is_open_ended || matches!(word, "an" | "o" | "th" | "ol" | "wi");
        let is_word = sides.left == Neighbour::Word && sides.right == Neighbour::Blank;
        if is_word && goes_on && is_cut { Doubt::Possessive } else { Doubt::None }
    }

    /// The second mark of `5' 10"` or of `5'10"`.
    fn is_inches(&self, sides: &Sides) -> bool {
        let at = sides.token;
        if sides.left != Neighbour::Figure || !self.is_joined(at) {
            return false;
        }
        let is_foot = |text: &str| matches!(text, "'" | "’" | "′");
        self.text(at - 1).contains(['\'', '’']) || at > 1 && is_foot(self.text(at - 2))
    }

    /// The first mark of `5' 10"`.
    fn is_feet(&self, sides: &Sides) -> bool {
        let at = sides.token;
        let is_figure = self.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
        sides.left == Neighbour::Figure
            && is_figure
            && matches!(self.text(at + 2), "\"" | "”" | "″" | "in" | "in." | "tall")
    }
}
