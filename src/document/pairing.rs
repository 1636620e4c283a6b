//! Pairs quotation marks, block by block, into quotations.

use super::quote_mark::{Closers, Doubt, Family, QuoteMark, Turn};
use super::{BlockId, Closing, Quote, QuoteStyle};
use crate::text::{Prose, Span, Text};

/// The quotations found so far.
pub(super) struct Pairing<'t> {
    prose: &'t Text<Prose>,
    /// Those that have opened; an apostrophe that was taken for an opening mark leaves nothing.
    quotes: Vec<Option<Quote>>,
    /// Those that are open, the outermost first.
    open: Vec<Opened>,
    /// How many of `open` are of each family, so that a stray closing mark costs nothing.
    counts: [usize; 3],
    /// How many marks at the start of the block to come open anew what the last one left open.
    reopening: usize,
}

/// An open quotation.
struct Opened {
    /// Its place among the quotations.
    quote: usize,
    family: Family,
    nature: Nature,
}

/// Whether an opening mark is one for certain.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nature {
    Certain,
    /// It is an apostrophe unless it is closed.
    Apostrophe,
}

impl<'t> Pairing<'t> {
    /// Nothing yet, of `prose`.
    pub fn new(prose: &'t Text<Prose>) -> Self {
        Self { prose, quotes: Vec::new(), open: Vec::new(), counts: [0; 3], reopening: 0 }
    }

    /// Pairs the `marks` of the block number `id` at `span`. What it leaves open goes on where `next_opening`, the
    /// marks at the start of the next block, open it anew.
    pub fn add_block(
        &mut self,
        id: BlockId,
        span: Span<Prose>,
        marks: &[QuoteMark],
        next_opening: &[QuoteMark],
    ) {
        for (index, mark) in marks.iter().enumerate() {
            let closes = match mark.turn {
                Turn::Opens => false,
                Turn::Closes => true,
                Turn::Either => self.count(mark.family()) > 0,
            };
            if closes {
                self.close(mark);
            } else if index < self.reopening {
                self.open(mark, id, Nature::Certain);
            } else if let Some(nature) = self.opening_nature(mark, next_opening) {
                self.open(mark, id, nature);
            }
        }
        self.end_block(span, next_opening);
    }

    /// The quotations, with how deep each lies in others.
    pub fn finish(self) -> Vec<Quote> {
        let mut quotes: Vec<Quote> = self.quotes.into_iter().flatten().collect();
        let mut around: Vec<usize> = Vec::new();
        for quote in &mut quotes {
            while around.last().is_some_and(|end| *end <= quote.span.start()) {
                around.pop();
            }
            quote.depth = around.len();
            around.push(quote.span.end());
        }
        quotes
    }

    fn count(&self, family: Family) -> usize {
        self.counts[family as usize]
    }

    /// The closing single marks that could close what `mark` opens or closes.
    fn closers_ahead(&self, mark: &QuoteMark) -> Closers {
        // Within double marks, what comes after them cannot.
        let is_within = self.count(Family::Double) + self.count(Family::Guillemet) > 0;
        if is_within { mark.ahead.before_double } else { mark.ahead.in_block }
    }

    /// What `mark` is as an opening mark, if it opens anything.
    fn opening_nature(&self, mark: &QuoteMark, next_opening: &[QuoteMark]) -> Option<Nature> {
        let closers = self.closers_ahead(mark);
        let needed = if mark.doubt == Doubt::Year { Closers::Certain } else { Closers::Doubtful };
        let goes_on = next_opening.get(self.open.len()).is_some_and(|next| next.family() == Family::Single);
        match mark.style {
            QuoteStyle::StraightSingle => {
                let opens = closers >= needed || mark.doubt == Doubt::None && goes_on;
                opens.then_some(Nature::Apostrophe)
            }
            QuoteStyle::CurlySingle if mark.doubt == Doubt::Year && closers < needed => None,
            _ => Some(Nature::Certain),
        }
    }

    fn open(&mut self, mark: &QuoteMark, block: BlockId, nature: Nature) {
        self.open.push(Opened { quote: self.quotes.len(), family: mark.family(), nature });
        self.counts[mark.family() as usize] += 1;
        self.quotes.push(Some(Quote {
            span: mark.span,
            inner: Span::empty(mark.span.end()),
            style: mark.style,
            depth: 0,
            block,
            closed: Closing::Open,
        }));
    }

    fn close(&mut self, mark: &QuoteMark) {
        let closed = mark.family();
        if self.count(closed) == 0 {
            return;
        }
        if closed == Family::Single {
            let is_inmost = self.open.last().is_some_and(|last| last.family == closed);
            let is_possessive =
                mark.doubt == Doubt::Possessive && self.closers_ahead(mark) == Closers::Certain;
            // An apostrophe never closes a double quotation that stands in a single one.
            if !is_inmost || is_possessive {
                return;
            }
        }
        while let Some(last) = self.open.pop() {
            self.counts[last.family as usize] -= 1;
            if last.family == closed {
                self.end(last.quote, mark.span.start(), mark.span.end(), Closing::Closed);
                return;
            }
            self.leave(&last, mark.span.start());
        }
    }

    /// Ends what the block leaves open: it goes on in the next one as far as that opens it anew, mark by mark.
    fn end_block(&mut self, span: Span<Prose>, next_opening: &[QuoteMark]) {
        let open = std::mem::take(&mut self.open);
        self.counts = [0; 3];
        let goes_on = |(opened, next): &(&Opened, &QuoteMark)| opened.family == next.family();
        self.reopening = open.iter().zip(next_opening).take_while(goes_on).count();
        for opened in &open[..self.reopening] {
            self.end(opened.quote, span.end(), span.end(), Closing::Continued);
        }
        for opened in &open[self.reopening..] {
            self.leave(opened, span.end());
        }
    }

    /// Ends `opened` at `end` without a closing mark.
    fn leave(&mut self, opened: &Opened, end: usize) {
        match opened.nature {
            Nature::Certain => self.end(opened.quote, end, end, Closing::Open),
            Nature::Apostrophe => self.quotes[opened.quote] = None,
        }
    }

    /// Sets where a quotation ends: its words at `inner_end`, its closing mark at `end`.
    fn end(&mut self, quote: usize, inner_end: usize, end: usize, closed: Closing) {
        let Some(quote) = &mut self.quotes[quote] else { return };
        let inner = Span::new(quote.span.end(), inner_end);
        let words = &self.prose[inner];
        let start = inner.start() + words.len() - words.trim_start().len();
        quote.inner = Span::new(start, start + words.trim().len());
        quote.span = Span::new(quote.span.start(), end);
        quote.closed = closed;
    }
}
