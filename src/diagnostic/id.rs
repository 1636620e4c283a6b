//! A rule's id: `pack/slug`.

use std::fmt;
use std::sync::Arc;

/// The id of a rule, `pack/slug`, both in kebab case: `copy/repeated-word`.
#[derive(Clone)]
pub struct RuleId(Repr);

#[derive(Clone)]
enum Repr {
    Native(&'static str),
    Declared(Arc<str>),
}

/// Why a text is no rule id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no rule id: write `pack/slug`, each in small letters, figures and hyphens")]
pub struct RuleIdError(String);

impl RuleId {
    /// The id of a native rule; a malformed one does not compile when it is made in a constant.
    ///
    /// # Panics
    /// Where `id` is not `pack/slug`.
    pub const fn native(id: &'static str) -> Self {
        assert!(is_id(id.as_bytes()), "a rule id is pack/slug in kebab case");
        Self(Repr::Native(id))
    }

    /// Reads an id that a pack or a person wrote.
    ///
    /// # Errors
    /// Where it is not `pack/slug` in kebab case.
    pub fn parse(id: &str) -> Result<Self, RuleIdError> {
        if is_id(id.as_bytes()) {
            Ok(Self(Repr::Declared(id.into())))
        } else {
            Err(RuleIdError(id.to_owned()))
        }
    }

    /// The whole id.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Native(id) => id,
            Repr::Declared(id) => id,
        }
    }

    /// The part before the stroke.
    pub fn pack(&self) -> &str {
        self.parts().0
    }

    /// The part after the stroke.
    pub fn slug(&self) -> &str {
        self.parts().1
    }

    fn parts(&self) -> (&str, &str) {
        self.as_str().split_once('/').expect("an id has a stroke")
    }
}

/// Small letters, figures and single hyphens, with one stroke between two such words.
const fn is_id(id: &[u8]) -> bool {
    let (mut at, mut strokes, mut before) = (0, 0, b'/');
    while at < id.len() {
        let byte = id[at];
        let joins = byte == b'-' || byte == b'/';
        if joins && (before == b'-' || before == b'/')
            || !joins && !byte.is_ascii_lowercase() && !byte.is_ascii_digit()
        {
            return false;
        }
        strokes += (byte == b'/') as usize;
        before = byte;
        at += 1;
    }
    strokes == 1 && before != b'/' && before != b'-'
}

impl PartialEq for RuleId {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for RuleId {}

impl PartialOrd for RuleId {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RuleId {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl std::hash::Hash for RuleId {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
