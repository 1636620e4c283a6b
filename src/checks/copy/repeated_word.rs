//! `copy/repeated-word`: a word stands twice.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use super::wording::{
    Case, Repeat, Row, fold, has_double, is_count, is_doubled_name, is_doubled_thing, is_emphasis,
    is_function_word, repeats, rightly_meets_itself,
};
use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Block, Document, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::{Edit, Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "copy/repeated-word",
    title: "A word stands twice",
    level: Level::On(Severity::Error),
    docs: "The same word twice in a row is what an edit leaves behind: `sent the the report`. It hides best at the end \
           of a line and behind a capital (`He he said`), and is found there too; case and markup make no difference.\n\n\
           Let stand is what English doubles rightly. Grammar: `had had`, `said that that wall had gone`, `gave her \
           her passport`, `what it is is a fox`, `came in in May`. Names (`Duran Duran`, `Pago Pago`), things and cries \
           (`ylang ylang`, `knock knock`, `ha ha`). A capitalised word that the rule does not know is at most a \
           suggestion in mid-sentence, since it may be a name, and so is a word doubled for emphasis (`very very`), and \
           any word of meaning inside a quotation, where people speak as they do. Words that a mark, a hyphen or the end \
           of a sentence keeps apart are not repeated, nor are figures.",
    source: None,
    options: &[OptionMeta {
        name: "allow",
        takes: "a list of words",
        default: "[]",
        docs: "Words that may stand twice, beside those that the rule knows.",
    }],
    examples: &[
        Example::bad("The clerk sent the [[the]] report to the minister.")
            .fixed("The clerk sent the report to the minister."),
        Example::bad("He [[he]] said the mill would open before\n[[before]] May.")
            .fixed("He said the mill would open before\nMay."),
        Example::bad("It was the driest spring since\n[[since]] the gauge was put up.")
            .fixed("It was the driest spring since\nthe gauge was put up."),
        Example::bad("The ferry landed [[landed]] at noon.").fixed("The ferry landed at noon."),
        Example::bad("She had [[had]] been due at ten, and said that [[that]] the train was late.")
            .fixed("She had been due at ten, and said that the train was late."),
        Example::bad("It was a very [[very]] old bridge, built by Ansel [[Ansel]]."),
        Example::good("They had had enough, and said that that wall had never been safe."),
        Example::good("The clerk gave her her passport; what it was was a copy."),
        Example::good("Ferries to Pago Pago and Bora Bora carry soap scented with ylang ylang."),
        Example::good("“No no no,” the driver said. “A very very big one.”"),
        Example::good("After the break-in in March the side lost 2-2 2-1, and moved in in May."),
        Example::good("Whatever happens happens, but nobody had heard of this this morning."),
        Example::good("Close the gate, gate by gate. Gate six is last."),
        Example::good("The pianist Lang Lang played at the home of B. B. Ansel."),
        Example::good("A bus bus stop stands here.").options("allow = [\"bus\"]"),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    allow: Vec<String>,
}

struct RepeatedWord {
    allowed: Vec<String>,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(RepeatedWord { allowed: settings.allow.iter().map(|word| fold(word)).collect() }))
}

impl Check for RepeatedWord {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let doubles = doubles(story.document());
        let mut capitalised: HashMap<&str, usize> = HashMap::new();
        for double in doubles.iter().filter(|double| double.cases == (Case::Capital, Case::Capital)) {
            *capitalised.entry(&double.word).or_default() += 1;
        }
        for double in &doubles {
            // What an edit leaves behind it leaves once; a name comes again.
            let is_name = capitalised.get(&*double.word).is_some_and(|times| *times > 1);
            let verdict = double.verdict();
            if verdict != Verdict::Stands && !is_name && !self.allowed.contains(&double.word) {
                double.report(verdict, out);
            }
        }
    }
}

/// A word that stands twice, or more often.
struct Double<'d> {
    row: Row<'d>,
    repeat: Repeat,
    zone: Zone,
    word: String,
    cases: (Case, Case),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Stands,
    Perhaps,
    Slip,
}

fn doubles(document: &Document) -> Vec<Double<'_>> {
    let mut doubles = Vec::new();
    // Lists of tags and the cells of a table repeat what they must.
    let reads = |block: &&Block| !matches!(block.zone, Zone::Tags | Zone::TableCell | Zone::EndMark);
    for block in document.blocks().iter().filter(reads) {
        for sentence in document.sentences_of(block) {
            let row = Row::new(document, sentence);
            if !has_double(row) {
                continue;
            }
            for repeat in repeats(row).into_iter().filter(|repeat| repeat.period == 1) {
                let cases = (row.case(repeat.start), row.case(repeat.again()));
                let word = row.word(repeat.start);
                doubles.extend(word.map(|word| Double { row, repeat, zone: block.zone, word, cases }));
            }
        }
    }
    doubles
}

impl Double<'_> {
    fn verdict(&self) -> Verdict {
        let letters = self.word.chars().filter(|c| c.is_alphabetic()).count();
        if is_doubled_thing(&self.word) || self.is_abbreviation() {
            Verdict::Stands
        } else if is_emphasis(&self.word) {
            if self.is_spoken() { Verdict::Stands } else { Verdict::Perhaps }
        } else if is_function_word(&self.word) {
            self.of_function_word()
        } else if letters == 1 || self.repeat.times > 2 || self.word != "one" && is_count(&self.word) {
            // Initials, cries, telephone numbers read out.
            Verdict::Stands
        } else {
            self.of_content_word()
        }
    }

    /// `the IT it bought`, `gave us US dollars`
    fn is_abbreviation(&self) -> bool {
        let is_capitals = |at| {
            let text = self.row.text(at);
            text.chars().count() > 1 && !text.chars().any(char::is_lowercase)
        };
        is_capitals(self.repeat.start) != is_capitals(self.repeat.again())
    }

    fn of_function_word(&self) -> Verdict {
        let at = self.repeat.start;
        let next_is_lower = || {
            let next = at + 2;
            self.row.word(next).is_none() || self.row.case(next) == Case::Lower
        };
        let could_be_name = match self.cases {
            // `I` has its capital anywhere.
            _ if self.word == "i" => false,
            (Case::Lower, Case::Lower) => false,
            // `Will will`, `May may`, `vitamin A a`, `The Who who`
            (Case::Capital, Case::Lower) => {
                matches!(&*self.word, "will" | "may")
                    || matches!(&*self.word, "a" | "who") && !self.row.opens(at)
            }
            // `in In the Heights`; but `the The Times` has an article too many.
            (Case::Lower, Case::Capital) => self.word != "the" && !next_is_lower(),
            // `the band The The`, `Group A A`
            (Case::Capital, Case::Capital) => {
                self.word == "a" || self.zone != Zone::Headline && !(self.row.opens(at) && next_is_lower())
            }
        };
        // `the doubts they had had had no effect`
        let is_chain = self.repeat.times > 2 && self.word == "had";
        if could_be_name || is_chain || self.repeat.times == 2 && rightly_meets_itself(self.row, at) {
            Verdict::Stands
        } else {
            Verdict::Slip
        }
    }

    fn of_content_word(&self) -> Verdict {
        let at = self.repeat.start;
        match self.cases {
            (Case::Capital, Case::Capital) if is_of_calendar(&self.word) => Verdict::Slip,
            (Case::Capital, Case::Capital) => {
                // `Zsa Zsa`, `Bao Bao`
                let is_short = self.word.chars().count() <= 4;
                if is_short || is_doubled_name(&self.word) { Verdict::Stands } else { Verdict::Perhaps }
            }
            // `Labour Party party`, `Vulpes vulpes`; `police Police` lacks a full stop, which is another slip.
            (Case::Capital, Case::Lower) if !self.row.opens(at) => Verdict::Stands,
            (Case::Lower, Case::Capital) => Verdict::Stands,
            _ if self.is_truism() => Verdict::Stands,
            _ if self.is_spoken() => Verdict::Perhaps,
            _ => Verdict::Slip,
        }
    }

    /// `Whatever happens happens`, `those who help help themselves`
    fn is_truism(&self) -> bool {
        let at = self.repeat.start;
        match self.row.before(at).as_deref() {
            Some("what" | "whatever" | "whoever" | "whichever") => true,
            Some("who") => {
                let those = at.checked_sub(1).and_then(|who| self.row.before(who));
                those.is_some_and(|word| matches!(&*word, "those" | "people" | "anyone" | "everyone"))
            }
            _ => false,
        }
    }

    fn is_spoken(&self) -> bool {
        let quoted = self.row.document().is_quoted(self.row.span(self.repeat.start));
        quoted || matches!(self.zone, Zone::BlockQuote | Zone::PullQuote)
    }

    fn report(&self, verdict: Verdict, out: &mut Findings<'_>) {
        let first = self.row.span(self.repeat.start);
        let again = self.row.span(self.repeat.again()).cover(self.row.span(self.repeat.end() - 1));
        let often =
            if self.repeat.times == 2 { "twice".to_owned() } else { format!("{} times", self.repeat.times) };
        let help = if is_function_word(&self.word) {
            "keep one"
        } else {
            "keep one, or find the word that was meant"
        };
        let report = out
            .report(again, format!("`{}` stands {often}", self.row.text(self.repeat.start)))
            .label(first, "said here already")
            .help(help)
            .fix(self.fix(verdict));
        if verdict == Verdict::Perhaps {
            report.at_most(Severity::Suggestion);
        }
    }

    fn fix(&self, verdict: Verdict) -> Fix<Prose> {
        let first = self.row.span(self.repeat.start);
        if self.cases == (Case::Lower, Case::Capital) {
            let second = self.row.span(self.repeat.again());
            return Fix::unsure(
                "keep the second",
                vec![Edit::delete(Span::new(first.start(), second.start()))],
            );
        }
        let edits = vec![self.row.deletion(self.repeat)];
        let is_plain = self.repeat.times == 2 && self.cases.1 == Case::Lower;
        if verdict == Verdict::Slip && is_plain && is_function_word(&self.word) {
            Fix::safe("keep the first", edits)
        } else {
            Fix::unsure("keep the first", edits)
        }
    }
}

/// Days and months: they have their capital anywhere, and are no names.
fn is_of_calendar(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "april",
        "august",
        "december",
        "february",
        "friday",
        "january",
        "july",
        "june",
        "march",
        "may",
        "monday",
        "november",
        "october",
        "saturday",
        "september",
        "sunday",
        "thursday",
        "tuesday",
        "wednesday",
    ];
    DAYS.contains(&word)
}
