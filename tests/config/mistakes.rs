//! Mistakes in lint.toml, each told at its own place.

use copydesk::diagnostic::Severity;

use super::{mistakes, told};

#[test]
fn a_mistake_is_told_at_its_own_place() {
    for case in include_str!("mistakes.txt").split("----\n").skip(1) {
        let (expected, lines): (Vec<_>, Vec<_>) = case.lines().partition(|line| line.starts_with("#>"));
        let text = lines.join("\n");
        let said: Vec<_> =
            mistakes(&text).iter().map(|mistake| format!("#> {}", told(&text, mistake))).collect();
        assert_eq!(said, expected, "{text}");
    }
}

#[test]
fn a_byte_order_mark_is_no_column() {
    let text = "\u{feff}colour = 'é'; x";
    let said: Vec<_> = mistakes(text).iter().map(|mistake| told(text, mistake)).collect();
    assert_eq!(said, ["1:13 unexpected key or value, expected newline, `#`"]);
}

#[test]
fn a_mistake_is_an_error_of_the_rule_that_is_named_for_it_and_points_at_what_it_clashes_with() {
    let text = "packs = ['a', 'a']\n[rules]\n'copydesk/config' = 'off'";
    let [mistake] = &mistakes(text)[..] else { panic!("one mistake") };
    assert_eq!(mistake.rule.as_str(), "copydesk/config");
    assert_eq!(mistake.severity, Severity::Error);
    assert_eq!(&text[mistake.span.range()], "'a'");
    assert_eq!(mistake.labels[0].span.range(), 9..12);
}
