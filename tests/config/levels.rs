//! What wins over what.

use copydesk::config::CommandLine;

use super::{catalogue, selectors, settled_over};

#[test]
fn the_closer_entry_wins_and_the_command_line_over_all() {
    let off = "[rules]\n'desk/plain' = 'off'\n";
    let opinion = "[[overrides]]\nfiles = ['opinion/**']\nrules = { desk = 'off' }\n";
    let columns = "[[overrides]]\nfiles = ['*.column.md']\nrules = { 'desk/plain' = 'error' }\n";
    let both = format!("{opinion}{columns}");
    let reversed = format!("{columns}{opinion}");
    // lint.toml, --select, --ignore, path, rule, level
    let table = [
        ("", "", "", "a.md", "desk/plain", "warning"),
        ("", "", "", "a.md", "desk/quiet", "off"),
        ("", "", "", "a.md", "mill/figures", "off"),
        ("extends = ['mill']", "", "", "a.md", "mill/figures", "warning"),
        ("rules.mill = 'error'", "", "", "a.md", "mill/figures", "error"),
        ("rules.'*' = 'error'", "", "", "a.md", "desk/plain", "error"),
        ("rules.'*' = 'error'\nrules.'desk/*' = 'suggestion'", "", "", "a.md", "desk/plain", "suggestion"),
        (
            "rules.'*' = 'error'\nrules.'desk/*' = 'suggestion'",
            "",
            "",
            "a.md",
            "copy/echoed-conjunct",
            "error",
        ),
        ("rules.desk = 'suggestion'\nrules.'desk/quiet' = 'off'", "", "", "a.md", "desk/quiet", "off"),
        ("rules.desk = 'suggestion'\nrules.'desk/plain' = 'error'", "", "", "a.md", "desk/plain", "error"),
        (opinion, "", "", "a.md", "desk/plain", "warning"),
        (opinion, "", "", "opinion/2026/a.md", "desk/plain", "off"),
        (&both, "", "", "opinion/a.column.md", "desk/plain", "error"),
        (&reversed, "", "", "opinion/a.column.md", "desk/plain", "off"),
        (&reversed, "", "", "news/a.column.md", "desk/plain", "error"),
        (
            "rules.'desk/plain' = 'error'\n[[overrides]]\nfiles = ['*.md']\nrules = { '*' = 'suggestion' }",
            "",
            "",
            "a.md",
            "desk/plain",
            "suggestion",
        ),
        (off, "desk/plain", "", "a.md", "desk/plain", "warning"),
        (off, "desk", "", "a.md", "desk/quiet", "warning"),
        (off, "*", "", "a.md", "desk/plain", "off"),
        (opinion, "desk/*", "", "opinion/a.md", "desk/plain", "warning"),
        ("rules.'desk/plain' = 'error'", "desk", "", "a.md", "desk/plain", "error"),
        ("", "copy", "", "a.md", "desk/plain", "off"),
        ("", "copy", "", "a.md", "copydesk/encoding", "warning"),
        ("", "copy", "copydesk", "a.md", "copydesk/encoding", "off"),
        ("", "", "desk", "a.md", "desk/plain", "off"),
        ("rules.'desk/plain' = 'error'", "", "*", "a.md", "desk/plain", "off"),
        ("", "desk/plain", "desk", "a.md", "desk/plain", "warning"),
        ("", "desk", "desk/plain", "a.md", "desk/plain", "off"),
        ("", "desk", "desk", "a.md", "desk/plain", "off"),
    ];
    for (text, select, ignore, path, rule, level) in table {
        let over =
            CommandLine { select: selectors(select), ignore: selectors(ignore), ..CommandLine::default() };
        let rules = settled_over(text, &over).rules_for(path);
        let settled = rules.rule(rule).map_or("off", |rule| rule.severity.name());
        assert_eq!(settled, level, "{rule} at {path} with {text:?}, select {select:?}, ignore {ignore:?}");
    }
}

#[test]
fn a_selector_that_names_nothing_tells_the_nearest() {
    let table = [
        ("copy/echoed-conjunts", "did you mean `copy/echoed-conjunct`?"),
        ("echoed-conjunct", "did you mean `copy/echoed-conjunct`?"),
        ("dessk", "did you mean `desk`?"),
        ("weather", "`copydesk rules` lists them"),
    ];
    for (written, help) in table {
        let unknown = catalogue().selector(written).expect_err("it is not known");
        assert_eq!(unknown.to_string(), format!("there is no rule or pack `{written}`"));
        assert_eq!(unknown.help, help);
    }
}
