//! What the tables of rules/data hold: from the texts that people edit to sorted entries. The example `data_tables` writes
//! them, tests/data.rs holds them against the texts.

use std::collections::BTreeMap;
use std::error::Error;

use copydesk::analysis::{Entry, Usage, table_key};
use serde::Deserialize;

/// The keys of a table with their values, or what is wrong with the text.
type Entries = Result<BTreeMap<String, u64>, Box<dyn Error>>;

/// A table, and what it is made of; both names are of rules/data.
pub struct Table {
    /// The text that people edit.
    pub text: &'static str,
    /// The table made of it.
    pub packed: &'static str,
    /// The entries of the table, in order.
    pub entries: fn(&str) -> Entries,
}

/// All of them.
pub const TABLES: &[Table] = &[
    Table { text: "news-words.tsv", packed: "news-words.fst", entries: news_words },
    Table { text: "given-names.tsv", packed: "given-names.fst", entries: given_names },
    Table { text: "places.toml", packed: "places.fst", entries: places },
];

/// The gazetteer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gazetteer {
    /// Its places.
    pub place: Vec<Place>,
}

/// A place that goes by several names.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The form that most desks use today, then all others.
    pub forms: Vec<String>,
    /// Phrases in which a form stands although the story uses another.
    #[serde(default)]
    pub keep: Vec<String>,
    /// Why, or since when.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

/// The words of news copy with their usage: the first line of a word counts.
fn news_words(text: &str) -> Entries {
    let mut words = BTreeMap::new();
    for line in lines(text) {
        let mut fields = line.split('\t');
        let word = fields.next().ok_or("a line without a word")?;
        let mut count =
            || fields.next().ok_or("a line without its counts")?.parse().map_err(Box::<dyn Error>::from);
        let usage = Usage { stories: count()?, lower: count()?, capitalised: count()?, capitals: count()? };
        words.entry(word.replace('’', "'")).or_insert(usage.pack());
    }
    Ok(words)
}

/// The given names, in small letters; the table says only that they are there.
fn given_names(text: &str) -> Entries {
    Ok(lines(text).filter_map(|line| line.split('\t').next()).map(|name| (name.to_lowercase(), 0)).collect())
}

/// The forms of each place, numbered, and the phrases in which they stand.
fn places(text: &str) -> Entries {
    let gazetteer: Gazetteer = toml::from_str(text)?;
    let mut table = BTreeMap::new();
    for (place, entry) in (0..).zip(&gazetteer.place) {
        let mut forms: Vec<_> = entry.forms.iter().map(|form| table_key(form)).collect();
        // Forms that differ in nothing but the apostrophe are one; they stand side by side.
        forms.dedup();
        for (form, name) in (0..).zip(forms) {
            table.entry(name).or_insert(Entry::Form { place, form }.pack());
        }
    }
    for phrase in gazetteer.place.iter().flat_map(|place| &place.keep) {
        // `San Luis Potosí` keeps `Potosí` as it is by being a place itself.
        table.entry(table_key(phrase)).or_insert(Entry::Phrase.pack());
    }
    Ok(table)
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}
