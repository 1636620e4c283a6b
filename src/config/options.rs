//! The options of one rule: every mistake in them, and the rule built.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entries::RuleOptions;
use super::mistake::{did_you_mean, listed, mistake, place, shown, with_help};
use super::values::kind;
use crate::diagnostic::{Diagnostic, Severity};
use crate::rule::{Definition, OptionError, Options, Rule};
use crate::text::{Source, Span};

/// Builds a rule with the options that `text`, which is lint.toml, has for it.
///
/// # Errors
/// All that is wrong with the options.
pub fn build(
    definition: &Definition,
    given: &RuleOptions<'_>,
    severity: Severity,
    text: &str,
) -> Result<Rule, Vec<Diagnostic>> {
    let header = given.table.span();
    let (mut table, mut mistakes) = known_only(given.table.get_ref(), definition, text);
    // A rule tells of the first mistake that it meets; without that option it tells of the next.
    loop {
        let options = Options::new(Spanned::new(header.clone(), table.clone()));
        match definition.build(&options, severity) {
            Ok(rule) if mistakes.is_empty() => return Ok(rule),
            Ok(_) => return Err(mistakes),
            Err(error) => {
                let range = error.place.clone().unwrap_or(header.clone());
                let wrong = option_at(&table, &range);
                let message = wrong.and_then(|key| wrong_type(definition, &table, key, &range, &error));
                mistakes.push(mistake(place(text, range.clone()), message.unwrap_or(error.message)));
                let Some(key) = wrong.map(str::to_owned) else { return Err(mistakes) };
                table.remove(&*key);
            }
        }
    }
}

fn known_only<'t>(
    given: &DeTable<'t>,
    definition: &Definition,
    text: &str,
) -> (DeTable<'t>, Vec<Diagnostic>) {
    let (mut table, mut mistakes) = (DeTable::new(), Vec::new());
    for (key, value) in given {
        if definition.meta.options.iter().any(|option| option.name == key.get_ref()) {
            table.insert(key.clone(), value.clone());
        } else {
            mistakes.push(unknown(definition, key.get_ref(), place(text, key.span())));
        }
    }
    (table, mistakes)
}

fn unknown(definition: &Definition, key: &str, at: Span<Source>) -> Diagnostic {
    let names: Vec<_> = definition.meta.options.iter().map(|option| option.name).collect();
    let help = did_you_mean(key, names.iter().copied()).unwrap_or_else(|| {
        if names.is_empty() {
            "it has no options".to_owned()
        } else {
            format!("write {}", listed(&names, '`'))
        }
    });
    with_help(mistake(at, format!("`{}` has no option `{}`", definition.meta.id, shown(key))), help)
}

/// The option that the stretch lies in.
fn option_at<'o>(table: &'o DeTable<'_>, range: &Range<usize>) -> Option<&'o str> {
    let holds = |outer: Range<usize>| outer.start <= range.start && range.end <= outer.end;
    let wrong = table.iter().find(|(key, value)| holds(key.span()) || holds(value.span()));
    wrong.map(|(key, _)| &**key.get_ref())
}

/// The mistake in the words of the rule's own docs, if it is one of type: a reader of TOML would speak of sequences.
fn wrong_type(
    definition: &Definition,
    table: &DeTable<'_>,
    key: &str,
    range: &Range<usize>,
    error: &OptionError,
) -> Option<String> {
    let option = definition.meta.options.iter().find(|option| option.name == key)?;
    let value = value_at(table.get(key)?, range).filter(|_| error.message.starts_with("invalid type"))?;
    Some(format!("`{key}` takes {}; this is {}", option.takes, kind(value)))
}

fn value_at<'v, 't>(value: &'v Spanned<DeValue<'t>>, range: &Range<usize>) -> Option<&'v DeValue<'t>> {
    if value.span() == *range {
        return Some(value.get_ref());
    }
    match value.get_ref() {
        DeValue::Array(list) => list.iter().find_map(|value| value_at(value, range)),
        DeValue::Table(table) => table.values().find_map(|value| value_at(value, range)),
        _ => None,
    }
}
