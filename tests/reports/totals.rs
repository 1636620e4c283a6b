//! The closing lines.

use copydesk::diagnostic::{Diagnostic, RuleId, Severity};
use copydesk::report::{FileReport, statistics, summary};

use crate::story::Story;

fn found(story: &Story, found: &[(&'static str, Severity)]) -> Vec<Diagnostic> {
    let diagnostic = |(rule, severity): &(&'static str, Severity)| Diagnostic {
        rule: RuleId::native(rule),
        severity: *severity,
        ..story.problem(0, "wrong")
    };
    found.iter().map(diagnostic).collect()
}

#[test]
fn the_summary_counts_what_was_found_and_the_files_that_it_was_found_in() {
    use Severity::{Error, Suggestion, Warning};
    let story = Story::plain("copy");
    let rows: [(&[&[Severity]], usize, &str); 8] = [
        (&[], 0, "no problems in 0 files"),
        (&[&[]], 1, "no problems in 1 file"),
        (&[&[], &[]], 5, "no problems in 5 files"),
        (&[&[Error]], 1, "1 error in 1 file"),
        (&[&[Error, Error], &[Error, Warning]], 5, "3 errors, 1 warning in 2 of 5 files"),
        (&[&[Warning, Warning], &[]], 2, "2 warnings in 1 of 2 files"),
        (&[&[Suggestion], &[Suggestion]], 2, "2 suggestions in 2 files"),
        (&[&[Suggestion, Warning, Error]], 3, "1 error, 1 warning, 1 suggestion in 1 of 3 files"),
    ];
    for (files, read, expected) in rows {
        let by_file: Vec<_> = files
            .iter()
            .map(|severities| {
                found(&story, &severities.iter().map(|severity| ("copy/test", *severity)).collect::<Vec<_>>())
            })
            .collect();
        let reports: Vec<_> = by_file
            .iter()
            .map(|diagnostics| FileReport { path: "a.txt", source: &story.source, diagnostics })
            .collect();
        assert_eq!(summary(&reports, read), expected);
    }
}

#[test]
fn statistics_put_the_most_frequent_rule_first_then_go_by_name() {
    let story = Story::plain("copy");
    let mut diagnostics = found(
        &story,
        &[
            ("copy/repeated-word", Severity::Error),
            ("names/place-variant", Severity::Suggestion),
            ("names/place-variant", Severity::Warning),
            ("copy/echoed-conjunct", Severity::Suggestion),
        ],
    );
    diagnostics.extend(found(&story, &[("quotes/unclosed", Severity::Warning); 10]));
    let files = [FileReport { path: "a.txt", source: &story.source, diagnostics: &diagnostics }];
    assert_eq!(
        statistics(&files),
        "10  warning     quotes/unclosed\n 2  warning     names/place-variant\n \
          1  suggestion  copy/echoed-conjunct\n 1  error       copy/repeated-word\n"
    );
    assert_eq!(statistics(&[]), "");
}
