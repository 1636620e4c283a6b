//! What a reader says of a file: the rules of the pack `copydesk` that speak while a file is read.

use crate::diagnostic::{Diagnostic, RuleId, Severity};
use crate::text::{Source, Span};

/// The file is not clean UTF-8.
pub const ENCODING: RuleId = RuleId::native("copydesk/encoding");
/// The file, or a part of it, was not read.
pub const SKIPPED: RuleId = RuleId::native("copydesk/skipped");
/// An exception in the copy that says nothing copydesk knows.
pub const UNKNOWN_RULE: RuleId = RuleId::native("copydesk/unknown-rule");

/// A problem of `rule` at `span`, with what to do about it.
pub(super) fn problem(
    (rule, severity): (RuleId, Severity),
    span: Span<Source>,
    message: String,
    help: &str,
) -> Diagnostic {
    Diagnostic {
        rule,
        severity,
        message,
        span,
        labels: Vec::new(),
        help: (!help.is_empty()).then(|| help.to_owned()),
        fix: None,
    }
}
