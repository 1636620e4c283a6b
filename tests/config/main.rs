//! lint.toml: what it settles, and what is said of each mistake in it.

mod allow;
mod levels;
mod mistakes;
mod patterns;
mod tamper;

use std::sync::Arc;

use copydesk::analysis::{Background, Dialect, Reading};
use copydesk::config::{Catalogue, CommandLine, Config, Settings, settle, starter};
use copydesk::diagnostic::{Diagnostic, Level, RuleId, Severity};
use copydesk::document::Zone;
use copydesk::format::passage;
use copydesk::lint::{Outcome, lint};
use copydesk::rule::{Check, Definition, Findings, Hit, RuleMeta, Selector};
use copydesk::text::SourceText;

struct Silent;

impl Check for Silent {
    fn check(&self, _: &Reading<'_>, _: &[Hit], _: &mut Findings<'_>) {}
}

fn rule(id: &str, level: Level) -> Definition {
    let meta = RuleMeta {
        id: RuleId::parse(id).expect("a rule id"),
        title: "A made-up fault".into(),
        level,
        docs: "".into(),
        source: None,
        options: &[],
        examples: (&[]).into(),
    };
    Definition::declared(meta, Arc::new(Silent))
}

/// The built-in rules, a pack of somebody's own and a house style.
fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    let warning = Level::On(Severity::Warning);
    catalogue.add(vec![rule("desk/plain", warning), rule("desk/quiet", Level::Off)]).expect("no id is taken");
    catalogue.add_house_style(vec![rule("mill/figures", warning)]).expect("no id is taken");
    catalogue
}

fn settled(text: &str) -> Settings {
    settled_over(text, &CommandLine::default())
}

fn settled_over(text: &str, over: &CommandLine) -> Settings {
    settle(&Config::parse(text), &catalogue(), over)
        .unwrap_or_else(|mistakes| panic!("{text}: {mistakes:#?}"))
}

fn mistakes(text: &str) -> Vec<Diagnostic> {
    settle(&Config::parse(text), &catalogue(), &CommandLine::default()).err().unwrap_or_default()
}

/// `line:column message (help)`.
fn told(text: &str, mistake: &Diagnostic) -> String {
    let at = SourceText::utf8(text.to_owned()).position(mistake.span.start());
    let help = mistake.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{}:{} {}{help}", at.line, at.column, mistake.message)
}

fn checked(settings: &Settings, path: &str, copy: &str) -> Outcome {
    let story = passage(Zone::Body, copy);
    let exceptions = settings.exceptions_for(path);
    lint(&story, settings.background(), &settings.rules_for(path), exceptions.selectors())
}

fn selectors(written: &str) -> Vec<Selector> {
    written.split_whitespace().map(|written| catalogue().selector(written).expect("it is known")).collect()
}

#[test]
fn a_pack_with_a_taken_id_is_taken_in_not_at_all() {
    let mut catalogue = catalogue();
    let count = catalogue.rules().len();
    let pack = vec![rule("desk/new", Level::Off), rule("copy/echoed-conjunct", Level::Off)];
    let taken = catalogue.add(pack).expect_err("an id is taken");
    assert_eq!(taken.to_string(), "there is a rule `copy/echoed-conjunct` already; give it another name");
    assert!(catalogue.add(vec![rule("desk/new", Level::Off), rule("desk/new", Level::Off)]).is_err());
    assert_eq!(catalogue.rules().len(), count);
}

#[test]
fn the_packs_of_ones_own_are_told_with_their_places() {
    let config = Config::parse("packs = ['style/a.toml', 'b.toml']");
    let packs: Vec<_> = config.packs().iter().map(|pack| (pack.value.as_str(), pack.place.range())).collect();
    assert_eq!(packs, [("style/a.toml", 9..23), ("b.toml", 25..33)]);
}

const ECHO: &str = "It was a stirring and stirring march.";

#[test]
fn options_reach_the_check() {
    let text = "[options.'copy/echoed-conjunct']\nallow = ['stirring']";
    assert_eq!(checked(&settled(""), "a.md", ECHO).diagnostics.len(), 1);
    assert_eq!(checked(&settled(text), "a.md", ECHO).diagnostics, []);
}

#[test]
fn names_dialect_date_and_fail_on_are_settled() {
    let text =
        "fail-on = 'error'\ndialect = 'en-AU'\n[names]\npeople = ['Ines Okafor']\nplaces = [' Wagga Wagga ']";
    let settings = settled(text);
    assert_eq!(settings.background().dialect, Some(Dialect::Australian));
    assert_eq!(settings.background().names.all().collect::<Vec<_>>(), ["Ines Okafor", "Wagga Wagga"]);
    assert_eq!(settings.fail_on(), Severity::Error);
    let date = "2026-02-11".parse().ok();
    let over = CommandLine { fail_on: Some(Severity::Suggestion), date, ..CommandLine::default() };
    assert_eq!(settled_over(text, &over).fail_on(), Severity::Suggestion);
    assert_eq!(settled_over(text, &over).background().date, date);
    assert_eq!(*settled("").background(), Background::default());
    assert_eq!(settled("").fail_on(), Severity::Warning);
}

#[test]
fn files_that_the_same_overrides_fit_share_one_set_of_rules_whatever_the_thread() {
    let settings = &settled("[[overrides]]\nfiles = ['a', 'b']\nrules = { desk = 'off' }");
    let same = |one, other| Arc::ptr_eq(&settings.rules_for(one), &settings.rules_for(other));
    std::thread::scope(|scope| {
        let threads = [(); 4].map(|()| scope.spawn(|| settings.rules_for("a/1.md")));
        for thread in threads {
            assert!(Arc::ptr_eq(&thread.join().expect("it ran"), &settings.rules_for("b/2.md")));
        }
    });
    assert!(same("c/1.md", "d/2.md"));
    assert!(!same("a/1.md", "c/1.md"));
}

#[test]
fn the_starter_changes_nothing_and_every_setting_in_it_can_be_made() {
    let catalogue = catalogue();
    let text = starter(&catalogue);
    let levels = |settings: &Settings| -> Vec<_> {
        let rules = settings.rules_for("news/a.md");
        rules.rules().iter().map(|rule| (rule.meta.id.clone(), rule.severity)).collect()
    };
    let made: String = text.lines().map(made).collect();
    for text in [&text, &made] {
        assert_eq!(mistakes(text).iter().map(|mistake| told(text, mistake)).collect::<Vec<_>>(), [""; 0]);
    }
    assert_eq!(levels(&settled(&text)), levels(&settled("")));
    assert_eq!(levels(&settled(&made)), levels(&settled("")));
    assert!(catalogue.ids().all(|id| made.contains(&format!("\n\"{id}\" = "))), "{text}");
}

/// The line with its setting made, if it holds one.
fn made(line: &str) -> String {
    let setting = line.strip_prefix('#').filter(|rest| !rest.is_empty() && !rest.starts_with(' '));
    format!("{}\n", setting.unwrap_or(line))
}
