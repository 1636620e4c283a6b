//! Exceptions: what is let stand, and exceptions that let nothing stand.

use super::{Outcome, RuleSet, own};
use crate::diagnostic::Diagnostic;
use crate::document::{Allowance, Document, Origin, Stretch};
use crate::rule::Selector;
use crate::text::{Source, Span};

/// An exception of the copy, ready to be held against diagnostics.
struct Exception<'d> {
    selector: Selector,
    stretch: Option<Span<Source>>,
    allowance: &'d Allowance,
    used: bool,
}

/// Takes out what the copy or `exceptions` let stand, and adds what is wrong with the copy's own exceptions.
pub fn suppress(
    document: &Document,
    rules: &RuleSet,
    diagnostics: Vec<Diagnostic>,
    exceptions: &[Selector],
) -> Outcome {
    let mut written: Vec<_> =
        document.allowances().iter().map(|allowance| Exception::new(document, allowance)).collect();
    let mut used = vec![false; exceptions.len()];
    let mut kept = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let mut stands = false;
        for exception in written.iter_mut().filter(|exception| exception.covers(&diagnostic)) {
            exception.used = true;
            stands = true;
        }
        for (exception, used) in exceptions.iter().zip(&mut used) {
            if exception.names(&diagnostic.rule).is_some() {
                *used = true;
                stands = true;
            }
        }
        if !stands {
            kept.push(diagnostic);
        }
    }
    kept.extend(written.iter().filter_map(|exception| exception.complaint(rules)));
    Outcome { diagnostics: kept, used }
}

impl<'d> Exception<'d> {
    fn new(document: &Document, allowance: &'d Allowance) -> Self {
        let stretch = match allowance.stretch {
            Stretch::File => None,
            Stretch::Part(span) => Some(document.to_source(span)),
        };
        Self { selector: Selector::new(&allowance.rule), stretch, allowance, used: false }
    }

    fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let here = self.stretch.is_none_or(|stretch| {
            stretch.overlaps(diagnostic.span)
                || diagnostic.span.is_empty() && stretch.contains(diagnostic.span)
        });
        here && self.selector.names(&diagnostic.rule).is_some()
    }

    fn complaint(&self, rules: &RuleSet) -> Option<Diagnostic> {
        if self.used || self.allowance.origin == Origin::Mark {
            None
        } else if !rules.knows(&self.selector) {
            own::unknown_rule(rules, self.selector.as_str(), self.allowance.written)
        } else if rules.runs_all(&self.selector) {
            own::unused_allow(rules, self.selector.as_str(), self.allowance.written)
        } else {
            None
        }
    }
}
