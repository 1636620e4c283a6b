//! Makes rules/data/places.fst of rules/data/places.toml: `cargo run --example place_table`.
//!
//! A name is looked up where the table lies in the program; reading the text at each start would take milliseconds.
#![allow(clippy::disallowed_methods, reason = "a tool for the project's own files, not part of the program")]

use std::collections::BTreeMap;
use std::error::Error;

use copydesk::analysis::{Entry, table_key};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gazetteer {
    place: Vec<Place>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    /// The form that most desks use today, then all others.
    forms: Vec<String>,
    /// Phrases in which a form stands although the story uses another.
    #[serde(default)]
    keep: Vec<String>,
    /// Why, or since when.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let gazetteer: Gazetteer = toml::from_str(&std::fs::read_to_string("rules/data/places.toml")?)?;
    let mut table: BTreeMap<String, Entry> = BTreeMap::new();
    for (place, entry) in (0..).zip(&gazetteer.place) {
        let mut form = 0;
        for name in &entry.forms {
            // Forms that differ in nothing but the apostrophe are one.
            if !table.contains_key(&table_key(name)) {
                table.insert(table_key(name), Entry::Form { place, form });
                form += 1;
            }
        }
    }
    for phrase in gazetteer.place.iter().flat_map(|place| &place.keep) {
        table.insert(table_key(phrase), Entry::Phrase);
    }
    let packed = table.into_iter().map(|(name, entry)| (name, entry.pack()));
    std::fs::write("rules/data/places.fst", fst::Map::from_iter(packed)?.into_fst().into_inner())?;
    Ok(())
}
