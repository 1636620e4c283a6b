//! Declarative rules: what a pack in TOML says becomes rules that run.
//!
//! A pack is a list of `[[rule]]` tables; docs/packs.md shows how one is written. [`read`] takes the text of a pack,
//! which `cli` or the binary itself hands in; [`built_in`] gives the packs that come with the program.
//! `schema` says what may stand in a pack, each kind of check has a file of its own, and `phrases` finds the words
//! that a kind lists, by way of the engine's one automaton.

mod capitals;
mod consistency;
mod existence;
mod message;
mod mistakes;
mod one_or_more;
mod pattern;
mod patterns;
mod phrases;
mod schema;
mod scope;
mod substitution;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::rule::Definition;
use mistakes::Mistakes;

/// The kinds of check that a rule of a pack can have: `check.<kind>`.
pub const KINDS: &[&str] = &["existence", "substitution", "consistency"];

/// The packs that come with the program, by name; the texts stand in rules/.
const BUILT_IN: &[(&str, &str)] = &[
    ("copy", include_str!("../../rules/copy.toml")),
    ("residue", include_str!("../../rules/residue.toml")),
    ("usage", include_str!("../../rules/usage.toml")),
];

/// A mistake in a pack.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct PackError {
    /// What is wrong, and what to write instead, without a full stop.
    pub message: String,
    /// Where it stands in the text of the pack, in bytes.
    pub place: Range<usize>,
}

/// Reads the pack `name`, in whose file stands `text`. Its rules are `name/id`, in the order of the file.
///
/// # Errors
/// All mistakes that can be told apart, in order of place: each rule that has one shows at least its first.
pub fn read(name: &str, text: &str) -> Result<Vec<Definition>, Vec<PackError>> {
    let mut mistakes = Mistakes::new(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        errors.iter().for_each(|error| mistakes.of_toml(error));
        return Err(mistakes.into_errors());
    }
    let rules = rules(table.into_inner(), &mut mistakes);
    let mut definitions: Vec<Definition> = Vec::with_capacity(rules.len());
    for rule in rules {
        let Some(rule) = schema::RuleText::read(rule, &mut mistakes) else { continue };
        let place = rule.id.span();
        let Some(definition) = rule.define(name, &mut mistakes) else { continue };
        if definitions.iter().any(|other| other.meta.id == definition.meta.id) {
            mistakes.at(place, format!("there is a rule `{}` above", definition.meta.id));
        }
        definitions.push(definition);
    }
    if mistakes.is_empty() { Ok(definitions) } else { Err(mistakes.into_errors()) }
}

/// The rules of the packs that come with the program.
///
/// # Panics
/// Never: a test loads them.
pub fn built_in() -> Vec<Definition> {
    BUILT_IN
        .iter()
        .flat_map(|(name, text)| read(name, text).expect("a test loads the built-in packs"))
        .collect()
}

/// The names of the packs that come with the program.
pub fn built_in_names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _)| *name)
}

/// The `[[rule]]` tables of a pack, which holds nothing else.
fn rules<'t>(pack: DeTable<'t>, mistakes: &mut Mistakes<'_>) -> Vec<Spanned<DeValue<'t>>> {
    let mut rules = Vec::new();
    for (key, value) in pack {
        let place = key.span();
        match (key.get_ref().as_ref(), value.into_inner()) {
            ("rule", DeValue::Array(tables)) => {
                rules.extend(tables);
            }
            ("rule", _) => mistakes.at(place, "write each rule as `[[rule]]`"),
            (other, _) => {
                mistakes.at(place, format!("unknown key `{other}`: a pack holds `[[rule]]` tables only"));
            }
        }
    }
    if rules.is_empty() && mistakes.is_empty() {
        mistakes.at(0..0, "the pack has no rule: write one as `[[rule]]`");
    }
    rules
}

/// A list of words in a pack, each with its place.
type List = Spanned<Vec<Spanned<String>>>;
