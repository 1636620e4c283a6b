//! What is made of the program is fresh: docs/rules, made by `copydesk docs docs/rules`, and the screenful in the README.

#![allow(clippy::disallowed_methods, reason = "a test may read the project and run the program")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use copydesk::analysis::Background;
use copydesk::config::{Catalogue, CommandLine, Config, settle};
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};
use copydesk::report::{self, FileReport, ReportFormat, Style, summary};
use copydesk::rule::RuleMeta;

const REMAKE: &str = "run `cargo run -- docs docs/rules`";

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files below `folder`, by their path from there.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let (mut files, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it was found there").to_string_lossy();
                let text = std::fs::read_to_string(&path).expect("a page is UTF-8");
                // Git may have given the pages the line ends of the machine.
                files.insert(name.replace('\\', "/"), text.replace("\r\n", "\n"));
            }
        }
    }
    files
}

fn pages() -> BTreeMap<String, String> {
    files(&project("docs/rules"))
}

fn metas() -> Vec<RuleMeta> {
    Catalogue::built_in().rules().iter().map(|rule| (*rule.meta).clone()).collect()
}

#[test]
fn the_pages_are_those_that_the_program_makes_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder to write to");
    let made = Command::new(env!("CARGO_BIN_EXE_copydesk")).arg("docs").arg(folder.path()).status();
    assert!(made.expect("the program runs").success());
    let (made, kept) = (files(folder.path()), pages());
    let stale: Vec<_> =
        made.iter().filter(|(name, text)| kept.get(*name) != Some(text)).map(|(name, _)| name).collect();
    let stray: Vec<_> = kept.keys().filter(|name| !made.contains_key(*name)).collect();
    assert!(stale.is_empty(), "{REMAKE}: {stale:?}");
    assert!(stray.is_empty(), "no rule has these pages, delete them: {stray:?}");
}

#[test]
fn every_rule_has_a_page_with_its_level_and_its_options() {
    let pages = pages();
    for meta in metas() {
        let page = pages.get(&format!("{}.md", meta.id)).unwrap_or_else(|| panic!("{}: {REMAKE}", meta.id));
        let level = match meta.level.name() {
            "off" => "*Off,".to_owned(),
            severity => format!("*On, at level {severity}.*"),
        };
        assert!(page.contains(&level), "{}: {level}: {REMAKE}", meta.id);
        let written: Vec<_> =
            page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        let options: Vec<_> = meta.options.iter().map(|option| option.name).collect();
        assert_eq!(written, options, "{}: {REMAKE}", meta.id);
    }
}

#[test]
fn the_list_names_every_rule_with_its_level() {
    let list = &pages()["README.md"];
    for meta in metas() {
        let row = format!("| [{0}]({0}.md) | {1} | ", meta.id, meta.level.name());
        assert!(list.contains(&row), "{row}: {REMAKE}");
    }
}

#[test]
fn the_readme_speaks_of_every_pack() {
    let readme = std::fs::read_to_string(project("README.md")).expect("there is a README");
    for meta in metas() {
        let row = format!("| `{}` | ", meta.id.pack());
        assert!(readme.contains(&row), "the table of packs in README.md lacks `{}`", meta.id.pack());
    }
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = "fixtures/stories/harbour-talks.txt";
    let story = std::fs::read(project(path)).expect("the story is there");
    let document = format::read(Format::PlainText, &story);
    let catalogue = Catalogue::built_in();
    let rules = catalogue.rules().iter().map(|rule| rule.with_defaults()).collect();
    let rules = RuleSet::new(rules, catalogue.ids().cloned().collect());
    let diagnostics = lint(&document, &Background::default(), &rules, &[]).diagnostics;
    let reports = [FileReport { path, source: document.source(), diagnostics: &diagnostics }];
    let mut shown = Vec::new();
    report::write(ReportFormat::Human, &reports, &Style { width: 90, ..Style::default() }, &mut shown)
        .expect("memory takes all");
    let shown = String::from_utf8(shown).expect("a report is UTF-8") + &summary(&reports, 1);
    let readme =
        std::fs::read_to_string(project("README.md")).expect("there is a README").replace("\r\n", "\n");
    let block = format!("```text\n{shown}\n```\n");
    assert!(readme.contains(&block), "the README shows another report than this:\n{shown}");
}

#[test]
fn the_settings_in_the_readme_can_be_used_as_they_stand() {
    let readme =
        std::fs::read_to_string(project("README.md")).expect("there is a README").replace("\r\n", "\n");
    let (_, after) = readme.split_once("```toml\n").expect("the README shows a lint.toml");
    let (settings, _) = after.split_once("```").expect("a fence is closed");
    let settled = settle(&Config::parse(settings), &Catalogue::built_in(), &CommandLine::default());
    assert_eq!(settled.err(), None);
}
