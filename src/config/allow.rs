//! Known exceptions: which entries of `[[allow]]` hold for a file, and which of them let nothing stand.

use super::entries::Allow;
use super::mistake::{mistake, with_help, with_label};
use super::patterns::Patterns;
use crate::diagnostic::Diagnostic;
use crate::lint::RuleSet;
use crate::rule::{Rule, Selector};

/// The entries of `[[allow]]`.
#[derive(Debug)]
pub struct Allows {
    entries: Vec<Allow>,
    files: Patterns,
}

/// The exceptions that hold for one file.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Exceptions {
    selectors: Vec<Selector>,
    entries: Vec<Held>,
}

/// What is known of an entry that holds for a file, before the file is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Held {
    entry: usize,
    /// Whether every rule that it names is run on the file.
    rules: Run,
    /// Whether the entry is for this file and no other.
    by_name: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Run {
    All,
    Some,
}

/// How many of the files that lint.toml governs a run has read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coverage {
    /// All of them.
    All,
    /// Not all, or nobody knows.
    Some,
}

impl Exceptions {
    /// What is let stand, as [`crate::lint::lint`] takes it.
    pub fn selectors(&self) -> &[Selector] {
        &self.selectors
    }
}

impl Allows {
    /// The exceptions of `entries`; `files` says for which files each of them is.
    pub fn new(entries: Vec<Allow>, files: Patterns) -> Self {
        Self { entries, files }
    }

    /// Those that hold for the file at `path`, on which `rules` are run.
    pub fn at(&self, path: &str, rules: &RuleSet) -> Exceptions {
        let mut exceptions = Exceptions::default();
        for entry in self.files.owners_of(path) {
            let Allow { file, rule } = &self.entries[entry];
            exceptions.entries.push(Held {
                entry,
                rules: if rules.runs_all(&rule.value) { Run::All } else { Run::Some },
                by_name: file.value.is_path(path),
            });
            exceptions.selectors.push(rule.value.clone());
        }
        exceptions
    }

    /// The entries that let nothing stand, in the voice of `rule`. Of `read` is each file that was read: its
    /// exceptions, and which of them were used.
    pub fn unused<'r>(
        &self,
        read: impl IntoIterator<Item = (&'r Exceptions, &'r [bool])>,
        coverage: Coverage,
        rules: &RuleSet,
        rule: &Rule,
    ) -> Vec<Diagnostic> {
        let mut fates = vec![Fate::default(); self.entries.len()];
        for (exceptions, used) in read {
            for (held, used) in exceptions.entries.iter().zip(used) {
                fates[held.entry].meets(*held, *used);
            }
        }
        let unused = self.entries.iter().zip(fates).filter(|(_, fate)| !fate.used && !fate.rules_left_out);
        unused
            .filter(|(entry, fate)| match coverage {
                Coverage::All => fate.met || rules.runs_all(&entry.rule.value),
                Coverage::Some => fate.by_name,
            })
            .map(|(entry, fate)| complaint(entry, fate, rule))
            .collect()
    }
}

/// What became of an entry over a run.
#[derive(Clone, Copy, Default)]
struct Fate {
    met: bool,
    by_name: bool,
    used: bool,
    rules_left_out: bool,
}

impl Fate {
    fn meets(&mut self, held: Held, used: bool) {
        self.met = true;
        self.by_name |= held.by_name;
        self.used |= used;
        self.rules_left_out |= held.rules == Run::Some;
    }
}

fn complaint(allow: &Allow, fate: Fate, rule: &Rule) -> Diagnostic {
    let (named, file) = (&allow.rule.value, allow.file.value.as_str());
    let problem = if fate.met {
        let message = format!("`{named}` is allowed in `{file}`, and finds nothing there");
        with_label(mistake(allow.rule.place, message), allow.file.place, "in this file")
    } else {
        mistake(allow.file.place, format!("no file that is read fits `{file}`"))
    };
    let problem = with_help(problem, "take the exception out".to_owned());
    Diagnostic { rule: rule.meta.id.clone(), severity: rule.severity, ..problem }
}
