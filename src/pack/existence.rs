//! The kind `existence`: something stands that should not.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use super::List;
use super::message::{Message, Slot};
use super::mistakes::Mistakes;
use super::patterns::Patterns;
use super::phrases::{Case, Names, Phrases};
use super::scope::Scope;
use crate::analysis::Reading;
use crate::rule::{Check, Findings, Hit, Triggers};
use crate::text::{Prose, Span};

/// `check.existence`: reports each place where one of its words stands, or one of its patterns fits.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(super) struct Existence {
    /// Words and phrases, found where they stand whole. A rule has words or patterns.
    words: Option<List>,
    /// Regular expressions, tried on each block by itself. What the group `(?<found>…)` fits is reported, or all of it
    /// where there is no such group.
    patterns: Option<List>,
    /// Longer phrases in which they may stand.
    #[serde(default)]
    except: Vec<Spanned<String>>,
    /// Whether capitals must be as written, in words and patterns: `ignore` (if left out) or `match`.
    #[serde(default)]
    case: Case,
    /// Whether words are found in names too: `skip` (if left out) or `read`.
    #[serde(default)]
    names: Names,
    /// What is wrong, with `{found}`.
    message: Spanned<String>,
    /// What to do.
    help: Option<String>,
}

/// Reports words.
struct Words {
    phrases: Phrases,
    scope: Scope,
    report: Report,
}

/// What is said of each place.
pub(super) struct Report {
    message: Message,
    help: Option<String>,
}

/// The check that `text` writes.
pub(super) fn build(text: Spanned<Existence>, scope: Scope, mistakes: &mut Mistakes<'_>) -> Arc<dyn Check> {
    let place = text.span();
    let Existence { words, patterns, except, case, names, message, help } = text.into_inner();
    let report = Report { message: Message::new(&message, &[Slot::Found], mistakes), help };
    match (words, patterns) {
        (Some(words), None) => {
            let mut phrases = Phrases::new(case, names);
            for word in listed(words, mistakes) {
                phrases.add(&word, mistakes);
            }
            phrases.except(&except, mistakes);
            Arc::new(Words { phrases, scope, report })
        }
        (None, Some(patterns)) => {
            let patterns = listed(patterns, mistakes);
            Arc::new(Patterns::new(&patterns, &except, case, scope, report, mistakes))
        }
        (words, _) => {
            mistakes.at(place_of(words, place), "a rule has either `words` or `patterns`");
            Arc::new(Words { phrases: Phrases::new(case, names), scope, report })
        }
    }
}

fn place_of(words: Option<List>, otherwise: Range<usize>) -> Range<usize> {
    words.map_or(otherwise, |words| words.span())
}

fn listed(list: List, mistakes: &mut Mistakes<'_>) -> Vec<Spanned<String>> {
    if list.get_ref().is_empty() {
        mistakes.at(list.span(), "list at least one");
    }
    list.into_inner()
}

impl Check for Words {
    fn triggers(&self) -> Triggers {
        self.phrases.triggers()
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        for place in self.phrases.places(story.document(), &self.scope, hits) {
            self.report.write(story, place.span, out);
        }
    }
}

impl Report {
    /// Reports `span`.
    pub fn write(&self, story: &Reading<'_>, span: Span<Prose>, out: &mut Findings<'_>) {
        let found = story.document().text(span);
        let report = out.report(span, self.message.fill(|_| found));
        if let Some(help) = &self.help {
            report.help(help);
        }
    }
}
