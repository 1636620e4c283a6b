//! The names of a CMS's categories: rules/data/sections.toml.

use std::collections::HashSet;

use serde::Deserialize;

/// What the names of categories are made of.
pub struct Sections {
    topics: HashSet<String>,
    qualifiers: HashSet<String>,
    phrases: HashSet<String>,
    heads: HashSet<String>,
    loners: HashSet<String>,
    /// The house's own categories, as slugs.
    own: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    topics: HashSet<String>,
    qualifiers: HashSet<String>,
    phrases: HashSet<String>,
    heads: HashSet<String>,
    loners: HashSet<String>,
}

/// What a word, or a compound, is as the name of a category.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
    /// None.
    None,
    /// A section in words: `politics`. It proves nothing.
    Plain,
    /// A section that only a CMS calls so: `general news`.
    Filed,
    /// A compound that copy may use as well: `law-and-order`, `public-safety`.
    Compound,
    /// A compound that only a CMS makes: `war-and-conflicts`, `local-news`.
    Slug,
}

/// Whether a list of categories stands for itself or modifies the word after it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nothing after it depends on it.
    Alone,
    /// A noun follows, so that it may be `the arts-and-culture and education editor`.
    Modifies,
}

impl Sections {
    /// The table, and the house's `own` categories.
    pub fn new(own: &[String]) -> Self {
        let table = include_str!("../../../rules/data/sections.toml");
        let Table { topics, qualifiers, phrases, heads, loners } =
            toml::from_str(table).expect("the examples read the table");
        let own = own.iter().map(|name| name.to_lowercase().replace([' ', '_'], "-")).collect();
        Self { topics, qualifiers, phrases, heads, loners, own }
    }

    /// The house's own categories, as slugs.
    pub fn own(&self) -> impl Iterator<Item = &str> {
        self.own.iter().map(String::as_str)
    }

    /// What `word` is, one word or a compound.
    pub fn name(&self, word: &str) -> Name {
        let word = word.to_lowercase().replace('_', "-");
        let is_compound = word.contains('-');
        if self.own.contains(&word) {
            return if is_compound { Name::Slug } else { Name::Plain };
        }
        let is_topic = |part: &str| self.topics.contains(part);
        if !is_compound {
            return if is_topic(&word) { Name::Plain } else { Name::None };
        }
        let parts: Vec<_> = word.split('-').collect();
        let joins = |part: &str| matches!(part, "and" | "n" | "of");
        let (first, last) = (parts[0], parts[parts.len() - 1]);
        let names_it = is_topic(last)
            && (is_topic(first) || self.qualifiers.contains(first))
            && parts.iter().all(|part| is_topic(part) || self.qualifiers.contains(*part) || joins(part));
        match parts.len() {
            _ if !names_it => Name::None,
            _ if self.phrases.contains(&word) => Name::Compound,
            2 if last != "news" => Name::Compound,
            _ => Name::Slug,
        }
    }

    /// What two words are that stand apart: `general news`, `human interest`.
    pub fn pair(&self, first: &str, second: &str) -> Name {
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        let house = self.own.contains(&format!("{first}-{second}"));
        match &*second {
            "news" if self.qualifiers.contains(&first) => Name::Filed,
            _ if house || self.qualifiers.contains(&first) && self.topics.contains(&second) => Name::Plain,
            _ => Name::None,
        }
    }

    /// How a list stands that `after` follows.
    pub fn standing(&self, after: &str) -> Standing {
        let next = after.trim_start();
        let word =
            next.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default().to_lowercase();
        let is_plural = word.ends_with('s') && !word.ends_with("ss");
        let is_noun = !self.loners.contains(&word) && (is_plural || self.heads.contains(&word));
        if next.len() < after.len() && is_noun { Standing::Modifies } else { Standing::Alone }
    }
}
