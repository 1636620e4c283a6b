//! The options of a rule, as lint.toml gives them.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What lint.toml says under `[options."pack/slug"]`, with the places kept, so that a mistake comes back with its own.
#[derive(Clone, Debug, Default)]
pub struct Options<'t> {
    table: Option<Spanned<DeTable<'t>>>,
}

/// An option that is unknown, of the wrong type, or of no use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct OptionError {
    /// What is wrong with it.
    pub message: String,
    /// Where it stands in lint.toml, in bytes.
    pub place: Option<std::ops::Range<usize>>,
}

impl<'t> Options<'t> {
    /// The options of `table`, with their places.
    pub fn new(table: Spanned<DeTable<'t>>) -> Self {
        Self { table: Some(table) }
    }

    /// The options written as TOML, as in an example.
    ///
    /// # Errors
    /// Where it is no TOML.
    pub fn parse(toml: &'t str) -> Result<Self, OptionError> {
        Ok(Self::new(DeTable::parse(toml)?))
    }

    /// The options as the rule's own type.
    ///
    /// # Errors
    /// Where one is unknown or of the wrong type.
    pub fn read<T: DeserializeOwned + Default>(&self) -> Result<T, OptionError> {
        let Some(table) = &self.table else { return Ok(T::default()) };
        let value = Spanned::new(table.span(), DeValue::Table(table.get_ref().clone()));
        Ok(T::deserialize(toml::de::ValueDeserializer::from(value))?)
    }

    /// For a rule without options.
    ///
    /// # Errors
    /// Where one is given all the same.
    pub fn expect_none(&self) -> Result<(), OptionError> {
        let Some((key, _)) = self.table.as_ref().and_then(|table| table.get_ref().iter().next()) else {
            return Ok(());
        };
        Err(OptionError {
            message: format!("unknown option `{}`: this rule has none", key.get_ref()),
            place: Some(key.span()),
        })
    }
}

impl From<toml::de::Error> for OptionError {
    fn from(error: toml::de::Error) -> Self {
        Self { message: error.message().to_owned(), place: error.span() }
    }
}
