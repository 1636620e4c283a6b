//! A problem in a story.

use super::{Fix, RuleId, Severity};
use crate::text::{Prose, Source, Span};

/// Something that the desk would send back, at a span of the space `S`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem<S> {
    /// The rule that speaks.
    pub rule: RuleId,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong and with what it clashes, in plain words, without a full stop.
    pub message: String,
    /// What the desk would change.
    pub span: Span<S>,
    /// The evidence: other places, none of them inside `span`.
    pub labels: Vec<Label<S>>,
    /// What to do.
    pub help: Option<String>,
    /// A change that would mend it.
    pub fix: Option<Fix<S>>,
}

/// Another place that a problem refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label<S> {
    /// The place.
    pub span: Span<S>,
    /// What stands there.
    pub message: String,
}

/// What a check finds: a problem in the prose.
pub type Finding = Problem<Prose>;

/// What is reported: a problem in the file.
pub type Diagnostic = Problem<Source>;
