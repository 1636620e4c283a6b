//! Values of lint.toml that are one of a few words.

use crate::analysis::Dialect;
use crate::diagnostic::{Level, Severity};
use crate::lint::nearest;

/// One of a few words.
pub struct Choice<T> {
    /// The words.
    pub names: fn() -> Vec<&'static str>,
    /// What a word means.
    pub read: fn(&str) -> Option<T>,
    /// Which of the words is meant by one that is none of them.
    pub meant: for<'n> fn(&str, &[&'n str]) -> Option<&'n str>,
}

/// `fail-on`.
pub const SEVERITY: Choice<Severity> = Choice {
    names: || Severity::ALL.map(Severity::name).to_vec(),
    read: |written| written.parse().ok(),
    meant: |written, names| nearest(written, names.iter().copied()),
};

/// The level of a rule.
pub const LEVEL: Choice<Level> = Choice {
    names: || Level::NAMES.to_vec(),
    read: |written| written.parse().ok(),
    meant: |written, names| nearest(written, names.iter().copied()),
};

/// `dialect`.
pub const DIALECT: Choice<Dialect> = Choice {
    names: || Dialect::ALL.map(Dialect::tag).to_vec(),
    read: Dialect::tagged,
    // One letter makes another English of it, so that the nearest is seldom the one that is meant.
    meant: |written, names| {
        let tag = written.replace('_', "-");
        names.iter().copied().find(|name| name.eq_ignore_ascii_case(&tag))
    },
};
