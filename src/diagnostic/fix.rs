//! A change that would mend a problem.

use crate::text::Edit;

/// How far a fix can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Applicability {
    /// Only shown: it touches markup or a quotation, or is one of several ways.
    Display,
    /// Probably right; an editor should look.
    Unsafe,
    /// Any editor would accept it unseen.
    Safe,
}

impl Applicability {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Unsafe => "unsafe",
            Self::Safe => "safe",
        }
    }
}

/// Edits that mend a problem together: all are made, or none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix<S> {
    /// What it does, in an imperative: `keep the first`.
    pub title: String,
    /// How far it can be trusted.
    pub applicability: Applicability,
    /// The edits, in order of place, none overlapping another.
    pub edits: Vec<Edit<S>>,
}

impl<S> Fix<S> {
    /// A fix that any editor would accept unseen.
    pub fn safe(title: impl Into<String>, edits: Vec<Edit<S>>) -> Self {
        Self { title: title.into(), applicability: Applicability::Safe, edits }
    }

    /// A fix that an editor should look at.
    pub fn unsure(title: impl Into<String>, edits: Vec<Edit<S>>) -> Self {
        Self { title: title.into(), applicability: Applicability::Unsafe, edits }
    }
}
