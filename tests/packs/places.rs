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
