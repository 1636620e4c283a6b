//! Known exceptions, and those that let nothing stand.

use copydesk::config::{CommandLine, Coverage};

use super::{ECHO, checked, selectors, settled, settled_over, told};

/// Paths, each with its copy.
type Files<'f> = &'f [(&'f str, &'f str)];

#[test]
fn an_exception_holds_for_its_files_only() {
    let settings = settled("[[allow]]\nfile = 'poems'\nrule = 'copy/*'\nreason = 'a refrain'");
    assert_eq!(checked(&settings, "poems/a.md", ECHO).diagnostics, []);
    assert_eq!(checked(&settings, "news/a.md", ECHO).diagnostics.len(), 1);
}

#[test]
fn an_exception_that_lets_nothing_stand_is_told_when_all_was_run_that_it_could_concern() {
    let by_name = "[[allow]]\nfile = 'a/poem.md'\nrule = 'copy/echoed-conjunct'\nreason = 'a refrain'";
    let by_folder = "[[allow]]\nfile = 'a'\nrule = 'copy/echoed-conjunct'\nreason = 'a refrain'";
    let off_here = format!("{by_name}\n[[overrides]]\nfiles = ['a']\nrules = {{ copy = 'off' }}");
    let by_pack = "[[allow]]\nfile = 'a/poem.md'\nrule = 'desk/*'\nreason = 'b'";
    let silenced = format!("{by_name}\n[rules]\n'copydesk/unused-allow' = 'off'");
    let lowered = format!("{by_name}\n[rules]\n'copydesk/unused-allow' = 'suggestion'");
    let plain = "It was a march.";
    let unused = "3:8 `copy/echoed-conjunct` is allowed in `a/poem.md`, and finds nothing there (take the exception out)";
    let unused_folder =
        "3:8 `copy/echoed-conjunct` is allowed in `a`, and finds nothing there (take the exception out)";
    let unmet = "2:8 no file that is read fits `a/poem.md` (take the exception out)";
    // lint.toml, the files that are read and their copy, how many of all these are, what is said
    let table: &[(&str, Files, Coverage, &[&str])] = &[
        (by_name, &[("a/poem.md", ECHO)], Coverage::All, &[]),
        (by_name, &[("a/poem.md", plain)], Coverage::All, &[unused]),
        (by_name, &[("a/poem.md", plain)], Coverage::Some, &[unused]),
        (by_name, &[("b/poem.md", plain)], Coverage::All, &[unmet]),
        (by_name, &[("b/poem.md", plain)], Coverage::Some, &[]),
        (by_folder, &[("a/poem.md", plain)], Coverage::All, &[unused_folder]),
        (by_folder, &[("a/poem.md", plain)], Coverage::Some, &[]),
        (by_folder, &[("a/poem.md", plain), ("a/b.md", ECHO)], Coverage::All, &[]),
        (&off_here, &[("a/poem.md", plain)], Coverage::All, &[]),
        (by_pack, &[("a/poem.md", plain)], Coverage::All, &[]),
        (&silenced, &[("a/poem.md", plain)], Coverage::All, &[]),
        (&lowered, &[("a/poem.md", plain)], Coverage::All, &[unused]),
    ];
    for (text, files, coverage, expected) in table {
        let settings = settled(text);
        let read: Vec<_> = files
            .iter()
            .map(|(path, copy)| (settings.exceptions_for(path), checked(&settings, path, copy).used))
            .collect();
        let unused = settings.unused_allows(read.iter().map(|(held, used)| (held, &used[..])), *coverage);
        let said: Vec<_> = unused.iter().map(|problem| told(text, problem)).collect();
        assert_eq!(said, *expected, "{text} {files:?} {coverage:?}");
        assert!(unused.iter().all(|problem| problem.rule.as_str() == "copydesk/unused-allow"));
    }
}

#[test]
fn with_fewer_rules_selected_an_exception_for_another_is_not_called_unused() {
    let over = CommandLine { select: selectors("desk"), ..CommandLine::default() };
    let text = "[[allow]]\nfile = 'a.md'\nrule = 'copy/echoed-conjunct'\nreason = 'a refrain'";
    let settings = settled_over(text, &over);
    let read = (settings.exceptions_for("a.md"), checked(&settings, "a.md", "A march.").used);
    assert_eq!(settings.unused_allows([(&read.0, &read.1[..])], Coverage::All), []);
    assert_eq!(settings.unused_allows([], Coverage::All), []);
}
