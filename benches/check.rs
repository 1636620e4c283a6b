//! How long a story takes once the program runs: `cargo bench`. Compare on one machine, idle; absolute times say little.
#![allow(clippy::disallowed_methods, reason = "a bench reads its stories from the repository")]

use copydesk::analysis::Background;
use copydesk::config::{Catalogue, CommandLine, Config, settle};
use copydesk::document::Document;
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// A story of about a thousand words, made of clean ones, `times` over.
fn story(times: usize) -> String {
    let part = |name: &str| {
        let path = format!("{}/fixtures/clean/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("the fixtures are part of the repository")
    };
    let thousand = [part("court-report"), part("weather")].join("\n\n");
    vec![thousand; times].join("\n\n")
}

fn rules() -> RuleSet {
    let catalogue = Catalogue::built_in();
    let rules = catalogue.rules().iter().map(|rule| rule.with_defaults()).collect();
    RuleSet::new(rules, catalogue.ids().cloned().collect())
}

fn read(text: &str) -> Document {
    format::read(Format::PlainText, text.as_bytes())
}

/// What every start pays: all rules built, no lint.toml.
#[divan::bench]
fn start() -> usize {
    let catalogue = Catalogue::built_in();
    let settings =
        settle(&Config::default(), &catalogue, &CommandLine::default()).expect("no lint.toml, no mistake");
    settings.rules_for("story.txt").rules().len()
}

/// Bytes to a document: blocks, sentences, tokens, quotations.
#[divan::bench(args = [1, 10, 100])]
fn reading(bencher: Bencher, thousands: usize) {
    let text = story(thousands);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| read(&text).tokens().len());
}

/// All rules over a document.
#[divan::bench(args = [1, 10, 100])]
fn checking(bencher: Bencher, thousands: usize) {
    let (text, rules, background) = (story(thousands), rules(), Background::default());
    let document = read(&text);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| lint(&document, &background, &rules, &[]).diagnostics.len());
}

/// Each rule alone over a story of a thousand words.
#[divan::bench(args = ids())]
fn rule(bencher: Bencher, id: &str) {
    let catalogue = Catalogue::built_in();
    let rule = catalogue.rules().iter().find(|rule| rule.meta.id.as_str() == id).expect("it was listed");
    let rules = RuleSet::new(vec![rule.with_defaults()], vec![rule.meta.id.clone()]);
    let (text, background) = (story(1), Background::default());
    let document = read(&text);
    bencher.bench_local(|| lint(&document, &background, &rules, &[]).diagnostics.len());
}

fn ids() -> Vec<String> {
    Catalogue::built_in().ids().map(ToString::to_string).filter(|id| !id.starts_with("copydesk/")).collect()
}
