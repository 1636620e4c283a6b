//! Regular expressions of the kind `existence`.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;

use super::existence::Report;
use super::mistakes::Mistakes;
use super::pattern::Pattern;
use super::phrases::Case;
use super::scope::Scope;
use crate::analysis::Reading;
use crate::document::Block;
use crate::rule::{Check, Findings, Hit, Triggers};
use crate::text::{Prose, Span};

/// Reports what patterns fit.
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
    /// Texts one of which stands in all that the patterns can fit, each with its pattern; nothing where there are
    /// none for one of them.
    literals: Option<Vec<(String, usize)>>,
    except: Option<Pattern>,
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
        let patterns: Vec<_> =
            patterns.iter().filter_map(|pattern| Pattern::read(pattern, case, mistakes)).collect();
        let mut literals = Some(Vec::new());
        for (number, pattern) in patterns.iter().enumerate() {
            literals = literals.zip(pattern.literals()).map(|(mut all, these)| {
                all.extend(these.iter().map(|text| (text.clone(), number)));
                all
            });
        }
        let except = Pattern::any_of(except, case, mistakes);
        Self { patterns, literals, except, scope, report }
    }

    /// The blocks to try, each with the patterns to try on it.
    fn candidates<'d>(&self, story: &Reading<'d>, hits: &[Hit]) -> Vec<(&'d Block, Vec<usize>)> {
        let document = story.document();
        let Some(literals) = &self.literals else {
            let all = || (0..self.patterns.len()).collect();
            return document.blocks().iter().map(|block| (block, all())).collect();
        };
        let mut candidates: Vec<(&Block, BTreeSet<usize>)> = Vec::new();
        for hit in hits {
            let Some(block) = document.block_at(hit.span.start()) else { continue };
            let pattern = literals[hit.word].1;
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
        let place =
            |found: Range<usize>| Span::new(block.span.start() + found.start, block.span.start() + found.end);
        let fits = |number: &usize| self.patterns[*number].places(text);
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
        let excepted: Vec<_> = self.except.iter().flat_map(|except| except.places(text)).map(place).collect();
        found.retain(|span| {
            let before = excepted.partition_point(|exception| exception.start() <= span.start());
            !excepted[..before].last().is_some_and(|exception| exception.contains(*span))
        });
        found
    }
}

impl Check for Patterns {
    fn triggers(&self) -> Triggers {
        match &self.literals {
            Some(literals) => Triggers::Literals(literals.iter().map(|(text, _)| text.clone()).collect()),
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
