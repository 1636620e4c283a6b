//! `copy/repeated-phrase`: a phrase stands twice.

use std::sync::Arc;

use serde::Deserialize;

use super::wording::{Case, Repeat, Role, Row, fold, is_doubled_phrase, is_function_word, plays, repeats};
use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{TokenKind, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};

/// The rule.
pub const RULE: Native = Native {
    id: "copy/repeated-phrase",
    title: "A phrase stands twice",
    level: Level::On(Severity::Error),
    docs: "Two to six words said again at once are what a moved or pasted stretch leaves behind: `in the in the city`. \
           The longest repeat is reported, once, from its second time on.\n\n\
           Let stand is what English says in a chain (`again and again and again`, `day after day after day`), what a \
           mark keeps apart (`four more years, four more years`), a clause that meets its own words (`what she said \
           she said on the record`), figures, and `New York New York`. Inside a quotation it is a suggestion: people \
           begin again when they speak, and crowds chant.",
    source: None,
    options: &[OptionMeta {
        name: "allow",
        takes: "a list of phrases",
        default: "[]",
        docs: "Phrases that may stand twice, beside those that the rule knows.",
    }],
    examples: &[
        Example::bad("Most people live in the [[in the]] city.").fixed("Most people live in the city."),
        Example::bad("It is not clear [[it is not clear]] who felled the oaks.")
            .fixed("It is not clear who felled the oaks."),
        Example::bad("The Ansel Valley Trust [[the Ansel Valley Trust]] owns six mills.")
            .fixed("The Ansel Valley Trust owns six mills."),
        Example::bad("The lift had not been inspected\n[[had not been inspected]] since spring.")
            .fixed("The lift had not been inspected\nsince spring."),
        Example::bad("Prices rose by 4 per cent [[by 4 per cent]] in a week.")
            .fixed("Prices rose by 4 per cent in a week."),
        Example::good(
            "The bell rang again and again and again, day after day after day, louder and louder and louder.",
        ),
        Example::good(
            "What she said she said on the record; the things they do they do for love; what will be will be.",
        ),
        Example::good(
            "“Four more years, four more years,” the crowd sang, at the gate. At the gate stood a guard.",
        ),
        Example::good("They fly from New York New York to Ansel, and won 6-4 6-4."),
        Example::good("The band played Wild Thing Wild Thing.").options("allow = [\"wild thing\"]"),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    allow: Vec<String>,
}

struct RepeatedPhrase {
    allowed: Vec<String>,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(RepeatedPhrase { allowed: settings.allow.iter().map(|phrase| fold(phrase)).collect() }))
}

impl Check for RepeatedPhrase {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for block in document.blocks() {
            // Lists of tags and the cells of a table repeat what they must.
            if matches!(block.zone, Zone::Tags | Zone::TableCell | Zone::EndMark) {
                continue;
            }
            for sentence in document.sentences_of(block) {
                let row = Row::new(document, sentence);
                for repeat in repeats(row) {
                    let phrase = Phrase { row, repeat };
                    if !phrase.stands() && !self.allowed.contains(&phrase.folded()) {
                        phrase.report(block.zone, out);
                    }
                }
            }
        }
    }
}

/// A phrase that stands twice, or more often.
struct Phrase<'d> {
    row: Row<'d>,
    repeat: Repeat,
}

impl Phrase<'_> {
    fn words(&self) -> impl Iterator<Item = Option<String>> {
        (self.repeat.start..self.repeat.again()).map(|at| self.row.word(at))
    }

    fn folded(&self) -> String {
        let texts: Vec<_> =
            (self.repeat.start..self.repeat.again()).map(|at| fold(self.row.text(at))).collect();
        texts.join(" ")
    }

    fn stands(&self) -> bool {
        self.repeat.period < 2
            || self.is_of_figures()
            || self.is_chain()
            || self.meets_itself()
            || self.is_joined_word()
            || is_doubled_phrase(self.folded().trim_end_matches(" and"))
    }

    /// Scores, addresses, telephone numbers: a phrase begins and ends with a word and has two of them.
    fn is_of_figures(&self) -> bool {
        let edge = |at| self.row.kind(at) != Some(TokenKind::Word);
        edge(self.repeat.start) || edge(self.repeat.again() - 1) || self.words().flatten().count() < 2
    }

    /// `more and more and more`, `day after day after day`, found from either end.
    fn is_chain(&self) -> bool {
        let joins = |word: &str| {
            plays(word, Role::Conjunction)
                || matches!(word, "after" | "by" | "in" | "on" | "to" | "upon" | "for")
        };
        let words: Vec<_> = self.words().flatten().collect();
        let [one, other] = &*words else { return false };
        let links = |link: &str, word: &str| {
            joins(link) && !plays(word, Role::Determiner) && !plays(word, Role::Auxiliary)
        };
        let follows = |at, word: &str| self.row.word(at).as_deref() == Some(word);
        links(other, one) && follows(self.repeat.end(), one)
            || links(one, other) && self.row.before(self.repeat.start).as_deref() == Some(other)
    }

    /// `black and white and white`: a word joined to itself is for another rule.
    fn is_joined_word(&self) -> bool {
        let words: Vec<_> = self.words().flatten().collect();
        matches!(&*words, [joint, word] if plays(joint, Role::Conjunction) && !is_function_word(word))
    }

    /// `What she said she said on the record`: a subject and its verb, which end one clause and make the next.
    fn meets_itself(&self) -> bool {
        let words: Vec<_> = self.words().flatten().collect();
        let [subject, verb] = &*words else { return false };
        let asked = || {
            let before =
                (self.repeat.start.saturating_sub(6)..self.repeat.start).filter_map(|at| self.row.word(at));
            before.into_iter().any(|word| plays(&word, Role::Question))
        };
        let helps = plays(verb, Role::Auxiliary) && !matches!(&**verb, "do" | "does" | "did");
        // `what we've found we've found by luck`
        let pronoun = subject.split_once('\'').map_or(&**subject, |(pronoun, _)| pronoun);
        // `whatever will be will be`
        let is_verb = plays(subject, Role::Auxiliary) && plays(verb, Role::Auxiliary);
        plays(pronoun, Role::Subject) && (!helps || asked()) || is_verb && asked()
    }

    fn report(&self, zone: Zone, out: &mut Findings<'_>) {
        let Repeat { start, times, .. } = self.repeat;
        let first = self.row.span(start).cover(self.row.span(self.repeat.again() - 1));
        let again = self.row.span(self.repeat.again()).cover(self.row.span(self.repeat.end() - 1));
        let often = if times == 2 { "twice".to_owned() } else { format!("{times} times") };
        let report = out
            .report(again, format!("`{}` stands {often}", self.row.document().text(first)))
            .label(first, "said here already")
            .help("keep one")
            .fix(self.fix());
        let spoken =
            self.row.document().is_quoted(first) || matches!(zone, Zone::BlockQuote | Zone::PullQuote);
        if spoken {
            report.at_most(Severity::Suggestion);
        }
    }

    /// Unseen only where nothing but words of grammar goes: a name may be missing between two names.
    fn fix(&self) -> Fix<crate::text::Prose> {
        let edits = vec![self.row.deletion(self.repeat)];
        let goes_in_lower =
            (self.repeat.again()..self.repeat.end()).all(|at| self.row.case(at) == Case::Lower);
        let is_plain = self.repeat.times == 2 && goes_in_lower;
        let is_grammar = self.words().flatten().all(|word| is_function_word(&word));
        if is_plain && is_grammar {
            Fix::safe("keep the first", edits)
        } else {
            Fix::unsure("keep the first", edits)
        }
    }
}
