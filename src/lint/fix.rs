//! Fixes: made in rounds, since those that overlap must wait for the next.

use super::{RuleSet, lint};
use crate::analysis::Background;
use crate::diagnostic::{Applicability, Diagnostic};
use crate::document::Document;
use crate::text::{Edit, Source};

/// No rule's fixes need more: a fix that brings about the next without end is a fault of the rules.
const ROUNDS: usize = 10;

/// Makes the fixes of `diagnostics` that are at least `applicability`, in order; one that overlaps a fix made before
/// it is left for the next round. Nothing where there is none to make.
pub fn apply(text: &str, diagnostics: &[Diagnostic], applicability: Applicability) -> Option<String> {
    let (mut edits, mut free_from): (Vec<&Edit<Source>>, usize) = (Vec::new(), 0);
    for fix in diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
        let starts_after = fix.edits.first().is_some_and(|first| first.span.start() >= free_from);
        if fix.applicability >= applicability && starts_after {
            // An insertion takes its place too, or two of them would both go in at one spot.
            free_from = fix.edits.last().map_or(free_from, |last| last.span.end().max(last.span.start() + 1));
            edits.extend(&fix.edits);
        }
    }
    (!edits.is_empty()).then(|| edited(text, &edits))
}

/// Fixes a text in rounds, each read anew by `read`, until there is no more to fix.
pub fn fix_in_rounds(
    text: &str,
    read: &dyn Fn(&str) -> Document,
    background: &Background,
    rules: &RuleSet,
    applicability: Applicability,
) -> String {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let diagnostics = lint(&read(&text), background, rules, &[]).diagnostics;
        match apply(&text, &diagnostics, applicability) {
            Some(fixed) => text = fixed,
            None => break,
        }
    }
    text
}

fn edited(text: &str, edits: &[&Edit<Source>]) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for edit in edits {
        out.push_str(&text[at..edit.span.start()]);
        out.push_str(&edit.replacement);
        at = edit.span.end();
    }
    out.push_str(&text[at..]);
    out
}
