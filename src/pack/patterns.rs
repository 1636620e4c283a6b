//! Regular expressions of the kind `existence`.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::literal::Extractor;
use toml::Spanned;

use super::existence::Report;
use super::mistakes::Mistakes;
use super::phrases::{Case, is_phrase};
use super::scope::Scope;
use crate::analysis::Reading;
use crate::document::Block;
use crate::rule::{Check, Findings, Hit, Triggers};
use crate::text::{Prose, Span};

/// A literal shorter than this stands in so many paragraphs that it saves nothing.
const SHORTEST_LITERAL: usize = 2;

/// The group of a pattern that is reported, where the rest is context.
const FOUND: &str = "found";

/// Reports what patterns fit.
pub(super) struct Patterns {
    patterns: Vec<Regex>,
    /// The beginnings of all that the patterns can fit, each with its pattern; nothing where one of them has none.
    beginnings: Option<Vec<(String, usize)>>,
    except: Option<Regex>,
    scope: Scope,
    report: Report,
}

impl Patterns {
    /// The check of `patterns`, each of which may stand in one of `except`.
    pub fn new(
        patterns: &[Spanned<String>],
        except: &[Spanned<String>],
        case: Case,
        scope: Scope,
        report: Report,
        mistakes: &mut Mistakes<'_>,
    ) -> Self {
        let (mut regexes, mut beginnings) = (Vec::new(), Some(Vec::new()));
        for pattern in patterns {
            let Some(regex) = regex(pattern, case, mistakes) else { continue };
            let number = regexes.len();
            beginnings = beginnings.zip(beginnings_of(pattern.get_ref(), case)).map(|(mut all, these)| {
                all.extend(these.into_iter().map(|text| (text, number)));
                all
            });
            regexes.push(regex);
        }
        let except = exceptions(except, case, mistakes);
        Self { patterns: regexes, beginnings, except, scope, report }
    }

    /// The blocks to try, each with the patterns to try on it.
    fn candidates<'d>(&self, story: &Reading<'d>, hits: &[Hit]) -> Vec<(&'d Block, Vec<usize>)> {
        let document = story.document();
        let Some(beginnings) = &self.beginnings else {
            let all = || (0..self.patterns.len()).collect();
            return document.blocks().iter().map(|block| (block, all())).collect();
        };
        let mut candidates: Vec<(&Block, BTreeSet<usize>)> = Vec::new();
        for hit in hits {
            let Some(block) = document.block_at(hit.span.start()) else { continue };
            let pattern = beginnings[hit.word].1;
            match candidates.last_mut() {
                Some((last, patterns)) if last.span == block.span => {
                    patterns.insert(pattern);
                }
                _ => candidates.push((block, BTreeSet::from([pattern]))),
            }
        }
        candidates.into_iter().map(|(block, patterns)| (block, patterns.into_iter().collect())).collect()
    }

    /// Where `patterns` fit in `block`: of those that overlap the first, and of two that begin together the longer.
    fn places(&self, story: &Reading<'_>, block: &Block, patterns: &[usize]) -> Vec<Span<Prose>> {
        let text = story.document().text(block.span);
        let place = |found: regex::Match<'_>| {
            Span::new(block.span.start() + found.start(), block.span.start() + found.end())
        };
        let fits = |number: &usize| matches(&self.patterns[*number], text);
        let mut found: Vec<_> =
            patterns.iter().flat_map(fits).map(place).filter(|span| !span.is_empty()).collect();
        if found.is_empty() {
            return found;
        }
        found.sort_by_key(|span| (span.start(), Reverse(span.end())));
        let mut taken_to = 0;
        found.retain(|span| {
            let free = taken_to <= span.start();
            taken_to = taken_to.max(span.end());
            free
        });
        let excepted: Vec<_> =
            self.except.iter().flat_map(|except| except.find_iter(text).map(place)).collect();
        found.retain(|span| {
            let before = excepted.partition_point(|exception| exception.start() <= span.start());
            !excepted[..before].last().is_some_and(|exception| exception.contains(*span))
        });
        found
    }
}

/// What `pattern` fits in `text`: the whole, or its group `found` where it has one and the rest is context.
fn matches<'t>(pattern: &Regex, text: &'t str) -> Vec<regex::Match<'t>> {
    if pattern.capture_names().flatten().any(|name| name == FOUND) {
        pattern.captures_iter(text).filter_map(|groups| groups.name(FOUND)).collect()
    } else {
        pattern.find_iter(text).collect()
    }
}

/// The phrases in which what is found stands; looked for only in a block where something is found.
fn exceptions(except: &[Spanned<String>], case: Case, mistakes: &mut Mistakes<'_>) -> Option<Regex> {
    for phrase in except {
        if let Err(message) = is_phrase(phrase.get_ref()) {
            mistakes.at(phrase.span(), message);
        }
    }
    let phrases: Vec<_> = except.iter().map(|phrase| regex::escape(phrase.get_ref())).collect();
    let any = RegexBuilder::new(&phrases.join("|")).case_insensitive(case == Case::Ignore).build();
    any.ok().filter(|_| !phrases.is_empty())
}

impl Check for Patterns {
    fn triggers(&self) -> Triggers {
        match &self.beginnings {
            Some(beginnings) => Triggers::Literals(beginnings.iter().map(|(text, _)| text.clone()).collect()),
            None => Triggers::Always,
        }
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        for (block, patterns) in self.candidates(story, hits) {
            if !self.scope.reads(block.zone) {
                continue;
            }
            for span in self.places(story, block, &patterns) {
                if self.scope.admits(story.document(), span) {
                    self.report.write(story, span, out);
                }
            }
        }
    }
}

fn regex(pattern: &Spanned<String>, case: Case, mistakes: &mut Mistakes<'_>) -> Option<Regex> {
    let written = pattern.get_ref();
    if let Err(error) = parse(written, case) {
        let (what, part) = fault(&error, written.len());
        mistakes.inside(pattern.span(), written, part, format!("no regular expression: {what}"));
        return None;
    }
    let built = RegexBuilder::new(written).case_insensitive(case == Case::Ignore).build();
    match built {
        Ok(regex) if regex.is_match("") => {
            mistakes.at(pattern.span(), "it fits where nothing stands: ask for at least one character");
            None
        }
        Ok(regex) => Some(regex),
        Err(error) => {
            mistakes.at(pattern.span(), format!("no regular expression: {error}"));
            None
        }
    }
}

fn parse(pattern: &str, case: Case) -> Result<regex_syntax::hir::Hir, regex_syntax::Error> {
    regex_syntax::ParserBuilder::new().case_insensitive(case == Case::Ignore).build().parse(pattern)
}

/// What is wrong with a pattern of `len` bytes, and which of them.
fn fault(error: &regex_syntax::Error, len: usize) -> (String, std::ops::Range<usize>) {
    let (what, span) = match error {
        regex_syntax::Error::Parse(error) => (error.kind().to_string(), error.span()),
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), error.span()),
        _ => return (error.to_string(), 0..len),
    };
    (what, span.start.offset..span.end.offset)
}

/// Texts with one of which all begins that `pattern` can fit, if there are such. The engine looks for them in place of
/// the pattern.
fn beginnings_of(pattern: &str, case: Case) -> Option<Vec<String>> {
    let found = Extractor::new().extract(&parse(pattern, case).ok()?);
    let literals = found.literals()?;
    let long_enough =
        !literals.is_empty() && literals.iter().all(|literal| literal.len() >= SHORTEST_LITERAL);
    // The engine takes small letters for capitals, so that those in both are found twice.
    let lower = |literal: &regex_syntax::hir::literal::Literal| {
        String::from_utf8(literal.as_bytes().to_ascii_lowercase()).ok()
    };
    let texts: Option<BTreeSet<_>> = literals.iter().map(lower).collect();
    texts.filter(|_| long_enough).map(|texts| texts.into_iter().collect())
}
