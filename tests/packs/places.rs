//! Where in a story a rule looks.

use copydesk::document::Zone;
use copydesk::format;

use super::{body, found, rule_with};

const CHECK: &str = r#"existence = { words = ["zap"], message = "m" }"#;

/// The zones in which a rule with those keys speaks.
fn zones(keys: &str) -> Vec<&'static str> {
    let pack = rule_with(keys, CHECK);
    let speaks = |zone: &Zone| !found(&pack, &format::passage(*zone, "A zap.")).is_empty();
    Zone::ALL.iter().filter(|zone| speaks(zone)).map(|zone| zone.name()).collect()
}

#[test]
fn a_rule_reads_the_zones_that_it_names() {
    assert_eq!(zones("in = [\"headline\", \"caption\"]"), ["headline", "caption"]);
    assert_eq!(zones("in = [\"all\"]\nquotes = \"read\"").len(), Zone::ALL.len());
}

#[test]
fn a_rule_that_names_none_reads_what_the_desk_writes() {
    let read = zones("quotes = \"read\"");
    for zone in ["byline", "credit", "references", "tags", "end-mark"] {
        assert!(!read.contains(&zone), "{zone}");
    }
    assert_eq!(read.len(), Zone::ALL.len() - 5);
}

#[test]
fn block_quotes_and_pull_quotes_are_quotations() {
    let quoted = ["pull-quote", "block-quote"];
    assert!(!zones("").iter().any(|zone| quoted.contains(zone)));
    assert_eq!(zones("quotes = \"only\""), quoted);
}

#[test]
fn the_rule_for_patterns_reads_the_same_places() {
    let pack = rule_with("in = [\"caption\"]", r#"existence = { patterns = ["zap"], message = "m" }"#);
    assert!(found(&pack, &body("A zap.")).is_empty());
    assert_eq!(found(&pack, &format::passage(Zone::Caption, "A zap.")).len(), 1);
}

#[test]
fn a_rule_skips_quotations_reads_them_or_reads_nothing_else() {
    let copy = "A zap, “a zap”, 'a zap', zap.";
    let starts = |keys: &str| {
        let found = found(&rule_with(keys, CHECK), &body(copy));
        found.iter().map(|found| found.span.start()).collect::<Vec<_>>()
    };
    let (first, curly, straight, last) = (2, 12, 23, 29);
    assert_eq!(starts(""), [first, last]);
    assert_eq!(starts("quotes = \"skip\""), [first, last]);
    assert_eq!(starts("quotes = \"read\""), [first, curly, straight, last]);
    assert_eq!(starts("quotes = \"only\""), [curly, straight]);
}

#[test]
fn a_form_in_a_quotation_tells_nothing() {
    let pack = rule_with("", r#"consistency = { variants = [["zap", "zip"]], message = "m" }"#);
    assert_eq!(found(&pack, &body("A zip, “a zap, a zap, a zap”.")).len(), 0);
    assert_eq!(found(&pack, &body("A zip, “a zap”, a zap.")).len(), 1);
}
