//! From the prose back to the file.

use crate::diagnostic::{Applicability, Diagnostic, Finding, Fix, Label};
use crate::document::{Document, Zone};
use crate::text::{Edit, Prose, Source, Span};

/// The finding at its place in the file.
pub fn diagnostic(document: &Document, finding: Finding) -> Diagnostic {
    let span = document.to_source(finding.span);
    let labels = finding
        .labels
        .into_iter()
        .map(|label| Label { span: document.to_source(label.span), message: label.message });
    Diagnostic {
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        span,
        // Markup may have brought the two together; what lies inside the finding is no evidence for it.
        labels: labels.filter(|label| !label.span.overlaps(span)).collect(),
        help: finding.help,
        fix: finding.fix.map(|fix| place_fix(document, fix)),
    }
}

/// The fix in the file: only to be shown where it would touch markup or somebody's own words.
fn place_fix(document: &Document, fix: Fix<Prose>) -> Fix<Source> {
    let touchy =
        fix.edits.iter().any(|edit| touches_markup(document, edit) || touches_quotation(document, edit.span));
    let place = |edit: Edit<Prose>| {
        document
            .edit_source(&edit)
            .unwrap_or_else(|| Edit::replace(document.to_source(edit.span), edit.replacement.clone()))
    };
    Fix {
        title: fix.title,
        applicability: if touchy { Applicability::Display } else { fix.applicability },
        edits: fix.edits.into_iter().map(place).collect(),
    }
}

fn touches_markup(document: &Document, edit: &Edit<Prose>) -> bool {
    document.edit_source(edit).is_none()
}

/// Inside quotation marks, or in a block that is all quotation.
fn touches_quotation(document: &Document, span: Span<Prose>) -> bool {
    let before_end = span.end().saturating_sub(1).max(span.start());
    let block = document.block_at(span.start());
    block.is_some_and(|block| matches!(block.zone, Zone::BlockQuote | Zone::PullQuote))
        || document.is_quoted(Span::empty(span.start()))
        || document.is_quoted(Span::new(before_end, span.end()))
}
