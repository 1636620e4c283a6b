//! Examples are tests: this runs them.

use super::{RuleSet, fix_in_rounds, lint};
use crate::analysis::Background;
use crate::diagnostic::Applicability;
use crate::document::{Document, Zone};
use crate::rule::{Definition, Example, Options, Verdict};

/// How the copy of an example is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape<'e> {
    /// As paragraphs of one zone.
    Passage(Zone),
    /// As a file of the format of that name.
    File(&'e str),
}

/// An example that does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// The example as written.
    pub example: String,
    /// What is wrong with it.
    pub reason: String,
}

/// Runs the examples of `rule`, each read by `read`: bad ones are found at their marks and nowhere else, good ones are
/// not, and what a fix makes of one is as it is written and clean.
pub fn prove(rule: &Definition, read: &dyn Fn(Shape<'_>, &str) -> Document) -> Vec<Failure> {
    let failure = |example: &Example| {
        let reason = prove_one(rule, example, read).err()?;
        Some(Failure { example: example.text.clone().into_owned(), reason })
    };
    rule.meta.examples.iter().filter_map(failure).collect()
}

fn prove_one(
    rule: &Definition,
    example: &Example,
    read: &dyn Fn(Shape<'_>, &str) -> Document,
) -> Result<(), String> {
    let shape = match &example.format {
        Some(format) => Shape::File(format),
        None => Shape::Passage(example.zone.unwrap_or(Zone::Body)),
    };
    let options =
        Options::parse(example.options.as_deref().unwrap_or_default()).map_err(|error| error.to_string())?;
    let built = rule.build(&options, rule.with_defaults().severity).map_err(|error| error.to_string())?;
    let rules = RuleSet::new(vec![built], vec![rule.meta.id.clone()]);
    let date =
        example.date.as_deref().map(str::parse).transpose().map_err(|error| format!("its date: {error}"))?;
    let background = Background { date, ..Background::default() };
    let marked = example.marked().map_err(|error| error.to_string())?;
    match (example.verdict, marked.spans.is_empty()) {
        (Verdict::Bad, true) => return Err("bad copy marks what is reported".to_owned()),
        (Verdict::Good, false) => return Err("good copy has no marks".to_owned()),
        _ => {}
    }
    let found: Vec<_> = lint(&read(shape, &marked.text), &background, &rules, &[])
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.span.range())
        .collect();
    if found != marked.spans {
        let told = |ranges: &[std::ops::Range<usize>]| {
            ranges
                .iter()
                .map(|range| format!("`{}`", &marked.text[range.clone()]))
                .collect::<Vec<_>>()
                .join(", ")
        };
        return Err(format!("marked: {}; reported: {} ({found:?})", told(&marked.spans), told(&found)));
    }
    let Some(expected) = &example.fixed else { return Ok(()) };
    let fixed =
        fix_in_rounds(&marked.text, &|text| read(shape, text), &background, &rules, Applicability::Unsafe);
    if fixed != **expected {
        return Err(format!("fixed to: {fixed}"));
    }
    let left = lint(&read(shape, &fixed), &background, &rules, &[]).diagnostics;
    if left.is_empty() { Ok(()) } else { Err(format!("still reported when fixed: {}", left[0].message)) }
}
