//! The entries of lint.toml that name rules: levels, options, overrides, exceptions.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::choice::LEVEL;
use super::keys;
use super::levels::{Entry, canonical};
use super::mistake::{mistake, shown, with_help};
use super::patterns::Pattern;
use super::values::{Placed, Reader};
use crate::diagnostic::Diagnostic;
use crate::rule::Selector;

/// What stands under `[options."pack/slug"]`.
#[derive(Clone, Debug)]
pub struct RuleOptions<'t> {
    /// The rule.
    pub rule: Placed<Selector>,
    /// Its options.
    pub table: Spanned<DeTable<'t>>,
}

/// An entry of `[[overrides]]`.
#[derive(Clone, Debug)]
pub struct Override {
    /// The files that it is for.
    pub files: Vec<Placed<Pattern>>,
    /// What it says of rules.
    pub rules: Vec<Entry>,
}

/// An entry of `[[allow]]`.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The file or files.
    pub file: Placed<Pattern>,
    /// What is let stand.
    pub rule: Placed<Selector>,
}

/// `[rules]`, at the top or in an override.
pub fn read_levels<'t>(value: Spanned<DeValue<'t>>, reader: &mut Reader<'t>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (key, value) in reader.table("rules", value).into_iter().flat_map(Spanned::into_inner) {
        let rules = selector(&key, reader);
        if let Some(slug) = value.get_ref().as_table().and_then(|table| table.keys().next()) {
            reader.report(unquoted(&rules, slug.get_ref()));
        } else if let Some(level) = reader.choice(key.get_ref(), &value, &LEVEL) {
            entries.push(Entry { rules, level });
        }
    }
    entries.sort_by_key(|entry| entry.rules.place);
    // `copy` and `copy/*` are one pack; TOML itself sees to keys that are spelt the same.
    reader.expect_distinct(entries.iter().map(|entry| (canonical(&entry.rules.value), entry.rules.place)));
    entries
}

/// The mistake of `copy.repeated-word = "off"`, which is a table to TOML.
fn unquoted(pack: &Placed<Selector>, slug: &str) -> Diagnostic {
    let (pack, place) = (shown(pack.value.as_str()), pack.place);
    let help = format!("write the rule in quotation marks: \"{pack}/{}\"", shown(slug));
    with_help(mistake(place, format!("`{pack}` takes a level; this is a table")), help)
}

/// `[options."pack/slug"]`, all of them.
pub fn read_options<'t>(value: Spanned<DeValue<'t>>, reader: &mut Reader<'t>) -> Vec<RuleOptions<'t>> {
    let mut options = Vec::new();
    for (key, value) in reader.table("options", value).into_iter().flat_map(Spanned::into_inner) {
        let rule = selector(&key, reader);
        if rule.value.is_wide() {
            let message = format!("options are for one rule, and `{}` is none", shown(rule.value.as_str()));
            let help = "write [options.\"pack/rule\"], with the rule in quotation marks".to_owned();
            reader.report(with_help(mistake(rule.place, message), help));
        } else if let Some(table) = reader.table(key.get_ref(), value) {
            options.push(RuleOptions { rule, table });
        }
    }
    options
}

/// `[[overrides]]`, all of them.
pub fn read_overrides<'t>(value: Spanned<DeValue<'t>>, reader: &mut Reader<'t>) -> Vec<Override> {
    let tables = reader.tables("overrides", value);
    tables.into_iter().map(|table| read_override(table, reader)).collect()
}

/// `[[allow]]`, all of them.
pub fn read_allows<'t>(value: Spanned<DeValue<'t>>, reader: &mut Reader<'t>) -> Vec<Allow> {
    let tables = reader.tables("allow", value);
    let allows: Vec<_> = tables.into_iter().filter_map(|table| read_allow(table, reader)).collect();
    let of = |allow: &Allow| format!("{} in {}", canonical(&allow.rule.value), allow.file.value.as_str());
    let written: Vec<_> = allows.iter().map(of).collect();
    let places = allows.iter().map(|allow| allow.rule.place);
    reader.expect_distinct(written.iter().map(String::as_str).zip(places));
    allows
}

fn read_override<'t>(table: Spanned<DeTable<'t>>, reader: &mut Reader<'t>) -> Override {
    reader.report_all(keys::OVERRIDES.lacking(table.get_ref(), reader.place(&table)));
    let mut entry = Override { files: Vec::new(), rules: Vec::new() };
    for (key, value) in table.into_inner() {
        match &**key.get_ref() {
            "files" => {
                if value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
                    let message = "`files` is empty: the override is for no file";
                    reader.report(mistake(reader.place(&value), message));
                }
                entry.files = reader.patterns("files", value);
            }
            "rules" => entry.rules = read_levels(value, reader),
            unknown => reader.report(keys::OVERRIDES.unknown(unknown, reader.place(&key))),
        }
    }
    entry
}

fn read_allow<'t>(table: Spanned<DeTable<'t>>, reader: &mut Reader<'t>) -> Option<Allow> {
    reader.report_all(keys::ALLOW.lacking(table.get_ref(), reader.place(&table)));
    let (mut file, mut rule) = (None, None);
    for (key, value) in table.into_inner() {
        match &**key.get_ref() {
            "file" => file = reader.pattern("file", &value),
            "rule" => rule = reader.text("rule", &value),
            // It is for the people who read lint.toml: without one nobody knows when the exception may go.
            "reason" => drop(reader.text("reason", &value)),
            unknown => reader.report(keys::ALLOW.unknown(unknown, reader.place(&key))),
        }
    }
    let rule = rule?;
    Some(Allow { file: file?, rule: Placed { value: Selector::new(&rule.value), place: rule.place } })
}

fn selector<'t>(key: &Spanned<DeString<'t>>, reader: &Reader<'t>) -> Placed<Selector> {
    Placed { value: Selector::new(key.get_ref()), place: reader.place(key) }
}
