//! `structure/headline-case`: a word that is out of line with the case of its headline.

use std::sync::Arc;

use serde::Deserialize;

use super::casing::{Body, HeadlineWords};
use super::headline_words::{Form, HeadlineWord, Opens, headline_words};
use crate::analysis::Reading;
use crate::diagnostic::{Fix, Level, Severity};
use crate::document::{Document, Zone};
use crate::rule::{Check, Example, Findings, Hit, Native, OptionError, OptionMeta, Options};
use crate::text::Edit;

/// The rule.
pub const RULE: Native = Native {
    id: "structure/headline-case",
    title: "A word is out of line with the case of its headline",
    level: Level::On(Severity::Warning),
    docs: "Headlines are written in title case (`Ferry Talks Fail Again`) or in sentence case (`Ferry talks fail again`), \
           and one word does not follow the rest: a word in small letters that no title case leaves so, or a capital in \
           mid-sentence that is none of a name's. The word is reported, not the headline.\n\n\
           In title case articles, conjunctions and prepositions of any length may be small, and so may parts of names \
           (`van`, `al-`), words with a capital inside (`iPhone`) and words in quotation marks. In sentence case a \
           capital stands that may be a name's: a word that the story or other news copy writes with a capital, or one \
           beside another. What follows a colon may have a case of its own. Headlines of fewer than four words, in \
           capitals, or between the two cases are let stand.\n\n\
           The lists of words stand in rules/data/headline-words.toml.",
    source: None,
    options: &[
        OptionMeta {
            name: "case",
            takes: "`own` | `title` | `sentence`",
            default: "\"own\"",
            docs: "The house's case for all headlines; `own` takes that of each headline.",
        },
        OptionMeta {
            name: "subheads",
            takes: "`true` | `false`",
            default: "false",
            docs: "Whether subheads are read as well.",
        },
        OptionMeta {
            name: "keep",
            takes: "a list of words",
            default: "[]",
            docs: "Words that stand as they are in any headline.",
        },
    ],
    examples: &[
        Example::bad("A Hard Slog in Port Ansel: [[navigating]] the First Storm of the Year")
            .zone(Zone::Headline)
            .fixed("A Hard Slog in Port Ansel: Navigating the First Storm of the Year"),
        Example::bad("Ferry Line [[orders]] Two New Ships After Long Dispute").zone(Zone::Headline),
        Example::bad("Ferry line orders two new ships [[After]] long dispute")
            .zone(Zone::Headline)
            .fixed("Ferry line orders two new ships after long dispute"),
        Example::bad(
            "# Town saves the old [[Pier]] from demolition\n\nThe pier will be mended, the town said.\n",
        )
        .format("markdown"),
        Example::bad("Council Votes to Cut [[bus]] Fares").zone(Zone::Headline).options("case = \"title\""),
        Example::good("Ferry line orders two new ships from Norway").zone(Zone::Headline),
        Example::good("A Stroll on the Moor Leads to a Hoard of Roman Coins").zone(Zone::Headline),
        Example::good(
            "# Doctors Without Borders quits Sudan\n\nIt said Doctors Without Borders would leave.\n",
        )
        .format("markdown"),
        Example::good("Prime Minister to visit Leeds on Black Friday").zone(Zone::Headline),
        Example::good("Council Election Live Updates: what we know so far").zone(Zone::Headline),
        Example::good("Omar al-Rashadi and Joost van der Meulen Open the New Bridge").zone(Zone::Headline),
        Example::good("Minister Says 'we will never close it' After Night of Protest").zone(Zone::Headline),
        Example::good("New Rules for e-Bikes and iPhones Take Effect").zone(Zone::Headline),
    ],
    build,
};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    case: House,
    subheads: bool,
    keep: Vec<String>,
}

/// The case that the house writes headlines in.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum House {
    /// Each headline's own.
    #[default]
    Own,
    Title,
    Sentence,
}

struct HeadlineCase {
    settings: Settings,
    lists: HeadlineWords,
}

fn build(options: &Options<'_>) -> Result<Arc<dyn Check>, OptionError> {
    let settings: Settings = options.read()?;
    let lists = HeadlineWords::new(&settings.keep);
    Ok(Arc::new(HeadlineCase { settings, lists }))
}

/// Shorter headlines do not show their case.
const FEWEST_WORDS: usize = 4;

/// Shorter words are small in one title case or another.
const SHORTEST: usize = 4;

/// A run of so many words with capitals may be one name.
const LONGEST_NAME: usize = 3;

impl Check for HeadlineCase {
    fn check(&self, story: &Reading<'_>, _: &[Hit], out: &mut Findings<'_>) {
        let document = story.document();
        let is_read = |zone| zone == Zone::Headline || self.settings.subheads && zone == Zone::Subhead;
        let headlines: Vec<_> = document
            .blocks()
            .iter()
            .filter(|block| is_read(block.zone))
            .map(|block| headline_words(document, block, &self.lists))
            .filter(|words| words.len() >= FEWEST_WORDS && has_both_cases(words))
            .collect();
        if headlines.is_empty() {
            return;
        }
        let body = Body::of(document, headlines.iter().flatten().map(|word| &*word.key));
        for words in &headlines {
            let headline = Headline { words, lists: &self.lists, body: &body, house: self.settings.case };
            headline
                .small_faults()
                .chain(headline.capital_faults())
                .for_each(|word| report(document, word, out));
        }
    }
}

/// Whether words after the first are in small letters, and others have capitals.
fn has_both_cases(words: &[HeadlineWord]) -> bool {
    let inner = |form: Form| words.iter().skip(1).any(|word| word.form == form);
    inner(Form::Capital) && inner(Form::Small)
}

/// A headline, with what is known of its words.
struct Headline<'a> {
    words: &'a [HeadlineWord],
    lists: &'a HeadlineWords,
    body: &'a Body,
    house: House,
}

impl<'a> Headline<'a> {
    /// The words in small letters that are out of line, where it is in title case.
    fn small_faults(&self) -> impl Iterator<Item = &'a HeadlineWord> {
        let proofs: Vec<_> = (0..self.words.len()).filter(|at| self.proof(*at) > 0).collect();
        let weight: usize = proofs.iter().map(|at| self.proof(*at)).sum();
        let in_title_case =
            |part| self.house == House::Title || proofs.iter().any(|proof| self.words[*proof].part == part);
        let faults: Vec<_> = self
            .words
            .iter()
            .skip(1)
            .filter(|word| self.is_too_small(word))
            .filter(|word| in_title_case(word.part))
            .collect();
        let is_title_case = match self.house {
            House::Own => {
                weight > 1 && self.low().max(faults.len()) * 3 <= weight + 1 && !self.is_one_name(&proofs)
            }
            House::Title => true,
            House::Sentence => false,
        };
        faults.into_iter().filter(move |_| is_title_case)
    }

    /// How many words of some weight are in small letters.
    fn low(&self) -> usize {
        let is_low = |word: &&HeadlineWord| {
            word.form == Form::Small
                && word.key.chars().nth(2).is_some()
                && !self.lists.may_be_small(&word.key)
        };
        self.words.iter().skip(1).filter(is_low).count()
    }

    /// How strongly the capital of the word `at` speaks for title case.
    fn proof(&self, at: usize) -> usize {
        let word = &self.words[at];
        let is_inner = word.form == Form::Capital && word.opens == Opens::Nothing && !word.before_figure;
        if is_inner { self.lists.proof(head(&word.key), self.body) } else { 0 }
    }

    /// Whether every title case would give the word a capital.
    fn is_too_small(&self, word: &HeadlineWord) -> bool {
        let shortest = if self.house == House::Title { 3 } else { SHORTEST };
        let is_principal = word.key.chars().count() >= shortest && !self.lists.may_be_small(&word.key);
        word.form == Form::Small && (word.opens == Opens::AfterColon || is_principal)
    }

    /// Whether the words at `proofs` may be a single name: `Doctors Without Borders`, `Rage Against the Machine`.
    fn is_one_name(&self, proofs: &[usize]) -> bool {
        let (Some(first), Some(last)) = (proofs.first(), proofs.last()) else { return false };
        // The story would have the name in its body, with its capitals.
        if proofs.iter().any(|at| self.body.has(&self.words[*at].key)) {
            return false;
        }
        let in_name = |word: &&HeadlineWord| word.form != Form::Small || is_link(word);
        let before = self.words[..*first].iter().rev().take_while(in_name).count();
        let after = self.words[*last..].iter().skip(1).take_while(in_name).count();
        let run = &self.words[first - before..=last + after];
        run.iter().all(|word| in_name(&word))
            && run.iter().filter(|word| !is_link(word)).count() <= LONGEST_NAME
    }

    /// The words with a capital that are out of line, where it is in sentence case.
    fn capital_faults(&self) -> impl Iterator<Item = &'a HeadlineWord> {
        // A capital beside a name is part of it, and speaks for no case.
        let stands_apart = |at: &usize| !self.is_joined_before(*at) && !self.is_joined_after(*at);
        let proofs = (1..self.words.len()).filter(|at| self.proof(*at) > 0).filter(stands_apart).count();
        let faults: Vec<_> = (1..self.words.len()).filter(|at| self.is_no_name(*at)).collect();
        let is_sentence_case = match self.house {
            House::Own => self.low() > 1 && faults.len() == 1 && proofs <= 1,
            House::Title => false,
            House::Sentence => true,
        };
        let words = self.words;
        faults.into_iter().filter(move |_| is_sentence_case).map(move |at| &words[at])
    }

    /// Whether the word `at` has a capital and is part of no name.
    fn is_no_name(&self, at: usize) -> bool {
        let word = &self.words[at];
        if word.form != Form::Capital
            || word.opens != Opens::Nothing
            || word.before_figure
            || word.key.contains('-')
        {
            return false;
        }
        if self.is_joined_before(at) || self.is_joined_after(at) {
            // `Nurses in Leeds Begin strike`: a word that no copy has in a name, right after one.
            let goes_on = self.words.get(at + 1).is_some_and(|next| next.form == Form::Small);
            let comes_after = goes_on && !word.ends_clause && self.words[at - 1].form != Form::Small;
            return comes_after && self.lists.is_never_name(&word.key, self.body);
        }
        let counted = word.after_figure || word.ends_clause && self.is_after_article(at);
        self.lists.is_no_name(&word.key, self.body)
            || counted && self.lists.is_countable(&word.key, self.body)
    }

    /// Whether a name stands before the word `at`, or is joined to it: `Bank of ...`.
    fn is_joined_before(&self, at: usize) -> bool {
        let links = self.words[1..at].iter().rev().take_while(|word| is_link(word)).count();
        let other = at - links - 1;
        // The first word has a capital whatever it is.
        let named = other > 0 || self.lists.proof(&self.words[0].key, self.body) == 0;
        links < 3 && self.words[other].form != Form::Small && named
    }

    /// Whether a name stands after the word `at`, or is joined to it: `... of England`.
    fn is_joined_after(&self, at: usize) -> bool {
        let links = self.words[at + 1..].iter().take_while(|word| is_link(word)).count();
        let other = self.words.get(at + 1 + links);
        links < 3 && !self.words[at].ends_clause && other.is_some_and(|word| word.form != Form::Small)
    }

    /// Whether `a` or `an` stands before the word `at`, a word in small letters between the two perhaps.
    fn is_after_article(&self, at: usize) -> bool {
        let is_article = |word: &HeadlineWord| matches!(&*word.key, "a" | "an") && !word.ends_clause;
        match &self.words[..at] {
            [.., article, between] if is_article(article) => {
                between.form == Form::Small && !between.ends_clause && !self.lists.may_be_small(&between.key)
            }
            [.., article] => is_article(article),
            [] => false,
        }
    }
}

/// Whether the word joins the parts of a name.
fn is_link(word: &HeadlineWord) -> bool {
    word.form == Form::Small && matches!(&*word.key, "of" | "the" | "and" | "for")
}

/// The first part of a compound: `water` of `water-efficient`.
fn head(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}

fn report(document: &Document, word: &HeadlineWord, out: &mut Findings<'_>) {
    let text = document.text(word.span);
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return };
    let is_small = word.form == Form::Small;
    let letter: String =
        if is_small { first.to_uppercase().collect() } else { first.to_lowercase().collect() };
    let right = letter + letters.as_str();
    let message = if is_small {
        format!("`{text}` is in small letters in a headline in title case")
    } else {
        format!("`{text}` has a capital in a headline in sentence case")
    };
    out.report(word.span, message)
        .help(format!("write `{right}`"))
        .fix(Fix::unsure(format!("write `{right}`"), vec![Edit::replace(word.span, right)]));
}
