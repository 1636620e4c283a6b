//! All rules that are known, run or not.

use std::collections::HashSet;

use super::mistake::did_you_mean;
use crate::checks::CHECKS;
use crate::diagnostic::{Level, RuleId};
use crate::lint::OWN_RULES;
use crate::rule::{Definition, Selector};

/// All rules that are known: those of the program, and those of packs of the user's own.
#[derive(Clone)]
pub struct Catalogue {
    rules: Vec<Definition>,
    /// The packs that are off unless `extends` asks for them.
    house_styles: Vec<String>,
}

/// A pack has a rule by an id that is taken.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("there is a rule `{0}` already; give it another name")]
pub struct TakenId(pub RuleId);

/// What was written names no rule that is known.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("there is no rule or pack `{written}`")]
pub struct UnknownRule {
    /// What was written.
    pub written: String,
    /// What to do about it.
    pub help: String,
}

impl Catalogue {
    /// The rules of the program.
    pub fn built_in() -> Self {
        let native = OWN_RULES.iter().chain(CHECKS).map(Definition::from);
        Self { rules: native.chain(packs()).collect(), house_styles: Vec::new() }
    }

    /// Takes in the rules of a pack of the user's own. They are on, unless they say otherwise themselves.
    ///
    /// # Errors
    /// Where an id is taken; then none of the rules is taken in.
    pub fn add(&mut self, pack: Vec<Definition>) -> Result<(), TakenId> {
        let mut taken: HashSet<_> = self.ids().collect();
        if let Some(clash) = pack.iter().map(|rule| &rule.meta.id).find(|id| !taken.insert(id)) {
            return Err(TakenId(clash.clone()));
        }
        self.rules.extend(pack);
        Ok(())
    }

    /// Takes in the rules of a house style. They are off until `extends` asks for their pack.
    ///
    /// # Errors
    /// Where an id is taken; then none of the rules is taken in.
    pub fn add_house_style(&mut self, pack: Vec<Definition>) -> Result<(), TakenId> {
        let names: Vec<_> = pack.iter().map(|rule| rule.meta.id.pack().to_owned()).collect();
        self.add(pack)?;
        self.house_styles.extend(names);
        self.house_styles.sort_unstable();
        self.house_styles.dedup();
        Ok(())
    }

    /// The rules: the engine's own first, then pack by pack as they were taken in.
    pub fn rules(&self) -> &[Definition] {
        &self.rules
    }

    /// The ids of the rules.
    pub fn ids(&self) -> impl Iterator<Item = &RuleId> {
        self.rules.iter().map(|rule| &rule.meta.id)
    }

    /// The rule of that id.
    pub fn get(&self, id: &RuleId) -> Option<&Definition> {
        self.rules.iter().find(|rule| rule.meta.id == *id)
    }

    /// The packs that are off unless `extends` asks for them.
    pub fn house_styles(&self) -> &[String] {
        &self.house_styles
    }

    /// How a rule speaks where no entry of lint.toml names it.
    pub fn level(&self, rule: &Definition, extends: &[&str]) -> Level {
        let pack = rule.meta.id.pack();
        let asked_for = !self.house_styles.iter().any(|style| style == pack) || extends.contains(&pack);
        if asked_for { rule.meta.level } else { Level::Off }
    }

    /// The rule, the pack or the rules that `written` names.
    ///
    /// # Errors
    /// Where it names none that is known.
    pub fn selector(&self, written: &str) -> Result<Selector, UnknownRule> {
        let selector = Selector::new(written);
        if self.ids().any(|id| selector.names(id).is_some()) {
            return Ok(selector);
        }
        let help =
            self.nearest(selector.as_str()).unwrap_or_else(|| "`copydesk rules` lists them".to_owned());
        Err(UnknownRule { written: selector.as_str().to_owned(), help })
    }

    /// The id that is meant: one spelt nearly so, or a rule of that name in another pack; else a pack.
    fn nearest(&self, written: &str) -> Option<String> {
        let slug = written.rsplit('/').next().unwrap_or(written);
        let of_that_slug =
            || self.ids().find(|id| id.slug() == slug).map(|id| format!("did you mean `{id}`?"));
        did_you_mean(written, self.ids().map(RuleId::as_str)).or_else(of_that_slug).or_else(|| {
            let wide = self.ids().map(|id| format!("{}/*", id.pack())).collect::<Vec<_>>();
            did_you_mean(written, self.ids().map(RuleId::pack))
                .or_else(|| did_you_mean(written, wide.iter().map(String::as_str)))
        })
    }
}

/// The declarative packs that stand in the program.
fn packs() -> Vec<Definition> {
    crate::pack::built_in()
}
