//! `quotes/mixed-apostrophes`: straight and curly apostrophes, or quotation marks, in one story.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Deserialize;

use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Closing, Document, Quote, QuoteStyle, TokenKind, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers};
use crate::text::{Edit, Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "quotes/mixed-apostrophes",
    title: "Straight and curly apostrophes stand in one story",
    level: Level::On(Severity::Warning),
    docs: "A story that writes `don't` in one line and `don’t` in the next was put together from two sources, and looks \
           it in print. The form that the story uses more often is taken for the one that is meant, and of two that are \
           as frequent the one that comes first; each mark of the other form is reported. Quotation marks (`\"` beside \
           `“ ”`) are told apart in the same way, and counted for themselves.\n\n\
           Let stand are marks in web addresses, feet and inches, accents, and the list of references, where titles keep \
           the form of their sources. What opens a word (`’90s`) is not looked at: it may be a single quotation mark.",
    source: None,
    options: &[OptionMeta {
        name: "form",
        takes: "`majority`, `straight` or `curly`",
        default: "\"majority\"",
        docs: "The form of the house: `straight` or `curly` reports the other wherever it stands, in a story that does \
               not mix them too.",
    }],
    examples: &[
        Example::bad("The mayor’s car won’t start. Ansel[[']]s garage said it’s the frost.")
            .fixed("The mayor’s car won’t start. Ansel’s garage said it’s the frost."),
        Example::bad("The port's cranes can't lift it.\n\nThe crew[[’]]s boat is the port's own.")
            .fixed("The port's cranes can't lift it.\n\nThe crew's boat is the port's own."),
        Example::bad("The mayor’s car is Ansel[[']]s."),
        Example::bad("“Come in,” she said. [[\"]]Or don’t,\" said he. “Well?”"),
        Example::bad("The mayor[[']]s car is Ansel[[']]s.").options("form = \"curly\""),
        Example::good("The twins' coats hung in the hall. The neighbours' dog didn't bark."),
        Example::good("The mayor's car won't start, and it isn't Ansel's."),
        Example::good("The mayor’s car won’t start, and it isn’t Ansel’s."),
        Example::good("The mayor’s son is 6'2\" tall and lives at 51°28'N."),
        Example::good("The mayor’s page is at example.org/mayor's, he says.").zone(Zone::Body),
        Example::good("[3] Ansel's last stand. The Courier.")
            .zone(Zone::References)
            .options("form = \"curly\""),
    ],
    build,
};

#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Form {
    #[default]
    Majority,
    Straight,
    Curly,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    form: Form,
}

struct MixedApostrophes {
    form: Form,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(MixedApostrophes { form: settings.form }))
}

impl Check for MixedApostrophes {
    fn triggers(&self) -> Triggers {
        Triggers::Literals(vec!["'".to_owned(), "’".to_owned(), "\"".to_owned(), "“".to_owned()])
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        let closings = closings(document);
        let apostrophes = Tally::new(hits.iter().filter_map(|hit| apostrophe(document, hit.span, &closings)));
        apostrophes.report("apostrophe", self.form, out);
        Tally::new(quotations(document)).report("quotation mark", self.form, out);
    }
}

/// A mark that has two forms.
#[derive(Clone)]
struct Mark {
    form: Form,
    span: Span<Prose>,
    /// What makes the other form of it.
    edits: Vec<Edit<Prose>>,
}

/// The apostrophe at `span`, if it is one: inside a word or at its end.
fn apostrophe(document: &Document, span: Span<Prose>, closings: &HashSet<usize>) -> Option<Mark> {
    let (form, other) = match document.text(span) {
        "'" => (Form::Straight, "’"),
        "’" => (Form::Curly, "'"),
        _ => return None,
    };
    // The token that holds it starts before it; that of a plural (`the twins’ coats`) ends where it stands.
    let token = document.tokens()[..document.token_from(span.start())].last()?;
    let ends_plural = token.span.end() == span.start() && document.text(token.span).ends_with('s');
    let holds = token.kind == TokenKind::Word
        && (token.span.contains(span) || ends_plural && !closings.contains(&span.end()));
    (holds && is_read(document, span)).then(|| Mark { form, span, edits: vec![Edit::replace(span, other)] })
}

/// Where quotations end that are closed.
fn closings(document: &Document) -> HashSet<usize> {
    let closed = |quote: &&Quote| quote.closed == Closing::Closed;
    document.quotes().iter().filter(closed).map(|quote| quote.span.end()).collect()
}

/// The double quotation marks, a mark for each quotation, standing where it opens. German and Polish `„ ”` are neither.
fn quotations(document: &Document) -> impl Iterator<Item = Mark> {
    document.quotes().iter().filter_map(|quote| {
        let (form, open, close) = match quote.style {
            QuoteStyle::StraightDouble => (Form::Straight, "“", "”"),
            QuoteStyle::CurlyDouble => (Form::Curly, "\"", "\""),
            _ => return None,
        };
        let written = document.text(quote.span);
        let first = written.chars().next().filter(|mark| matches!(mark, '"' | '“'))?;
        let opening = Span::new(quote.span.start(), quote.span.start() + first.len_utf8());
        let mut edits = vec![Edit::replace(opening, open)];
        if let (Closing::Closed, Some(last)) = (quote.closed, written.chars().next_back()) {
            edits.push(Edit::replace(Span::new(quote.span.end() - last.len_utf8(), quote.span.end()), close));
        }
        is_read(document, opening).then_some(Mark { form, span: opening, edits })
    })
}

fn is_read(document: &Document, span: Span<Prose>) -> bool {
    let zone = document.block_at(span.start()).map(|block| block.zone);
    zone.is_some_and(|zone| !matches!(zone, Zone::References | Zone::Tags))
}

/// All marks of a kind, by form.
struct Tally {
    straight: Vec<Mark>,
    curly: Vec<Mark>,
}

impl Tally {
    fn new(marks: impl Iterator<Item = Mark>) -> Self {
        let (straight, curly) = marks.partition(|mark| mark.form == Form::Straight);
        Self { straight, curly }
    }

    /// The marks of the form that is meant, and the others.
    fn sides(&self, wanted: Form) -> (&[Mark], &[Mark]) {
        let first = |marks: &[Mark]| marks.first().map(|mark| mark.span.start());
        let curly_leads = || match self.curly.len().cmp(&self.straight.len()) {
            std::cmp::Ordering::Equal => first(&self.curly) < first(&self.straight),
            order => order.is_gt(),
        };
        if wanted == Form::Curly || wanted == Form::Majority && curly_leads() {
            (&self.curly, &self.straight)
        } else {
            (&self.straight, &self.curly)
        }
    }

    fn report(&self, what: &str, wanted: Form, out: &mut Findings<'_>) {
        let (meant, others) = self.sides(wanted);
        let total = meant.len() + others.len();
        for mark in others {
            let form = if mark.form == Form::Straight { "straight" } else { "curly" };
            let message = match wanted {
                Form::Majority => format!("a {form} {what}; {} of the story's {total} are not", meant.len()),
                _ => format!("a {form} {what}, against the form of the house"),
            };
            let report = out.report(mark.span, message).help("write one form throughout");
            let report = match meant.first() {
                Some(first) => report.label(first.span, "the other form"),
                None => report,
            };
            report.fix(Fix::safe("write the other form", mark.edits.clone()));
        }
    }
}
