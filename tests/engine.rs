//! What the engine promises of every rule: where its words are found, and which fixes may be made.

use copydesk::analysis::Background;
use copydesk::checks::CHECKS;
use copydesk::diagnostic::{Applicability, Diagnostic};
use copydesk::document::Zone;
use copydesk::format::{self, Format};
use copydesk::lint::{RuleSet, lint};
use copydesk::pack;
use copydesk::rule::{Definition, Native};

fn run(rules: &[Definition], format: Option<Format>, text: &str) -> Vec<Diagnostic> {
    let document = match format {
        Some(format) => format::read(format, text.as_bytes()),
        None => format::passage(Zone::Body, text),
    };
    let known = rules.iter().map(|rule| rule.meta.id.clone()).collect();
    let set = RuleSet::new(rules.iter().map(Definition::with_defaults).collect(), known);
    lint(&document, &Background::default(), &set, &[]).diagnostics
}

fn word(word: &str) -> Vec<Definition> {
    let pack = format!(
        "[[rule]]\nid = \"word\"\ntitle = \"A word\"\nseverity = \"error\"\ndocs = \"A word.\"\n\
         check.existence = {{ words = [\"{word}\"], message = \"`{{found}}`\" }}\n"
    );
    pack::read("ours", &pack).expect("the pack is right")
}

#[test]
fn a_word_is_not_found_inside_another_nor_before_an_accent_of_its_own() {
    for (text, times) in [
        ("They expose him.", 1),
        ("They exposed him.", 0),
        ("An expose\u{301} of him.", 0),
        ("Expose, expose!", 2),
        ("the expose-all", 1),
    ] {
        assert_eq!(run(&word("expose"), None, text).len(), times, "{text}");
    }
}

#[test]
fn a_fix_in_somebodys_own_words_or_across_markup_is_only_shown() {
    let of_it = |rule: &&Native| rule.id == "copy/repeated-word";
    let rule: Vec<_> = CHECKS.iter().filter(of_it).map(Definition::from).collect();
    for (text, expected) in [
        ("He saw the the ferry.\n", Applicability::Safe),
        ("He said: “I saw the the ferry leave.”\n", Applicability::Display),
        ("> He saw the the ferry leave at noon.\n", Applicability::Display),
        ("He saw the *the* ferry.\n", Applicability::Display),
    ] {
        let diagnostics = run(&rule, Some(Format::Markdown), text);
        let [diagnostic] = &diagnostics[..] else { panic!("{text}: {diagnostics:?}") };
        let fix = diagnostic.fix.as_ref().expect("a repeated word has a fix");
        assert_eq!(fix.applicability, expected, "{text}");
    }
}
