//! How often each rule spoke.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::FileReport;
use crate::diagnostic::{RuleId, Severity};

/// A table with a line a rule, the most frequent first: how often it spoke, how gravely at most, its id. Empty where
/// nothing was found.
pub fn statistics(files: &[FileReport<'_>]) -> String {
    let mut rules: BTreeMap<&RuleId, (usize, Severity)> = BTreeMap::new();
    for diagnostic in files.iter().flat_map(|file| file.diagnostics) {
        let (count, severity) = rules.entry(&diagnostic.rule).or_insert((0, diagnostic.severity));
        *count += 1;
        *severity = diagnostic.severity.max(*severity);
    }
    let mut rows: Vec<_> = rules.into_iter().collect();
    rows.sort_by_key(|(_, (count, _))| Reverse(*count));
    let most = rows.first().map_or(0, |(_, (count, _))| *count).to_string().len();
    let longest = rows.iter().map(|(_, (_, severity))| severity.name().len()).max().unwrap_or(0);
    rows.iter()
        .map(|(rule, (count, severity))| format!("{count:>most$}  {:<longest$}  {rule}\n", severity.name()))
        .collect()
}
