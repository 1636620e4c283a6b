//! lint.toml as written: every value with its place, every mistake that can be seen without knowing the rules.

use std::collections::HashMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::choice::{DIALECT, SEVERITY};
use super::entries::{Allow, Override, RuleOptions, read_allows, read_levels, read_options, read_overrides};
use super::keys;
use super::levels::Entry;
use super::mistake::{mistake, with_label};
use super::patterns::Pattern;
use super::syntax;
use super::values::{Placed, Reader};
use crate::analysis::{Dialect, KnownNames};
use crate::diagnostic::{Diagnostic, Severity};

/// lint.toml as written.
///
/// The default is that of a folder without lint.toml.
#[derive(Clone, Default, Debug)]
pub struct Config<'t> {
    pub(super) text: &'t str,
    pub(super) mistakes: Vec<Diagnostic>,
    pub(super) extends: Vec<Placed<String>>,
    pub(super) packs: Vec<Placed<String>>,
    pub(super) fail_on: Option<Severity>,
    pub(super) dialect: Option<Dialect>,
    pub(super) include: Vec<Placed<Pattern>>,
    pub(super) exclude: Vec<Placed<Pattern>>,
    pub(super) rules: Vec<Entry>,
    pub(super) options: Vec<RuleOptions<'t>>,
    pub(super) names: KnownNames,
    pub(super) overrides: Vec<Override>,
    pub(super) allows: Vec<Allow>,
}

impl<'t> Config<'t> {
    /// Reads the text of lint.toml. What is no TOML is not read any further.
    pub fn parse(text: &'t str) -> Self {
        let mut config = Self { text, ..Self::default() };
        let (root, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            let mut reader = Reader::new(text);
            config.read(root.into_inner(), &mut reader);
            config.mistakes = reader.into_mistakes();
            config.mistakes.sort_by_key(|mistake| mistake.span);
        } else {
            config.mistakes = syntax::mistakes(text, &errors);
        }
        config
    }

    /// The mistakes so far, in order. [`super::settle`] gives them too, with those that only it can see.
    pub fn mistakes(&self) -> &[Diagnostic] {
        &self.mistakes
    }

    /// The packs of the user's own: paths from the folder of lint.toml, and where each is named, for what is wrong
    /// with it.
    pub fn packs(&self) -> &[Placed<String>] {
        &self.packs
    }

    fn read(&mut self, root: DeTable<'t>, reader: &mut Reader<'t>) {
        for (key, value) in root {
            match &**key.get_ref() {
                "extends" => self.extends = reader.distinct_texts("extends", value),
                "packs" => self.packs = reader.distinct_texts("packs", value),
                "fail-on" => self.fail_on = reader.choice("fail-on", &value, &SEVERITY),
                "dialect" => self.dialect = reader.choice("dialect", &value, &DIALECT),
                "files" => self.read_files(value, reader),
                "rules" => self.rules = read_levels(value, reader),
                "options" => self.options = read_options(value, reader),
                "names" => self.read_names(value, reader),
                "overrides" => self.overrides = read_overrides(value, reader),
                "allow" => self.allows = read_allows(value, reader),
                unknown => reader.report(keys::TOP.unknown(unknown, reader.place(&key))),
            }
        }
    }

    fn read_files(&mut self, value: Spanned<DeValue<'t>>, reader: &mut Reader<'t>) {
        for (key, value) in reader.table("files", value).into_iter().flat_map(Spanned::into_inner) {
            match &**key.get_ref() {
                "include" => self.include = reader.patterns("include", value),
                "exclude" => self.exclude = reader.patterns("exclude", value),
                unknown => reader.report(keys::FILES.unknown(unknown, reader.place(&key))),
            }
        }
        self.expect_no_file_both_ways(reader);
    }

    fn expect_no_file_both_ways(&self, reader: &mut Reader<'t>) {
        let included: HashMap<_, _> =
            self.include.iter().map(|included| (included.value.as_str(), included.place)).collect();
        for excluded in &self.exclude {
            let written = excluded.value.as_str();
            if let Some(included) = included.get(written) {
                let clash = mistake(excluded.place, format!("`{written}` is excluded, and included too"));
                reader.report(with_label(clash, *included, "included here"));
            }
        }
    }

    fn read_names(&mut self, value: Spanned<DeValue<'t>>, reader: &mut Reader<'t>) {
        let names = |key, value, reader: &mut Reader<'t>| {
            reader.texts(key, value).into_iter().map(|name| name.value).collect()
        };
        for (key, value) in reader.table("names", value).into_iter().flat_map(Spanned::into_inner) {
            match &**key.get_ref() {
                "people" => self.names.people = names("people", value, reader),
                "places" => self.names.places = names("places", value, reader),
                "organisations" => self.names.organisations = names("organisations", value, reader),
                unknown => reader.report(keys::NAMES.unknown(unknown, reader.place(&key))),
            }
        }
    }
}
