//! What a check has found so far.

use super::RuleMeta;
use crate::diagnostic::{Finding, Fix, Label, Severity};
use crate::text::{Prose, Span};

/// Takes what a check reports, and stamps it with the rule and its severity.
#[derive(Debug)]
pub struct Findings<'r> {
    meta: &'r RuleMeta,
    severity: Severity,
    found: Vec<Finding>,
}

/// A finding that is being written.
#[derive(Debug)]
pub struct Report<'f> {
    finding: &'f mut Finding,
}

impl<'r> Findings<'r> {
    /// An empty list for a rule that speaks at `severity`.
    pub fn new(meta: &'r RuleMeta, severity: Severity) -> Self {
        Self { meta, severity, found: Vec::new() }
    }

    /// Reports a problem at `span`: what is wrong, and with what it clashes.
    pub fn report(&mut self, span: Span<Prose>, message: impl Into<String>) -> Report<'_> {
        self.found.push(Finding {
            rule: self.meta.id.clone(),
            severity: self.severity,
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
            fix: None,
        });
        Report { finding: self.found.last_mut().expect("one was just put in") }
    }

    /// All that was reported.
    pub fn into_vec(self) -> Vec<Finding> {
        self.found
    }
}

impl Report<'_> {
    /// Points at the evidence: another place, and what stands there. One inside the finding's own span is left out.
    pub fn label(self, span: Span<Prose>, message: impl Into<String>) -> Self {
        if !span.overlaps(self.finding.span) {
            self.finding.labels.push(Label { span, message: message.into() });
        }
        self
    }

    /// Says what to do.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.finding.help = Some(help.into());
        self
    }

    /// Offers a change that mends it.
    pub fn fix(self, fix: Fix<Prose>) -> Self {
        self.finding.fix = Some(fix);
        self
    }

    /// Lowers it to `severity`, if it is graver.
    pub fn at_most(self, severity: Severity) -> Self {
        self.finding.severity = self.finding.severity.min(severity);
        self
    }
}
