//! What a rule is: what is said of it, its options, its check, and what the check may report.

mod check;
mod definition;
mod example;
mod findings;
mod meta;
mod options;
mod selector;

pub use check::{Check, Hit, Triggers, blocks_with};
pub use definition::{Definition, Native, Rule};
pub use example::{Example, MarkError, Marked, Verdict};
pub use findings::{Findings, Report};
pub use meta::{OptionMeta, RuleMeta};
pub use options::{OptionError, Options};
pub use selector::{Closeness, Selector};
