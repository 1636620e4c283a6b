//! The kind `consistency`: one story writes a thing one way.

use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use super::capitals::fit;
use super::message::{Message, Slot};
use super::mistakes::Mistakes;
use super::one_or_more::OneOrMore;
use super::phrases::{Case, Names, Phrases, Place};
use super::scope::Scope;
use crate::analysis::Reading;
use crate::diagnostic::Fix;
use crate::rule::{Check, Findings, Hit, Triggers};
use crate::text::Edit;

/// `check.consistency`: where a story has two forms of a set, reports each place of the form that is not kept.
///
/// The form kept is one that stands in lint.toml's `[names]`; else the one that `prefer` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(super) struct Consistency {
    /// Sets of forms. A form is a word or phrase, or a list of its inflections, in the same order for each form.
    variants: Spanned<Vec<Spanned<Vec<Spanned<OneOrMore>>>>>,
    /// Longer phrases in which a form tells nothing.
    #[serde(default)]
    except: Vec<Spanned<String>>,
    /// Whether capitals must be as written: `ignore` (if left out) or `match`.
    #[serde(default)]
    case: Case,
    /// Whether forms count in names too: `skip` (if left out) or `read`.
    #[serde(default)]
    names: Names,
    /// Which form is kept.
    #[serde(default)]
    prefer: Prefer,
    /// What is wrong, with `{found}`, `{first}` (the form kept, as it first stands) and `{count}` (how often).
    message: Spanned<String>,
    /// What to do; what to write, if left out.
    help: Option<String>,
}

/// Which form of a set is kept.
#[derive(Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Prefer {
    /// The one that the story has most often; of several, the one that stands first.
    #[default]
    Majority,
    /// The one that stands first.
    First,
    /// The one that the set lists first.
    Listed,
}

struct OneForm {
    phrases: Phrases,
    /// For each phrase, whose form it is.
    origins: Vec<Origin>,
    sets: Vec<Vec<Vec<String>>>,
    prefer: Prefer,
    scope: Scope,
    message: Message,
    help: Option<String>,
}

/// Which inflection of which form of which set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Origin {
    set: usize,
    form: usize,
    inflection: usize,
}

/// The check that `text` writes.
pub(super) fn build(text: Spanned<Consistency>, scope: Scope, mistakes: &mut Mistakes<'_>) -> Arc<dyn Check> {
    let Consistency { variants, except, case, names, prefer, message, help } = text.into_inner();
    if variants.get_ref().is_empty() {
        mistakes.at(variants.span(), "list at least one set of forms");
    }
    let (mut phrases, mut origins, mut sets) = (Phrases::new(case, names), Vec::new(), Vec::new());
    phrases.except(&except, mistakes);
    for (set, forms) in variants.get_ref().iter().enumerate() {
        mistakes_in(forms, mistakes);
        for (form, words) in forms.get_ref().iter().enumerate() {
            for (inflection, word) in words.get_ref().0.iter().enumerate() {
                phrases.add(&Spanned::new(words.span(), word.clone()), mistakes);
                origins.push(Origin { set, form, inflection });
            }
        }
        sets.push(forms.get_ref().iter().map(|words| words.get_ref().0.clone()).collect());
    }
    let message = Message::new(&message, &[Slot::Found, Slot::First, Slot::Count], mistakes);
    Arc::new(OneForm { phrases, origins, sets, prefer, scope, message, help })
}

fn mistakes_in(forms: &Spanned<Vec<Spanned<OneOrMore>>>, mistakes: &mut Mistakes<'_>) {
    if forms.get_ref().len() < 2 {
        mistakes.at(forms.span(), "list at least two forms");
    }
    let inflections = forms.get_ref().first().map_or(0, |form| form.get_ref().0.len());
    for form in forms.get_ref() {
        match form.get_ref().0.len() {
            0 => mistakes.at(form.span(), "list at least one"),
            len if len != inflections => {
                mistakes
                    .at(form.span(), format!("the first form has {inflections} inflections, this one {len}"));
            }
            _ => {}
        }
    }
}

impl Check for OneForm {
    fn triggers(&self) -> Triggers {
        self.phrases.triggers()
    }

    fn check(&self, story: &Reading<'_>, hits: &[Hit], out: &mut Findings<'_>) {
        let mut places = self.phrases.places(story.document(), &self.scope, hits);
        // Sorted by set alone, so that the places of a set stay in the order of the story.
        places.sort_by_key(|place| self.origins[place.phrase].set);
        for places in places.chunk_by(|left, right| self.origin(left).set == self.origin(right).set) {
            self.check_set(story, places, out);
        }
    }
}

impl OneForm {
    fn origin(&self, place: &Place) -> Origin {
        self.origins[place.phrase]
    }

    fn check_set(&self, story: &Reading<'_>, places: &[Place], out: &mut Findings<'_>) {
        let set = self.origin(&places[0]).set;
        let kept = self.known_name(story, set).unwrap_or_else(|| self.preferred(places));
        let (right, wrong): (Vec<Place>, Vec<Place>) =
            places.iter().partition(|place| self.origin(place).form == kept);
        for place in wrong {
            self.report(story, place, kept, &right, out);
        }
    }

    /// Reports `place`, which does not have the form `kept`, as the places `right` do.
    fn report(
        &self,
        story: &Reading<'_>,
        place: Place,
        kept: usize,
        right: &[Place],
        out: &mut Findings<'_>,
    ) {
        let Origin { set, inflection, .. } = self.origin(&place);
        let found = story.document().text(place.span);
        // A form may have fewer inflections only in a pack with mistakes, which is not run.
        let write = fit(found, self.phrases.listed(place.phrase), &self.sets[set][kept][inflection]);
        let first = right.first().map(|place| story.document().text(place.span));
        let count = right.len().to_string();
        let message = match first {
            Some(first) => self.message.fill(|slot| match slot {
                Slot::First => first,
                Slot::Count => &count,
                _ => found,
            }),
            None => format!("`{found}`, where the desk's list of names has `{write}`"),
        };
        let help = self.help.clone().unwrap_or_else(|| format!("write `{write}`"));
        let fix = Fix::unsure(format!("write `{write}`"), vec![Edit::replace(place.span, write)]);
        let report = out.report(place.span, message).help(help).fix(fix);
        if let Some(right) = right.first() {
            report.label(right.span, "this form is kept");
        }
    }

    /// The form of `set` that the desk knows as a name.
    fn known_name(&self, story: &Reading<'_>, set: usize) -> Option<usize> {
        let known = |word: &String| story.background().names.all().any(|name| name == word);
        self.sets[set].iter().position(|form| form.iter().any(known))
    }

    /// The form to keep out of those that stand at `places`.
    fn preferred(&self, places: &[Place]) -> usize {
        let forms = || places.iter().map(|place| self.origin(place).form);
        let mut counts = vec![0_usize; self.sets[self.origin(&places[0]).set].len()];
        forms().for_each(|form| counts[form] += 1);
        let kept = match self.prefer {
            Prefer::First => forms().next(),
            Prefer::Listed => forms().min(),
            // Of several that come as often, `max_by_key` takes the last, which backwards is the first.
            Prefer::Majority => forms().rev().max_by_key(|form| counts[*form]),
        };
        kept.expect("a set is checked where one of its forms stands")
    }
}
