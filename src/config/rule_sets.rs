//! The rules as they are run on a file: one set for each combination of overrides that some file meets.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::patterns::Patterns;
use crate::diagnostic::{Level, RuleId};
use crate::lint::RuleSet;
use crate::rule::Rule;

/// A rule that is built, and how it speaks where.
#[derive(Debug)]
pub struct Settled {
    /// The rule; its severity is settled for each set.
    pub rule: Rule,
    /// How it speaks where no override fits.
    pub level: Level,
    /// How it speaks under each of the overrides, if that names it.
    pub overridden: Vec<Option<Level>>,
}

/// The rules for any file.
#[derive(Debug)]
pub struct RuleSets {
    rules: Vec<Settled>,
    known: Vec<RuleId>,
    overrides: Patterns,
    plain: Arc<RuleSet>,
    overridden: Mutex<HashMap<Vec<usize>, Arc<RuleSet>>>,
}

impl RuleSets {
    /// Sets of `rules`, out of those `known`; `overrides` says for which files each of the overrides is.
    pub fn new(rules: Vec<Settled>, known: Vec<RuleId>, overrides: Patterns) -> Self {
        let plain = Arc::new(rule_set(&rules, &known, &[]));
        Self { rules, known, overrides, plain, overridden: Mutex::default() }
    }

    /// The rules where no override fits.
    pub fn plain(&self) -> &RuleSet {
        &self.plain
    }

    /// The rules for the file at `path`.
    pub fn at(&self, path: &str) -> Arc<RuleSet> {
        let fitting = self.overrides.owners_of(path);
        if fitting.is_empty() {
            return Arc::clone(&self.plain);
        }
        // Built under the lock: another thread that needs the same set waits for it instead of building it too.
        let mut sets = self.overridden.lock().unwrap_or_else(PoisonError::into_inner);
        let set = sets
            .entry(fitting)
            .or_insert_with_key(|fitting| Arc::new(rule_set(&self.rules, &self.known, fitting)));
        Arc::clone(set)
    }
}

fn rule_set(rules: &[Settled], known: &[RuleId], overrides: &[usize]) -> RuleSet {
    let run = rules.iter().filter_map(|settled| match settled.level_under(overrides) {
        Level::Off => None,
        Level::On(severity) => Some(Rule { severity, ..settled.rule.clone() }),
    });
    RuleSet::new(run.collect(), known.to_vec())
}

impl Settled {
    /// The last override that names it decides.
    fn level_under(&self, overrides: &[usize]) -> Level {
        overrides.iter().rev().find_map(|index| self.overridden[*index]).unwrap_or(self.level)
    }
}
