//! The stories in fixtures: what was planted is found where it stands, and what is right is left alone.

#![allow(clippy::disallowed_methods, reason = "a test may read the project and run the program")]

use std::path::{Path, PathBuf};

use copydesk::analysis::Background;
use copydesk::config::Catalogue;
use copydesk::diagnostic::{Diagnostic, Severity};
use copydesk::document::Document;
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn rules() -> RuleSet {
    let catalogue = Catalogue::built_in();
    let rules = catalogue.rules().iter().map(|rule| rule.with_defaults()).collect();
    RuleSet::new(rules, catalogue.ids().cloned().collect())
}

fn check(path: &Path, rules: &RuleSet) -> (Document, Vec<Diagnostic>) {
    let bytes = std::fs::read(path).expect("a fixture can be read");
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let document = format::read(Format::of_extension(&extension).expect("a story's extension"), &bytes);
    let diagnostics = lint(&document, &Background::default(), rules, &[]).diagnostics;
    (document, diagnostics)
}

/// What fixtures/planted.tsv calls faults whose rules it does not name.
fn rule_of(fault: &str) -> &str {
    match fault {
        "collapsed list" => "structure/collapsed-list",
        "off-topic paragraph" => "structure/off-topic-ending",
        "uncited reference" => "references/uncited",
        "paragraph after references" => "structure/text-after-references",
        "mixed apostrophes" => "quotes/mixed-apostrophes",
        rule => rule,
    }
}

#[test]
fn every_planted_fault_is_reported_on_its_line() {
    let rules = rules();
    let planted =
        std::fs::read_to_string(fixtures().join("planted.tsv")).expect("the list of planted faults");
    let mut missed = Vec::new();
    for line in planted.lines().skip(1) {
        let [file, fault, number, ..] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let number: u32 = number.parse().expect("a line number");
        let (document, diagnostics) = check(&fixtures().join("stories").join(file), &rules);
        let found = diagnostics.iter().any(|diagnostic| {
            let (first, last) = (diagnostic.span.start(), diagnostic.span.end());
            let lines = document.source().position(first).line..=document.source().position(last).line;
            diagnostic.rule.as_str() == rule_of(fault) && lines.contains(&number)
        });
        if !found {
            missed.push(line);
        }
    }
    assert!(missed.is_empty(), "not found:\n{}", missed.join("\n"));
}

#[test]
fn nothing_but_what_was_planted_is_reported_in_the_stories() {
    let rules = rules();
    let planted =
        std::fs::read_to_string(fixtures().join("planted.tsv")).expect("the list of planted faults");
    let mut extra = Vec::new();
    for entry in std::fs::read_dir(fixtures().join("stories")).expect("the stories") {
        let path = entry.expect("a story").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let planted: Vec<_> = planted.lines().filter(|line| line.starts_with(&name)).collect();
        let (document, diagnostics) = check(&path, &rules);
        for diagnostic in diagnostics.iter().filter(|found| found.rule.pack() != "copydesk") {
            let line = document.source().position(diagnostic.span.start()).line;
            let rule = diagnostic.rule.as_str();
            let meant =
                planted.iter().any(|row| row.split('\t').nth(1).is_some_and(|fault| rule_of(fault) == rule));
            if !meant {
                extra.push(format!("{name}:{line}: {}", diagnostic.message));
            }
        }
    }
    assert!(extra.is_empty(), "not planted:\n{}", extra.join("\n"));
}

#[test]
fn a_story_that_is_right_stays_quiet() {
    let rules = rules();
    let mut heard = Vec::new();
    for entry in std::fs::read_dir(fixtures().join("clean")).expect("the clean stories") {
        let path = entry.expect("a story").path();
        let (document, diagnostics) = check(&path, &rules);
        let grave = diagnostics.iter().filter(|diagnostic| diagnostic.severity >= Severity::Warning);
        heard.extend(grave.map(|diagnostic| {
            let line = document.source().position(diagnostic.span.start()).line;
            format!("{}:{line}: {} [{}]", path.display(), diagnostic.message, diagnostic.rule)
        }));
    }
    assert!(heard.is_empty(), "{}", heard.join("\n"));
}
