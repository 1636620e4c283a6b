//! What is said of a rule.

use std::borrow::Cow;

use super::Example;
use crate::diagnostic::{Level, RuleId};

/// Everything that is said of a rule, once: pages, help, schema and reports are made from it.
#[derive(Clone, Debug)]
pub struct RuleMeta {
    /// `pack/slug`.
    pub id: RuleId,
    /// What is wrong, in a few words.
    pub title: Cow<'static, str>,
    /// How it speaks unless lint.toml says otherwise.
    pub level: Level,
    /// What it is, why a desk minds, what it leaves alone: Markdown.
    pub docs: Cow<'static, str>,
    /// The source that stands behind it.
    pub source: Option<Cow<'static, str>>,
    /// Its options.
    pub options: &'static [OptionMeta],
    /// Its examples, which are its tests.
    pub examples: Cow<'static, [Example]>,
}

/// What is said of an option.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OptionMeta {
    /// Its key in lint.toml.
    pub name: &'static str,
    /// What it takes, in words: `a list of words`.
    pub takes: &'static str,
    /// Its default, as TOML.
    pub default: &'static str,
    /// What it does: a sentence.
    pub docs: &'static str,
}
