//! Which level a rule has: what wins over what.
//!
//! The command line wins over `[[overrides]]`, the later of these over the earlier and all over `[rules]`, and that
//! over the rule's own default. Within one of them the closest entry wins: the rule's, then its pack's, then `*`.

use jiff::civil::Date;

use super::values::Placed;
use crate::diagnostic::{Level, RuleId, Severity};
use crate::rule::{Closeness, Selector};

/// What the command line says; it wins over lint.toml.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct CommandLine {
    /// Only these rules are run, and those of the engine itself. A rule that is off is switched on if its id or its pack
    /// is named. All are run where there is none. [`super::Catalogue::selector`] makes them.
    pub select: Vec<Selector>,
    /// These rules are not run, unless `select` names them more closely.
    pub ignore: Vec<Selector>,
    /// The least grave finding that fails the run.
    pub fail_on: Option<Severity>,
    /// The date of stories that have none of their own.
    pub date: Option<Date>,
}

/// A level that lint.toml gives to one rule or many.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Which rules, as written; whether there are such rules is another question.
    pub rules: Placed<Selector>,
    /// How they speak.
    pub level: Level,
}

/// The level that `entries` give to a rule: the closest one's.
pub fn closest(entries: &[Entry], rule: &RuleId) -> Option<Level> {
    entries
        .iter()
        .filter_map(|entry| Some((entry.rules.value.names(rule)?, entry.level)))
        .max_by_key(|(closeness, _)| *closeness)
        .map(|(_, level)| level)
}

/// What a selector names, spelt one way: `copy` and `copy/*` are the same pack.
pub fn canonical(selector: &Selector) -> &str {
    selector.as_str().strip_suffix("/*").unwrap_or(selector.as_str())
}

impl CommandLine {
    /// What it makes of a rule that lint.toml has at `level`, and that speaks at `own` when it is just switched on.
    pub(super) fn level(&self, rule: &RuleId, level: Level, own: Severity) -> Level {
        let selected = closeness(&self.select, rule);
        let ignored = closeness(&self.ignore, rule);
        if ignored.is_some() && ignored >= selected {
            return Level::Off;
        }
        match (selected, level) {
            (Some(Closeness::Rule | Closeness::Pack), Level::Off) => Level::On(own),
            (None, _) if !self.select.is_empty() && rule.pack() != OWN_PACK => Level::Off,
            _ => level,
        }
    }
}

/// The engine's own rules are about the file and its exceptions, not about the copy: nobody who selects a rule means
/// to be told less of these.
const OWN_PACK: &str = "copydesk";

fn closeness(selectors: &[Selector], rule: &RuleId) -> Option<Closeness> {
    selectors.iter().filter_map(|selector| selector.names(rule)).max()
}
