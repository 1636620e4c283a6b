//! How grave a problem is, and whether a rule speaks at all.

use std::fmt;
use std::str::FromStr;

/// How grave a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Desks may differ.
    Suggestion,
    /// Most likely wrong; a person decides.
    Warning,
    /// Wrong.
    Error,
}

impl Severity {
    /// All of them, the least grave first.
    pub const ALL: [Self; 3] = [Self::Suggestion, Self::Warning, Self::Error];

    /// The name in reports and in lint.toml.
    pub fn name(self) -> &'static str {
        match self {
            Self::Suggestion => "suggestion",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Severity {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|severity| severity.name() == name).ok_or(UnknownName)
    }
}

/// The name is none of those known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("write off, suggestion, warning or error")]
pub struct UnknownName;

/// What lint.toml says of a rule: silent, or heard at a severity.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Level {
    /// The rule is not run.
    Off,
    /// The rule is run, and what it finds is this grave at most.
    On(Severity),
}

impl Level {
    /// The names that lint.toml takes.
    pub const NAMES: [&'static str; 4] = ["off", "suggestion", "warning", "error"];

    /// The name in lint.toml.
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On(severity) => severity.name(),
        }
    }
}

impl FromStr for Level {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        if name == "off" { Ok(Self::Off) } else { name.parse().map(Self::On) }
    }
}
