//! `copy/space-before-punctuation`: a blank before a comma, a full stop and the like.

use std::sync::Arc;

use serde::Deserialize;

use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Block, Document, TokenKind, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers};
use crate::text::{Edit, Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "copy/space-before-punctuation",
    title: "A blank stands before a punctuation mark",
    level: Level::On(Severity::Error),
    docs: "English sets a comma, a full stop, a colon, a semicolon, a question mark and an exclamation mark close to \
           the word before them. A blank there is left by an edit (`Istanbul , where`), and may push the mark to the \
           start of a line.\n\n\
           Let stand are ellipses (`and then ...`), words and figures that begin with a mark (`.NET`, `.22`, `:-)`), \
           French spacing (between guillemets, or a no-break space before `;:!?`), a colon between figures (`3 : 1`) or \
           after a label at the head of a paragraph (`Venue : Town Hall`), a mark kept off the end of a web address, and \
           the cells of tables.",
    source: None,
    options: &[OptionMeta {
        name: "marks",
        takes: "a text: the marks, one after another",
        default: "\",.;:!?\"",
        docs: "The marks that stand close to the word before them. `marks = \",.\"` leaves French spacing alone.",
    }],
    examples: &[
        Example::bad("The envoy flew to Istanbul[[ ,]] and then home[[  .]]")
            .fixed("The envoy flew to Istanbul, and then home."),
        Example::bad("Who would pay[[ ?]] Nobody[[ !]] The mayor (of Ansel[[ ,]]too) smiled.")
            .fixed("Who would pay? Nobody! The mayor (of Ansel, too) smiled."),
        Example::bad(
            "There were three reasons for it[[ :]] cost, noise and dust[[ ;]] the first was enough.",
        )
        .fixed("There were three reasons for it: cost, noise and dust; the first was enough."),
        Example::bad("“Not I[[ !]]” said the mayor. “Why[[ ?]]”"),
        Example::good("“I thought it had gone ... and then . . .” she said."),
        Example::good("Filed with .NET, a .22 rifle and a smile :-) by the !Kung at 3 : 1."),
        Example::good("The banner read « Non ! » and the card « Fermé : trop tard ».").zone(Zone::Body),
        Example::good("Venue : Town Hall\n\nThe film Qui\u{a0}? opens on Friday."),
        Example::good("| Crew | Time |\n| :- | -: |\n| Tern | 41.2 |"),
        Example::good("Is it on ? Nobody knows.").options("marks = \",.\""),
    ],
    build,
};

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    marks: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { marks: ",.;:!?".to_owned() }
    }
}

struct SpaceBeforePunctuation {
    marks: Vec<char>,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(SpaceBeforePunctuation { marks: settings.marks.chars().collect() }))
}

/// What may stand before a mark by mistake, and what French sets there.
const BLANKS: &[char] = &[' ', '\t', NO_BREAK, NARROW_NO_BREAK, '\u{2009}'];
const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

impl Check for SpaceBeforePunctuation {
    fn triggers(&self) -> Triggers {
        let pairs = |mark: &char| BLANKS.iter().map(|blank| format!("{blank}{mark}")).collect::<Vec<_>>();
        Triggers::Literals(self.marks.iter().flat_map(pairs).collect())
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for gap in hits.iter().filter_map(|hit| Gap::at(document, hit.span)) {
            if !gap.stands() {
                let (text, replacement) = (gap.mark.to_string(), gap.closed());
                out.report(gap.span, format!("a blank before `{text}`"))
                    .help("close it up")
                    .fix(Fix::safe("close it up", vec![Edit::replace(gap.span, replacement)]));
            }
        }
    }
}

/// Blanks with a mark after them.
struct Gap<'d> {
    document: &'d Document,
    block: &'d Block,
    /// The blanks and the mark.
    span: Span<Prose>,
    mark: char,
    /// The block's prose before the blanks, and after the mark.
    before: &'d str,
    after: &'d str,
}

impl<'d> Gap<'d> {
    /// The gap whose last blank and mark stand at `place`.
    fn at(document: &'d Document, place: Span<Prose>) -> Option<Self> {
        let block = document.block_at(place.start())?;
        let prose = document.prose().as_str();
        let mark = prose[..place.end()].chars().next_back()?;
        let start = prose[block.span.start()..place.end() - mark.len_utf8()].trim_end_matches(BLANKS).len();
        let span = Span::new(block.span.start() + start, place.end());
        let before = &prose[block.span.start()..span.start()];
        Some(Self { document, block, span, mark, before, after: &prose[span.end()..block.span.end()] })
    }

    fn stands(&self) -> bool {
        let next = self.after.chars().next();
        matches!(self.block.zone, Zone::TableCell)
            || !self.before.chars().next_back().is_some_and(ends_a_word)
            || self.begins_something(next)
            || self.is_french()
            || self.mark == ':' && self.is_in_its_place(next)
            || self.follows_an_address()
    }

    /// `...`, `. . .`, `.NET`, `.22`, `:-)`, `./start`, `? ?`
    fn begins_something(&self, next: Option<char>) -> bool {
        let Some(next) = next else { return false };
        let again = self.after.trim_start_matches(BLANKS).starts_with(self.mark);
        match self.mark {
            ',' => next.is_numeric() || again,
            ';' | ':' => !(next.is_whitespace() || closes(next) && !matches!(next, ')' | ']')) || again,
            _ => !(next.is_whitespace() || closes(next) || matches!(next, '!' | '?' | ',')) || again,
        }
    }

    /// French sets a blank inside guillemets and, if it is careful, a no-break one before the tall marks.
    fn is_french(&self) -> bool {
        let blanks = &self.document.text(self.span)[..self.span.len() - self.mark.len_utf8()];
        let tall = matches!(self.mark, ';' | ':' | '!' | '?');
        // A quotation is not longer than this; to look further back each time would take too long in a long line.
        let guillemet = || self.before.chars().rev().take(400).find(|c| matches!(c, '«' | '»'));
        tall && (!blanks.contains([' ', '\t']) || guillemet() == Some('«'))
    }

    /// A colon between figures, or after a label: `Venue : Town Hall`, `(Q) : When did you join?`
    fn is_in_its_place(&self, next: Option<char>) -> bool {
        let figure = |c: Option<char>| c.is_some_and(char::is_numeric);
        let between_figures = figure(self.before.chars().next_back())
            && figure(self.after.trim_start_matches(BLANKS).chars().next())
            && next.is_some_and(char::is_whitespace);
        let is_label =
            self.before.split_whitespace().take(4).count() <= 3 && !self.before.contains([',', '.', ';']);
        between_figures || is_label
    }

    fn follows_an_address(&self) -> bool {
        let before = self.document.token_from(self.span.start()).checked_sub(1);
        before.is_some_and(|at| self.document.tokens()[at].kind == TokenKind::Address)
    }

    /// What should stand there: the mark, and the blank that it was meant to have after it.
    fn closed(&self) -> String {
        let glued = self.after.chars().next().is_some_and(char::is_alphabetic);
        if glued { format!("{} ", self.mark) } else { self.mark.to_string() }
    }
}

fn ends_a_word(c: char) -> bool {
    c.is_alphanumeric() || closes(c) || matches!(c, '%' | '°' | '™' | '®' | '$' | '€' | '£')
}

fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}')
}
