//! Packs: what a mistake in one says and where, and what each kind of check finds.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test may read files")]

mod consistency;
mod existence;
mod mistakes;
mod places;
mod substitution;

use std::collections::BTreeSet;
use std::time::Instant;

use copydesk::analysis::Background;
use copydesk::diagnostic::{Applicability, Diagnostic, Level, Severity};
use copydesk::document::{Document, Zone};
use copydesk::format;
use copydesk::lint::{RuleSet, Shape, fix_in_rounds, lint, prove};
use copydesk::pack::{self, KINDS};
use copydesk::rule::Definition;

fn body(text: &str) -> Document {
    format::passage(Zone::Body, text)
}

/// The rules of a pack named `desk`.
fn rules(pack: &str) -> RuleSet {
    rule_set(&pack::read("desk", pack).unwrap_or_else(|errors| panic!("{errors:?} in\n{pack}")))
}

fn rule_set(definitions: &[Definition]) -> RuleSet {
    let known = definitions.iter().map(|rule| rule.meta.id.clone()).collect();
    RuleSet::new(definitions.iter().map(Definition::with_defaults).collect(), known)
}

/// A rule with that check.
fn rule(check: &str) -> String {
    rule_with("", check)
}

/// A rule with those keys beside its check.
fn rule_with(keys: &str, check: &str) -> String {
    format!("[[rule]]\nid = \"it\"\ntitle = \"It\"\n{keys}\ncheck.{check}\n")
}

fn found(pack: &str, document: &Document) -> Vec<Diagnostic> {
    lint(document, &Background::default(), &rules(pack), &[]).diagnostics
}

/// What is found in body copy, each with its message.
fn told(pack: &str, text: &str) -> Vec<(String, String)> {
    let document = body(text);
    let tell = |found: Diagnostic| (document.source().slice(found.span).to_owned(), found.message);
    found(pack, &document).into_iter().map(tell).collect()
}

/// What is found in body copy.
fn spans(pack: &str, text: &str) -> Vec<String> {
    told(pack, text).into_iter().map(|(found, _)| found).collect()
}

fn fixed(pack: &str, text: &str) -> String {
    fix_in_rounds(text, &body, &Background::default(), &rules(pack), Applicability::Unsafe)
}

#[test]
fn a_rule_says_of_itself_what_the_pack_says() {
    let pack = "[[rule]]\nid = \"zap\"\ntitle = \"A zap\"\nseverity = \"off\"\nsource = \"Our book\"\ndocs = \"Why.\"\n\
                check.existence = { words = [\"zap\"], message = \"m\" }\n\
                [[rule.example]]\nbad = \"A [[zap]].\"\n[[rule.example]]\ngood = \"None.\"\nzone = \"caption\"\n";
    let rules = pack::read("desk", pack).unwrap();
    let meta = &rules[0].meta;
    assert_eq!(meta.id.as_str(), "desk/zap");
    assert_eq!((&*meta.title, &*meta.docs, meta.source.as_deref()), ("A zap", "Why.", Some("Our book")));
    assert_eq!(meta.level, Level::Off);
    assert_eq!(meta.examples.len(), 2);
    assert_eq!(meta.examples[1].zone, Some(Zone::Caption));
    let plain = pack::read("desk", &rule(r#"existence = { words = ["zap"], message = "m" }"#)).unwrap();
    assert_eq!(plain[0].meta.level, Level::On(Severity::Warning));
}

/// A pack with a rule of each kind.
const EACH_KIND: &str = r#"
[[rule]]
id = "word"
title = "W"
check.existence = { words = ["zap", "zip zap"], except = ["zap zop"], message = "{found}" }
[[rule]]
id = "pattern"
title = "P"
check.existence = { patterns = ['\[\[[^\[\]]{0,40}\]\]', '[zx]{3,9}'], except = ["zzzap"], message = "{found}" }
[[rule]]
id = "swap"
title = "S"
check.substitution = { swap = { "zip" = "zop" }, message = "{found} {use}" }
[[rule]]
id = "form"
title = "F"
check.consistency = { variants = [["zap-in", "zapin", "zap in"]], message = "{found} {first}" }
"#;

#[test]
fn any_text_is_read_without_a_panic() {
    let rules = rules(EACH_KIND);
    let pieces = [
        "zap", " ", "ZIP", "zip zap", "\n\n", "\r", "\u{feff}", "e\u{301}", "[[", "]]", "’", "😀", "zzz",
        "Zap-In ", "\0", "İ", "ß", "\u{fffc}",
    ];
    for first in pieces {
        for second in pieces {
            for third in pieces {
                let text = format!("{first}{second}{third}{first}");
                let document = body(&text);
                for found in lint(&document, &Background::default(), &rules, &[]).diagnostics {
                    assert!(text.get(found.span.range()).is_some(), "{text:?}");
                }
            }
        }
    }
}

/// Asserts that ten times as much of `piece` takes about ten times as long, and not a hundred.
fn assert_linear(rules: &RuleSet, piece: &str) {
    let time = |bytes: usize| {
        let document = body(&piece.repeat(bytes / piece.len()));
        let start = Instant::now();
        lint(&document, &Background::default(), rules, &[]);
        start.elapsed().as_secs_f64()
    };
    time(10_000);
    let (short, long) = (time(100_000), time(1_000_000));
    assert!(long < 50.0 * short.max(0.001), "`{piece}`: {short} s for 100 kB, {long} s for 1 MB");
}

#[test]
fn ten_times_the_copy_takes_about_ten_times_as_long() {
    let rules = rules(EACH_KIND);
    for piece in ["zap ", "zip zap ", "[[", "zz", "zap in zap-in zapin ", "The town voted. "] {
        assert_linear(&rules, piece);
    }
}

#[test]
fn the_packs_that_come_with_the_program_take_linear_time() {
    let rules = rule_set(&pack::built_in());
    for piece in [
        "[insert ",
        "{{",
        "citeturn0search0 ",
        "here is a draft ",
        "as an AI made by ",
        "【1†",
        "ceasefire, cease-fire ",
        "INSERT_",
        "HIV virus",
    ] {
        assert_linear(&rules, piece);
    }
}

#[test]
fn the_packs_that_come_with_the_program_are_all_of_the_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");
    let files: BTreeSet<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let listed: BTreeSet<_> = pack::built_in_names().map(ToOwned::to_owned).collect();
    assert_eq!(files, listed, "list each file of rules/ in src/pack/mod.rs");
    let packs: BTreeSet<_> = pack::built_in().iter().map(|rule| rule.meta.id.pack().to_owned()).collect();
    assert_eq!(packs, listed);
}

#[test]
fn every_kind_is_known_and_no_other() {
    for kind in KINDS {
        let errors = pack::read("desk", &rule(&format!("{kind} = {{}}"))).err().unwrap_or_default();
        assert!(!errors.is_empty());
        assert!(errors.iter().all(|error| !error.message.contains("unknown kind")), "{errors:?}");
    }
}

#[test]
fn the_packs_of_the_manual_hold_what_they_say() {
    let manual = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/packs.md")).unwrap();
    let packs: Vec<_> =
        manual.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let read = |shape: Shape<'_>, text: &str| match shape {
        Shape::Passage(zone) => format::passage(zone, text),
        Shape::File(format) => panic!("the manual's examples are passages, not {format}"),
    };
    for kind in KINDS {
        assert!(packs.iter().any(|pack| pack.contains(&format!("check.{kind}"))), "no example of `{kind}`");
    }
    for pack in packs {
        for rule in pack::read("style", pack).unwrap_or_else(|errors| panic!("{errors:?} in\n{pack}")) {
            assert_eq!(prove(&rule, &read), [], "{}", rule.meta.id);
            assert!(!rule.meta.examples.is_empty(), "{} has no example", rule.meta.id);
        }
    }
}
