//! What is reported: a problem at a span, its evidence, what to do about it. Knows no rule.

mod fix;
mod id;
mod problem;
mod severity;

pub use fix::{Applicability, Fix};
pub use id::{RuleId, RuleIdError};
pub use problem::{Diagnostic, Finding, Label, Problem};
pub use severity::{Level, Severity, UnknownName};
