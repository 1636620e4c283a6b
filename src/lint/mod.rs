//! The engine: runs the rules over a story, and brings what they find back to the file.
//!
//! It is handed rules and names none but its own, the pack `copydesk`.

mod fix;
mod own;
mod place;
mod prove;
mod rule_set;
mod suppress;
mod words;

pub use fix::{apply, fix_in_rounds};
pub use own::{CONFIG, OWN_RULES, nearest};
pub use prove::{Failure, Shape, prove};
pub use rule_set::RuleSet;

use crate::analysis::{Background, Reading};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::rule::{Findings, Selector};

/// What came of running the rules over one story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What is reported, by start and then by rule.
    pub diagnostics: Vec<Diagnostic>,
    /// For each exception that was handed in, whether it let something stand.
    pub used: Vec<bool>,
}

/// Runs `rules` over the story. What `exceptions` name is let stand, and so is what the copy itself allows.
pub fn lint(
    document: &Document,
    background: &Background,
    rules: &RuleSet,
    exceptions: &[Selector],
) -> Outcome {
    let reading = Reading::new(document, background);
    let mut diagnostics = own::reader_problems(document, rules);
    let hits = rules.words().find(document.prose().as_str());
    for (rule, hits) in rules.rules().iter().zip(&hits) {
        if let Some(hits) = hits {
            let mut findings = Findings::new(&rule.meta, rule.severity);
            rule.check.check(&reading, hits, &mut findings);
            diagnostics
                .extend(findings.into_vec().into_iter().map(|finding| place::diagnostic(document, finding)));
        }
    }
    let outcome = suppress::suppress(document, rules, diagnostics, exceptions);
    in_order(outcome)
}

/// Sorted by where they start, then by rule; what one rule says twice of one place is said once.
fn in_order(mut outcome: Outcome) -> Outcome {
    let key =
        |diagnostic: &Diagnostic| (diagnostic.span.start(), diagnostic.rule.clone(), diagnostic.span.end());
    outcome.diagnostics.sort_by_key(key);
    outcome.diagnostics.dedup_by_key(|diagnostic| key(diagnostic));
    outcome
}
