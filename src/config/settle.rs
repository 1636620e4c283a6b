//! lint.toml held against the rules that there are.

use std::collections::HashMap;

use super::allow::Allows;
use super::catalogue::Catalogue;
use super::file::Config;
use super::keys::belongs_elsewhere;
use super::levels::{CommandLine, closest};
use super::mistake::{listed, mistake, shown, with_help};
use super::options;
use super::patterns::{Pattern, Patterns};
use super::rule_sets::{RuleSets, Settled};
use super::settings::{DEFAULT_FAIL_ON, Settings};
use super::values::Placed;
use crate::analysis::Background;
use crate::diagnostic::{Diagnostic, Level, Severity};
use crate::rule::{Definition, Selector};

/// Settles everything: what lint.toml says, against the rules of `catalogue` (those of its own packs among them), under
/// what the command line says.
///
/// # Errors
/// Every mistake in lint.toml, by place.
pub fn settle(
    config: &Config<'_>,
    catalogue: &Catalogue,
    over: &CommandLine,
) -> Result<Settings, Vec<Diagnostic>> {
    let mut mistakes = config.mistakes.clone();
    mistakes.extend(unknown_styles(config, catalogue));
    mistakes.extend(unknown_rules(config, catalogue));
    let rules = settle_rules(config, catalogue, over, &mut mistakes);
    let overrides = config
        .overrides
        .iter()
        .enumerate()
        .flat_map(|(index, entry)| entry.files.iter().map(move |file| (index, file)));
    let overrides = gather(overrides, &mut mistakes);
    let allows = gather(config.allows.iter().map(|allow| &allow.file).enumerate(), &mut mistakes);
    let include = gather(config.include.iter().enumerate(), &mut mistakes);
    let exclude = gather(config.exclude.iter().enumerate(), &mut mistakes);
    if !mistakes.is_empty() {
        mistakes.sort_by_key(|mistake| mistake.span);
        return Err(mistakes);
    }
    Ok(Settings {
        fail_on: over.fail_on.or(config.fail_on).unwrap_or(DEFAULT_FAIL_ON),
        background: Background { dialect: config.dialect, date: over.date, names: config.names.clone() },
        include,
        exclude,
        rules: RuleSets::new(rules, catalogue.ids().cloned().collect(), overrides),
        allows: Allows::new(config.allows.clone(), allows),
    })
}

fn settle_rules(
    config: &Config<'_>,
    catalogue: &Catalogue,
    over: &CommandLine,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Settled> {
    let extends: Vec<_> = config.extends.iter().map(|style| style.value.as_str()).collect();
    let given: HashMap<_, _> =
        config.options.iter().map(|options| (options.rule.value.as_str(), options)).collect();
    let mut settled = Vec::new();
    for definition in catalogue.rules() {
        let id = &definition.meta.id;
        let own = own_severity(definition);
        let level = closest(&config.rules, id).unwrap_or_else(|| catalogue.level(definition, &extends));
        let level = over.level(id, level, own);
        let overridden: Vec<_> = config
            .overrides
            .iter()
            .map(|entry| closest(&entry.rules, id).map(|level| over.level(id, level, own)))
            .collect();
        let is_run = |level: &Level| *level != Level::Off;
        let rule = match given.get(id.as_str()) {
            // Even where it is off: a mistake is a mistake.
            Some(given) => match options::build(definition, given, own, config.text) {
                Ok(rule) => rule,
                Err(wrong) => {
                    mistakes.extend(wrong);
                    continue;
                }
            },
            None if is_run(&level) || overridden.iter().flatten().any(is_run) => definition.with_defaults(),
            None => continue,
        };
        settled.push(Settled { rule, level, overridden });
    }
    settled
}

/// How a rule speaks that is just switched on, as [`Definition::with_defaults`] has it.
fn own_severity(definition: &Definition) -> Severity {
    match definition.meta.level {
        Level::On(severity) => severity,
        Level::Off => Severity::Warning,
    }
}

fn unknown_styles(config: &Config<'_>, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let styles: Vec<_> = catalogue.house_styles().iter().map(String::as_str).collect();
    let unknown = config.extends.iter().filter(|style| !styles.contains(&style.value.as_str()));
    let complaint = |style: &Placed<String>| {
        let help = if style.value.contains(['/', '.']) {
            "packs of your own are named in `packs`".to_owned()
        } else if styles.is_empty() {
            "none comes with this copydesk; packs of your own are named in `packs`".to_owned()
        } else {
            format!("write {}", listed(&styles, '"'))
        };
        let message = format!("there is no house style `{}`", shown(&style.value));
        with_help(mistake(style.place, message), help)
    };
    unknown.map(complaint).collect()
}

fn unknown_rules(config: &Config<'_>, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let entries = config.rules.iter().chain(config.overrides.iter().flat_map(|entry| &entry.rules));
    let named = entries
        .map(|entry| &entry.rules)
        .chain(config.options.iter().map(|options| &options.rule))
        .chain(config.allows.iter().map(|allow| &allow.rule));
    let unknown = |written: &Placed<Selector>| {
        let unknown = catalogue.selector(written.value.as_str()).err()?;
        let help = belongs_elsewhere(&unknown.written).unwrap_or(unknown.help);
        let message = format!("there is no rule or pack `{}`", shown(&unknown.written));
        Some(with_help(mistake(written.place, message), help))
    };
    named.filter_map(unknown).collect()
}

fn gather<'p>(
    patterns: impl Iterator<Item = (usize, &'p Placed<Pattern>)>,
    mistakes: &mut Vec<Diagnostic>,
) -> Patterns {
    let patterns: Vec<_> = patterns.collect();
    let gathered = Patterns::new(patterns.iter().map(|(owner, pattern)| (*owner, &pattern.value)));
    gathered.unwrap_or_else(|error| {
        if let Some((_, first)) = patterns.first() {
            mistakes
                .push(mistake(first.place, format!("these file patterns are too much together: {error}")));
        }
        Patterns::default()
    })
}
