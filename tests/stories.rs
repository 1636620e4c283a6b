//! The stories of fixtures/: what is planted in them is found, what is found is what stands beside each, and the clean
//! ones are let stand.
//!
//! `SNAPSHOTS=overwrite cargo test --test stories` renews the expected output; read what changed.

#![allow(clippy::disallowed_methods, reason = "a test may read the project and run the program")]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The rules of faults that planted.tsv names in words.
const RULES: &[(&str, &str)] = &[
    ("collapsed list", "structure/collapsed-list"),
    ("uncited reference", "references/uncited"),
    ("paragraph after references", "structure/text-after-references"),
    ("off-topic paragraph", "structure/off-topic-ending"),
    ("mixed apostrophes", "quotes/mixed-apostrophes"),
];

/// A fault that was planted in a story.
struct Fault<'t> {
    file: &'t str,
    rule: &'t str,
    line: u64,
    /// What it is, or the words that it opens with.
    stretch: &'t str,
}

#[test]
fn every_fault_that_was_planted_is_found() {
    let planted = std::fs::read_to_string(root().join("fixtures/planted.tsv")).expect("it is there");
    let found = found("fixtures/stories");
    for fault in planted.lines().skip(1).map(fault) {
        let is_found = found.iter().any(|finding| is_it(finding, &fault));
        let Fault { file, rule, line, stretch } = fault;
        assert!(is_found, "{file}:{line}: {rule} at `{stretch}` is not found");
    }
}

#[test]
fn every_story_has_its_expected_output_beside_it() {
    for story in stories("fixtures/stories") {
        let name = story.file_name().expect("a story has a name").to_string_lossy().into_owned();
        let output = Command::new(env!("CARGO_BIN_EXE_copydesk"))
            .current_dir(root().join("fixtures/stories"))
            .args(["check", "--format", "short", "--quiet", &name])
            .output()
            .expect("it runs");
        let expected = snapbox::Data::read_from(Path::new(&format!("{}.expected", story.display())), None);
        let found = String::from_utf8(output.stdout).expect("it writes UTF-8");
        snapbox::Assert::new().action_env("SNAPSHOTS").eq(found, expected);
    }
}

#[test]
fn a_clean_story_is_let_stand() {
    let found: Vec<_> = found("fixtures/clean")
        .iter()
        .filter(|finding| finding["severity"] != "suggestion")
        .map(|finding| {
            format!(
                "{}:{}: {} [{}]",
                text(finding, "path"),
                finding["line"],
                finding["message"],
                finding["rule"]
            )
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn fault(row: &str) -> Fault<'_> {
    let [file, named, line, _, stretch] = row.split('\t').collect::<Vec<_>>()[..] else {
        panic!("a row has five cells: {row}");
    };
    let in_words = RULES.iter().find(|(words, _)| *words == named);
    let rule = in_words.map_or(named, |(_, rule)| *rule);
    Fault { file, rule, line: line.parse().expect("a line is a number"), stretch }
}

/// Whether the finding is of that rule, lies on that line or reaches over it, and has to do with the stretch.
fn is_it(finding: &Value, fault: &Fault<'_>) -> bool {
    let line = |key: &str| finding[key].as_u64().expect("a line is a number");
    let (found, planted) = (text(finding, "text"), fault.stretch.trim_matches('*'));
    text(finding, "path") == format!("fixtures/stories/{}", fault.file)
        && text(finding, "rule") == fault.rule
        && (line("line")..=line("end_line")).contains(&fault.line)
        && (found.contains(planted) || planted.contains(found))
}

fn text<'v>(finding: &'v Value, key: &str) -> &'v str {
    finding[key].as_str().expect("it is a text")
}

/// What the program finds in the stories of a folder.
fn found(folder: &str) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .current_dir(root())
        .args(["check", "--format", "jsonl", "--quiet", folder])
        .output()
        .expect("it runs");
    let lines = String::from_utf8(output.stdout).expect("it writes UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect()
}

fn stories(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect("the fixtures are there");
    let paths = entries.map(|entry| entry.expect("they can be listed").path());
    let mut stories: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "txt" || end == "md")).collect();
    stories.sort();
    stories
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
