//! Places that go by several names in English copy: rules/data/places.toml.

use serde::Deserialize;

/// A place, and how copy writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The form that most desks use today, then all others.
    pub forms: Vec<String>,
    /// Phrases in which a form stands although the story uses another: dishes, clubs, treaties.
    #[serde(default)]
    pub keep: Vec<String>,
    /// Why, or since when; for those who keep the file.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gazetteer {
    place: Vec<Place>,
}

/// All places of the gazetteer.
pub fn places() -> Vec<Place> {
    let gazetteer: Gazetteer =
        toml::from_str(include_str!("../../../rules/data/places.toml")).expect("a test reads the gazetteer");
    gazetteer.place
}
