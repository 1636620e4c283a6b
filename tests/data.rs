//! rules/data: the tables say what the texts say, and the texts keep their own rules.

#![allow(clippy::disallowed_methods, reason = "a test may read the project")]

#[path = "support/tables.rs"]
mod tables;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use copydesk::analysis::{Usage, is_given_name, is_in_phrase, places, table_key};
use copydesk::document::Zone;
use copydesk::format::passage;
use fst::Streamer;
use tables::{Gazetteer, TABLES};

fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/data").join(name);
    std::fs::read(path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(name: &str) -> String {
    String::from_utf8(data(name)).expect("the texts are UTF-8")
}

fn gazetteer() -> Gazetteer {
    toml::from_str(&text("places.toml")).expect("the gazetteer is TOML of its own kind")
}

#[test]
fn every_table_is_made_of_its_text_as_it_is_now() {
    for table in TABLES {
        let packed = fst::Map::new(data(table.packed)).expect("it is a table");
        let (mut stream, mut held) = (packed.stream(), BTreeMap::new());
        while let Some((key, value)) = stream.next() {
            held.insert(String::from_utf8(key.to_vec()).expect("keys are UTF-8"), value);
        }
        let written = (table.entries)(&text(table.text)).expect("the text can be read");
        let differ = written.iter().find(|(key, value)| held.get(*key) != Some(value));
        let fresh = differ.is_none() && held.len() == written.len();
        assert!(fresh, "{}: run `cargo run --example data_tables`; first: {differ:?}", table.packed);
    }
}

#[test]
fn the_program_knows_every_word_as_the_text_counts_it() {
    let mut seen = HashMap::new();
    let text = text("news-words.tsv");
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (word, counts) = line.split_once('\t').expect("a word and its counts");
        let counts: Vec<u32> =
            counts.split('\t').map(|count| count.parse().expect("counts are figures")).collect();
        let [stories, lower, capitalised, capitals] = counts[..] else { panic!("four counts: {line}") };
        let usage = Usage { stories, lower, capitalised, capitals };
        let word = word.replace('’', "'");
        assert_eq!(Usage::of(&word), *seen.entry(word).or_insert(usage));
        assert!(usage.is_known());
    }
    assert!(seen.len() >= 20_000);
    assert_eq!(Usage::of("no such word"), Usage::default());
}

#[test]
fn the_program_knows_every_given_name() {
    let text = text("given-names.tsv");
    let mut names =
        text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next());
    assert!(names.all(|name| is_given_name(&name.to_lowercase())));
    assert!(!is_given_name("no such name"));
}

#[test]
fn the_gazetteer_has_places_enough_and_each_goes_by_two_names() {
    let places = gazetteer().place;
    assert!(places.len() >= 250);
    for place in places {
        let mut forms: Vec<_> = place.forms.iter().map(|form| table_key(form)).collect();
        forms.sort();
        forms.dedup();
        assert!(forms.len() >= 2, "{:?}", place.forms);
    }
}

#[test]
fn no_form_stands_in_two_places() {
    let places = gazetteer().place;
    let mut owners: HashMap<String, usize> = HashMap::new();
    let mut faults = Vec::new();
    for (place, entry) in places.iter().enumerate() {
        for form in &entry.forms {
            if *owners.entry(table_key(form)).or_insert(place) != place {
                faults.push(format!("`{form}` stands in two places"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_program_finds_every_form_of_every_place() {
    let places = gazetteer().place;
    let forms =
        (0..).zip(&places).flat_map(|(number, place)| place.forms.iter().map(move |form| (number, form)));
    let missed: Vec<_> = forms.filter(|(number, form)| !is_found(*number, form)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Whether the form is found in a story, whole, and as one of that place.
fn is_found(number: u64, form: &str) -> bool {
    let story = passage(Zone::Body, &format!("They left for {form} last week."));
    let found = places(&story);
    found.len() == 1 && found[0].place == number && story.text(found[0].span) == form
}

#[test]
fn a_form_inside_a_phrase_to_keep_is_let_stand() {
    let places = gazetteer().place;
    let phrases = places.iter().flat_map(|place| &place.keep);
    let reported: Vec<_> = phrases.filter(|phrase| !is_kept(phrase)).collect();
    assert!(reported.is_empty(), "{reported:#?}");
}

/// Whether no place is found in the phrase but inside a phrase to keep, or the phrase as a place of its own.
fn is_kept(phrase: &str) -> bool {
    let story = passage(Zone::Body, &format!("They spoke of {phrase} last week."));
    places(&story).iter().all(|place| is_in_phrase(&story, place.span) || story.text(place.span) == phrase)
}
