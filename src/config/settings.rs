//! What is settled for every file that one lint.toml governs.

use std::sync::Arc;

use super::allow::{Allows, Coverage, Exceptions};
use super::patterns::Patterns;
use super::rule_sets::RuleSets;
use crate::analysis::Background;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::RuleSet;

/// What fails a run unless lint.toml or the command line says otherwise: what is most likely wrong, not what desks may
/// differ on.
pub const DEFAULT_FAIL_ON: Severity = Severity::Warning;

/// What is settled for every file that one lint.toml governs: one for all threads.
///
/// A path is given from the folder of lint.toml, with `/` between folders on every system.
#[derive(Debug)]
pub struct Settings {
    pub(super) fail_on: Severity,
    pub(super) background: Background,
    pub(super) include: Patterns,
    pub(super) exclude: Patterns,
    pub(super) rules: RuleSets,
    pub(super) allows: Allows,
}

impl Settings {
    /// The least grave finding that fails the run.
    pub fn fail_on(&self) -> Severity {
        self.fail_on
    }

    /// What the desk knows beside the stories.
    pub fn background(&self) -> &Background {
        &self.background
    }

    /// The rules for the file at `path`; the same set for all files that the same overrides fit.
    pub fn rules_for(&self, path: &str) -> Arc<RuleSet> {
        self.rules.at(path)
    }

    /// Whether `[files] include` names `path`, or a folder that it lies in.
    pub fn includes(&self, path: &str) -> bool {
        self.include.fit(path)
    }

    /// Whether `[files] exclude` names `path`, or a folder that it lies in. It wins over `include`.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.fit(path)
    }

    /// The entries of `[[allow]]` that hold for the file at `path`.
    pub fn exceptions_for(&self, path: &str) -> Exceptions {
        self.allows.at(path, &self.rules_for(path))
    }

    /// The entries of `[[allow]]` that let nothing stand, at their places in lint.toml; only those of which every rule
    /// and every file that they could concern was run.
    ///
    /// `read` has, for each file that was read, its exceptions and [`crate::lint::Outcome::used`].
    pub fn unused_allows<'r>(
        &self,
        read: impl IntoIterator<Item = (&'r Exceptions, &'r [bool])>,
        coverage: Coverage,
    ) -> Vec<Diagnostic> {
        let rules = self.rules.plain();
        match rules.rule("copydesk/unused-allow") {
            Some(rule) => self.allows.unused(read, coverage, rules, rule),
            None => Vec::new(),
        }
    }
}
