//! From what stands in a rule's file to a rule that runs.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Check, Example, OptionError, OptionMeta, Options, RuleMeta};
use crate::diagnostic::{Level, RuleId, Severity};

/// A native rule: the constant at the head of its file.
#[derive(Clone, Copy)]
pub struct Native {
    /// `pack/slug`, checked when it compiles.
    pub id: &'static str,
    /// What is wrong, in a few words: `A word stands twice`.
    pub title: &'static str,
    /// How it speaks unless lint.toml says otherwise.
    pub level: Level,
    /// What it is, why a desk minds, what it leaves alone: Markdown.
    pub docs: &'static str,
    /// The source that stands behind it, or nothing.
    pub source: Option<&'static str>,
    /// Its options.
    pub options: &'static [OptionMeta],
    /// At least a bad one and a good one; they are its tests.
    pub examples: &'static [Example],
    /// Makes its check of the options that lint.toml gives.
    pub build: fn(&Options<'_>) -> Result<Arc<dyn Check>, OptionError>,
}

/// A rule that is known, with or without being run.
#[derive(Clone)]
pub struct Definition {
    /// What is said of it.
    pub meta: Arc<RuleMeta>,
    build: Build,
}

#[derive(Clone)]
enum Build {
    Native(fn(&Options<'_>) -> Result<Arc<dyn Check>, OptionError>),
    Declared(Arc<dyn Check>),
}

/// A rule as it runs: its options read, its severity settled.
#[derive(Clone)]
pub struct Rule {
    /// What is said of it.
    pub meta: Arc<RuleMeta>,
    /// How grave its findings are, unless it lowers one.
    pub severity: Severity,
    /// What it does.
    pub check: Arc<dyn Check>,
}

impl Definition {
    /// A rule of a pack: it has no options, and its check is made already.
    pub fn declared(meta: RuleMeta, check: Arc<dyn Check>) -> Self {
        Self { meta: Arc::new(meta), build: Build::Declared(check) }
    }

    /// The rule with `options`, at `severity`.
    ///
    /// # Errors
    /// Where an option is unknown, of the wrong type, or of no use; the error says where.
    pub fn build(&self, options: &Options<'_>, severity: Severity) -> Result<Rule, OptionError> {
        let check = match &self.build {
            Build::Native(build) => build(options)?,
            Build::Declared(check) => {
                options.expect_none()?;
                Arc::clone(check)
            }
        };
        Ok(Rule { meta: Arc::clone(&self.meta), severity, check })
    }

    /// The rule without options, at its own severity, or as a warning where it is off by default.
    ///
    /// # Panics
    /// Where a rule cannot do without options: a test runs this for all.
    pub fn with_defaults(&self) -> Rule {
        let severity = match self.meta.level {
            Level::On(severity) => severity,
            Level::Off => Severity::Warning,
        };
        self.build(&Options::default(), severity).expect("a rule builds without options")
    }
}

impl From<&Native> for Definition {
    fn from(native: &Native) -> Self {
        let meta = RuleMeta {
            id: RuleId::native(native.id),
            title: Cow::Borrowed(native.title),
            level: native.level,
            docs: Cow::Borrowed(native.docs),
            source: native.source.map(Cow::Borrowed),
            options: native.options,
            examples: Cow::Borrowed(native.examples),
        };
        Self { meta: Arc::new(meta), build: Build::Native(native.build) }
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rule")
            .field("meta", &self.meta)
            .field("severity", &self.severity)
            .finish_non_exhaustive()
    }
}
