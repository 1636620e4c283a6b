//! The kind `substitution`: one thing stands where another should.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use super::capitals::fit;
use super::message::{Message, Slot, choice};
use super::mistakes::Mistakes;
use super::one_or_more::OneOrMore;
use super::phrases::{Case, Names, Phrases, Place};
use super::scope::Scope;
use crate::analysis::Reading;
use crate::diagnostic::{Applicability, Fix};
use crate::rule::{Check, Findings, Hit, Triggers};
use crate::text::Edit;

/// `check.substitution`: reports each place where one of its words stands, with what to write instead.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(super) struct Substitution {
    /// What stands, and what to write for it: a word or phrase, or a list of them to choose from.
    swap: Spanned<BTreeMap<Spanned<String>, Spanned<OneOrMore>>>,
    /// Longer phrases in which what stands is right.
    #[serde(default)]
    except: Vec<Spanned<String>>,
    /// Whether capitals must be as written: `ignore` (if left out) or `match`.
    #[serde(default)]
    case: Case,
    /// Whether words are found in names too: `skip` (if left out) or `read`.
    #[serde(default)]
    names: Names,
    /// Whether the change can be made unseen: `safe`, `unsafe` (if left out), or `none` for no change.
    #[serde(default)]
    fix: FixText,
    /// What is wrong, with `{found}` and `{use}`.
    message: Spanned<String>,
    /// What to do; what to write, if left out.
    help: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum FixText {
    Safe,
    #[default]
    Unsafe,
    None,
}

struct Swap {
    phrases: Phrases,
    /// For each phrase, what to write.
    uses: Vec<Vec<String>>,
    scope: Scope,
    fix: FixText,
    message: Message,
    help: Option<String>,
}

/// The check that `text` writes.
pub(super) fn build(
    text: Spanned<Substitution>,
    scope: Scope,
    mistakes: &mut Mistakes<'_>,
) -> Arc<dyn Check> {
    let Substitution { swap, except, case, names, fix, message, help } = text.into_inner();
    if swap.get_ref().is_empty() {
        mistakes.at(swap.span(), "list at least one");
    }
    let (mut phrases, mut uses) = (Phrases::new(case, names), Vec::new());
    phrases.except(&except, mistakes);
    for (found, write) in swap.get_ref() {
        phrases.add(found, mistakes);
        uses.push(write.get_ref().0.clone());
    }
    for (found, write) in swap.get_ref() {
        if let Some(mistake) = mistake_in(&phrases, found.get_ref(), &write.get_ref().0) {
            mistakes.at(write.span(), mistake);
        }
    }
    let message = Message::new(&message, &[Slot::Found, Slot::Use], mistakes);
    Arc::new(Swap { phrases, uses, scope, fix, message, help })
}

/// What is wrong with writing `uses` for `found`.
fn mistake_in(phrases: &Phrases, found: &str, uses: &[String]) -> Option<String> {
    if uses.iter().all(|use_| use_.trim().is_empty()) {
        return Some("say what to write; `check.existence` only marks a word".to_owned());
    }
    let again = uses.iter().find(|use_| phrases.lists(use_) || phrases.stands_in(found, use_))?;
    Some(format!("`{again}` would be reported itself: list it in `except`, or set `case`"))
}

impl Check for Swap {
    fn triggers(&self) -> Triggers {
        self.phrases.triggers()
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        for place in self.phrases.places(story.document(), &self.scope, hits) {
            self.report(story, place, out);
        }
    }
}

impl Swap {
    fn report(&self, story: &Reading<'_>, place: Place, out: &mut Findings<'_>) {
        let found = story.document().text(place.span);
        let written = self.phrases.listed(place.phrase);
        let uses: Vec<_> = self.uses[place.phrase].iter().map(|use_| fit(found, written, use_)).collect();
        let told = uses.join(" or ");
        let tell = |slot| if slot == Slot::Found { found } else { &told };
        let write = format!("write {}", choice(&uses.iter().map(String::as_str).collect::<Vec<_>>()));
        let report = out
            .report(place.span, self.message.fill(tell))
            .help(self.help.clone().unwrap_or_else(|| write.clone()));
        if let Some(applicability) = self.applicability(uses.len()) {
            let edits = vec![Edit::replace(place.span, uses[0].clone())];
            report.fix(Fix { title: format!("write `{}`", uses[0]), applicability, edits });
        }
    }

    fn applicability(&self, choices: usize) -> Option<Applicability> {
        match self.fix {
            FixText::None => None,
            _ if choices > 1 => Some(Applicability::Display),
            FixText::Safe => Some(Applicability::Safe),
            FixText::Unsafe => Some(Applicability::Unsafe),
        }
    }
}
