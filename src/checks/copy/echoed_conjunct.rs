//! `copy/echoed-conjunct`: the same word on both sides of `and`.

use std::sync::Arc;

use serde::Deserialize;

use super::wording::{
    Case, Class, Role, Row, class, fold, goes_on, is_comparative, is_count, is_function_word,
    is_irregular_form, is_joined_to_itself, plays, same_word,
};
use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options, Triggers};
use crate::text::{Edit, Prose, Span};

/// The rule.
pub const RULE: Native = Native {
    id: "copy/echoed-conjunct",
    title: "The same word stands on both sides of `and`",
    level: Level::On(Severity::Error),
    docs: "A word joined to itself says one thing twice: `a comprehensive and comprehensive approach`. One of the two \
           was meant to be another word, or an edit left it behind. `or`, `nor`, `but`, `as well as` and `and/or` join \
           as `and` does.\n\n\
           Let stand is what English joins on purpose: comparatives (`longer and longer`), adverbs of going on (`again \
           and again`), measures (`years and years`), set phrases (`half and half`), verbs (`they talked and talked`), \
           kinds (`there are rules and rules`), and a second word that belongs to a longer name (`science and science \
           fiction`, `air quality and quality of life`, `private schools and schools run by the state`). Names are let \
           stand, since firms are called so, but not places (`in Lyon and Lyon`). Inside a quotation it is a \
           suggestion: people speak with emphasis.",
    source: None,
    options: &[OptionMeta {
        name: "allow",
        takes: "a list of words",
        default: "[]",
        docs: "Words that may be joined to themselves, beside those that the rule knows.",
    }],
    examples: &[
        Example::bad("It is a comprehensive [[and comprehensive]] plan.")
            .fixed("It is a comprehensive plan."),
        Example::bad(
            "The trains are clean, quiet [[and quiet]]. Sustainable [[and sustainable]] fishing pays.",
        )
        .fixed("The trains are clean, quiet. Sustainable fishing pays."),
        Example::bad(
            "Divers worked carefully [[and carefully]] for hours, in Ansel [[and Ansel]] before noon.",
        )
        .fixed("Divers worked carefully for hours, in Ansel before noon."),
        Example::bad("It would be neither fair [[nor fair]] to close it, nor safe [[but safe]]."),
        Example::bad("The military [[and/or military]], or medical [[as well as medical]], staff will stay."),
        Example::good(
            "The queue grew longer and longer, and people rang again and again for years and years.",
        ),
        Example::good(
            "The delegates talked and talked; there are rules and rules; the dish is half and half.",
        ),
        Example::good(
            "The shop sells science and science fiction; the bill changes income tax and tax credits.",
        ),
        Example::good("Firms such as Ansel and Ansel gave their view on air quality and quality of life."),
        Example::good("Young people and people with children may or may not come; she saw her and her cat."),
        Example::good("The military and military police met."),
        Example::good("A slow and slow waltz closes the show.").options("allow = [\"slow\"]"),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    allow: Vec<String>,
}

struct EchoedConjunct {
    allowed: Vec<String>,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    Ok(Arc::new(EchoedConjunct { allowed: settings.allow.iter().map(|word| fold(word)).collect() }))
}

const CONJUNCTIONS: &[&str] = &["and", "or", "nor", "but", "and/or", "as well as"];
const BUT: usize = 3;

impl Check for EchoedConjunct {
    fn triggers(&self) -> Triggers {
        Triggers::Words(CONJUNCTIONS.iter().map(ToString::to_string).collect())
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        for echo in hits.iter().filter_map(|hit| Echo::at(document, *hit)) {
            if echo.is_slip() && !self.allowed.contains(&echo.word) {
                echo.report(document, out);
            }
        }
    }
}

/// A word, a conjunction, and the word again.
struct Echo<'d> {
    row: Row<'d>,
    zone: Zone,
    conjunction: Hit,
    /// The place of the first word in the row, and of the second.
    first: usize,
    second: usize,
    word: String,
}

impl<'d> Echo<'d> {
    fn at(document: &'d Document, conjunction: Hit) -> Option<Self> {
        let sentence = document.sentence_at(conjunction.span.start())?;
        let row = Row::new(document, sentence);
        let place = |offset| document.token_from(offset).checked_sub(sentence.tokens.start);
        let joint = place(conjunction.span.start())?;
        let (first, second) = (joint.checked_sub(1)?, place(conjunction.span.end())?);
        let echoes = second < row.len()
            && row.span(second - 1).end() == conjunction.span.end()
            && row.is_apart(joint)
            && row.is_apart(second)
            && same_word(row.text(first), row.text(second))
            && !row.is_bound(first, second + 1);
        let zone = document.block_at(conjunction.span.start())?.zone;
        let word = row.word(first)?;
        echoes.then_some(Self { row, zone, conjunction, first, second, word })
    }

    fn is_slip(&self) -> bool {
        let listed = matches!(
            self.zone,
            Zone::Tags | Zone::TableCell | Zone::References | Zone::Byline | Zone::Credit | Zone::EndMark
        );
        let stands = self.word.chars().count() < 3
            || is_function_word(&self.word)
            || is_joined_to_itself(&self.word)
            || is_count(&self.word)
            || is_comparative(&self.word);
        if listed || stands {
            return false;
        }
        match (self.row.case(self.first), self.row.case(self.second)) {
            (Case::Capital, Case::Capital) => self.is_place(),
            (Case::Lower, Case::Capital) => false,
            (Case::Capital, Case::Lower) if !self.row.opens(self.first) => false,
            _ => !self.is_kind() && !self.is_chain() && !self.is_verb() && !self.is_of_longer_name(),
        }
    }

    /// `in Lyon and Lyon before that`: a firm would not stand after `in`.
    fn is_place(&self) -> bool {
        let next = self.second + 1;
        let ends = self
            .row
            .word(next)
            .is_none_or(|word| is_function_word(&word) && self.row.case(next) == Case::Lower);
        self.before().as_deref() == Some("in") && ends
    }

    /// `there are rules and rules`
    fn is_kind(&self) -> bool {
        let there = self.first.checked_sub(1).and_then(|be| self.row.before(be));
        there.as_deref() == Some("there") && class(&self.word) == Class::Other
    }

    /// `fast and fast and fast`, `black and white and white wine`
    fn is_chain(&self) -> bool {
        let goes_on = || {
            let joint = self.row.word(self.second + 1).is_some_and(|word| plays(&word, Role::Conjunction));
            joint && self.row.word(self.second + 2).as_deref() == Some(&*self.word)
        };
        let is_last_of_three = self.before().is_some_and(|word| plays(&word, Role::Conjunction));
        is_last_of_three && class(&self.word) != Class::Adjective || goes_on()
    }

    fn before(&self) -> Option<String> {
        self.row.before(self.first)
    }

    /// Whether it is told of somebody doing something and doing it again.
    fn is_verb(&self) -> bool {
        let (before, word) = (self.before().unwrap_or_default(), &*self.word);
        let is_object = plays(&before, Role::Determiner)
            || plays(&before, Role::Preposition) && before != "to"
            || before.ends_with("'s")
            || class(&before) == Class::Adjective;
        let is_state = matches!(&*before, "am" | "are" | "be" | "been" | "being" | "is" | "was" | "were")
            || before.ends_with("ly");
        if goes_on(word) {
            !is_object
        } else if word.ends_with("ed") || is_irregular_form(word) {
            !is_object && !is_state && !self.leads_a_noun()
        } else if word.ends_with("ing") {
            is_state
                || matches!(&*before, "began" | "keep" | "keeps" | "kept" | "keeping" | "start" | "started")
        } else {
            let asks_for_verb = plays(&before, Role::Subject)
                || matches!(&*before, "to" | "let" | "that" | "who")
                || plays(&before, Role::Auxiliary)
                    && !is_state
                    && !matches!(&*before, "had" | "has" | "have");
            asks_for_verb && class(word) != Class::Adjective
        }
    }

    /// Whether the second word is the beginning of a name, or has a meaning of its own by what follows it.
    fn is_of_longer_name(&self) -> bool {
        let before = self.before().unwrap_or_default();
        let is_adjective = match class(&self.word) {
            Class::Adjective => true,
            // `the military and military police`, but `a military and military offensive`
            Class::Either => before != "the" && !before.ends_with("'s"),
            Class::Other => {
                self.word.ends_with("ly") || is_participle(&self.word) && plays(&before, Role::Determiner)
            }
        };
        if is_adjective {
            return false;
        }
        let Some(after) = self.row.word(self.second + 1) else { return false };
        let is_contrasted = || {
            let defines =
                plays(&after, Role::Preposition) || plays(&after, Role::Question) || after == "that";
            defines && !before.is_empty() && !is_function_word(&before) && !is_past(&before)
        };
        self.conjunction.word == BUT
            || self.leads_a_noun()
            || after == "of"
            || plays(&after, Role::Auxiliary) && self.row.text(self.second - 1) == "and"
            || is_contrasted()
    }

    /// Whether a word of meaning follows the second: `science fiction`, but not `movement launched`, `reached quickly`.
    fn leads_a_noun(&self) -> bool {
        let after = self.row.word(self.second + 1);
        after.is_some_and(|word| !is_function_word(&word) && !word.ends_with("ly") && !is_past(&word))
    }

    fn report(&self, document: &Document, out: &mut Findings<'_>) {
        let (first, second) = (self.row.span(self.first), self.row.span(self.second));
        let (word, conjunction) = (document.text(first), document.text(self.conjunction.span));
        let report = out
            .report(self.conjunction.span.cover(second), format!("`{word}` on both sides of `{conjunction}`"))
            .label(first, "said here already")
            .help("keep one, or find the word that was meant")
            .fix(keep_first(first, second));
        if document.is_quoted(first) || matches!(self.zone, Zone::BlockQuote | Zone::PullQuote) {
            report.at_most(Severity::Suggestion);
        }
    }
}

fn keep_first(first: Span<Prose>, second: Span<Prose>) -> Fix<Prose> {
    Fix::unsure("keep the first", vec![Edit::delete(Span::new(first.end(), second.end()))])
}

fn is_past(word: &str) -> bool {
    word.ends_with("ed") || is_irregular_form(word)
}

fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("ing")
}
