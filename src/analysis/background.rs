//! What the desk knows beside the story.

use jiff::civil::Date;

/// What the desk knows beside the story: built by `config` from lint.toml and the command line.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Background {
    /// The English of the house; the story's own majority decides where there is none.
    pub dialect: Option<Dialect>,
    /// The story's date, where it was given beside the file.
    pub date: Option<Date>,
    /// Names that the desk knows; these spellings win.
    pub names: KnownNames,
}

/// Names that the desk knows, as lint.toml spells them.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct KnownNames {
    /// People.
    pub people: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// Organisations.
    pub organisations: Vec<String>,
}

impl KnownNames {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.people.iter().chain(&self.places).chain(&self.organisations).map(String::as_str)
    }
}

/// An English.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dialect {
    /// `en-US`
    American,
    /// `en-GB`
    British,
    /// `en-CA`
    Canadian,
    /// `en-AU`
    Australian,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::American, Self::British, Self::Canadian, Self::Australian];

    /// The language tag that lint.toml takes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::American => "en-US",
            Self::British => "en-GB",
            Self::Canadian => "en-CA",
            Self::Australian => "en-AU",
        }
    }

    /// The English of that tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.tag() == tag)
    }
}
