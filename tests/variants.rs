//! Rules hold on copy that others wrote: fixtures/variants has a file a rule, with many wordings of its fault and of
//! what only looks like it.
//!
//! A line is `bad: …`, with `[[…]]` round what is reported, or `good: …`; `\n` in it is a line end, `#` a comment. With
//! `bad(text): …` it is read as a file of that format, else as a passage of body copy.

#![allow(clippy::disallowed_methods, reason = "a test may read its fixtures")]

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use copydesk::analysis::Background;
use copydesk::checks::CHECKS;
use copydesk::document::Zone;
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};
use copydesk::pack;
use copydesk::rule::{Definition, Example, Verdict};

/// Files whose rule is not built yet. A rule that is built has no place here.
const PENDING: &[&str] = &[];

/// Rules that may report more or less than the marked stretch, as long as the two overlap.
const LOOSE: &[&str] = &["names/name-near-miss", "names/place-variant", "residue/category-slug"];

/// The zone of a rule's lines, where it is not the body.
const ZONES: &[(&str, Zone)] = &[("structure/headline-case", Zone::Headline)];

#[test]
fn every_variant_is_reported_at_its_marks_and_what_looks_like_one_stands() {
    let mut failures = Vec::new();
    for (id, file) in files() {
        let Some(rule) = rule(&id) else { continue };
        let text = std::fs::read_to_string(file).expect("a fixture is UTF-8");
        let faults = examples(&text).filter_map(|example| fault(&rule, &example));
        failures.extend(faults.map(|fault| format!("{id}: {fault}")));
    }
    assert!(failures.is_empty(), "{} lines do not hold:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_file_of_variants_waits_for_its_rule_only_while_it_is_not_built() {
    for (id, file) in files() {
        let (built, pending) = (rule(&id).is_some(), PENDING.contains(&&*id));
        assert!(built != pending, "{}: built {built}, pending {pending}", file.display());
    }
}

/// The files, each with the id of its rule: `copy-repeated-word.txt` of `copy/repeated-word`.
fn files() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/variants");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the fixtures are there")
        .map(|entry| entry.expect("the fixtures can be listed").path())
        .map(|path| {
            (path.file_stem().expect("a file has a name").to_string_lossy().replacen('-', "/", 1), path)
        })
        .collect();
    files.sort();
    files
}

fn rule(id: &str) -> Option<Definition> {
    let mut rules = CHECKS.iter().map(Definition::from).chain(pack::built_in());
    rules.find(|rule| rule.meta.id.as_str() == id)
}

fn examples(text: &str) -> impl Iterator<Item = Example> {
    text.lines().filter_map(|line| {
        let (head, copy) = line.split_once(": ").filter(|_| !line.starts_with('#'))?;
        let (verdict, format) = match head.split_once('(') {
            Some((verdict, format)) => (verdict, Some(format.trim_end_matches(')').to_owned())),
            None => (head, None),
        };
        let example = match verdict {
            "bad" => Example::bad(""),
            "good" => Example::good(""),
            other => panic!("a line is bad or good, not {other}"),
        };
        let text = Cow::Owned(copy.replace("\\n", "\n"));
        Some(Example { text, format: format.map(Cow::Owned), ..example })
    })
}

/// What is wrong with the rule, or with the example.
fn fault(rule: &Definition, example: &Example) -> Option<String> {
    let marked = example.marked().expect("the marks pair");
    assert_eq!(marked.spans.is_empty(), example.verdict == Verdict::Good, "{}", example.text);
    let id = rule.meta.id.as_str();
    let zone = ZONES.iter().find(|(of, _)| *of == id).map_or(Zone::Body, |(_, zone)| *zone);
    let rules = RuleSet::new(vec![rule.with_defaults()], vec![rule.meta.id.clone()]);
    let document = match example.format.as_deref() {
        Some(name) => format::read(Format::named(name).expect("the format is known"), marked.text.as_bytes()),
        None => format::passage(zone, &marked.text),
    };
    let reported: Vec<_> = lint(&document, &Background::default(), &rules, &[])
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.span.range())
        .collect();
    let overlaps = reported.len() == marked.spans.len()
        && reported
            .iter()
            .zip(&marked.spans)
            .all(|(found, mark)| found.start < mark.end && mark.start < found.end);
    let holds = if LOOSE.contains(&id) { overlaps } else { reported == marked.spans };
    let told: Vec<_> = reported.iter().map(|range| &marked.text[range.clone()]).collect();
    (!holds).then(|| format!("{}\n    reported: {told:?}", example.text))
}
