//! Every rule keeps what its own file promises: its examples hold, it is listed, its options are told truly.

use copydesk::checks::CHECKS;
use copydesk::document::Document;
use copydesk::format::{self, Format};
use copydesk::lint::{Shape, prove};
use copydesk::pack;
use copydesk::rule::{Definition, Options, Verdict};

fn read(shape: Shape<'_>, text: &str) -> Document {
    match shape {
        Shape::Passage(zone) => format::passage(zone, text),
        Shape::File(name) => {
            let format = Format::named(name).unwrap_or_else(|| panic!("there is no format `{name}`"));
            format::read(format, text.as_bytes())
        }
    }
}

fn rules() -> Vec<Definition> {
    CHECKS.iter().map(Definition::from).chain(pack::built_in()).collect()
}

#[test]
fn every_example_holds() {
    let failures: Vec<_> = rules()
        .iter()
        .flat_map(|rule| prove(rule, &read).into_iter().map(|failure| (rule.meta.id.to_string(), failure)))
        .map(|(id, failure)| format!("{id}\n    {}\n    {}", failure.example, failure.reason))
        .collect();
    assert!(failures.is_empty(), "{} examples do not hold:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_rule_has_docs_a_bad_and_a_good_example() {
    for rule in rules() {
        let meta = &rule.meta;
        let has = |verdict| meta.examples.iter().any(|example| example.verdict == verdict);
        assert!(meta.docs.len() > 80, "{} has no docs", meta.id);
        assert!(has(Verdict::Bad) && has(Verdict::Good), "{} lacks a bad or a good example", meta.id);
    }
}

#[test]
fn every_default_of_an_option_can_be_written_in_lint_toml() {
    for rule in rules() {
        for option in rule.meta.options {
            let toml = format!("{} = {}", option.name, option.default);
            let options =
                Options::parse(&toml).unwrap_or_else(|error| panic!("{}: {toml}: {error}", rule.meta.id));
            let built = rule.build(&options, rule.with_defaults().severity);
            assert!(built.is_ok(), "{}: {toml}: {:?}", rule.meta.id, built.err());
        }
    }
}
