//! What may stand in a pack.
//!
//! Every table refuses keys that it does not know, and what is checked later keeps its place: a misspelt key must come
//! back with its own line and column, or it would be a switch that does nothing.

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::consistency::{self, Consistency};
use super::existence::{self, Existence};
use super::mistakes::{Mistakes, instead};
use super::scope::{Quotes, Scope, zone};
use super::substitution::{self, Substitution};
use super::{KINDS, List};
use crate::diagnostic::{Level, RuleId, Severity};
use crate::rule::{Definition, Example, RuleMeta, Verdict};

/// `[[rule]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
pub(super) struct RuleText {
    /// Its slug; its id is `pack/slug`.
    pub id: Spanned<String>,
    /// What is wrong, in a few words.
    title: Spanned<String>,
    /// `off`, `suggestion`, `warning` (if left out) or `error`.
    severity: Option<Spanned<String>>,
    /// What stands behind it: a style book, a standard.
    source: Option<String>,
    /// The zones that it reads.
    #[serde(rename = "in")]
    zones: Option<List>,
    /// Whether it looks inside quotations.
    #[serde(default)]
    quotes: Quotes,
    /// What it is, why a desk minds, what it leaves alone: Markdown.
    #[serde(default)]
    docs: String,
    /// What it does.
    check: CheckText,
    /// What it finds and what it lets stand.
    #[serde(default)]
    example: Vec<Spanned<ExampleText>>,
}

/// `check.<kind>`, one for each of [`KINDS`].
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum CheckText {
    Existence(Spanned<Existence>),
    Substitution(Spanned<Substitution>),
    Consistency(Spanned<Consistency>),
}

/// `[[rule.example]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct ExampleText {
    /// Copy that the rule reports, at the marks `[[` and `]]`.
    bad: Option<String>,
    /// Copy that it lets stand.
    good: Option<String>,
    /// What all fixes make of the bad copy.
    fixed: Option<Spanned<String>>,
    /// The zone that it stands in.
    zone: Option<Spanned<String>>,
    /// The format that it is read in.
    format: Option<String>,
    /// The story's date.
    date: Option<Spanned<String>>,
}

impl RuleText {
    /// The rule that `table` writes, if it can be read at all.
    pub fn read(table: Spanned<DeValue<'_>>, mistakes: &mut Mistakes<'_>) -> Option<Self> {
        let check = table.get_ref().as_table().and_then(|rule| rule.get("check"));
        if let Some(check) = check.and_then(|check| check.get_ref().as_table())
            && !names_one_kind(check, mistakes)
        {
            return None;
        }
        Self::deserialize(toml::de::ValueDeserializer::from(table))
            .map_err(|error| mistakes.of_toml(&error))
            .ok()
    }

    /// The rule of the pack `pack`, as far as its mistakes allow.
    pub fn define(self, pack: &str, mistakes: &mut Mistakes<'_>) -> Option<Definition> {
        if self.title.get_ref().trim().is_empty() {
            mistakes.at(self.title.span(), "say what is wrong, in a few words");
        }
        let level = self.severity.map_or(Level::On(Severity::Warning), |name| level(&name, mistakes));
        let scope = Scope::new(self.zones, self.quotes, mistakes);
        let examples: Vec<_> =
            self.example.into_iter().filter_map(|text| ExampleText::read(text, mistakes)).collect();
        let check = match self.check {
            CheckText::Existence(text) => existence::build(text, scope, mistakes),
            CheckText::Substitution(text) => substitution::build(text, scope, mistakes),
            CheckText::Consistency(text) => consistency::build(text, scope, mistakes),
        };
        let meta = RuleMeta {
            id: id(pack, &self.id, mistakes)?,
            title: self.title.into_inner().into(),
            level,
            docs: self.docs.into(),
            source: self.source.map(Into::into),
            options: &[],
            examples: examples.into(),
        };
        Some(Definition::declared(meta, check))
    }
}

/// Whether `check` is of one known kind. Serde would say no more of another than that it is an unknown variant.
fn names_one_kind(check: &DeTable<'_>, mistakes: &mut Mistakes<'_>) -> bool {
    let unknown: Vec<_> = check.keys().filter(|kind| !KINDS.contains(&kind.get_ref().as_ref())).collect();
    for kind in &unknown {
        let known = KINDS.join(", ");
        mistakes.at(kind.span(), format!("unknown kind `{}`: the kinds are {known}", kind.get_ref()));
    }
    if let Some(second) = check.keys().nth(1)
        && unknown.is_empty()
    {
        mistakes.at(second.span(), "a rule has one kind of check: make two rules of it");
        return false;
    }
    unknown.is_empty()
}

fn id(pack: &str, slug: &Spanned<String>, mistakes: &mut Mistakes<'_>) -> Option<RuleId> {
    let id = RuleId::parse(&format!("{pack}/{}", slug.get_ref()));
    if id.is_err() {
        let message = if RuleId::parse(&format!("pack/{}", slug.get_ref())).is_ok() {
            format!("`{pack}` is no name for a pack: name its file in small letters, figures and hyphens")
        } else {
            format!("`{}` is no id: write it in small letters, figures and hyphens", slug.get_ref())
        };
        mistakes.at(slug.span(), message);
    }
    id.ok()
}

fn level(name: &Spanned<String>, mistakes: &mut Mistakes<'_>) -> Level {
    name.get_ref().parse().unwrap_or_else(|_| {
        let help = instead(name.get_ref(), &Level::NAMES);
        mistakes.at(name.span(), format!("unknown severity `{}`: {help}", name.get_ref()));
        Level::Off
    })
}

impl ExampleText {
    fn read(text: Spanned<Self>, mistakes: &mut Mistakes<'_>) -> Option<Example> {
        let place = text.span();
        let Self { bad, good, fixed, zone: name, format, date } = text.into_inner();
        let mut example = match (bad, good) {
            (Some(bad), None) => Example { text: bad.into(), ..Example::bad("") },
            (None, Some(good)) => Example { text: good.into(), ..Example::good("") },
            _ => {
                mistakes.at(place, "an example has either `bad` or `good`");
                return None;
            }
        };
        if let Some(fixed) = fixed {
            if example.verdict == Verdict::Good {
                mistakes.at(fixed.span(), "good copy is not fixed");
            }
            example.fixed = Some(fixed.into_inner().into());
        }
        if let Some(date) = date {
            if let Err(error) = date.get_ref().parse::<jiff::civil::Date>() {
                mistakes.at(date.span(), format!("write the date as `2025-06-02`: {error}"));
            }
            example.date = Some(date.into_inner().into());
        }
        example.zone = name.and_then(|name| zone(&name, mistakes));
        example.format = format.map(Into::into);
        Some(example)
    }
}
