//! The keys of lint.toml, and what is said of one that there is not.

use toml::de::DeTable;

use super::mistake::{did_you_mean, listed, mistake, shown, with_help};
use crate::diagnostic::Diagnostic;
use crate::text::{Source, Span};

/// A table of lint.toml that has keys of its own.
pub struct Table {
    /// Its header; empty for the keys before the first header.
    header: &'static str,
    keys: &'static [&'static str],
}

/// What stands before the first header.
pub const TOP: Table = Table {
    header: "",
    keys: &[
        "extends",
        "packs",
        "fail-on",
        "dialect",
        "files",
        "rules",
        "options",
        "names",
        "overrides",
        "allow",
    ],
};
/// Which files are read.
pub const FILES: Table = Table { header: "[files]", keys: &["include", "exclude"] };
/// The names that the desk knows.
pub const NAMES: Table = Table { header: "[names]", keys: &["people", "places", "organisations"] };
/// Other levels for some files.
pub const OVERRIDES: Table = Table { header: "[[overrides]]", keys: &["files", "rules"] };
/// A known exception.
pub const ALLOW: Table = Table { header: "[[allow]]", keys: &["file", "rule", "reason"] };

const BEFORE_ALL_HEADERS: &[&str] = &["extends", "packs", "fail-on", "dialect"];

impl Table {
    /// The mistake of a key that this table has not: misspelt, or in the wrong table.
    pub fn unknown(&self, key: &str, place: Span<Source>) -> Diagnostic {
        let table = if self.header.is_empty() { String::new() } else { format!(" in `{}`", self.header) };
        let help = did_you_mean(key, self.keys.iter().copied())
            .or_else(|| belongs_elsewhere(key))
            .or_else(|| key.contains('/').then(|| "the levels of rules stand in `[rules]`".to_owned()))
            .unwrap_or_else(|| format!("write {}", listed(self.keys, '`')));
        with_help(mistake(place, format!("unknown key `{}`{table}", shown(key))), help)
    }

    /// The mistakes of an entry at `place` that lacks some of the keys, all of which it must have. Where it has one that
    /// is misspelt, that is said already.
    pub fn lacking(&self, entry: &DeTable<'_>, place: Span<Source>) -> Vec<Diagnostic> {
        if entry.keys().any(|key| !self.keys.contains(&&**key.get_ref())) {
            return Vec::new();
        }
        let lacking = self.keys.iter().filter(|key| !entry.contains_key(**key));
        lacking.map(|key| mistake(place, format!("`{}` without `{key}`", self.header))).collect()
    }
}

/// Where a key belongs that stands where it is not known: TOML has a key belong to the header above it, however many
/// blank lines there are between.
pub fn belongs_elsewhere(key: &str) -> Option<String> {
    if BEFORE_ALL_HEADERS.contains(&key) {
        return Some(format!("`{key}` stands at the top, before the first header in brackets"));
    }
    let home = [FILES, NAMES, OVERRIDES, ALLOW].into_iter().find(|table| table.keys.contains(&key))?;
    Some(format!("`{key}` belongs in `{}`", home.header))
}
