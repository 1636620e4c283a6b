//! The rules that are run together.

use super::words::Words;
use crate::diagnostic::RuleId;
use crate::rule::{Rule, Selector};

/// Rules to be run together, and the ids of all that are known, run or not.
#[derive(Debug)]
pub struct RuleSet {
    rules: Vec<Rule>,
    words: Words,
    known: Vec<RuleId>,
}

impl RuleSet {
    /// The set of `rules`, out of those `known`.
    pub fn new(rules: Vec<Rule>, known: Vec<RuleId>) -> Self {
        Self { words: Words::new(&rules), rules, known }
    }

    /// The rules that are run.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule of that id, if it is run.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.meta.id.as_str() == id)
    }

    /// Whether `selector` names a rule that is known.
    pub fn knows(&self, selector: &Selector) -> bool {
        self.known.iter().any(|id| selector.names(id).is_some())
    }

    /// Whether every rule that `selector` names is run.
    pub fn runs_all(&self, selector: &Selector) -> bool {
        self.known.iter().filter(|id| selector.names(id).is_some()).all(|id| self.rule(id.as_str()).is_some())
    }

    /// All ids that are known, run or not.
    pub fn known(&self) -> &[RuleId] {
        &self.known
    }

    pub(super) fn words(&self) -> &Words {
        &self.words
    }
}
