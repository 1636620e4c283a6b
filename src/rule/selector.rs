//! Names of one rule or of many, as people write them.

use std::fmt;

use crate::diagnostic::RuleId;

/// One rule (`copy/repeated-word`), a pack (`copy/*`, or `copy` on the command line), or all (`*`).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Selector {
    written: String,
}

/// How closely a selector names a rule; the closer one wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Closeness {
    /// All rules.
    All,
    /// Its pack.
    Pack,
    /// The rule.
    Rule,
}

impl Selector {
    /// What `written` names; whether there is such a rule is another question.
    pub fn new(written: &str) -> Self {
        Self { written: written.trim().to_owned() }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// How closely it names `rule`, if it does.
    pub fn names(&self, rule: &RuleId) -> Option<Closeness> {
        if self.written == rule.as_str() {
            return Some(Closeness::Rule);
        }
        match self.written.strip_suffix("/*").unwrap_or(&self.written) {
            "*" => Some(Closeness::All),
            pack if pack == rule.pack() => Some(Closeness::Pack),
            _ => None,
        }
    }

    /// Whether it names more than one rule at a time.
    pub fn is_wide(&self) -> bool {
        self.written.ends_with('*') || !self.written.contains('/')
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}
